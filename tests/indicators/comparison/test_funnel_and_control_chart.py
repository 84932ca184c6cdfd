"""A history and a funnel: what is a signal, what is too little to judge, and what makes no chart at all."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import INDICATORS, by_id
from indicators.comparison.control_chart import (
    LABELS,
    RULES,
    UNSUITED,
    History,
    history,
    history_of_values,
    unsuited,
)
from indicators.comparison.funnel_plot import WITHOUT, funnel, mean_limits, rate_limits, without_funnel
from indicators.definition import Indicator

NAN = math.nan
CALM = [9.0, 11.0] * 4


def counted(indicator: str, *points: tuple[float, float] | None, squares: float = NAN) -> pd.DataFrame:
    """Result rows of one area in time: numerator and denominator of each, None for a period without a figure."""
    about = by_id(indicator)
    pairs = [(NAN, NAN) if point is None else point for point in points]
    made = pd.DataFrame(pairs, columns=["numerator", "denominator"], dtype=float)
    return made.assign(
        value=(about.per * made["numerator"] / made["denominator"]).where(made["denominator"] > 0)
    )


def of(indicator: str, *points: tuple[float, float] | None) -> History:
    return history(by_id(indicator), counted(indicator, *points))


# --- over time


def test_a_calm_share_meets_no_rule_and_its_limits_stay_within_what_is_possible() -> None:
    past = of("reports_in_time", *[(4, 5), (5, 5), (3, 4), (4, 4), (5, 6), (4, 5), (5, 5), (4, 5)])
    assert (past.hits, past.reason, past.known) == ((), "", 8)
    assert past.centre == pytest.approx(100 * 34 / 39)
    assert all(0 <= low <= high <= 100 for low, high in zip(past.lower, past.upper, strict=True))


def test_two_reports_in_three_years_are_too_few_to_judge() -> None:
    """What was found: "a signal: 9 below the mean" of a regency with two reports in twelve quarters."""
    past = of("reports_received", *[(0, 10_000)] * 9, (1, 10_000), (1, 10_000), (0, 10_000))
    assert (past.reason, past.hits, past.has_limits) == ("small", (), False)


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([(3, 4)] * 7, "few"),
        ([(3, 4)] * 8, ""),
        ([(3, 4), None] * 8, "gaps"),
        ([*[(3, 4)] * 4, None, *[(3, 4)] * 4], ""),
        ([*[(3, 4)] * 3, None, *[(3, 4)] * 3, None, *[(3, 4)] * 2], "gaps"),
        ([(2, 3)] * 8, ""),
        ([*[(2, 3)] * 7, (2, 2)], "small"),
        # More counted than there were is a fault, and no point.
        ([*[(3, 4)] * 7, (5, 4)], "few"),
    ],
)
def test_what_is_too_little_to_judge(points: list[tuple[float, float] | None], reason: str) -> None:
    assert of("reports_in_time", *points).reason == reason


def test_a_doubling_is_a_shift_from_its_first_point_on() -> None:
    past = of("reports_received", *[(count, 10_000) for count in (5, 4, 6, 5, 3, 6, 12, 11, 13, 10)])
    assert [(hit.rule, hit.side, hit.label, hit.points) for hit in past.latest] == [
        ("shift", "up", "neutral", (6, 7, 8, 9))
    ]


def test_a_point_outside_is_a_signal_by_itself() -> None:
    past = of(
        "reports_in_time",
        *[(18, 20), (17, 20), (19, 20), (18, 20), (17, 20), (18, 20), (19, 20), (4, 20), (18, 20)],
    )
    assert [(hit.rule, hit.side, hit.label, hit.points) for hit in past.hits] == [
        ("outside", "down", "concern", (7,))
    ]
    assert past.latest == ()


def test_a_mean_is_judged_by_its_own_steps_and_its_respondents() -> None:
    """The sums of nine answers 1–4 over 30 questionnaires of 270 answers: an index about 70, then 95."""
    calm = [(750.0, 270.0), (760.0, 270.0)] * 6
    past = of("satisfaction_ikm", *calm, (1_020.0, 270.0))
    assert past.centre == pytest.approx(25 * (755 * 12 + 1_020) / (13 * 270))
    assert [(hit.rule, hit.points) for hit in past.latest] == [("outside", (12,))]
    assert all(25 <= low <= high <= 100 for low, high in zip(past.lower, past.upper, strict=True))


def test_a_score_is_judged_by_its_own_steps() -> None:
    """50 52 50 …: mean step 2, so one deviation is 2 ÷ 1.128 = 1.772 and the limits 51 ± 3.5 × 1.772."""
    calm = history_of_values([50.0, 52.0] * 6)
    assert calm.hits == ()
    assert (calm.lower[0], calm.upper[0]) == pytest.approx((51 - 6.204, 51 + 6.204), abs=1e-3)
    assert [hit.rule for hit in history_of_values([*[50.0, 52.0] * 6, 80.0], "higher").latest] == ["outside"]
    assert history_of_values([*[50.0, 52.0] * 6, 80.0, None], "higher").latest == ()


def test_a_part_of_a_period_is_no_point_among_whole_ones() -> None:
    """The last of thirteen, with half of its months, lies far outside: judged with the others it was a signal. These
    are judged as if it were not there."""
    calm, leap = [50.0, 52.0] * 6, [*[50.0, 52.0] * 6, 80.0]
    past = history_of_values(leap, "higher", [True] * 12 + [False])
    assert history_of_values(leap, "higher").latest
    assert (past.hits, past.apart, past.known) == ((), {12: 80.0}, 12)
    assert past.lower[:12] == history_of_values(calm, "higher").lower
    assert past.lower[12] != past.lower[12]
    share = counted("reports_in_time", (0, 9), *[(18, 20)] * 9, None)
    past = history(by_id("reports_in_time"), share, [False, *[True] * 9, False])
    assert (past.hits, past.apart, past.known) == ((), {0: 0.0}, 9)


def test_a_series_that_never_moves_is_no_signal_though_floats_do() -> None:
    assert history_of_values([0.1 + 0.2] * 4 + [0.3] * 8).hits == ()
    assert of("reports_in_time", *[(5, 5)] * 12).hits == ()


@pytest.mark.parametrize(
    ("direction", "label"), [("higher", "improvement"), ("lower", "concern"), ("neutral", "neutral")]
)
def test_the_label_follows_the_direction(direction: str, label: str) -> None:
    series = [*[50.0, 52.0] * 6, 80.0]
    assert {hit.label for hit in history_of_values(series, direction).hits} == {label}


@given(st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 20), st.integers(0, 20))), max_size=30))
def test_every_hit_is_known_and_rests_on_points_with_figures(points: list[tuple[int, int] | None]) -> None:
    pairs = [None if point is None else (float(point[0]), float(sum(point))) for point in points]
    past = of("reports_in_time", *pairs)
    for hit in past.hits:
        assert hit.rule in RULES
        assert hit.label in LABELS
        assert list(hit.points) == sorted(set(hit.points))
        assert all(past.values[place] == past.values[place] for place in hit.points)
    if past.has_limits:
        for value, low, high in zip(past.values, past.lower, past.upper, strict=True):
            assert (value == value) == (low == low) == (high == high)
            assert low != low or 0 <= low <= high <= 100


def test_what_makes_no_chart_says_why() -> None:
    reasons = {indicator.id: unsuited(indicator) for indicator in INDICATORS}
    assert set(reasons.values()) == {"", *UNSUITED}
    assert reasons["connected_villages"] == "official"
    assert reasons["staff_per_children"] == "yearly"
    assert reasons["agreements_in_force"] == "stock"
    assert (
        reasons["justice_verdict"] == reasons["response_days"] == reasons["response_days_p90"] == "maturing"
    )
    assert reasons["partners_active"] == reasons["campaign_reach"] == reasons["services_given"] == "clustered"
    assert unsuited(by_id("services_given:health")) == ""
    assert reasons["campaign_participants"] == reasons["participation_level"] == "unmodelled"
    assert reasons["reports_in_time"] == reasons["reports_received"] == reasons["satisfaction_ikm"] == ""
    assert of("partners_active", *[(3, 7)] * 11, (7, 7)).hits == ()


# --- over regencies


def rows(indicator: str, *counted: tuple[float, float], squares: float = NAN) -> pd.DataFrame:
    """Result rows of regencies 62.01, 62.02 …: numerator and denominator of each."""
    about = by_id(indicator)
    made = pd.DataFrame(counted, columns=["numerator", "denominator"], dtype=float)
    value = (about.per * made["numerator"] / made["denominator"]).where(made["denominator"] > 0)
    areas = [f"62.{place:02d}" for place in range(1, len(made) + 1)]
    return made.assign(area=areas, value=value, squares=squares)


def test_a_funnel_judges_each_regency_against_all() -> None:
    """40 of 100 in all: 5 of 40 is 12.5 %, below 40 − 3.09 √(0.24/40) = 16.1 %; 8 of 40 would be within."""
    shown = funnel(by_id("reports_in_time"), rows("reports_in_time", (5, 40), (25, 40), (10, 20)))
    assert shown.baseline == pytest.approx(40)
    first = shown.points.iloc[0]
    assert (first["lower"], first["upper"]) == pytest.approx((16.063, 63.937), abs=1e-3)
    assert shown.points["verdict"].tolist() == ["worse", "alike", "alike"]
    assert shown.looked == (3, pytest.approx(0.006))
    assert (shown.curve["lower"].diff().dropna() >= 0).all()


def test_one_child_is_no_reason_to_act_though_the_drawn_limit_says_so() -> None:
    """0 of 1, 92 of 99 and 1 of 1 are 92.08 %. At n = 1 the curve of 99.8 % is 92.08 − 3.09 × 27.005
    = 8.62 %, so 0 % lies beyond; the exact count: 0 of 1 comes by chance in 7.9 %, which is neither 2.5 % nor 0.1 %.
    """
    shown = funnel(by_id("reports_in_time"), rows("reports_in_time", (0, 1), (92, 99), (1, 1)))
    first = shown.points.iloc[0]
    assert first["value"] < first["lower"] == pytest.approx(8.62, abs=0.01)
    assert (first["side"], first["verdict"]) == ("", "alike")


def test_the_exact_count_decides_whether_a_proportion_is_marked() -> None:
    """About 80 % (96 of 120): 0 of 4 comes by chance in 0.2⁴ = 0.16 %, more than 0.1 %, so no mark though the curve
    begins at 18.2 %. 0 of 5 comes in 0.03 %."""
    none_of_four = funnel(by_id("reports_in_time"), rows("reports_in_time", (0, 4), (91, 110), (5, 6)))
    first = none_of_four.points.iloc[0]
    assert first["value"] < first["lower"] == pytest.approx(18.2, abs=0.05)
    assert none_of_four.points["verdict"].tolist() == ["alike", "alike", "alike"]
    none_of_five = funnel(by_id("reports_in_time"), rows("reports_in_time", (0, 5), (91, 109), (5, 6)))
    assert none_of_five.points["verdict"].tolist() == ["worse", "alike", "alike"]


def test_more_than_all_is_left_out_of_a_funnel_and_of_its_baseline() -> None:
    """90 of 45 is a fault: the other three make 60 of 100 together, not 150 of 145."""
    counted = rows("reports_in_time", (90, 45), (20, 40), (25, 40), (15, 20))
    shown = funnel(by_id("reports_in_time"), counted)
    assert shown.baseline == pytest.approx(60)
    assert shown.points["area"].tolist() == ["62.02", "62.03", "62.04"]
    assert shown.left_out["area"].tolist() == ["62.01"]
    assert without_funnel(by_id("reports_in_time"), counted.iloc[:3]) == "too_few"


def test_silent_regencies_are_left_out_of_a_funnel() -> None:
    with_gap = rows("reports_in_time", (8, 40), (22, 40), (10, 20), (NAN, NAN))
    assert len(funnel(by_id("reports_in_time"), with_gap).points) == 3


def test_a_neutral_rate_lies_higher_never_worse() -> None:
    """66 reports of 30,000 children in all, 60 of them of the 10,000 of one regency."""
    shown = funnel(by_id("reports_received"), rows("reports_received", (60, 10_000), (3, 8_000), (3, 12_000)))
    assert shown.points["verdict"].tolist() == ["higher", "lower", "lower"]


def test_a_mean_has_limits_by_its_respondents() -> None:
    """Variance 100 about a mean of 70, 25 respondents: 70 ± 1.96 × 2, and never beyond 25–100."""
    lower, upper = mean_limits(70, 100, 25, 0.95, (25, 100))
    assert (lower, upper) == pytest.approx((66.080, 73.920), abs=1e-3)
    assert mean_limits(99, 100, 1, 0.95, (25, 100))[1] == 100


@pytest.mark.parametrize(
    ("indicator", "counted", "reason"),
    [
        ("staff_per_children", [(1, 10), (2, 20), (3, 30)], "no_interval"),
        ("partners_active", [(1, 7), (2, 7), (3, 7)], "clustered"),
        ("campaign_reach", [(1, 7), (2, 8), (3, 9)], "clustered"),
        ("reports_in_time", [(1, 7), (2, 7), (3, 7)], "same_denominators"),
        ("reports_in_time", [(1, 7), (2, 8), (NAN, NAN)], "too_few"),
        ("satisfaction_ikm", [(30, 9), (60, 18), (90, 27)], "too_few"),
    ],
)
def test_where_there_is_no_funnel_it_says_why(indicator: str, counted: list, reason: str) -> None:
    about: Indicator = by_id(indicator)
    assert without_funnel(about, rows(indicator, *counted)) == reason
    assert reason in WITHOUT
    with pytest.raises(ValueError, match=reason):
        funnel(about, rows(indicator, *counted))


def test_a_funnel_of_rates_refuses_what_is_none() -> None:
    with pytest.raises(ValueError, match="populations above 0"):
        rate_limits(0.1, [10, 0], 0.95)


@given(st.floats(0, 0.05), st.integers(1, 100_000), st.sampled_from([0.95, 0.998]))
def test_the_limits_of_a_rate_hold_the_baseline(baseline: float, population: int, level: float) -> None:
    lower, upper = rate_limits(baseline, population, level)
    assert 0 <= lower <= baseline * (1 + 1e-6) + 1e-12
    assert upper >= baseline * (1 - 1e-6)
    assert np.isfinite(upper)
