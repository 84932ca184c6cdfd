"""The lines below a header → rows of the table; totals, repeated headings and remarks are told from records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import pandas as pd

from data import words
from data.incoming.cells import Limits, read_cell, read_place
from data.incoming.faults import Problem
from data.incoming.files import Line
from data.incoming.headings import Layout, plain_row
from data.incoming.notes import Note
from data.incoming.raw import PLACE_COLUMNS, REASONS, WHOLE, RawTable, Spoiled, columns_of, written
from data.tables import Table

_TOTAL = re.compile(
    r"(?:sub ?-?(?:total|jumlah)|grand total|total|jumlah|jml|jlh|rata-rata|rerata|average|sum)\b.{0,80}",
    re.DOTALL,
)
_REMARK = re.compile(
    r"(?:catatan|keterangan|ket|sumber|note|notes|source|mengetahui|menyetujui|disetujui|diketahui|dibuat oleh"
    r"|disusun oleh|petugas|operator|kepala|plt|plh|a n|an|nip|tanda tangan|ttd|dicetak)\b.*"
    r"|[a-z ]+ \d{1,2} [a-z]+ \d{4}",
    re.DOTALL,
)
_NUMBERING = re.compile(r"\(?(\d{1,3})\)?\.?")
_NO_SUM = {"date", "month", "word", "words", "text", "ids"}
_OUR_APOSTROPHE = re.compile(r"'(?=[=+\-@])")
_ANY_DAY = Limits(date.max)


@dataclass(frozen=True)
class TotalRow:
    """A row that states totals of those above: `place` is how many records stand above it."""

    number: int
    label: str
    cells: Sequence[object]
    place: int


@dataclass
class Body:
    """The rows of one sheet while they are taken up, column by column, so that the sheet is held only once."""

    table: Table
    sheet: str
    layout: Layout
    totals: list[TotalRow] = field(default_factory=list)
    _left: Counter[str] = field(default_factory=Counter)
    _first: dict[str, int] = field(default_factory=dict)
    _tail: bool = False
    _fresh: bool = True
    _waiting: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        places = self.layout.columns
        self._places = {column: places.get(column) for column in columns_of(self.table)}
        self._cells: dict[str, list[object]] = {column: [] for column in self._places}
        self._rows: list[int] = []
        self._expected: dict[int, int] = {}
        keys = [key for key in self.table.key if key != "regency"]
        self._keys = [places[key] for key in keys if key in places]
        required = [column.name for column in self.table.columns if column.required]
        self._needed = [places[name] for name in (*PLACE_COLUMNS, *required) if name in places]
        self._enough = max(2, len(self._needed) // 2)
        self._mapped = [place for name, place in places.items() if name not in (REASONS, WHOLE)]
        self._header = {text for level in self.layout.texts for text in level.values()}
        wordy = [column.name for column in self.table.columns if column.required and column.kind in _NO_SUM]
        self._wordy = [places[name] for name in wordy if name in places and places[name] not in self._keys]

    def take(self, line: Line) -> None:
        """Take up one line below the header as what it is."""
        cells = [_cleaned(cell) for cell in line.cells]
        kind = self._kind(cells)
        if kind == "record":
            self._add(line.number, cells)
            if line.hidden:
                self._leave("hidden_rows", line.number)
        elif kind == "total_row":
            label = next(cell for cell in cells if isinstance(cell, str) and _is_total(cell))
            self.totals.append(TotalRow(line.number, label, cells, len(self._rows)))
        else:
            self._leave(kind, line.number)
        self._fresh = kind in ("repeated_header", "numbering_row") or (self._fresh and kind != "record")

    def _leave(self, code: str, number: int) -> None:
        self._left[code] += 1
        self._first.setdefault(code, number)

    def _kind(self, cells: list[object]) -> str:
        """What a line is; whatever could be a record is one."""
        keys = [cells[place] for place in self._keys if place < len(cells) and cells[place] is not None]
        filled = sum(1 for place in self._needed if place < len(cells) and cells[place] is not None)
        if self._is_header(cells):
            return "repeated_header"
        if self._fresh and _is_numbering(cells):
            return "numbering_row"
        if all(_may_stand_in_total(key) for key in keys) and self._is_total_row(cells):
            return "total_row"
        if filled >= self._enough:
            return "record"
        if not any(place < len(cells) and cells[place] is not None for place in self._mapped):
            return "outside_rows"
        texts = [cell for cell in cells if isinstance(cell, str)]
        if texts and _is_remark(texts[0]) and not self._is_key(keys):
            self._tail = True
        if self._tail and not self._is_key(keys):
            return "remark_rows"
        return "remark_rows" if self._is_caption(cells) else "record"

    def _is_header(self, cells: list[object]) -> bool:
        """Headings again, as at the top of a printed page: every filled cell says what the header says there."""
        first = next((cell for cell in cells if cell is not None), None)
        if not isinstance(first, str) or first not in self._header:
            return False
        said = {place: text for place, text in enumerate(plain_row(cells)) if text}
        for level in self.layout.texts:
            same = sum(level.get(place) == text for place, text in said.items())
            if same >= 2 and same * 2 > len(said):
                return True
        return False

    def _is_total_row(self, cells: list[object]) -> bool:
        """A label, and nothing of what only a record has: a day or a word."""
        labels = [isinstance(cell, str) and _is_total(cell) for cell in cells]
        of_record = [place for place in self._wordy if place < len(cells) and cells[place] is not None]
        return any(labels) and all(labels[place] for place in of_record)

    def _is_key(self, keys: Sequence[object]) -> bool:
        """Whether the cell of the id holds what an id may be: then the line is an unfinished record."""
        kinds = [column for column in self.table.columns if column.name in self.table.key]
        return any(
            _readable(key, column) and not _is_remark(written(key))
            for key in keys
            for column in kinds
            if column.kind in ("id", "village")
        )

    def _is_caption(self, cells: list[object]) -> bool:
        """One text alone in its line, which its column could not hold: a caption above a group of rows."""
        filled = [(place, cell) for place, cell in enumerate(cells) if cell is not None]
        if len(filled) != 1 or not isinstance(text := filled[0][1], str):
            return False
        place = filled[0][0]
        column = next((name for name, at in self.layout.columns.items() if at == place), None)
        if column is None or column in (REASONS, WHOLE):
            return True
        if column in PLACE_COLUMNS:
            return not _is_place(self.table, text)
        return self.table.column(column).kind != "text" and not _readable(text, self.table.column(column))

    def _add(self, number: int, cells: list[object]) -> None:
        self._rows.append(number)
        width = len(cells)
        for column, place in self._places.items():
            self._cells[column].append(cells[place] if place is not None and place < width else None)
        whole = self.layout.columns.get(WHOLE, width)
        if whole < width and re.fullmatch(r"\d{1,6}", said := written(cells[whole]), re.ASCII):
            self._expected[number] = int(said)

    def raw_table(self) -> RawTable:
        """What has been taken up, with the headings by which people know its columns."""
        columns: dict[str, Any] = {"row": self._rows, **self._cells}
        frame = pd.DataFrame({name: pd.Series(cells, dtype=object) for name, cells in columns.items()})
        headings, ignored = self.layout.headings, self.layout.ignored
        return RawTable(
            self.table, self.sheet, frame, headings, REASONS in headings, ignored, expected=self._expected
        )

    @property
    def notes(self) -> list[Note]:
        """What was left out and where it began."""
        return [
            Note(code, self.sheet, self._first[code], details={"count": str(count)})
            for code, count in self._left.items()
        ]


@lru_cache(maxsize=65536)
def _cleaned_text(text: str) -> str | None:
    plain = " ".join(text.replace("\u200b", "").split())
    # Our own workbook of faulty rows puts the apostrophe there.
    return _OUR_APOSTROPHE.sub("", plain, count=1) if plain[:1] == "'" else plain or None


def _cleaned(cell: object) -> object:
    if isinstance(cell, str):
        return _cleaned_text(cell)
    if isinstance(cell, Spoiled) and isinstance(cell.shown, datetime):
        return Spoiled(cell.code, cell.shown.date())
    return cell


@lru_cache(maxsize=4096)
def _is_total(text: str) -> bool:
    return _TOTAL.fullmatch(words.normal(text)) is not None


@lru_cache(maxsize=4096)
def _is_remark(text: str) -> bool:
    return text.startswith(("*", "Ket", "NB")) or _REMARK.fullmatch(words.normal(text)) is not None


def _may_stand_in_total(key: object) -> bool:
    """Where an id should be: the label itself, or a number, which may be the count of rows."""
    return isinstance(key, Spoiled) or written(key).isdecimal() or (isinstance(key, str) and _is_total(key))


def _is_numbering(cells: Sequence[object]) -> bool:
    """(1) (2) (3) … below the headings: at least three of them, counting up by one from 1."""
    said = [written(cell) for cell in cells if cell is not None]
    numbers = [int(match[1]) for one in said if (match := _NUMBERING.fullmatch(one))]
    return len(numbers) == len(said) >= 3 and numbers == list(range(1, len(numbers) + 1))


def _readable(cell: object, column: Any) -> bool:
    try:
        return read_cell(cell, column, _ANY_DAY) is not None
    except (Problem, KeyError):
        return False


def _is_place(table: Table, text: str) -> bool:
    try:
        read_place(table, text, None)
    except Problem:
        return False
    return True
