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
    rate_interval,
    wilson,
)
from indicators.statistics.waiting import quantile

Grid = NDArray[Any]


class Figures(NamedTuple):
    """A value and its interval for every period and area; NaN where there is none. `at_most`: what the value may be at
    most, as `measure` says it."""

    value: Grid
    lower: Grid
    upper: Grid
    at_most: Grid


def figures(
    indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid, parts: Sequence[Grid]
) -> Figures:
    """The figures of an indicator from its pooled sums (NaN where nothing counts).

    `squares`: the sum of squares of a mean, else anything; `parts`: as `Indicator.parts` names them, of a quantile
    each step of its counts, each of what is open, and what `at_end` rests on. All arrays have one shape.
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
        return _single(indicator.per * numerator / denominator, *limits)
    if isinstance(indicator.form, Quantile):
        return _quantile(indicator.form, np.array(parts))
    if isinstance(indicator.form, Concentration):
        return _single(*_concentration(numerator, denominator, *parts))
    return _single(*_difference(indicator.per, *parts))


def _single(value: Grid, lower: Grid, upper: Grid) -> Figures:
    return Figures(value, lower, upper, value)


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
    """The quantile of counts by step (steps × cells) and its limits: `statistics.waiting.quantile`. A value in a band
    stands at its least, and is at most its greatest; one that is not reached is more than the longest wait known."""
    many = len(form.scale)
    over, waiting = parts[:many], np.zeros_like(parts[:many])
    if form.open:
        waiting = parts[many : 2 * many]
    beyond = np.zeros(parts.shape[1])
    if form.at_end:
        beyond = np.maximum(parts[-2] - parts[-1] - waiting.sum(axis=0), 0)
    lowest, highest = (np.array([step[side] for step in form.scale], dtype=float) for side in (1, 2))
    places = quantile(form.share, over, waiting, beyond)
    at_least = np.maximum.reduce(np.where(over + waiting > 0, lowest[:, None], 0))

    def at(place: Grid, ends: Grid) -> Grid:
        return np.where(place < many, ends[np.minimum(place, many - 1)], np.nan)

    reached, upper = places.value < many, at(places.upper, highest)
    if not form.at_end:
        upper = np.where(places.upper < many, upper, highest[-1])
    value = np.where(reached, at(places.value, lowest), at_least)
    value[over.sum(axis=0) + waiting.sum(axis=0) + beyond == 0] = np.nan
    lower, upper = at(places.lower, lowest), np.where(np.isinf(upper), np.nan, upper)
    return Figures(value, lower, upper, np.where(np.isnan(value), np.nan, at(places.value, highest)))


def _difference(per: float, *sums: Grid) -> tuple[Grid, Grid, Grid]:
    """One proportion less another in `per` (100: percentage points), with Newcombe's interval; NaN without both."""
    both = (sums[1] > 0) & (sums[3] > 0)
    sound = both & (sums[0] <= sums[1]) & (sums[2] <= sums[3])
    value, low, high = (np.full(len(both), np.nan) for _ in range(3))
    part, whole, other, other_whole = (side[both] for side in sums)
    value[both] = per * (part / whole - other / other_whole)
    lower, upper = newcombe(sums[0][sound], sums[1][sound], sums[2][sound], sums[3][sound])
    low[sound], high[sound] = per * lower, per * upper
    return value, low, high


def _concentration(numerator: Grid, denominator: Grid, place: Grid, whole: Grid) -> tuple[Grid, Grid, Grid]:
    """(numerator ÷ denominator) ÷ (place ÷ whole), with the Wilson limits of the first share over the second.

    Known only where both the place and others count: of the place alone both shares are 1 and say nothing.
    """
    value, low, high = (np.full(len(place), np.nan) for _ in range(3))
    comparable = (place > 0) & (place < whole)
    expected = place[comparable] / whole[comparable]
    value[comparable] = numerator[comparable] / denominator[comparable] / expected
    lower, upper = wilson(numerator[comparable], denominator[comparable])
    low[comparable], high[comparable] = lower / expected, upper / expected
    return value, low, high
