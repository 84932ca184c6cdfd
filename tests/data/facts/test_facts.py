"""Facts of small registers, worked by hand: each docstring shows the arithmetic."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import facts as facts_module
from data import geography
from data.store import Store
from data.tables import UNSUR
from tests.data.facts.registers import divided, facts_from, monthly, rows_of, statements_of, undivided
from tests.families import examples

PLAIN = {"submitted": 1.0}


def counted(facts: pd.DataFrame, *measures: str) -> list[float]:
    totals = undivided(facts)
    return [totals.get(measure, 0.0) for measure in measures]


def test_facts_have_the_columns_of_the_contract_and_no_row_of_zero() -> None:
    facts = facts_from(campaigns=[{}], satisfaction=[{}])
    assert tuple(facts.columns) == facts_module.COLUMNS
    assert (facts["value"] != 0).all()
    assert facts.drop(columns="value").map(lambda cell: isinstance(cell, str)).all(axis=None)


def test_a_submission_is_one_fact_with_its_evidence_also_when_it_declares_zero() -> None:
    facts = facts_from(
        campaigns=[{}, {}], zero=[("62.06", "2026-01", "reports")], evidence={"campaigns": "verified"}
    )
    sent = facts[facts["measure"] == "submitted"].set_index("category")
    assert sent["value"].to_dict() == {"campaigns": 1.0, "reports": 1.0}
    assert sent["evidence"].to_dict() == {"campaigns": "verified", "reports": "reported"}


def sent_in_time(*moments: str, table: str = "campaigns", month: str = "2026-01") -> dict[str, float]:
    """Category → value of `submitted_in_time` when one register is sent again and again, at these moments (UTC)."""
    rows = {
        "capacity": [{"year": 2026}],
        "campaigns": [{"date": date.fromisoformat(f"{month}-10")}],
        "recap": [{"measure": "joint_planned", "month": month}],
    }
    frames = {table: rows_of(table, rows[table])}
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        for moment in moments:
            statements = statements_of(frames, {}).assign(sent_at=pd.Timestamp(moment))
            release = store.submit(frames, statements, cut_off=date(2026, 3, 31))
        return divided(store.facts(release.id), "submitted_in_time", "table")


@pytest.mark.parametrize(
    ("moments", "in_time"),
    [
        # Moments in UTC; the 10th, the last day for January, ends here seven hours earlier.
        (["2026-02-10 16:59:59"], True),
        (["2026-02-10 17:00:00"], False),
        (["2026-01-31 08:00:00"], True),
        (
            ["2026-02-05 08:00:00", "2026-03-20 08:00:00"],
            True,
        ),  # the correction is late, the first sending was not
        (["2026-02-12 08:00:00", "2026-02-13 08:00:00"], False),
    ],
)
def test_what_was_first_sent_by_the_tenth_of_the_next_month_came_in_time(
    moments: list[str], in_time: bool
) -> None:
    assert sent_in_time(*moments) == ({"campaigns": 1.0} if in_time else {})


def test_december_is_due_in_january() -> None:
    assert sent_in_time("2026-01-10 12:00:00", month="2025-12") == {"campaigns": 1.0}
    assert sent_in_time("2026-01-11 12:00:00", month="2025-12") == {}


def test_a_recap_comes_in_time_as_a_register_does_and_a_yearly_table_has_no_day_to_come_by() -> None:
    assert sent_in_time("2026-02-01 12:00:00", table="recap") == {"joint_activities": 1.0}
    assert sent_in_time("2026-02-11 12:00:00", table="recap") == {}
    assert sent_in_time("2026-01-02 12:00:00", table="capacity") == {}


def test_the_first_sending_counts_for_its_own_regency_month_and_table_only() -> None:
    """Katingan's campaigns for January were first sent on the 11th; its reports, and others' campaigns, in time."""
    early, late = pd.Timestamp("2026-02-01 12:00"), pd.Timestamp("2026-02-11 12:00")
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        for moment, frames in (
            (early, {"campaigns": rows_of("campaigns", [{"regency": "62.07"}]), "reports": rows_of("reports", [{}])}),
            (early, {"campaigns": rows_of("campaigns", [{"date": date(2026, 2, 3)}])}),
            (late, {"campaigns": rows_of("campaigns", [{}])}),
        ):  # fmt: skip
            statements = statements_of(frames, {}).assign(sent_at=moment)
            release = store.submit(frames, statements, cut_off=date(2026, 3, 31))
        facts = store.facts(release.id)
    in_time = facts[facts["measure"] == "submitted_in_time"]
    assert set(zip(in_time["regency"], in_time["month"], in_time["category"], strict=True)) == {
        ("62.06", "2026-01", "reports"), ("62.07", "2026-01", "campaigns"), ("62.06", "2026-02", "campaigns"),
    }  # fmt: skip
    assert set(in_time["value"]) == {1.0}


def test_campaigns() -> None:
    """Three planned, two held (30+20 and 10 people), one of these followed up; one adapted, one with adat figures.
    What was not held has no participants, however many were expected; a plan after the cut-off is not yet due."""
    facts = facts_from(
        campaigns=[
            {"district": "62.06.01", "participants_female": 30, "participants_male": 20, "followed_up": "yes",
             "adapted": "yes"},
            {"form": "social_media", "participants_female": 10, "online_reach": 900, "figures": "adat"},
            {"held": "no", "participants_female": 99, "online_reach": 99, "followed_up": "yes", "adapted": "yes"},
            {"held": "no", "date": date(2026, 4, 2)},
        ]
    )  # fmt: skip
    assert undivided(facts) == {
        "activities_planned": 3, "activities_held": 2, "activities_followed_up": 1, "activities_local": 2,
        "participants": 60, "online_reach": 900,
    }  # fmt: skip
    assert divided(facts, "activities_held", "campaign_form") == {"school_visit": 1, "social_media": 1}
    assert divided(facts, "activities_planned", "audience") == {"pupils": 3}
    assert divided(facts, "participants", "sex") == {"female": 40, "male": 20}
    assert (
        facts.loc[(facts["measure"] == "activities_held") & (facts["district"] == "62.06.01"), "value"].sum()
        == 1
    )


# Received, followed up, risk, due, in time.
ANSWERS = [
    (date(2026, 1, 9), date(2026, 1, 14), "medium", 1, 1),  # Friday to Wednesday: Mon, Tue, Wed = 3
    (date(2026, 1, 9), date(2026, 1, 15), "medium", 1, 0),  # Friday to Thursday = 4
    (date(2026, 1, 9), date(2026, 1, 12), "high", 1, 1),  # Friday to Monday = 1, and high risk has 1
    (date(2026, 1, 9), date(2026, 1, 13), "high", 1, 0),
    (date(2026, 1, 10), date(2026, 1, 15), "medium", 1, 1),  # Saturday counts as Monday: to Thursday = 3
    (date(2026, 1, 10), date(2026, 1, 16), "medium", 1, 0),  # to Friday = 4
    (date(2026, 1, 8), date(2026, 1, 10), "high", 1, 0),  # Thursday to Saturday, counted as Monday = 2 of 1
    (date(2026, 1, 11), date(2026, 1, 11), "medium", 1, 1),  # the same Sunday
    (date(2026, 1, 30), None, "medium", 0, 0),  # open; Friday to Monday the 2nd = 1 of 3
    (date(2026, 1, 28), None, "medium", 0, 0),  # open; Wednesday to Monday = 3 of 3: still in time
    (date(2026, 1, 27), None, "medium", 1, 0),  # open; Tuesday to Monday = 4: late
    (date(2026, 1, 29), None, "high", 1, 0),  # open; Thursday to Monday = 2 of 1: late
]


def test_the_answer_is_due_in_working_days() -> None:
    """The cut-off is Monday 2 February 2026. What is open past its time is due and late, never left out. Each report is
    another regency's."""
    places = geography.regencies().index[: len(ANSWERS)]
    reports = [
        {"regency": place, "received": received, "first_follow_up": followed, "risk": risk}
        for place, (received, followed, risk, *_) in zip(places, ANSWERS, strict=True)
    ]
    facts = facts_from(reports=reports, cut_off=date(2026, 2, 2))
    measures = ("reports_received", "reports_due", "reports_in_time", "reports_followed_up", "response_days")
    for place, (received, followed, risk, due, in_time) in zip(places, ANSWERS, strict=True):
        counts = undivided(facts, regency=place)
        answered = int(followed is not None)
        expected = [1, due, in_time, answered, answered]
        assert [counts.get(measure, 0) for measure in measures] == expected, (received, followed, risk)


