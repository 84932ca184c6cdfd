"""Reports on points: a row a point, and for whoever may not read them not even a question to the store."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import pytest

from presentation.coverage import field_reports, point_reports
from tests.presentation.views import view

POINTS = pd.DataFrame({"regency": ["62.06", "62.06"], "id": ["T-1", "T-2"]})


def report(number: int, point: str, days: int, state: str = "waiting") -> dict[str, object]:
    sent = {"report_id": number, "at": datetime(2026, 5, 1), "regency": "62.06", "district": "62.06.02"}
    observed = {"point": point, "kind": "complaint_post", "finding": "closed", "seen": date(2026, 4, 30)}
    return {**sent, **observed, "days": days, "state": state, "answer": "", "due": None}


def test_whoever_may_not_read_them_gets_none_and_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the store was asked")

    monkeypatch.setattr(field_reports, "of_area", never)
    shown = point_reports.unsettled(view(), POINTS, may_read=False)
    assert shown.empty
    assert tuple(shown.columns) == point_reports.COLUMNS


def test_a_point_has_a_row_with_all_that_is_not_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two reports wait on T-1, the one on T-2 is answered, and T-9 is not shown here."""
    reports = [
        report(3, "T-1", 40),
        report(5, "T-1", 8),
        report(4, "T-2", 9, "answered"),
        report(6, "T-9", 7),
    ]
    monkeypatch.setattr(field_reports, "of_area", lambda _: pd.DataFrame(reports))
    (row,) = point_reports.unsettled(view(), POINTS, may_read=True).to_dict("records")
    assert (row["regency"], row["id"], row["numbers"]) == ("62.06", "T-1", "3, 5")
    assert row["said"].count("; ") == 1
    assert "40 hari" in row["said"]
    assert "8 hari" in row["said"]
