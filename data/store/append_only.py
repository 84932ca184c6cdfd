"""Tables that are only ever added to, row by row: adding one under the next number, and reading them in order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.store.connection import fitted, frame_of, insert, no_rows
from data.store.history import now
from data.store.schema import HOLDS, SCHEMAS


def add(connection: sa.Connection, name: str, row: Mapping[str, Any], at: datetime | None = None) -> int:
    """Add one row, dated now unless `at` (UTC) is given; returns its number, which is the table's first column."""
    table, number = HOLDS[name], next(iter(SCHEMAS[name]))
    newest = connection.execute(sa.select(sa.func.coalesce(sa.func.max(table.c[number]), 0))).scalar_one()
    whole_row = {number: int(newest) + 1, "moment": at or now(), **row}
    insert(connection, table, fitted(pd.DataFrame([whole_row]), SCHEMAS[name]))
    return int(newest) + 1


def every(connection: sa.Connection, name: str) -> pd.DataFrame:
    """All rows in the order in which they came; the moment (UTC) is called `at`."""
    table, schema = HOLDS[name], SCHEMAS[name]
    asked = sa.select(table).order_by(table.c[next(iter(schema))])
    return frame_of(connection, asked, schema).rename(columns={"moment": "at"})


def none(name: str) -> pd.DataFrame:
    """What `every` gives where nothing is held."""
    return no_rows(SCHEMAS[name]).rename(columns={"moment": "at"})


def forget_simulated(connection: sa.Connection) -> None:
    """Take out what rests on the demonstration register: reports of its points with their answers, and scenarios on
    its releases."""
    reports, answers, scenarios = (HOLDS[name] for name in ("field_reports", "field_answers", "scenarios"))
    gone = sa.select(reports.c.report_id).where(reports.c.simulated)
    connection.execute(sa.delete(answers).where(answers.c.report_id.in_(gone)))
    connection.execute(sa.delete(reports).where(reports.c.simulated))
    connection.execute(sa.delete(scenarios).where(scenarios.c.simulated))
