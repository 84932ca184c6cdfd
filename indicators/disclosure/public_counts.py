"""The counts behind public figures: a measure, its category, an area and the months in which it is read, each once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.measures import MEASURES, is_closed, is_protected
from data.periods import Period, between
from data.reference.publication_plan import PlanLine
from indicators.definition import AREA_KINDS, Indicator, Quantile, Quantity
from indicators.disclosure.public_bands import JOINED, asked_categories, name_of
from indicators.disclosure.rounding import Numbers
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import PROVINCE, Areas
from indicators.measurement.panel import Grid, Panel, last_day

# After so many days from the end of a time every report received in it is due, whatever the office's time limits: the
# longest of them is three working days (sla.csv); of a longer one the counts themselves would say so.
_SETTLED_AFTER = 13
# In a quarter of the province in which no more regencies count, what one of them had follows from the others.
_FEW_TIED = 3
# The step of what no plan tells any more.
_LAST_STEP = 99


class Cell(NamedTuple):
    """One count of people: `category` joins several by JOINED; `lag`: by how many months it is read before its period;
    `months`: a number that stands for the months and regencies that count, alike only where these are."""

    measure: str
    dimension: str
    category: str
    area_kind: str
    area: str
    period_kind: str
    period: str
    lag: int
    months: int

    @property
    def name(self) -> str:
        """What it is called when its lot is drawn: the same in every release."""
        return "|".join((self.measure, self.dimension, self.category, self.area, self.period, str(self.lag)))


class Reading(NamedTuple):
    """How a count is read: of which measure and categories, after which tables, and how long before its period."""

    measure: str
    dimension: str
    category: str
    lag: int
    tables: str
    stated: str

    @classmethod
    def of(cls, indicator: Indicator, quantity: Quantity) -> Reading:
        """How an indicator reads one of its quantities: a month counts where all it rests on is stated."""
        stated = {count for part in indicator.quantities for count in part.stated_as}
        tables = "+".join(sorted({*indicator.tables, *indicator.looked_up}))
        categories = JOINED.join(quantity.categories)
        return cls(
            quantity.measure, quantity.dimension, categories, indicator.lag, tables, "+".join(sorted(stated))
        )


# A reading, the area, the period.
Place = tuple[Reading, str, str]


@dataclass(frozen=True)
class PublicCounts:
    """All cells of a plan with their exact counts (n whole numbers), and which cell answers a reading of an area and
    period. `told` (n): whether the plan tells it; of the others, the quarters of regencies, nothing is published, but
    they tie what is, and are as much to be protected. `settled`: the periods after which every report received in them
    is due; `inside`: the areas that an area is made of."""

    cells: tuple[Cell, ...]
    counts: Numbers
    told: NDArray[np.bool_]
    answers: Mapping[Place, int]
    settled: frozenset[str]
    inside: Mapping[str, tuple[str, ...]]

    @property
    def names(self) -> list[str]:
        """What each cell is called; of two that differ in the months alone a lot differs where their counts do."""
        return [cell.name for cell in self.cells]

    def beside_these(
        self, cells: Sequence[Cell], counts: Numbers, answers: Mapping[Place, int]
    ) -> PublicCounts:
        """These with what else was told: those of `cells` that are not among them, with their counts; `answers`: as of
        these, their places in `cells`."""
        there = Counter(zip(self.names, self.counts.tolist(), strict=True))
        since: dict[int, int] = {}
        for at, (cell, count) in enumerate(zip(cells, counts.tolist(), strict=True)):
            if there[cell.name, count]:
                there[cell.name, count] -= 1
            else:
                since[at] = len(self.cells) + len(since)
        also = list(since)
        return replace(
            self,
            cells=(*self.cells, *(cells[at] for at in also)),
            counts=np.concatenate([self.counts, counts[also].astype(np.int64)]),
            told=np.concatenate([self.told, np.zeros(len(also), bool)]),
            answers={key: since[at] for key, at in answers.items() if at in since} | dict(self.answers),
        )


def public_periods(
    months: Sequence[str], last: str, kinds: Iterable[str] = ("quarter", "year")
) -> tuple[Period, ...]:
    """The periods of some kinds from the first month to the last."""
    first = min([*months, last])
    return tuple(span for kind in kinds for span in between(first, max([*months, last]), kind))


def counts_of(
    arrays: FactArrays, cut_off: date, plan: Sequence[PlanLine], indicators: Sequence[Indicator]
) -> PublicCounts:
    """The cells of a plan, from the first month for which anything was sent to the cut-off."""
    last = f"{cut_off:%Y-%m}"
    months = [month for month in arrays.months if month <= last]
    readings = _readings(plan, indicators)
    cells: list[Cell] = []
    places: dict[tuple[str, str, str, str, int], int] = {}
    counts: list[int] = []
    told: list[bool] = []
    answers: dict[Place, int] = {}
    for period_kind in ("year", "quarter"):
        panel = Panel(arrays, public_periods(months, last, [period_kind]), "reported", cut_off)
        for reading, (indicator, quantity, line) in readings.items():
            tying = _tying(line, period_kind)
            kinds = [kind for kind in AREA_KINDS if kind in tying or period_kind in line.periods[kind]]
            if not kinds:
                continue
            areas = Areas.of(arrays.geography, kinds)
            amounts, marks = _read(panel.at_age(indicator), indicator, quantity, areas)
            heard = ~np.isnan(amounts)
            if period_kind == "quarter" and period_kind not in line.periods["regency"]:
                # Where many count, the quarter of one says nothing of the others.
                of_regencies = np.array(areas.kinds) == "regency"
                many = heard[:, of_regencies].sum(axis=1) > _FEW_TIED
                heard[np.ix_(many, of_regencies)] = False
            for row, column in zip(*np.nonzero(heard), strict=True):
                area, period = areas.codes[column], panel.periods[row].id
                cell = Cell(
                    *reading[:3],
                    areas.kinds[column],
                    area,
                    period_kind,
                    period,
                    reading.lag,
                    int(marks[row, column]),
                )
                # What counts the same months is one count, whatever it is called: it has one lot.
                same = (*cell[:3], area, cell.months)
                if same not in places:
                    places[same] = len(cells)
                    cells.append(cell)
                    counts.append(round(float(amounts[row, column])))
                    told.append(False)
                told[places[same]] |= period_kind in line.periods[cell.area_kind]
                answers[reading, area, period] = places[same]
    settled = frozenset(
        span.id
        for span in public_periods(months, last)
        if (cut_off - last_day(span.months[-1])).days > _SETTLED_AFTER
    )
    geography = arrays.geography
    inside = {
        PROVINCE: tuple(sorted(set(geography["electoral_district"]))),
        **{code: tuple(rows.index) for code, rows in geography.groupby("electoral_district")},
    }
    return PublicCounts(
        tuple(cells), np.array(counts, np.int64), np.array(told, bool), answers, settled, inside
    )


def with_what_was_told(plan: Sequence[PlanLine], cells: Iterable[Cell]) -> tuple[PlanLine, ...]:
    """A plan that also tells what these cells did: their measures and categories, and kinds of area and period."""
    lines = {(line.measure, line.dimension): line for line in plan}
    for cell in cells:
        line = lines.get(cell[:2]) or PlanLine(*cell[:2], (), dict.fromkeys(AREA_KINDS, ()), _LAST_STEP)
        periods, categories = (
            line.periods[cell.area_kind],
            cell.category.split(JOINED) if cell.category else (),
        )
        lines[cell[:2]] = line._replace(
            categories=tuple(dict.fromkeys((*line.categories, *categories))),
            periods={**line.periods, cell.area_kind: tuple(dict.fromkeys((*periods, cell.period_kind)))},
        )
    return tuple(lines.values())


def _tying(line: PlanLine, period_kind: str) -> tuple[str, ...]:
    """The kinds of area whose counts nobody gets, but which tie those that are told: the quarters of regencies, and the
    categories of all places and of the province's quarters where the province's year is told by category."""
    if not line.dimension:
        return ("regency",) if period_kind == "quarter" and line.periods["regency"] else ()
    return AREA_KINDS if period_kind == "year" else ("province",)


def is_counted(quantity: Quantity) -> bool:
    """Whether a quantity is a plain count of people, which can be rounded and told."""
    return (
        quantity.how in ("sum", "required_sample")
        and not (quantity.plus or quantity.minus or quantity.places)
        and is_protected(quantity.measure)
        and not is_closed(quantity.measure)
        and not MEASURES[quantity.measure].sums
    )


def by_itself(measure: str, dimension: str = "", category: str = "") -> Indicator:
    """A count by itself, as an indicator that asks for it wherever its own tables came."""
    quantity = Quantity(measure, dimension, tuple(category.split(JOINED)) if category else ())
    return Indicator(
        id=f"count:{measure}:{dimension}={category}", domain="", numerator=quantity, denominator=quantity,
        tables=MEASURES[measure].tables, direction="neutral", interval="none",
    )  # fmt: skip


def _readings(
    plan: Sequence[PlanLine], indicators: Sequence[Indicator]
) -> dict[Reading, tuple[Indicator, Quantity, PlanLine]]:
    """Every count of the plan by itself, and as each indicator reads it, whole and within its breakdowns."""
    lines = {(line.measure, line.dimension): line for line in plan}
    names = {key: asked_categories(*key, line.categories) for key, line in lines.items()}
    asking = [by_itself(*key, name) for key, of_line in names.items() for name in of_line or ("",)]
    for indicator in indicators:
        asking.append(indicator.published)
        for dimension in indicator.breakdowns:
            every = {
                name_of(*key, name)
                for key, of_line in names.items()
                if key[1] == dimension
                for name in of_line
            }
            asking += [indicator.within(name, dimension) for name in sorted(every)]
    readings: dict[Reading, tuple[Indicator, Quantity, PlanLine]] = {}
    for indicator in asking:
        for quantity in public_quantities(indicator):
            line = lines.get((quantity.measure, quantity.dimension))
            if line is not None and is_counted(quantity) and (quantity.categories or not quantity.dimension):
                readings.setdefault(Reading.of(indicator, quantity), (indicator, quantity, line))
    return readings


def public_quantities(indicator: Indicator) -> tuple[Quantity, ...]:
    """What the public figure of an indicator is made of: both sides, its parts in their order, what it waits for."""
    sides = (indicator.numerator, indicator.denominator)
    return (*sides, *parts_of(indicator), *([indicator.awaiting] if indicator.awaiting else []))


def parts_of(indicator: Indicator) -> tuple[Quantity, ...]:
    """The parts of a published indicator as `values.figures` takes them: of a quantile a count for each step."""
    if not isinstance(indicator.form, Quantile):
        return indicator.parts
    steps = tuple(replace(indicator.form.counts, categories=step.categories) for step in indicator.form.scale)
    return (*steps, *(indicator.form.at_end or ()))


def _read(
    panel: Panel, indicator: Indicator, quantity: Quantity, areas: Areas
) -> tuple[Grid, NDArray[np.uint64]]:
    """Periods × areas: the sum over what counts, NaN where nothing does; and a mark of what counts, which adds up over
    areas and times as the sums do."""
    completeness = panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)
    amount = np.where(completeness.reporting, panel.read(quantity, completeness) / quantity.times, 0.0)
    numbers = np.stack([_numbers(month, len(panel.arrays.places)) for month in panel.months])
    counted = np.where(completeness.counted, numbers, np.uint64(0))
    marks = np.stack([counted[whole].sum(axis=0, dtype=np.uint64) for whole in panel.whole])
    marks = np.where(completeness.reporting, marks, np.uint64(0))

    def pooled(of_places: Grid) -> Grid:
        return np.stack([of_places[:, inside].sum(axis=1) for inside in areas.regencies], axis=1)

    heard = pooled(completeness.reporting.astype(int)) > 0
    return np.where(heard, pooled(amount), np.nan), pooled(marks)


@cache
def _numbers(month: str, places: int) -> NDArray[np.uint64]:
    """A number for each place in a month, the same in every release."""
    digest = hashlib.shake_128(month.encode()).digest(8 * places)
    return np.frombuffer(digest, np.uint64)
