"""Rows that are left out when the good ones of a file are taken: kept as written with their faults, and given back."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from data.importing import template
from data.importing.draft import STATEMENT, Draft, Statement, keys_of
from data.importing.faults import Fault
from data.importing.raw_table import RawTable, Spoiled, columns_of, written
from data.store import left_out
from data.store.left_out import TOLD
from data.store.schema import LEDGERS
from data.tables import BY_NAME, SUBMISSIONS

# What stands in such a cell may be a name: it is not kept.
_MAY_BE_A_NAME = "not_a_pseudonym"
_LEDGERS = {ledger.name for ledger in LEDGERS}
_DAY = "day"


def gather(
    draft: Draft, taken: Mapping[str, pd.DataFrame], changes: pd.DataFrame
) -> tuple[pd.DataFrame, list[int]]:
    """The rows of a file that are not among the good ones (columns `left_out.TOLD`), and the numbers of earlier ones
    that it settles: those that came again, whether right now or not. Nothing where just these wait already.

    `taken`: the good rows with their index in the draft; `changes`: as `differences.compare` gives them.
    """
    statements = list(changes[STATEMENT].itertuples(index=False, name=None))
    rows = pd.DataFrame(list(_left_out(draft, taken, statements)), columns=TOLD)
    waiting = draft.left_out
    if rows.empty and waiting.empty:
        return left_out.nothing(), []
    settled = _settled(draft, waiting) if len(waiting) else []
    again = waiting[waiting["left_out_id"].isin(settled)]
    if Counter(_as_texts(rows)) == Counter(_as_texts(again)):
        return left_out.nothing(), []
    return rows, settled


def counted(rows: pd.DataFrame) -> Counter[Statement]:
    """Statement → how many rows of it are left out; rows of the cover sheet are none."""
    keys = rows[[*STATEMENT, "of_table"]].itertuples(index=False, name=None)
    return Counter(tuple(key[:3]) for key in keys if key[3] != SUBMISSIONS.name)


def _as_texts(rows: pd.DataFrame) -> list[tuple[str, ...]]:
    columns = [*STATEMENT, "of_table", "cells", "reasons"]
    return list(rows[columns].itertuples(index=False, name=None))


def _left_out(
    draft: Draft, taken: Mapping[str, pd.DataFrame], statements: Sequence[Statement]
) -> Iterator[tuple[Any, ...]]:
    faults: dict[tuple[str, int | None], list[Fault]] = defaultdict(list)
    for fault in draft.faults:
        faults[fault.sheet, fault.row].append(fault)
    for raw_table in draft.raw:
        name = raw_table.table.name
        if name in _LEDGERS:
            continue
        typed = draft.tables[name]
        typed = typed[typed["sheet"] == raw_table.sheet]
        good = set(taken[name].index)
        if len(good) == len(typed):
            continue
        cells = {row["row"]: row for row in raw_table.rows.to_dict("records")}
        for index, row in typed["row"].items():
            if index not in good:
                place = _place(draft, name, index, statements)
                reasons = faults[raw_table.sheet, row]
                texts = _cells(raw_table, cells[row], reasons), _reasons(reasons)
                yield (*place, name, raw_table.sheet, int(row), *texts)


def _place(draft: Draft, name: str, index: Any, statements: Sequence[Statement]) -> Statement:
    """The statement that a row belongs to; of one whose place or day cannot be read, that of the file which fits
    what can be read."""
    row = draft.tables[name].loc[index]
    register = row["table"] if name == SUBMISSIONS.name else row.get("table_name", name)
    parts = [
        None if part is None or part != part else str(part)
        for part in (row["regency"], row["month"], register)
    ]
    if all(parts):
        return tuple(parts)  # type: ignore[return-value]
    fitting = sorted(
        statements, key=lambda key: -sum(part == mine for part, mine in zip(key, parts, strict=True))
    )
    nearest = fitting[0] if fitting else ("", "", name)
    return tuple(mine or part for mine, part in zip(parts, nearest, strict=True))  # type: ignore[return-value]


def _cells(raw_table: RawTable, row: Mapping[Any, object], reasons: Sequence[Fault]) -> str:
    hidden = {fault.column for fault in reasons if fault.code == _MAY_BE_A_NAME}
    kept = {
        name: _plain(row[name])
        for name in columns_of(raw_table.table)
        if row[name] is not None and raw_table.heading(name) not in hidden
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """A cell as JSON can hold it, so that a day comes back as a day."""
    if isinstance(value, Spoiled):
        return _plain(value.shown)
    if isinstance(value, date | datetime):
        return {_DAY: value.isoformat()[:10]}
    return value if isinstance(value, str | int | float | bool) else written(value)


def _reasons(faults: Sequence[Fault]) -> str:
    return json.dumps(
        [
            {"code": fault.code, "column": fault.column, "value": fault.value, "details": dict(fault.details)}
            for fault in faults
        ],
        ensure_ascii=False,
        sort_keys=True,
    )


def _settled(draft: Draft, waiting: pd.DataFrame) -> list[int]:
    """Which waiting rows came again: of each month as many as this file brings rows that are not held, those that are
    most alike first."""
    texts = {raw_table.sheet: _texts(raw_table) for raw_table in draft.raw}
    settled: list[int] = []
    for (*statement, name), rows in waiting.groupby([*STATEMENT, "of_table"]):
        if name not in draft.tables:
            continue
        come = _not_held(draft, str(name), tuple(statement))
        settled += _alike(rows, [texts[sheet][row] for sheet, row in come])
    return settled


def _not_held(draft: Draft, name: str, statement: Statement) -> list[tuple[str, int]]:
    """Sheet and row of the file's rows of a statement whose key is not held there."""
    typed = draft.tables[name]
    if name == SUBMISSIONS.name:
        keys = zip(typed["regency"], typed["month"], typed["table"], strict=True)
        chosen = [key == statement for key in keys]
        return list(zip(typed.loc[chosen, "sheet"], typed.loc[chosen, "row"], strict=True))
    held_rows = draft.held(name)
    there = held_rows[STATEMENT].itertuples(index=False, name=None)
    keys_held = {
        key for key, place in zip(keys_of(name, held_rows), there, strict=True) if place == statement
    }
    # A row whose place or day cannot be read may be of any month.
    mine = [
        all(part is None or part != part or part == mine for part, mine in zip(place, statement, strict=True))
        for place in draft.statements_of(name)
    ]
    fresh = [key not in keys_held for key in keys_of(name, typed)]
    chosen = [is_mine and is_fresh for is_mine, is_fresh in zip(mine, fresh, strict=True)]
    return list(zip(typed.loc[chosen, "sheet"], typed.loc[chosen, "row"], strict=True))


