"""Real workbooks and CSV files as they come → raw rows per table, or the faults that make a file unreadable."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import chain, islice
from pathlib import PurePath
from types import MappingProxyType

from data import periods
from data.importing.faults import Fault, Faulty
from data.importing.formats import kobo_export
from data.importing.formats.csv import grid_of, text_of
from data.importing.formats.guards import Grid, Line, archive_of
from data.importing.formats.unseen import Unseen, without_unseen
from data.importing.formats.xlsx import Workbook
from data.importing.layout import total_rows
from data.importing.layout.body import Body
from data.importing.layout.header import SEARCHED, familiar_headings, is_guide, layout_of, table_of
from data.importing.layout.merged_cells import fill_merged
from data.importing.layout.personal_data import Context, Search, texts_among
from data.importing.layout.zero_lines import named_by
from data.importing.notes import Note, Question
from data.importing.one_reading import one_reading
from data.importing.progress import Progress, silent
from data.importing.raw_table import PLACE_COLUMNS as PLACE_COLUMNS
from data.importing.raw_table import REASONS as REASONS
from data.importing.raw_table import Named
from data.importing.raw_table import RawTable as RawTable
from data.importing.raw_table import column_heading as column_heading
from data.importing.raw_table import columns_of as columns_of
from data.importing.raw_table import written as written
from data.importing.values import ages, date_order, numbers, spellings, time_zones

_EPOCH_1904 = datetime(1904, 1, 1)
_SERIALS = (35_000, 60_000)


@dataclass
class Reading:
    """What a file holds as written: `raw` tables, the `faults` of its form, and what was forgiven, decided or is open.

    An unanswered question stands among the faults too, so that nothing is taken before it is answered.
    """

    raw: list[RawTable] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    # Sheets that no table is found on, and those named after a table of which they have hardly a heading.
    unknown: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)


@one_reading()
def read_file(
    name: str,
    content: bytes,
    date_orders: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = silent,
    today: date | None = None,
) -> Reading:
    """Read an XLSX workbook or a CSV file into raw tables; faults are those of form, all at once.

    `date_orders` answers questions: key of the question ("" for all) → "dmy" or "mdy". `today` decides what lies in
    the future; without it, it is the day of this computer. Nothing of a file with a sign of a person is kept.
    """
    search = Search()
    search.outside("file_name", PurePath(name).stem)
    read = Reading()
    try:
        if not search.faults:
            _read_sheets(name, content, read, search, progress)
    except Faulty as whole:
        return Reading(faults=search.faults or [replace(whole.fault, value=name)])
    if search.faults:
        return Reading(faults=search.faults)
    _set_aside_unknown(read)
    if not read.faults and all(table.rows.empty and not table.zero_lines for table in read.raw):
        read.faults.append(Fault("nothing_found", value=name, details={"seen": _emptiness(read, content)}))
    _name_circumstances(read, name)
    read.notes += [*time_zones.settle(read.raw), *ages.settle(read.raw)]
    settled = date_order.settle(read.raw, today or periods.office_today(), date_orders)
    read.notes += [*settled.notes, *spellings.settle(read.raw)]
    read.questions += settled.questions
    read.faults += settled.faults
    progress("reading", 1.0)
    return read


def _emptiness(read: Reading, content: bytes) -> str:
    """How a file is empty: no byte ("bytes"), our own form without a row ("form"), or nothing we know ("none")."""
    if not content.removeprefix(BOM_UTF8).strip():
        return "bytes"
    return "form" if read.raw else "none"


def _set_aside_unknown(read: Reading) -> None:
    """Sheets that are no table of ours: notes, pivots, summaries. Beside a table they are set aside, alone a fault."""
    understood = [table for table in read.raw if table.sheet not in read.unlike]
    if understood:
        read.notes += [Note("unknown_sheet", sheet) for sheet in (*read.unknown, *read.unlike)]
        read.faults = [fault for fault in read.faults if fault.sheet not in read.unlike]
        read.notes = [
            note for note in read.notes if note.sheet not in read.unlike or note.code == "unknown_sheet"
        ]
        read.raw = understood
    else:
        read.faults += [Fault("unknown_sheet", sheet=sheet) for sheet in read.unknown]


def _name_circumstances(read: Reading, name: str) -> None:
    """What the file's name tells of place and month, where titles do not."""
    by_file = named_by([PurePath(name).stem])
    for table in read.raw:
        named = table.named
        table.named = Named(named.regencies or by_file.regencies, named.months or by_file.months)


def _read_sheets(name: str, content: bytes, read: Reading, search: Search, progress: Progress) -> None:
    def told(share: float) -> None:
        progress("reading", min(share, 1.0))

    archive = archive_of(name, content)
    if archive is None:
        text = text_of(content, familiar_headings)
        read.notes += text.notes
        _read_sheet(grid_of(PurePath(name).stem, text, told), read, search)
        return
    book = Workbook(archive, told)
    for outside in book.texts_outside():
        search.outside(*outside)
    for grid in book.grids():
        try:
            _read_sheet(grid, read, search, counts_from_1904=book.epoch_1904)
        except Faulty as whole:
            raise whole.on(grid.name) from whole


