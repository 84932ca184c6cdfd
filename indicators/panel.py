"""The facts laid out as months × regencies and read as periods × regencies: quantities and coverage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.periods import Period, containing, due_date
from indicators.definition import STOCK_TABLES, Quantity
from indicators.satisfaction import sample_to_ask
from indicators.submitted import GRADES as GRADES
from indicators.submitted import NO_SUBMISSION_NEEDED, NOT_SENT, Submitted

Grid = NDArray[Any]

BASES = ("reported", "verified")


@dataclass(frozen=True)
class Coverage:
    """What was sent of the tables an indicator needs.

    `counted` is months × regencies: whether the month may enter a sum. The rest is periods × regencies:
    `months_reported` of `months_due`, `covered` (anything counts at all), and `evidence` (the lowest grade,
    as a place in GRADES). A month sent before it is due is due.
    """

    counted: Grid
    months_reported: Grid
    months_due: Grid
    covered: Grid
    evidence: Grid


def _last_day(month: str) -> date:
    following = containing(month, "month").shift(1)
    return date(following.year, following.number, 1) - timedelta(days=1)


@dataclass(frozen=True)
class Panel:
    """Facts on one basis, ready to be read for these periods and for the regencies of the geography.

    Rows of regencies that the geography lacks are left out: the geography says who is measured.
    """

    facts: pd.DataFrame
    geography: pd.DataFrame
    periods: tuple[Period, ...]
    basis: str
    cut_off: date

    @cached_property
    def months(self) -> list[str]:
        """Every month of the facts and of the periods, in order."""
        asked = {month for period in self.periods for month in period.months}
        return sorted(asked | set(self.facts["month"].unique()))

    @cached_property
    def whole(self) -> Grid:
        """Periods × months: whether the month belongs to the period."""
        return np.array([[month in period.months for month in self.months] for period in self.periods])

    @cached_property
    def at_end(self) -> Grid:
        """Periods × months: the period's last month that had ended by the cut-off; none if none had."""
        ended = [_last_day(month) <= self.cut_off for month in self.months]
        past = self.whole & np.array(ended)
        later = np.cumsum(past[:, ::-1], axis=1)[:, ::-1]
        return past & (later == 1)

    @cached_property
    def due(self) -> Grid:
        """Months: whether the month's tables were due by the cut-off."""
        return np.array([due_date(month) <= self.cut_off for month in self.months])

    @cached_property
    def _placed(self) -> pd.DataFrame:
        """The rows of the regencies measured, on any basis, with their places on the two axes."""
        placed = self.facts.assign(
            month_place=pd.Index(self.months).get_indexer(pd.Index(self.facts["month"])),
            regency_place=self.geography.index.get_indexer(pd.Index(self.facts["regency"])),
        )
        return placed[placed["regency_place"] >= 0]

    @cached_property
    def _rows(self) -> dict[tuple[str, str], pd.DataFrame]:
        """The rows of each measure and dimension on this basis."""
        rows = self._placed
        if self.basis == "verified":
            rows = rows[rows["evidence"] == "verified"]
        return {
            (str(measure), str(dimension)): of_measure
            for (measure, dimension), of_measure in rows.groupby(["measure", "dimension"], sort=False)
        }

    @cached_property
    def _submitted(self) -> Submitted:
        sent = self._placed[self._placed["measure"] == "submitted"]
        return Submitted(sent, self.months, len(self.geography), self.basis)

    def _standing(self, table: str, own_year: bool = False) -> Grid:
        """Periods × regencies: the grade of a stock table at the period's end."""
        return self.at_end.astype(int) @ self._submitted.standing(table, own_year)

    def _select(self, measure: str, dimension: str, categories: tuple[str, ...]) -> pd.DataFrame:
        rows = self._rows.get((measure, dimension))
        if rows is None:
            return self.facts.iloc[:0].assign(month_place=0, regency_place=0)
        return rows[rows["category"].isin(categories)] if categories else rows

    def read(self, quantity: Quantity, coverage: Coverage) -> Grid:
        """The quantity for every period and regency; months that do not count are left out of it."""
        read = {"reference": self._reference, "exposure": self._exposure, "constant": self._constant}
        amount = read.get(quantity.how, self._from_facts)(quantity, coverage)
        return amount * quantity.times

    def _constant(self, quantity: Quantity, coverage: Coverage) -> Grid:
        return np.ones((len(self.periods), len(self.geography)))

    def _reference(self, quantity: Quantity, coverage: Coverage) -> Grid:
        column = self.geography[[quantity.measure, *quantity.plus]].sum(axis=1)
        column = column - self.geography[list(quantity.minus)].sum(axis=1)
        return np.tile(column.to_numpy(float), (len(self.periods), 1))

    def _exposure(self, quantity: Quantity, coverage: Coverage) -> Grid:
        share = coverage.months_reported / self.whole.sum(axis=1, keepdims=True)
        return self._reference(quantity, coverage) * share

    def _from_facts(self, quantity: Quantity, coverage: Coverage) -> Grid:
        added = sum(self._amount(name, quantity, coverage) for name in (quantity.measure, *quantity.plus))
        return np.asarray(added - sum(self._amount(name, quantity, coverage) for name in quantity.minus))

    def _amount(self, measure: str, quantity: Quantity, coverage: Coverage) -> Grid:
        """One measure by periods × regencies: its sum, its last stock, or its count of distinct items."""
        rows = self._select(measure, quantity.dimension, quantity.categories)
        column = {"districts": "district", "categories": "category"}.get(quantity.how)
        if column:
            rows = rows[rows[column] != ""]
        monthly, home = self._by_item(rows, column)
        chosen = self.at_end if quantity.how in ("last", "of_year", "any_last") else self.whole
        amount = chosen.astype(float) @ (monthly * coverage.counted[:, home])
        if quantity.how in ("districts", "categories", "any_last"):
            amount = (amount > 0).astype(float)
        amount = amount @ np.eye(len(self.geography))[home]
        return sample_to_ask(amount) if quantity.how == "required_sample" else amount

    def _by_item(self, rows: pd.DataFrame, column: str | None) -> tuple[Grid, Grid]:
        """Months × items of the rows' values, and each item's regency; without a column a regency is one."""
        codes, names = pd.factorize(rows[column]) if column else (np.zeros(len(rows), int), ("",))
        many = max(len(names), 1)
        keys, items = np.unique(rows["regency_place"].to_numpy() * many + codes, return_inverse=True)
        cells = rows["month_place"].to_numpy() * len(keys) + items
        monthly = np.bincount(cells, rows["value"].to_numpy(float), minlength=len(self.months) * len(keys))
        return monthly.reshape(len(self.months), len(keys)), keys // many

    def _unstated(self, quantities: tuple[Quantity, ...]) -> Grid:
        """Months × regencies: whether the month was sent as a recap that leaves out a count these rest on."""
        counts = frozenset[str]().union(*(quantity.stated_as for quantity in quantities))
        left_out = self._select("unstated", "measure", tuple(sorted(counts)) or ("",))
        missing = np.zeros((len(self.months), len(self.geography)), dtype=bool)
        missing[left_out["month_place"].to_numpy(int), left_out["regency_place"].to_numpy(int)] = True
        return missing

    def _from_registers(self, tables: tuple[str, ...], counted: Grid) -> Grid:
        """Periods × regencies: whether a month that counts came as a register, so that its rows were looked up."""
        recaps = self._select("recapped", "table", tables)
        register = counted.copy()
        register[recaps["month_place"].to_numpy(int), recaps["regency_place"].to_numpy(int)] = False
        return self.whole.astype(int) @ register > 0

    def coverage(
        self, tables: tuple[str, ...], quantities: tuple[Quantity, ...] = (), looked_up: tuple[str, ...] = ()
    ) -> Coverage:
        """What was sent of ALL these tables: a month counts only when every monthly one came for it, and states
        every count that the quantities rest on; `looked_up` as in Indicator."""
        own_year = any(quantity.how == "of_year" for quantity in quantities)
        monthly = [self._submitted.month_by_month(table) for table in tables if table not in STOCK_TABLES]
        standing = [self._standing(table, own_year) for table in tables if table in STOCK_TABLES]
        flow, stock = self._lowest(len(self.months), monthly), self._lowest(len(self.periods), standing)
        flow = np.where(self._unstated(quantities), NOT_SENT, flow)
        counted = flow > NOT_SENT
        if looked_up:
            registers = [self._standing(table) for table in looked_up]
            looked = self._lowest(len(self.periods), registers)
            stock = np.where(self._from_registers(tables, counted), np.minimum(stock, looked), stock)
        known = stock > NOT_SENT

        whole = self.whole.astype(int)
        due = np.repeat(self.due[:, None], len(self.geography), axis=1)
        covered = known & (whole @ counted > 0)
        in_period = np.where(self.whole[:, :, None] & counted, flow, NO_SUBMISSION_NEEDED)
        return Coverage(
            counted=counted,
            months_reported=whole @ (counted if monthly else due) * known,
            months_due=whole @ (due | counted if monthly else due),
            covered=covered,
            evidence=np.where(covered, np.minimum(stock, in_period.min(axis=1)), NO_SUBMISSION_NEEDED),
        )

    def _lowest(self, length: int, grades: list[Grid]) -> Grid:
        """The lowest of the tables' grades; without a table, no submission is needed."""
        return np.minimum.reduce([np.full((length, len(self.geography)), NO_SUBMISSION_NEEDED), *grades])

    def without_function(self, function: str) -> Grid:
        """Periods × regencies: whether the points are known and none open at the end has the function."""
        coverage = self.coverage(("service_points",))
        points = Quantity("service_points", dimension="function", categories=(function,), how="last")
        return coverage.covered & (self.read(points, coverage) == 0)

    def functions_offered(self) -> Grid:
        """Periods × regencies: how many functions the points open at the end have; NaN where none were sent."""
        coverage = self.coverage(("service_points",))
        functions = sorted(self._select("service_points", "function", ())["category"].unique())
        offered = np.zeros(coverage.covered.shape)
        for function in functions:
            points = Quantity("service_points", "function", (function,), how="any_last")
            offered += self.read(points, coverage)
        return np.where(coverage.covered, offered, np.nan)
