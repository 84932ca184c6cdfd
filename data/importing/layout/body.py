"""The lines below a header → rows of the table; totals, repeated headings and remarks are told from records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.importing.formats.guards import Line
from data.importing.layout.header import Layout, plain_row
from data.importing.layout.line_kinds import (
    cleaned,
    is_numbering,
    is_place,
    is_remark,
    is_total,
    may_stand_in_total,
    readable,
)
from data.importing.notes import Note
from data.importing.raw_table import PLACE_COLUMNS, REASONS, WHOLE, RawTable, columns_of, written
from data.tables import Table

_DASHES = ("-", "–", "—", "--")
# What a total row has nothing of.
_NO_SUM = {"date", "month", "word", "words", "text", "ids"}


@dataclass(frozen=True)
class TotalRow:
    """A row that states totals of those above: `place` is how many records stand above it.

    `elsewhere`: the places of columns that are not read, where a figure is a sum of what nobody knows.
    """

    number: int
    label: str
    cells: Sequence[object]
    place: int
    elsewhere: frozenset[int] = frozenset()


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
        headed = {place for level in self.layout.texts for place in level}
        self._unread = frozenset(headed - set(places.values()))
        self._mapped = [place for name, place in places.items() if name not in (REASONS, WHOLE)]
        self._regency = {places[name] for name in PLACE_COLUMNS if name in places}
        self._header = {text for level in self.layout.texts for text in level.values()}
        wordy = [column.name for column in self.table.columns if column.required and column.kind in _NO_SUM]
        self._wordy = [places[name] for name in wordy if name in places and places[name] not in self._keys]

    def take(self, line: Line) -> None:
        """Take up one line below the header as what it is."""
        cells = cleaned(line.cells)
        kind = self._kind(cells)
        if kind == "record":
            self._add(line.number, cells)
            if line.hidden:
                self._leave("hidden_rows", line.number)
        elif kind == "total_row":
            label = next(cell for cell in cells if isinstance(cell, str) and is_total(cell))
            self.totals.append(TotalRow(line.number, label, cells, len(self._rows), self._unread))
        else:
            self._leave(kind, line.number)
        self._fresh = kind in ("repeated_header", "numbering_row") or (self._fresh and kind != "record")

    def is_record(self, line: Line) -> bool:
        """Whether enough cells of a line are what the columns of a record ask for, wherever the line stands."""
        cells = cleaned(line.cells)
        names = {place: name for name, place in self.layout.columns.items() if place in self._needed}
        read = [
            place for place, name in names.items() if place < len(cells) and self._reads(name, cells[place])
        ]
        return len(read) >= self._enough

    def _reads(self, name: str, cell: object) -> bool:
        if cell is None or name in PLACE_COLUMNS:
            return isinstance(cell, str | float) and is_place(self.table, written(cell))
        column = self.table.column(name)
        return column.kind != "text" and readable(cell, column)

    def _leave(self, code: str, number: int) -> None:
        self._left[code] += 1
        self._first.setdefault(code, number)

    def _kind(self, cells: list[object]) -> str:
        """What a line is; whatever could be a record is one."""
        keys = [cells[place] for place in _filled(self._keys, cells)]
        return self._kind_as_printed(cells, keys) or self._kind_as_written(cells, keys)

    def _kind_as_printed(self, cells: list[object], keys: Sequence[object]) -> str:
        """What belongs to a form as it is printed: headings again, numbers below them, totals; "" for all else."""
        if self._is_header(cells):
            return "repeated_header"
        if self._fresh and is_numbering(cells):
            return "numbering_row"
        is_total_row = all(may_stand_in_total(key) for key in keys) and self._is_total_row(cells)
        return "total_row" if is_total_row else ""

    def _kind_as_written(self, cells: list[object], keys: Sequence[object]) -> str:
        """A record, or what people write around records: remarks, captions, places above their rows."""
        filled = set(_filled(self._mapped, cells))
        remark = _begins_remark(cells) and not self._is_key(keys)
        if len(_filled(self._needed, cells)) >= self._enough and not (remark and filled <= self._regency):
            return "record"
        if not filled:
            return "outside_rows"
        if filled <= self._regency and all(is_place(self.table, written(cells[place])) for place in filled):
            return "place_only_rows"
        self._tail = self._tail or remark
        if self._tail and not self._is_key(keys):
            return "remark_rows"
        return "remark_rows" if self._is_caption(cells) else "record"

    def _is_header(self, cells: list[object]) -> bool:
        """Headings again, as at the top of a printed page: every filled cell says what the header says there."""
        first = next((cell for cell in cells if cell is not None), None)
        if not isinstance(first, str) or first not in self._header:
            return False
        texts = {place: text for place, text in enumerate(plain_row(cells)) if text}
        for level in self.layout.texts:
            same = sum(level.get(place) == text for place, text in texts.items())
            if same >= 2 and same * 2 > len(texts):
                return True
        return False

    def _is_total_row(self, cells: list[object]) -> bool:
        """A label, and nothing of what only a record has: a day or a word."""
        labels = [isinstance(cell, str) and is_total(cell) for cell in cells]
        return any(labels) and all(labels[place] for place in _filled(self._wordy, cells))

    def _is_key(self, keys: Sequence[object]) -> bool:
        """Whether the cell of the id holds what an id may be: then the line is an unfinished record."""
        kinds = [column for column in self.table.columns if column.name in self.table.key]
        return any(
            readable(key, column) and not is_remark(written(key))
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
            return not is_place(self.table, text)
        return self.table.column(column).kind != "text" and not readable(text, self.table.column(column))

    def _add(self, number: int, cells: list[object]) -> None:
        self._rows.append(number)
        width = len(cells)
        for column, place in self._places.items():
            self._cells[column].append(cells[place] if place is not None and place < width else None)
        whole = self.layout.columns.get(WHOLE, width)
        if whole < width and re.fullmatch(r"\d{1,6}", count := written(cells[whole]), re.ASCII):
            self._expected[number] = int(count)

    def raw_table(self) -> RawTable:
        """What has been taken up, with the headings by which people know its columns."""
        self._empty_dashes()
        columns: dict[str, Any] = {"row": self._rows, **self._cells}
        frame = pd.DataFrame({name: pd.Series(cells, dtype=object) for name, cells in columns.items()})
        headings, ignored = self.layout.headings, self.layout.ignored
        return RawTable(
            self.table, self.sheet, frame, headings, REASONS in headings, ignored, expected=self._expected
        )

    def _empty_dashes(self) -> None:
        """A dash in a cell that may be empty says that there is nothing; in a count it could also say none."""
        for column in self.table.columns:
            cells = self._cells[column.name]
            dashes = [place for place, cell in enumerate(cells) if cell in _DASHES]
            if dashes and not column.required and column.kind not in ("whole", "decimal"):
                for place in dashes:
                    cells[place] = None
                self._left["dashes"] += len(dashes)
                self._first["dashes"] = min(
                    self._rows[dashes[0]], self._first.get("dashes", self._rows[dashes[0]])
                )

    @property
    def notes(self) -> list[Note]:
        """What was left out and where it began."""
        return [
            Note(code, self.sheet, self._first[code], details={"count": str(count)})
            for code, count in self._left.items()
        ]


def _filled(places: Iterable[int], cells: Sequence[object]) -> list[int]:
    """Those of these places at which something stands."""
    width = len(cells)
    return [place for place in places if place < width and cells[place] is not None]


def _begins_remark(cells: Sequence[object]) -> bool:
    text = next((cell for cell in cells if isinstance(cell, str)), None)
    return text is not None and is_remark(text)
