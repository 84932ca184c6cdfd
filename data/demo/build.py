"""The seeded demonstration register: three full years of SIMULATED submissions that show what the studies found.

Nothing here is a record of the real office. Campaigns crowd in the capital, the shelter stands only there, staff are
few, follow-up inland is slow, two regencies are silent, collaboration is led by government, satisfaction is middling
and boys are under-served; there are gaps, late months, unverified submissions and small cells, so that every state
a reader may meet can be seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data import periods
from data.demo import field_reports
from data.demo.events import Events
from data.demo.random_draws import CAPITAL, QUALITY
from data.demo.stocks import Regulation, Standing
from data.store import Release, Store
from data.tables import BY_NAME, MONTHLY

SILENT_ALWAYS = "62.12"
SILENT_LATELY = "62.07"
SILENT_SINCE_QUARTERS = 4
LATE = "62.06"
ZERO_REPORTS = "62.08"


@dataclass(frozen=True)
class Register:
    """Rows per table and the submissions they came in, as `Store.submit` takes them."""

    tables: dict[str, pd.DataFrame]
    submissions: pd.DataFrame
    cut_off: date


def last_month(today: date) -> str:
    """The last month of the last full quarter before `today`."""
    return periods.last_full("quarter", today).months[-1]


def register(until: str) -> Register:
    """The demonstration register for the three years that end with the month `until`; the same for the same month."""
    return _Maker(until).make()


def build(store: Store, today: date) -> Release:
    """Put the demonstration register into a store."""
    made = register(last_month(today))
    release = store.submit(
        made.tables, made.submissions, cut_off=made.cut_off, sender="SIMULASI", simulated=True
    )
    field_reports.report(store, today)
    return release


class _Maker(Standing, Events, Regulation):
    """Puts the register together, regency by regency."""

    def make(self) -> Register:
        for regency in QUALITY:
            if regency != SILENT_ALWAYS:
                self._standing(regency)
                for month in self.months:
                    if self._reports_in(regency, month):
                        self._month(regency, month)
        self._further_points()
        self._regulations()
        tables = {name: self._frame(name, rows) for name, rows in self.rows.items()}
        return Register(tables, self._submissions(tables), self.cut_off)

    def _frame(self, name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
        columns = ["month", *(column.name for column in BY_NAME[name].stored)]
        return pd.DataFrame(rows, columns=columns).astype(object)

    def _reports_in(self, regency: str, month: str) -> bool:
        """Whether this month was ever sent: silence, lateness and the odd forgotten month are part of the picture."""
        if regency == SILENT_LATELY and month in self.months[-3 * SILENT_SINCE_QUARTERS :]:
            return False
        if regency == LATE and month == self.months[-1]:
            return False
        return bool(self.random.random() < 0.95 or regency == CAPITAL or month in self.months[-3:])

    def _month(self, regency: str, month: str) -> None:
        progress = self.months.index(month) / len(self.months)
        quality = min(0.95, QUALITY[regency] + 0.06 * progress)
        self._campaigns(regency, month, quality)
        zero = regency == ZERO_REPORTS and month in self.months[-3:]
        expected = (
            self.adolescents[regency]
            / 10_000
            * (0.8 if regency == CAPITAL else 0.42)
            * (0.8 + 0.5 * progress)
        )
        for _ in range(0 if zero else int(self.random.poisson(expected))):
            self._report(regency, month, quality)
        self._joint(regency, month, quality)
        self._questionnaires(regency, month, quality)
        age = len(self.months) - self.months.index(month)
        for table in MONTHLY:
            self._tell(regency, month, table, age)

    def _submissions(self, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
        counted = pd.concat(
            [
                rows.groupby(["regency", "month"])
                .size()
                .reset_index(name="row_count")
                .assign(table_name=name)
                for name, rows in tables.items()
            ]
        )
        submissions = pd.DataFrame(self.told).assign(form="register")
        submissions = submissions.merge(counted, on=["regency", "month", "table_name"], how="left")
        sent = [
            _sent_on(*statement)
            for statement in submissions[["regency", "month", "table_name"]].itertuples(index=False)
        ]
        return submissions.assign(
            row_count=submissions["row_count"].fillna(0).astype(int), sent_at=pd.to_datetime(sent)
        )


def _sent_on(regency: str, month: str, table: str) -> date:
    """The 8th of the next month, which is in time; the 17th for one office's two slow tables and for odd months
    of the others. Not drawn by lot, so that nothing else in the register moves."""
    odd = (int(month[-2:]) * 5 + int(regency[-2:]) * 3 + 1) % 11 == 0
    slow = regency == LATE and table in ("services", "satisfaction")
    day = 17 if table in MONTHLY and (odd or slow) else 8
    return date.fromisoformat(f"{periods.parse(month).shift(1).id}-{day:02d}")
