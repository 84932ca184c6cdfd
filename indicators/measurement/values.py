"""Values and their intervals from pooled sums: ratios, quantiles of counts, differences and concentrations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.definition import Concentration, Indicator, Quantile
from indicators.statistics.difference_intervals import newcombe
from indicators.statistics.intervals import (
    Limits,
    least_square_total,
    mean_interval,
    quantile_ranks,
    rate_interval,
    wilson,
)

Grid = NDArray[Any]


class Figures(NamedTuple):
    """A value and its interval for every period and area; NaN where there is none."""

    value: Grid
    lower: Grid
    upper: Grid


def figures(
    indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid, parts: Sequence[Grid]
) -> Figures:
    """The figures of an indicator from its pooled sums (NaN where nothing counts).

    `squares`: the sum of squares of a mean, else anything; `parts`: as `Indicator.parts` names them. All arrays
    have one shape.
    """
    result = Figures(*(np.full(numerator.shape, np.nan) for _ in Figures._fields))
    with np.errstate(invalid="ignore"):
        has_value = denominator > 0
    sums = [grid[has_value] for grid in (numerator, denominator, squares, *parts)]
    if not sums[0].size:
        return result
    of_form = _of_form(indicator, sums[0], sums[1], sums[2], sums[3:])
    for grid, figure in zip(result, of_form, strict=True):
        grid[has_value] = figure
    return result


def _of_form(
    indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid, parts: Sequence[Grid]
) -> Figures:
    if indicator.form is None:
        limits = _ratio_limits(indicator, numerator, denominator, squares)
        return Figures(indicator.per * numerator / denominator, *limits)
    if isinstance(indicator.form, Quantile):
        return _quantile(indicator.form, np.array(parts))
    if isinstance(indicator.form, Concentration):
        return _concentration(numerator, denominator, *parts)
    return _difference(indicator.per, *parts)


def _ratio_limits(indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid) -> Limits:
    """The interval on the value's scale; NaN without one, and for sums that contradict each other."""
    lower, upper = np.full(numerator.shape, np.nan), np.full(numerator.shape, np.nan)
    if indicator.interval == "wilson":
        sound = numerator <= denominator
        limits = wilson(numerator[sound], denominator[sound])
        lower[sound], upper[sound] = indicator.per * limits[0], indicator.per * limits[1]
    elif indicator.interval == "rate":
        lower, upper = rate_interval(numerator, denominator, indicator.per)
    elif indicator.interval == "mean":
        n = denominator / indicator.denominator.times
        total = indicator.per * numerator / indicator.denominator.times
        sound = squares >= least_square_total(total, n)
        lowest, highest = indicator.bounds
        lower[sound], upper[sound] = mean_interval(
            total[sound], squares[sound], n[sound], lowest=lowest, highest=highest
        )
    return lower, upper


def _quantile(form: Quantile, parts: Grid) -> Figures:
    """The nearest-rank quantile of counts by category (categories × cells), and its limits by order statistics.

    Within a category that spans several values, its m observations are taken to lie evenly: the j-th of them at
    lowest + (highest − lowest) (j − ½) / m. What is only known to lie at the end stands in the last category, which
    then has no end and holds what has not even waited so long: a limit that falls there is not known, NaN.
    """
    many = len(form.scale)
    counts = parts[:many].copy()
    if form.at_end:
        counts[-1] += np.maximum(parts[many] - parts[many + 1], 0)
    n = counts.sum(axis=0)
    counted = n > 0
    at_ranks = np.full((3, len(n)), np.nan)
    lower, upper = quantile_ranks(form.share, n[counted])
    # A float product may come out a last digit too large; ranks are whole.
    rank = np.ceil(np.round(form.share * n[counted], 9))
    for place, ranks in enumerate((rank, lower, upper)):
        at_ranks[place, counted] = _at_rank(form, counts[:, counted], ranks)
    if form.at_end:
        limits = at_ranks[1:]
        limits[limits >= form.scale[-1][1]] = np.nan
    return Figures(*at_ranks)


def _at_rank(form: Quantile, counts: Grid, ranks: Grid) -> Grid:
    """The value at this rank from 1; below the first the least value, beyond the last the greatest."""
    lowest, highest = (np.array([band[side] for band in form.scale], dtype=float) for side in (1, 2))
    until = np.cumsum(counts, axis=0)
    n = until[-1]
    band = (until < np.clip(ranks, 1, n)).sum(axis=0)
    size = counts[band, np.arange(len(n))]
    place = np.clip(ranks, 1, n) - (until[band, np.arange(len(n))] - size)
    values = lowest[band] + (highest - lowest)[band] * (place - 0.5) / size
    return np.select([ranks < 1, ranks > n], [lowest[0], highest[-1]], values)


def _difference(per: float, *sums: Grid) -> Figures:
    """One proportion less another in `per` (100: percentage points), with Newcombe's interval; NaN without both."""
    both = (sums[1] > 0) & (sums[3] > 0)
    sound = both & (sums[0] <= sums[1]) & (sums[2] <= sums[3])
    result = Figures(*(np.full(len(both), np.nan) for _ in Figures._fields))
    part, whole, other, other_whole = (side[both] for side in sums)
    result.value[both] = per * (part / whole - other / other_whole)
    lower, upper = newcombe(sums[0][sound], sums[1][sound], sums[2][sound], sums[3][sound])
    result.lower[sound], result.upper[sound] = per * lower, per * upper
    return result


def _concentration(numerator: Grid, denominator: Grid, place: Grid, whole: Grid) -> Figures:
    """(numerator ÷ denominator) ÷ (place ÷ whole), with the Wilson limits of the first share over the second.

    Known only where both the place and others count: of the place alone both shares are 1 and say nothing.
    """
    result = Figures(*(np.full(len(place), np.nan) for _ in Figures._fields))
    comparable = (place > 0) & (place < whole)
    expected = place[comparable] / whole[comparable]
    result.value[comparable] = numerator[comparable] / denominator[comparable] / expected
    lower, upper = wilson(numerator[comparable], denominator[comparable])
    result.lower[comparable], result.upper[comparable] = lower / expected, upper / expected
    return result