def _texts(raw_table: RawTable) -> dict[int, dict[str, str]]:
    names = columns_of(raw_table.table)
    return {
        row["row"]: {name: written(row[name]) for name in names if row[name] is not None}
        for row in raw_table.rows.to_dict("records")
    }


def _alike(rows: pd.DataFrame, come: Sequence[Mapping[str, str]]) -> list[int]:
    numbers = left_out.numbers(rows)
    if len(come) >= len(numbers):
        return list(numbers)
    before = [
        {name: written(_value(cell)) for name, cell in json.loads(cells).items()} for cells in rows["cells"]
    ]
    pairs = sorted(
        (-sum(row.get(name) == text for name, text in cells.items()), number, place)
        for number, cells in zip(numbers, before, strict=True)
        for place, row in enumerate(come)
    )
    settled: dict[int, int] = {}
    for _, number, place in pairs:
        if number not in settled and place not in settled.values():
            settled[number] = place
    return list(settled)


# --- given back


def workbook(rows: pd.DataFrame, whole: Mapping[Statement, int], language: str) -> bytes:
    """Waiting rows as the workbook of faulty rows that is mended and sent again; `rows` as `left_out.open_rows` gives
    them, `whole`: statement → how many rows its month has, those that are held and those that wait."""
    raw: list[RawTable] = []
    faults: list[Fault] = []
    for name, of_table in rows.groupby("of_table", sort=False):
        table = BY_NAME[str(name)]
        lines, counts, waiting = [], {}, set()
        for row in of_table.itertuples():
            number, cells = int(row.left_out_id), json.loads(str(row.cells))
            lines.append(
                {"row": number, **{column: _value(cells.get(column)) for column in columns_of(table)}}
            )
            counts[number] = whole.get((str(row.regency), str(row.month), str(row.table_name)), 0)
            reasons = json.loads(str(row.reasons))
            if not reasons:
                waiting.add(number)
            faults += [
                Fault(
                    reason["code"],
                    str(name),
                    number,
                    reason["column"],
                    reason["value"],
                    details=reason["details"],
                )
                for reason in reasons
            ]
        frame = pd.DataFrame(lines, columns=["row", *columns_of(table)], dtype=object)
        raw.append(RawTable(table, str(name), frame, counts=counts, waiting=waiting))
    return template.faulty_workbook(raw, faults, language)


def _value(cell: Any) -> Any:
    return date.fromisoformat(cell[_DAY]) if isinstance(cell, dict) else cell
