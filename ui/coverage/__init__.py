"""Widgets of the coverage page: the choice of areas, and the page itself."""
