"""Where the next point should stand on the small land, and in lands where nothing can be said or done."""

import math

import numpy as np
import pandas as pd
import pytest

from data import geography
from data.periods import parse
from indicators.access.land import Land
from indicators.access.travel import TravelRules
from indicators.siting.best_places import KINDS, Siting, best_places, candidates
from indicators.siting.scenario import Placed, Scenario, effect_on_score, outcome, side_by_side
from indicators.underserved.ranking import underserved
from tests.indicators.access.small_land import CAPITALS, DISTRICTS, LAND, covered, held
from tests.indicators.access.test_coverage import TOLD

WITHOUT = "\n".join(line for line in TOLD.splitlines() if "T-1" not in line)
SILENT = "2025-05 62.06 sent partners"
PERIOD = parse("2026-Q1")


def test_the_next_post_reaches_whom_none_reaches() -> None:
    """Within 2 hours of Kasongan's post: Kasongan, Seruyan, Pahandut. Left: Hulu at 2.5 hours (1,200 children) and Jauh
    at 7 (800), 4.5 apart. A post in Hulu gains 1,200, and so does one in Pahandut, 2 hours from it; Pahandut is first,
    since its own 12,000 are then spared half an hour each (6,000 + 600 child-hours against 3,000 + 2,000). The
    runner-up, in Jauh, gains 800. Two gain all 2,000."""
    siting = best_places(covered(TOLD), "counselling_post")
    assert (siting.children, siting.before, siting.gained, siting.after) == (24_000, 22_000, 1_200, 23_200)
    assert (siting.chosen, siting.ties) == (("62.71.01",), (("62.06.02",),))
    assert (siting.runner_up, siting.runner_up_gained, siting.regret) == (("62.06.03",), 800, 400)
    both = best_places(covered(TOLD), "counselling_post", 2)
    assert both.gained == 2_000
    assert (both.chosen, both.ties) == (("62.06.03", "62.71.01"), (("62.06.02", "62.06.03"),))
    hulu = both.by_area.loc["62.06.02", ["before", "after", "gained"]]
    assert hulu.tolist() == pytest.approx([2.5, 2, 1_200], abs=1e-6)
    assert both.mean_hours_after < both.mean_hours_before


def test_periods_with_the_same_points_share_an_answer_and_others_do_not() -> None:
    """February has the points of March. With Palangka Raya's own word more is known, with others more are near."""
    march, post = covered(TOLD, "2026-03"), "counselling_post"
    key = candidates(march, post).key
    assert candidates(covered(TOLD, "2026-02"), post).key == key
    others = [
        candidates(covered(f"{TOLD}\n2026-03 62.71 sent service_points", "2026-03"), post),
        candidates(covered(WITHOUT, "2026-03"), post),
        candidates(covered(TOLD, "2026-03", rules=TravelRules(speed_kmh=20)), post),
        candidates(march, post, 4),
        candidates(march, "mobile_team"),
    ]
    assert len({key, *(other.key for other in others)}) == 6


def test_more_points_than_are_of_use_are_not_placed() -> None:
    siting = best_places(covered(TOLD), "uptd_ppa", 5)
    assert siting.chosen == ("62.06.03", "62.71.01")
    assert siting.after == siting.children


def test_without_any_point_the_first_stands_where_most_children_are() -> None:
    """Within 1 hour: Kasongan and Pahandut reach each other (2,000 + 12,000), Seruyan alone 8,000. Palangka Raya told
    no points, so its 12,000 may be reached already: said, and left out on demand; then Seruyan is best."""
    coverage = covered(WITHOUT)
    siting = best_places(coverage, "counselling_post", 1, 1)
    assert (siting.before, siting.gained, siting.gained_unknown, siting.unknown) == (
        0,
        14_000,
        12_000,
        12_000,
    )
    assert {siting.chosen, *siting.ties} == {("62.06.01",), ("62.71.01",)}
    assert math.isnan(siting.mean_hours_before)
    without_silent = best_places(coverage, "counselling_post", 1, 1, silent_too=False)
    assert (without_silent.chosen, without_silent.gained, without_silent.gained_unknown) == (
        ("62.07.01",),
        8_000,
        0,
    )
    assert without_silent.children == 12_000


def test_with_all_reached_nothing_is_placed() -> None:
    siting = best_places(covered(TOLD), "counselling_post", 3, 24)
    assert (siting.chosen, siting.gained, siting.before) == ((), 0, siting.children)
    assert math.isnan(siting.regret)


def test_with_nothing_sent_it_says_how_little_is_known() -> None:
    """Nobody told any point: everybody gained is somebody of whom it is not known."""
    siting = best_places(covered(SILENT), "counselling_post", 1, 24)
    assert siting.gained == siting.gained_unknown == siting.children == 24_000
    left = best_places(covered(SILENT), "counselling_post", 1, 24, silent_too=False)
    assert (left.children, left.gained, left.chosen) == (0, 0, ())


