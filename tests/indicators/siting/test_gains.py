"""Who is gained and lost by a plan on the small land, by district and, for shelters, by regency."""

import math

import pytest

from indicators.siting.best_places import best_places
from indicators.siting.gains import gains
from indicators.siting.scenario import Placed, Scenario, outcome
from tests.indicators.access.small_land import covered
from tests.indicators.access.test_coverage import TOLD


def test_a_post_in_hulu_gains_hulu() -> None:
    """Within 2 hours of Kasongan's post: 22,000 of 24,000. A post in Hulu adds Hulu's own 1,200, Jauh's 800 stay."""
    gain = gains(
        outcome(covered(TOLD), Scenario("x", (Placed("counselling_post", "62.06.02"),))), "counselling_post"
    )
    assert (gain.before, gain.after, gain.children) == (22_000, 23_200, 24_000)
    assert gain.gained.to_dict() == {"62.06.02": 1_200}
    assert gain.lost.empty
    assert gain.share("before") == pytest.approx(91.667, abs=0.001)
    assert gain.areas["after"].tolist() == ["within", "within", "beyond", "within", "within"]


def test_closing_the_only_post_loses_all_but_those_of_whom_nobody_knows() -> None:
    """Katingan's and Seruyan's 12,000 fall out; Palangka Raya has told no points, so of its 12,000 nothing is known."""
    gain = gains(outcome(covered(TOLD), Scenario("x", closed=(("62.06", "T-1"),))), "counselling_post")
    assert (gain.before, gain.after, gain.unknown) == (22_000, 0, 12_000)
    assert gain.lost.sum() == 22_000
    assert gain.areas.loc["62.71.01", "after"] == "unknown"


def test_who_is_gained_where_nothing_was_told_may_be_reached_already() -> None:
    """With Katingan's post closed nobody knows of Palangka Raya; a post in Kasongan, half an hour away, gains its
    12,000, Seruyan's 8,000 and Kasongan's own 2,000 (10 of Katingan's 20 villages)."""
    plan = Scenario("x", closed=(("62.06", "T-1"),))
    closed = outcome(covered(TOLD), plan).after
    gain = gains(
        outcome(closed, Scenario("y", (Placed("counselling_post", "62.06.01"),))), "counselling_post"
    )
    assert gain.perhaps_already == 12_000
    assert gain.gained.sum() == 12_000 + 8_000 + 2_000


def test_a_shelter_gains_whole_regencies() -> None:
    """Katingan has one; Palangka Raya is half an hour from it, Seruyan an hour and a half."""
    plan = Scenario("x", (Placed("shelter", "62.07"),))
    gain = gains(outcome(covered(TOLD), plan, 1), "shelter")
    assert list(gain.areas.index) == ["62.06", "62.07", "62.71"]
    assert (gain.before, gain.after) == (16_000, 24_000)
    assert gain.gained.to_dict() == {"62.07": 8_000}
    assert gain.areas["regency"].tolist() == list(gain.areas.index)


@pytest.mark.parametrize("kind", ["counselling_post", "uptd_ppa", "mobile_team", "shelter"])
@pytest.mark.parametrize("hours", [1, 2, 4])
def test_the_best_places_gain_what_was_promised(kind: str, hours: int) -> None:
    coverage = covered(TOLD)
    best = best_places(coverage, kind, 1, hours)
    gain = gains(outcome(coverage, Scenario.of(best, "best"), hours), kind)
    assert (gain.before, gain.after, gain.children) == (best.before, best.after, best.children)


def test_with_nobody_to_reach_there_is_no_share() -> None:
    gain = gains(outcome(covered(TOLD), Scenario("x")), "counselling_post")
    empty = type(gain)(gain.kind, 2, gain.areas.assign(children=0.0))
    assert math.isnan(empty.share("after"))


def test_with_no_point_anywhere_a_mobile_team_still_goes_out() -> None:
    """All points closed and a team in Pahandut: Kasongan, Hulu and Seruyan, all within 3 hours of it, are reached."""
    plan = Scenario("x", (Placed("mobile_team", "62.71.01"),), closed=(("62.06", "T-1"),))
    coverage = covered(TOLD)
    kept = outcome(
        coverage,
        Scenario("all", closed=tuple(zip(coverage.told["regency"], coverage.told["id"], strict=True))),
    )
    gain = gains(outcome(kept.after, Scenario("team", plan.placed)), "mobile_team")
    assert kept.after.told.empty
    assert (gain.before, gain.after) == (0, 23_200)
