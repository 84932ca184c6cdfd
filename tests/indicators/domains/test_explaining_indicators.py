"""The indicators that explain the score, worked by hand where their arithmetic is more than a division."""

import pytest

from tests.indicators.given import result


def test_reports_received_is_a_rate_of_children() -> None:
    """12 reports on 10,000 children in a fully reported quarter: 12 per 10,000, with Byar's interval of 12.

    12 (1 − 1/108 − 1.96/(3 √12))³ = 12 × 0.80214³ = 6.1935;
    13 (1 − 1/117 + 1.96/(3 √13))³ = 13 × 1.17265³ = 20.963.
    """
    row = result("2026-Q1 62.06 sent reports\n2026-02 62.06 reports_received 12", "reports_received")
    assert (row.numerator, row.denominator, row.value, row.status) == (12, 10_000, 12, "ok")
    assert (row.lower, row.upper) == pytest.approx((6.1935, 20.963), abs=1e-3)


def test_a_rate_is_exposed_only_in_the_months_that_count() -> None:
    """6 reports in one of three months: 10,000 × 1/3 children exposed, so 18 per 10,000 a quarter, not 6."""
    row = result("2026-02 62.06 sent reports\n2026-02 62.06 reports_received 6", "reports_received")
    assert row.denominator == pytest.approx(3333.33, abs=0.01)
    assert row.value == pytest.approx(18)


def test_digital_reports() -> None:
    """Online 3 and SAPA 129 1 of 8: 50 %."""
    row = result(
        """
        2026-Q1 62.06 sent reports
        2026-01 62.06 reports_received 8
        2026-01 62.06 reports_received channel=online 3
        2026-01 62.06 reports_received channel=sapa_129 1
        2026-01 62.06 reports_received channel=office 4
        """,
        "digital_reports",
    )
    assert row.value == 50


def test_services_given_one_by_one() -> None:
    """All: 5 of 8. Health: 3 of 4 = 75 %."""
    text = """
        2026-Q1 62.06 sent reports services
        2026-01 62.06 services_needed 8
        2026-01 62.06 services_given 5
        2026-01 62.06 services_needed service=health 4
        2026-01 62.06 services_given service=health 3
        """
    assert result(text, "services_given").value == 62.5
    assert result(text, "services_given:health").value == 75


STAFF = """
    2026-01 62.06 sent capacity
    2026-01 62.06 staff 9
    2026-03 62.06 staff 4
    2026-03 62.06 staff staff_kind=counsellors 2
    2026-03 62.06 staff staff_kind=psychologists 1
    """


def test_staff_per_children_stands_at_the_end_and_by_kind() -> None:
    """4 at the end of March on 10,000 children: 4 per 10,000, 2 of them counsellors; January's larger staff is past."""
    row = result(
        STAFF,
        "staff_per_children",
    )
    assert (row.numerator, row.value) == (4, 4)
    counsellors = result(STAFF, "staff_per_children:counsellors")
    assert (counsellors.numerator, counsellors.denominator, counsellors.value) == (2, 10_000, 2)


def test_connected_villages_needs_no_submission() -> None:
    """20 villages of which 5 are blank spots: 15 / 20 = 75 %; it rests on no submission."""
    row = result("", "connected_villages")
    assert (row.numerator, row.denominator, row.value, row.status, row.evidence) == (15, 20, 75, "ok", "")


@pytest.mark.parametrize(
    ("indicator", "table", "numerator", "denominator"),
    [
        ("campaign_local_context", "campaigns", "activities_local", "activities_held"),
        ("takedown_done", "reports", "takedown_done", "takedown_asked"),
        ("justice_police", "reports", "reached_police", "reports_received"),
        ("justice_court", "reports", "reached_court", "reports_received"),
        ("justice_verdict", "reports", "reached_verdict", "reports_received"),
        ("justice_maximum", "reports", "maximum_sentence", "reached_verdict"),
        ("reintegration", "reports services", "reintegrated", "victims"),
        ("trauma_care", "reports services", "victims_trauma_care", "victims_served"),
        ("served_at_home", "reports services", "victims_served_at_home", "victims_served"),
        ("government_led", "joint_activities partners", "joint_government_led", "joint_lead_known"),
        ("budget_spent", "capacity", "budget_spent", "budget"),
        ("staff_certified", "capacity", "staff_certified", "staff"),
    ],
)
def test_shares(indicator: str, table: str, numerator: str, denominator: str) -> None:
    """3 of 4, in each of the period's months: 75 %. Reintegration is judged half a year after the report."""
    text = f"2026-Q1 62.06 sent {table}\n2026-Q1 62.06 {numerator} 3\n2026-Q1 62.06 {denominator} 4"
    judged_in = "2026-Q3" if indicator == "reintegration" else "2026-Q1"
    assert result(text, indicator, judged_in).value == 75


@pytest.mark.parametrize(
    ("indicator", "table", "measure", "value"),
    [
        ("campaign_participants", "campaigns", "participants", 3 * 8 / 4_000 * 1_000),
        ("participation", "community", "villages_patbm", 8 / 20 * 100),
        ("family_literacy", "community", "villages_family_session", 8 / 20 * 100),
        ("budget_per_child", "capacity", "budget", 8 / 10_000),
        ("digital_connection", "capacity", "digital_connected", 100),
    ],
)
def test_against_the_geography(indicator: str, table: str, measure: str, value: float) -> None:
    """8 in each month: participants add up to 24, the stocks stay 8."""
    text = f"2026-Q1 62.06 sent {table}\n2026-Q1 62.06 {measure} 8"
    assert result(text, indicator).value == pytest.approx(value)
