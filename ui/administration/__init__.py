"""Widgets of pages where an office decides: targets, roles, travel speeds, field reports, the audit trail."""
