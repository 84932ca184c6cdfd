"""CSV and other texts with separators → lines: encoding, separator and quotes as offices' programs write them."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from data.importing.faults import Faulty
from data.importing.formats.guards import Grid, Line
from data.importing.formats.xlsx_sheet import MAX_COLUMNS, MAX_ROWS
from data.importing.notes import Note
from data.importing.raw_table import Spoiled

_SAMPLE = 60
_SEPARATORS = ";,\t|"
_STATED = re.compile(r"\s*sep=(.)[ \t]*\r?\n?", re.IGNORECASE)
_SPOKEN = {"\t": "tab", " ": "spasi"}
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


class Text(NamedTuple):
    """A decoded file, its separator, and what was decided about it."""

    content: str
    separator: str
    notes: list[Note]


def text_of(content: bytes, familiar: Callable[[Sequence[Sequence[object]]], int]) -> Text:
    """Decode a file and find its separator: the one by which most familiar headings appear among the first rows.

    Raises Faulty for what is no text.
    """
    text, encoding = _decoded(content)
    notes = [Note("encoding", details={"encoding": encoding})] if encoding != "UTF-8" else []
    if stated := _STATED.match(text):
        notes.append(_separator_note(stated[1]))
        return Text(text[stated.end() :], stated[1], notes)
    samples = {mark: _sample(text, mark) for mark in _SEPARATORS}
    # A title may hold any number of commas: what separates columns is what makes headings appear.
    best = max(samples, key=lambda mark: (familiar(samples[mark]), max(map(len, samples[mark]), default=0)))
    if best in "\t|":
        notes.append(_separator_note(best))
    return Text(text, best, notes)


def grid_of(name: str, text: Text, progress: Callable[[float], None]) -> Grid:
    """The one sheet of such a file."""

    def lines(grid: Grid) -> Iterator[Line]:
        source = io.StringIO(text.content, newline="")
        total = len(text.content) or 1
        filled = 0
        for number, row in enumerate(_rows(source, text.separator), 1):
            cells = trimmed(row)
            if cells:
                filled += 1
                if filled > MAX_ROWS:
                    raise Faulty("too_many_rows", limit=str(MAX_ROWS))
                if len(cells) > 2 * MAX_COLUMNS:
                    raise Faulty("too_many_columns", "", number, limit=str(MAX_COLUMNS))
                yield Line(number, cells[:MAX_COLUMNS], cells[MAX_COLUMNS:])
            if number % 1000 == 0:
                progress(min(1.0, number / total))

    return Grid(name, lines)


def trimmed(row: Sequence[object]) -> Sequence[object]:
    """The row without the blank cells at its end."""
    end = len(row)
    while end and isinstance(text := row[end - 1], str) and not text.strip():
        end -= 1
    return row[:end]


def _rows(source: io.StringIO, separator: str) -> Iterator[list[object]]:
    """Rows of a text. A line whose quotes are not as the rules want is read by itself: what follows is not its part."""
    lines = list(source)
    start = 0
    while start < len(lines):
        # Row by row, so that it is known at which line a row begins that cannot be read.
        coming = _Counted(lines, start)
        reader = csv.reader(coming, delimiter=separator, strict=True)
        try:
            for row in reader:
                yield list(row)
                start = coming.next
            return
        except csv.Error:
            yield _mended(lines[start].rstrip("\r\n"), separator)
            start += 1


class _Counted:
    """Lines from one on, and which comes next."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines, self.next = lines, start

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.next >= len(self._lines):
            raise StopIteration
        self.next += 1
        return self._lines[self.next - 1]


def _mended(line: str, separator: str) -> list[object]:
    """One line with stray quotes: a quote opens only where a cell begins and closes only where one ends, so that
    "Yayasan "Peduli" Anak" is one cell. What opens and never closes is told at its cell."""
    cells: list[object] = []
    mark = re.escape(separator)
    whole = re.compile(rf'"((?:[^"]|"(?!{mark}|$))*)"(?={mark}|$)')
    place = 0
    while place <= len(line):
        if match := whole.match(line, place):
            if separator in match[1] and '"' in match[1].replace('""', ""):
                # Where this cell ends nobody can say, so neither where the others begin.
                return [*cells, *(Spoiled("open_quote", cell) for cell in line[place:].split(separator))]
            cells.append(match[1].replace('""', '"'))
            place = match.end() + 1
            continue
        end = line.find(separator, place)
        end = len(line) if end < 0 else end
        cell = line[place:end]
        cells.append(Spoiled("open_quote", cell) if cell.startswith('"') else cell)
        place = end + 1
    return cells


def _sample(text: str, mark: str) -> list[list[str]]:
    try:
        return list(islice(csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=mark), _SAMPLE))
    except csv.Error:
        return []


def _separator_note(mark: str) -> Note:
    return Note("separator", details={"separator": _SPOKEN.get(mark, mark)})


def _decoded(content: bytes) -> tuple[str, str]:
    wide = next((name for mark, name in _WIDE.items() if content.startswith(mark)), "")
    try:
        if wide:
            return content.decode(wide), "UTF-16"
        if b"\x00" in content:
            raise Faulty("unreadable_file", seen="bytes")
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        if wide:
            raise Faulty("unreadable_file", seen="bytes") from None
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        raise Faulty("unreadable_file", seen="bytes") from None
