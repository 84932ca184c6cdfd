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
                progress(source.tell() / total)

    return Grid(name, lines)


def trimmed(row: Sequence[str]) -> Sequence[str]:
    """The row without the blank cells at its end."""
    end = len(row)
    while end and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _rows(source: io.StringIO, separator: str) -> Iterator[list[str]]:
    """Rows of a text; a quote that never closes would swallow all that follows, so it is a fault at its row."""
    given = 0
    try:
        for row in csv.reader(source, delimiter=separator, strict=True):
            given += 1
            yield row
    except csv.Error:
        raise Faulty("open_quote", "", given + 1) from None


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
            raise Faulty("unreadable_file")
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        if wide:
            raise Faulty("unreadable_file") from None
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        raise Faulty("unreadable_file") from None
