"""The error of a mean that was sampled from a population of known size, or of none."""

from __future__ import annotations

import math

import numpy as np
from scipy import special

from indicators.statistics.intervals import least_square_total


def standard_error(total: float, square_total: float, n: float, population: float | None = None) -> float:
    """The standard error of the mean of n observations, from their sum and sum of squares.

    √(s²/n · (1 − n/N)) with the divisor n − 1 in s²: Cochran (1977), Sampling Techniques, 3rd ed., (2.20); without a
    population the correction is left out. Raises ValueError for fewer than two observations, for more than the
    population holds, and for squares too small for that sum.
    """
    if not n >= 2:
        raise ValueError("a standard error needs at least two observations")
    if population is not None and n > population:
        raise ValueError("a sample cannot be larger than its population")
    if square_total < least_square_total(np.asarray(total, float), np.asarray(n, float)):
        raise ValueError("the sum of squares is too small for the sum")
    variance = max(square_total - total**2 / n, 0.0) / (n - 1)
    return math.sqrt(variance / n * (1 - n / population if population is not None else 1))


def margin_of_error(
    total: float, square_total: float, n: float, population: float | None = None, level: float = 0.95
) -> float:
    """Half the width of Student's t interval of a mean, on the observations' scale; errors as `standard_error`."""
    return float(special.stdtrit(n - 1, 0.5 + level / 2)) * standard_error(total, square_total, n, population)
