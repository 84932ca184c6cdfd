"""Formulas with a source and no knowledge of the house: intervals, differences, draws, rounding."""
