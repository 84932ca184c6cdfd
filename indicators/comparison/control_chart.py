"""Signal or ordinary variation over time: which series make a chart, its limits and its signals. (Over regencies:
`funnel_plot`.)

The limits fit what is counted (`control_limits`): reports are counts on children, a share is so many of so many, an
index a mean of questionnaires, and a score a series of its own. There are two kinds of signal:

    outside  one point beyond its limits, which are wider where fewer were counted and never beyond what is possible
    shift    all points from a time on, taken together, against those before it

A period without a figure is left out; what lies on both sides of it makes no step. So is one of
which some months are not known, at either end: it stands `apart`.

Too little says nothing. With fewer than FEWEST_POINTS points, or FEWEST_STEPS between neighbours, no direction is
named. With fewer than FEWEST_COUNTED counted a period, in the mean, not even a large change would be seen: of counts
that grow fourfold from 1 a period nine in ten are seen within eight periods, from 0.5 seven, from 0.2 two; of shares of
3 a period that fall from 80 % to 40 % two in three are seen, of 2 one in three (simulation, 12 points before). A calm
chart of so few would be read as "nothing happened".

What makes no chart (`unsuited`): a stock, a figure sent once a year and an official one of a single date, of which each
point repeats the one before; what takes a report long to reach (`Indicator.matures`), whose newest points still change;
what is counted in clusters (`is_clustered`), of which one meeting moves several; and a figure without a model of its
chance, such as a median or a network. Judged as separate trials, or by their own steps, clusters give a false signal in
9 to 48 series of 100 (simulation: 12 to 24 points, meetings that bring four of seven kinds).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from indicators.comparison.compare import verdict
from indicators.comparison.contrasts import is_clustered
from indicators.definition import YEARLY_TABLES, Indicator
from indicators.statistics.control_limits import ControlChart, Kind, control_chart
from indicators.statistics.intervals import Numbers

RULES = ("outside", "shift")
LABELS = ("improvement", "concern", "neutral")
FEWEST_POINTS, FEWEST_STEPS = 8, 6
FEWEST_COUNTED: dict[Kind, float] = {"rate": 1.0, "share": 3.0, "mean": 3.0}
UNSUITED = ("official", "yearly", "stock", "maturing", "clustered", "unmodelled")
TOO_FEW = ("few", "gaps", "small")
_KINDS: dict[str, Kind] = {"wilson": "share", "rate": "rate", "mean": "mean"}
_NAN = float("nan")


class Hit(NamedTuple):
    """A signal of a series: its rule and side ("up", "down"), what it means, and at which points (from 0)."""

    rule: str
    side: str
    label: str
    points: tuple[int, ...]


@dataclass(frozen=True)
class History:
    """A series with its centre, a lower and an upper limit for each point, and its signals.

    `values` has NaN where there is no figure, and so have the limits there. `reason` is one of TOO_FEW or UNSUITED
    where nothing is claimed; the limits and the centre are then NaN. `apart` are the figures, by their place, of
    periods of which some months are not known: no points among whole ones, so `values` has NaN there.
    """

    values: tuple[float, ...]
    centre: float = _NAN
    lower: tuple[float, ...] = ()
    upper: tuple[float, ...] = ()
    hits: tuple[Hit, ...] = ()
    reason: str = ""
    apart: Mapping[int, float] = field(default_factory=dict)

    @property
    def known(self) -> int:
        return sum(value == value for value in self.values)

    @property
    def has_limits(self) -> bool:
        """Whether anything is claimed at all."""
        return not self.reason

    @property
    def latest(self) -> tuple[Hit, ...]:
        """The signals that hold at the last point; none where the last period has no figure."""
        return tuple(hit for hit in self.hits if len(self.values) - 1 in hit.points)


NOTHING = History(())


def unsuited(indicator: Indicator) -> str:
    """Why an indicator's history makes no chart, as one of UNSUITED; "" if it does."""
    if not indicator.tables:
        return "official"
    if not indicator.is_monthly:
        return "yearly" if set(indicator.tables) <= YEARLY_TABLES else "stock"
    if indicator.matures:
        return "maturing"
    if is_clustered(indicator):
        return "clustered"
    return "" if indicator.interval in _KINDS else "unmodelled"


