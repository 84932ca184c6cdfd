"""Layers by regency and district, by hand on a small land: figures, states, and what is nobody's to know."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from data.periods import parse
from indicators.access.coverage import LAYER_COLUMNS, LAYERS, Coverage
from indicators.access.travel import TravelRules
from indicators.measurement.fact_arrays import FactArrays
from tests.indicators.access.small_land import LAND, covered, held
from tests.indicators.given import GEOGRAPHY, LATER, facts
from tests.public_edition import protection_of

# One point that assists, in Kasongan; Seruyan sent that it has none that does; Palangka Raya sent nothing at all.
TOLD = """
    2025-05 62.06    sent service_points capacity community
    2026-Q1 62.06    sent campaigns reports
    2026-Q1 62.06.01 service_points point=T-1|uptd_ppa|complaints+accompaniment||||  1
    2026-Q1 62.06    service_points point=T-2|shelter|temporary_shelter||||  1
    2026-Q1 62.06.02 service_points point=T-3|hospital|complaints||||  1
    2026-Q1 62.06    staff staff_kind=counsellors 3
    2026-Q1 62.06    staff staff_kind=psychologists 1
    2026-Q1 62.06    staff 5
    2026-Q1 62.06.01 villages_patbm 4
    2026-02 62.06.01 activities_held 1
    2026-02 62.06.01 participants 30
    2025-06 62.06    sent campaigns
    2025-06 62.06.02 activities_held 1
    2026-Q1 62.06.02 reports_received 2
    2025-05 62.07    sent service_points capacity
    2026-Q1 62.07    service_points point=T-4|complaint_post|complaints||||  1
    2026-Q1 62.07    staff staff_kind=counsellors 2
    2026-Q1 62.07    staff 2
    """


def rows(coverage: Coverage, layer: str, by: str = "district") -> list[tuple[float, float, float, str]]:
    table = coverage.layer(layer, by)
    figures = table[["numerator", "denominator", "value", "status"]].itertuples(index=False, name=None)
    return [
        tuple(-1 if isinstance(value, float) and math.isnan(value) else value for value in row)
        for row in figures
    ]


NOT_TOLD = (-1, -1, -1, "no_report")


def test_every_layer_has_a_row_for_every_area() -> None:
    coverage = covered(TOLD)
    for table, areas in (
        (coverage.table("regency"), LAND.geography.index),
        (coverage.table("district"), LAND.districts.index),
    ):
        assert tuple(table.columns) == LAYER_COLUMNS
        assert table.groupby("layer", sort=False)["area"].agg(list).to_dict() == {
            layer.id: list(areas) for layer in LAYERS if layer.id in set(table["layer"])
        }
        assert set(table["layer"]) == {layer.id for layer in LAYERS}


def test_children_within_the_threshold_of_the_nearest_of_all_points() -> None:
    """Trips to Kasongan: 0, 2.5, 7, 1.5 and 0.5 hours. Katingan's 4,000 children in 10, 6 and 4 of 20 villages: 2,000,
    1,200, 800. Within 2 hours: 2,000 of 4,000. Seruyan's 8,000 cross the border in 1.5 hours. Palangka Raya told no
    points, but its 12,000 are within half an hour of Katingan's: known all the same."""
    coverage = covered(TOLD)
    assert rows(coverage, "children_within_2", "regency") == [
        (2000, 4000, 50, "ok"), (8000, 8000, 100, "ok"), (12000, 12000, 100, "ok"),
    ]  # fmt: skip
    assert rows(coverage, "children_within_1") == [
        (2000, 2000, 100, "ok"), (0, 1200, 0, "ok"), (0, 800, 0, "ok"), (0, 8000, 0, "ok"), (12000, 12000, 100, "ok"),
    ]  # fmt: skip
    assert rows(coverage, "children_within_6", "regency")[0] == (3200, 4000, 80, "ok")
    assert rows(coverage, "villages_under_1", "regency")[0] == (10, 20, 50, "ok")
    assert rows(coverage, "villages_from_1_to_3", "regency")[0] == (6, 20, 30, "ok")
    assert rows(coverage, "villages_over_3", "regency")[0] == (4, 20, 20, "ok")


