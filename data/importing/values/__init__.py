"""What one cell means: days, numbers, places and words as people write them."""
