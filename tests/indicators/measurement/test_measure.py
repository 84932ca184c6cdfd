"""Coverage, evidence, stocks and pooling: the rules of measure() that are not about one status."""

from datetime import date

import pandas as pd
import pytest

from data.periods import parse
from indicators import CORE, INDICATORS, by_id
from indicators.measurement.measure import COLUMNS, measure
from tests.indicators.given import GEOGRAPHY, LATER, facts, quarter, result


def test_the_shape_is_one_row_an_indicator_period_and_area_in_the_order_asked() -> None:
    indicators = [by_id("victims_served"), by_id("campaign_reach")]
    periods = [parse("2026-Q2"), parse("2025")]
    measured = measure(facts(""), GEOGRAPHY, indicators, periods, "regency", cut_off=LATER)
    assert tuple(measured.columns) == COLUMNS
    assert len(measured) == 2 * 2 * 3
    assert measured["indicator"].unique().tolist() == ["victims_served", "campaign_reach"]
    assert measured["period"].unique().tolist() == ["2026-Q2", "2025"]
    assert measured["area"].tolist()[:3] == ["62.06", "62.07", "62.71"]


@pytest.mark.parametrize(
    ("by", "areas"),
    [
        ("province", ["62"]),
        ("district_dprd", ["kalteng-1", "kalteng-2"]),
        ("regency", ["62.06", "62.07", "62.71"]),
    ],
)
def test_the_kinds_of_area(by: str, areas: list[str]) -> None:
    measured = measure(facts(""), GEOGRAPHY, CORE[:1], quarter(), by)
    assert measured["area"].tolist() == areas


def test_nothing_asked_gives_an_empty_table_of_the_same_shape() -> None:
    for indicators, periods in (((), quarter()), (INDICATORS, [])):
        empty = measure(facts(""), GEOGRAPHY, indicators, periods, "regency")
        assert empty.empty
        assert tuple(empty.columns) == COLUMNS


def test_unknown_area_kind_and_basis_are_refused() -> None:
    with pytest.raises(ValueError, match="'village' is no kind of area"):
        measure(facts(""), GEOGRAPHY, CORE, quarter(), "village")
    with pytest.raises(ValueError, match="'rumoured' is no basis"):
        measure(facts(""), GEOGRAPHY, CORE, quarter(), "regency", basis="rumoured")


def test_a_month_not_sent_is_left_out_of_both_sums() -> None:
    """January sent: 1 of 2. February's 8 of 8 was never sent and changes nothing."""
    row = result(
        """
        2026-01 62.06 sent campaigns
        2026-01 62.06 activities_planned 2
        2026-01 62.06 activities_held 1
        2026-02 62.06 activities_planned 8
        2026-02 62.06 activities_held 8
        """,
        "campaign_activities",
    )
    assert (row.numerator, row.denominator, row.value) == (1, 2, 50)
    assert (row.months_reported, row.months_due) == (1, 3)


def test_a_month_counts_only_when_all_needed_tables_came() -> None:
    """Reports came for both months, services for January alone: only January's 1 of 2 victims counts."""
    row = result(
        """
        2026-01 62.06 sent reports services
        2026-02 62.06 sent reports
        2026-01 62.06 victims 2
        2026-01 62.06 victims_served 1
        2026-02 62.06 victims 6
        2026-02 62.06 victims_served 6
        """,
        "victims_served",
    )
    assert (row.numerator, row.denominator, row.months_reported) == (1, 2, 1)


def test_a_stock_is_read_at_the_end_and_needs_one_submission_ever() -> None:
    """Sent in 2024; 8 villages in January, 10 at the end of March: 10 / 20, all three months complete."""
    row = result(
        "2024-02 62.06 sent community\n2026-01 62.06 villages_patbm 8\n2026-03 62.06 villages_patbm 10",
        "participation",
    )
    assert (row.value, row.months_reported, row.months_due) == (50, 3, 3)


def test_a_stock_sent_in_the_last_month_counts_and_one_sent_later_does_not() -> None:
    stock = "\n2026-Q1 62.06 villages_patbm 10"
    assert result("2026-03 62.06 sent community" + stock, "participation").status == "ok"
    assert result("2026-04 62.06 sent community" + stock, "participation").status == "no_report"


def test_a_stock_in_a_running_period_is_read_at_the_last_month_that_ended() -> None:
    """On 28 February January is the last month that has ended; on 9 January none has."""
    text = "2024-02 62.06 sent community\n2026-01 62.06 villages_patbm 5"
    assert result(text, "participation", cut_off=date(2026, 2, 27)).value == 25
    assert result(text, "participation", cut_off=date(2026, 1, 9)).status == "not_yet_due"


