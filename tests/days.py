"""A day that stays: what asks for today gets the same answer in every year in which the tests are run."""

from __future__ import annotations

from datetime import date


def frozen(day: date) -> type[date]:
    """`date` for a module whose today is to be `day`: monkeypatch.setattr("room.module.date", frozen(day))."""

    class Frozen(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return day

    return Frozen
