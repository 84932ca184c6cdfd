"""The five classes of a score, and when one may be said of it."""

from __future__ import annotations

import math

from indicators.statistics.rounding import half_up

# Lower bound of each class on the score rounded half-up to an integer; in use after Permendagri 54/2010.
CLASSES = (("very_high", 91), ("high", 76), ("medium", 66), ("low", 51), ("very_low", 0))


def classify(score: float) -> str:
    """very_high, high, medium, low or very_low, by half-up rounding to an integer; "" for NaN."""
    if math.isnan(score):
        return ""
    rounded = half_up(score, 0)
    return next(name for name, lowest in CLASSES if rounded >= lowest or name == "very_low")


def claimed(judged: float, lower: float, upper: float, is_public: bool) -> str:
    """The class that may be said of a judged score: in the office that of the score; in public, whose figures are
    rounded, only one in which its whole interval lies, and without an interval none."""
    name = classify(judged)
    return name if not is_public or {classify(lower), classify(upper)} == {name} else ""