def test_reports_by_the_month_of_receipt() -> None:
    """Four reports. Police dates: one; prosecutor without police date: one more has reached both, so 2 and 1;
    a verdict implies all stages: 3, 2, 1, 1. Maximum sentence counts with a verdict only. A takedown done was asked."""
    facts = facts_from(
        reports=[
            {"police": date(2026, 1, 12), "takedown_asked": date(2026, 1, 12), "channel": "online"},
            {"prosecutor": date(2026, 2, 1), "maximum_sentence": "yes", "takedown_done": date(2026, 2, 1)},
            {"verdict": date(2026, 3, 1), "maximum_sentence": "yes", "victim_sex": "male", "risk": "high"},
            {"withdrawn": "yes", "district": "62.06.02", "age_group": "0-5", "form": "other"},
        ]
    )
    names = ["reports_received", "reached_police", "reached_prosecutor", "reached_court", "reached_verdict",
             "maximum_sentence", "takedown_asked", "takedown_done", "reports_withdrawn"]  # fmt: skip
    assert counted(facts, *names) == [4, 3, 2, 1, 1, 1, 2, 1, 1]
    for dimension, expected in {
        "channel": {"online": 1, "office": 3}, "ocsea_form": {"grooming": 3, "other": 1},
        "sex": {"female": 3, "male": 1}, "age_group": {"13-17": 3, "0-5": 1}, "risk": {"medium": 3, "high": 1},
    }.items():  # fmt: skip
        assert divided(facts, "reports_received", dimension) == expected
    assert set(facts["month"]) == {"2026-01"}


