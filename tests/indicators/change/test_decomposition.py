"""The change of the score in parts: worked by hand, and by property: the parts always sum to the whole."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given

from indicators.change.printed import printed
from tests.families import examples
from tests.indicators.change.register_pairs import (
    BEFORE,
    NOW,
    Counts,
    Pair,
    both_quarters,
    held_targets,
    pairs,
)

# Attained 50, 50 and 100 of targets of 80 %: a score of 66.67 over the domains a, b and d.
STEADY = {"reports_followed_up": (4, 10, 4, 10), "joint_activities_held": (8, 10, 8, 10)}


def points(parts: pd.DataFrame, **wanted: str) -> float:
    """The sum of the parts that match."""
    chosen = parts
    for name, value in wanted.items():
        chosen = chosen[chosen[name] == value]
    return float(chosen["points"].sum())


def test_one_indicator_that_moved_is_the_whole_change() -> None:
    """Activities 4/10 → 6/10 of 80 %: attained 50 → 75; (75 − 50) ÷ 1 indicator ÷ 3 domains = 8.3333."""
    pair = Pair.of(both_quarters(campaign_activities=(4, 10, 6, 10), **STEADY), held_targets())
    assert pair.change == pytest.approx(25 / 3)
    parts = pair.parts()
    assert points(parts, indicator="campaign_activities", regency="62.06", effect="value") == pytest.approx(
        25 / 3
    )
    assert points(parts, indicator="reports_followed_up") == 0


def test_the_regency_that_moved_has_it_and_the_other_has_nothing() -> None:
    """Katingan 1/5 → 3/5, Seruyan 3/5 both times: pooled 4/10 → 6/10, all of the 8.3333 is Katingan's."""
    counts = both_quarters(**STEADY)
    counts["campaign_activities"] = {
        BEFORE: {"62.06": (1, 5), "62.07": (3, 5)},
        NOW: {"62.06": (3, 5), "62.07": (3, 5)},
    }
    parts = Pair.of(counts, held_targets()).parts()
    assert points(parts, regency="62.06") == pytest.approx(25 / 3)
    assert points(parts, regency="62.07") == pytest.approx(0)


def test_regencies_that_move_against_each_other_are_told_apart_where_the_whole_stays() -> None:
    """1/5 and 3/5 change places: the value stays 40 %; Katingan's 2 ÷ 10 = 20 % of value, at 100 ÷ 80 = 1.25
    points of attainment for a percent, is 25 of attainment and 8.3333 of the score; Seruyan's the same downwards."""
    counts = both_quarters(**STEADY)
    counts["campaign_activities"] = {
        BEFORE: {"62.06": (1, 5), "62.07": (3, 5)},
        NOW: {"62.06": (3, 5), "62.07": (1, 5)},
    }
    pair = Pair.of(counts, held_targets())
    assert pair.change == 0
    assert points(pair.parts(), regency="62.06") == pytest.approx(25 / 3)
    assert points(pair.parts(), regency="62.07") == pytest.approx(-25 / 3)


def test_a_regency_that_fell_silent_is_composition_and_moves_nobody_else() -> None:
    """Katingan 4/10 both times, Seruyan 8/10 and then silent: 12/20 → 4/10, 75 → 50 of attainment.
    What counts on both sides (Katingan) did not move; Seruyan's leaving is −(8 − 0.4 × 10) ÷ 20 = −0.2 of value."""
    counts = both_quarters(campaign_activities=(4, 10, 4, 10), **STEADY)
    counts["campaign_activities"][BEFORE]["62.07"] = (8, 10)
    pair = Pair.of(counts, held_targets())
    assert pair.change == pytest.approx(-25 / 3)
    assert points(pair.parts(), regency="62.07", effect="composition") == pytest.approx(-25 / 3)
    assert points(pair.parts(), regency="62.06") == 0


def test_an_indicator_that_came_in_has_its_distance_from_the_others() -> None:
    """In domain b only follow-up scores (50); then in-time comes in at 8/10 = 100: (100 − 50) ÷ 2 ÷ 3 = 8.3333."""
    counts = both_quarters(campaign_activities=(4, 10, 4, 10), **STEADY)
    counts["reports_in_time"] = {NOW: {"62.06": (8, 10)}}
    pair = Pair.of(counts, held_targets())
    assert pair.change == pytest.approx(25 / 3)
    assert points(
        pair.parts(), indicator="reports_in_time", effect="composition", regency=""
    ) == pytest.approx(25 / 3)
    assert set(pair.parts().query("points != 0")["indicator"]) == {"reports_in_time"}


