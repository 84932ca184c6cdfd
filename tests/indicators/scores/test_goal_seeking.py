"""The least effort to a class: by hand, against a general optimiser, and by computing the score of the answer."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize

from indicators import CORE, by_id
from indicators.scores.goal_seeking import STEPS, common_floor, least_effort, reach, share_out
from indicators.scores.score import score
from tests import families
from tests.families import examples
from tests.indicators.scored import results, sampled, targets
from tests.indicators.scores.test_rank_intervals import TARGETS, area, counted
from tests.indicators.scores.test_sensitivity import ALL_TARGETS, CORE_IDS

WILSON = [indicator.id for indicator in CORE if indicator.interval == "wilson"]


# --- the least effort


def test_the_effort_is_spread_as_water_fills_vessels() -> None:
    """Equal slopes of 1/3 and a gap of 10.5: 10.5 each. A vessel that holds only 5 leaves 13.25 to the others."""
    assert least_effort([1 / 3] * 3, [50, 50, 20], 10.5).tolist() == pytest.approx([10.5] * 3)
    assert least_effort([1 / 3] * 3, [50, 50, 5], 10.5).tolist() == pytest.approx([13.25, 13.25, 5])


def test_a_steeper_slope_carries_more() -> None:
    """Slopes 2 and 1, gap 10: x = 10 × (2, 1) ÷ (4 + 1) = (4, 2), since every point of the first does twice as much."""
    assert least_effort([2, 1], [100, 100], 10).tolist() == pytest.approx([4, 2])


def test_nothing_to_do_and_not_enough_room() -> None:
    assert least_effort([1, 1], [5, 5], 0).tolist() == [0, 0]
    assert least_effort([1, 0], [5, 5], 99).tolist() == [5, 0]
    assert least_effort([], [], 1).tolist() == []


@pytest.mark.parametrize(("slopes", "room"), [([-1], [5]), ([1], [-5])])
def test_negative_slopes_and_rooms_are_refused(slopes: list[float], room: list[float]) -> None:
    with pytest.raises(ValueError, match="negative"):
        least_effort(slopes, room, 1)


def test_a_general_optimiser_finds_the_same() -> None:
    families.hold("slopes and rooms", 40, optimiser_finds_the_same)


def optimiser_finds_the_same(seed: int) -> None:
    """SLSQP on Σ x² with the gap as an equality and the rooms as bounds (Kraft 1988, as in scipy.optimize)."""
    generator = np.random.default_rng(seed)
    count = int(generator.integers(1, 14))
    slopes, room = generator.uniform(0.01, 0.2, count), generator.uniform(0, 100, count)
    gap = float(generator.uniform(0.05, 0.98) * slopes @ room)
    effort = least_effort(slopes, room, gap)
    assert slopes @ effort == pytest.approx(gap)
    assert (effort <= room + 1e-9).all()
    best = optimize.minimize(
        lambda x: x @ x / 1000,
        room * gap / (slopes @ room),
        jac=lambda x: 2 * x / 1000,
        bounds=[(0, most) for most in room],
        constraints={"type": "eq", "fun": lambda x: slopes @ x - gap, "jac": lambda _x: slopes},
        method="SLSQP",
        options={"maxiter": 1_000, "ftol": 1e-14},
    )
    assert best.success
    assert effort @ effort <= best.x @ best.x + 1e-6
    assert effort.tolist() == pytest.approx(best.x.tolist(), abs=0.02)


# --- a class


def test_three_domains_to_high() -> None:
    """50, 50 and 80 make 60. High begins at 75.5, so 46.5 points in all: 15.5 each, to 65.5, 65.5 and 95.5."""
    way = reach(area("62.06", 50, 50, 80), TARGETS, "high", 2027)
    assert (way.answer, way.needed, way.now) == ("reachable", 75.5, 60)
    assert way.then == pytest.approx(75.5)
    assert way.steps["needed_attainment"].tolist() == pytest.approx([65.5, 65.5, 95.5])
    assert tuple(way.steps.columns) == STEPS
    assert way.domains_left_out == ("d", "e")
    assert "satisfaction_ikm" in way.left_out


def test_what_is_full_rises_no_further() -> None:
    """50, 50 and 95 make 65: 31.5 points are lacking, c has 5, so 13.25 fall to each of the others."""
    way = reach(area("62.06", 50, 50, 95), TARGETS, "high", 2027)
    assert way.steps["added"].tolist() == pytest.approx([13.25, 13.25, 5])


def test_the_targets_of_the_year_count() -> None:
    """Against 100 the values 60, 60, 60 lack 15.5 points; the target of 2027 is 50, so all is reached already."""
    goals = targets(
        *(
            (name, "", year, goal)
            for name in set(TARGETS["indicator"])
            for year, goal in ((2023, 100), (2027, 50))
        )
    )
    assert reach(area("62.06", 60, 60, 60), goals, "high", 2026).answer == "reachable"
    later = reach(area("62.06", 60, 60, 60), goals, "high", 2027)
    assert (later.answer, later.now) == ("already", 100)
    assert later.steps["needed_value"].tolist() == [60, 60, 60], "what is beyond its target stays as it is"


def test_a_class_that_is_held_already_needs_nothing() -> None:
    way = reach(area("62.06", 75.5, 75.5, 75.5), TARGETS, "high", 2027)
    assert way.answer == "already"
    assert (way.steps["added"] == 0).all()
    assert way.then == pytest.approx(75.5)


def test_a_target_beyond_what_can_be_is_unreachable() -> None:
    """A target of 200 % can be attained to 50 at most: with the other two at 100 that is 83.3, below 90.5."""
    goals = targets(
        ("campaign_reach", "", 2023, 200),
        ("reports_followed_up", "", 2023, 100),
        ("victims_served", "", 2023, 100),
    )
    way = reach(area("62.06", 50, 50, 50), goals, "very_high", 2027)
    assert way.answer == "unreachable"
    assert way.best == pytest.approx(250 / 3)
    assert reach(area("62.06", 50, 50, 50), goals, "high", 2027).answer == "reachable"


def test_without_a_score_nothing_is_worked_out() -> None:
    way = reach(area("62.06", 50, 50), TARGETS, "high", 2027)
    assert way.answer == "no_score"
    assert math.isnan(way.now)
    assert math.isnan(way.whole)
    assert reach(results(("campaign_reach", "62.06", math.nan)), TARGETS, "high", 2027).answer == "no_score"
    assert (way.steps["added"] == 0).all()


@pytest.mark.parametrize("name", ["very_low", "splendid"])
def test_only_a_class_that_asks_for_something_can_be_reached(name: str) -> None:
    with pytest.raises(ValueError, match="no class to reach"):
        reach(area("62.06", 50, 50, 50), TARGETS, name, 2027)


def test_one_area_and_period_at_a_time() -> None:
    rows = pd.concat([area("62.06", 50, 50, 50), area("62.07", 50, 50, 50)])
    with pytest.raises(ValueError, match="one area"):
        reach(rows, TARGETS, "high", 2027)


def test_events_are_counted_whole_and_what_the_border_does_not_need_is_dropped() -> None:
    """5 of 10, 5 of 10 and 8 of 10 → 65.5, 65.5 and 95.5 %: 6.55, 6.55 and 9.55 events, so 2, 2 and 2 more.

    That would be 70, 70 and 100: 240 ÷ 3 = 80, where 226.5 ÷ 3 = 75.5 is asked. Each overshoots by 4.5, so the first
    gives an event back: 230 ÷ 3 = 76.7. A second would make 220 ÷ 3 = 73.3, which is too little.
    """
    way = reach(counted("62.06", (5, 10), (5, 10), (8, 10)), TARGETS, "high", 2027)
    assert way.steps["extra"].tolist() == [1, 2, 2]
    assert way.steps["whole_value"].tolist() == pytest.approx([60, 70, 100])
    assert (way.then, way.whole) == pytest.approx((75.5, 230 / 3))


def test_the_event_that_overshoots_most_is_dropped_first() -> None:
    """1 of 2, 50 of 100 and 80 of 100 → 65.5, 65.5 and 95.5 %: 1, 16 and 16 events more make 100, 66 and 96 = 262.

    Overshoot 34.5, 0.5 and 0.5, and 262 − 226.5 = 35.5 can be spared. The one event of two would take 50: too much.
    So the others give theirs back in turn: 16 of b to 50 %, 16 of c to 80 %, and 100 + 50 + 80 = 230 still is
    enough. Only the one event is left.
    """
    way = reach(counted("62.06", (1, 2), (50, 100), (80, 100)), TARGETS, "high", 2027)
    assert way.steps["extra"].tolist() == [1, 0, 0]
    assert way.steps["whole_value"].tolist() == pytest.approx([100, 50, 80])
    assert way.whole == pytest.approx(230 / 3)
    assert way.steps["needed_value"].tolist() == pytest.approx([65.5, 65.5, 95.5]), "the percents stay"


def test_an_index_keeps_its_needed_value() -> None:
    """Nothing is counted for it, so `whole_value` is `needed_value`."""
    rows = pd.concat([area("62.06", 50, 50, 80), results(("satisfaction_ikm", "62.06", 40.0))])
    steps = reach(rows, ALL_TARGETS, "high", 2027).steps.set_index("indicator")
    assert steps.at["satisfaction_ikm", "whole_value"] == steps.at["satisfaction_ikm", "needed_value"]


VALUES = st.lists(
    st.integers(100, 400).map(lambda quarters: quarters / 4), min_size=len(CORE), max_size=len(CORE)
)


@examples(60)
@given(
    VALUES,
    st.sampled_from(["very_high", "high", "medium", "low"]),
    st.sampled_from(["2026-Q1", "2026-05", "2026"]),
)
def test_the_score_of_what_must_be_reached_has_the_class(
    values: list[float], to_class: str, period: str
) -> None:
    """The needed values put in place of the present ones, and the score computed as always."""
    rows = results(
        *((name, "62.06", value) for name, value in zip(CORE_IDS, values, strict=True)), period=period
    )
    way = reach(rows, ALL_TARGETS, to_class, 2027)
    assert way.answer in ("already", "reachable")
    needed = way.steps.set_index("indicator")["needed_value"]
    then = rows.assign(value=rows["indicator"].map(needed), period="2027" + period[4:])
    scored = score(then, ALL_TARGETS, draws=1).iloc[0]
    assert scored["score"] == pytest.approx(way.then)
    assert scored["score"] == pytest.approx(max(way.now, way.needed))
    if way.answer == "reachable":
        assert scored["class"] == to_class


COUNTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 30)), min_size=len(WILSON), max_size=len(WILSON)
)


@examples(25)
@given(COUNTS)
def test_the_rounded_events_reach_it_too(counts: list[tuple[int, int]]) -> None:
    rows = pd.concat(
        [sampled(name, "62.06", min(x, n), n) for name, (x, n) in zip(WILSON, counts, strict=True)]
    )
    way = reach(rows, ALL_TARGETS, "high", 2027)
    steps = way.steps.set_index("indicator")
    after = 100 * (steps["numerator"] + steps["extra"]) / steps["denominator"]
    assert (after <= 100 + 1e-9).all()
    then = rows.assign(value=rows["indicator"].map(after), period="2027-Q1")
    # What the cap takes by chance is counted as it is now.
    now = score(rows.assign(period="2027-Q1"), ALL_TARGETS, draws=0).iloc[0]
    taken = now["judged"] - now["score"]
    after_it = score(then, ALL_TARGETS, draws=0).iloc[0]
    reached = min(after_it["score"] + taken, 100)
    assert way.now == pytest.approx(now["judged"])
    assert reached >= min(way.best, 75.5) - 1e-9
    assert reached == pytest.approx(way.whole)
    if way.answer == "reachable":
        for name in steps.index[steps["extra"] > 0]:
            one_less = after.copy()
            one_less[name] -= 100 / steps.at[name, "denominator"]
            fewer = then.assign(value=then["indicator"].map(one_less))
            without = score(fewer, ALL_TARGETS, draws=0)["score"].iloc[0] + taken
            assert without < 75.5, "no event is without need"


# --- the regencies


def test_the_lowest_are_raised_to_a_common_floor() -> None:
    """20, 40 and 90 with 10 events each make 50. For 60 the two lowest go to L with 2 L + 90 = 180: 45.

    Rounded up that is 5 and 5 of 10, so 3 and 1 more, and 19 of 30 = 63.3 %, which is enough.
    """
    rows = pd.concat(
        [
            sampled("reports_followed_up", code, x, 10)
            for code, x in (("62.06", 2), ("62.07", 4), ("62.71", 9))
        ]
    )
    floor, shares = share_out(rows, by_id("reports_followed_up"), 60)
    assert floor == pytest.approx(45)
    assert shares["needed_value"].tolist() == pytest.approx([45, 45, 90])
    assert shares["extra"].tolist() == [3, 1, 0]
    assert shares["reached_value"].tolist() == pytest.approx([50, 50, 90])


def test_a_floor_may_lift_everybody_or_nobody() -> None:
    """For 95 of 20, 40, 90 all go to 95; for 50, which is reached, nobody is lifted."""
    assert common_floor([20, 40, 90], [10, 10, 10], 95) == pytest.approx(95)
    assert common_floor([20, 40, 90], [10, 10, 10], 50) == pytest.approx(20)
    assert common_floor([70], [3], 80) == pytest.approx(80)


def test_who_sent_nothing_is_not_assumed() -> None:
    rows = pd.concat(
        [
            sampled("reports_followed_up", "62.06", 2, 10),
            results(("reports_followed_up", "62.07", float("nan"))),
        ]
    )
    _, shares = share_out(rows, by_id("reports_followed_up"), 60)
    assert shares["area"].tolist() == ["62.06"]
    nothing = share_out(rows[rows["area"] == "62.07"], by_id("reports_followed_up"), 60)
    assert math.isnan(nothing[0])
    assert nothing[1].empty


def test_an_index_has_no_events_to_count() -> None:
    rows = results(("satisfaction_ikm", "62.06", 60.0)).assign(numerator=100.0, denominator=90.0)
    _, shares = share_out(rows, by_id("satisfaction_ikm"), 70)
    assert shares["extra"].isna().all()
    assert shares["reached_value"].tolist() == [70]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=14),
    st.floats(0, 1),
)
def test_raised_to_the_floor_the_pool_is_where_it_must_be(counts: list[tuple[int, int]], part: float) -> None:
    codes = [f"62.{number:02d}" for number in range(len(counts))]
    rows = pd.concat(
        [sampled("victims_served", code, min(x, n), n) for code, (x, n) in zip(codes, counts, strict=True)]
    )
    pooled = 100 * rows["numerator"].sum() / rows["denominator"].sum()
    needed = pooled + part * (100 - pooled)
    floor, shares = share_out(rows, by_id("victims_served"), needed)
    weighed = (shares["needed_value"] * shares["denominator"]).sum() / shares["denominator"].sum()
    assert weighed == pytest.approx(needed)
    assert (shares["needed_value"] >= min(floor, 100) - 1e-9).all()
    rounded = 100 * (shares["numerator"] + shares["extra"]).sum() / shares["denominator"].sum()
    assert rounded >= needed - 1e-6
    assert (shares["extra"] >= 0).all()
    assert (shares["reached_value"] <= 100 + 1e-9).all()
