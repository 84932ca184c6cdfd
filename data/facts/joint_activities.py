"""Facts of joint activities: how many were held, who led them and who took part, with the register of partners."""

from __future__ import annotations

from datetime import date

import ibis
from ibis.expr.types import Table

from data import words
from data.facts.columns import PLACE, as_fact, divided, grade_of, lower_grade, place_of_grade, undivided, yes


def joint_activities(rows: Table, cut_off: date) -> list[Table]:
    """Sums by submission of the activities planned up to the cut-off."""
    planned = rows.planned <= cut_off
    took_place = {"joint_held": rows.count(where=planned & rows.held.notnull())}
    both = {"joint_planned": rows.count(where=planned), **took_place}
    return [
        undivided(rows, both),
        divided(rows, "joint_kind", rows.kind, both),
        divided(rows, "level", rows.level, took_place),
    ]


def who_took_part(rows: Table, partners: Table, cut_off: date) -> list[Table]:
    """Facts of who led or took part in what was held, as far as the register of partners knows them.

    Such a fact rests on both registers, so its evidence is the lower of the two grades.
    """
    activities = rows.filter((rows.planned <= cut_off) & rows.held.notnull())
    register = partners.select(
        "regency", partner="id", partner_kind="kind", government="government", partner_evidence="evidence"
    )
    return [_led(activities, register), *_attended(activities, register)]


def _led(rows: Table, register: Table) -> Table:
    led = _looked_up(rows.mutate(partner=rows.lead), register)
    by_government = led.count(where=yes(led.government))
    return as_fact(
        undivided(led, {"joint_lead_known": led.count(), "joint_government_led": by_government}, PLACE)
    )


def _attended(rows: Table, register: Table) -> list[Table]:
    everyone = ibis.ifelse(
        rows.taking_part.isnull(), rows.lead, rows.lead + ";" + rows.taking_part.fill_null("")
    )
    present = rows.mutate(partner=everyone.split(";")).unnest("partner")
    # The lead is often listed among those taking part as well; one partner counts once an activity.
    present = present.select("id", "month", "regency", "district", "evidence", "partner").distinct()
    present = _looked_up(present, register)
    activity = {"partner_activity": present.count()}
    parts = [
        undivided(present, activity, PLACE),
        divided(present, "partner_kind", present.partner_kind, activity, PLACE),
    ]
    return [*(as_fact(part) for part in parts), _met(present)]


def _met(present: Table) -> Table:
    """In how many activities two kinds of partner took part together: category "education+police_ppa".

    A kind is there on the best grade among its partners in that activity, a pair on the lower of its two.
    """
    kinds = sorted(words.codes("partner_kind"))
    place = ibis.cases(
        *((present.partner_kind == kind, number) for number, kind in enumerate(kinds)), else_=-1
    )
    there = present.mutate(kind_place=place, grade=place_of_grade(present.evidence))
    there = there.group_by("regency", "month", "id", "kind_place", "partner_kind").agg(
        grade=there.grade.max()
    )
    other = there.view().select(
        "regency", "month", "id", other_kind="partner_kind", other_place="kind_place", other_grade="grade"
    )
    # Ordered by their place in the list and not by the engine: each engine sorts text by rules of its own.
    pairs = there.inner_join(other, ["regency", "month", "id"])
    pairs = pairs.filter(pairs.kind_place < pairs.other_place)
    pairs = pairs.mutate(
        pair=pairs.partner_kind + "+" + pairs.other_kind,
        evidence=grade_of(ibis.least(pairs.grade, pairs.other_grade)),
    )
    return as_fact(divided(pairs, "partner_pair", pairs.pair, {"partner_pair": pairs.count()}, PLACE))


def _looked_up(rows: Table, register: Table) -> Table:
    """The rows whose partner is in the register, on the lower of the two grades."""
    registered = rows.inner_join(register, ["regency", "partner"])
    return registered.mutate(evidence=lower_grade(registered.evidence, registered.partner_evidence))