def test_a_domain_that_dropped_out_has_its_distance_from_the_others() -> None:
    """Domains 50, 50, 100 and c at 20: mean 55; without c it is 66.67. c had a quarter: −(20 − 66.67) ÷ 4 = 11.67."""
    counts = both_quarters(campaign_activities=(4, 10, 4, 10), **STEADY)
    counts["victims_served"] = {BEFORE: {"62.06": (16, 100)}}
    pair = Pair.of(counts, held_targets())
    assert pair.change == pytest.approx(200 / 3 - 55)
    assert points(pair.parts(), indicator="victims_served", effect="composition") == pytest.approx(
        pair.change
    )


def test_value_and_target_are_told_apart() -> None:
    """40 % → 60 % while the target goes 80 → 100: attained 50 → 60. By value: ((75−50) + (60−40)) ÷ 2 = 22.5;
    by target ((40−50) + (60−75)) ÷ 2 = −12.5; a third of each in the score."""
    counts = both_quarters(campaign_activities=(4, 10, 6, 10), **STEADY)
    parts = Pair.of(counts, held_targets(("campaign_activities", 100))).parts()
    assert points(parts, effect="value") == pytest.approx(7.5)
    assert points(parts, effect="target", regency="") == pytest.approx(-12.5 / 3)


def test_above_the_cap_nothing_moves_the_score() -> None:
    """9/10 → 10/10 of 80 %: attained 100 both times."""
    pair = Pair.of(both_quarters(campaign_activities=(9, 10, 10, 10), **STEADY), held_targets())
    assert not pair.parts()["points"].any()


def test_without_a_score_on_one_side_there_is_nothing_to_split() -> None:
    """Two domains make no total."""
    counts = both_quarters(campaign_activities=(4, 10, 6, 10), reports_followed_up=(4, 10, 4, 10))
    counts["joint_activities_held"] = {NOW: {"62.06": (8, 10)}}
    pair = Pair.of(counts, held_targets())
    assert math.isnan(pair.change)
    assert pair.parts().empty


@examples(150)
@given(pairs())
def test_the_parts_sum_to_the_change(drawn: tuple[Counts, pd.DataFrame, dict[str, float]]) -> None:
    counts, targets, weights = drawn
    pair = Pair.of(counts, targets, weights)
    if not math.isnan(pair.change):
        assert pair.parts(weights)["points"].sum() == pytest.approx(pair.change, abs=1e-9)
    else:
        assert pair.parts(weights).empty


@examples(60)
@given(pairs())
def test_backwards_every_part_turns_its_sign(drawn: tuple[Counts, pd.DataFrame, dict[str, float]]) -> None:
    counts, targets, weights = drawn
    there = Pair.of(counts, targets, weights)
    keys = ["indicator", "regency", "effect"]
    forth = there.parts(weights).set_index(keys)["points"]
    names = {BEFORE: NOW, NOW: BEFORE}
    swapped = Pair(*(frame.assign(period=frame["period"].map(names)) for frame in vars(there).values()))
    back = swapped.parts(weights).set_index(keys)["points"]
    assert set(forth.index) == set(back.index)
    assert (forth + back.reindex(forth.index)).abs().max() < 1e-9 or forth.empty


@examples(60)
@given(pairs())
def test_without_any_change_no_part_moves(drawn: tuple[Counts, pd.DataFrame, dict[str, float]]) -> None:
    counts, _, weights = drawn
    still = {
        name: dict.fromkeys((BEFORE, NOW), next(iter(periods.values()))) for name, periods in counts.items()
    }
    parts = Pair.of(still, held_targets(), weights).parts(weights)
    assert (parts["points"] == 0).all()


@examples(60)
@given(pairs())
def test_a_regency_whose_own_rate_stayed_has_no_own_part(
    drawn: tuple[Counts, pd.DataFrame, dict[str, float]],
) -> None:
    """Seruyan's reports are three times as many and answered as before; the others moved as they liked. Nothing of what
    moved is Seruyan's own: 0 of 1 → 0 of 3 gives 0, to the last digit."""
    counts, targets, weights = drawn
    for periods in counts.values():
        for_seruyan = periods.get(BEFORE, {}).get("62.07")
        if for_seruyan and NOW in periods:
            periods[NOW]["62.07"] = (3 * for_seruyan[0], 3 * for_seruyan[1])
    parts = Pair.of(counts, targets, weights).parts(weights)
    seruyan = parts[(parts["regency"] == "62.07") & (parts["effect"] == "value")]
    assert (seruyan["points"] == 0).all()
    assert (seruyan["printed"] == 0).all()