def test_a_month_has_ended_on_its_last_day() -> None:
    text = "2024-02 62.06 sent community\n2026-Q1 62.06 villages_patbm 5"
    assert result(text, "participation", cut_off=date(2026, 1, 31)).status == "ok"
    assert result(text, "participation", cut_off=date(2026, 1, 30)).status == "not_yet_due"


def test_evidence_is_the_lowest_grade_of_all_tables_and_months() -> None:
    text = """
        2026-01 62.06 sent reports services verified
        2026-02 62.06 sent reports verified
        2026-02 62.06 sent services documented
        2026-Q1 62.06 victims 2
        """
    assert result(text, "victims_served").evidence == "documented"
    assert result(text, "reports_received").evidence == "verified"
    assert result(text, "victims_served", area="62.07").evidence == ""


def test_evidence_of_a_yearly_stock_is_that_of_its_latest_submission() -> None:
    text = "2024-02 62.06 sent community\n2025-02 62.06 sent community verified\n2026-05 62.06 sent community"
    assert result(text, "participation").evidence == "verified"
    assert result(text, "participation", "2026-Q2").evidence == "reported"


def test_evidence_of_agreements_is_the_lowest_of_all_that_were_sent_so_far() -> None:
    """January's complete agreement, merely reported, still carries the 1 / 1 after a verified one in March."""
    text = """
        2026-01 62.06 sent agreements
        2026-03 62.06 sent agreements verified
        2026-Q1 62.06 agreements_complete 1
        """
    assert result(text, "agreements_in_force").evidence == "reported"
    assert result(text, "agreements_in_force", "2026-Q3").evidence == "reported"
    upward = text.replace("agreements\n", "agreements verified\n", 1)
    assert result(upward, "agreements_in_force").evidence == "verified"
    assert result(text, "agreements_in_force", basis="verified").evidence == "verified"


YEAR_2025 = """
    2025-01 62.06 sent capacity community verified
    2025 62.06 budget 500 verified
    2025 62.06 budget_spent 400 verified
    2025 62.06 villages_family_session 5 verified
    2025 62.06 staff 4 verified
    2026-Q1 62.06 staff 4 verified
    2025 62.06 villages_patbm 10 verified
    2026-Q1 62.06 villages_patbm 10 verified
    """


@pytest.mark.parametrize(
    ("indicator", "value"), [("budget_per_child", 0.05), ("budget_spent", 80), ("family_literacy", 25)]
)
def test_a_flow_of_the_year_is_unknown_in_a_year_that_was_not_sent(indicator: str, value: float) -> None:
    """2025: 500 on 10,000 children, 400 of 500 spent, 5 of 20 villages. Of 2026 nothing was sent: not 0, unknown.
    A 2026 that declares nothing is a zero."""
    assert result(YEAR_2025, indicator, "2025").value == value
    unknown = result(YEAR_2025, indicator)
    assert (unknown.status, unknown.months_reported, unknown.regencies_reporting) == ("no_report", 0, 0)
    text = YEAR_2025 + "2026-01 62.06 sent capacity community"
    assert result(text, indicator).status == ("nothing_to_count" if indicator == "budget_spent" else "ok")


@pytest.mark.parametrize(("indicator", "value"), [("staff_per_children", 4), ("participation", 50)])
def test_staff_and_villages_are_carried_into_a_year_that_was_not_sent(indicator: str, value: float) -> None:
    assert result(YEAR_2025, indicator).value == value


def test_a_year_that_nobody_verified_is_unknown_on_the_verified_basis_and_not_zero() -> None:
    """2025 verified, 2026 reported: the facts of 2026 carry its grade, so none of them is left to be read."""
    text = """
        2025-01 62.06 sent capacity verified
        2026-01 62.06 sent capacity
        2026-Q1 62.06 staff 4
        """
    assert result(text, "staff_per_children").value == 4
    assert result(text, "staff_per_children", basis="verified").status == "no_report"


JOINT = """
    2026-Q1 62.06 sent joint_activities verified
    2026-02 62.06 joint_held 2 verified
    """


@pytest.mark.parametrize("indicator", ["partners_active", "government_led"])
def test_without_a_register_of_partners_nobody_knows_who_took_part(indicator: str) -> None:
    """Nothing sent, or only after the period: no figure, where 0 of 7 would accuse. With it, 0 / 7 and 0 / 0 stand."""
    assert result(JOINT, indicator).status == "no_report"
    assert result(JOINT + "2026-04 62.06 sent partners", indicator).status == "no_report"
    row = result(JOINT + "2026-03 62.06 sent partners", indicator)
    assert row.status == ("ok" if indicator == "partners_active" else "nothing_to_count")
    assert row.evidence == "reported"
    assert result(JOINT + "2026-03 62.06 sent partners", indicator, basis="verified").status == "no_report"


