"""The rules of the XmR chart and the funnel: each at its border, gaps, and what makes no chart at all."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import INDICATORS, by_id
from indicators.comparison.funnel_plot import WITHOUT, funnel, mean_limits, rate_limits, without_funnel
from indicators.comparison.xmr_chart import LABELS, RULES, UNSUITED, history, unsuited
from indicators.definition import Indicator

NAN = math.nan
# Eight points about a mean of 10 with steps of 2: limits 10 ± 5.32, so the outer third begins at 13.55.
CALM = [9.0, 11.0] * 4
LEAP = [8.0, 12.0] * 7 + [8.0, 25.0]


def rules(values: list[float], direction: str = "higher") -> list[tuple[str, str, tuple[int, ...]]]:
    return [(hit.rule, hit.side, hit.points) for hit in history(values, direction).hits]


# --- over time


def test_a_calm_series_meets_no_rule() -> None:
    past = history(CALM)
    assert past.xmr == pytest.approx((10, 10 - 5.32, 10 + 5.32))
    assert past.hits == ()
    assert (past.known, past.has_limits, past.is_provisional) == (8, True, False)


def test_one_step_of_nothing_makes_no_point_a_signal() -> None:
    """10 · 20 · 30 · 40 · 50 50: the only two neighbours are the last, their step is 0, so limits would be 33 ± 0."""
    past = history([10, None, 20, None, 30, None, 40, None, 50, 50], "higher")
    assert (past.known, past.steps, past.has_limits, past.hits) == (6, 1, False, ())


def test_limits_stop_being_provisional_by_their_steps_not_their_points() -> None:
    """Eight points with a gap in the middle have six steps; nine have seven."""
    assert history([9.0, 11, 9, 11, NAN, 9, 11, 9, 11]).is_provisional
    assert not history([9.0, 11, 9, 11, 9, NAN, 11, 9, 11, 9]).is_provisional
    rising = [1.0, 2, 3, 4, 5, 6, 7, NAN, 7]  # eight points, six steps: no rule but a point beyond a limit
    assert "trend" not in {rule for rule, *_ in rules(rising)}


def test_a_point_beyond_a_limit() -> None:
    """8 12 8 … 8 and a 25: mean 173/16 = 10.8125, steps 14 × 4 + 17 = 73 over 15, limits 10.8125 ± 12.945."""
    past = history(LEAP, "lower")
    assert past.xmr.mean == pytest.approx(10.8125)
    assert past.xmr.upper == pytest.approx(10.8125 + 2.66 * 73 / 15)
    assert rules(LEAP) == [("outside", "up", (15,))]
    assert [hit.label for hit in past.latest] == ["concern"]


def test_four_points_claim_nothing_and_five_only_what_lies_beyond_provisional_limits() -> None:
    """0 0 0 0 9: mean 1.8, steps 0 0 0 9 over 4, limits 1.8 ± 5.985; nine lies above 7.785."""
    assert not history([0.0, 0, 0, 9]).has_limits
    past = history([0.0, 0, 0, 0, 9])
    assert past.is_provisional
    assert rules([0.0, 0, 0, 0, 9]) == [("outside", "up", (4,))]


def test_seven_rising_points_are_a_trend_from_eight_points_on() -> None:
    rising = [1.0, 2, 3, 4, 5, 6, 7]
    assert "trend" not in {rule for rule, *_ in rules(rising)}
    assert ("trend", "up", tuple(range(7))) in rules([*rising, 6.0])
    assert ("trend", "down", tuple(range(1, 8))) in rules([6.0, *rising[::-1]])


def test_six_rising_or_a_standing_point_are_no_trend() -> None:
    assert "trend" not in {rule for rule, *_ in rules([3.0, 1, 2, 3, 4, 5, 6, 2])}
    assert "trend" not in {rule for rule, *_ in rules([1.0, 2, 3, 3, 4, 5, 6, 2])}


def test_seven_points_on_one_side_are_a_run_and_six_are_not() -> None:
    """4 6 … about 5 to begin with, then seven at 8 or 9: the mean lies between."""
    low = [4.0, 6, 4, 6, 4, 6, 4]
    assert ("run", "up", tuple(range(7, 14))) in rules([*low, 8.0, 9, 8, 9, 8, 9, 8])
    six = [rule for rule in rules([*low[:6], 8.0, 9, 8, 9, 8, 9]) if rule[0] == "run"]
    assert six == []


def test_a_gap_breaks_a_run_and_a_trend() -> None:
    low = [4.0, 6, 4, 6, 4, 6, 4]
    broken = [*low, 8.0, 9, 8, NAN, 9, 8, 9, 8]
    assert ("run", "up") not in {(rule, side) for rule, side, _ in rules(broken)}
    assert "trend" not in {rule for rule, *_ in rules([1.0, 2, 3, 4, NAN, 5, 6, 7, 3])}


def test_two_of_three_near_a_limit_on_one_side() -> None:
    """Eighteen calm points and then 15, 10, 15: near is beyond two thirds of the way to the limit, 14.73."""
    series = [9.0, 11.0] * 9 + [15.0, 10.0, 15.0]
    past = history(series)
    near = past.xmr.mean + (past.xmr.upper - past.xmr.mean) * 2 / 3
    assert near < 15 < past.xmr.upper
    assert rules(series) == [("two_of_three", "up", (18, 20))]
    apart = [9.0, 11.0] * 9 + [15.0, 10.0, 10.0, 15.0]
    assert rules(apart) == []


def test_one_near_each_limit_is_no_pair() -> None:
    series = [9.0, 11.0] * 9 + [15.0, 10.0, 5.0]
    assert rules(series) == []


def test_a_series_that_never_moves_is_no_signal_though_floats_do() -> None:
    assert history([0.1 + 0.2] * 4 + [0.3] * 8).hits == ()
    assert history([100.0] * 12).hits == ()


def test_the_latest_says_nothing_where_the_last_period_has_no_figure() -> None:
    series = [*LEAP, NAN]
    assert [hit.rule for hit in history(series).hits] == ["outside"]
    assert history(series).latest == ()


@pytest.mark.parametrize(
    ("direction", "label"), [("higher", "improvement"), ("lower", "concern"), ("neutral", "neutral")]
)
def test_the_label_follows_the_direction(direction: str, label: str) -> None:
    assert {hit.label for hit in history(LEAP, direction).hits} == {label}


@given(st.lists(st.one_of(st.none(), st.floats(-1e3, 1e3)), max_size=40))
def test_every_hit_is_known_and_rests_on_points_with_figures(values: list[float | None]) -> None:
    past = history(values, "higher")
    for hit in past.hits:
        assert hit.rule in RULES
        assert hit.label in LABELS
        assert list(hit.points) == sorted(set(hit.points))
        assert all(values[place] is not None for place in hit.points)


@given(st.lists(st.integers(-50, 50), min_size=8, max_size=30))
def test_turning_the_series_over_turns_every_side(values: list[int]) -> None:
    turned = {"up": "down", "down": "up"}
    there = {(rule, turned[side], points) for rule, side, points in rules([float(value) for value in values])}
    assert there == set(rules([-float(value) for value in values]))


def test_what_makes_no_chart_says_why() -> None:
    reasons = {indicator.id: unsuited(indicator) for indicator in INDICATORS}
    assert set(reasons.values()) == {"", *UNSUITED}
    assert reasons["connected_villages"] == "official"
    assert reasons["staff_per_children"] == "yearly"
    assert reasons["agreements_in_force"] == "stock"
    assert (
        reasons["justice_verdict"] == reasons["response_days"] == reasons["response_days_p90"] == "maturing"
    )
    assert reasons["reports_in_time"] == ""
    assert {indicator.id for indicator in INDICATORS if indicator.matures} == {
        "justice_court",
        "justice_verdict",
        "justice_maximum",
        "response_days",
        "response_days_p90",
    }


# --- over regencies


def rows(indicator: str, *counted: tuple[float, float], squares: float = NAN) -> pd.DataFrame:
    """Result rows of regencies 62.01, 62.02 …: numerator and denominator of each."""
    about = by_id(indicator)
    made = pd.DataFrame(counted, columns=["numerator", "denominator"], dtype=float)
    value = (about.per * made["numerator"] / made["denominator"]).where(made["denominator"] > 0)
    areas = [f"62.{place:02d}" for place in range(1, len(made) + 1)]
    return made.assign(area=areas, value=value, squares=squares)


def test_a_funnel_judges_each_regency_against_all() -> None:
    """40 of 100 in all: 8 of 40 is 20 %, limits 40 ± 1.96 √(0.24/40) = 24.8–55.2: a look, since 3.09 gives 16.1."""
    shown = funnel(by_id("reports_in_time"), rows("reports_in_time", (8, 40), (22, 40), (10, 20)))
    assert shown.baseline == pytest.approx(40)
    first = shown.points.iloc[0]
    assert (first["look_lower"], first["look_upper"]) == pytest.approx((24.818, 55.182), abs=1e-3)
    assert first["act_lower"] == pytest.approx(16.063, abs=1e-3)
    assert shown.points["verdict"].tolist() == ["worse", "alike", "alike"]
    assert shown.points["strength"].tolist() == ["look", "", ""]
    assert (shown.curve["look_lower"].diff().dropna() >= 0).all()


def test_one_child_is_no_reason_to_act_though_the_drawn_limit_says_so() -> None:
    """0 of 1, 92 of 99 and 1 of 1 are 92.08 %. At n = 1 the curve of 99.8 % is 92.08 − 3.09 × 27.005
    = 8.62 %, so 0 % lies beyond; the exact count: 0 of 1 comes by chance in 7.9 %, which is neither 2.5 % nor 0.1 %.
    """
    shown = funnel(by_id("reports_in_time"), rows("reports_in_time", (0, 1), (92, 99), (1, 1)))
    first = shown.points.iloc[0]
    assert first["value"] < first["act_lower"] == pytest.approx(8.62, abs=0.01)
    assert (first["side"], first["strength"], first["verdict"]) == ("", "", "alike")


def test_the_exact_count_decides_how_far_a_proportion_is_marked() -> None:
    """About 80 % (96 of 120): 1 of 4 comes by chance in 0.2⁴ + 4 × 0.8 × 0.2³ = 2.72 %, more than 2.5 %, so no mark
    though the curve begins at 40.8 %. 0 of 4 comes in 0.16 %: a look; 99.8 % asks for 0.1 %, though its curve is
    at 18.2 %."""
    one_of_four = funnel(by_id("reports_in_time"), rows("reports_in_time", (1, 4), (90, 110), (5, 6)))
    assert one_of_four.points["strength"].tolist() == ["", "", ""]
    none = funnel(by_id("reports_in_time"), rows("reports_in_time", (0, 4), (91, 110), (5, 6)))
    first = none.points.iloc[0]
    assert first["value"] < first["act_lower"] == pytest.approx(18.2, abs=0.05)
    assert none.points["strength"].tolist() == ["look", "", ""]


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
    assert shown.points["strength"].tolist() == ["act", "act", "act"]


def test_a_mean_has_limits_by_its_respondents() -> None:
    """Variance 100 about a mean of 70, 25 respondents: 70 ± 1.96 × 2, and never beyond 25–100."""
    lower, upper = mean_limits(70, 100, 25, 0.95, (25, 100))
    assert (lower, upper) == pytest.approx((66.080, 73.920), abs=1e-3)
    assert mean_limits(99, 100, 1, 0.95, (25, 100))[1] == 100


@pytest.mark.parametrize(
    ("indicator", "counted", "reason"),
    [
        ("staff_per_children", [(1, 10), (2, 20), (3, 30)], "no_interval"),
        ("partners_active", [(1, 7), (2, 7), (3, 7)], "same_denominators"),
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