def test_a_regency_with_none_of_one_and_then_none_of_three_gave_nothing() -> None:
    """Katingan 8 of 10 both times; Seruyan 0 of 1, then 0 of 3: 8/11 → 8/13. Both are as they were; that Seruyan weighs
    more is the mix: mean rates 0.8 and 0 × changes of share, 0.8 × (10/13 − 10/11) = −0.1119."""
    counts = both_quarters(campaign_activities=(8, 10, 8, 10), **STEADY)
    counts["campaign_activities"] = {
        BEFORE: {"62.06": (8, 10), "62.07": (0, 1)},
        NOW: {"62.06": (8, 10), "62.07": (0, 3)},
    }
    pair = Pair.of(counts, held_targets())
    parts = pair.parts()
    assert points(parts, effect="value") == 0
    assert points(parts, effect="mix") == pytest.approx(100 / 80 / 3 * 80 * (10 / 13 - 10 / 11))
    assert points(parts, effect="mix") == pytest.approx(pair.change)


def test_two_regencies_that_improved_are_not_told_to_have_lowered_the_whole() -> None:
    """Katingan 80 → 90 %, Seruyan 20 → 30 %, while Seruyan's share goes from a tenth to half: 74 % → 60 %. Own parts
    0.7 × 10 and 0.3 × 10; the mix 85 × (0.5 − 0.9) + 25 × (0.5 − 0.1) = −24; 10 − 24 = −14."""
    counts = both_quarters(**STEADY)
    counts["campaign_activities"] = {
        BEFORE: {"62.06": (72, 90), "62.07": (2, 10)},
        NOW: {"62.06": (45, 50), "62.07": (15, 50)},
    }
    pair = Pair.of(counts, held_targets())
    parts, to_score = pair.parts(), 100 / 80 / 3
    assert points(parts, regency="62.06") == pytest.approx(7 * to_score)
    assert points(parts, regency="62.07") == pytest.approx(3 * to_score)
    assert points(parts, effect="mix") == pytest.approx(-24 * to_score)
    assert pair.change == pytest.approx(-14 * to_score)


@examples(60)
@given(pairs())
def test_who_improved_has_no_part_that_lowers(drawn: tuple[Counts, pd.DataFrame, dict[str, float]]) -> None:
    counts, targets, weights = drawn
    parts = Pair.of(counts, targets, weights).parts(weights)
    for part in parts[(parts["effect"] == "value") & (parts["regency"] != "")].to_dict("records"):
        (then, below_then), (now, below_now) = (
            counts[part["indicator"]][period][part["regency"]] for period in (BEFORE, NOW)
        )
        rise = now / below_now - then / below_then
        assert part["points"] * rise >= 0
        assert part["printed"] * rise >= 0


@examples(60)
@given(pairs())
def test_printed_parts_sum_to_the_printed_scores(
    drawn: tuple[Counts, pd.DataFrame, dict[str, float]],
) -> None:
    """In tenths: every part is its exact points rounded down or up, and so is each indicator's and each regency's sum;
    all sum to the difference of the two scores as they are printed."""
    counts, targets, weights = drawn
    pair = Pair.of(counts, targets, weights)
    parts = pair.parts(weights)
    if parts.empty:
        return
    scores = pair.scores.set_index("period")["score"]
    whole = printed(scores[NOW]) - printed(scores[BEFORE])
    assert round(10 * parts["printed"].sum(), 6) == round(10 * whole, 6)
    assert (10 * parts["printed"]).round(6).mod(1).eq(0).all()
    for sums in (parts, parts.groupby("indicator")[["points", "printed"]].sum(),
                 parts[parts["regency"] != ""].groupby("regency")[["points", "printed"]].sum()):  # fmt: skip
        assert (sums["points"] - sums["printed"]).abs().max() < 0.1 + 1e-9 or sums.empty
        assert (sums["points"] * sums["printed"]).min() >= 0 or sums.empty


@examples(40)
@given(pairs())
def test_the_order_of_rows_changes_nothing(drawn: tuple[Counts, pd.DataFrame, dict[str, float]]) -> None:
    counts, targets, weights = drawn
    pair = Pair.of(counts, targets, weights)
    turned = Pair(*(frame.iloc[::-1] for frame in vars(pair).values()))
    pd.testing.assert_frame_equal(turned.parts(weights), pair.parts(weights))
