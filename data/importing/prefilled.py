"""The workbook of one regency and month as it is given out: with all that is known, so that only changes are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data import geography, periods, words
from data.importing.raw_table import Prefilled
from data.store import Store
from data.store.schema import LEDGERS
from data.tables import MONTHLY, RECAP, REGISTERS, SUBMISSIONS, TABLES, Column, Table

# Columns of a row as the store has them, without what is empty.
Row = Mapping[str, Any]
# So long after its month an activity may still be held, or followed up.
_MONTHS_OPEN = 3


@dataclass(frozen=True)
class Filling:
    """What a workbook is given out with. `rows`: table → cells of each row as people write them, and under the name
    `evidence` how sure the office is of it ("" for what is not told yet); only the tables that an office sends."""

    prefilled: Prefilled
    rows: Mapping[Table, list[dict[str, Any]]]


def filling(store: Store, regency: str, month: str, language: str) -> Filling:
    """What is held of a regency that may matter to the office telling `month` ("2026-06")."""
    held_rows = store.held_of([regency], [*(table.name for table in REGISTERS), RECAP.name])
    current = held_rows.current
    grades = dict(zip(current["submission_id"], current["evidence"], strict=True))
    sent = current[current["month"] == month]
    rows = {name: list(records(frame)) for name, frame in held_rows.rows.items()}
    chosen = {SUBMISSIONS.name: list(_cover(regency, month, sent)), **still_open(rows, month)}
    written = {
        table: [
            {**_written(table, row, language), "evidence": str(grades.get(row.get("submission_id"), ""))}
            for row in chosen.get(table.name, [])
        ]
        for table in TABLES
        if table not in LEDGERS
    }
    return Filling(Prefilled(regency, month), written)


def still_open(rows: Mapping[str, list[Row]], month: str) -> dict[str, list[Row]]:
    """Of what is held (table → rows), all rows of `month` and those of other months that can still change."""
    reports = {row["id"]: row for row in rows.get("reports", [])}
    newest = {
        name: max((row["year"] for row in rows.get(name, []) if row["month"] <= month), default=0)
        for name in YEARLY
    }
    return {
        name: [
            row
            for row in of_table
            if row["month"] == month
            or (
                row.get("year") == newest[name]
                if name in YEARLY
                else name in _OPEN and _OPEN[name](row, month, reports)
            )
        ]
        for name, of_table in rows.items()
    }


def records(frame: pd.DataFrame) -> Iterator[Row]:
    for record in frame.to_dict("records"):
        yield {str(name): value for name, value in record.items() if value is not None and value == value}


def _cover(regency: str, month: str, sent: pd.DataFrame) -> Iterator[Row]:
    """A row for each table that is told every month, with the submission that counts of it."""
    numbers = dict(zip(sent["table_name"], sent["submission_id"], strict=True))
    for table in MONTHLY:
        yield {"regency": regency, "month": month, "table": table, "submission_id": numbers.get(table)}


# --- what can still change


def _report(row: Row, month: str, reports: Mapping[str, Row]) -> bool:
    return "closed" not in row and row.get("withdrawn") != "yes"


def _service(row: Row, month: str, reports: Mapping[str, Row]) -> bool:
    """A service that is needed and not completed: one begun, or one whose report is open."""
    report = reports.get(row["report_id"], {})
    if row.get("needed") != "yes" or "completed_date" in row or report.get("withdrawn") == "yes":
        return False
    return "first_date" in row or "closed" not in report


def _activity(what: str) -> Callable[[Row, str, Mapping[str, Row]], bool]:
    """One to come, and one of the last months of which this is not told yet, or told as not done."""

    def is_open(row: Row, month: str, reports: Mapping[str, Row]) -> bool:
        since = periods.parse(month).shift(-_MONTHS_OPEN).id
        return bool(row["month"] >= since and row.get(what, "no") == "no")

    return is_open


def _agreement(row: Row, month: str, reports: Mapping[str, Row]) -> bool:
    """One in force when the month began, or without an end."""
    year, number = map(int, month.split("-"))
    return "valid_until" not in row or _day(row["valid_until"]) >= date(year, number, 1)


def _all(row: Row, month: str, reports: Mapping[str, Row]) -> bool:
    return True


def _without(column: str) -> Callable[[Row, str, Mapping[str, Row]], bool]:
    return lambda row, month, reports: column not in row


# Told once a year: the newest year is the pattern of the next.
YEARLY = ("capacity", "community")
_OPEN: Mapping[str, Callable[[Row, str, Mapping[str, Row]], bool]] = {
    "campaigns": _activity("followed_up"),
    "reports": _report,
    "services": _service,
    "partners": _all,
    "agreements": _agreement,
    "joint_activities": _activity("held"),
    "service_points": _without("closed"),
    "policies": _without("promulgation"),
}


# --- as people write it


def _written(table: Table, row: Row, language: str) -> dict[str, Any]:
    """The cells of a row as one would fill them in: names of places and words of lists, in this language."""
    cells: dict[str, Any] = {
        "regency_code": row["regency"],
        "regency_name": geography.area_name(row["regency"]),
    }
    for column in table.columns:
        if column.name in row:
            cells[column.name] = _cell(column, row[column.name], language)
    return cells


def _cell(column: Column, value: Any, language: str) -> Any:
    if column.kind == "date":
        return _day(value)
    if column.kind in ("word", "words"):
        assert column.words is not None
        return "; ".join(words.word(column.words, code, language) for code in str(value).split(";"))
    if column.kind == "ids":
        return "; ".join(str(value).split(";"))
    if column.kind == "district":
        return str(geography.districts().at[value, "name"])
    if column.kind == "place":
        return geography.area_name(value)
    if column.kind in ("whole", "year"):
        return int(value)
    return float(value) if column.kind == "decimal" else str(value)


def _day(value: Any) -> date:
    return value.date() if isinstance(value, pd.Timestamp) else value
