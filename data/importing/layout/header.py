"""Where the header of a sheet stands, over how many rows it is merged, and which column each heading means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import locales
from data import words
from data.importing.faults import Fault
from data.importing.formats import kobo_export
from data.importing.formats.guards import Line
from data.importing.layout.synonyms import (
    NEAR,
    OWN,
    Meaning,
    certain,
    could_be,
    is_counting,
    is_familiar,
    near,
)
from data.importing.notes import Note
from data.importing.raw_table import MARKS, PLACE_COLUMNS, column_heading, columns_of
from data.tables import TABLES, Table

SEARCHED = 40
_DEEPEST = 3
_GUIDE_SHEETS = {"petunjuk", "instructions", "daftar", "lists"}


@dataclass(frozen=True)
class Double:
    """A further column of a question that has one: its place, its heading, and whether that is as sure as the first."""

    place: int
    heading: str
    as_sure: bool


@dataclass
class Layout:
    """How a sheet is laid out: the header's last line (place among the lines, row number), the row of its first, and
    what its columns mean.

    `columns`: column → place in the row; `headings`: column → its heading as written; `levels_of`: column → how
    certain it is; `ignored`: headings not read; `texts`: what the header's cells say, row by row, by which it is known
    again further down; `doubles`: column → further places of the same question.
    """

    last: int
    number: int
    first: int
    columns: dict[str, int] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    texts: list[dict[int, str]] = field(default_factory=list)
    levels_of: dict[str, int] = field(default_factory=dict)
    doubles: dict[str, list[Double]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    is_unlike: bool = False


@dataclass(frozen=True)
class _Lines:
    """Lines that may be a header: the last among those searched, and how many there are.

    `lowest`: the cells of the last one; `headings`: for each column what its heading may be.
    """

    last: int
    depth: int
    lowest: Sequence[str]
    headings: Sequence[Sequence[str]]

    @property
    def first(self) -> int:
        return self.last + 1 - self.depth


@dataclass(frozen=True)
class _Header:
    """A header as a table reads it, and how many of the table's columns it names."""

    lines: _Lines
    score: int = 0


def plain_row(cells: Sequence[object]) -> list[str]:
    """A row as headings are read from it: texts in one line, "" for everything else. Every header passes here."""
    return [" ".join(cell.split()) if isinstance(cell, str) else "" for cell in cells]


def familiar_headings(rows: Sequence[Sequence[object]]) -> int:
    """The most familiar headings that one of these rows holds."""
    plain = (plain_row(kobo_export.plain_headings(row)) for row in rows[:SEARCHED])
    return max((len({text for text in row if is_familiar(text)}) for row in plain), default=0)


def is_guide(sheet: str) -> bool:
    """The sheets of the empty workbook that hold no table."""
    return words.normal(sheet) in _GUIDE_SHEETS


def table_of(sheet: str, lines: Sequence[Line]) -> Table | None:
    """The table a sheet is named after, or another whose headings it has if those of the named one are not there."""
    if not lines:
        return None
    candidates = _candidates([plain_row(line.cells) for line in lines[:SEARCHED]])
    named = _table_names().get(words.normal(sheet))
    if is_guide(sheet) or (named and _fits(named, _find(named, candidates))):
        return named
    headers = {table.name: _find(table, candidates) for table in TABLES}
    best = max(TABLES, key=lambda table: headers[table.name].score / len(columns_of(table)))
    return best if _fits(best, headers[best.name]) else named


def layout_of(table: Table, sheet: str, lines: Sequence[Line]) -> Layout:
    """Find the header among the first lines and say what each of its columns means; what is missing is a fault."""
    rows = [plain_row(line.cells) for line in lines[:SEARCHED]]
    header = _find(table, _candidates(rows), with_near=True).lines
    levels = rows[header.first : header.last + 1]
    layout = Layout(header.last, lines[header.last].number, lines[header.first].number)
    layout.texts = [{place: text for place, text in enumerate(level) if text} for level in levels]
    _assign(layout, table, sheet, levels)
    if header.first:
        details = {"count": str(header.first), "header": str(layout.number)}
        layout.notes.insert(0, Note("title_rows", sheet, details=details))
    if header.depth > 1:
        layout.notes.append(Note("header_row", sheet, layout.number, details={"count": str(header.depth)}))
    layout.faults += _missing(layout, table, sheet)
    layout.is_unlike = _is_unlike(table, layout)
    return layout


@cache
def _table_names() -> dict[str, Table]:
    named = {words.normal(locales.say(language, f"table-{table.name}")): table
             for table in TABLES for language in locales.LANGUAGES}  # fmt: skip
    return {words.normal(table.name): table for table in TABLES} | named


def _fits(table: Table, header: _Header) -> bool:
    """As many headings are there as the table needs."""
    return header.score >= max(3, sum(column.required for column in table.columns))


def _candidates(rows: Sequence[Sequence[str]]) -> list[_Lines]:
    """Every run of lines that may be a header: those of one line first, each from the top."""
    return [
        _Lines(last, depth, rows[last], list(_headings(rows[last + 1 - depth : last + 1])))
        for depth in range(1, _DEEPEST + 1)
        for last in range(depth - 1, len(rows))
    ]


