"""Missing, zero, not due and no service: each status, and the border between each pair."""

from datetime import date

import pytest

from tests.indicators.given import result

DECLARED_ZERO = "2026-Q1 62.06 sent reports services"


def test_nothing_sent_is_no_report_and_has_no_figures() -> None:
    row = result("", "reports_followed_up")
    assert row.status == "no_report"
    assert row[["numerator", "denominator", "value", "lower", "upper"]].isna().all()
    assert (row.evidence, row.months_reported, row.months_due) == ("", 0, 3)


def test_figures_without_a_submission_are_not_taken() -> None:
    """The facts are there, but the month was never sent: missing, whatever they say."""
    row = result(
        "2026-01 62.06 reports_received 5\n2026-01 62.06 reports_followed_up 5", "reports_followed_up"
    )
    assert row.status == "no_report"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", "no_report"),
        ("2026-10 62.06 sent campaigns", "not_yet_due"),
        ("2026-Q1 62.06 sent campaigns\n2026-02 62.06.01 activities_held 1", "ok"),
    ],
)
def test_who_was_silent_in_the_quarters_that_are_over_is_not_excused_by_the_one_under_way(
    text: str, status: str
) -> None:
    """Districts are counted within each quarter; of the fourth nothing is due by 20 October."""
    assert result(text, "campaign_reach", "2026", cut_off=date(2026, 10, 20)).status == status


def test_of_quarters_that_are_not_over_nothing_is_due() -> None:
    assert result("", "campaign_reach", "2026", cut_off=date(2026, 1, 20)).status == "not_yet_due"


def test_a_share_of_none_is_nothing_to_count() -> None:
    """0 received and 0 followed up: the sums are 0 and there is no percentage."""
    row = result(DECLARED_ZERO, "reports_followed_up")
    assert (row.status, row.numerator, row.denominator) == ("nothing_to_count", 0, 0)
    assert row[["value", "lower", "upper"]].isna().all()


def test_a_declared_zero_over_a_population_keeps_its_value() -> None:
    """0 reports on 10,000 children: 0 per 10,000, up to −ln(0.025) = 3.689 by the exact interval."""
    row = result(DECLARED_ZERO, "reports_received")
    assert (row.status, row.numerator, row.denominator, row.value, row.lower) == (
        "reported_zero",
        0,
        10_000,
        0,
        0,
    )
    assert row.upper == pytest.approx(3.6889, abs=1e-4)


def test_no_success_among_events_is_ok_with_value_zero() -> None:
    row = result(DECLARED_ZERO + "\n2026-01 62.06 reports_received 4", "reports_followed_up")
    assert (row.status, row.value, row.lower) == ("ok", 0, 0)


def test_reports_received_but_none_due_is_not_yet_due() -> None:
    """4 received, none past its time and none followed up: the share in time cannot be known yet."""
    row = result(DECLARED_ZERO + "\n2026-03 62.06 reports_received 4", "reports_in_time")
    assert row.status == "not_yet_due"
    assert row[["numerator", "denominator", "value"]].isna().all()


@pytest.mark.parametrize(
    ("cut_off", "status", "months_due"),
    [
        (date(2026, 2, 9), "not_yet_due", 0),
        (date(2026, 2, 10), "no_report", 1),
        (date(2026, 4, 9), "no_report", 2),
        (date(2026, 4, 10), "no_report", 3),
    ],
)
def test_a_month_is_due_on_the_tenth_of_the_next(cut_off: date, status: str, months_due: int) -> None:
    row = result("", "reports_followed_up", cut_off=cut_off)
    assert (row.status, row.months_due, row.regencies_due) == (status, months_due, min(months_due, 1))


def test_december_is_due_in_january_of_the_next_year() -> None:
    assert result("", "reports_followed_up", "2025-12", cut_off=date(2026, 1, 9)).status == "not_yet_due"
    assert result("", "reports_followed_up", "2025-12", cut_off=date(2026, 1, 10)).status == "no_report"


def test_a_month_sent_early_counts_and_is_due() -> None:
    row = result("2026-01 62.06 sent reports", "reports_received", cut_off=date(2026, 2, 1))
    assert (row.status, row.months_reported, row.months_due) == ("reported_zero", 1, 1)