def test_days_to_the_first_follow_up_are_counted_singly_to_20_and_then_in_bands() -> None:
    """0, 4, 10, twice 19, 20, 21, 30, 31, 60, 61 and 90 calendar days after the 1st of January."""
    after = (0, 4, 10, 19, 19, 20, 21, 30, 31, 60, 61, 90)
    first = date(2026, 1, 1)
    facts = facts_from(
        reports=[{"received": first, "first_follow_up": first + timedelta(days=n)} for n in after]
    )
    assert divided(facts, "response_days", "days") == {
        "0": 1, "4": 1, "10": 1, "19": 2, "20": 1, "21-30": 2, "31-60": 2, "61+": 2,
    }  # fmt: skip
    assert counted(facts, "response_days") == [12]
    assert divided(facts, "reports_open", "days") == {}


def test_what_is_open_is_counted_by_the_days_it_has_been_open_at_the_cut_off() -> None:
    """At the cut-off, 2 February: received on that day, the day before, and on 14, 13, 12 (19, 20 and 21 days) and
    1 January (32 days). One that was dated later than the cut-off has been open for no day."""
    received = [
        date(2026, 2, 2),
        date(2026, 2, 3),
        date(2026, 2, 1),
        *(date(2026, 1, n) for n in (14, 13, 12, 1)),
    ]
    facts = facts_from(reports=[{"received": day} for day in received], cut_off=date(2026, 2, 2))
    assert divided(facts, "reports_open", "days") == {
        "0": 2,
        "1": 1,
        "19": 1,
        "20": 1,
        "21-30": 1,
        "31-60": 1,
    }
    assert divided(facts, "response_days", "days") == {}


def test_victims_and_their_services() -> None:
    """L1 (girl): health needed and given at home by trained staff, rehabilitation needed, given away and completed:
    all needs met. L2 (boy): health needed, not given; legal aid given though not needed: served, needs not met.
    L3 (girl): no service row: a victim, not served, without a need. Needed 3, given 2 of these."""
    day = date(2026, 1, 12)
    facts = facts_from(
        reports=[{"id": "L1"}, {"id": "L2", "victim_sex": "male", "age_group": "6-12"},
                 {"id": "L3", "district": "62.06.01"}],
        services=[
            {"first_date": day, "given_in": "62.06", "trauma_trained": "yes"},
            {"service": "social_rehabilitation", "first_date": day, "completed_date": day, "given_in": "62.71"},
            {"report_id": "L2"},
            {"report_id": "L2", "service": "legal_aid", "needed": "no", "first_date": day, "given_in": "62.71"},
            {"report_id": "L2", "service": "reintegration", "needed": "no", "first_date": day, "given_in": "62.71"},
        ],
    )  # fmt: skip
    totals = undivided(facts)
    assert {name: value for name, value in totals.items() if not name.startswith("reports")} == {
        "victims": 3, "victims_served": 2, "victims_with_need": 2, "victims_all_needs_met": 1,
        "services_needed": 3, "services_given": 2, "rehabilitation_started": 1, "rehabilitation_completed": 1,
        "reintegrated": 1, "victims_trauma_care": 1, "victims_served_at_home": 1,
    }  # fmt: skip
    assert divided(facts, "victims", "sex") == {"female": 2, "male": 1}
    assert divided(facts, "victims", "age_group") == {"13-17": 2, "6-12": 1}
    assert divided(facts, "victims_served", "sex") == {"female": 1, "male": 1}
    assert divided(facts, "services_needed", "service") == {"health": 2, "social_rehabilitation": 1}
    assert divided(facts, "services_given", "service") == {"health": 1, "social_rehabilitation": 1}


