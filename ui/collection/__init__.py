"""Widgets of pages where registers come in: a file, the questions it raises, verification, publication."""
