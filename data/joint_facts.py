"""Facts of joint activities: how many were held, who led them and who took part, with the register of partners."""

from __future__ import annotations

from datetime import date

import ibis
from ibis.expr.types import Table

from data.fact_rows import divided, lower_grade, one_if, undivided, yes


def joint_activities(rows: Table, partners: Table, cut_off: date) -> list[Table]:
    """Activities planned up to the cut-off. Who leads or takes part is looked up in the register of partners.

    What is looked up rests on both registers, so its evidence is the lower of the two grades.
    """
    rows = rows.filter(rows.planned <= cut_off).mutate(was_held=one_if(rows.held.notnull()))
    known = partners.select(
        "regency", partner="id", partner_kind="kind", government="government", partner_evidence="evidence"
    )
    return [
        undivided(rows, {"joint_planned": rows.one, "joint_held": rows.was_held}),
        divided(rows, "joint_kind", rows.kind, {"joint_planned": rows.one, "joint_held": rows.was_held}),
        divided(rows, "level", rows.level, {"joint_held": rows.was_held}),
        _led(rows, known),
        *_attended(rows, known),
    ]


def _led(rows: Table, known: Table) -> Table:
    led = _looked_up(rows.mutate(partner=rows.lead), known)
    by_government = led.was_held * one_if(yes(led.government))
    return undivided(led, {"joint_lead_known": led.was_held, "joint_government_led": by_government})


def _attended(rows: Table, known: Table) -> list[Table]:
    everyone = ibis.ifelse(
        rows.taking_part.isnull(), rows.lead, rows.lead + ";" + rows.taking_part.fill_null("")
    )
    present = rows.filter(rows.was_held == 1).mutate(partner=everyone.split(";")).unnest("partner")
    # The lead is often listed among those taking part as well; one partner counts once an activity.
    present = present.select("id", "month", "regency", "district", "evidence", "partner", "one").distinct()
    present = _looked_up(present, known)
    activity = {"partner_activity": present.one}
    return [undivided(present, activity), divided(present, "partner_kind", present.partner_kind, activity)]


def _looked_up(rows: Table, known: Table) -> Table:
    """The rows whose partner is in the register, on the lower of the two grades."""
    found = rows.inner_join(known, ["regency", "partner"])
    return found.mutate(evidence=lower_grade(found.evidence, found.partner_evidence))
