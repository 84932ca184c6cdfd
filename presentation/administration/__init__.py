"""What pages of targets, roles, travel and the audit trail show."""
