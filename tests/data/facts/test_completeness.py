"""In time, late, missing, not yet due: each by hand, with its borders, and the share received of what was due."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import pytest

from data.facts.completeness import COLUMNS, MONTHLY, share, statuses
from tests.indicators.given import facts

CUT_OFF = date(2026, 4, 9)


def told(
    text: str, cut_off: date = CUT_OFF, regencies: tuple[str, ...] = ("62.06",)
) -> dict[tuple[str, ...], str]:
    """(month, table) of one regency, or (regency, month, table) of several → status and evidence."""
    rows = statuses(facts(text), cut_off, regencies)
    assert list(rows.columns) == COLUMNS
    keys = ["month", "table"] if len(regencies) == 1 else ["regency", "month", "table"]
    return {
        tuple(row[key] for key in keys): f"{row['status']} {row['evidence']}".strip()
        for _, row in rows.iterrows()
    }


def in_time(*months: str, table: str = "reports", regency: str = "62.06") -> str:
    return "\n".join(f"{month} {regency} submitted_in_time table={table} 1" for month in months)


def test_each_of_the_four_by_hand() -> None:
    """On 9 April: January came in time, February late, March is due tomorrow, April's month has only begun."""
    states = told(
        f"""
        2026-01 62.06 sent reports
        2026-02 62.06 sent reports
        {in_time("2026-01")}
        """
    )
    assert states["2026-01", "reports"] == "in_time reported"
    assert states["2026-02", "reports"] == "late reported"
    assert states["2026-02", "services"] == "missing"
    assert states["2026-03", "reports"] == "not_yet_due"
    assert states["2026-04", "reports"] == "not_yet_due"
    assert len(states) == 4 * len(MONTHLY)


@pytest.mark.parametrize(("day", "status"), [(9, "not_yet_due"), (10, "missing")])
def test_a_month_is_due_on_the_tenth_of_the_next(day: int, status: str) -> None:
    states = told("2026-01 62.06 sent reports", date(2026, 4, day))
    assert states["2026-03", "reports"] == status


def test_what_came_before_it_was_due_is_in_time_and_not_early() -> None:
    states = told(f"2026-03 62.06 sent reports\n{in_time('2026-03')}", date(2026, 3, 31))
    assert states["2026-03", "reports"] == "in_time reported"


def test_the_evidence_is_the_lowest_held() -> None:
    states = told(
        """
        2026-01 62.06 submitted table=reports 1 verified
        2026-01 62.06 submitted table=services 1 documented
        2026-01 62.06 submitted table=campaigns 1 verified
        2026-01 62.06 submitted table=campaigns 1 documented
        """
    )
    assert states["2026-01", "reports"] == "late verified"
    assert states["2026-01", "services"] == "late documented"
    assert states["2026-01", "campaigns"] == "late documented"


def test_a_regency_that_never_sent_anything_is_missing_everywhere() -> None:
    states = told("2026-02 62.06 sent reports", regencies=("62.06", "62.12"))
    assert {
        status for (regency, month, _), status in states.items() if (regency, month) == ("62.12", "2026-02")
    } == {"missing"}


def test_who_reaches_further_back_moves_nobody_elses_history() -> None:
    """Seruyan sent November's reports, Katingan began in February: what Katingan and Barito Timur did not send before
    was never asked of them, and Seruyan's months between are missing."""
    states = told(
        "2025-11 62.07 sent reports\n2026-02 62.06 sent reports", regencies=("62.06", "62.07", "62.13")
    )
    months = {regency: sorted({month for place, month, _ in states if place == regency})
              for regency in ("62.06", "62.07", "62.13")}  # fmt: skip
    assert months["62.06"] == months["62.13"] == ["2026-02", "2026-03", "2026-04"]
    assert months["62.07"] == ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"]
    assert states["62.07", "2025-12", "reports"] == "missing"
    assert states["62.13", "2026-02", "reports"] == "missing"


def test_a_single_early_month_leaves_the_share_as_it_was() -> None:
    """Three regencies send January to March whole; one of them also 2019, by a slip that somebody said yes to."""
    sent = "\n".join(
        f"2026-0{month} 62.0{regency} sent campaigns reports services joint_activities satisfaction"
        for month in (1, 2, 3)
        for regency in (1, 2, 3)
    )
    places = ["62.01", "62.02", "62.03"]
    before = statuses(facts(sent), CUT_OFF, places)
    after = statuses(facts(f"2019-01 62.01 sent reports\n{sent}"), CUT_OFF, places)
    others = after["regency"] != "62.01"
    pd.testing.assert_frame_equal(
        after[others].reset_index(drop=True), before[before["regency"] != "62.01"].reset_index(drop=True)
    )


def test_tables_that_are_not_monthly_and_other_measures_make_no_month() -> None:
    states = told(
        "2020-01 62.06 sent capacity partners\n2026-04 62.06 sent reports\n2019-01 62.06 activities_held 3"
    )
    assert {month for month, _ in states} == {"2026-04"}
    assert {table for _, table in states} == set(MONTHLY)


def test_nothing_sent_at_all_gives_no_rows_and_no_share() -> None:
    rows = statuses(facts("2026-01 62.06 activities_held 3").iloc[:0], CUT_OFF, ["62.06"])
    assert rows.empty
    assert math.isnan(share(rows))


def test_the_share_is_of_what_was_due() -> None:
    """Due: 5 tables of January and 5 of February, and March's reports, sent early: 4 of 11 were received."""
    text = f"""
        2026-01 62.06 sent reports services
        2026-02 62.06 sent reports
        2026-03 62.06 sent reports
        {in_time("2026-01", "2026-03")}
        """
    rows = statuses(facts(text), CUT_OFF, ["62.06"])
    assert share(rows) == pytest.approx(4 / 11)
    assert share(rows[rows["month"] == "2026-01"]) == pytest.approx(2 / 5)
    assert share(rows[rows["table"] == "reports"]) == 1
    assert math.isnan(share(rows[rows["month"] == "2026-04"]))


def test_the_order_of_facts_does_not_matter() -> None:
    rows = facts(f"2026-01 62.06 sent reports services\n{in_time('2026-01')}")
    pd.testing.assert_frame_equal(
        statuses(rows, CUT_OFF, ["62.06"]), statuses(rows.iloc[::-1], CUT_OFF, ["62.06"])
    )
