"""Widgets of the siting page: the best places, plans of one's own, two plans side by side."""
