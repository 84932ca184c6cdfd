"""What came, came late and was revised, by the office's clock; and which release first judged a period."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from data.facts.arrivals import arrivals, counted, first_release
from data.periods import parse

BEFORE, NOW = parse("2026-Q1"), parse("2026-Q2")


def submissions(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Submissions of (regency, month, table, moment in UTC), numbered from 1."""
    made = pd.DataFrame(rows, columns=["regency", "month", "table_name", "sent_at"])
    return made.assign(sent_at=pd.to_datetime(made["sent_at"]), submission_id=range(1, len(made) + 1))


def told(*rows: tuple[str, str, str, str], until: int | None = None) -> pd.DataFrame:
    return arrivals(submissions(*rows), BEFORE, NOW, until)


def test_a_month_is_late_after_the_tenth_by_the_office_clock() -> None:
    """17:30 UTC on 10 May is 00:30 on 11 May in Palangka Raya."""
    in_time = told(("62.06", "2026-04", "reports", "2026-05-10 16:30"))
    late = told(("62.06", "2026-04", "reports", "2026-05-10 17:30"))
    assert in_time["late"].tolist() == [False]
    assert late["late"].tolist() == [True]
    assert late["first"].tolist() == [date(2026, 5, 11)]


def test_a_correction_is_a_revision_and_makes_nothing_late() -> None:
    row = told(
        ("62.06", "2026-04", "reports", "2026-05-08 03:00"),
        ("62.06", "2026-04", "reports", "2026-06-20 03:00"),
    ).iloc[0]
    assert (row["revised"], row["late"], row["versions"]) == (True, False, 2)
    assert (row["first"], row["last"], row["due"]) == (date(2026, 5, 8), date(2026, 6, 20), date(2026, 5, 10))


def test_what_came_after_the_period_before_was_due_is_fresh() -> None:
    """The first quarter was due on 10 April."""
    arrived = told(
        ("62.06", "2026-03", "reports", "2026-04-10 03:00"),
        ("62.06", "2026-03", "services", "2026-04-11 03:00"),
        ("62.06", "2026-04", "reports", "2026-05-05 03:00"),
    )
    assert arrived.set_index(["month", "table"])["fresh"].tolist() == [False, True, True]
    counts = counted(arrived, BEFORE, NOW).set_index("period")
    assert counts.loc["2026-Q1"].tolist() == [1, 1, 0]
    assert counts.loc["2026-Q2"].tolist() == [1, 0, 0]


def test_other_months_stocks_and_later_submissions_are_left_out() -> None:
    rows = (
        ("62.06", "2025-12", "reports", "2026-01-05 03:00"),
        ("62.06", "2026-04", "agreements", "2026-05-05 03:00"),
        ("62.06", "2026-04", "reports", "2026-05-05 03:00"),
        ("62.06", "2026-04", "reports", "2026-05-06 03:00"),
    )
    assert told(*rows)["versions"].tolist() == [2]
    assert told(*rows, until=3)["revised"].tolist() == [False]
    assert counted(told(), BEFORE, NOW)[["fresh", "late", "revised"]].to_numpy().sum() == 0


@pytest.mark.parametrize(("now", "release"), [("d", "b"), ("c", "b"), ("b", None), ("a", None)])
def test_the_first_release_that_judged_a_period_came_once_all_of_it_was_due(
    now: str, release: str | None
) -> None:
    """The first quarter was due on 10 April: release a was made before, b on that very day."""
    releases = pd.DataFrame(
        {
            "number": [1, 2, 3, 4],
            "release_id": list("abcd"),
            "cut_off": [date(2026, 4, 9), date(2026, 4, 10), date(2026, 5, 1), date(2026, 6, 1)],
        }
    )
    assert first_release(releases, now, BEFORE) == release
