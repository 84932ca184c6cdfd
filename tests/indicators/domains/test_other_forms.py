"""Indicators that are no plain ratio: quantiles, differences, concentration, networks and stages of regulation."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import pytest

from data.periods import parse
from indicators import by_id
from indicators.definition import Indicator, Quantity
from indicators.evaluation import Evaluation
from indicators.measurement import partner_network
from indicators.measurement.measure import measure
from tests.indicators.given import GEOGRAPHY, LATER, facts, quarter, result
from tests.indicators.scored import targets


def sent_reports(*counted: str, place: str = "62.06") -> str:
    return "\n".join([f"2026-Q1 {place} sent reports", *(f"2026-01 {place} {count}" for count in counted)])


def waits(due: int, followed: int, *bands: str) -> str:
    days = [f"response_days days={band}" for band in bands]
    return sent_reports(
        f"reports_received {due}", f"reports_due {due}", f"reports_followed_up {followed}", *days
    )


def opened(*days: str) -> str:
    return "".join(f"\n2026-01 62.06 reports_open days={count}" for count in days)


# --- days to the first follow-up


def test_the_median_wait_is_the_middle_report_by_rank() -> None:
    """Ten reports, all followed up: 3 on the day, 4 after one, 3 after two. The 5th of them waited 1 day.

    Binomial ranks for n = 10 (Conover): the 2nd and the 9th, so 0 to 2 days. Ninth of ten: 2; rank 7 gives 1, and
    beyond the last nobody knows.
    """
    text = waits(10, 10, "0 3", "1 4", "2 3")
    row = result(text, "response_days")
    assert (row.value, row.lower, row.upper, row.at_most) == (1, 0, 2, 1)
    assert (row.numerator, row.denominator, row.status) == (10, 10, "ok")
    late = result(text, "response_days_p90")
    assert (late.value, late.lower) == (2, 1)
    assert math.isnan(late.upper)


def test_a_median_is_days_somebody_waited() -> None:
    """One report answered after 19 days: the middle of the band 11–20 would be 15.5, which nobody waited."""
    row = result(waits(1, 1, "19 1"), "response_days")
    assert (row.value, row.at_most) == (19, 19)
    assert result(waits(5, 5, "6 1", "7 1", "10 3"), "response_days").value == 10


def test_in_a_band_only_its_ends_are_known() -> None:
    """After 21 to 30 days, and after 61 or more: the median is at least so many, and at most so many or more."""
    row = result(waits(3, 3, "21-30 3"), "response_days")
    assert (row.value, row.at_most) == (21, 30)
    row = result(waits(3, 3, "61+ 3"), "response_days")
    assert (row.value, row.at_most) == (61, math.inf)
    assert math.isnan(row.upper)
    for band, ends in {"4-5": (4, 5), "11-20": (11, 20), "21+": (21, math.inf)}.items():
        row = result(waits(3, 3, f"{band} 3"), "response_days")  # as releases made before had them
        assert (row.value, row.at_most) == ends


def test_an_open_report_has_waited_so_long_already_and_is_never_dropped() -> None:
    """Two followed up on the day, three open for 9, 12 and 17 days: two fifths by the day, never half, so that the
    median is more than 17. Where the three are open for less than a day, the two answered are half of four."""
    text = waits(5, 2, "0 2") + opened("9 1", "12 1", "17 1")
    row = result(text, "response_days")
    assert (row.value, row.lower, row.denominator) == (17, 0, 5)
    assert math.isnan(row.upper)
    assert math.isnan(row.at_most)
    assert result(waits(4, 2, "0 2") + opened("30 2"), "response_days").value == 0  # the 2nd of 4
    text = waits(2, 2, "1 1", "5 1") + opened("0 3")
    assert result(text, "response_days").value == 1  # three of five say nothing of the next day


def test_of_what_is_open_since_nobody_knows_when_nothing_is_made_up() -> None:
    """Two answered on the day and three open and due, of which nothing more is told: more than no day."""
    row = result(waits(5, 2, "0 2"), "response_days")
    assert (row.value, row.lower, row.denominator) == (0, 0, 5)
    assert math.isnan(row.at_most)
    assert result(waits(4, 2, "0 2"), "response_days").at_most == 0


def test_where_all_are_open_nobody_knows_between_what_days_the_median_lies() -> None:
    """Six reports, all open, the longest for 31 to 60 days: no limit is known."""
    row = result(waits(6, 0) + opened("5 5", "31-60 1"), "response_days")
    assert (row.value, row.denominator, row.status) == (31, 6, "ok")
    assert math.isnan(row.lower)
    assert math.isnan(row.upper)


def test_the_median_of_an_area_is_that_of_all_its_reports() -> None:
    """Katingan 1 report on the day, Palangka Raya 3 after three days: the 2nd of 4 waited 3, not a mean."""
    text = waits(1, 1, "0 1") + "\n" + waits(3, 3, "3 3").replace("62.06", "62.71")
    assert result(text, "response_days", area="62").value == 3


def test_reports_of_which_none_is_due_yet_have_no_wait_yet() -> None:
    assert result(sent_reports("reports_received 4"), "response_days").status == "not_yet_due"
    assert result(sent_reports(), "response_days").status == "nothing_to_count"


def test_a_recap_says_nothing_of_days() -> None:
    text = waits(5, 5, "0 5") + "\n2026-Q1 62.06 unstated measure=response_days/days 1"
    assert result(text, "response_days").status == "no_report"


def test_the_days_are_shown_as_shares_of_the_reports_due() -> None:
    """3 of 10 within the same day."""
    row = result(waits(10, 9, "0 3", "1 6"), "response_days:0")
    assert (row.numerator, row.denominator, row.value) == (3, 10, 30)


# --- the level of participation


def level(counts: str) -> pd.Series:
    activities = [f"joint_held level={pair}" for pair in counts.split(",")]
    lines = "\n".join(f"2026-01 62.06 {activity}" for activity in activities)
    return result(f"2026-Q1 62.06 sent joint_activities\n{lines}", "participation_level")


def test_the_level_is_a_lower_median_and_never_a_mean() -> None:
    """Levels 1 1 4 5: the 2nd of four is 1, where a mean would say 2.75. Two of four at level 3 or above."""
    row = level("1 2,4 1,5 1")
    assert (row.value, row.numerator, row.denominator) == (1, 2, 4)
    assert level("2 1,4 1,5 1").value == 4


# --- girls and boys


def test_the_gap_between_girls_and_boys_is_newcombes() -> None:
    """56 of 70 girls, 48 of 80 boys: 80 % − 60 % = 20 points, 5.24 to 33.39 (Newcombe 1998, table II, method 10)."""
    row = result(served(56, 70, 48, 80), "served_by_sex")
    assert (row.numerator, row.denominator) == (104, 150)
    assert row.value == pytest.approx(20)
    assert (row.lower, row.upper) == pytest.approx((5.24, 33.39), abs=0.005)


def served(girls: int, of_girls: int, boys: int, of_boys: int) -> str:
    return f"""
        2026-Q1 62.06 sent reports services
        2026-01 62.06 victims {of_girls + of_boys}
        2026-01 62.06 victims_served {girls + boys}
        2026-01 62.06 victims sex=female {of_girls}
        2026-01 62.06 victims sex=male {of_boys}
        2026-01 62.06 victims_served sex=female {girls}
        2026-01 62.06 victims_served sex=male {boys}
        """


def test_without_a_boy_among_the_victims_there_is_no_gap() -> None:
    row = result(served(3, 4, 0, 0), "served_by_sex")
    assert row.status == "nothing_to_count"
    assert row[["value", "lower", "upper"]].isna().all()


def test_the_gap_of_an_area_is_that_of_its_pooled_rates() -> None:
    """Katingan knows girls only (1 of 2), Palangka Raya boys only (1 of 4): together 50 % − 25 % = 25 points."""
    text = served(1, 2, 0, 0) + served(0, 0, 1, 4).replace("62.06", "62.71")
    row = result(text, "served_by_sex", area="62")
    assert (row.value, row.status) == (25, "ok")


# --- concentration in the capital

CAMPAIGNS = """
    2026-Q1 62.71 sent campaigns
    2026-01 62.71 activities_held 6
    2026-Q1 62.06 sent campaigns
    2026-02 62.06 activities_held 2
    """


def test_concentration_is_the_capitals_share_of_activities_over_its_share_of_children() -> None:
    """6 of 8 activities, 12,000 of 16,000 adolescents of the two that reported: 75 % ÷ 75 % = 1. Seruyan's silence
    takes its children out. Wilson of 6/8 is 40.93–92.85 %, over 75 %."""
    row = result(CAMPAIGNS, "campaign_concentration", area="62")
    assert (row.numerator, row.denominator, row.value) == (6, 8, 1)
    assert (row.lower, row.upper) == pytest.approx((0.4093 / 0.75, 0.9285 / 0.75), abs=1e-4)


def test_children_count_in_the_months_that_count() -> None:
    """Katingan sent one month of three: 12,000 against 12,000 + 4,000 / 3. So 6/8 ÷ 0.9 = 0.8333."""
    text = CAMPAIGNS.replace("2026-Q1 62.06 sent", "2026-02 62.06 sent")
    assert result(text, "campaign_concentration", area="62").value == pytest.approx(0.75 / 0.9)


def test_concentration_needs_the_capital_and_somebody_else() -> None:
    alone = "\n".join(line for line in CAMPAIGNS.splitlines() if "62.06" not in line)
    for text in (alone, CAMPAIGNS.replace("62.71", "62.07")):
        row = result(text, "campaign_concentration", area="62")
        assert (row.status, row.evidence) == ("no_report", "")
        assert row[["numerator", "denominator", "value"]].isna().all()


def test_concentration_is_measured_for_the_province_alone() -> None:
    indicators = [by_id("campaign_concentration"), by_id("campaign_activities")]
    measured = measure(
        facts(CAMPAIGNS), GEOGRAPHY, indicators, quarter(), ("province", "regency"), cut_off=LATER
    )
    rows = measured.groupby("indicator")["area"].apply(list)
    assert rows["campaign_concentration"] == ["62"]
    assert rows["campaign_activities"] == ["62", "62.06", "62.07", "62.71"]


# --- the network of partners


def test_a_star_of_five_is_two_fifths_dense_and_wholly_central() -> None:
    """Freeman (1979): 4 of 10 links; (0 + 4 × 3) / (4 × 3) = 1. A ring of five: 5 of 10 links and no centre."""
    nodes = ("hub", "a", "b", "c", "d")
    star = partner_network.degrees([("hub", leaf) for leaf in nodes[1:]], nodes)
    assert (partner_network.density(star), partner_network.centralisation(star)) == (0.4, 1)
    ring = partner_network.degrees(list(zip(nodes, (*nodes[1:], nodes[0]), strict=True)), nodes)
    assert (partner_network.density(ring), partner_network.centralisation(ring)) == (0.5, 0)


def test_two_nodes_are_no_network() -> None:
    for figure in (partner_network.density, partner_network.centralisation):
        with pytest.raises(ValueError, match="at least three nodes"):
            figure(partner_network.degrees([("a", "b")], ("a", "b")))


PAIRS = """
    2026-Q1 62.06 sent joint_activities partners
    2026-01 62.06 joint_held 3
    2026-01 62.06 partner_pair partner_pair=education+police_ppa 1
    2026-02 62.06 partner_pair partner_pair=education+police_ppa 2
    2026-02 62.06 partner_pair partner_pair=education+ngo 1
    2026-02 62.06 partner_pair partner_pair=adat+education 1
    """


def test_links_among_the_seven_expected_kinds_count_once_a_period() -> None:
    """Education–police and education–NGO, not the adat institution: 2 of 21. Degrees 2 1 1 0 0 0 0:
    (0 + 1 + 1 + 4 × 2) / 30 = 1/3."""
    density = result(PAIRS, "network_density")
    assert (density.numerator, density.denominator) == (2, 21)
    central = result(PAIRS, "network_centralisation")
    assert (central.numerator, central.denominator, central.value) == (10, 30, pytest.approx(100 / 3))


def test_where_nobody_met_there_is_no_centre() -> None:
    text = "2026-Q1 62.06 sent joint_activities partners\n2026-01 62.06 joint_held 2"
    assert result(text, "network_density").value == 0
    assert result(text, "network_centralisation").status == "nothing_to_count"


def test_without_a_register_of_partners_the_network_is_unknown() -> None:
    assert result(PAIRS.replace(" partners", ""), "network_density").status == "no_report"


def test_the_network_is_drawn_of_all_kinds_in_the_months_that_count() -> None:
    """April was not sent: its link with the hospital is left out."""
    text = (
        PAIRS
        + "2026-01 62.06 partner_activity partner_kind=adat 1\n2026-02 62.06 partner_activity partner_kind=ngo 4"
    )
    text += "\n2026-04 62.06 partner_pair partner_pair=education+hospital 5"
    evaluation = Evaluation(facts(text), GEOGRAPHY, targets(), LATER)
    nodes, links = evaluation.network(parse("2026-S1"), ["62.06", "62.07"])
    assert links.values.tolist() == [
        ["education", "police_ppa", 3],
        ["adat", "education", 1],
        ["education", "ngo", 1],
    ]
    assert nodes.values.tolist() == [["ngo", 4], ["adat", 1]]
    nodes, links = evaluation.network(parse("2026-S1"), ["62.07"])
    assert nodes.empty
    assert links.empty


# --- stages of regulation

STAGES = """
    2026-01 62 sent policies
    2026-01 62.06 sent policies
    2026-Q1 62 policy_stages 6
    2026-Q1 62 policy_stages_done 1
    2026-Q1 62.06 policy_stages 12
    2026-Q1 62.06 policy_stages_done 8
    """


@pytest.mark.parametrize(("area", "done", "stages"), [("62", 9, 18), ("62.06", 8, 12), ("kalteng-1", 8, 12)])
def test_the_province_counts_its_own_regulations_beside_those_of_regencies(
    area: str, done: int, stages: int
) -> None:
    row = result(STAGES, "regulation_stage", area=area)
    assert (row.numerator, row.denominator, row.status) == (done, stages, "ok")


def test_what_the_province_sends_is_no_regency_that_reported() -> None:
    row = result(STAGES, "regulation_stage", area="62")
    assert (row.regencies_reporting, row.regencies_due) == (1, 3)
    assert result(STAGES, "campaign_activities", area="62").regencies_due == 3


# --- one pass over several kinds of area and of period


def test_one_pass_gives_what_one_by_one_gives() -> None:
    text = PAIRS + STAGES + CAMPAIGNS + waits(5, 2, "0 2") + served(5, 7, 1, 3)
    periods = [parse("2026-01"), parse("2026-Q1"), parse("2026")]
    indicators = [
        by_id(name)
        for name in ("campaign_reach", "campaign_concentration", "regulation_stage", "response_days")
    ]
    kinds = ("province", "district_dprd", "regency")
    at_once = measure(facts(text), GEOGRAPHY, indicators, periods, kinds, cut_off=LATER)
    parts = [
        measure(facts(text), GEOGRAPHY, [indicator], [period], by, cut_off=LATER)
        for indicator in indicators
        for period in periods
        for by in kinds
    ]
    one_by_one = pd.concat([part for part in parts if len(part)], ignore_index=True)
    pd.testing.assert_frame_equal(at_once, one_by_one)


# --- a sample against the one that a population needs


def test_the_sample_of_an_area_is_the_one_its_pooled_population_needs() -> None:
    """Krejcie & Morgan: 60 people need 52, 40 need 36, but 100 together need 80, not 88: 30 ÷ 80."""
    indicator = Indicator(
        id="sample",
        domain="e",
        numerator=Quantity("questionnaires"),
        denominator=Quantity("reports_received", how="required_sample"),
        tables=("satisfaction", "reports"),
        interval="none",
    )
    text = "".join(
        f"2026-Q1 {place} sent satisfaction reports\n2026-01 {place} reports_received {reports}\n"
        f"2026-01 {place} questionnaires 15\n"
        for place, reports in (("62.06", 60), ("62.71", 40))
    )
    rows = measure(facts(text), GEOGRAPHY, [indicator], quarter(), ("province", "regency"), cut_off=LATER)
    needed = rows.set_index("area")["denominator"]
    assert needed[["62", "62.06", "62.71"]].tolist() == [80, 52, 36]
    assert rows.set_index("area").loc["62", "value"] == pytest.approx(100 * 30 / 80)
    assert rows.set_index("area").loc["62.07", "status"] == "no_report"


# --- categories with a target of their own


def test_a_service_attains_its_own_target_and_its_whole_none() -> None:
    """Health 3 of 4 = 75 % against 100: 75. All services have no target."""
    text = """
        2026-Q1 62.06 sent reports services
        2026-01 62.06 services_needed 8
        2026-01 62.06 services_needed service=health 4
        2026-01 62.06 services_given 5
        2026-01 62.06 services_given service=health 3
        """
    evaluation = Evaluation(facts(text), GEOGRAPHY, targets(("services_given:health", "", 2023, 100)), LATER)
    health = evaluation.breakdown(
        by_id("services_given"), ["health"], quarter(), "province", "reported"
    ).iloc[0]
    assert (health.value, health.target, health.attainment) == (75, 100, 75)
    whole = evaluation.results(quarter(), "province", indicators=[by_id("services_given")]).iloc[0]
    assert pd.isna(whole.target)
    assert pd.isna(whole.attainment)


def test_what_is_recalled_is_what_is_computed() -> None:
    text = PAIRS + STAGES + CAMPAIGNS + waits(5, 2, "0 2")
    evaluation = Evaluation(
        facts(text), GEOGRAPHY, targets(("campaign_reach", "", 2023, 60)), date(2026, 6, 20)
    )
    periods = [parse("2026-Q2"), parse("2025-Q4"), parse("2026-Q1")]
    indicators = [by_id("response_days"), by_id("campaign_concentration"), by_id("campaign_reach")]
    for by in ("province", "district_dprd", "regency"):
        recalled = evaluation.recalled(periods, by, "reported", indicators)
        pd.testing.assert_frame_equal(recalled, evaluation.results(periods, by, "reported", indicators))
    outside = [parse("2019-Q1")]
    pd.testing.assert_frame_equal(
        evaluation.recalled(outside, "regency"), evaluation.results(outside, "regency")
    )
