"""Which target is in force, and how far a result attains it."""

import math

import numpy as np
import pandas as pd
import pytest

from data.tables import TARGETS
from data.target_limits import limits
from indicators import INDICATORS, by_id
from indicators.definition import Indicator
from indicators.scores.attainment import attain, percent_of_target, targets_for
from indicators.scores.sensitivity import value_at
from tests.indicators.scored import results, targets

REACH = "campaign_reach"
DATED = [
    (REACH, "", 2023, 50),
    (REACH, "", 2025, 60),
    (REACH, "62.06", 2024, 40),
    (REACH, "62.71", 2025, 90),
]


@pytest.mark.parametrize(
    ("area", "year", "target"),
    [
        ("62.07", 2022, None),
        ("62.07", 2023, 50),
        ("62.07", 2024, 50),
        ("62.07", 2026, 60),
        ("62.06", 2023, 50),
        ("62.06", 2024, 40),
        ("62.06", 2025, 60),
        ("62.71", 2024, 50),
        ("62.71", 2025, 90),
        ("kalteng-1", 2026, 60),
    ],
)
def test_the_latest_year_rules_and_in_it_the_area_s_own_row(
    area: str, year: int, target: float | None
) -> None:
    """Katingan's own 40 of 2024 beats the 50 for all of 2023 and yields to the 60 for all of 2025."""
    in_force = targets_for(targets(*DATED), [REACH], [area], year)
    assert in_force["target"].tolist() == ([] if target is None else [target])


def test_the_order_of_the_rows_decides_nothing() -> None:
    forwards, backwards = (
        targets_for(targets(*rows), [REACH], ["62.06", "62.71"], 2025).sort_values("area", ignore_index=True)
        for rows in (DATED, DATED[::-1])
    )
    pd.testing.assert_frame_equal(forwards, backwards)


def attained_on(rows: list[tuple[str, int, float, str]], area: str, spans: list[str]) -> list[float]:
    """The target of each period; `rows`: regency, year, target, and the day it was set."""
    dated = targets(*((REACH, *row[:3]) for row in rows)).assign(since=[row[3] for row in rows])
    of_periods = pd.concat([results((REACH, area, 30.0), period=span) for span in spans])
    return attain(of_periods, dated)["target"].tolist()


SPANS = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-05", "2026-06", "2026-S1", "2026-S2", "2026",
         "2027"]  # fmt: skip


def test_a_target_holds_for_periods_that_begin_from_the_day_it_was_set() -> None:
    """80 of the beginning, 50 set on 15 May 2026, in the middle of a month, a quarter, a half-year and the year."""
    rows = [("", 2025, 80.0, ""), ("", 2026, 50.0, "2026-05-15")]
    assert attained_on(rows, "62", SPANS) == [80, 80, 80, 50, 50, 80, 50, 80, 50, 80, 50]
    first_day = [rows[0], ("", 2026, 50.0, "2026-04-01")]
    assert attained_on(first_day, "62", SPANS) == [80, 80, 50, 50, 50, 50, 50, 80, 50, 80, 50]


def test_two_targets_of_one_year_hold_one_after_the_other_and_of_one_day_the_last() -> None:
    rows = [("", 2025, 80.0, ""), ("", 2026, 50.0, "2026-02-10"), ("", 2026, 65.0, "2026-08-20"),
            ("", 2026, 66.0, "2026-08-20")]  # fmt: skip
    assert attained_on(rows, "62", SPANS) == [80, 80, 50, 50, 66, 50, 50, 80, 50, 80, 66]


def test_a_regency_s_own_target_moves_nothing_that_had_begun_either() -> None:
    rows = [("", 2025, 80.0, ""), ("62.06", 2026, 40.0, "2026-05-15"), ("", 2026, 70.0, "2026-08-20")]
    assert attained_on(rows, "62.06", SPANS) == [80, 80, 80, 40, 40, 80, 40, 80, 40, 80, 40]
    assert attained_on(rows, "62.07", SPANS) == [80, 80, 80, 80, 70, 80, 80, 80, 80, 80, 70]


def test_a_target_for_a_later_year_waits_for_it() -> None:
    rows = [("", 2025, 80.0, ""), ("", 2027, 95.0, "2026-02-10")]
    assert attained_on(rows, "62", ["2026-Q4", "2027-01", "2027", "2028"]) == [80, 95, 95, 95]


def test_without_days_targets_hold_from_the_beginning_of_their_year() -> None:
    undated = targets((REACH, "", 2025, 80.0), (REACH, "", 2026, 50.0))
    rows = results((REACH, "62", 30.0))
    assert attain(rows, undated)["target"].tolist() == [50]


