"""The facts month by month: what was counted and what was sent, read alike by every panel of the same months."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.definition import YEARLY_TABLES
from indicators.measurement.fact_arrays import GRADES, NO_SUBMISSION_NEEDED, NOT_SENT, FactArrays, FactRows

Grid = NDArray[Any]


class ByItem(NamedTuple):
    """Months × items of values, and each item's place and code."""

    values: Grid
    place: Grid
    code: Grid


@dataclass(frozen=True)
class Submitted:
    """The submissions on one basis. All grids are months × places and hold places in GRADES.

    `months`: those of the grids; `month_places`: where among them the months of the facts stand.
    """

    arrays: FactArrays
    months: Sequence[str]
    month_places: Grid
    basis: str
    _grades: dict[str, Grid] = field(default_factory=dict)

    def month_by_month(self, table: str) -> Grid:
        """The lowest grade with which the table was sent for each month, on this basis."""
        return self._on_basis(self._of(table))

    def standing(self, table: str, own_year: bool) -> Grid:
        """The grade on which a stock table stands at the end of each month.

        Agreements, points, partners and policies are sent as they come and stand side by side: the lowest grade of
        all submissions so far. A yearly table has the grade of its latest year, also if that is a grade the basis
        does not take: the newer year has replaced the older one all the same. With `own_year` only the month's own
        year counts.
        """
        if table in YEARLY_TABLES:
            return self._on_basis(self._latest(self._of(table), own_year))
        grades = self.month_by_month(table)
        lowest = np.minimum.accumulate(np.where(grades > NOT_SENT, grades, NO_SUBMISSION_NEEDED), axis=0)
        return np.where(lowest == NO_SUBMISSION_NEEDED, NOT_SENT, lowest)

    def _of(self, table: str) -> Grid:
        if table not in self._grades:
            sent, evidence = self.arrays.submitted()
            ours = np.isin(sent.category, self.arrays.category_codes((table,)))
            grades = np.full((len(self.months), len(self.arrays.places)), NO_SUBMISSION_NEEDED)
            np.minimum.at(grades, (self.month_places[sent.month[ours]], sent.place[ours]), evidence[ours])
            self._grades[table] = np.where(grades == NO_SUBMISSION_NEEDED, NOT_SENT, grades)
        return self._grades[table]

    def _on_basis(self, grades: Grid) -> Grid:
        """These grades, where the basis takes them at all."""
        return np.where(grades >= GRADES.index(self.basis), grades, NOT_SENT)

    def _latest(self, grades: Grid, own_year: bool) -> Grid:
        """The grade of the last submission up to each month."""
        places = np.arange(len(self.months))[:, None]
        latest = np.maximum.accumulate(np.where(grades > NOT_SENT, places, 0), axis=0)
        years = np.array([month[:4] for month in self.months])
        fresh = years[latest] == years[:, None] if own_year else True
        return np.where(fresh, np.take_along_axis(grades, latest, axis=0), NOT_SENT)


@dataclass(frozen=True)
class Monthly:
    """The facts on one basis over some months, among which are all of their own. Kept with the arrays, which it does
    not keep alive: of a new period only the sums are new."""

    arrays: FactArrays
    months: tuple[str, ...]
    basis: str
    _read: dict[object, Any] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, arrays: FactArrays, months: tuple[str, ...], basis: str) -> Monthly:
        monthly = arrays.by_month.get((months, basis))
        if not isinstance(monthly, cls):
            monthly = arrays.by_month[months, basis] = cls(weakref.proxy(arrays), months, basis)
        return monthly

    @cached_property
    def month_places(self) -> Grid:
        """Where the months of the facts stand among these."""
        places = {month: place for place, month in enumerate(self.months)}
        return np.array([places[month] for month in self.arrays.months], dtype=int)

    @cached_property
    def submitted(self) -> Submitted:
        return Submitted(self.arrays, self.months, self.month_places, self.basis)

    def rows(self, measure: str, dimension: str, categories: tuple[str, ...]) -> FactRows:
        """The rows of a breakdown in some categories; in all of them if none is named."""
        rows = self.arrays.rows(measure, dimension, self.basis)
        if not categories:
            return rows
        return rows.where(np.isin(rows.category, self.arrays.category_codes(categories)))

    def by_item(
        self, measure: str, dimension: str, categories: tuple[str, ...], column: str | None
    ) -> ByItem:
        """The rows by the items of a column ("district", "category"); without a column a place is one."""
        key = (measure, dimension, categories, column)
        if key not in self._read:
            self._read[key] = self._by_item(self.rows(measure, dimension, categories), column)
        by_item: ByItem = self._read[key]
        return by_item

    def _by_item(self, rows: FactRows, column: str | None) -> ByItem:
        codes = np.zeros(len(rows.value), int)
        if column:
            names = self.arrays.districts if column == "district" else self.arrays.categories
            codes = rows.district if column == "district" else rows.category
            named = codes != (names.index("") if "" in names else -1)
            rows, codes = rows.where(named), codes[named]
        many = int(codes.max(initial=0)) + 1
        keys, items = np.unique(rows.place * many + codes, return_inverse=True)
        cells = self.month_places[rows.month] * len(keys) + items
        monthly = np.bincount(cells, rows.value, minlength=len(self.months) * len(keys))
        return ByItem(
            _fixed(monthly.reshape(len(self.months), len(keys))), _fixed(keys // many), _fixed(keys % many)
        )

    def flow(self, tables: tuple[str, ...], counts: frozenset[str]) -> Grid:
        """Months × places: the lowest grade of these monthly tables, NOT_SENT where a recap leaves out one of the
        counts; without a table, no submission is needed."""
        key = (tables, counts & self.ever_unstated)
        if key not in self._read:
            grades = [self.submitted.month_by_month(table) for table in tables]
            flow = lowest((len(self.months), len(self.arrays.places)), grades)
            self._read[key] = _fixed(np.where(self._unstated(counts), NOT_SENT, flow))
        lowest_grades: Grid = self._read[key]
        return lowest_grades

    def _unstated(self, counts: frozenset[str]) -> Grid:
        """Months × places: whether the month was sent as a recap that leaves out one of these counts."""
        left_out = self.rows("unstated", "measure", tuple(sorted(counts)) or ("",))
        missing = np.zeros((len(self.months), len(self.arrays.places)), dtype=bool)
        missing[self.month_places[left_out.month], left_out.place] = True
        return missing

    @cached_property
    def ever_unstated(self) -> frozenset[str]:
        """The counts that some recap leaves out."""
        return frozenset(self.categories_of("unstated", "measure"))

    def categories_of(self, measure: str, dimension: str) -> list[str]:
        """The categories of a breakdown that occur on this basis, in order."""
        codes = np.unique(self.rows(measure, dimension, ()).category)
        return sorted(self.arrays.categories[code] for code in codes)


def _fixed(grid: Grid) -> Grid:
    """What is shared, so that nobody changes it."""
    grid.setflags(write=False)
    return grid


def lowest(shape: tuple[int, int], grades: list[Grid]) -> Grid:
    """The lowest of the tables' grades; without a table, no submission is needed."""
    return np.asarray(np.minimum.reduce([np.full(shape, NO_SUBMISSION_NEEDED), *grades]))