def test_a_recap_states_its_partners_itself() -> None:
    """One kind of 7 from three recaps; with one register among them, the register of partners is needed again."""
    recap = """
        2026-Q1 62.06 recapped table=joint_activities 1 verified
        2026-02 62.06 partner_activity partner_kind=ngo 1 verified
        """
    row = result(JOINT + recap, "partners_active")
    assert (row.numerator, row.denominator, row.evidence) == (1, 7, "verified")
    mixed = recap.replace("2026-Q1 62.06 recapped", "2026-01 62.06 recapped")
    assert result(JOINT + mixed, "partners_active").status == "no_report"


def test_evidence_of_an_area_is_the_lowest_among_the_regencies_it_rests_on() -> None:
    """Palangka Raya is silent: only Katingan's verified reports count for Kalteng 1."""
    text = "2026-Q1 62.06 sent reports verified\n2026-Q1 62.07 sent reports documented"
    assert result(text, "reports_received", area="kalteng-1").evidence == "verified"
    assert result(text, "reports_received", area="62").evidence == "documented"


def test_the_verified_basis_rests_on_verified_rows_alone() -> None:
    """Reported: 1 + 3 of 2 + 4 = 66.7 %. Verified: January alone, 1 of 2."""
    text = """
        2026-01 62.06 sent campaigns verified
        2026-02 62.06 sent campaigns
        2026-01 62.06 activities_planned 2 verified
        2026-01 62.06 activities_held 1 verified
        2026-02 62.06 activities_planned 4
        2026-02 62.06 activities_held 3
        """
    assert result(text, "campaign_activities").value == pytest.approx(200 / 3)
    verified = result(text, "campaign_activities", basis="verified")
    assert (verified.value, verified.months_reported, verified.evidence) == (50, 1, "verified")


def test_an_area_is_pooled_and_never_averaged() -> None:
    """Katingan 1 of 1, Palangka Raya 1 of 9: 2 / 10 = 20 %, where an average would say 55.6 %."""
    row = result(
        """
        2026-Q1 62.06 sent reports
        2026-Q1 62.71 sent reports
        2026-01 62.06 reports_received 1
        2026-01 62.06 reports_followed_up 1
        2026-01 62.71 reports_received 9
        2026-01 62.71 reports_followed_up 1
        """,
        "reports_followed_up",
        area="62",
    )
    assert (row.numerator, row.denominator, row.value) == (2, 10, 20)
    assert (row.regencies_reporting, row.regencies_due, row.months_reported, row.months_due) == (2, 3, 6, 9)


def test_a_pooled_mean_takes_its_interval_from_the_pooled_squares() -> None:
    """Indices 100 and 50 in Katingan, 75 and 75 in Palangka Raya: mean 75, variance 1250/3, n = 4.

    Half-width 3.18245 × √(416.667 / 4) = 32.48, clipped above at 100.
    """
    row = result(
        """
        2026-Q1 62.06 sent satisfaction
        2026-Q1 62.71 sent satisfaction
        2026-03 62.06 questionnaires 2
        2026-03 62.06 score_sum 54
        2026-03 62.06 index_square_sum 12500
        2026-01 62.71 questionnaires 2
        2026-01 62.71 score_sum 54
        2026-01 62.71 index_square_sum 11250
        """,
        "satisfaction_ikm",
        area="kalteng-1",
    )
    assert row.value == 75
    assert (row.lower, row.upper) == pytest.approx((42.52, 100), abs=0.005)


def test_sums_that_contradict_each_other_have_no_interval_and_stop_nothing() -> None:
    """5 held of 4 planned: 125 % is shown for what it is, without an interval."""
    text = "2026-Q1 62.06 sent campaigns\n2026-01 62.06 activities_planned 4\n2026-01 62.06 activities_held 5"
    row = result(text, "campaign_activities")
    assert row.value == 125
    assert row[["lower", "upper"]].isna().all()


def test_a_district_code_is_counted_within_its_regency() -> None:
    """One each in Katingan (4) and Palangka Raya (5): 2 of 9; Seruyan's 5 are not counted as missed."""
    text = """
        2026-Q1 62.06 sent campaigns
        2026-Q1 62.71 sent campaigns
        2026-01 62.06.01 activities_held 1
        2026-01 62.71.01 activities_held 1
        """
    row = result(text, "campaign_reach", area="62")
    assert (row.numerator, row.denominator) == (2, 9)


def test_a_regency_outside_the_geography_is_not_measured() -> None:
    text = "2026-Q1 62.99 sent reports\n2026-Q1 62.99 reports_received 5"
    assert result(text, "reports_received", area="62").status == "no_report"


def test_the_facts_are_not_changed() -> None:
    before = facts("2026-Q1 62.06 sent reports")
    after = before.copy()
    measure(after, GEOGRAPHY, INDICATORS, quarter(), "province")
    pd.testing.assert_frame_equal(before, after)