def _read_sheet(grid: Grid, read: Reading, search: Search, counts_from_1904: bool = False) -> None:
    """Search a sheet for persons and, if it is a table that people see, take up its rows; one pass for both."""
    seen, grid.name = Unseen(), without_unseen(grid.name)
    coming = seen.removed(grid.lines())
    first, coming, export = kobo_export.plain_lines(list(islice(coming, SEARCHED)), coming)
    if export:
        read.notes.append(Note("kobo_columns", grid.name))
    body = _body_of(grid, first, export)
    _begin_search(search, grid, body, export, first)
    header = body.layout.number if body else first[-1].number if first else 0
    beyond = _take_up(chain(first, coming), header, body, read, search)
    for text in grid.outside:
        search.outside("margin", text)
    if body is not None:
        titles = [
            cell for line in first for cell in line.cells if line.number < header and isinstance(cell, str)
        ]
        _finish(body, grid, read, counts_from_1904, titles)
        read.notes += [Note("letterhead", grid.name, number) for number in search.contacts]
        read.notes += seen.notes(grid.name, body.headings)
        if beyond:
            read.notes.append(Note("beyond_columns", grid.name, details={"count": str(beyond)}))
    elif first and not is_guide(grid.name):
        _leave_unread(grid, read)


def _body_of(grid: Grid, first: Sequence[Line], export: kobo_export.Export | None) -> Body | None:
    """Where the rows of a sheet are taken up; None for one that people do not see, or that is no table of ours."""
    table = None if grid.hidden or is_guide(grid.name) else table_of(grid.name, first)
    if table is None:
        return None
    return Body(table, grid.name, layout_of(table, grid.name, first), export.own if export else {})


def _begin_search(
    search: Search, grid: Grid, body: Body | None, export: kobo_export.Export | None, first: Sequence[Line]
) -> None:
    kobo = export.own if export else {}
    if body is None:
        search.begin(grid.name, kobo=kobo)
        return
    kinds = {column.name: column.kind for column in body.table.columns}
    texts = texts_among(body.layout.columns, kinds)
    search.begin(grid.name, texts, body.layout.texts[-1], kobo, _context(body, kinds, first))


def _context(body: Body, kinds: Mapping[str, str], first: Sequence[Line]) -> Context:
    """What the search for persons should know of a sheet's columns and titles."""
    places = body.layout.columns
    titles = [cell for line in first if line.number < body.layout.first for cell in line.cells]
    return Context(
        words=frozenset(place for name, place in places.items() if kinds.get(name) in ("word", "words")),
        agencies=frozenset(place for name, place in places.items() if name in ("agency", "owner")),
        titles=tuple(title for title in titles if isinstance(title, str)),
    )


def _take_up(lines: Iterable[Line], header: int, body: Body | None, read: Reading, search: Search) -> int:
    """Search every line, and take up those below the header; returns how many cells lie beyond the last column."""
    beyond = 0
    for line in lines:
        is_title = body is not None and line.number < body.layout.first
        search.line(line, line.number <= header, is_title)
        beyond += len(line.beyond)
        if body is None or search.faults:
            continue
        if line.number > header:
            body.take(line)
        elif body.is_record(line):
            read.faults.append(Fault("rows_above_header", body.sheet, line.number))
    return beyond


def _leave_unread(grid: Grid, read: Reading) -> None:
    """A table that people do not see is left out; of one that they see the others decide."""
    if grid.hidden:
        read.notes.append(Note("hidden_sheet", grid.name))
    else:
        read.unknown.append(grid.name)


def _finish(body: Body, grid: Grid, read: Reading, counts_from_1904: bool, titles: Sequence[str]) -> None:
    """What can only be said when all rows of a sheet are there."""
    raw = body.raw_table()
    raw.named = named_by([*titles, grid.name])
    if raw.prefilled:
        raw.named = Named(*(frozenset({part}) for part in raw.prefilled))
    if body.layout.is_unlike:
        read.unlike.append(grid.name)
    if counts_from_1904:
        _shift_serials(raw)
    read.notes += [*body.notes, *fill_merged(raw, body.layout.columns, grid.merged)]
    read.notes += numbers.settle([raw])
    faults, notes = total_rows.check(raw, body.layout.columns, body.totals)
    read.faults += [*body.faults, *faults]
    read.notes += notes
    read.raw.append(raw)


def _shift_serials(raw: RawTable) -> None:
    """Days written as bare numbers in a workbook that counts from 1904 become days, before anyone counts from 1900."""
    for column in raw.table.columns:
        if column.kind in ("date", "month"):
            cells = [
                (_EPOCH_1904 + timedelta(days=int(cell))).date()
                if type(cell) in (int, float) and _SERIALS[0] <= cell < _SERIALS[1]
                else cell
                for cell in raw.rows[column.name]
            ]
            raw.replace(column.name, cells)
