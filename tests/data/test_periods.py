"""Periods are runs of whole months, written one way, in order within their kind."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import periods
from data.periods import Period, between, containing, due_date, last_full, parse

some_month = st.builds(lambda year, month: f"{year}-{month:02d}", st.integers(2001, 2090), st.integers(1, 12))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2026-05", ("2026-05",)),
        ("2026-Q2", ("2026-04", "2026-05", "2026-06")),
        ("2026-S2", ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12")),
        ("2026", tuple(f"2026-{month:02d}" for month in range(1, 13))),
    ],
)
def test_a_period_holds_its_months_and_is_written_as_it_is_read(text: str, months: tuple[str, ...]) -> None:
    assert parse(text).months == months
    assert parse(text).id == text


@pytest.mark.parametrize("text", ["", "2026-13", "2026-Q5", "2026-S3", "26-05", "2026-5", "Mei 2026"])
def test_anything_else_is_refused_with_the_four_shapes(text: str) -> None:
    with pytest.raises(ValueError, match="2026-05, 2026-Q2, 2026-S1 or 2026"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "before"),
    [("2026-01", "2025-12"), ("2026-Q1", "2025-Q4"), ("2026-S1", "2025-S2"), ("2026", "2025")],
)
def test_the_previous_period_is_of_the_same_kind_across_the_year(text: str, before: str) -> None:
    assert parse(text).previous == parse(before)
    assert parse(before).shift(1) == parse(text)


@given(some_month, st.sampled_from(periods.KINDS), st.integers(-40, 40))
def test_a_month_is_in_the_period_that_contains_it_and_shifting_returns(
    month: str, kind: str, steps: int
) -> None:
    period = containing(month, kind)
    assert month in period.months
    assert parse(period.id) == period
    assert period.shift(steps).shift(-steps) == period


@given(some_month, some_month, st.sampled_from(periods.KINDS))
def test_periods_between_two_months_follow_each_other_without_gap(month: str, other: str, kind: str) -> None:
    first, last = sorted([month, other])
    spans = between(first, last, kind)
    assert first in spans[0].months
    assert last in spans[-1].months
    assert all(later.previous == earlier for earlier, later in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("kind", "today", "expected"),
    [
        ("quarter", date(2026, 6, 30), Period(2026, 1, "quarter")),
        ("quarter", date(2026, 7, 1), Period(2026, 2, "quarter")),
        ("month", date(2026, 1, 1), Period(2025, 12, "month")),
        ("year", date(2026, 12, 31), Period(2025, 1, "year")),
    ],
)
def test_the_last_full_period_has_wholly_ended(kind: str, today: date, expected: Period) -> None:
    assert last_full(kind, today) == expected


@pytest.mark.parametrize(
    ("month", "due"), [("2026-01", date(2026, 2, 10)), ("2025-12", date(2026, 1, 10)), ("2024-02", date(2024, 3, 10))]
)  # fmt: skip
def test_a_month_is_due_on_the_tenth_of_the_next(month: str, due: date) -> None:
    assert due_date(month) == due
    assert due.day == periods.DUE_DAY


@pytest.mark.parametrize(
    ("firsts", "begun"),
    [(["2026-01"], "2026-01"), (["2019-03", "2026-01"], "2026-01"), (["2026-02", "2019-01", "2026-01"], "2026-01"),
     (["2025-01"] * 7 + ["2026-01"] * 7, "2026-01"), (["2025-01"] * 8 + ["2026-01"] * 6, "2025-01")],
)  # fmt: skip
def test_a_register_begins_when_more_than_half_had_sent(firsts: list[str], begun: str) -> None:
    assert periods.begins(firsts) == begun


@pytest.mark.parametrize(
    ("day", "month"),
    [(date(2026, 12, 9), "2026-10"), (date(2026, 12, 10), "2026-11"), (date(2027, 1, 10), "2026-12")],
)
def test_the_newest_month_that_was_due(day: date, month: str) -> None:
    assert periods.newest_due(day) == month
