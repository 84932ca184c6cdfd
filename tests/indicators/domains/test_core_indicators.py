"""Each core indicator, worked by hand."""

import pytest

from tests.indicators.given import result


def test_campaign_activities() -> None:
    """Held 3 + 2 of planned 4 + 4: 5 / 8 = 62.5 %."""
    row = result(
        """
        2026-Q1 62.06    sent campaigns
        2026-01 62.06    activities_planned 4
        2026-02 62.06    activities_planned 4
        2026-01 62.06    activities_held 3
        2026-02 62.06.01 activities_held 2
        """,
        "campaign_activities",
    )
    assert (row.numerator, row.denominator, row.value, row.status) == (5, 8, 62.5, "ok")


def test_campaign_reach_counts_a_district_once() -> None:
    """Districts .01 (twice) and .02 of 4; an activity without a district reaches none: 2 / 4 = 50 %.

    Wilson with z² = 3.8415: centre (2 + 1.9207) / (4 + 3.8415) = 0.5, half-width
    1.96 × √(2 × 2 / 4 + 3.8415 / 4) / 7.8415 = 1.96 × 1.4001 / 7.8415 = 0.3500: 15.00–85.00 %.
    """
    row = result(
        """
        2026-Q1 62.06    sent campaigns
        2026-01 62.06.01 activities_held 3
        2026-03 62.06.01 activities_held 1
        2026-03 62.06.02 activities_held 1
        2026-03 62.06.03 activities_held 0
        2026-03 62.06    activities_held 7
        """,
        "campaign_reach",
    )
    assert (row.numerator, row.denominator, row.value) == (2, 4, 50)
    assert (row.lower, row.upper) == pytest.approx((15.00, 85.00), abs=5e-3)


def test_campaign_reach_of_no_district_keeps_its_interval() -> None:
    """0 of 4: from 0 to z² / (4 + z²) = 3.8415 / 7.8415 = 48.99 %."""
    row = result("2026-Q1 62.06 sent campaigns", "campaign_reach")
    assert (row.value, row.status) == (0, "ok")
    assert (row.lower, row.upper) == pytest.approx((0, 48.99), abs=5e-3)


def test_campaign_sustained() -> None:
    """Followed up 1 of 4 held: 25 %."""
    row = result(
        """
        2026-Q1 62.06 sent campaigns
        2026-01 62.06 activities_held 4
        2026-01 62.06 activities_followed_up 1
        """,
        "campaign_sustained",
    )
    assert row.value == 25


REPORTS = """
    2026-Q1 62.06 sent reports services
    2026-01 62.06 reports_received 6
    2026-02 62.06 reports_received 4
    2026-01 62.06 reports_followed_up 5
    2026-02 62.06 reports_followed_up 2
    2026-Q1 62.06 reports_due 3
    2026-Q1 62.06 reports_in_time 2
"""


def test_reports_followed_up() -> None:
    """5 + 2 followed up of 6 + 4 received: 70 %."""
    row = result(REPORTS, "reports_followed_up")
    assert (row.numerator, row.denominator, row.value) == (7, 10, 70)


def test_reports_in_time_is_over_what_is_due() -> None:
    """2 a month in time of 3 a month due: 6 / 9 = 66.67 %; the tenth is not due and no failure yet."""
    row = result(REPORTS, "reports_in_time")
    assert (row.numerator, row.denominator) == (6, 9)
    assert row.value == pytest.approx(66.6667, abs=1e-4)


VICTIMS = """
    2026-Q1 62.06 sent reports services
    2026-01 62.06 victims 8
    2026-01 62.06 victims sex=male 3
    2026-01 62.06 victims sex=female 5
    2026-01 62.06 victims_served 6
    2026-01 62.06 victims_served sex=male 1
    2026-01 62.06 victims_served sex=female 5
    2026-01 62.06 victims_with_need 5
    2026-01 62.06 victims_all_needs_met 2
    2026-01 62.06 rehabilitation_started 4
    2026-01 62.06 rehabilitation_completed 3
"""


def test_victims_served() -> None:
    """6 of 8 victims: 75 %. The breakdown rows repeat the total and are not added to it."""
    assert result(VICTIMS, "victims_served").value == 75


def test_victims_served_by_sex() -> None:
    """Boys 1 of 3 = 33.3 %, girls 5 of 5 = 100 %."""
    assert result(VICTIMS, "victims_served:male").value == pytest.approx(100 / 3)
    assert result(VICTIMS, "victims_served:female").value == 100


def test_victims_comprehensive() -> None:
    """2 with all needs met of 5 with a need: 40 %."""
    assert result(VICTIMS, "victims_comprehensive").value == 40


