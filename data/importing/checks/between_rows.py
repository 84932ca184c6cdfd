"""Checks between rows: the month each belongs to, ids that come twice or move, and services before their report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import target_limits, words
from data.importing.draft import Draft, Statement, keys_of
from data.importing.raw_table import column_heading, written
from data.refusal import Refusal
from data.store.schema import LEDGERS
from data.tables import BY_NAME, REPORTS, SERVICES, SUBMISSIONS, TARGETS

_MAY_BE_EMPTY = {"dimension", "category"}
# What `zero` refuses is below the minimum of the column itself.
_TARGET_COLUMNS = {
    "indicator": "indicator",
    "year": "year",
    "past": "year",
    "range": "target",
    "worst": "target",
}


def add_months(draft: Draft) -> None:
    """Give every row its month: that of its dating column, for services that of the report they belong to."""
    for name, rows in draft.tables.items():
        if name != SERVICES.name:
            draft.tables[name] = rows.assign(month=[_month_of(day) for day in rows[BY_NAME[name].dated_by]])
    if (rows := draft.tables.get(SERVICES.name)) is not None:
        months = _reports(draft, "month")
        keys = zip(rows["regency"], rows["report_id"], strict=True)
        draft.tables[SERVICES.name] = rows.assign(
            month=pd.Series([months.get(key) for key in keys], index=rows.index, dtype=object)
        )


def keep_asked_no_more(draft: Draft) -> None:
    """Sent again without a column that officers are asked for no more, a row keeps what is held there."""
    for name, rows in draft.tables.items():
        asked_no_more = [column.name for column in BY_NAME[name].columns if not column.asked]
        if not asked_no_more or (held_rows := draft.held(name)).empty:
            continue
        for column in asked_no_more:
            without = {raw_table.sheet for raw_table in draft.raw if column not in raw_table.headings}
            there = held_rows[held_rows[column].notna()]
            cells = dict(zip(keys_of(name, there), there[column], strict=True))
            kept = [
                cells.get(key) if sheet in without else cell
                for key, sheet, cell in zip(keys_of(name, rows), rows["sheet"], rows[column], strict=True)
            ]
            rows[column] = pd.Series(kept, index=rows.index, dtype=object)


def _month_of(value: object) -> str | None:
    if isinstance(value, date):
        return f"{value.year}-{value.month:02d}"
    return f"{value}-01" if isinstance(value, int) else None if value is None else str(value)


def _reports(draft: Draft, column: str) -> dict[tuple[str, str], object]:
    """(regency, report id) → a column of the report; one in this file wins over one that is held."""
    cells: dict[tuple[str, str], object] = {}
    for rows in (draft.held(REPORTS.name), draft.tables.get(REPORTS.name)):
        if rows is not None:
            cells |= dict(zip(zip(rows["regency"], rows["id"], strict=True), rows[column], strict=True))
    return cells


def refuse_repeated(draft: Draft) -> None:
    """Of rows with the same key the first stays, on whichever sheet it is."""
    for name, rows in draft.tables.items():
        table = BY_NAME[name]
        needed = [key for key in table.key if key not in _MAY_BE_EMPTY]
        whole = rows[rows[needed].notna().all(axis=1)]
        shown = next(key for key in table.key if key in table.column_names)
        first: dict[tuple[object, ...], int] = {}
        for index, key in zip(whole.index, keys_of(name, whole), strict=True):
            if key in first:
                written_key = " / ".join(written(part) for part in key if part != "")
                draft.refuse(
                    name, index, "duplicate", shown, written_key, first=str(rows.at[first[key], "row"])
                )
            else:
                first[key] = index


def refuse_moved(draft: Draft) -> None:
    """An id may be sent again for its own month (that replaces it), not for another one.

    Unless this file tells the other month as well, by rows or on the cover sheet: then the row may have moved between
    the two. Whether the other month is taken in the end shows only later (data.importing.checks.foreign_keys).
    """
    mentioned = _mentioned(draft)
    for name in draft.tables:
        for index, moved in moved_rows(draft, name).items():
            if (moved.regency, moved.before, name) not in mentioned:
                refuse_move(draft, name, index, moved)


def _mentioned(draft: Draft) -> set[Statement]:
    """Every regency × month × table of which the file says anything, be it right or wrong."""
    cover = draft.tables.get(SUBMISSIONS.name)
    stated = [] if cover is None else zip(cover["regency"], cover["month"], cover["table"], strict=True)
    rows = (draft.statements_of(name) for name in draft.tables if name != SUBMISSIONS.name)
    return {*stated, *(key for keys in rows for key in keys)}


def refuse_impossible_targets(draft: Draft, today: date) -> None:
    """A target in a file is held to the rules of one set by hand, but for a past year it may be told again as it is."""
    rows = draft.tables.get(TARGETS.name)
    if rows is None:
        return
    columns = ["indicator", "regency", "year", "target"]
    newest = draft.store.targets().drop_duplicates(columns[:3], keep="last")
    in_force = set(newest[columns].itertuples(index=False, name=None))
    whole = rows[rows[columns].notna().all(axis=1)]
    for index, indicator, regency, year, target in whole[columns].itertuples(name=None):
        for refusal in target_limits.refusals(indicator, year, target, today):
            if refusal.code != "past" or (indicator, regency, year, target) not in in_force:
                _refuse_target(draft, index, refusal)


def _refuse_target(draft: Draft, index: int, refusal: Refusal) -> None:
    column, row = _TARGET_COLUMNS[refusal.code], draft.tables[TARGETS.name].loc[index]
    raw = next(table.rows for table in draft.raw if table.sheet == row["sheet"])
    as_told = written(raw.loc[raw["row"] == row["row"], column].iloc[0])
    details = {name: written(value) for name, value in refusal.details.items()}
    draft.refuse(TARGETS.name, index, f"target_{refusal.code}", column, as_told, **details)


@dataclass(frozen=True)
class Moved:
    """A row of this file whose id is held for another month (`before`)."""

    regency: str
    identity: str
    before: str
    month: str


def moved_rows(draft: Draft, name: str) -> dict[int, Moved]:
    """Index → the move, of every row of a table, good or not, that is held for another month."""
    table = BY_NAME[name]
    if name == SUBMISSIONS.name or table.key != ("regency", "id") or table in LEDGERS:
        return {}
    held_rows = draft.held(name)
    month_held = dict(
        zip(zip(held_rows["regency"], held_rows["id"], strict=True), held_rows["month"], strict=True)
    )
    moved = {}
    for index, regency, identity, month in draft.tables[name][["regency", "id", "month"]].itertuples(
        name=None
    ):
        before = month_held.get((regency, identity), month)
        if isinstance(month, str) and before != month:
            moved[index] = Moved(regency, identity, before, month)
    return moved


def refuse_move(draft: Draft, name: str, index: int, moved: Moved) -> None:
    """The row stays where it is held."""
    draft.refuse(name, index, "duplicate_in_store", "id", moved.identity, month=moved.before)


def refuse_service_before_report(draft: Draft) -> None:
    """No service to a victim begins before the report of that victim was received."""
    rows = draft.tables.get(SERVICES.name)
    if rows is None:
        return
    received = _reports(draft, "received")
    for index, regency, report, first in rows[["regency", "report_id", "first_date"]].itertuples(name=None):
        day = _as_day(received.get((regency, report)))
        if first is not None and day is not None and first < day:
            sheet = words.word("table", REPORTS.name, "id")
            heading = column_heading(REPORTS, "received", "id")
            draft.refuse(
                SERVICES.name, index, "before", "first_date", written(first),
                earlier=f"{sheet}: {heading}", date=written(day),
            )  # fmt: skip


def _as_day(moment: object) -> date | None:
    """A day as the file has it (a date) or as the store gives it back (a timestamp)."""
    if moment is None or pd.isna(moment):
        return None
    return moment.date() if isinstance(moment, pd.Timestamp) else moment  # type: ignore[return-value]
