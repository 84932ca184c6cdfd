"""Intervals of a difference or ratio of two independent figures: Newcombe, exact Poisson, Welch; arrays in and out."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from indicators.statistics.intervals import Limits, Numbers, least_square_total, wilson


def _numbers(values: ArrayLike) -> Numbers:
    return np.asarray(values, dtype=float)


def newcombe(
    x: ArrayLike, n: ArrayLike, other_x: ArrayLike, other_n: ArrayLike, level: float = 0.95
) -> Limits:
    """Interval of x/n − other_x/other_n, a difference from −1 to 1, from Wilson's limits of each.

    Newcombe (1998), Stat. Med. 17: 873–890, method 10. The two must be independent. Raises ValueError as
    `wilson` does.
    """
    proportion, other = _numbers(x) / _numbers(n), _numbers(other_x) / _numbers(other_n)
    return mover(proportion, wilson(x, n, level), other, wilson(other_x, other_n, level))


def fisher(x: float, n: float, other_x: float, other_n: float) -> float:
    """The two-sided p-value of Fisher's exact test that x of n and other_x of other_n share one proportion.

    Fisher (1935), J. R. Stat. Soc. 98: 39–82: given both totals the first count is hypergeometric; of both sides
    what is at most as likely as the count seen is added up, as R's fisher.test does. Fractions are rounded.
    """
    mine, others = round(x) + round(n - x), round(other_x) + round(other_n - other_x)
    first, chance = _hypergeometric(mine, round(x) + round(other_x), mine + others)
    # Equally likely ones differ in their last digits; R allows for as much.
    return float(min(1.0, chance[chance <= chance[first == round(x)] * (1 + 1e-7)].sum()))


def hypergeometric_tail(x: float, n: float, total: float, everything: float, side: str) -> float:
    """How often chance leaves at least ("up") or at most ("down") x of `total` marked to n of `everything`."""
    first, chance = _hypergeometric(round(n), round(total), round(everything))
    return float(chance[first >= round(x) if side == "up" else first <= round(x)].sum())


def _hypergeometric(n: int, total: int, everything: int) -> tuple[NDArray[np.int_], NDArray[np.float64]]:
    """The counts that n drawn of `everything`, of which `total` are marked, may hold, and their chances."""
    first = np.arange(max(0, total - (everything - n)), min(n, total) + 1)
    logs = _log_choices(n, first) + _log_choices(everything - n, total - first)
    return first, np.exp(logs - _log_choices(everything, total))


def _log_choices(n: int, k: ArrayLike) -> NDArray[np.float64]:
    """The logarithm of the number of ways to choose k of n."""
    k = _numbers(k)
    return np.asarray(special.gammaln(n + 1) - special.gammaln(k + 1) - special.gammaln(n - k + 1))


def poisson_ratio(
    count: ArrayLike,
    population: ArrayLike,
    other_count: ArrayLike,
    other_population: ArrayLike,
    level: float = 0.95,
) -> Limits:
    """Exact interval of (count/population) ÷ (other_count/other_population), both counts Poisson.

    Given the sum of both, the first is binomial (Przyborowski & Wilenski 1940, Biometrika 31: 313–323; limits of
    Clopper & Pearson 1934, Biometrika 26: 404–413), as R's poisson.test does. The upper limit is inf where the
    other count is 0; both are NaN where both counts are. Raises ValueError if a count is below 0, or a
    population not above 0.
    """
    count, population = _numbers(count), _numbers(population)
    other_count, other_population = _numbers(other_count), _numbers(other_population)
    if not (np.all(count >= 0) and np.all(other_count >= 0)):
        raise ValueError("a count must not be negative")
    if not (np.all(population > 0) and np.all(other_population > 0)):
        raise ValueError("a rate needs a population above 0")
    tail = (1 - level) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        # At a count of 0 the share's limit is exactly 0 or 1, which the beta distribution cannot give.
        least = np.where(count == 0, 0.0, special.betaincinv(count, other_count + 1, tail))
        most = np.where(other_count == 0, 1.0, special.betainccinv(count + 1, other_count, tail))
        exposure = other_population / population
        lower, upper = exposure * least / (1 - least), exposure * most / (1 - most)
    unknown = count + other_count == 0
    return np.where(unknown, np.nan, lower), np.where(unknown, np.nan, upper)


def welch(
    total: ArrayLike,
    square_total: ArrayLike,
    n: ArrayLike,
    other_total: ArrayLike,
    other_square_total: ArrayLike,
    other_n: ArrayLike,
    level: float = 0.95,
) -> Limits:
    """Interval of the difference of two means, from sum, sum of squares and number of the observations of each.

    Welch (1947), Biometrika 34: 28–35, degrees of freedom after Satterthwaite (1946), Biometrics Bull. 2: 110–114.
    NaN where one of them has a single observation, or where no observation differs from its mean: neither tells
    how far a mean would move. Raises ValueError if n <= 0 or the squares are too small for the sum.
    """
    mean, variance, n = _mean_and_variance(total, square_total, n)
    other_mean, other_variance, other_n = _mean_and_variance(other_total, other_square_total, other_n)
    error, other_error = variance / n, other_variance / other_n
    with np.errstate(divide="ignore", invalid="ignore"):
        degrees = (error + other_error) ** 2 / (error**2 / (n - 1) + other_error**2 / (other_n - 1))
        half_width = -special.stdtrit(degrees, (1 - level) / 2) * np.sqrt(error + other_error)
    sound = (n > 1) & (other_n > 1) & (error + other_error > 0)
    difference = mean - other_mean
    return np.where(sound, difference - half_width, np.nan), np.where(sound, difference + half_width, np.nan)


def _mean_and_variance(
    total: ArrayLike, square_total: ArrayLike, n: ArrayLike
) -> tuple[Numbers, Numbers, Numbers]:
    total, square_total, n = np.broadcast_arrays(_numbers(total), _numbers(square_total), _numbers(n))
    if not np.all(n > 0):
        raise ValueError("a mean needs at least one observation")
    if not np.all(square_total >= least_square_total(total, n)):
        raise ValueError("the sum of squares is too small for the sum")
    squares_about = np.maximum(square_total - total**2 / n, 0)
    # What a float leaves of equal observations is no spread.
    squares_about = np.where(squares_about <= 1e-9 * square_total, 0.0, squares_about)
    return total / n, squares_about / np.maximum(n - 1, 1), n


def mover(
    value: ArrayLike,
    limits: tuple[ArrayLike, ArrayLike],
    other: ArrayLike,
    other_limits: tuple[ArrayLike, ArrayLike],
) -> Limits:
    """95 % interval of value − other from the 95 % interval of each, by squaring and adding the distances to them.

    For Wilson limits it is Newcombe's method 10 (1998, Stat. Med. 17: 873–890); for any others Zou & Donner's MOVER
    (2008, Stat. Med. 27: 1693–1702). The two must be independent. NaN where a limit is.
    """
    first, second = np.asarray(value, dtype=float), np.asarray(other, dtype=float)
    (low, high), (other_low, other_high) = (
        [np.asarray(limit, dtype=float) for limit in pair] for pair in (limits, other_limits)
    )
    difference = first - second
    return (
        difference - np.hypot(first - low, other_high - second),
        difference + np.hypot(high - first, second - other_low),
    )
