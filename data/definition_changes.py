"""When the definition of an indicator changed, and what: kept by hand, a row a change, beside the changelog."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

import pandas as pd

from data import reference

_FILE = reference.FOLDER / "definition_changes.csv"


class Change(NamedTuple):
    """One change of a definition: the day it held from, and what changed, by language."""

    day: date
    what: dict[str, str]


@cache
def changes() -> pd.DataFrame:
    """Every change: columns date, indicator, id, en, the oldest first."""
    return pd.read_csv(_FILE, dtype=str, keep_default_na=False).sort_values("date", kind="stable")


def last_change(indicator: str) -> Change:
    """The latest change of an indicator. Raises KeyError where not even its first definition is noted."""
    rows = changes()[changes()["indicator"] == indicator]
    if rows.empty:
        raise KeyError(f"data/reference/definition_changes.csv has no row for {indicator!r}")
    row = rows.iloc[-1]
    return Change(date.fromisoformat(row["date"]), {"id": row["id"], "en": row["en"]})