def test_what_takes_long_counts_within_its_horizon_from_the_day_of_receipt() -> None:
    """Received on 5 January. Rehabilitation begun and completed within 90 days (5 April) of L1 and of L2, completed a
    day later of L3, begun a day later of L4; reintegrated within 180 days (4 July) of L5, a day later of L6. So
    cohorts of any age are alike: what comes later is not counted, whenever it is read."""
    first = date(2026, 1, 5)

    def after(days: int) -> date:
        return first + timedelta(days=days)

    rehabilitation = [("L1", 10, 40), ("L2", 90, 90), ("L3", 10, 91), ("L4", 91, 95)]
    facts = facts_from(
        reports=[{"id": f"L{number}", "received": first} for number in range(1, 7)],
        services=[
            *({"report_id": report, "service": "social_rehabilitation", "first_date": after(begun),
               "completed_date": after(ended)} for report, begun, ended in rehabilitation),
            {"report_id": "L5", "service": "reintegration", "first_date": after(180)},
            {"report_id": "L6", "service": "reintegration", "first_date": after(181)},
        ],
        cut_off=date(2027, 1, 1),
    )  # fmt: skip
    totals = undivided(facts)
    assert (totals["rehabilitation_started"], totals["rehabilitation_completed"]) == (3, 2)
    assert totals["reintegrated"] == 1
    assert totals["victims_served"] == 6


def test_victims_count_only_where_the_register_of_services_was_sent_for_that_month() -> None:
    """January has services (for one of two victims), February declares none, March was not sent."""
    facts = facts_from(
        reports=[{"id": "L1"}, {"id": "L2"}, {"id": "L3", "received": date(2026, 2, 2)},
                 {"id": "L4", "received": date(2026, 3, 2)}],
        services=[{"first_date": date(2026, 1, 12)}],
        zero=[("62.06", "2026-02", "services")],
    )  # fmt: skip
    assert monthly(facts, "victims") == {"2026-01": 2, "2026-02": 1}
    assert monthly(facts, "reports_received") == {"2026-01": 2, "2026-02": 1, "2026-03": 1}


@pytest.mark.parametrize(
    ("reports", "services", "lower"),
    [
        ("verified", "documented", "documented"),
        ("reported", "verified", "reported"),
        ("verified", "verified", "verified"),
    ],
)
def test_victims_rest_on_the_lower_of_two_grades(reports: str, services: str, lower: str) -> None:
    facts = facts_from(
        reports=[{"id": "L1"}], services=[{}], evidence={"reports": reports, "services": services}
    )
    assert set(facts.loc[facts["measure"].isin(["victims", "services_needed"]), "evidence"]) == {lower}
    assert set(facts.loc[facts["measure"] == "reports_received", "evidence"]) == {reports}


def test_joint_activities_and_who_takes_part() -> None:
    """B1 held: lead M1 (also listed among the partners) and M2: two participations. B2 held, led by M2, alone: one.
    B3 not held: none. Government led: B1 only."""
    day = date(2026, 1, 9)
    facts = facts_from(
        partners=[{"id": "M1", "kind": "hospital"}, {"id": "M2", "kind": "ngo", "government": "no"}],
        joint_activities=[
            {"held": day, "taking_part": "M1;M2", "level": "3"},
            {"held": day, "lead": "M2", "kind": "case_conference", "district": "62.06.01"},
            {"taking_part": "M2"},
        ],
    )
    names = ["joint_planned", "joint_held", "joint_government_led", "partner_activity"]
    assert counted(facts, *names) == [3, 2, 1, 3]
    assert divided(facts, "partner_activity", "partner_kind") == {"hospital": 1, "ngo": 2}
    assert divided(facts, "joint_held", "level") == {"3": 1, "1": 1}
    assert divided(facts, "joint_planned", "joint_kind") == {"takedown": 2, "case_conference": 1}


def test_kinds_that_met_in_an_activity_are_a_pair_whoever_led() -> None:
    """B1: hospital (led), NGO and a second hospital: one pair. B2: NGO and hospital again. B3: hospitals only: none.
    B4 was not held."""
    day = date(2026, 1, 12)
    facts = facts_from(
        partners=[{"id": "M1"}, {"id": "M2", "kind": "ngo"}, {"id": "M3"}],
        joint_activities=[
            {"held": day, "taking_part": "M2;M3"},
            {"held": day, "lead": "M2", "taking_part": "M1"},
            {"held": day, "taking_part": "M3"},
            {"taking_part": "M2"},
        ],
    )
    assert divided(facts, "partner_pair", "partner_pair") == {"hospital+ngo": 2}


