"""From results to a score: attainment of targets, domains and total, their uncertainty, and what would change them."""
