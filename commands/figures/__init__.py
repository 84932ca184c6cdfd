"""The commands that ask for figures: indicators, scores, changes, comparisons, coverage, siting, stability."""
