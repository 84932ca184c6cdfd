"""The XML of one sheet → its lines: numbers, texts, days, and cells that cannot be taken (formulas, error values)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from xml.parsers import expat

from data.importing.faults import Faulty
from data.importing.formats.guards import Line
from data.importing.raw_table import Spoiled

MAX_COLUMNS = 1_000
MAX_ROWS = 200_000
_MAX_MERGED = 20_000
_LAST_ROW = 1_048_576
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:.]*)?", re.ASCII)
_ISO_TIME = re.compile(r"T?\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?", re.ASCII)
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TEXT_PARTS = {"v", "t"}
_MARGINS = {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"}
# &P, &"Arial,Bold", &12 … in headers and footers are commands, not words.
_COMMANDS = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d{1,3}|[A-Z&])')


def unescaped(text: str) -> str:
    """Text with its `_x000D_` marks as the signs they stand for."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def letter(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA, as a spreadsheet names its columns."""
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters


def _index(letters: str) -> int:
    index = 0
    for sign in letters:
        index = index * 26 + ord(sign) - 64
    return index - 1


def _iso_moment(text: str) -> object:
    """A day or an hour as ISO writes it; with a time zone, and whatever else is no day, the text as it stands."""
    try:
        if _ISO_TIME.fullmatch(text):
            return time.fromisoformat(text.lstrip("T")).replace(microsecond=0)
        return date.fromisoformat(text[:10]) if _ISO_DAY.fullmatch(text) else text or None
    except ValueError:
        return text or None


class _Gatherer:
    """What both kinds of part share: an expat parser, and the text between two tags."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self._text: list[str] = []
        self._listening = False
        self._names: dict[str, str] = {}

    def _local(self, name: str) -> str:
        # Some programs write x:c for c.
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = name.rpartition(":")[2]
        return local

    def _data(self, text: str) -> None:
        if self._listening:
            self._text.append(text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, name: str) -> None:
        raise NotImplementedError


class SharedTexts(_Gatherer):
    """The texts that cells refer to by number; readings printed above East Asian signs are no part of them."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._above = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = self._local(name)
        if local == "si":
            self._text = []
        elif local == "rPh":
            self._above = True
        self._listening = local == "t" and not self._above

    def _end(self, name: str) -> None:
        local = self._local(name)
        self._listening = False
        if local == "si":
            self.texts.append(unescaped("".join(self._text)))
        elif local == "rPh":
            self._above = False


class SheetParser(_Gatherer):
    """Gathers the lines of one sheet; `taken()` gives those finished since it was asked last."""

    def __init__(self, shared: Sequence[str], formats: Sequence[str], epoch: datetime) -> None:
        super().__init__()
        self.merged: list[tuple[int, int, int, int]] = []
        self.outside: list[str] = []
        self._shared, self._formats, self._epoch = shared, formats, epoch
        self._lines: list[Line] = []
        self._days: dict[str, object] = {}
        self._columns: dict[str, int] = {}
        self._number, self._column, self._count = 0, -1, 0
        self._cells: list[object] = []
        self._beyond: list[object] = []
        self._row_hidden = self._is_formula = False
        self._kind, self._style = "n", ""

    def taken(self) -> Iterator[Line]:
        lines, self._lines = self._lines, []
        yield from lines

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "v":  # most tags are one of two; the rest may take its time
            self._listening = True
        elif name == "c" or (local := self._local(name)) == "c":
            self._begin_cell(attributes)
        elif local in _TEXT_PARTS or local in _MARGINS:
            self._listening = True
            if local in _MARGINS:
                self._text = []
        elif local == "f":
            self._is_formula = True
        elif local == "row":
            self._number = int(attributes.get("r") or self._number + 1)
            self._row_hidden = attributes.get("hidden") in ("1", "true")
            self._column = -1
        elif local == "mergeCell" and len(self.merged) < _MAX_MERGED:
            self._merge(attributes.get("ref", ""))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            letters = reference.rstrip("0123456789")
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = _index(letters.upper())
            self._column = column
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._text = []
        self._is_formula = False

    def _merge(self, reference: str) -> None:
        corners = _REFERENCE.findall(reference)
        if len(corners) == 2:
            (left, top), (right, bottom) = corners
            self.merged.append((int(top), _index(left), int(bottom), _index(right)))

    def _end(self, name: str) -> None:
        if name == "v":
            self._listening = False
        elif name == "c" or (local := self._local(name)) == "c":
            self._end_cell()
        elif local in _TEXT_PARTS:
            self._listening = False
        elif local == "row":
            self._end_row()
        elif local in _MARGINS:
            self._listening = False
            self.outside.append(_COMMANDS.sub(" ", "".join(self._text)))

    def _end_cell(self) -> None:
        value = self._value("".join(self._text)) if self._text else None
        if self._is_formula:
            value = Spoiled("formula", value if value is not None else "")
        if value is None or self._column < 0:
            return
        if self._column >= MAX_COLUMNS:
            self._beyond.append(value)
            return
        missing = self._column - len(self._cells)
        if missing < 0:
            raise ValueError("cells out of order")
        if missing:
            self._cells += [None] * missing
        self._cells.append(value)

    def _value(self, text: str) -> object:
        kind = self._kind
        if kind == "s":
            return self._shared[int(text)] or None
        if kind == "n":
            return self._quantity(text)
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return Spoiled("cell_error", text)
        if kind == "d":
            return _iso_moment(text.strip())
        return unescaped(text) if text.strip() else None

    def _quantity(self, text: str) -> object:
        """What a cell of numbers holds; a blank one holds nothing, and what is no number is told at its cell."""
        style = self._formats[int(self._style)] if self._style and self._formats else ""
        try:
            number: int | float = int(text)
        except ValueError:
            try:
                number = float(text)
            except ValueError:
                return text if text.strip() else None
        if style == "date":
            if text not in self._days:
                self._days[text] = self._moment(float(number))
            return self._days[text]
        return f"{number * 100:.12g}%" if style == "percent" else number

    def _moment(self, serial: float) -> object:
        """The day of a serial number, or the hour if it is none; what lies outside the calendar stays a number."""
        if 0 <= serial < 1:
            return (datetime.min + timedelta(days=serial)).time().replace(microsecond=0)
        # The calendar that counts from 1900 has a 29 February 1900, which never was.
        lost = timedelta(days=1) if 1 <= serial < 60 and self._epoch.year == 1899 else timedelta()
        try:
            return (self._epoch + timedelta(days=int(serial)) + lost).date()
        except (OverflowError, ValueError):
            return serial

    def _end_row(self) -> None:
        if self._cells or self._beyond:
            if not 1 <= self._number <= _LAST_ROW:
                raise ValueError("no such row")
            self._count += 1
            if self._count > MAX_ROWS:
                raise Faulty("too_many_rows", limit=str(MAX_ROWS))
            if len(self._beyond) > MAX_COLUMNS:
                raise Faulty("too_many_columns", "", self._number, limit=str(MAX_COLUMNS))
            self._lines.append(Line(self._number, self._cells, self._beyond, self._row_hidden))
            self._cells, self._beyond = [], []