def test_where_all_are_equal_all_are_told() -> None:
    """Five districts an hour and more apart with as many villages in one regency: each gains the same."""
    districts = DISTRICTS.assign(regency="62.06", villages=4, lon=[113.0, 114.0, 115.0, 116.0, 117.0])
    land = Land(districts, CAPITALS, LAND.geography)
    coverage = held("2025-05 62.06 sent service_points").coverage(land, PERIOD)
    siting = best_places(coverage, "counselling_post", 1, 1)
    assert {siting.chosen, *siting.ties} == {(code,) for code in districts.index}
    assert siting.gained == 800


def test_a_mobile_team_goes_three_hours_whatever_the_threshold() -> None:
    """From Pahandut (0.5 hours from Kasongan) it reaches Hulu (2 hours), Kasongan and Seruyan (2): within 1 hour of the
    post are Kasongan and Pahandut, so it gains Hulu's 1,200 and Seruyan's 8,000. Four districts in 20 days: 5 times
    a month each."""
    siting = best_places(covered(TOLD), "mobile_team", 1, 1)
    assert (siting.chosen, siting.gained) == (("62.71.01",), 9_200)
    assert siting.visits == 5
    again = outcome(covered(TOLD), Scenario.of(siting, "team"), 1)
    assert again.totals["reached_after"] == siting.after
    assert again.districts["visits"].tolist() == [5, 5, 0, 5, 5]


def test_a_shelter_is_sited_and_told_by_regency_only() -> None:
    """Katingan has one. From capital to capital Seruyan is 1.5 hours away, Palangka Raya 0.5: within 1 hour Seruyan's
    8,000 children are left."""
    siting = best_places(covered(TOLD), "shelter", 1, 1)
    assert (siting.before, siting.chosen, siting.gained) == (16_000, ("62.07",), 8_000)
    assert list(siting.by_area.index) == list(LAND.geography.index)
    again = outcome(covered(TOLD), Scenario("shelter", (Placed("shelter", "62.07"),)), 1)
    assert again.regencies["shelter_before"].tolist()[:2] == [1, 0]
    assert again.regencies["shelter_after"].tolist()[:2] == [1, 1]
    assert math.isnan(again.regencies.loc["62.71", "shelter_after"])
    assert again.regencies.loc["62.07", "functions_after"] == 2
    new = again.after.told[again.after.told["id"] == "+1"].iloc[0]
    assert (new["district"], new["hours"]) == ("", "")
    assert math.isnan(new["lon"])
    assert "+1" not in set(again.after.points["id"])


@pytest.mark.parametrize("kind", ["counselling_post", "uptd_ppa", "mobile_team"])
@pytest.mark.parametrize("new", [1, 2])
def test_the_scenario_of_the_best_places_reaches_what_was_promised(kind: str, new: int) -> None:
    coverage = covered(TOLD)
    siting = best_places(coverage, kind, new)
    again = outcome(coverage, Scenario.of(siting, "best"))
    assert again.totals["reached_before"] == siting.before
    assert again.totals["reached_after"] == siting.after
    assert again.totals["children"] == siting.children


def test_a_closed_point_takes_its_reach_with_it_and_a_placed_one_spreads_the_same_staff() -> None:
    """Closing T-1 leaves Katingan and Seruyan with nobody within 2 hours, and Palangka Raya unknown. A second post in
    Hulu halves the four staff of Katingan; Seruyan's two counsellors get a place to be reached at by a post there."""
    closed = outcome(covered(TOLD), Scenario("closed", closed=(("62.06", "T-1"),)))
    assert closed.districts["reached_after"].tolist()[:4] == [0, 0, 0, 0]
    assert math.isnan(closed.districts.loc["62.71.01", "reached_after"])
    assert closed.totals["unknown"] == 12_000
    assert closed.regencies.loc["62.06", ["functions_before", "functions_after"]].tolist() == [3, 2]
    posts = (Placed("uptd_ppa", "62.06.02"), Placed("counselling_post", "62.07.01"))
    more = outcome(covered(TOLD), Scenario("more", posts))
    assert more.regencies["staff_per_point_before"].tolist()[0] == 4
    assert more.regencies["staff_per_point_after"].tolist()[:2] == [2, 2]
    assert more.regencies.loc["62.06", "functions_after"] == 6
    assert (
        underserved(more.after, "regency").table.loc["62.06", "provision"]
        > underserved(more.before, "regency").table.loc["62.06", "provision"]
    )


