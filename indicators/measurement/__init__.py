"""From facts to results: facts as arrays, what was sent for which month, pooled sums, values and their status."""