def test_a_silent_regency_is_known_within_reach_of_others_and_unknown_beyond() -> None:
    """With a river of 5 km/h in Pahandut its half hour is 5 hours: its own points, untold, may be nearer."""
    coverage = covered(TOLD, rules=TravelRules(overrides={"62.71.01": 5}))
    assert rows(coverage, "children_within_4", "regency")[2] == NOT_TOLD
    assert rows(coverage, "children_within_6", "regency")[2] == (12000, 12000, 100, "ok")
    assert rows(coverage, "villages_over_3", "regency")[2] == NOT_TOLD
    assert coverage.trips.table.loc["62.71.01", ["band", "status"]].tolist() == ["", "no_report"]
    assert coverage.trips.table.loc["62.71.01", "hours"] == pytest.approx(5, abs=1e-4)


def test_without_any_point_that_assists_nobody_is_within_reach_and_that_is_known() -> None:
    """Katingan without T-1: a true 0 where points were told, unknown where they were not; every band is the longest."""
    coverage = covered("\n".join(line for line in TOLD.splitlines() if "T-1" not in line))
    assert coverage.trips.points.empty
    assert rows(coverage, "children_within_6", "regency") == [
        (0, 4000, 0, "ok"), (0, 8000, 0, "ok"), NOT_TOLD,
    ]  # fmt: skip
    assert rows(coverage, "villages_over_3", "regency") == [
        (20, 20, 100, "ok"),
        (10, 10, 100, "ok"),
        NOT_TOLD,
    ]
    assert rows(coverage, "accessibility", "regency")[0] == (0, 10000, 0, "ok")


def test_with_nothing_sent_everything_is_unknown_and_nothing_is_zero() -> None:
    coverage = covered("2025-05 62.06 sent partners")
    published = ("connected_villages",)
    for table in (coverage.table("regency"), coverage.table("district")):
        unknown = table[~table["layer"].isin(published)]
        assert unknown[["numerator", "denominator", "value"]].isna().all(axis=None)
        assert set(unknown["status"]) <= {"no_report", "not_by_district"}
    assert rows(coverage, "connected_villages", "regency")[0] == (15, 20, 75, "ok")
    assert {row[3] for row in rows(coverage, "connected_villages")} == {"not_by_district"}


def test_functions_are_counted_once_and_a_shelter_only_by_regency() -> None:
    """Katingan: complaints (twice), accompaniment, sheltering = 3 of 6; in Kasongan 2 of the 5 that districts have.
    Seruyan's post has no district: it is placed in its capital's."""
    coverage = covered(TOLD)
    assert rows(coverage, "functions_present", "regency") == [(3, 6, 3, "ok"), (1, 6, 1, "ok"), NOT_TOLD]
    assert rows(coverage, "functions_present") == [
        (2, 5, 2, "ok"), (1, 5, 1, "ok"), (0, 5, 0, "ok"), (1, 5, 1, "ok"), NOT_TOLD,
    ]  # fmt: skip
    assert "T-2" not in set(coverage.points["id"])


def test_staff_are_reached_at_the_points_that_assist() -> None:
    """Within 3 hours of Kasongan's one post with 4 staff: Kasongan (0 h, weight 1, 5,000 children 0–17), Hulu (2.5 h,
    0.22, 3,000), Seruyan (1.5 h, 0.68, 20,000), Pahandut (0.5 h, 1, 30,000): demand 5,000 + 660 + 13,600 + 30,000 =
    49,260; 4 ÷ 49,260 = 0.8120 per 10,000. Seruyan's two counsellors have no point that assists and reach nobody."""
    coverage = covered(TOLD, threshold=3)
    per = 10_000 * 4 / 49_260
    values = [row[2] for row in rows(coverage, "accessibility")]
    assert values == pytest.approx([per, 0.22 * per, 0, 0.68 * per, -1])
    assert coverage.staff.loc["62.06", ["staff", "points", "per_point"]].tolist() == [4, 1, 4]
    assert coverage.staff.loc["62.07", "staff"] == 2
    assert math.isnan(coverage.staff.loc["62.07", "per_point"])
    assert coverage.staff.loc["62.71", "status"] == "no_report"
    whole = rows(coverage, "accessibility", "regency")
    assert whole[0][0] == pytest.approx((5000 + 0.22 * 3000) * per / 10_000)


