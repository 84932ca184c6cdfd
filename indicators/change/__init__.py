"""What changed between two periods: whether it is a signal, what it consists of, and the sentences that say it."""