def test_a_pair_counts_once_an_activity_on_the_grade_of_both_registers() -> None:
    """Two hospitals, one of them known from another month's register, and an NGO: one pair, verified."""
    facts = facts_from(
        partners=[{"id": "M1"}, {"id": "M2", "kind": "ngo"}, {"id": "M3", "since": date(2026, 2, 1)}],
        joint_activities=[{"held": date(2026, 1, 12), "taking_part": "M2;M3"}],
        evidence={"joint_activities": "verified", "partners": "verified"},
    )
    pairs = facts[facts["measure"] == "partner_pair"]
    assert pairs[["evidence", "value"]].values.tolist() == [["verified", 1]]


def test_regulations_count_their_stages_done_by_the_end_of_each_month() -> None:
    """The province's Perda of 1 January has 6 stages, its draft done on 10 February. A circular begun in March."""
    facts = facts_from(
        policies=[
            {"regency": "62", "academic_draft": date(2026, 2, 10)},
            {"kind": "circular", "started": date(2026, 3, 5), "academic_draft": date(2026, 3, 6)},
        ]
    )
    assert monthly(facts, "policy_stages") == {"2026-01": 6, "2026-02": 6, "2026-03": 12}
    assert monthly(facts, "policy_stages_done") == {"2026-02": 1, "2026-03": 2}
    march = facts[facts["month"] == "2026-03"]
    assert divided(march, "policy_stages_done", "policy_kind") == {"perda": 1, "circular": 1}
    assert divided(march, "policy_stages", "policy_issuer") == {"province": 6, "regency": 6}


def test_satisfaction() -> None:
    """All 3 but time 1 and cost 4: sum 26, IKM 26/9 × 25 = 72.222…; access (3+3+1+3)/4 × 25 = 62.5. All 4: 100 and 100.
    Squares: 72.222² + 100² = 15216.049…; 62.5² + 100² = 13906.25."""
    facts = facts_from(satisfaction=[{"time": 1, "cost": 4}, dict.fromkeys(UNSUR, 4)])
    totals = undivided(facts)
    assert (totals["questionnaires"], totals["score_sum"]) == (2, 62)
    assert totals["index_sum"] == pytest.approx(26 / 9 * 25 + 100, rel=1e-12)
    assert totals["index_square_sum"] == pytest.approx((26 / 9 * 25) ** 2 + 10_000, rel=1e-12)
    assert (totals["access_sum"], totals["access_square_sum"]) == (162.5, 13906.25)
    by_unsur = divided(facts, "score_sum", "unsur")
    assert (by_unsur["time"], by_unsur["cost"], by_unsur["product"]) == (5, 8, 7)
    assert sum(by_unsur.values()) == 62
    assert divided(facts, "questionnaires", "survey_channel") == {"online": 2}
    assert divided(facts, "questionnaires", "respondent") == {"partner": 2}


def test_satisfaction_by_channel_and_respondent() -> None:
    """By telephone 26 points (72.222…), online twice 36 (100): each part has its own sums, and they add up."""
    full = dict.fromkeys(UNSUR, 4)
    facts = facts_from(satisfaction=[{"time": 1, "cost": 4, "channel": "telephone"}, full, full])
    assert divided(facts, "questionnaires", "survey_channel") == {"telephone": 1, "online": 2}
    assert divided(facts, "score_sum", "survey_channel") == {"telephone": 26, "online": 72}
    assert divided(facts, "index_sum", "survey_channel")["online"] == pytest.approx(200)
    squares = divided(facts, "index_square_sum", "survey_channel")
    assert squares == pytest.approx({"telephone": (26 / 9 * 25) ** 2, "online": 20_000})
    assert divided(facts, "index_square_sum", "respondent")["partner"] == pytest.approx(sum(squares.values()))


def test_agreements_are_in_force_from_the_month_signed_until_they_expire() -> None:
    """P1 signed 31 January, until 27 February: in force at the end of January only. P2 from February on, incomplete.
    P3 until 31 March itself: in force at the end of March."""
    facts = facts_from(
        agreements=[
            {"signed": date(2026, 1, 31), "valid_until": date(2026, 2, 27)},
            {"signed": date(2026, 2, 1), "covers_data": "no"},
            {"signed": date(2026, 3, 1), "valid_until": date(2026, 3, 31)},
        ]
    )
    assert monthly(facts, "agreements_in_force") == {"2026-01": 1, "2026-02": 1, "2026-03": 2}
    assert monthly(facts, "agreements_complete") == {"2026-01": 1, "2026-03": 1}


