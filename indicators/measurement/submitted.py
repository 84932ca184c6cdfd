"""Which tables were sent for which months, and on what grade of evidence: month by month, and as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indicators.definition import YEARLY_TABLES
from indicators.measurement.fact_arrays import GRADES, NO_SUBMISSION_NEEDED, NOT_SENT, Ledger

Grid = NDArray[Any]


@dataclass(frozen=True)
class Submitted:
    """The submissions on one basis. All grids are months × places and hold places in GRADES.

    `months`: those of the grids; `month_places`: where among them the ledger's months stand.
    """

    ledger: Ledger
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
            sent, evidence = self.ledger.submitted()
            own = np.isin(sent.category, self.ledger.category_codes((table,)))
            grades = np.full((len(self.months), len(self.ledger.places)), NO_SUBMISSION_NEEDED)
            np.minimum.at(grades, (self.month_places[sent.month[own]], sent.place[own]), evidence[own])
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