def test_a_scenario_without_anything_changes_nothing() -> None:
    coverage = covered(TOLD)
    same = outcome(coverage, Scenario("nothing"))
    pd.testing.assert_frame_equal(same.after.table("regency"), coverage.table("regency"))
    pd.testing.assert_frame_equal(same.after.table("district"), coverage.table("district"))
    assert set(effect_on_score(same)["effect"]) == {"follows"}


def test_two_scenarios_side_by_side() -> None:
    coverage = covered(TOLD)
    hulu = outcome(coverage, Scenario("Hulu", (Placed("counselling_post", "62.06.02"),)))
    other = outcome(coverage, Scenario("tim", (Placed("mobile_team", "62.71.01"),)))
    table = side_by_side([hulu, other])
    assert list(table.columns) == ["now", "Hulu", "tim"]
    assert table.loc["reached"].tolist() == [22_000, 23_200, 23_200]
    assert table.loc["percent", "now"] == pytest.approx(100 * 22 / 24)
    assert table.loc["points"].tolist() == [1, 2, 1]
    assert table.loc["mobile_teams"].tolist() == [0, 0, 1]
    assert table.loc["districts_over_3"].tolist() == [1, 1, 1]
    with pytest.raises(ValueError, match="name of its own"):
        side_by_side([hulu, hulu])
    with pytest.raises(ValueError, match="at least one"):
        side_by_side([])


def test_only_what_needs_a_function_moves_the_score_at_once() -> None:
    """Rehabilitation needs accompaniment: it begins in Seruyan, and ends in Katingan when its only point closes."""
    moved = outcome(
        covered(TOLD), Scenario("moved", (Placed("counselling_post", "62.07.01"),), (("62.06", "T-1"),))
    )
    effects = effect_on_score(moved)
    rehabilitation = effects[effects["indicator"] == "rehabilitation_completed"].set_index("effect")[
        "regencies"
    ]
    assert rehabilitation.to_dict() == {"begins": ("62.07",), "ends": ("62.06",)}
    assert (effects[effects["indicator"] == "reports_in_time"]["effect"] == "follows").all()


def real_land() -> Land:
    return Land(
        geography.districts(), geography.regencies(), geography.geography(), geography.shapes("districts")
    )


def test_a_place_by_coordinates_is_in_its_district_and_outside_the_province_it_is_refused() -> None:
    """Palangka Raya is in Pahandut; Banjarmasin and the Java Sea are elsewhere."""
    land = real_land()
    assert land.district_at(113.92, -2.21) == "62.71.01"
    for lon, lat in ((114.59, -3.32), (112.0, -4.5), (0, 0)):
        with pytest.raises(ValueError, match="outside the province"):
            land.district_at(lon, lat)


def test_nearly_every_middle_village_lies_in_its_own_district() -> None:
    """Boundaries are generalised to 650 m and middle villages are not, so that a few lie beyond."""
    land = real_land()
    inside = [land.district_at(row.lon, row.lat) == code for code, row in land.districts.iterrows()]
    assert sum(inside) >= 134


@pytest.mark.parametrize(
    ("point", "message"),
    [
        (Placed("counselling_post", lon=106.8, lat=-6.2), "outside the province"),
        (Placed("counselling_post", lon=113.9), "longitude and a latitude"),
        (Placed("counselling_post", "62.06"), "no district"),
        (Placed("shelter", "62.06.01"), "never finer"),
        (Placed("shelter", "62.06", 113.3, -1.9), "never finer"),
        (Placed("kiosk", "62.06.01"), "no kind of point"),
    ],
)
def test_what_cannot_be_placed_is_refused(point: Placed, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        outcome(covered(TOLD), Scenario("wrong", (point,)))


def test_what_cannot_be_asked_is_refused() -> None:
    coverage = covered(TOLD)
    with pytest.raises(ValueError, match="1 to 5"):
        best_places(coverage, "uptd_ppa", 6)
    with pytest.raises(ValueError, match="above 0"):
        best_places(coverage, "uptd_ppa", 1, 0)
    with pytest.raises(ValueError, match="no such open point"):
        outcome(coverage, Scenario("wrong", closed=(("62.06", "T-9"),)))


def test_every_kind_can_be_sited_on_the_real_land() -> None:
    """136 districts and 14 regencies with nothing told: chosen are as many as asked, and never worse than greedy."""
    coverage = held(SILENT).coverage(real_land_of_three(), PERIOD)
    for kind in KINDS:
        siting: Siting = best_places(coverage, kind, 2)
        assert siting.gained >= siting.greedy_gained
        assert np.isfinite(candidates(coverage, kind).hours).all()


def real_land_of_three() -> Land:
    whole = geography.districts()
    inside = whole[whole["regency"].isin(LAND.geography.index)]
    return Land(inside, geography.regencies(), LAND.geography, geography.shapes("districts"))