def test_service_points_stand_until_they_close_with_each_of_their_functions() -> None:
    """One closes on 14 February; the other opens on 1 February with two functions."""
    facts = facts_from(
        service_points=[
            {"closed": date(2026, 2, 14), "district": "62.06.01"},
            {"opened": date(2026, 2, 1), "functions": "complaints;mediation", "kind": "hospital"},
        ]
    )
    assert monthly(facts, "service_points") == {"2026-01": 1, "2026-02": 1, "2026-03": 1}
    assert divided(facts, "service_points", "function") == {"complaints": 3, "mediation": 2}
    assert divided(facts, "service_points", "point_kind") == {"uptd_ppa": 1, "hospital": 2}
    assert set(facts.loc[facts["district"] == "62.06.01", "month"]) == {"2026-01"}


def test_every_point_is_told_by_itself_with_what_is_known_of_it() -> None:
    """Degrees in hundred-thousandths: 113.92 → 11392000, and −2.2100049, rounded, → −221000. Hours hold what they
    like, also the mark between the parts. The second, of which nothing is known, closes in February."""
    facts = facts_from(
        service_points=[
            {"id": "T-1", "district": "62.06.02", "functions": "complaints;mediation", "longitude": 113.92,
             "latitude": -2.2100049, "capacity": 3, "hours": "08.00|15.00", "opened": date(2026, 3, 2)},
            {"id": "T-2", "kind": "hospital", "closed": date(2026, 2, 1)},
        ]
    )  # fmt: skip
    points = facts[facts["dimension"] == "point"]
    assert list(points[["month", "district", "category", "value"]].itertuples(index=False, name=None)) == [
        ("2026-01", "", "T-2|hospital|complaints||||", 1.0),
        ("2026-03", "62.06.02", "T-1|uptd_ppa|complaints+mediation|11392000|-221000|3|08.00|15.00", 1.0),
    ]


@pytest.mark.parametrize("row", [{"kind": "shelter"}, {"functions": "complaints;temporary_shelter"}])
def test_a_shelter_is_never_finer_than_its_regency_whatever_was_let_in(row: dict[str, str]) -> None:
    finer = {
        "district": "62.06.02",
        "longitude": 113.92,
        "latitude": -2.21,
        "hours": "08.00–15.00",
        "capacity": 8,
    }
    facts = facts_from(service_points=[{"id": "T-1", "opened": date(2026, 3, 1), **finer, **row}])
    points = facts[facts["measure"] == "service_points"]
    assert set(points["district"]) == {""}
    categories = set(points.loc[points["dimension"] == "point", "category"])
    kind, functions = row.get("kind", "uptd_ppa"), row.get("functions", "complaints").replace(";", "+")
    assert categories == {f"T-1|{kind}|{functions}|||8|"}


def test_staff_is_carried_into_the_next_year_and_money_is_not() -> None:
    """Katingan sends only 2025: its staff still counts in 2026, its budget does not. Seruyan sends 3 for 2026."""
    facts = facts_from(
        capacity=[
            {"year": 2025, "counsellors": 2, "psychologists": 1, "legal_companions": 4, "certified": 1, "budget": 100.0,
             "spent": 70.0, "digital_connected": "yes"},
            {"year": 2025, "counsellors": 1, "regency": "62.07"},
            {"year": 2026, "counsellors": 3, "regency": "62.07"},
        ]
    )  # fmt: skip
    assert undivided(facts, "2025-12") == {
        "staff": 7, "staff_certified": 1, "budget": 100,
        "budget_spent": 70, "digital_connected": 1,
    }  # fmt: skip
    assert undivided(facts, "2026-03") == {
        "staff": 7, "staff_certified": 1, "digital_connected": 1,
    }  # fmt: skip
    assert [undivided(facts, month, "62.07") for month in ("2025-12", "2026-01")] == [
        {"staff": 1},
        {"staff": 3},
    ]
    kinds = facts[(facts["month"] == "2026-03") & (facts["regency"] == "62.06")]
    assert divided(kinds, "staff", "staff_kind") == {
        "counsellors": 2,
        "psychologists": 1,
        "legal_companions": 4,
    }
    assert sorted(set(facts.loc[facts["measure"] == "staff", "month"]))[-1] == "2026-03"


def test_villages_count_by_the_latest_year_of_each() -> None:
    """Village 1 has its PATBM since 15 February, village 2 since 2024 until its row of 2026 says no more.
    Sessions of 2025 do not count in 2026."""
    facts = facts_from(
        community=[
            {"patbm_since": date(2026, 2, 15), "family_sessions": 2},
            {"village": "62.06.02.2001", "year": 2025, "patbm_since": date(2024, 5, 1), "family_sessions": 1},
            {"village": "62.06.02.2001", "year": 2026},
            {"village": "62.06.02.2002", "year": 2025, "patbm_since": date(2024, 5, 1), "family_sessions": 1},
        ]
    )
    patbm = monthly(facts, "villages_patbm")
    assert [patbm[month] for month in ("2025-12", "2026-01", "2026-02")] == [2, 1, 2]
    sessions = monthly(facts, "villages_family_session")
    assert [sessions[month] for month in ("2025-12", "2026-01")] == [2, 1]
    assert set(facts.loc[facts["measure"] == "villages_patbm", "district"]) == {"62.06.01", "62.06.02"}


