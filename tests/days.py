"""A day that stays: what asks for today gets the same answer in every year in which the tests are run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date


def frozen(day: date) -> Callable[[], date]:
    """The office's today as `day`: monkeypatch.setattr("data.periods.office_today", frozen(day))."""
    return lambda: day
