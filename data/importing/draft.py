"""A file on its way through the checks: its typed rows, which of them are still good, and what is already held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from data.importing.faults import Fault
from data.importing.raw_table import PLACE_COLUMNS, RawTable
from data.store import Store
from data.store.submissions import Held
from data.tables import BY_NAME, REGISTERS, SERVICES, SUBMISSIONS

# What one submission tells, and what replaces another: this regency's table for this month.
STATEMENT = ["regency", "month", "table_name"]
Statement = tuple[str, str, str]
# Whatever a file holds, rows held of these tables may point at others or be pointed at.
_REFERRING = {
    name
    for table in REGISTERS
    for column in table.columns
    if column.refers_to
    for name in (table.name, column.refers_to)
}
_MARKS = ["sheet", "row", "good", "completing", "expected"]


@dataclass
class Draft:
    """`tables`: name → typed rows with sheet, row, good (may be taken), completing (of a workbook of mended rows) and
    expected (how many rows its original had for that month, 0 if it does not say); the checks add month, and to a
    recap table_name: the register that its measure stands for."""

    raw: list[RawTable]
    tables: dict[str, pd.DataFrame]
    faults: list[Fault]
    store: Store

    @cached_property
    def regencies(self) -> list[str]:
        """The regencies the file speaks of: nothing else that is held can matter to it."""
        places = {place for rows in self.tables.values() for place in rows["regency"] if place is not None}
        for raw_table in self.raw:
            for line in raw_table.zero_lines:
                places |= line.regencies or raw_table.named.regencies
        return sorted(places)

    def held(self, table: str) -> pd.DataFrame:
        """What the store holds of a table now for these regencies, read once."""
        if table not in self._held.rows:
            self._held.rows.update(self._read([table]).rows)
        return self._held.rows[table]

    def current(self) -> pd.DataFrame:
        """The submissions of these regencies that nothing has superseded, read once."""
        return self._held.current

    @property
    def left_out(self) -> pd.DataFrame:
        """The rows left out of what these regencies sent that still wait, as `data.store.left_out.open_rows`."""
        return self._held.left_out

    @property
    def based_on(self) -> int:
        """The event up to which the store was known."""
        return self._held.last_event

    @cached_property
    def _held(self) -> Held:
        """Opening the store takes longer than reading it: all that the checks ask for of most files is read at once."""
        return self._read(sorted(_REFERRING | (self.tables.keys() - {SUBMISSIONS.name})))

    def _read(self, tables: Collection[str]) -> Held:
        stored = self.store.held_of(self.regencies, tables)
        return stored._replace(
            rows={name: rows.assign(table_name=name) for name, rows in stored.rows.items()}
        )

    def refuse(
        self, table: str, index: int, code: str, column: str, value: str = "", /, **details: str
    ) -> None:
        """Take one row out, with the fault that says why."""
        rows = self.tables[table]
        sheet, row = rows.at[index, "sheet"], rows.at[index, "row"]
        rows.at[index, "good"] = False
        self.faults.append(
            Fault(code, str(sheet), int(str(row)), self._heading(str(sheet), column), value, details=details)
        )

    def say_cause(self, table: str, regency: str, identity: str) -> None:
        """The last fault only follows from that of another record of this file, if it is there."""
        if (rows := self.tables.get(table)) is None:
            return
        cause = rows[(rows["regency"] == regency) & (rows["id"] == identity)]
        if not cause.empty:
            place = str(cause["sheet"].iloc[0]), int(cause["row"].iloc[0])
            self.faults[-1] = replace(self.faults[-1], follows=place)

    def _heading(self, sheet: str, column: str) -> str:
        return next(raw_table.heading(column) for raw_table in self.raw if raw_table.sheet == sheet)

    def set_aside(self, table: str, statement: Statement) -> None:
        """Take out all rows of a statement: those without a fault of their own wait for others to be mended."""
        self.tables[table].loc[[key == statement for key in self.statements_of(table)], "good"] = False

    def statements_of(self, table: str) -> list[Statement]:
        """The regency, month and register of every row of a table; None where it cannot be known."""
        rows = self.tables[table]
        registers = rows["table_name"] if "table_name" in rows else [table] * len(rows)
        return list(zip(rows["regency"], rows["month"], registers, strict=True))

    def mark_waiting(self, taken: dict[str, pd.DataFrame]) -> None:
        """Note in the raw tables which rows are not taken although they have no fault of their own, and how many
        rows there are of the month of each row."""
        counts, unsettled = self._counts(), self._unsettled()
        faulty = {(fault.sheet, fault.row) for fault in self.faults}
        for raw_table in self.raw:
            rows = self.tables[raw_table.table.name]
            rows = rows[rows["sheet"] == raw_table.sheet]
            kept = set(taken[raw_table.table.name].index)
            raw_table.counts = {
                int(row): 0 if (raw_table.sheet, row) in unsettled else counts[raw_table.table.name][index]
                for index, row in rows["row"].items()
            }
            raw_table.waiting = {
                row
                for index, row in rows["row"].items()
                if index not in kept and (raw_table.sheet, row) not in faulty
            }

    def _unsettled(self) -> set[tuple[str, int | None]]:
        """Rows that may belong to another regency or month once they are mended."""
        places = {
            raw_table.sheet: {
                raw_table.heading(column)
                for column in (*PLACE_COLUMNS, raw_table.table.dated_by)
                if raw_table.table is not SERVICES
                or column in PLACE_COLUMNS  # the month of a service is its report's
            }
            for raw_table in self.raw
        }
        return {
            (fault.sheet, fault.row) for fault in self.faults if fault.column in places.get(fault.sheet, ())
        }

    def _counts(self) -> dict[str, dict[Hashable, int]]:
        """Table → index → rows of the same statement, here or in the original; 0 where that is not known.

        A sheet of mended rows is itself a part: only the number it carries tells how many rows the original had.
        """
        counts: dict[str, dict[Hashable, int]] = {}
        for name, rows in self.tables.items():
            keys = self.statements_of(name)
            counted: Counter[Statement] = Counter()
            marks = zip(keys, rows["completing"], rows["expected"], strict=True)
            for key, completing, expected in marks:
                counted[key] = max(counted[key], int(expected)) if completing else counted[key] + 1
            per_row = [
                0 if any(part is None or part != part for part in key) else counted[key] for key in keys
            ]
            counts[name] = dict(zip(rows.index, per_row, strict=True))
        return counts


def keys_of(table: str, rows: pd.DataFrame) -> list[tuple[object, ...]]:
    """What identifies each row; recaps may leave dimension and category empty."""
    keys = rows[list(BY_NAME[table].key)].itertuples(index=False, name=None)
    return [tuple("" if part is None or part != part else part for part in key) for key in keys]


def without_marks(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows as the store takes them."""
    return rows.drop(columns=_MARKS)
