"""The facts read as periods × places (the regencies, and last the province as a sender), and what was sent of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.periods import Period, containing, due_date
from indicators.definition import STOCK_TABLES, Indicator, Quantity
from indicators.measurement import partner_network
from indicators.measurement.denominators import of_year
from indicators.measurement.fact_arrays import NO_SUBMISSION_NEEDED, NOT_SENT, FactArrays
from indicators.measurement.monthly import Monthly, lowest

Grid = NDArray[Any]

BASES = ("reported", "verified")


@dataclass(frozen=True)
class Completeness:
    """What was sent of the tables an indicator needs.

    `counted` is months × places: whether the month may enter a sum. The rest is periods × places:
    `months_reported` of `months_due`, `reporting` (anything counts at all), and `evidence` (the lowest grade,
    as a place in GRADES). A month sent before it is due is due.
    """

    counted: Grid
    months_reported: Grid
    months_due: Grid
    reporting: Grid
    evidence: Grid


@lru_cache(maxsize=1024)
def last_day(month: str) -> date:
    """The last day of a month `YYYY-MM`."""
    following = containing(month, "month").shift(1)
    return date(following.year, following.number, 1) - timedelta(days=1)


def months_before(period: Period, lag: int) -> list[str]:
    """As many months as a period has, so many months before it."""
    return [containing(month, "month").shift(-lag).id for month in period.months]


def quarters_of(period: Period) -> list[tuple[str, ...]]:
    """The quarters of a period, each three months: of a month the one that ends with it, of a part of a period those
    that lie in it whole."""
    if period.kind == "month":
        return [tuple(containing(period.id, "month").shift(-back).id for back in (2, 1, 0))]
    return [period.months[first : first + 3] for first in range(0, len(period.months) - 2, 3)]


def months_read(indicator: Indicator, period: Period) -> list[str]:
    """The months in which an indicator is read for a period, in order."""
    if indicator.is_by_quarter:
        return [month for quarter in quarters_of(period) for month in quarter]
    return months_before(period, indicator.lag)


@dataclass(frozen=True)
class Panel:
    """The facts on one basis, ready to be read for these periods.

    Rows are the periods, unless `reads` names the months of each row. With a `horizon` only months are read whose
    reports have all had so many days by the cut-off; the others are not due.
    """

    arrays: FactArrays
    periods: tuple[Period, ...]
    basis: str
    cut_off: date
    reads: tuple[tuple[str, ...], ...] = ()
    horizon: int = 0
    _read: dict[object, Any] = field(default_factory=dict, compare=False)

    @cached_property
    def months(self) -> list[str]:
        """Every month of the facts and of the periods, in order."""
        asked = {month for months in self._months_read for month in months}
        return sorted(asked | set(self.arrays.months))

    @cached_property
    def _months_read(self) -> tuple[tuple[str, ...], ...]:
        """The months of each row."""
        return self.reads or tuple(period.months for period in self.periods)

    @property
    def rows(self) -> int:
        return len(self._months_read)

    def _kept(self, reads: Sequence[Sequence[str]], horizon: int = 0) -> Panel:
        """A panel of the same facts with these rows, made once."""
        key = ("panel", tuple(map(tuple, reads)), horizon)
        if key not in self._read:
            self._read[key] = Panel(self.arrays, self.periods, self.basis, self.cut_off, key[1], horizon)
        panel: Panel = self._read[key]
        return panel

    def reading(self, months: tuple[str, ...]) -> Panel:
        """The panel whose one row is these months."""
        return self._kept([months])

    def at_age(self, indicator: Indicator) -> Panel:
        """This panel, or the one that reads the months by which an indicator with a horizon is judged."""
        if not indicator.horizon:
            return self
        reads = [months_before(period, indicator.lag) for period in self.periods]
        return self._kept(reads, indicator.horizon)

    def by_quarter(self) -> tuple[Panel, list[list[int]]]:
        """The panel that reads every quarter of the periods by itself, and the rows of each period in it."""
        of_periods = [quarters_of(period) for period in self.periods]
        reads = list(dict.fromkeys(quarter for quarters in of_periods for quarter in quarters))
        places = {quarter: place for place, quarter in enumerate(reads)}
        return self._kept(reads), [[places[quarter] for quarter in quarters] for quarters in of_periods]

    @cached_property
    def monthly(self) -> Monthly:
        """The facts month by month, as every panel of these months reads it."""
        return Monthly.of(self.arrays, tuple(self.months), self.basis)

    @property
    def month_places(self) -> Grid:
        """Where the months of the facts stand among those of the panel."""
        return self.monthly.month_places

    @cached_property
    def whole(self) -> Grid:
        """Periods × months: whether the month belongs to the period."""
        places = {month: place for place, month in enumerate(self.months)}
        belongs = np.zeros((self.rows, len(self.months)), dtype=bool)
        for row, months in enumerate(self._months_read):
            belongs[row, [places[month] for month in months]] = True
        return belongs

    @cached_property
    def at_end(self) -> Grid:
        """Periods × months: the last month of those read that had ended by the cut-off and is of age; none if none."""
        past = self.whole & self._of_age & self.ended
        later = np.cumsum(past[:, ::-1], axis=1)[:, ::-1]
        return past & (later == 1)

    @cached_property
    def ended(self) -> Grid:
        """Months: whether the month was over by the cut-off."""
        return np.array([last_day(month) <= self.cut_off for month in self.months])

    @cached_property
    def due(self) -> Grid:
        """Months: whether the month's tables were due by the cut-off, and its reports have had their time."""
        return self._of_age & np.array([due_date(month) <= self.cut_off for month in self.months])

    @cached_property
    def _of_age(self) -> Grid:
        """Months: whether all reports received in it have had the horizon."""
        if not self.horizon:
            return np.ones(len(self.months), dtype=bool)
        time = timedelta(days=self.horizon)
        return np.array([last_day(month) + time <= self.cut_off for month in self.months])

    def _standing(self, table: str, own_year: bool = False) -> Grid:
        """Periods × places: the grade of a stock table at the period's end."""
        return self.at_end.astype(int) @ self.monthly.submitted.standing(table, own_year)

    def read(self, quantity: Quantity, completeness: Completeness) -> Grid:
        """The quantity for every period and place; months that do not count are left out of it."""
        read = {"reference": self._reference, "exposure": self._exposure, "constant": self._constant}
        amount = read.get(quantity.how, self._from_facts)(quantity, completeness) * quantity.times
        if quantity.places:
            return np.where(np.isin(self.arrays.places, quantity.places), amount, 0)
        return amount

    def _constant(self, quantity: Quantity, completeness: Completeness) -> Grid:
        return np.ones((self.rows, len(self.arrays.places)))

    def _reference(self, quantity: Quantity, completeness: Completeness) -> Grid:
        years = [int(months[-1][:4]) for months in self._months_read]
        columns = {year: self._of_year(quantity, year) for year in set(years)}
        return np.stack([columns[year] for year in years])

    def _of_year(self, quantity: Quantity, year: int) -> Grid:
        """The geography's figures as they count in a year, by place."""
        signs = [(name, 1) for name in (quantity.measure, *quantity.plus)] + [
            (name, -1) for name in quantity.minus
        ]
        columns = [sign * of_year(self.arrays.geography, name, year).to_numpy(float) for name, sign in signs]
        # The province as a sender has no population of its own beside that of its regencies.
        return np.append(np.sum(columns, axis=0), 0.0)

    def _exposure(self, quantity: Quantity, completeness: Completeness) -> Grid:
        share = completeness.months_reported / self.whole.sum(axis=1, keepdims=True)
        return self._reference(quantity, completeness) * share

    def _from_facts(self, quantity: Quantity, completeness: Completeness) -> Grid:
        added = sum(self._amount(name, quantity, completeness) for name in (quantity.measure, *quantity.plus))
        return np.asarray(added - sum(self._amount(name, quantity, completeness) for name in quantity.minus))

    def _amount(self, measure: str, quantity: Quantity, completeness: Completeness) -> Grid:
        """One measure by periods × places: its sum, its last stock, or what its distinct items come to."""
        column = {"districts": "district", "categories": "category", "centralisation": "category"}.get(
            quantity.how
        )
        by_item = self.monthly.by_item(measure, quantity.dimension, quantity.categories, column)
        chosen = self.at_end if quantity.how in ("last", "of_year", "any_last") else self.whole
        home = by_item.place
        amount = chosen.astype(float) @ (by_item.values * completeness.counted[:, home])
        if quantity.how == "centralisation":
            pairs = [self.arrays.categories[code].split("+") for code in by_item.code]
            return self._unevenness(amount > 0, home, pairs, quantity.categories)
        if quantity.how in ("districts", "categories", "any", "any_last"):
            amount = (amount > 0).astype(float)
        return amount @ np.eye(len(self.arrays.places))[home]

    def read_by_step(
        self, quantity: Quantity, steps: Sequence[Sequence[str]], completeness: Completeness
    ) -> Grid:
        """Steps × periods × places: the sums of a quantity's categories, `steps` naming those of each step."""
        by_item = self.monthly.by_item(quantity.measure, quantity.dimension, quantity.categories, "category")
        step_of = {name: place for place, categories in enumerate(steps) for name in categories}
        steps_of_items = np.array([step_of[self.arrays.categories[code]] for code in by_item.code], dtype=int)
        amount = self.whole.astype(float) @ (by_item.values * completeness.counted[:, by_item.place])
        sums = np.zeros((len(steps), len(self.arrays.places), self.rows))
        np.add.at(sums, (steps_of_items, by_item.place), amount.T)
        return sums.transpose(0, 2, 1)

    def _unevenness(
        self, linked: Grid, home: Grid, pairs: list[list[str]], categories: tuple[str, ...]
    ) -> Grid:
        """Σ (most links of any node − links of each), of the links of each period and place."""
        nodes = sorted({node for pair in categories for node in pair.split("+")})
        ends = np.zeros((len(pairs), len(self.arrays.places) * len(nodes)))
        for item, pair in enumerate(pairs):
            ends[item, [home[item] * len(nodes) + nodes.index(node) for node in pair]] = 1
        links = (linked @ ends).reshape(self.rows, len(self.arrays.places), len(nodes))
        return partner_network.unevenness(links)

    def _from_registers(self, tables: tuple[str, ...], counted: Grid) -> Grid:
        """Periods × places: whether a month that counts came as a register, so that its rows were looked up."""
        return self.whole.astype(int) @ (counted & ~self.recapped(tables)) > 0

    def recapped(self, tables: tuple[str, ...]) -> Grid:
        """Months × places: whether the month came as a recap of one of these tables."""
        recaps = self.monthly.rows("recapped", "table", tables)
        recapped = np.zeros((len(self.months), len(self.arrays.places)), dtype=bool)
        recapped[self.month_places[recaps.month], recaps.place] = True
        return recapped

    def stands(self, tables: tuple[str, ...]) -> Grid:
        """Periods × places: whether all these stock tables stand at the period's end."""
        return self._lowest([self._standing(table) for table in tables]) > NOT_SENT

    def completeness(
        self, tables: tuple[str, ...], quantities: tuple[Quantity, ...] = (), looked_up: tuple[str, ...] = ()
    ) -> Completeness:
        """What was sent of ALL these tables: a month counts only when every monthly one came for it, and states
        every count that the quantities rest on; `looked_up` as in Indicator."""
        own_year = any(quantity.how == "of_year" for quantity in quantities)
        counts = frozenset[str]().union(*(quantity.stated_as for quantity in quantities))
        key = (tables, counts & self.monthly.ever_unstated, looked_up, own_year)
        if key not in self._read:
            self._read[key] = self._complete(tables, counts, looked_up, own_year)
        completeness: Completeness = self._read[key]
        return completeness

    def _complete(
        self, tables: tuple[str, ...], counts: frozenset[str], looked_up: tuple[str, ...], own_year: bool
    ) -> Completeness:
        flowing = tuple(table for table in tables if table not in STOCK_TABLES)
        standing = [self._standing(table, own_year) for table in tables if table in STOCK_TABLES]
        flow, stock = self.monthly.flow(flowing, counts), self._lowest(standing)
        counted = (flow > NOT_SENT) & self._of_age[:, None]
        if looked_up:
            registers = [self._standing(table) for table in looked_up]
            looked = self._lowest(registers)
            stock = np.where(self._from_registers(tables, counted), np.minimum(stock, looked), stock)
        stands = stock > NOT_SENT

        whole = self.whole.astype(int)
        due = np.repeat(self.due[:, None], len(self.arrays.places), axis=1)
        reporting = stands & (whole @ counted > 0)
        in_period = self._lowest_in_period(np.where(counted, flow, NO_SUBMISSION_NEEDED))
        return Completeness(
            counted=counted,
            months_reported=whole @ (counted if flowing else due) * stands,
            months_due=whole @ (due | counted if flowing else due),
            reporting=reporting,
            evidence=np.where(reporting, np.minimum(stock, in_period), NO_SUBMISSION_NEEDED),
        )

    def _lowest_in_period(self, grades: Grid) -> Grid:
        """Periods × places: the lowest of the months' grades. A period's months stand side by side in the panel."""
        first = self.whole.argmax(axis=1)
        edges = np.column_stack([first, first + self.whole.sum(axis=1)]).ravel()
        open_end = np.full((1, grades.shape[1]), NO_SUBMISSION_NEEDED)
        return np.asarray(np.minimum.reduceat(np.vstack([grades, open_end]), edges)[::2])

    def _lowest(self, grades: list[Grid]) -> Grid:
        return lowest((self.rows, len(self.arrays.places)), grades)

    def categories_of(self, measure: str, dimension: str) -> list[str]:
        """The categories of a breakdown that occur on this basis, in order."""
        return self.monthly.categories_of(measure, dimension)

    def without_function(self, function: str) -> Grid:
        """Periods × places: whether the points are known and none open at the end has the function."""
        completeness = self.completeness(("service_points",))
        points = Quantity("service_points", dimension="function", categories=(function,), how="last")
        return completeness.reporting & (self.read(points, completeness) == 0)
