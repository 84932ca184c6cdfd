"""The rows of a table as written, before any check, and what their columns are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import pandas as pd

import locales
from data.tables import Table

PLACE_COLUMNS = ("regency_code", "regency_name")
# The workbook of faulty rows has this column as well. Its rows complete what was taken before instead of replacing it.
REASONS = "reasons"
# Beside the reasons stands how many rows the original file had for the month that the row belongs to.
WHOLE = "whole"
# A prefilled workbook has this column: what is known of each of its rows, and in its heading whose month it is.
HELD = "held_already"
# Columns of our own workbooks that no table has.
MARKS = (REASONS, WHOLE, HELD)
_PREFILLED = re.compile(r"(62\.\d\d)\D+(\d{4}-\d\d)", re.ASCII)


class Prefilled(NamedTuple):
    """The regency, and the month to be told, that a workbook was prefilled for."""

    regency: str
    month: str

    @staticmethod
    def said_by(heading: str) -> Prefilled | None:
        """What the heading of the column HELD says, "Sudah tercatat (62.06, 2026-06)"; None where it says nothing."""
        match = _PREFILLED.search(heading)
        return Prefilled(match[1], match[2]) if match else None


@dataclass(frozen=True)
class ZeroLine:
    """A line that says a month had none: its row, what it says, and the regencies and months that its cells name."""

    number: int
    text: str
    regencies: frozenset[str]
    months: frozenset[str]


@dataclass(frozen=True)
class Named:
    """The regencies and months that the texts around a table name."""

    regencies: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()


@dataclass
class RawTable:
    """The rows of one table as written: column `row` is the spreadsheet's row number, the rest cell values or None.

    A cell whose writing needs the rest of its column to be understood (05/03/2026) stands here as that column
    decides, one that cannot be taken at all as `Spoiled`.

    `completing`: the sheet has a column of reasons, so it is part of a workbook of faulty rows come back mended.
    `ignored`: headings of columns that stand for nothing we know and are not read.
    `expected`: row number → rows that the original of such a workbook had for the same regency and month.
    `counts`: row number → the same for this file, as the checks found it.
    `waiting`: rows that are right in themselves but are not taken, because of what is wrong elsewhere in the file.
    `doubted`: rows that a stated total disagrees with; they are not taken before it is mended.
    `ticked`: columns of yes and no that have ticks, so that a cross in them says no.
    `decimal_signs`: column → "," or "." where its numbers prove which of them marks the decimals.
    `zero_lines`: lines that say a month had none of what the table counts.
    `named`: the regencies and months that titles, the sheet's name and the file's name tell.
    `prefilled`: of a workbook that was given out with what was known, for whom and which month.
    """

    table: Table
    sheet: str
    rows: pd.DataFrame
    headings: dict[str, str] = field(default_factory=dict)
    completing: bool = False
    ignored: list[str] = field(default_factory=list)
    expected: dict[int, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    doubted: set[int] = field(default_factory=set)
    ticked: set[str] = field(default_factory=set)
    decimal_signs: dict[str, str] = field(default_factory=dict)
    zero_lines: list[ZeroLine] = field(default_factory=list)
    named: Named = field(default_factory=Named)
    prefilled: Prefilled | None = None

    def heading(self, column: str) -> str:
        """A column's heading as this sheet has it."""
        return self.headings.get(column) or column_heading(self.table, column, "id")

    def replace(self, column: str, cells: list[object]) -> None:
        """Write a column anew, one cell for each row."""
        self.rows[column] = pd.Series(cells, index=self.rows.index, dtype=object)


class SheetRows(NamedTuple):
    """The rows of a sheet: first and last as numbered there, how many, how many are wrong, and how many only wait."""

    sheet: str
    first: int
    last: int
    rows: int
    faulty: int
    waiting: int

    def said(self, language: str) -> str:
        """All of it as a sentence."""
        numbers = {"first": str(self.first), "last": str(self.last)}
        return locales.say(language, "import-sheet-rows", **(self._asdict() | numbers))


@dataclass(frozen=True)
class Spoiled:
    """A cell that cannot be taken whatever its column holds: the fault's code, and what the cell shows."""

    code: str
    shown: object = ""
    details: Mapping[str, str] = field(default_factory=dict, hash=False)


def column_heading(table: Table, column: str, language: str) -> str:
    """The heading people see; a table's own wording wins over the general one."""
    own_key = f"column-{table.name}-{column}"
    return locales.say(language, own_key if locales.has(own_key, language) else f"column-{column}")


def columns_of(table: Table) -> list[str]:
    """Column names as a sheet shows them: the regency's code and name stand first."""
    return [*PLACE_COLUMNS, *table.column_names]


def asked_columns(table: Table) -> list[str]:
    """The same without those that officers are asked for no more."""
    return [*PLACE_COLUMNS, *table.asked]


def written(value: object) -> str:
    """A cell as its writer would say it: dates day first, whole floats without their .0."""
    if isinstance(value, Spoiled):
        return written(value.shown)
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
