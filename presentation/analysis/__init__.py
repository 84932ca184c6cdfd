"""What lies behind a score: changes, one indicator, comparison, stability, sensitivity and method."""
