"""The last half year of the demonstration register, where a test asks no more; all of it where families are whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from data import demo
from data.demo import field_reports
from data.store import Store
from data.tables import MONTHLY
from tests import families

SINCE = "2026-04"


def build(folder: Path, today: date) -> None:
    store = Store(folder)
    if families.is_whole():
        demo.build(store, today)
        return
    made = demo.register(demo.last_month(today))
    tables = {name: _late(rows.assign(table_name=name)) for name, rows in made.tables.items()}
    submissions = _late(made.submissions)
    key = ["regency", "month", "table_name"]
    first = {name: "first" for name in submissions.columns if name not in (*key, "row_count")}
    submissions = submissions.groupby(key, as_index=False).agg({**first, "row_count": "sum"})
    store.submit(
        {name: rows.drop(columns="table_name") for name, rows in tables.items()},
        submissions,
        cut_off=made.cut_off,
        sender="SIMULASI",
        simulated=True,
    )
    field_reports.report(store, today)


def _late(rows: pd.DataFrame) -> pd.DataFrame:
    """What is sent every month since then; what stands longer as if it had been sent then."""
    late = rows[(rows["month"] >= SINCE) | ~rows["table_name"].isin(MONTHLY)]
    return late.assign(month=late["month"].where(late["month"] >= SINCE, SINCE))
