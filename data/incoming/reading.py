"""Real workbooks and CSV files as they come → raw rows per table, or the faults that make a file unreadable."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import PurePath
from types import MappingProxyType

import openpyxl
import pandas as pd

import locales
from data import words
from data.incoming import dates, kobo, privacy
from data.incoming.faults import Fault
from data.incoming.notes import Note, Question
from data.incoming.progress import Progress, silent
from data.incoming.raw import PLACE_COLUMNS as PLACE_COLUMNS
from data.incoming.raw import REASONS as REASONS
from data.incoming.raw import WHOLE, written
from data.incoming.raw import RawTable as RawTable
from data.incoming.raw import column_heading as column_heading
from data.incoming.raw import columns_of as columns_of
from data.tables import TABLES, Table

MAX_BYTES = 25_000_000
MAX_UNPACKED = 400_000_000
_HEADER_SEARCH = 20
_QUANTITIES = {"whole", "decimal", "date", "month", "year"}
_GUIDE_SHEETS = {"petunjuk", "instructions", "daftar", "lists"}
Rows = list[Sequence[object]]


@dataclass
class Reading:
    """What a file holds as written: `raw` tables, the `faults` of its form, and what was forgiven, decided or is open.

    An unanswered question stands among the faults too, so that nothing is taken before it is answered.
    """

    raw: list[RawTable] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_file(
    name: str,
    content: bytes,
    date_orders: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = silent,
    today: date | None = None,
) -> Reading:
    """Read an XLSX workbook or a CSV file into raw tables; faults are those of form, all at once.

    `date_orders` answers questions: key of the question ("" for all) → "dmy" or "mdy". `today` decides what lies in
    the future; without it, it is the day of this computer.
    """
    if len(content) > MAX_BYTES:
        limit = {"megabytes": str(MAX_BYTES // 1_000_000)}
        return Reading(faults=[Fault("file_too_large", value=name, details=limit)])
    try:
        sheets = _workbook(content) if content[:2] == b"PK" else [(PurePath(name).stem, _csv_rows(content))]
    except Exception:  # a broken workbook makes the libraries below fail in every way there is
        return Reading(faults=[Fault("unreadable_file", value=name)])
    plain = [(sheet, *kobo.plain_rows(rows)) for sheet, rows in sheets]
    sheets = [(sheet, rows) for sheet, rows, _ in plain]
    known = [(sheet, rows, _table_of(sheet, rows)) for sheet, rows in sheets]
    if personal := privacy.personal_faults(_searched(*one) for one in known):
        return Reading(faults=personal)
    read = Reading(notes=[Note("kobo_columns", sheet) for sheet, _, is_export in plain if is_export])
    for sheet, rows, table in known:
        if table is not None:
            one, found = _raw_table(table, sheet, rows)
            read.raw.append(one)
            read.faults += found
        elif words.normal(sheet) not in _GUIDE_SHEETS and any(rows):
            read.faults.append(Fault("unknown_sheet", sheet=sheet))
    if not read.faults and all(one.rows.empty for one in read.raw):
        read.faults.append(Fault("nothing_found", value=name))
    settled = dates.settle(read.raw, today or date.today(), date_orders)
    read.notes += settled.notes
    read.questions += settled.questions
    read.faults += settled.faults
    progress("reading", 1.0)
    return read


def _searched(sheet: str, rows: Rows, table: Table | None) -> privacy.Sheet:
    """A sheet as it is searched for persons: where its headings end, and which of its columns hold no quantities."""
    if table is None:
        return privacy.Sheet(sheet, rows, _HEADER_SEARCH)
    header, names = _find_header(table, rows)[0], _heading_names(table)
    said = [names.get(_as_heading(cell)) for cell in _header_at(rows, header)]
    wordy = {column.name for column in table.columns if column.kind not in _QUANTITIES}
    texts = frozenset(index for index, column in enumerate(said) if column in wordy)
    return privacy.Sheet(sheet, rows, header + 1, texts)


def _workbook(content: bytes) -> list[tuple[str, Rows]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
            raise ValueError("the workbook unpacks to more than a workbook should")
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        sheets = []
        for sheet in book.worksheets:
            # The size a sheet states of itself is often wrong, and then rows would be lost.
            sheet.reset_dimensions()
            sheets.append((sheet.title, [_trimmed(row) for row in sheet.iter_rows(values_only=True)]))
        return sheets
    finally:
        book.close()


def _csv_rows(content: bytes) -> Rows:
    if b"\x00" in content:
        raise ValueError("bytes that no text has")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    readings = ([_trimmed(row) for row in _separated(text, mark)] for mark in ";,\t")
    # A title may hold any number of commas: what separates columns is what makes headings appear.
    return max(readings, key=lambda rows: (_headings_known(rows), max(map(len, rows), default=0)))


def _separated(text: str, mark: str) -> Iterable[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=mark)


def _headings_known(rows: Rows) -> int:
    headings = (kobo.plain_headings(row)[0] for row in [*rows[:_HEADER_SEARCH], ()])
    return max(len({*map(_as_heading, row)} & _every_heading()) for row in headings)


def _blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _trimmed(row: Sequence[object]) -> Sequence[object]:
    """The row without the blank cells at its end; a blank row is empty."""
    end = len(row)
    while end and _blank(row[end - 1]):
        end -= 1
    return row[:end]


@cache
def _heading_names(table: Table) -> dict[str, str]:
    """Every accepted heading, as `_as_heading` gives it, with the column it stands for."""
    marks = {
        _as_heading(locales.say(language, key)): mark
        for key, mark in (("template-errors-column", REASONS), ("template-whole-column", WHOLE))
        for language in locales.LANGUAGES
    }
    own = {
        _as_heading(heading): column
        for column in columns_of(table)
        for heading in (
            column,
            *(column_heading(table, column, language) for language in locales.LANGUAGES),
        )
    }
    return marks | own


@cache
def _every_heading() -> frozenset[str]:
    return frozenset(heading for table in TABLES for heading in _heading_names(table))


def _as_heading(cell: object) -> str:
    # "Bentuk kegiatan *" and "Biaya (Rp)" are the same headings as without the mark or the hint.
    return words.normal(re.sub(r"\(.*?\)|\*", " ", str(cell))) if not _blank(cell) else ""


def _header_at(rows: Rows, index: int) -> list[object]:
    """The headings that end in this row. Where a heading is merged with cells above, it stands in the row above."""
    above = rows[index - 1] if index else ()
    width = max(len(above), len(rows[index]))
    lower, upper = ([*row, *[None] * (width - len(row))] for row in (list(rows[index]), list(above)))
    return [up if _blank(low) else low for low, up in zip(lower, upper, strict=True)]


def _find_header(table: Table, rows: Rows) -> tuple[int, int]:
    """The index of the most heading-like of the first rows, and how many headings of the table it holds."""
    names = _heading_names(table)

    def known(header: Sequence[object]) -> int:
        return len(
            {names[heading] for heading in map(_as_heading, header) if heading in names} - {REASONS, WHOLE}
        )

    # A row that adds no heading of its own to those above it is the first row of data.
    scores = [
        known(_header_at(rows, index)) if known(row) else 0 for index, row in enumerate(rows[:_HEADER_SEARCH])
    ]
    best = max(range(len(scores)), key=scores.__getitem__, default=0)
    return best, scores[best] if scores else 0


def _table_named(sheet: str) -> Table | None:
    wanted = words.normal(sheet)
    for table in TABLES:
        names = {
            table.name,
            *(locales.say(language, f"table-{table.name}") for language in locales.LANGUAGES),
        }
        if wanted in {words.normal(name) for name in names}:
            return table
    return None


def _table_of(sheet: str, rows: Rows) -> Table | None:
    """The table a sheet is named after, or another whose headings it has if those of the named one are not there."""
    if not any(rows):
        return None
    named = _table_named(sheet)
    if words.normal(sheet) in _GUIDE_SHEETS or (named and _fits(named, rows)):
        return named
    best = max(TABLES, key=lambda one: _find_header(one, rows)[1] / len(columns_of(one)))
    return best if _fits(best, rows) else named


def _fits(table: Table, rows: Rows) -> bool:
    """As many headings are there as the table needs."""
    return _find_header(table, rows)[1] >= max(3, sum(column.required for column in table.columns))


def _raw_table(table: Table, sheet: str, rows: Rows) -> tuple[RawTable, list[Fault]]:
    names = _heading_names(table)
    header, _ = _find_header(table, rows)
    found: dict[str, int] = {}
    headings: dict[str, str] = {}
    ignored: list[str] = []
    faults: list[Fault] = []
    for index, cell in enumerate(_header_at(rows, header)):
        column = names.get(_as_heading(cell))
        if column in found:
            faults.append(Fault("duplicate_column", sheet=sheet, row=header + 1, column=str(cell).strip()))
        elif column is not None:
            found[column], headings[column] = index, re.sub(r"[\s*]+", " ", str(cell)).strip()
        elif not _blank(cell):
            ignored.append(str(cell).strip())
    faults += _missing_columns(table, sheet, header, found)
    body = [(number, row) for number, row in enumerate(rows[header + 1 :], header + 2) if row]
    if REASONS in found:
        body = [(number, row) for number, row in body if _trimmed(row[: found[REASONS]])]
    cells: dict[str, Iterable[object]] = {"row": [number for number, _ in body]}
    for column in columns_of(table):
        cells[column] = [_cell(row, found.get(column)) for _, row in body]
    stated = {number: written(_cell(row, found.get(WHOLE))) for number, row in body}
    expected = {
        number: int(said) for number, said in stated.items() if re.fullmatch(r"\d{1,6}", said, re.ASCII)
    }
    frame = pd.DataFrame(cells, dtype=object)
    return RawTable(table, sheet, frame, headings, REASONS in found, ignored, expected), faults


def _missing_columns(table: Table, sheet: str, header: int, found: dict[str, int]) -> list[Fault]:
    missing = [column.name for column in table.columns if column.required and column.name not in found]
    if table.place != "regency_or_all" and not set(PLACE_COLUMNS) & set(found):
        missing.insert(0, "regency_code")
    return [
        Fault("missing_column", sheet=sheet, row=header + 1, column=column_heading(table, column, "id"))
        for column in missing
    ]


def _cell(row: Sequence[object], index: int | None) -> object:
    if index is None or index >= len(row) or _blank(row[index]):
        return None
    value = row[index]
    if isinstance(value, str):
        text = re.sub(r"\s+", " ", value.replace("\xa0", " ")).strip()
        return re.sub(r"^'(?=[=+\-@])", "", text)  # our own workbook of faulty rows puts the apostrophe there
    return value.date() if isinstance(value, datetime) else value