def test_campaigns_by_district_and_how_long_ago() -> None:
    """Kasongan had one in February: one month before the end, March heard of. Hulu's last was in June 2025: nine
    months, of which January to March were heard of. Jauh never had one, in the four months heard of; the others are
    silent."""
    coverage = covered(TOLD)
    assert rows(coverage, "campaign_reach") == [
        (1, 1, 100, "ok"), (0, 1, 0, "ok"), (0, 1, 0, "ok"), NOT_TOLD, NOT_TOLD,
    ]  # fmt: skip
    assert rows(coverage, "months_since_activity") == [
        (1, 1, 1, "ok"), (9, 3, 9, "ok"), (-1, 4, -1, "reported_zero"), NOT_TOLD, NOT_TOLD,
    ]  # fmt: skip
    assert rows(coverage, "months_since_activity", "regency")[0] == (1, 1, 1, "ok")
    assert rows(coverage, "campaign_participants")[:2] == [
        (30, 2000, 15, "ok"),
        (0, 1200, 0, "reported_zero"),
    ]


def test_silence_after_the_last_activity_is_no_absence() -> None:
    coverage = covered("2025-06 62.06 sent campaigns\n2025-06 62.06.01 activities_held 1")
    assert rows(coverage, "months_since_activity", "regency")[0] == NOT_TOLD


def test_patbm_and_reports_by_district() -> None:
    """PATBM in 4 of Kasongan's 10 villages. Two reports a month over 3 months and 3,000 children: 6, 20 per 10,000."""
    coverage = covered(TOLD)
    assert rows(coverage, "patbm_villages")[:2] == [(4, 10, 40, "ok"), (0, 6, 0, "ok")]
    assert rows(coverage, "reports_received")[:3] == [
        (0, 5000, 0, "reported_zero"), (6, 3000, 20, "ok"), (0, 2000, 0, "reported_zero"),
    ]  # fmt: skip
    assert rows(coverage, "reports_received", "regency")[1] == NOT_TOLD


def test_what_waits_for_the_province_is_not_silence() -> None:
    coverage = covered(TOLD, basis="verified")
    for layer in ("functions_present", "campaign_reach", "patbm_villages", "accessibility"):
        assert rows(coverage, layer, "regency")[0] == (-1, -1, -1, "not_verified")
        assert rows(coverage, layer)[0] == (-1, -1, -1, "not_verified")
    assert rows(coverage, "functions_present", "regency")[2] == NOT_TOLD


@pytest.mark.parametrize(("regency", "statuses"), [("", {"hidden"}), ("62.06", {"ok", "reported_zero"})])
def test_counts_of_people_by_district_are_for_the_office_and_its_own_officers(
    regency: str, statuses: set[str]
) -> None:
    protection = protection_of(FactArrays(facts(TOLD), GEOGRAPHY), LATER, bytes(32))
    coverage = held(TOLD, replace(protection, own=regency)).coverage(LAND, parse("2026-Q1"))
    for layer in ("reports_received", "campaign_participants"):
        states = coverage.layer(layer, "district")
        assert set(states.loc[states["regency"] == "62.06", "status"]) == statuses
        assert set(states.loc[states["regency"] != "62.06", "status"]) == {"no_report"}
        hidden = states[states["status"] == "hidden"]
        assert hidden[["numerator", "denominator", "value"]].isna().all(axis=None)
    assert set(coverage.layer("campaign_reach", "district")["status"]) == {"ok", "no_report"}


def test_a_regency_is_the_sum_of_its_districts() -> None:
    coverage = covered(TOLD, threshold=4)
    for layer in (
        "children_within_2",
        "villages_under_1",
        "villages_over_3",
        "accessibility",
        "patbm_villages",
    ):
        districts = (
            coverage.layer(layer, "district")
            .groupby("regency")[["numerator", "denominator"]]
            .sum(min_count=1)
        )
        regencies = coverage.layer(layer, "regency")[["numerator", "denominator"]]
        counted = regencies["numerator"].notna()
        pd.testing.assert_frame_equal(
            regencies[counted],
            districts.reindex(regencies.index)[counted],
            check_names=False,
            check_dtype=False,
        )


def test_a_layer_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        covered(TOLD).layer("happiness", "district")
