"""What officers are asked for is read by something, or awaited by an issue that is named."""

from __future__ import annotations

import pandas as pd
import pytest

from briefing.burden import AWAITED, unread
from data.tables import TABLES
from tests.commands.command import answer


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    return pd.DataFrame(answer("burden"))


def test_every_column_stands_there_once(rows: pd.DataFrame) -> None:
    asked = [(table.name, column.name) for table in TABLES for column in table.columns if column.asked]
    assert list(rows[["table", "column"]].itertuples(index=False, name=None)) == asked


def test_a_column_that_nothing_reads_is_awaited_by_an_issue(rows: pd.DataFrame) -> None:
    """Whoever adds a column makes something read it, or names the issue that will; a column that is read by now is
    awaited no longer."""
    left = unread(rows)
    assert set(left[["table", "column"]].itertuples(index=False, name=None)) == set(AWAITED)
    assert (left["awaited"] != "").all()
    assert set(rows["awaited"]) >= {"promises", "hand-overs", "village level"}


@pytest.mark.parametrize(
    ("table", "column", "indicator"),
    [
        ("reports", "first_follow_up", "reports_followed_up"),
        ("campaigns", "followed_up", "campaign_sustained"),
        ("agreements", "covers_data", "agreements_in_force"),
        ("targets", "target", "victims_served"),
    ],
)
def test_a_column_knows_its_indicators(rows: pd.DataFrame, table: str, column: str, indicator: str) -> None:
    row = rows[(rows["table"] == table) & (rows["column"] == column)].iloc[0]
    assert indicator in row["indicators"]
    assert row["awaited"] == ""