def test_a_recap_goes_straight_in_and_what_no_district_accounts_for_keeps_none() -> None:
    """Four held, three of them in known districts: one remains without a district."""
    facts = facts_from(
        recap=[
            {"measure": "activities_planned", "value": 5},
            {"measure": "activities_held", "value": 4},
            {"measure": "activities_held", "dimension": "district", "category": "62.06.01", "value": 2},
            {"measure": "activities_held", "dimension": "district", "category": "62.06.02", "value": 1},
            {
                "measure": "activities_held",
                "dimension": "campaign_form",
                "category": "school_visit",
                "value": 4,
            },
            {"measure": "activities_followed_up", "value": 0},
        ],
        evidence={"campaigns": "documented"},
    )
    assert counted(facts, "activities_planned", "activities_held", "activities_followed_up") == [5, 4, 0]
    activities = facts[(facts["measure"] == "activities_held") & (facts["dimension"] == "")]
    assert activities.set_index("district")["value"].to_dict() == {"": 1, "62.06.01": 2, "62.06.02": 1}
    assert divided(facts, "activities_held", "campaign_form") == {"school_visit": 4}
    assert divided(facts, "submitted", "table") == {"campaigns": 1}
    assert set(facts["evidence"]) == {"documented"}


def test_what_a_recap_leaves_out_is_told_and_never_read_as_zero() -> None:
    """Of the campaign counts this recap states planned (with forms), held and followed up; a zero is stated too."""
    facts = facts_from(
        recap=[
            {"measure": "activities_planned", "value": 5},
            {
                "measure": "activities_planned",
                "dimension": "campaign_form",
                "category": "school_visit",
                "value": 5,
            },
            {"measure": "activities_held", "value": 4},
            {"measure": "activities_followed_up", "value": 0},
        ]
    )
    assert set(divided(facts, "unstated", "measure")) == {
        "activities_planned/audience",
        "activities_held/campaign_form",
        "activities_held/audience",
        "activities_local",
        "participants",
        "participants/sex",
        "online_reach",
    }


def test_a_register_leaves_nothing_out() -> None:
    facts = facts_from(reports=[{"id": "L1"}])
    assert divided(facts, "unstated", "measure") == {}


def test_months_of_a_stock_begin_with_the_first_month_sent_and_end_with_the_cut_off() -> None:
    facts = facts_from(service_points=[{"opened": date(2025, 11, 3)}], cut_off=date(2026, 1, 20))
    assert sorted(monthly(facts, "service_points")) == ["2025-11", "2025-12", "2026-01"]


def test_an_empty_store_has_no_facts() -> None:
    assert facts_from().empty


# --- independent recounts of random registers

FEW = examples(10)
regencies = st.sampled_from(["62.06", "62.07"])
days = st.dates(date(2026, 1, 1), date(2026, 3, 20))
maybe_days = st.none() | days
flags = st.sampled_from(["yes", "no"])
reports = st.lists(
    st.fixed_dictionaries(
        {"regency": regencies, "received": days, "first_follow_up": maybe_days, "police": maybe_days,
         "court": maybe_days,
         "victim_sex": st.sampled_from(["female", "male"]), "risk": st.sampled_from(["low", "medium", "high"]),
         "district": st.sampled_from([None, "62.06.01"])}
    ),
    max_size=12,
)  # fmt: skip
services = st.lists(
    st.fixed_dictionaries({"report": st.integers(0, 11), "needed": flags, "first_date": maybe_days,
                           "service": st.sampled_from(["health", "social_rehabilitation"]),
                           "completed_date": maybe_days, "given_in": st.sampled_from([None, "62.06", "62.71"])}),
    max_size=20,
)  # fmt: skip


