"""Widgets of the pages of coverage and of field reports: what is chosen, and what stands where."""