def _find(table: Table, candidates: Sequence[_Lines], with_near: bool = False) -> _Header:
    """The header that names most columns; but one further up that names half as many comes first.

    The headings of a later page may be the better ones, yet the rows above them are rows.
    """
    best = _best(table, candidates, with_near)
    while best.score:
        above = [lines for lines in candidates if lines.last < best.lines.first]
        earlier = _best(table, above, with_near) if above else None
        if earlier is None or earlier.score < max(3, best.score / 2):
            break
        best = earlier
    return best


def _best(table: Table, candidates: Sequence[_Lines], with_near: bool) -> _Header:
    """The header that names most columns; of equals the one over fewer rows, then the first."""
    best = _Header(candidates[0])
    for lines in candidates:
        meanings = [_meaning(table, texts, with_near) for texts in lines.headings]
        # A row that adds no heading of its own to those above it is the first row of data.
        adds = any(text and meaning.columns for meaning, text in zip(meanings, lines.lowest, strict=False))
        names = {meaning.columns[0] for meaning in meanings if meaning.columns} - {*MARKS}
        if adds and len(names) > best.score:
            best = _Header(lines, len(names))
    return best


def _headings(levels: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """For each column what its heading may be, the fullest first: a group's name stands over all columns of it."""
    width = max(map(len, levels), default=0)
    group = [""] * (len(levels) - 1)
    for place in range(width):
        cells = [level[place] if place < len(level) else "" for level in levels]
        group = [text or group_text for text, group_text in zip(cells, group, strict=False)]
        if not cells[-1]:
            stacked = [text for text in cells if text]
            yield list(dict.fromkeys([" ".join(stacked), *stacked[::-1]])) if stacked else []
            continue
        above = [text for text in group if text]
        yield list(
            dict.fromkeys(
                [" ".join([*above, cells[-1]]), *(f"{text} {cells[-1]}" for text in above[::-1]), cells[-1]]
            )
        )


def _meaning(table: Table, texts: Sequence[str], with_near: bool = False) -> Meaning:
    meanings = (certain(table, text) for text in texts)
    if with_near:
        meanings = (meaning for how in (certain, near) for meaning in (how(table, text) for text in texts))
    return next((meaning for meaning in meanings if meaning.columns), Meaning((), 0))


def _assign(layout: Layout, table: Table, sheet: str, levels: Sequence[Sequence[str]]) -> None:
    """Give each column its place: the surest heading wins. Others of the same question are its doubles."""
    texts = {place: headings for place, headings in enumerate(_headings(levels)) if headings}
    meanings = {place: _meaning(table, headings, with_near=True) for place, headings in texts.items()}
    for level in range(OWN, NEAR + 1):
        for place, meaning in meanings.items():
            if meaning.level == level and len(meaning.columns) == 1:
                _take(layout, table, sheet, place, meaning, _said(texts[place], levels, place))
    doubled = {double.place for doubles in layout.doubles.values() for double in doubles if double.as_sure}
    for place, meaning in meanings.items():
        if place not in layout.columns.values() and place not in doubled:
            heading = _said(texts[place], levels, place)
            _leave(layout, table, sheet, heading, meaning)


def _said(headings: Sequence[str], levels: Sequence[Sequence[str]], place: int) -> str:
    """The heading as people would quote it: with its group where it stands under one."""
    lowest = levels[-1][place] if place < len(levels[-1]) else ""
    heading = headings[0] if len(levels) > 1 and lowest else headings[-1]
    return re.sub(r"[\s*]+", " ", heading).strip()


def _take(layout: Layout, table: Table, sheet: str, place: int, meaning: Meaning, heading: str) -> None:
    (column,) = meaning.columns
    if column not in layout.columns:
        layout.columns[column], layout.headings[column] = place, heading
        layout.levels_of[column] = meaning.level
        if meaning.level != OWN:
            details = {"heading": heading, "column": column_heading(table, column, "id")}
            layout.notes.append(Note("column_renamed", sheet, layout.number, details=details))
    elif meaning.level != NEAR:
        as_sure = layout.levels_of[column] == meaning.level
        layout.doubles.setdefault(column, []).append(Double(place, heading, as_sure))


def _leave(layout: Layout, table: Table, sheet: str, heading: str, meaning: Meaning) -> None:
    """A heading that gave no column: a counting column, one that could be several, or one that is not read."""
    if is_counting(heading):
        return
    several = meaning.columns if len(meaning.columns) > 1 else could_be(table, heading)
    free = [column for column in several if column not in layout.columns]
    if len(several) > 1 and free:
        options = ", ".join(f'"{column_heading(table, column, "id")}"' for column in several)
        layout.faults.append(
            Fault("ambiguous_column", sheet, layout.number, heading, details={"options": options})
        )
    else:
        layout.ignored.append(heading)
        layout.notes.append(Note("column_ignored", sheet, layout.number, heading))


def _is_unlike(table: Table, layout: Layout) -> bool:
    """Whether a sheet has so few of a table's headings that it is something else: a pivot called Rekap, notes called
    Laporan."""
    needed = sum(column.required for column in table.columns) + (table.place != "regency_or_all")
    return 2 * len(layout.columns) <= needed and len(layout.columns) < 3


def _missing(layout: Layout, table: Table, sheet: str) -> Iterator[Fault]:
    missing = [
        column.name for column in table.columns if column.required and column.name not in layout.columns
    ]
    if table.place != "regency_or_all" and not set(PLACE_COLUMNS) & set(layout.columns):
        missing.insert(0, "regency_code")
    for column in missing:
        yield Fault("missing_column", sheet, layout.number, column_heading(table, column, "id"))
