"""What an office decides or notes beside its registers: targets, roles, scenarios, field reports, publications."""