def history(indicator: Indicator, rows: pd.DataFrame, whole: Sequence[bool] = ()) -> History:
    """An indicator's series in time. `rows`: its result rows of one area, oldest first, a row a period; `whole`:
    whether each of these holds all its months, by default all do."""
    values, apart = _set_apart(rows["value"].to_numpy(dtype=float), whole)
    return replace(_history(indicator, rows, values), apart=apart)


def _set_apart(values: Numbers, whole: Sequence[bool]) -> tuple[Numbers, dict[int, float]]:
    """The values of whole periods, NaN elsewhere, and those of the others by their place."""
    if all(whole):
        return values, {}
    in_part = ~np.array(whole, dtype=bool)
    places = np.flatnonzero(in_part & (values == values)).tolist()
    return np.where(in_part, np.nan, values), {place: float(values[place]) for place in places}


def _history(indicator: Indicator, rows: pd.DataFrame, values: Numbers) -> History:
    if reason := unsuited(indicator):
        return History(tuple(values.tolist()), reason=reason)
    kind = _KINDS[indicator.interval]
    numerators, denominators = (rows[name].to_numpy(dtype=float) for name in ("numerator", "denominator"))
    if kind == "mean":
        times = indicator.denominator.times
        numerators, denominators = indicator.per * numerators / times, denominators / times
    past = _charted(values, numerators, denominators, kind, indicator.direction)
    if past.reason:
        return past
    per, bounds = (1.0, indicator.bounds) if kind == "mean" else (indicator.per, (0.0, np.inf))
    lower, upper = (tuple((per * np.clip(side, *bounds)).tolist()) for side in (past.lower, past.upper))
    return History(past.values, per * past.centre, lower, upper, past.hits)


def history_of_values(
    values: Sequence[float | None], direction: str = "neutral", whole: Sequence[bool] = ()
) -> History:
    """A series that is judged by its own steps alone, as a score: None or NaN where a period has no figure; `whole` as
    in `history`."""
    every = np.array([np.nan if value is None else value for value in values], dtype=float)
    points, apart = _set_apart(every, whole)
    past = _charted(points, points, np.ones(len(points)), "mean", direction, fewest=0.0)
    return replace(past, apart=apart)


def _charted(
    values: Numbers,
    numerators: Numbers,
    denominators: Numbers,
    kind: Kind,
    direction: str,
    fewest: float | None = None,
) -> History:
    usable = (values == values) & (denominators > 0)
    if kind == "share":
        usable &= numerators <= denominators  # more counted than there were is a fault, not a feat
    at = np.flatnonzero(usable)
    points = tuple(values.tolist())
    counted = numerators if kind == "rate" else denominators
    if reason := _too_few(at, counted[at], FEWEST_COUNTED[kind] if fewest is None else fewest):
        return History(points, reason=reason)
    chart = control_chart(numerators[at], denominators[at], np.diff(at) == 1, kind)
    lower, upper = (_spread(side, at, len(points)) for side in (chart.lower, chart.upper))
    return History(points, chart.centre, lower, upper, tuple(_hits(chart, at, direction)))


def _too_few(at: np.ndarray, counted: Numbers, fewest: float) -> str:
    """One of TOO_FEW; "" where there is enough."""
    if len(at) < FEWEST_POINTS:
        return "few"
    if (np.diff(at) == 1).sum() < FEWEST_STEPS:
        return "gaps"
    return "small" if counted.mean() < fewest else ""


def _spread(side: Numbers, at: np.ndarray, length: int) -> tuple[float, ...]:
    every = np.full(length, np.nan)
    every[at] = side
    return tuple(every.tolist())


def _hits(chart: ControlChart, at: np.ndarray, direction: str) -> list[Hit]:
    """In the order of RULES, then of time."""
    places = sorted(chart.outside)
    hits = [Hit("outside", side, label(direction, side), (int(at[place]),)) for place, side in places]
    if chart.shift is not None:
        side, points = chart.shift.side, tuple(at[chart.shift.first :].tolist())
        hits.append(Hit("shift", side, label(direction, side), points))
    return hits


def label(direction: str, side: str) -> str:
    """improvement, concern or neutral, for a signal towards a side."""
    judged = {"better": "improvement", "worse": "concern"}
    return judged.get(verdict(direction, side), "neutral")
