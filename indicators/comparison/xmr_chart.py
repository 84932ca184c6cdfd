"""Signal or ordinary variation over time: the rules of the XmR chart. (Over regencies: `funnel_plot`.)

Mean and natural limits are those of `intervals.xmr`; a period without a figure is a gap, and a gap breaks every run.
The rules, as NHS England's "Making Data Count" and its package NHSRplotthedots have them:

    outside      a point beyond a limit
    two_of_three of three points in a row, two in the outer third of the same side (or beyond it)
    trend        seven points in a row, each above (below) the one before
    run          seven points in a row on one side of the mean

With fewer than 5 points, or 4 steps between neighbours, nothing is claimed; with 4 to 6 steps only a point beyond the
provisional limits; from 7 (8 points without a gap) on every rule. The limits rest on the steps, so it is the steps
that are counted: a series of many gaps has points enough and still says nothing of its own chance.

A stock, a figure sent once a year and an official one of a single date do not make a chart (`unsuited`): each
point repeats the one before, so the steps between them say nothing of chance. Nor does what takes a report long to
reach (`Indicator.matures`): the newest points still change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from indicators.comparison.compare import verdict
from indicators.definition import YEARLY_TABLES, Indicator
from indicators.statistics.intervals import Numbers, Xmr, known_steps, xmr

RULES = ("outside", "two_of_three", "trend", "run")
LABELS = ("improvement", "concern", "neutral")
POINTS_FOR_RUNS = 8
RUN = 7
UNSUITED = ("official", "yearly", "stock", "maturing")


class Hit(NamedTuple):
    """A rule that a series meets: on which side ("up", "down"), what it means, and at which points (from 0)."""

    rule: str
    side: str
    label: str
    points: tuple[int, ...]


@dataclass(frozen=True)
class History:
    """A series with its centre and limits, and the rules it meets. `values` has NaN where there is no figure."""

    values: tuple[float, ...]
    xmr: Xmr
    hits: tuple[Hit, ...]

    @property
    def known(self) -> int:
        return sum(value == value for value in self.values)

    @property
    def steps(self) -> int:
        """The moving ranges that the limits rest on."""
        return int(known_steps(self.values).size)

    @property
    def has_limits(self) -> bool:
        """Whether anything is claimed at all."""
        return self.xmr.lower == self.xmr.lower

    @property
    def is_provisional(self) -> bool:
        return self.has_limits and self.steps < POINTS_FOR_RUNS - 1

    @property
    def latest(self) -> tuple[Hit, ...]:
        """The rules met at the last point; none where the last period has no figure."""
        return tuple(hit for hit in self.hits if len(self.values) - 1 in hit.points)


def unsuited(indicator: Indicator) -> str:
    """Why an indicator's history makes no XmR chart, as one of UNSUITED; "" if it does."""
    if not indicator.tables:
        return "official"
    if indicator.is_monthly:
        return "maturing" if indicator.matures else ""
    return "yearly" if set(indicator.tables) <= YEARLY_TABLES else "stock"


def history(values: Iterable[float | None], direction: str = "neutral") -> History:
    """A series in time, oldest first, None or NaN where a period has no figure, with every rule it meets.

    `direction`: higher or lower is better, or neutral. Hits stand in the order of RULES, then of time.
    """
    points = np.array([np.nan if value is None else value for value in values], dtype=float)
    chart = xmr(points)
    hits: list[Hit] = []
    if chart.lower == chart.lower:
        hits = [
            Hit(rule, side, label(direction, side), where) for rule, side, where in _signals(points, chart)
        ]
    return History(tuple(points.tolist()), chart, tuple(hits))


def label(direction: str, side: str) -> str:
    """improvement, concern or neutral, for a signal towards a side."""
    judged = {"better": "improvement", "worse": "concern"}
    return judged.get(verdict(direction, side), "neutral")


def _signals(points: Numbers, chart: Xmr) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    reach = (chart.upper - chart.lower) / 2
    noise = 1e-9 * max(1.0, abs(chart.mean))  # a float's last digits are on no side
    off = points - chart.mean
    sides = {"up": off, "down": -off}
    for side, away in sides.items():
        yield from (("outside", side, (int(at),)) for at in np.flatnonzero(away > reach + noise))
    if known_steps(points).size < POINTS_FOR_RUNS - 1:
        return
    for side, away in sides.items():
        yield from (
            ("two_of_three", side, where) for where in _pairs_near(away > reach * 2 / 3 + noise, points)
        )
    steps = np.diff(points, prepend=np.nan)
    for side, step in (("up", steps), ("down", -steps)):
        for first, last in _stretches(step > noise):
            if last - first + 2 >= RUN:
                yield "trend", side, tuple(range(first - 1, last + 1))
    for side, away in sides.items():
        for first, last in _stretches(away > noise):
            if last - first + 1 >= RUN:
                yield "run", side, tuple(range(first, last + 1))


def _stretches(holds: np.ndarray) -> list[tuple[int, int]]:
    """First and last place of every unbroken stretch where a condition holds."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], holds, [False]]).astype(int)))
    return [(int(first), int(last) - 1) for first, last in zip(edges[::2], edges[1::2], strict=True)]


def _pairs_near(near: np.ndarray, points: Numbers) -> list[tuple[int, ...]]:
    """The near points of every three known points in a row of which two are near; what overlaps is one signal."""
    pairs: list[tuple[int, ...]] = []
    for first in range(len(points) - 2):
        three = range(first, first + 3)
        at = tuple(place for place in three if near[place])
        if len(at) < 2 or np.isnan(points[first : first + 3]).any():
            continue
        if pairs and pairs[-1][-1] >= at[0]:
            pairs[-1] = tuple(sorted({*pairs[-1], *at}))
        else:
            pairs.append(at)
    return pairs
