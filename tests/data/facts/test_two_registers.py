"""Facts that need two registers: what rests on both, and what nobody can know without the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.measures import countable
from tests.data.facts.registers import divided, facts_from

DAY = date(2026, 1, 9)
OF_PARTNERS = ("partner_activity", "joint_government_led", "joint_lead_known")


def joint(**grades: str) -> pd.DataFrame:
    """B1 held, led by M1 of the government with M2; B2 held, led by M2, which only a register of March knows."""
    partners: list[dict[str, Any]] = [
        {"id": "M1", "kind": "hospital"},
        {"id": "M2", "kind": "ngo", "government": "no", "since": date(2026, 3, 1)},
    ]
    return facts_from(
        partners=partners,
        joint_activities=[{"held": DAY, "taking_part": "M1;M2"}, {"held": DAY, "lead": "M2"}],
        evidence=grades,
    )


@pytest.mark.parametrize(
    ("activities", "partners", "lower"),
    [
        ("verified", "documented", "documented"),
        ("reported", "verified", "reported"),
        ("verified", "verified", "verified"),
    ],
)
def test_who_took_part_rests_on_the_lower_of_two_grades(activities: str, partners: str, lower: str) -> None:
    """Participations M1, M2 and M2 = 3; two leads known, one of the government. Held rests on its own register."""
    facts = joint(joint_activities=activities, partners=partners)
    rows = facts[facts["measure"].isin(OF_PARTNERS)]
    assert set(rows["evidence"]) == {lower}
    totals = rows[rows["dimension"] == ""].groupby("measure")["value"].sum().to_dict()
    assert totals == {"partner_activity": 3, "joint_government_led": 1, "joint_lead_known": 2}
    assert set(facts.loc[facts["measure"] == "joint_held", "evidence"]) == {activities}


def recapped(measure: str, value: int = 0) -> dict[str, Any]:
    return {"measure": measure, "value": value}


REPORTS_RECAP = [
    recapped("reports_received", 6),
    recapped("reports_followed_up", 4),
    recapped("reports_due", 4),
    recapped("reports_in_time", 3),
]
OF_VICTIMS = {count for count, table in countable().items() if table == "services"}


def test_victims_are_unknown_where_reports_came_as_a_recap_and_services_did_not() -> None:
    """Six reports as a recap, services declared zero: six children whose services nobody counted, not none."""
    facts = facts_from(recap=REPORTS_RECAP, zero=[("62.06", "2026-01", "services")])
    unstated = set(divided(facts, "unstated", "measure"))
    assert unstated >= OF_VICTIMS
    assert {"victims", "victims_served", "victims/sex", "services_given/service"} <= OF_VICTIMS
    assert divided(facts, "submitted", "table") == {"reports": 1, "services": 1}
    assert divided(facts, "recapped", "table") == {"reports": 1}


def test_victims_are_known_where_both_are_registers_or_services_are_a_recap() -> None:
    registers = facts_from(reports=[{"id": "L1"}], zero=[("62.06", "2026-01", "services")])
    assert divided(registers, "unstated", "measure") == {}
    needed = ("victims", "victims_served", "victims_with_need", "victims_all_needs_met",
              "rehabilitation_started", "rehabilitation_completed")  # fmt: skip
    both = facts_from(recap=[*REPORTS_RECAP, *(recapped(name, 2) for name in needed)])
    assert not set(needed) & set(divided(both, "unstated", "measure"))


def test_a_recap_of_another_month_or_regency_leaves_victims_known() -> None:
    facts = facts_from(
        recap=REPORTS_RECAP, zero=[("62.06", "2026-02", "services"), ("62.07", "2026-01", "services")]
    )
    assert not OF_VICTIMS & set(divided(facts, "unstated", "measure"))
