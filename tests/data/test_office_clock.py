"""Today, due and cut-off go by one clock, the office's (WIB), whatever the computer's own says."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data import periods

HOUSE = Path(__file__).parents[2]
ROOMS = ("data", "indicators", "briefing", "presentation", "ui", "pages", "commands")
_OTHER_CLOCKS = re.compile(r"\bdate\.today\(|\bdatetime\.(?:today|utcnow)\(|\bdatetime\.now\(\)")


def test_after_five_in_the_afternoon_in_greenwich_it_is_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    class Evening(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            moment = datetime(2026, 2, 10, 17, 30, tzinfo=UTC)
            return moment.astimezone(tz)  # type: ignore[arg-type]

    monkeypatch.setattr(periods, "datetime", Evening)
    assert periods.office_today().isoformat() == "2026-02-11"


def test_nothing_of_the_product_asks_another_clock() -> None:
    asking = [
        str(file.relative_to(HOUSE))
        for room in ROOMS
        for file in (HOUSE / room).rglob("*.py")
        if _OTHER_CLOCKS.search(file.read_text("utf-8"))
    ]
    assert asking == []
