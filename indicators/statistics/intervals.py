"""Intervals and limits: Wilson, Byar and exact Poisson, Student's t, funnels; arrays in and out."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

Numbers = NDArray[np.floating[Any]]
Limits = tuple[Numbers, Numbers]

EXACT_BELOW = 10  # counts below this get the exact Poisson interval, the others Byar's (PHEindicatormethods)


def _numbers(values: ArrayLike) -> Numbers:
    return np.asarray(values, dtype=float)


def _require(holds: NDArray[np.bool_], sentence: str) -> None:
    """Raise the sentence unless it holds everywhere; a NaN never holds."""
    if not np.all(holds):
        raise ValueError(sentence)


# Pure mathematics of the few levels there are: a number each.
@cache
def _two_sided_z(level: float) -> float:
    if not 0 < level < 1:
        raise ValueError("the level of an interval must lie between 0 and 1")
    return float(special.ndtri(0.5 + level / 2))


def wilson(x: ArrayLike, n: ArrayLike, level: float = 0.95) -> Limits:
    """Score interval of the proportion x/n, as proportions 0–1.

    Wilson (1927), J. Am. Stat. Assoc. 22: 209–212. Raises ValueError if x < 0, n <= 0 or x > n.
    """
    x, n = _numbers(x), _numbers(n)
    _require(n > 0, "a proportion needs a denominator above 0")
    _require(x >= 0, "a numerator must not be negative")
    _require(x <= n, "the numerator of a proportion must not exceed its denominator")
    z = _two_sided_z(level)
    centre = (x + z**2 / 2) / (n + z**2)
    half_width = z * np.sqrt(x * (n - x) / n + z**2 / 4) / (n + z**2)
    # At x = 0 and x = n a limit is exactly 0 or 1; floats would miss it by a last digit.
    lower = np.where(x == 0, 0.0, centre - half_width)
    upper = np.where(x == n, 1.0, centre + half_width)
    return lower, upper


def exact_poisson(count: ArrayLike, level: float = 0.95) -> Limits:
    """Exact interval of a Poisson count, by chi-squared quantiles. Garwood (1936), Biometrika 28: 437–442."""
    count = _numbers(count)
    _require(count >= 0, "a count must not be negative")
    tail = special.ndtr(-_two_sided_z(level))
    lower = np.where(count == 0, 0.0, special.gammaincinv(np.maximum(count, 0.5), tail))
    return lower, special.gammainccinv(count + 1, tail)


def byar(count: ArrayLike, level: float = 0.95) -> Limits:
    """Byar's approximate interval of a Poisson count above 0. Breslow & Day (1987), IARC 82, p. 69."""
    count = _numbers(count)
    _require(count > 0, "Byar's interval needs a count above 0")
    z, next_count = _two_sided_z(level), count + 1
    lower = count * (1 - 1 / (9 * count) - z / (3 * np.sqrt(count))) ** 3
    upper = next_count * (1 - 1 / (9 * next_count) + z / (3 * np.sqrt(next_count))) ** 3
    return lower, upper


def rate_interval(count: ArrayLike, population: ArrayLike, per: float = 1.0, level: float = 0.95) -> Limits:
    """Interval of the rate count/population × per: exact Poisson for counts below 10, Byar's from 10 on.

    Raises ValueError if count < 0 or population <= 0.
    """
    count, population = np.broadcast_arrays(_numbers(count), _numbers(population))
    _require(population > 0, "a rate needs a population above 0")
    exact_lower, exact_upper = exact_poisson(count, level)
    byar_lower, byar_upper = byar(np.maximum(count, EXACT_BELOW), level)
    few = count < EXACT_BELOW
    lower, upper = np.where(few, exact_lower, byar_lower), np.where(few, exact_upper, byar_upper)
    return lower / population * per, upper / population * per


def least_square_total(total: Numbers, n: Numbers) -> Numbers:
    """The least sum of squares of n numbers with this total (Cauchy–Schwarz), less a float's noise."""
    return total**2 / n * (1 - 1e-9)


def mean_interval(
    total: ArrayLike,
    square_total: ArrayLike,
    n: ArrayLike,
    level: float = 0.95,
    lowest: float = -np.inf,
    highest: float = np.inf,
) -> Limits:
    """Student's t interval of a mean, from the sum, the sum of squares and the number n of the observations.

    The limits are clipped to lowest–highest. One observation says nothing about spread, so n = 1 gives the
    whole range. Raises ValueError if n <= 0, or if the squares are too small for that sum.
    """
    total, square_total, n = np.broadcast_arrays(_numbers(total), _numbers(square_total), _numbers(n))
    _require(n > 0, "a mean needs at least one observation")
    _require(square_total >= least_square_total(total, n), "the sum of squares is too small for the sum")
    degrees = np.maximum(n - 1, 1)
    variance = np.maximum(square_total - total**2 / n, 0) / degrees
    quantile = -special.stdtrit(degrees, special.ndtr(-_two_sided_z(level)))
    half_width = np.where(n > 1, quantile * np.sqrt(variance / n), np.inf)
    mean = total / n
    return np.clip(mean - half_width, lowest, highest), np.clip(mean + half_width, lowest, highest)


def funnel_limits(baseline: float, n: ArrayLike, z: float) -> Limits:
    """Control limits around a baseline proportion for denominators n, as proportions clipped to 0–1.

    baseline ± z √(baseline (1 − baseline) / n); z = 1.96 means "look" (95 %), 3.09 "act" (99.8 %).
    Spiegelhalter (2005), Stat. Med. 24: 1185–1202. Raises ValueError if n <= 0, or unless 0 <= baseline <= 1.
    """
    n = _numbers(n)
    _require(n > 0, "a funnel needs denominators above 0")
    if not 0 <= baseline <= 1:
        raise ValueError("the baseline of a funnel must be a proportion from 0 to 1")
    half_width = z * np.sqrt(baseline * (1 - baseline) / n)
    return np.clip(baseline - half_width, 0, 1), np.clip(baseline + half_width, 0, 1)


def binomial_tail(count: float, n: float, share: float, side: str) -> float:
    """How often at least ("up") or at most ("down") this many of n come by chance, each with this chance 0–1."""
    if side == "up":
        return float(special.betainc(count, n - count + 1, share)) if count > 0 else 1.0
    return float(special.betaincc(count + 1, n - count, share)) if count < n else 1.0


def binomial_quantile(probability: float, sizes: NDArray[np.floating], share: float) -> NDArray[np.float64]:
    """For each number of trials the least count that a binomial one stays at or below with this probability."""
    trials = sizes.astype(int)
    # The inverse is a real number with an error of its own: the count below it may reach the probability already.
    least = np.ceil(special.bdtrik(probability, trials, share))
    below = np.maximum(least - 1, 0)
    return np.where(special.bdtr(below, trials, share) >= probability, below, least)