# The quarter that is judged by what was received in the first: 90 days, so three months before.
COHORT_OF = "2026-Q2"
SERVICES = "2026-Q1 62.06 sent reports services\n"


def test_no_rehabilitation_where_no_point_accompanies_is_no_such_service() -> None:
    """The points are known (sent in 2024) and give mediation only at the end of March."""
    row = result(
        SERVICES
        + """
        2024-05 62.06 sent service_points
        2026-01 62.06 service_points function=accompaniment 1
        2026-03 62.06 service_points function=mediation 1
        """,
        "rehabilitation_completed",
        COHORT_OF,
    )
    assert row.status == "no_such_service"


def test_no_rehabilitation_where_a_point_accompanies_is_nothing_to_count() -> None:
    points = "2024-05 62.06 sent service_points\n2026-03 62.06 service_points function=accompaniment 1"
    assert result(SERVICES + points, "rehabilitation_completed", COHORT_OF).status == "nothing_to_count"


def test_no_rehabilitation_where_the_points_are_unknown_is_nothing_to_count() -> None:
    """Nobody ever sent the points, or only after the period: their absence is not known."""
    assert result(SERVICES, "rehabilitation_completed", COHORT_OF).status == "nothing_to_count"
    later = SERVICES + "2026-04 62.06 sent service_points"
    assert result(later, "rehabilitation_completed", COHORT_OF).status == "nothing_to_count"


def test_a_rehabilitation_without_a_known_function_is_still_counted() -> None:
    text = SERVICES + "2024-05 62.06 sent service_points\n2026-01 62.06 rehabilitation_started 2"
    assert result(text, "rehabilitation_completed", COHORT_OF).status == "ok"


PARTS = {
    "ok": "2026-Q1 {0} sent reports services\n2026-01 {0} rehabilitation_started 1",
    "nothing_to_count": "2026-Q1 {0} sent reports services",
    "no_such_service": "2026-Q1 {0} sent reports services service_points",
    "no_report": "",
}


@pytest.mark.parametrize("better", ["ok", "nothing_to_count", "no_such_service"])
def test_an_area_has_the_most_informative_status_of_its_parts(better: str) -> None:
    """ok > nothing_to_count > no_such_service > no_report, whichever regency of Kalteng 1 has which."""
    order = list(PARTS)
    for worse in order[order.index(better) + 1 :]:
        for first, second in ((better, worse), (worse, better)):
            text = PARTS[first].format("62.06") + "\n" + PARTS[second].format("62.71")
            assert result(text, "rehabilitation_completed", COHORT_OF, "kalteng-1").status == better


def test_not_yet_due_says_more_than_no_report_and_less_than_a_zero() -> None:
    waiting = "2026-Q1 62.06 sent reports\n2026-03 62.06 reports_received 4"
    assert result(waiting, "reports_in_time", area="kalteng-1").status == "not_yet_due"
    zero = waiting + "\n2026-Q1 62.71 sent reports"
    assert result(zero, "reports_in_time", area="kalteng-1").status == "nothing_to_count"


def test_a_declared_zero_beside_one_that_has_reports_is_ok() -> None:
    """62.06 declares none, 62.71 has 4 reports: the sum stands, and so does the larger status."""
    text = "2026-01 62.06 sent reports\n2026-01 62.71 sent reports\n2026-01 62.71 reports_received 4"
    for indicator in ("reports_received", "reports_followed_up"):
        assert result(text, indicator, area="kalteng-1").status == "ok"


def test_a_count_that_a_recap_leaves_out_is_no_report_and_never_zero() -> None:
    """January is a recap without takedowns, February states 1 of 2: only February counts, 50 %; March has none."""
    text = """
        2026-01 62.06 sent reports
        2026-01 62.06 reports_received 5
        2026-01 62.06 reports_followed_up 4
        2026-01 62.06 unstated measure=takedown_done 1
        2026-01 62.06 unstated measure=reports_received/channel 1
        """
    assert result(text, "takedown_done").status == "no_report"
    assert result(text, "digital_reports").status == "no_report"
    assert result(text, "reports_followed_up").value == 80
    more = """
        2026-02 62.06 sent reports
        2026-02 62.06 takedown_asked 2
        2026-02 62.06 takedown_done 1
        """
    row = result(text.rstrip() + more, "takedown_done")
    assert (row.numerator, row.denominator, row.value) == (1, 2, 50)
