"""What the public gets of a release: figures made of rounded counts of people alone, each with how far it may be
off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures import MEASURES, is_closed, is_protected
from data.periods import Period, parse
from indicators.definition import Indicator, Quantity
from indicators.disclosure.open_counts import CELL_COLUMNS
from indicators.disclosure.public_bands import JOINED, name_of
from indicators.disclosure.public_counts import Cell, Place, Reading, by_itself, is_counted, parts_of
from indicators.disclosure.rounding import UNTOLD, Numbers
from indicators.domains.satisfaction import sample_to_ask
from indicators.measurement.values import figures

Grid = NDArray[Any]

# Not told at all; told, but so small that nothing can be said of a share of it.
HIDDEN, FEW = "hidden", "few"
# What no count is under, so that it stands whatever is hidden.
_SILENT = ("no_report", "not_verified", "not_yet_due")
_FIGURES = ("numerator", "denominator", "value", "lower", "upper", "at_most")
# Of fewer who answered no mean is told.
FEWEST_ANSWERS = 5


@dataclass(frozen=True)
class Mean:
    """A mean of questionnaires and the spread of one about it, both rounded to whole points of its scale."""

    mean: float
    deviation: float


@dataclass(frozen=True)
class Protection:
    """The public figures of a release: n cells, and which of them answers each reading of an area and period.

    `figures`: multiples of 5, or UNTOLD; `low` and `high`: the range that follows; `draws` (n × draws): counts that the
    figures allow, UNTOLD throughout where nothing is told. `means`: name of a mean, area, period → it. `periods`: those
    for which the public may ask. `own`: the regency whose officers look at it, which is exact for them; "" for
    everybody else.
    """

    cells: tuple[Cell, ...]
    figures: Numbers
    low: Grid
    high: Grid
    draws: NDArray[np.int32]
    answers: Mapping[Place, int]
    means: Mapping[tuple[str, str, str], Mean]
    periods: tuple[Period, ...]
    own: str = ""

    @cached_property
    def estimates(self) -> Grid:
        """The best estimate of each count; NaN where nothing is told."""
        return np.where(self.figures == UNTOLD, np.nan, self.draws.mean(axis=1))

    @property
    def told_and_withheld(self) -> tuple[int, int]:
        """How many counts of `frame` are told, and how many are withheld."""
        is_told = self.frame()["status"] == "ok"
        return int(is_told.sum()), int((~is_told).sum())

    def guarded(self, rows: pd.DataFrame, indicators: Sequence[Indicator], basis: str) -> pd.DataFrame:
        """The rows of `measure` as the public gets them, with a column `weight`.

        Where counts of people stand under a row, its figures are made of the public ones: status ok with the best
        estimates and an interval that holds the rounding too; FEW where the public figures allow that there was nobody
        to take a share of; HIDDEN where a count is not told. `weight` (0–1): by what numerator and denominator are to
        be multiplied where they stand for how sure a figure is.
        """
        guarded = rows.assign(weight=1.0)
        if rows.empty:
            return guarded
        columns = {name: guarded[name].to_numpy(copy=True) for name in (*_FIGURES, "weight")}
        status = guarded["status"].to_numpy(object, copy=True)
        evidence = guarded["evidence"].to_numpy(object, copy=True)
        of_indicator = guarded.groupby("indicator", sort=False).indices
        for indicator in indicators:
            if indicator.id not in of_indicator or not rests_on_people(indicator):
                continue
            at = of_indicator[indicator.id]
            at = at[(guarded["area"].to_numpy(object)[at] != self.own)]
            spoken = ~np.isin(status[at], _SILENT)
            told = self._figures(indicator.published, guarded.iloc[at], columns["denominator"][at], basis)
            present = spoken | ~np.isnan(told["weight"])
            for name, column in columns.items():
                column[at] = np.where(present, told[name], np.nan if name != "weight" else 1.0)
            status[at] = np.where(present, told["status"], status[at])
            evidence[at] = np.where(present, "", evidence[at])
        columns["weight"] = np.nan_to_num(columns["weight"], nan=1.0)
        return guarded.assign(**columns, status=pd.array(status, "str"), evidence=pd.array(evidence, "str"))

    def _figures(
        self, indicator: Indicator, rows: pd.DataFrame, open_denominator: Grid, basis: str
    ) -> dict[str, Grid]:
        """The columns of some rows of one indicator from the public figures; `weight` NaN where no cell answers."""
        many = len(rows)
        places = list(zip(rows["area"], rows["period"], strict=True))
        nothing = {
            **{name: np.full(many, np.nan) for name in (*_FIGURES, "weight")},
            "status": np.full(many, HIDDEN, object),
        }
        if basis != "reported" or any(
            is_closed(part.measure) for part in indicator.quantities if part.is_event
        ):
            return nothing
        if indicator.interval == "mean" or MEASURES.get(indicator.numerator.measure, _PLAIN).sums:
            return self._means(indicator, places, nothing)
        if not all(is_counted(part) or not part.is_event for part in indicator.quantities):
            return nothing
        sides = [self._side(indicator, part, places) for part in (indicator.numerator, indicator.denominator)]
        parts = [self._side(indicator, part, places) for part in parts_of(indicator)]
        if not indicator.denominator.is_event:
            sides[1] = _Side.exact(open_denominator)
        return _row_figures(indicator, sides[0], sides[1], parts)

    def _side(self, indicator: Indicator, quantity: Quantity, places: Sequence[tuple[str, str]]) -> _Side:
        """What the public knows of a quantity in these areas and periods."""
        if not quantity.is_event:
            return _Side.exact(np.full(len(places), quantity.times))
        reading = Reading.of(indicator, quantity)
        at = np.array([self.answers.get((reading, area, period), -1) for area, period in places], int)
        answered = at >= 0
        if not len(self.cells):
            return _Side.exact(np.full(len(places), np.nan))
        told = answered & (self.figures[at] != UNTOLD)
        draws = np.where(told[:, None], self.draws[at], np.nan) * quantity.times
        least = np.where(told, self.low[at], 0.0) * quantity.times
        return _Side(
            answered, told, np.where(told, self.estimates[at] * quantity.times, np.nan), least, draws
        )

    def _means(
        self, indicator: Indicator, places: Sequence[tuple[str, str]], nothing: dict[str, Grid]
    ) -> dict[str, Grid]:
        """The columns of a mean: rounded to whole points, told where enough answered for sure."""
        answered = self._side(indicator, indicator.denominator, places)
        means = [self.means.get((indicator.id, area, period)) for area, period in places]
        many = indicator.denominator.times
        enough = (
            answered.told
            & (answered.least >= FEWEST_ANSWERS * many)
            & np.array([mean is not None for mean in means])
        )
        value = np.array([np.nan if mean is None else mean.mean for mean in means])
        spread = np.array([np.nan if mean is None else mean.deviation for mean in means])
        n = answered.estimate / many
        of_squares = indicator.numerator.measure.endswith("square_sum")
        total = value * n
        squares = spread**2 * np.maximum(n - 1, 0) + total * value
        shown = {
            "numerator": squares if of_squares else total * many / indicator.per,
            "denominator": answered.estimate,
        }
        result = figures(indicator, shown["numerator"], shown["denominator"], squares, ())
        columns = {**shown, **result._asdict(), "weight": np.where(answered.answered, 1.0, np.nan)}
        state = np.where(enough, "ok", np.where(answered.told, FEW, HIDDEN))
        for name in _FIGURES:
            columns[name] = np.where(enough, columns[name], np.nan)
        return {**nothing, **columns, "status": state.astype(object)}

    def counts(self, measure: str, dimension: str, basis: str, period: Period, area: str) -> pd.DataFrame:
        """The counts of one area and period, a row each category: regency (the area itself), district (""), category,
        value (the best estimate; NaN where hidden), status. No row where nothing was sent; one hidden row for what is
        not public."""
        rows = [
            (area, "", name, *self._told(at))
            for reading, at in self._by_place.get((area, period.id), ())
            if reading == _plain(measure, dimension, reading.category)
            and JOINED not in (name := name_of(measure, dimension, reading.category))
        ]
        if basis != "reported" or not rows:
            rows = [(area, "", "", np.nan, HIDDEN)]
        return pd.DataFrame(rows, columns=["regency", "district", "category", "value", "status"])

    def _told(self, at: int) -> tuple[float, str]:
        value = float(self.estimates[at])
        return (value, HIDDEN) if value != value else (value, "ok")

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], list[tuple[Reading, int]]]:
        by_place: dict[tuple[str, str], list[tuple[Reading, int]]] = {}
        for (reading, area, period), at in self.answers.items():
            by_place.setdefault((area, period), []).append((reading, at))
        return by_place

    def frame(self) -> pd.DataFrame:
        """Every public count as a row: measure, period_kind, period, area_kind, area, dimension, category, value (a
        multiple of 5), low, high, estimate, status; each count once, as it is read by itself."""
        rows = []
        for (reading, area, period), at in self.answers.items():
            if reading == _plain(*reading[:3]):
                told = self.figures[at] != UNTOLD
                figures_of = (
                    self.figures[at],
                    self.low[at],
                    self.high[at],
                    round(float(self.estimates[at]), 1),
                )
                rows.append(
                    (reading.measure, parse(period).kind, period, self.cells[at].area_kind, area, reading.dimension,
                     name_of(*reading[:3]), *(figures_of if told else [np.nan] * 4), "ok" if told else HIDDEN)
                )  # fmt: skip
        return pd.DataFrame(rows, columns=list(_ROUNDED_COLUMNS))


# Of a count that is rounded also what it may be.
_ROUNDED_COLUMNS = (*CELL_COLUMNS[:-1], "low", "high", "estimate", CELL_COLUMNS[-1])
_PLAIN = MEASURES["submitted"]


def _plain(measure: str, dimension: str, category: str) -> Reading:
    """A count read by itself."""
    indicator = by_itself(measure, dimension, category)
    return Reading.of(indicator, indicator.numerator)


def rests_on_people(indicator: Indicator) -> bool:
    """Whether a count that is not open stands under an indicator."""
    parts = (*indicator.quantities, *filter(None, (indicator.spread, indicator.awaiting)))
    return any(part.is_event and is_protected(part.measure) for part in parts) or any(
        part.is_event and is_closed(part.measure) for part in parts
    )


@dataclass(frozen=True)
class _Side:
    """What is publicly known of one quantity in k places: whether a cell answers, whether it is told, the best
    estimate, the least it may be, and draws (k × draws, or k × 1 of what is open)."""

    answered: NDArray[np.bool_]
    told: NDArray[np.bool_]
    estimate: Grid
    least: Grid
    draws: Grid

    @classmethod
    def exact(cls, amounts: Grid) -> _Side:
        """A quantity that is open."""
        known = ~np.isnan(amounts)
        return cls(known, known, amounts, amounts, amounts[:, None])


def _row_figures(indicator: Indicator, part: _Side, whole: _Side, parts: Sequence[_Side]) -> dict[str, Grid]:
    """The columns of rows from both sides and what else the form of an indicator takes."""
    answered = part.answered & whole.answered
    told = part.told & whole.told & np.logical_and.reduce([side.told for side in parts] or [part.told])
    wholes = (*parts[1::2], whole) if indicator.interval == "newcombe" else (whole,)
    some = told & np.logical_and.reduce([side.least > 0 for side in wholes])
    numerator, denominator = (np.where(some, side.estimate, np.nan) for side in (part, whole))
    if indicator.denominator.how == "required_sample":
        denominator = sample_to_ask(denominator)
    weight = _weight(indicator, part, whole)
    result = figures(indicator, numerator, denominator, denominator, [side.estimate for side in parts])
    columns = {"numerator": numerator, "denominator": denominator, **result._asdict()}
    surer = figures(
        indicator,
        numerator * weight,
        denominator * weight,
        denominator,
        [side.estimate * weight for side in parts],
    )
    columns |= {"lower": surer.lower, "upper": surer.upper}
    columns = {name: np.where(some, column, np.nan) for name, column in columns.items()}
    has_value = ~np.isnan(columns["value"])
    status = np.where(has_value, "ok", np.where(told, FEW, HIDDEN)).astype(object)
    return {**columns, "weight": np.where(answered, np.nan_to_num(weight, nan=1.0), np.nan), "status": status}


def _weight(indicator: Indicator, part: _Side, whole: _Side) -> Grid:
    """By how much fewer events a figure is as sure as these are once they are rounded: sampling variance ÷ (sampling
    variance + variance of the rounding), of a share by its binomial, of a rate by its Poisson variance."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if indicator.interval == "rate":
            sampling, rounding = np.maximum(part.estimate, 1.0), part.draws.var(axis=1)
        elif indicator.interval in ("wilson", "newcombe", "order"):
            shares = np.where(whole.draws > 0, part.draws / np.where(whole.draws > 0, whole.draws, 1), np.nan)
            share = (part.estimate + 0.5) / (whole.estimate + 1)
            sampling = share * (1 - share) / np.maximum(whole.estimate, 1.0)
            rounding = _variance(shares)
        else:
            return np.ones(len(part.estimate))
        return np.where(sampling > 0, sampling / (sampling + rounding), 1.0)


def _variance(draws: Grid) -> Grid:
    """The variance over the draws that are there; 0 where none is."""
    there = ~np.isnan(draws)
    many = np.maximum(there.sum(axis=1), 1)
    mean = np.where(there, draws, 0.0).sum(axis=1) / many
    return np.asarray((np.where(there, draws - mean[:, None], 0.0) ** 2).sum(axis=1) / many)


def periods_of(answers: Iterable[Place]) -> tuple[Period, ...]:
    """The periods for which anything is told, in order."""
    spans = {parse(period) for _, _, period in answers}
    return tuple(sorted(spans, key=lambda span: (span.kind, span.months[0])))