def test_a_target_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="a target must be above 0"):
        targets_for(targets((REACH, "", 2023, 0)), [REACH], ["62"], 2024)


def test_attainment_is_capped_for_the_score_and_shown_uncapped() -> None:
    """45 of 60 is 75 %; 90 of 60 is 150 % and scores 100."""
    attained = attain(results((REACH, "62.06", 45), (REACH, "62.07", 90)), targets((REACH, "", 2023, 60)))
    assert attained["uncapped"].tolist() == [75, 150]
    assert attained["attainment"].tolist() == [75, 100]
    assert attained["target"].tolist() == [60, 60]


def test_each_period_is_held_against_the_target_of_its_year() -> None:
    """30 against 50 in 2024 is 60 %, against 60 in 2025 50 %."""
    rows = results((REACH, "62.07", 30), period="2024-Q4"), results((REACH, "62.07", 30), period="2025")
    assert attain(pd.concat(rows), targets(*DATED))["attainment"].tolist() == [60, 50]


def test_without_a_value_or_a_target_there_is_no_attainment() -> None:
    rows = results((REACH, "62.06", math.nan), ("victims_served", "62.06", 80))
    attained = attain(rows, targets((REACH, "", 2023, 60)))
    assert attained[["uncapped", "attainment"]].isna().all(axis=None)


def test_lower_is_better_by_the_declared_formula() -> None:
    """Target 4: at 4 it is 100 %, at 2 150 % (scores 100), at 6 50 %, at 8 and worse 0."""
    late = Indicator(
        "late", "b", by_id(REACH).numerator, by_id(REACH).denominator, (), "test", direction="lower"
    )
    rows = results(*(("late", area, value) for area, value in zip("abcde", (4, 2, 6, 8, 10), strict=True)))
    attained = attain(rows, targets(("late", "", 2023, 4)), [late])
    assert attained["uncapped"].tolist() == [100, 150, 50, 0, -50]
    assert attained["attainment"].tolist() == [100, 100, 50, 0, 0]
    assert percent_of_target(6, 4, lower_is_better=True) == 50


def test_the_rows_and_their_order_stay() -> None:
    rows = results((REACH, "62.07", 30), ("victims_served", "62.06", 80), (REACH, "62.06", 10))
    attained = attain(rows, targets(*DATED))
    pd.testing.assert_frame_equal(attained[rows.columns], rows)


@pytest.mark.parametrize(
    "indicator",
    [indicator for indicator in INDICATORS if indicator.direction != "neutral"],
    ids=lambda indicator: indicator.id,
)
def test_a_target_lies_within_what_its_unit_can_be(indicator: Indicator) -> None:
    """An index on its own scale, a level from 1 to 5, a percent from 1 to 100, whichever direction is better; of
    anything else what a table takes."""
    of_unit = {"percent": (1, 100), "level": (1, 5), "index": (25, 100)}
    may_be = limits()[indicator.id]
    assert (may_be.lowest, may_be.highest) == of_unit.get(indicator.unit, (0, 1e9))
    assert may_be.worst == indicator.worst == {"index": 25, "level": 1}.get(indicator.unit, 0)


@pytest.mark.parametrize(
    ("name", "value", "target", "expected"),
    [
        ("satisfaction_ikm", 25, 76.61, 0.0),
        ("satisfaction_ikm", 76.61, 76.61, 100.0),
        ("satisfaction_ikm", 50.805, 76.61, 50.0),
        ("satisfaction_access", 25, 80, 0.0),
        ("satisfaction_without_cost", 62.5, 100, 50.0),
        ("participation_level", 1, 3, 0.0),
        ("participation_level", 2, 3, 50.0),
        ("reports_followed_up", 40, 80, 50.0),
    ],
)
def test_the_worst_there_can_be_attains_nothing(
    name: str, value: float, target: float, expected: float
) -> None:
    """25 is the worst possible questionnaire, 1 the lowest level: halfway to the target is 50 on every scale."""
    rows = attain(results((name, "62.06", value)), targets((name, "", 2023, target)))
    assert rows["uncapped"].tolist() == pytest.approx([expected])
    assert value_at(by_id(name), expected, target) == pytest.approx(value)


def test_a_target_that_the_worst_attains_has_no_attainment() -> None:
    assert np.isnan(percent_of_target(30, 25, worst=25))
    assert np.isnan(percent_of_target([30, 30], [25, 20], worst=25)).all()


def test_only_what_is_judged_can_have_a_target() -> None:
    assert list(limits()) == [indicator.id for indicator in INDICATORS if indicator.direction != "neutral"]
    assert TARGETS.column("target").maximum == 1e9