def test_rehabilitation_completed() -> None:
    """3 completed of 4 started by those received three months before: 75 %."""
    assert result(VICTIMS, "rehabilitation_completed", "2026-Q2").value == 75


def test_joint_activities_held() -> None:
    """3 held of 5 planned: 60 %."""
    row = result(
        """
        2026-Q1 62.06 sent joint_activities
        2026-02 62.06 joint_planned 5
        2026-02 62.06 joint_held 3
        """,
        "joint_activities_held",
    )
    assert row.value == 60


def test_partners_active_counts_the_seven_kinds_once() -> None:
    """Hospital (in two months) and NGO are of the seven, media is not: 2 / 7 = 28.57 %."""
    row = result(
        """
        2026-Q1 62.06 sent joint_activities partners
        2026-01 62.06 partner_activity 9
        2026-01 62.06 partner_activity partner_kind=hospital 2
        2026-02 62.06 partner_activity partner_kind=hospital 1
        2026-02 62.06 partner_activity partner_kind=ngo 1
        2026-02 62.06 partner_activity partner_kind=media 5
        2026-02 62.06 partner_activity partner_kind=police_ppa 0
        """,
        "partners_active",
    )
    assert (row.numerator, row.denominator) == (2, 7)
    assert row.value == pytest.approx(28.5714, abs=1e-4)
    assert 0 < row.lower < row.value < row.upper < 100


AGREEMENTS = """
    2025-06 62.06 sent agreements
    2025-06 62.07 sent agreements
    2026-Q1 62.06 agreements_complete 2
    2026-01 62.07 agreements_complete 1
"""


def test_agreements_in_force_is_one_or_none_a_regency() -> None:
    """Katingan has 2 in force at the end of March: 1 / 1. Seruyan's ran out in January: 0 / 1, and ok.

    One regency says little: Wilson from 1 / (1 + 3.8415) = 20.65 % for 1 / 1, up to 79.35 % for 0 / 1.
    """
    katingan, seruyan = (result(AGREEMENTS, "agreements_in_force", area=area) for area in ("62.06", "62.07"))
    assert (katingan.numerator, katingan.value, katingan.status) == (1, 100, "ok")
    assert (seruyan.numerator, seruyan.value, seruyan.status) == (0, 0, "ok")
    assert (katingan.lower, katingan.upper) == pytest.approx((20.65, 100), abs=6e-3)
    assert (seruyan.lower, seruyan.upper) == pytest.approx((0, 79.35), abs=6e-3)


def test_agreements_in_force_in_the_province_is_a_share_of_regencies() -> None:
    """1 of the 2 regencies that sent their agreements; Palangka Raya never did and counts neither way."""
    row = result(AGREEMENTS, "agreements_in_force", area="62")
    assert (row.numerator, row.denominator, row.value, row.regencies_reporting) == (1, 2, 50, 2)


SATISFACTION = """
    2026-Q1 62.06 sent satisfaction
    2026-03 62.06 questionnaires 2
    2026-03 62.06 score_sum 54
    2026-03 62.06 score_sum unsur=cost 8
    2026-03 62.06 score_sum unsur=time 4
    2026-03 62.06 score_sum unsur=product 42
    2026-03 62.06 index_square_sum 12500
    2026-03 62.06 access_sum 125
    2026-03 62.06 access_square_sum 8125
"""


def test_satisfaction_ikm() -> None:
    """Two people, 36 + 18 = 54 points: 25 × 54 / (9 × 2) = 75, from 100 and 50.

    Squares 100² + 50² = 12,500; variance (12,500 − 150²/2) / 1 = 1,250; standard error √(1,250/2) = 25; the t
    quantile at one degree is 12.706, so the interval is the whole scale, 25–100.
    """
    row = result(SATISFACTION, "satisfaction_ikm")
    assert (row.numerator, row.denominator, row.value) == (54, 18, 75)
    assert (row.lower, row.upper) == (25, 100)


def test_satisfaction_ikm_without_cost() -> None:
    """54 − 8 = 46 points on eight unsur: 25 × 46 / 16 = 71.875, below the 75 with cost."""
    row = result(SATISFACTION, "satisfaction_without_cost")
    assert (row.numerator, row.denominator, row.value) == (46, 16, 71.875)


def test_satisfaction_access() -> None:
    """Access indices 50 and 75: mean 62.5; 50² + 75² = 8,125."""
    row = result(SATISFACTION, "satisfaction_access")
    assert (row.numerator, row.denominator, row.value) == (125, 2, 62.5)


def test_a_mean_without_its_squares_has_no_interval() -> None:
    """Squares that were never stated must not pass for "everyone agreed"."""
    row = result(SATISFACTION.replace("index_square_sum", "unstated"), "satisfaction_ikm")
    assert row.value == 75
    assert row[["lower", "upper"]].isna().all()