def _mended(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Ids, and no follow-up before its receipt."""
    return [
        {
            **row,
            "id": f"L{n}",
            "first_follow_up": row["first_follow_up"] and max(row["first_follow_up"], row["received"]),
        }
        for n, row in enumerate(rows)
    ]


def _of_reports(rows: list[dict[str, Any]], given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Services of existing reports only, in the regency and month of their report."""
    existing = [service for service in given if service["report"] < len(rows)]
    return [
        {
            **service,
            "id": f"Y{n}",
            "report_id": report["id"],
            "regency": report["regency"],
            "month": f"{report['received']:%Y-%m}",
        }
        for n, service in enumerate(existing)
        for report in [rows[service["report"]]]
    ]


def _working_days(begin: date, end: date) -> int:
    """A Saturday or Sunday counts as the Monday after it, at either end."""
    return sum((begin + timedelta(days=n)).weekday() < 5 for n in range((end - begin).days))


def _recount(
    rows: list[dict[str, Any]], given: list[dict[str, Any]], cut_off: date
) -> Counter[tuple[str, str, str]]:
    """The same measures counted report by report, without a database."""
    sent = {(service["regency"], service["month"]) for service in given}
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        month, regency, follow = f"{row['received']:%Y-%m}", row["regency"], row["first_follow_up"]
        allowed = {"low": 3, "medium": 3, "high": 1}[row["risk"]]
        mine = [service for service in given if service["report_id"] == row["id"]]
        served = [service for service in mine if service["first_date"]]
        needed = [service for service in mine if service["needed"] == "yes"]
        rehabilitated = [
            service
            for service in served
            if service["service"] == "social_rehabilitation"
            and (service["first_date"] - row["received"]).days <= 90
        ]
        victim = (regency, month) in sent
        for measure, holds in {
            "reports_received": True,
            "reports_followed_up": follow,
            "reports_due": follow or _working_days(row["received"], cut_off) > allowed,
            "reports_in_time": follow and _working_days(row["received"], follow) <= allowed,
            "reached_police": row["police"] or row["court"],
            "reached_court": row["court"],
            "victims": victim,
            "victims_served": victim and served,
            "victims_with_need": victim and needed,
            "victims_all_needs_met": victim and needed and all(service["first_date"] for service in needed),
            "rehabilitation_started": victim and rehabilitated,
            "rehabilitation_completed": victim
            and any(
                service["completed_date"] and (service["completed_date"] - row["received"]).days <= 90
                for service in rehabilitated
            ),
            "victims_served_at_home": victim
            and any(service["given_in"] in (None, regency) for service in served),
        }.items():
            counts[month, regency, measure] += bool(holds)
    return +counts


@FEW
@given(reports, services)
def test_a_recount_report_by_report_gives_the_same_facts(
    some_reports: list[dict[str, Any]], some_services: list[dict[str, Any]]
) -> None:
    rows = _mended(some_reports)
    given = _of_reports(rows, some_services)
    facts = facts_from(reports=rows, services=given)
    expected = _recount(rows, given, date(2026, 3, 31))
    counts = (
        facts[(facts["dimension"] == "")].groupby(["month", "regency", "measure"])["value"].sum().to_dict()
    )
    names = {measure for *_, measure in expected} | {"reports_in_time", "victims", "victims_all_needs_met"}
    assert {key: value for key, value in counts.items() if key[2] in names} == dict(expected)


def _part_of(rows: pd.DataFrame, regency: str, month: str) -> pd.DataFrame:
    """A regency's rows of a month, the last first."""
    return rows[(rows["regency"] == regency) & (rows["month"] == month)].iloc[::-1]


@examples(3)
@given(reports, services, st.randoms(use_true_random=False))
def test_facts_depend_neither_on_the_order_of_rows_nor_on_the_number_of_files(
    some_reports: list[dict[str, Any]], some_services: list[dict[str, Any]], shuffle: random.Random
) -> None:
    rows = _mended(some_reports)
    given = _of_reports(rows, some_services)
    scores = [
        {"regency": row["regency"], "date": row["received"], "time": n % 4 + 1, "cost": 4}
        for n, row in enumerate(rows)
    ]
    frames = {name: rows_of(name, records) for name, records in
              {"reports": rows, "services": given, "satisfaction": scores}.items()}  # fmt: skip
    with TemporaryDirectory() as single, TemporaryDirectory() as several:
        whole = Store(Path(single)).submit(frames, statements_of(frames, {}), cut_off=date(2026, 3, 31))
        store = Store(Path(several))
        parts = [
            (name, key)
            for name, frame in frames.items()
            for key in set(zip(frame["regency"], frame["month"], strict=True))
        ]
        shuffle.shuffle(parts)
        split = store.submit({}, statements_of({}, {}), cut_off=date(2026, 3, 31))
        for several_parts in (parts[::3], parts[1::3], parts[2::3]):
            file = {
                name: pd.concat(
                    [frame[:0], *(_part_of(frame, *key) for table, key in several_parts if table == name)]
                )
                for name, frame in frames.items()
            }
            split = store.submit(file, statements_of(file, {}), cut_off=date(2026, 3, 31))
        assert split.content_hash == whole.content_hash
