"""What makes a reading of a date impossible besides the date itself: the future, the cover sheet, the other stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from data.importing.faults import Faulty
from data.importing.raw_table import PLACE_COLUMNS, RawTable
from data.importing.values.cell import Limits, read_cell, read_place
from data.importing.values.written_dates import day_in
from data.tables import CAMPAIGNS, SUBMISSIONS, Column, Table

# (regency, table) → the months that the cover sheet states for it.
Cover = Mapping[tuple[str, str], set[str]]


def bearing_on(table: Table, column: Column, cover: Cover) -> set[str]:
    """The columns of a row that can make a reading of this one impossible."""
    places = PLACE_COLUMNS if cover and column.name == table.dated_by else ()
    later = {other.name for other in table.columns if column.name in _chain(table, other)}
    return {*places, *_chain(table, column), *later, "held"}


def impossible(
    table: Table, column: Column, day: date, row: Mapping[str, object], today: date, cover: Cover
) -> str:
    """Why this day cannot stand in this row: "future", "cover", "stages" or "" if it can."""
    if day > today and not (column.future and not _was_held(table, column, row)):
        return "future"
    if column.name == table.dated_by and table is not SUBMISSIONS:
        months = cover.get((_regency(table, row), table.name))
        if months and f"{day:%Y-%m}" not in months:
            return "cover"
    before = [_known_day(row.get(name)) for name in _chain(table, column)]
    after = [
        _known_day(row.get(later.name)) for later in table.columns if column.name in _chain(table, later)
    ]
    early = any(stage_day is not None and day < stage_day for stage_day in before)
    late = any(stage_day is not None and day > stage_day for stage_day in after)
    return "stages" if early or late else ""


def _was_held(table: Table, column: Column, row: Mapping[str, object]) -> bool:
    """A campaign may be planned for a day to come; one that was held has its day behind it."""
    if table is not CAMPAIGNS or column.name != table.dated_by:
        return False
    try:
        return bool(read_cell(row.get("held"), table.column("held"), Limits(date.max)) == "yes")
    except Faulty:
        return False


def _chain(table: Table, column: Column) -> list[str]:
    """The columns that a date must not precede."""
    names = []
    while column.not_before:
        names.append(column.not_before)
        column = table.column(column.not_before)
    return names


def _known_day(cell: object) -> date | None:
    if isinstance(cell, date):
        return cell
    return day_in(cell) if isinstance(cell, str) else None


def _regency(table: Table, row: Mapping[str, object]) -> str:
    try:
        return read_place(table, *(row.get(name) for name in PLACE_COLUMNS))
    except Faulty:
        return ""


def cover_of(tables: Sequence[RawTable], today: date) -> Cover:
    """What the cover sheet says; nothing, if any of it cannot be read, since the rest may then not be all."""
    cover: dict[tuple[str, str], set[str]] = {}
    columns = [SUBMISSIONS.column(name) for name in ("table", "month")]
    for raw_table in tables:
        if raw_table.table is SUBMISSIONS:
            names = list(raw_table.rows)
            for cells in raw_table.rows.itertuples(index=False, name=None):
                row = dict(zip(names, cells, strict=True))
                try:
                    table, month = (read_cell(row[column.name], column, Limits(today)) for column in columns)
                except Faulty:
                    return {}
                cover.setdefault((_regency(SUBMISSIONS, row), table), set()).add(month)
    return cover
