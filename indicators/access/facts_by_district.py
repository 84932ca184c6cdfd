"""The facts by district: what was counted in each, and whether its regency was heard of at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.land import Land
from indicators.definition import Quantity
from indicators.measurement.fact_arrays import GRADES
from indicators.measurement.panel import Completeness, Panel

Numbers = NDArray[Any]

# One further state beside those of `measure`: published or sent by regency only, and never to be shared out.
NOT_BY_DISTRICT = "not_by_district"
_GRADES = np.array(GRADES, dtype=object)


class _Rows(NamedTuple):
    """Undivided rows of a measure in the months that count, as places: in the panel's months, and among the land's
    regencies and districts (-1 where they lack it)."""

    month: Numbers
    regency: Numbers
    district: Numbers
    value: Numbers


@dataclass(frozen=True)
class Heard:
    """What was sent for one period on one basis, and beside it as reported, which tells what waits for verification.

    Both panels have the one period. All that is told comes as an array in the land's order of regencies or districts.
    """

    panel: Panel
    reported: Panel
    land: Land
    _read: dict[tuple[str, tuple[str, ...]], _Rows] = field(default_factory=dict, compare=False)

    @cached_property
    def _at(self) -> Numbers:
        """The place of each regency among those of the facts."""
        return pd.Index(self.panel.arrays.places).get_indexer(self.land.geography.index)

    @cached_property
    def _own_places(self) -> tuple[Numbers, Numbers]:
        """Where the places and districts of the facts stand among the regencies and districts of the land."""
        arrays, land = self.panel.arrays, self.land
        districts = land.districts.index.get_indexer(pd.Index(arrays.districts, dtype="str"))
        return land.geography.index.get_indexer(pd.Index(arrays.places)), districts

    @cached_property
    def _end(self) -> int | None:
        """The place of the period's last month that had ended; None if none had."""
        ended = np.flatnonzero(self.panel.at_end[0])
        return int(ended[0]) if len(ended) else None

    @property
    def until(self) -> str:
        """The last month of the period that had ended, "" if none had."""
        return "" if self._end is None else self.panel.months[self._end]

    def _completeness(self, panel: Panel, tables: tuple[str, ...], counted: str) -> Completeness:
        return panel.completeness(tables, (Quantity(counted),) if counted else ())

    def states(self, tables: tuple[str, ...], counted: str = "") -> Numbers:
        """By regency: ok, not_verified, not_yet_due or no_report of these tables in the period; `counted`: the measure
        that a recap must have stated."""
        reporting = self._completeness(self.panel, tables, counted).reporting[0][self._at]
        sent = self._completeness(self.reported, tables, counted).reporting[0][self._at]
        due = bool((self.panel.whole & self.panel.due).any())
        silent = "no_report" if due else "not_yet_due"
        return np.where(reporting, "ok", np.where(sent, "not_verified", silent)).astype(object)

    def evidence(self, tables: tuple[str, ...], counted: str = "") -> Numbers:
        """By regency: the lowest grade of what these tables rest on, "" where nothing counts."""
        return _GRADES[self._completeness(self.panel, tables, counted).evidence[0][self._at]]

    def share_of_months(self, tables: tuple[str, ...], counted: str = "") -> Numbers:
        """By regency: the months that count ÷ the months of the period."""
        completeness = self._completeness(self.panel, tables, counted)
        return np.asarray((completeness.months_reported[0] / self.panel.whole.sum())[self._at])

    def summed(self, counted: str, tables: tuple[str, ...]) -> Numbers:
        """By district: the sum over the months of the period that count; 0 where nothing was counted."""
        return self._by_district(counted, tables, self.panel.whole[0])

    def standing(self, counted: str, tables: tuple[str, ...]) -> Numbers:
        """By district: the stock at the period's end; 0 where there is none."""
        return self._by_district(counted, tables, self.panel.at_end[0])

    def _by_district(self, counted: str, tables: tuple[str, ...], months: Numbers) -> Numbers:
        rows = self._rows(counted, tables)
        chosen = months[rows.month] & (rows.district >= 0)
        return np.bincount(rows.district[chosen], rows.value[chosen], minlength=len(self.land.districts))

    def _rows(self, counted: str, tables: tuple[str, ...]) -> _Rows:
        if (counted, tables) not in self._read:
            arrays, panel = self.panel.arrays, self.panel
            rows = arrays.rows(counted, "", panel.basis)
            rows = rows.where(
                self._completeness(panel, tables, counted).counted[panel.month_places[rows.month], rows.place]
            )
            regencies, districts = self._own_places
            self._read[counted, tables] = _Rows(
                panel.month_places[rows.month],
                regencies[rows.place],
                districts[rows.district],
                rows.value,
            )
        return self._read[counted, tables]

    def last_told(self, counted: str, tables: tuple[str, ...], by: str) -> tuple[Numbers, Numbers]:
        """By regency or district (`by`): the months since anything was counted, up to the period's end (NaN if it never
        was), and the months heard of after it, or altogether if it never was."""
        land, end = self.land, self._end
        home = np.arange(len(land.geography)) if by == "regency" else land.regency_at
        if end is None:
            return np.full(len(home), np.nan), np.zeros(len(home))
        rows = self._rows(counted, tables)
        area = rows.regency if by == "regency" else rows.district
        chosen = (rows.value > 0) & (rows.month <= end) & (area >= 0)
        latest = np.full(len(home), -1)
        np.maximum.at(latest, area[chosen], rows.month[chosen])
        # Months heard of up to each month; before the first one none was.
        counts = self._completeness(self.panel, tables, counted).counted[: end + 1, self._at]
        heard = np.vstack([np.zeros(counts.shape[1]), counts.cumsum(axis=0)])[:, home]
        after = heard[-1] - heard[latest + 1, np.arange(len(home))]
        # Counted on the calendar: months in which nothing at all was sent may be missing among the panel's.
        months = np.array([int(name[:4]) * 12 + int(name[5:]) for name in self.panel.months], dtype=float)
        return np.where(latest < 0, np.nan, months[end] - months[latest]), after
