"""The lines below a header → rows of the table; totals, repeated headings and remarks are told from records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from openpyxl.utils import get_column_letter

from data.importing.faults import Fault
from data.importing.formats.guards import Line
from data.importing.layout.header import Double, Layout, plain_row
from data.importing.layout.line_kinds import (
    cleaned,
    is_numbering,
    is_place,
    is_remark,
    is_total,
    may_stand_in_total,
    readable,
)
from data.importing.layout.reviews import Reviews
from data.importing.layout.zero_lines import zero_line
from data.importing.notes import Note
from data.importing.raw_table import (
    HELD,
    MARKS,
    PLACE_COLUMNS,
    REASONS,
    WHOLE,
    Prefilled,
    RawTable,
    ZeroLine,
    columns_of,
    written,
)
from data.importing.values.qualifiers import DASHES, may_be_id, stands_for_nothing
from data.tables import Column, Table

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
    """The rows of one sheet while they are taken up, column by column, so that the sheet is held only once.

    `kobo`: place → name of the columns that KoboToolbox has added."""

    table: Table
    sheet: str
    layout: Layout
    kobo: Mapping[int, str] = field(default_factory=dict)
    totals: list[TotalRow] = field(default_factory=list)
    zero_lines: list[ZeroLine] = field(default_factory=list)
    _left: Counter[str] = field(default_factory=Counter)
    _first: dict[str, int] = field(default_factory=dict)
    _tail: bool = False
    _fresh: bool = True
    joined: dict[Double, str] = field(default_factory=dict)
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
        self._mapped = [place for name, place in places.items() if name not in MARKS]
        self._regency = {places[name] for name in PLACE_COLUMNS if name in places}
        unread = self._unread | self.kobo.keys()
        above = self.layout.texts[-1] if self.layout.texts else {}
        self._reviews = Reviews({place: self.kobo.get(place) or above.get(place, "") for place in unread})
        doubles = [double for several in self.layout.doubles.values() for double in several]
        self._doubles: dict[Double, list[object]] = {double: [] for double in doubles}
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
        elif kind == "zero_line" and (zero := self._zero_line(line.number, cells)):
            self.zero_lines.append(zero)
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

    def _leave_first(self, code: str, number: int) -> None:
        """The same where what is left does not come row by row."""
        self._left[code] += 1
        self._first[code] = min(number, self._first.get(code, number))

    def _kind(self, cells: list[object]) -> str:
        """What a line is; whatever could be a record is one."""
        keys = [cells[place] for place in _filled(self._keys, cells)]
        printed = self._kind_as_printed(cells, keys)
        if not printed and self._zero_line(0, cells) is not None:
            return "zero_line"
        return printed or self._kind_as_written(cells, keys)

    def _zero_line(self, number: int, cells: Sequence[object]) -> ZeroLine | None:
        """The line as one that says there was nothing; a pseudonym tells every other one at once."""
        if "id" not in self.table.key or any(may_be_id(cells[place]) for place in _filled(self._keys, cells)):
            return None
        return zero_line(self.table, self.layout.columns, number, cells)

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
        if column is None or column in MARKS:
            return True
        if column in PLACE_COLUMNS:
            return not is_place(self.table, text)
        return self.table.column(column).kind != "text" and not readable(text, self.table.column(column))

    def _add(self, number: int, cells: list[object]) -> None:
        self._rows.append(number)
        width = len(cells)
        for column, place in self._places.items():
            self._cells[column].append(cells[place] if place is not None and place < width else None)
        for double, others in self._doubles.items():
            others.append(cells[double.place] if double.place < width else None)
        self._reviews.take(number, cells)
        whole = self.layout.columns.get(WHOLE, width)
        if whole < width and re.fullmatch(r"\d{1,6}", count := written(cells[whole]), re.ASCII):
            self._expected[number] = int(count)

    def _join_doubles(self) -> None:
        """Fill the empty cells of a column from others of the same question, where never both are filled.

        Where they are, two equally sure headings are a fault, and a less sure one is left out, as its note says.
        """
        for column, doubles in self.layout.doubles.items():
            for double in doubles:
                cells, others = self._cells[column], self._doubles[double]
                pairs = list(zip(cells, others, strict=True))
                if any(None not in pair for pair in pairs):
                    if double.as_sure:
                        fault = Fault("duplicate_column", self.sheet, self.layout.number, double.heading)
                        self.layout.faults.append(fault)
                elif double.as_sure or any(cell is None and other is not None for cell, other in pairs):
                    cells[:] = [other if cell is None else cell for cell, other in pairs]
                    self.joined[double] = column

    @property
    def headings(self) -> dict[int, str]:
        """Place → the heading of each column that is read."""
        return {place: self.layout.headings[name] for name, place in self.layout.columns.items()}

    @property
    def _used_headings(self) -> set[str]:
        """Headings that gave no column of their own and are read all the same."""
        return {*(double.heading for double in self.joined), *self._reviews.headings}

    @property
    def faults(self) -> list[Fault]:
        """What stands against the sheet, and against rows before any of their cells is read."""
        return [*self.layout.faults, *self._reviews.faults(self.sheet)]

    def raw_table(self) -> RawTable:
        """What has been taken up, with the headings by which people know its columns."""
        self._join_doubles()
        self._empty_words_for_nothing()
        headings = self.layout.headings
        prefilled = Prefilled.said_by(headings.get(HELD, ""))
        if prefilled:
            self._name_the_regency(prefilled.regency)
        columns: dict[str, Any] = {"row": self._rows, **self._cells}
        frame = pd.DataFrame(columns, dtype=object)
        used = self._used_headings
        ignored = [heading for heading in self.layout.ignored if heading not in used]
        return RawTable(
            self.table, self.sheet, frame, headings, REASONS in headings, ignored, expected=self._expected,
            zero_lines=self.zero_lines, prefilled=prefilled,
        )  # fmt: skip

    def _name_the_regency(self, code: str) -> None:
        """In a workbook that was prefilled for a regency, rows that name none are that regency's."""
        codes, names = (self._cells[column] for column in PLACE_COLUMNS)
        codes[:] = [
            code if cell is None and name is None else cell for cell, name in zip(codes, names, strict=True)
        ]

    def _empty_words_for_nothing(self) -> None:
        """A dash, "nihil" or "tidak ada" in a cell that may be empty says that there is nothing."""
        for column in self.table.columns:
            cells = self._cells[column.name]
            for place, cell in enumerate(cells):
                if type(cell) is str and self._is_empty(cell, column):
                    self._leave_first("dashes" if cell in DASHES else "nothing_words", self._rows[place])
                    cells[place] = None

    def _is_empty(self, cell: str, column: Column) -> bool:
        if not stands_for_nothing(cell, column):
            return False
        return column.kind == "text" or not readable(cell, column)

    @property
    def notes(self) -> list[Note]:
        """What was left out and where it began."""
        left = [
            Note(code, self.sheet, self._first[code], details={"count": str(count)})
            for code, count in self._left.items()
        ]
        joined = [
            Note("columns_joined", self.sheet, self.layout.number, double.heading,
                 details={"heading": self.layout.headings[column],
                          "place": get_column_letter(self.layout.columns[column] + 1),
                          "other_place": get_column_letter(double.place + 1)})
            for double, column in self.joined.items()
        ]  # fmt: skip
        used = self._used_headings
        others = [
            note for note in self.layout.notes if note.code != "column_ignored" or note.column not in used
        ]
        return [*others, *left, *joined, *self._reviews.notes(self.sheet)]


def _filled(places: Iterable[int], cells: Sequence[object]) -> list[int]:
    """Those of these places at which something stands."""
    width = len(cells)
    return [place for place in places if place < width and cells[place] is not None]


def _begins_remark(cells: Sequence[object]) -> bool:
    text = next((cell for cell in cells if isinstance(cell, str)), None)
    return text is not None and is_remark(text)
