"""Comparisons: who is compared with whom, like with like, and words that never judge a neutral figure."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from data.periods import parse
from indicators import by_id
from indicators.comparison.compare import AGAINST, COLUMNS, DIFFERENT, REASONS, VERDICTS, looked, verdict
from indicators.comparison.peers import peers, traits
from indicators.evaluation import Evaluation
from indicators.statistics.difference_intervals import fisher
from tests.families import examples
from tests.indicators.given import GEOGRAPHY, LATER, facts

LAND = GEOGRAPHY.assign(area_km2=[20_000.0, 16_000.0, 3_000.0])
TARGETS = pd.DataFrame(
    [("reports_in_time", "", 2020, 80.0, "SPM", True)],
    columns=["indicator", "regency", "year", "target", "reference", "confirmed"],
)


def compared(text: str, indicator: str, by: str = "regency", period: str = "2026-Q2") -> pd.DataFrame:
    """The comparisons of one indicator, by area and against."""
    evaluation = Evaluation(facts(text), LAND, TARGETS, LATER)
    return evaluation.comparisons([by_id(indicator)], parse(period), by).set_index(["area", "against"])


def reports(period: str, place: str, in_time: int, due: int) -> str:
    return f"""
        {period} {place} sent reports
        {period}-x {place} reports_received {due}
        {period}-x {place} reports_due {due}
        {period}-x {place} reports_in_time {in_time}
        """.replace(f"{period}-x", parse(period).months[0])


# --- peers


def test_peers_are_the_nearest_of_three_traits() -> None:
    """Katingan has 10,000 children, 20,000 km² and 5 of 20 villages without signal: ln 9.210, ln 9.903, 0.25; Seruyan
    9.903, 9.680, 0.40; the city 10.309, 8.006, 0. Less the means (9.808, 9.197, 0.217) and over the standard
    deviations (0.454, 0.847, 0.165): Katingan −1.317, 0.835, 0.202; Seruyan 0.211, 0.571, 1.111; the city 1.105,
    −1.406, −1.313. So Katingan–Seruyan 1.80, Seruyan–city 3.25, Katingan–city 3.63: Seruyan is nearest to both.
    """
    assert peers(LAND, nearest=1) == {"62.06": ("62.07",), "62.07": ("62.06",), "62.71": ("62.07",)}
    by_regency = traits(LAND)
    assert by_regency.loc["62.06"].tolist() == pytest.approx([np.log(10_000), np.log(20_000), 0.25])


def test_a_regency_is_never_its_own_peer_and_order_does_not_matter() -> None:
    alike = peers(LAND)
    assert all(code not in others and len(others) == 2 for code, others in alike.items())
    assert peers(LAND.iloc[::-1]) == alike


def test_a_trait_that_is_the_same_everywhere_tells_nobody_apart() -> None:
    flat = LAND.assign(area_km2=5_000.0, villages=10, blank_spot_villages=2)
    assert peers(flat, nearest=1)["62.06"] == ("62.07",)


def test_peers_refuse_a_regency_of_which_a_trait_is_not_known() -> None:
    with pytest.raises(ValueError, match="above 0"):
        peers(LAND.assign(area_km2=[20_000.0, np.nan, 3_000.0]))


# --- references


def test_the_rest_of_the_province_leaves_the_area_itself_out() -> None:
    """Katingan 2 of 4; the others 3 of 4 and 9 of 12, so 12 of 16: 75 %, and 50 − 75 = −25 points."""
    text = (
        reports("2026-Q2", "62.06", 2, 4)
        + reports("2026-Q2", "62.07", 3, 4)
        + reports("2026-Q2", "62.71", 9, 12)
    )
    row = compared(text, "reports_in_time").loc[("62.06", "rest")]
    assert (row["reference_numerator"], row["reference_denominator"]) == (12, 16)
    assert row["difference"] == pytest.approx(-25)
    assert row["regencies"] == ("62.07", "62.71")
    assert row["verdict"] == "alike"


def test_a_target_is_held_against_the_figures_own_interval() -> None:
    """5 of 40 at 99.8 %: z = 3.0902, centre (5 + 4.7748)/49.5495 = 19.727 %, half width 3.0902 √(5·35/40 + 2.3874) over
    49.5495 = 16.217, so 3.51 to 35.94, less 80. The exact tail of 5 or fewer of 40 at 80 % is far below 0.1 %."""
    row = compared(reports("2026-Q2", "62.06", 5, 40), "reports_in_time").loc[("62.06", "target")]
    assert (row["lower"], row["upper"]) == pytest.approx((3.510 - 80, 35.944 - 80), abs=2e-3)
    assert row["verdict"] == "worse"


def test_what_lies_outside_95_but_not_99_8_percent_is_alike() -> None:
    """56 of 70 against 48 of 80 (Newcombe's own example): 5.2 to 33.4 points at 95 %, while 99.8 % holds 0."""
    text = (
        reports("2026-Q2", "62.06", 56, 70)
        + reports("2026-Q2", "62.07", 48, 80)
        + reports("2026-Q2", "62.71", 0, 0)
    )
    row = compared(text, "reports_in_time").loc[("62.06", "rest")]
    assert row["lower"] < 0 < row["upper"]
    assert row["verdict"] == "alike"


def test_one_child_of_one_is_not_told_apart_from_the_rest() -> None:
    """0 of 1 against 90 of 94: Newcombe leaves 0 out even at 99.8 %, but that this one of all 95 is among the 5 not in
    time comes in 5/95 = 5.26 % (Fisher), so nothing is called apart."""
    text = (
        reports("2026-Q2", "62.06", 0, 1)
        + reports("2026-Q2", "62.07", 45, 47)
        + reports("2026-Q2", "62.71", 45, 47)
    )
    row = compared(text, "reports_in_time").loc[("62.06", "rest")]
    assert row["upper"] < 0
    assert (row["verdict"], row["reason"]) == ("alike", "")


def test_the_exact_test_must_agree_as_well() -> None:
    """0 of 5 against 10 of 10: of the 3003 ways to place ten in time among fifteen one has none here, p = 0.00033:
    apart. 0 of 3 against 8 of 8: one of 165, 0.0061: alike, as 0.2 % is asked for."""
    apart = reports("2026-Q2", "62.06", 0, 5) + reports("2026-Q2", "62.07", 10, 10)
    alike = reports("2026-Q2", "62.06", 0, 3) + reports("2026-Q2", "62.07", 8, 8)
    sent = reports("2026-Q2", "62.71", 0, 0)
    verdicts = [
        compared(text + sent, "reports_in_time").loc[("62.06", "rest"), "verdict"] for text in (apart, alike)
    ]
    assert verdicts == ["worse", "alike"]


def test_against_a_target_the_exact_count_must_agree_as_well() -> None:
    """0 of 4 against 80 %: Wilson's 99.8 % ends at 9.55/(4 + 9.55) = 70.5 %, below it, yet none of four comes by chance
    in 0.2⁴ = 0.16 %, more than 0.1 % on a side; none of five in 0.03 %."""
    of_four = compared(reports("2026-Q2", "62.06", 0, 4), "reports_in_time").loc[("62.06", "target")]
    of_five = compared(reports("2026-Q2", "62.06", 0, 5), "reports_in_time").loc[("62.06", "target")]
    assert of_four["upper"] < 0
    assert (of_four["verdict"], of_five["verdict"]) == ("alike", "worse")


def test_against_a_target_of_100_percent_the_distance_is_judged() -> None:
    """What was found: 4 of 5 "worth acting on, 99.8 %", and all regencies marked. Nothing is better than 100 %, so
    20 points short are 20 points short, and no chance is spoken of; these are none of the figures looked at."""
    targets = TARGETS.assign(target=100.0)
    text = reports("2026-Q2", "62.06", 4, 5) + reports("2026-Q2", "62.07", 5, 5)
    evaluation = Evaluation(facts(text), LAND, targets, LATER)
    rows = evaluation.comparisons([by_id("reports_in_time")], parse("2026-Q2"), "regency", against=["target"])
    by_area = rows.set_index("area")
    assert by_area["verdict"].to_dict() == {"62.06": "short", "62.07": "reached", "62.71": "not_comparable"}
    assert by_area.loc["62.06", "difference"] == -20
    assert by_area[["lower", "upper"]].isna().all(axis=None)
    assert looked(rows) == (0, 0)


def test_clusters_are_not_judged_as_if_they_were_separate() -> None:
    """Seven kinds of partner, of which one meeting brings several: no chance is reckoned, and the target has its
    distance."""
    kinds = (
        "women_child_office",
        "police_ppa",
        "hospital",
        "prosecutor",
        "social_affairs",
        "education",
        "ngo",
    )
    months = {"62.06": kinds, "62.07": kinds[:1], "62.71": kinds[:1]}
    text = "".join(
        f"2026-Q2 {place} sent joint_activities partners\n"
        + "".join(f"2026-04 {place} partner_activity partner_kind={kind} 1\n" for kind in active)
        for place, active in months.items()
    )
    targets = TARGETS.assign(indicator="partners_active", target=60.0)
    evaluation = Evaluation(facts(text), LAND, targets, LATER)
    rows = evaluation.comparisons([by_id("partners_active")], parse("2026-Q2"), "regency")
    by_place = rows.set_index(["area", "against"])
    assert by_place.loc[("62.06", "rest"), ["verdict", "reason"]].tolist() == ["not_comparable", "clustered"]
    assert by_place.loc[("62.06", "target"), "verdict"] == "reached"
    assert by_place.loc[("62.07", "target"), "verdict"] == "short"


def test_how_many_were_looked_at_is_counted_with_what_chance_makes_of_it() -> None:
    """Of one regency that sent alone only the target can be judged: 1 figure, 0.002 by chance."""
    rows = compared(reports("2026-Q2", "62.06", 2, 4), "reports_in_time").reset_index()
    assert looked(rows) == (1, pytest.approx(0.002))


def test_fisher_is_that_of_the_lady_tasting_tea() -> None:
    """Fisher (1935), The Design of Experiments, ch. 2: 3 of 4 cups right, (16 + 1)/70 on one side, 34/70 on both."""
    assert fisher(3, 4, 1, 4) == pytest.approx(34 / 70)


def test_the_period_before_is_compared_over_the_regencies_that_reported_both_times() -> None:
    """Katingan and Seruyan sent both quarters, the city only the second: 5 of 8 against 6 of 8, not its 10 of 10."""
    text = "".join(
        (
            reports("2026-Q1", "62.06", 4, 4),
            reports("2026-Q1", "62.07", 2, 4),
            reports("2026-Q2", "62.06", 3, 4),
            reports("2026-Q2", "62.07", 2, 4),
            reports("2026-Q2", "62.71", 10, 10),
        )
    )
    row = compared(text, "reports_in_time", "province").loc[("62", "previous")]
    assert (row["numerator"], row["denominator"]) == (5, 8)
    assert (row["reference_numerator"], row["reference_denominator"]) == (6, 8)
    assert row["regencies"] == ("62.06", "62.07")


def test_other_regencies_before_and_now_are_no_comparison() -> None:
    """Only one of three reported both times: fewer than half of now's three."""
    text = reports("2026-Q1", "62.06", 4, 4) + "".join(
        reports("2026-Q2", place, 2, 4) for place in ("62.06", "62.07", "62.71")
    )
    row = compared(text, "reports_in_time", "province").loc[("62", "previous")]
    assert (row["verdict"], row["reason"]) == ("not_comparable", "other_regencies")


def test_what_is_missing_is_named() -> None:
    rows = compared(reports("2026-Q2", "62.06", 1, 2), "reports_in_time")["reason"]
    assert rows[("62.06", "rest")] == "no_reference"
    assert rows[("62.06", "previous")] == "no_reference"
    assert rows[("62.07", "rest")] == "no_data"
    text = "".join(
        f"2026-Q2 {place} sent capacity\n2026-06 {place} counsellors 2\n" for place in ("62.06", "62.07")
    )
    stocks = compared(text, "staff_per_children")
    assert stocks.loc[("62.06", "rest"), "reason"] == "no_interval"
    assert stocks.loc[("62.06", "target"), "reason"] == "no_target"


def test_what_reports_still_have_to_reach_is_not_held_against_older_ones() -> None:
    text = "".join(
        f"{quarter} 62.06 sent reports\n{month} 62.06 reports_received 9\n{month} 62.06 reached_verdict {count}\n"
        for quarter, month, count in (("2026-Q1", "2026-01", 9), ("2026-Q2", "2026-04", 0))
    )
    assert compared(text, "justice_verdict").loc[("62.06", "previous"), "reason"] == "maturing"


def test_the_wait_of_the_newest_reports_is_not_held_against_older_ones() -> None:
    text = "".join(
        f"{quarter} 62.06 sent reports\n{month} 62.06 reports_received 9\n{month} 62.06 reports_due 9\n"
        f"{month} 62.06 reports_followed_up {count}\n{month} 62.06 response_days days=3 {count}\n"
        for quarter, month, count in (("2026-Q1", "2026-01", 9), ("2026-Q2", "2026-04", 0))
    )
    row = compared(text, "response_days").loc[("62.06", "previous")]
    assert (row["reason"], row["reference"]) == ("maturing", 3)
    assert math.isnan(row["difference"])  # a median that is not reached is no number of days


def test_a_province_has_no_rest_and_only_regencies_have_peers() -> None:
    text = reports("2026-Q2", "62.06", 1, 2)
    assert compared(text, "reports_in_time", "province").index.get_level_values(1).tolist() == [
        "target",
        "previous",
    ]
    districts = compared(text, "reports_in_time", "district_dprd").loc["kalteng-1"]
    assert districts.index.tolist() == ["target", "rest", "previous"]
    assert compared(text, "reports_in_time").loc["62.06"].index.tolist() == list(AGAINST)


# --- rates and means


def test_a_rate_is_compared_by_its_ratio_and_never_judged() -> None:
    """30 reports of 10.000 children against 5 of 20.000 and 5 of 30.000: 30 ÷ (10/5) = 15 times as many."""
    text = "".join(
        f"2026-Q2 {place} sent reports\n2026-04 {place} reports_received {count}\n"
        for place, count in (("62.06", 30), ("62.07", 5), ("62.71", 5))
    )
    row = compared(text, "reports_received").loc[("62.06", "rest")]
    assert row["scale"] == "ratio"
    assert row["value"] / row["reference"] == pytest.approx(15)
    assert row["lower"] < 15 < row["upper"]
    assert row["verdict"] == "higher"


def test_means_are_compared_on_the_scale_of_the_index() -> None:
    """Four questionnaires at 100 and 25 against four at 50 and 75: both mean 62.5, apart by 0, alike."""
    quarter = (
        "2026-Q2 {place} sent satisfaction\n2026-04 {place} questionnaires 4\n2026-04 {place} score_sum 90\n"
    )
    text = "".join(
        quarter.format(place=place) + f"2026-04 {place} index_square_sum {squares}\n"
        for place, squares in (("62.06", 2 * 100**2 + 2 * 25**2), ("62.07", 2 * 75**2 + 2 * 50**2))
    )
    row = compared(text, "satisfaction_ikm").loc[("62.06", "rest")]
    assert row["difference"] == pytest.approx(0)
    assert row["lower"] == pytest.approx(-row["upper"])
    assert row["upper"] > 0
    assert row["verdict"] == "alike"


# --- words


@pytest.mark.parametrize(
    ("direction", "side", "expected"),
    [
        ("higher", "up", "better"),
        ("higher", "down", "worse"),
        ("lower", "up", "worse"),
        ("lower", "down", "better"),
        ("neutral", "up", "higher"),
        ("neutral", "down", "lower"),
        ("higher", "", "alike"),
        ("neutral", "", "alike"),
    ],
)
def test_polarity_decides_the_word(direction: str, side: str, expected: str) -> None:
    assert verdict(direction, side) == expected


@examples(25)
@for_all(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=6, max_size=6))
def test_every_row_holds_what_it_promises(counts: list[tuple[int, int]]) -> None:
    """Whatever was counted: known words, a reason where nothing is compared, a difference within its interval."""
    places = [(quarter, place) for quarter in ("2026-Q1", "2026-Q2") for place in LAND.index]
    text = "".join(
        reports(quarter, place, min(in_time, due), due)
        for (quarter, place), (in_time, due) in zip(places, counts, strict=True)
    )
    rows = compared(text, "reports_in_time").reset_index()
    assert set(rows.columns) == set(COLUMNS)
    assert set(rows["verdict"]) <= set(VERDICTS)
    assert set(rows["reason"]) <= {*REASONS, ""}
    assert ((rows["verdict"] == "not_comparable") == (rows["reason"] != "")).all()
    judged = rows[rows["verdict"].isin([*DIFFERENT, "alike"])]
    assert (judged["lower"] - 1e-9 <= judged["difference"]).all()
    assert (judged["difference"] <= judged["upper"] + 1e-9).all()
