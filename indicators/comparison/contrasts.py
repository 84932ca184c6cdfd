"""Two figures of an indicator held against each other: the interval of their difference or ratio, and the side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from indicators.comparison.looked_at import LEVEL
from indicators.definition import Indicator
from indicators.statistics.difference_intervals import fisher, newcombe, poisson_ratio, welch
from indicators.statistics.intervals import (
    binomial_tail,
    least_square_total,
    mean_interval,
    rate_interval,
    wilson,
)

_DISTINCT = frozenset({"districts", "categories", "centralisation", "any", "any_last"})
_SEVERAL_EACH = frozenset({"services_given"})


class ComparedFigure(NamedTuple):
    """A figure as it is compared, NaN where unknown; `regencies` are those it rests on, `reason` why it is none."""

    value: float
    numerator: float = np.nan
    denominator: float = np.nan
    squares: float = np.nan
    regencies: tuple[str, ...] = ()
    reason: str = ""
    is_exact: bool = True  # or known within bounds only, as a median in a band of days


class Contrast(NamedTuple):
    """The interval of a difference (where 0 means alike) or of a ratio (1); NaN limits where there is none."""

    lower: float
    upper: float
    scale: str = "difference"

    @property
    def side(self) -> str:
        """ "up" or "down" where the interval leaves alikeness out, else ""."""
        alike = 1.0 if self.scale == "ratio" else 0.0
        return "up" if self.lower > alike else "down" if self.upper < alike else ""


def is_clustered(indicator: Indicator) -> bool:
    """Whether its units are no separate trials: distinct kinds or districts, of which one meeting brings several at
    once and which are the same every time; or services, of which one child needs several."""
    return indicator.numerator.how in _DISTINCT or (indicator.id in _SEVERAL_EACH)


def is_at_an_end(indicator: Indicator, target: float) -> bool:
    """Whether nothing better than this target is possible, as nothing is than 100 %: any miss is then a real one."""
    least, most = (0.0, 100.0) if indicator.unit == "percent" else indicator.bounds
    return target >= most if indicator.direction == "higher" else target <= least


def side_of(indicator: Indicator, against: str, figure: ComparedFigure, reference: ComparedFigure) -> str:
    """On which side of the reference the figure lies beyond chance: "up", "down", or "" if on none.

    A proportion only where the exact count agrees: Fisher's test of two, the binomial tail against a target.
    """
    side = contrast(indicator, against, figure, reference).side
    if not side or indicator.interval != "wilson":
        return side
    if against == "target":
        tail = binomial_tail(figure.numerator, figure.denominator, reference.value / indicator.per, side)
        return side if tail <= (1 - LEVEL) / 2 else ""
    other = (reference.numerator, reference.denominator)
    return side if fisher(figure.numerator, figure.denominator, *other) <= 1 - LEVEL else ""


def contrast(
    indicator: Indicator,
    against: str,
    figure: ComparedFigure,
    reference: ComparedFigure,
    level: float = LEVEL,
) -> Contrast:
    """How far the figure lies from the reference, which has no chance of its own where `against` is "target"."""
    if against == "target":
        lower, upper = _own_limits(indicator, figure, level)
        return Contrast(lower - reference.value, upper - reference.value)
    if (
        indicator.interval == "wilson"
        and figure.numerator <= figure.denominator
        and reference.numerator <= reference.denominator
    ):
        limits = newcombe(
            figure.numerator, figure.denominator, reference.numerator, reference.denominator, level
        )
        return Contrast(indicator.per * float(limits[0]), indicator.per * float(limits[1]))
    if indicator.interval == "rate":
        limits = poisson_ratio(
            figure.numerator, figure.denominator, reference.numerator, reference.denominator, level
        )
        return Contrast(float(limits[0]), float(limits[1]), "ratio")
    if indicator.interval == "mean":
        sums, other_sums = observations(indicator, figure), observations(indicator, reference)
        if _is_sound(*sums) and _is_sound(*other_sums):
            limits = welch(*sums, *other_sums, level)
            return Contrast(float(limits[0]), float(limits[1]))
    return Contrast(np.nan, np.nan, "")


def observations(indicator: Indicator, figure: ComparedFigure) -> tuple[float, float, float]:
    """Of a mean the sum, the sum of squares and the number of the observations, on the value's own scale."""
    times = indicator.denominator.times
    return indicator.per * figure.numerator / times, figure.squares, figure.denominator / times


def _is_sound(total: float, squares: float, n: float) -> bool:
    return bool(squares >= least_square_total(np.asarray(total), np.asarray(n)))


def _own_limits(indicator: Indicator, figure: ComparedFigure, level: float) -> tuple[float, float]:
    """The figure's interval at a level, NaN of a kind that has none."""
    limits: tuple[object, object] = (np.nan, np.nan)
    if indicator.interval == "wilson" and figure.numerator <= figure.denominator:
        lower, upper = wilson(figure.numerator, figure.denominator, level)
        limits = indicator.per * lower, indicator.per * upper
    elif indicator.interval == "rate":
        limits = rate_interval(figure.numerator, figure.denominator, indicator.per, level)
    elif indicator.interval == "mean" and _is_sound(*(sums := observations(indicator, figure))):
        limits = mean_interval(*sums, level, *indicator.bounds)
    return float(limits[0]), float(limits[1])  # type: ignore[arg-type]


def sure(row: Mapping[str, Any], side: str) -> float:
    """A count as sure as it is: of a public figure as many whole ones as its rounding leaves of it."""
    count = float(row[side])
    return count if "weight" not in row or count != count else float(round(count * row["weight"]))


def spread_of(indicator: Indicator) -> Indicator | None:
    """For a mean the indicator whose numerator is the sum of squares, so that it is measured where the mean is."""
    if indicator.spread is None:
        return None
    return replace(indicator, numerator=indicator.spread, spread=None, interval="none")


def with_squares(results: pd.DataFrame, squares: pd.DataFrame) -> pd.DataFrame:
    """The result rows with a column `squares`: the numerators of the rows of `spread_of`, NaN where there is none."""
    keys = ["indicator", "period", "area"]
    numerator_of = dict(
        zip(squares[keys].itertuples(index=False, name=None), squares["numerator"], strict=True)
    )
    places = results[keys].itertuples(index=False, name=None)
    return results.assign(squares=[numerator_of.get(key, np.nan) for key in places])
