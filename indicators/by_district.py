"""The facts by district: what was counted in each, and whether its regency was heard of at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from indicators.definition import Quantity
from indicators.ledger import GRADES
from indicators.panel import Coverage, Panel

# One further state beside those of `measure`: published or sent by regency only, and never to be shared out.
NOT_BY_DISTRICT = "not_by_district"


@dataclass(frozen=True)
class Heard:
    """What was sent for one period on one basis, and beside it as reported, which tells what waits for verification.

    Both panels have the one period; `regency_of`: index district code, its regency.
    """

    panel: Panel
    reported: Panel
    regency_of: pd.Series

    @property
    def regencies(self) -> list[str]:
        return list(self.panel.ledger.geography.index)

    @property
    def until(self) -> str:
        """The last month of the period that had ended, "" if none had."""
        ended = [month for month, last in zip(self.panel.months, self.panel.at_end[0], strict=True) if last]
        return ended[0] if ended else ""

    def _coverage(self, panel: Panel, tables: tuple[str, ...], counted: str) -> Coverage:
        return panel.coverage(tables, (Quantity(counted),) if counted else ())

    def states(self, tables: tuple[str, ...], counted: str = "") -> pd.Series:
        """By regency: ok, not_verified, not_yet_due or no_report of these tables in the period; `counted`: the measure
        that a recap must have stated."""
        own = self._coverage(self.panel, tables, counted).covered[0]
        sent = self._coverage(self.reported, tables, counted).covered[0]
        due = bool((self.panel.whole & self.panel.due).any())
        silent = "no_report" if due else "not_yet_due"
        told = np.where(own, "ok", np.where(sent, "not_verified", silent))
        return pd.Series(told[: len(self.regencies)], index=self.regencies, dtype="str")

    def evidence(self, tables: tuple[str, ...], counted: str = "") -> pd.Series:
        """By regency: the lowest grade of what these tables rest on, "" where nothing counts."""
        places = self._coverage(self.panel, tables, counted).evidence[0][: len(self.regencies)]
        return pd.Series([GRADES[one] for one in places], index=self.regencies, dtype="str")

    def share_of_months(self, tables: tuple[str, ...], counted: str = "") -> pd.Series:
        """By regency: the months that count ÷ the months of the period."""
        coverage = self._coverage(self.panel, tables, counted)
        share = coverage.months_reported[0] / self.panel.whole.sum()
        return pd.Series(share[: len(self.regencies)], index=self.regencies)

    def summed(self, counted: str, tables: tuple[str, ...]) -> pd.Series:
        """By district: the sum over the months of the period that count; 0 where nothing was counted."""
        rows = self._rows(counted, tables)
        return self._by_district(rows[rows["inside"]])

    def standing(self, counted: str, tables: tuple[str, ...]) -> pd.Series:
        """By district: the stock at the period's end; 0 where there is none."""
        rows = self._rows(counted, tables)
        return self._by_district(rows[rows["last"]])

    def _by_district(self, rows: pd.DataFrame) -> pd.Series:
        return rows.groupby("district")["value"].sum().reindex(self.regency_of.index, fill_value=0.0)

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {place: at for at, place in enumerate(self.panel.ledger.places)}

    def _rows(self, counted: str, tables: tuple[str, ...]) -> pd.DataFrame:
        """Undivided rows of a measure in the months that count: month (its place), regency, district, value, and
        whether the month is inside the period, or is the last one that had ended."""
        ledger, panel = self.panel.ledger, self.panel
        rows = ledger.rows(counted, "", panel.basis)
        at = {month: place for place, month in enumerate(panel.months)}
        month_of = np.array([at[month] for month in ledger.months], dtype=int)
        month = month_of[rows.month] if len(rows.month) else np.array([], dtype=int)
        counts = self._coverage(panel, tables, counted).counted[month, rows.place]
        found = pd.DataFrame(
            {
                "month": month,
                "regency": np.array(ledger.places, dtype=object)[rows.place],
                "district": np.array(ledger.districts or [""], dtype=object)[rows.district],
                "value": rows.value,
                "inside": panel.whole[0][month],
                "last": panel.at_end[0][month],
            }
        )
        return found[counts].reset_index(drop=True)

    def last_told(self, counted: str, tables: tuple[str, ...], by: str) -> pd.DataFrame:
        """Index regency or district (`by`): months `since` anything was counted, up to the period's end (NaN if it
        never was), and months `heard` of after it, or altogether if it never was."""
        areas = self.regencies if by == "regency" else list(self.regency_of.index)
        owner = dict(zip(areas, areas, strict=True)) if by == "regency" else self.regency_of.to_dict()
        ends = np.flatnonzero(self.panel.at_end[0])
        if not len(ends):
            return pd.DataFrame({"since": np.nan, "heard": 0.0}, index=areas)
        end = int(ends[0])
        rows = self._rows(counted, tables)
        rows = rows[(rows["value"] > 0) & (rows["month"] <= end)]
        latest = rows.groupby(by)["month"].max().reindex(areas)
        counts = self._coverage(self.panel, tables, counted).counted[: end + 1]
        heard = [
            counts[0 if np.isnan(last) else int(last) + 1 :, self._place_of[owner[area]]].sum()
            for area, last in latest.items()
        ]
        # Counted on the calendar: months in which nothing at all was sent may be missing among the panel's.
        ordinals = np.array(
            [int(month[:4]) * 12 + int(month[5:]) for month in self.panel.months], dtype=float
        )
        since = ordinals[end] - latest.map(dict(enumerate(ordinals)))
        return pd.DataFrame({"since": since, "heard": np.array(heard, dtype=float)}, index=areas)
