"""Widgets of pages behind a score: changes, one indicator, stability."""
