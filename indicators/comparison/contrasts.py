"""Two figures of an indicator held against each other: the interval of their difference or ratio, and how sure."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from indicators.definition import Indicator
from indicators.statistics.difference_intervals import fisher, newcombe, poisson_ratio, welch
from indicators.statistics.intervals import least_square_total, mean_interval, rate_interval, wilson

LEVELS = {"look": 0.95, "act": 0.998}
FEWEST_TO_ACT = 5


class ComparedFigure(NamedTuple):
    """A figure as it is compared, NaN where unknown; `regencies` are those it rests on, `reason` why it is none."""

    value: float
    numerator: float = np.nan
    denominator: float = np.nan
    squares: float = np.nan
    regencies: tuple[str, ...] = ()
    reason: str = ""
    limits: tuple[float, float] = (np.nan, np.nan)


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


def strength(
    indicator: Indicator, against: str, figure: ComparedFigure, reference: ComparedFigure, side: str
) -> str:
    """The furthest of LEVELS at which the figure still lies on this side, by the exact test as well; "" if none."""
    furthest = ""
    for name, level in LEVELS.items():
        contrasted = contrast(indicator, against, figure, reference, level)
        if not side or contrasted.side != side or not _agrees(indicator, against, figure, reference, name):
            return furthest
        furthest = name
    return furthest


def _agrees(
    indicator: Indicator, against: str, figure: ComparedFigure, reference: ComparedFigure, name: str
) -> bool:
    """Whether enough were counted for a proportion to be called apart at this level; other kinds are exact already."""
    if indicator.interval != "wilson":
        return True
    if against == "target":
        return name == "look" or figure.denominator >= FEWEST_TO_ACT
    other = (reference.numerator, reference.denominator)
    return fisher(figure.numerator, figure.denominator, *other) <= 1 - LEVELS[name]


def contrast(
    indicator: Indicator, against: str, figure: ComparedFigure, reference: ComparedFigure, level: float
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
    """The figure's interval at a level; of a kind that is not known here, the one it came with, which is of 95 %."""
    limits: tuple[object, object] = (np.nan, np.nan)
    if indicator.interval == "wilson" and figure.numerator <= figure.denominator:
        lower, upper = wilson(figure.numerator, figure.denominator, level)
        limits = indicator.per * lower, indicator.per * upper
    elif indicator.interval == "rate":
        limits = rate_interval(figure.numerator, figure.denominator, indicator.per, level)
    elif indicator.interval == "mean" and _is_sound(*(sums := observations(indicator, figure))):
        limits = mean_interval(*sums, level, *indicator.bounds)
    elif level == LEVELS["look"]:
        limits = figure.limits
    return float(limits[0]), float(limits[1])  # type: ignore[arg-type]
