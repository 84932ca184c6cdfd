"""Registers and recaps → facts, the narrow waist, as Ibis expressions that any of its engines can run.

facts: one additive row per month × regency × district (or "") × measure × dimension × category × evidence → value.
Rows of value 0 are left out: that a regency reported at all is said by the measure `submitted`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import add, or_

import ibis
from ibis.expr.types import BooleanValue, IntegerValue, StringValue, Table, Value

from data import periods
from data.fact_rows import COLUMNS as COLUMNS
from data.fact_rows import as_fact, divided, lower_grade, one_if, undivided, yes
from data.joint_facts import joint_activities
from data.recap_facts import recap, unstated
from data.stocks import stocks
from data.tables import ACCESS_UNSUR, REGISTERS, UNSUR

# Sent every month; what is sent once a year, or when something changes, has no day of the month to come by.
MONTHLY = ("campaigns", "reports", "services", "joint_activities", "satisfaction")
_JUSTICE = ("police", "prosecutor", "court", "verdict")
_MONDAY = date(1970, 1, 5)
_DAY_BANDS = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (10, "6-10"), (20, "11-20"))


def facts(registers: Mapping[str, Table], submissions: Table, sla: Table, cut_off: date) -> Table:
    """All facts of the current submissions.

    `registers`: table name → rows with submission_id, regency, month and the columns of data.tables.
    `submissions`: the current ones only: submission_id, regency, month, table_name, form, evidence, and first_sent,
    the moment in UTC at which this regency first sent this table for this month.
    `sla`: risk, working_days. `cut_off`: the day on which open reports are judged late or not yet due.
    """
    submissions = submissions.filter(submissions.table_name.isin([table.name for table in REGISTERS]))
    grades = submissions.select("submission_id", "evidence")
    # `one` is what a row counts for: a bare constant cannot be summed.
    current = {
        name: rows.inner_join(grades, "submission_id").mutate(one=1) for name, rows in registers.items()
    }
    parts = [
        *_submitted(submissions),
        *_campaigns(current["campaigns"], cut_off),
        *_reports(current["reports"].left_join(sla, "risk").drop("risk_right"), cut_off),
        *_victims(current["reports"], current["services"], submissions),
        *joint_activities(current["joint_activities"], current["partners"], cut_off),
        *_satisfaction(current["satisfaction"]),
        *stocks(current, submissions, cut_off),
        *recap(current["recap"]),
        *unstated(current["recap"], submissions),
    ]
    return ibis.union(*parts).filter(lambda rows: rows.value != 0)


def _submitted(submissions: Table) -> list[Table]:
    """One row a submission: that it came, whether as a recap, and whether in time."""
    due = (submissions.month + f"-{periods.DUE_DAY:02d}").cast("date") + ibis.interval(months=1)
    in_time = submissions.first_sent < due + ibis.interval(days=1)
    kinds = {
        "submitted": submissions,
        "recapped": submissions.filter(submissions.form == "recap"),
        "submitted_in_time": submissions.filter(submissions.table_name.isin(MONTHLY) & in_time),
    }
    return [
        as_fact(
            rows.select("month", "regency", "evidence", category="table_name").mutate(value=1),
            measure=measure,
            dimension="table",
        )
        for measure, rows in kinds.items()
    ]


def _campaigns(rows: Table, cut_off: date) -> list[Table]:
    rows = rows.filter(rows.date <= cut_off)
    held = one_if(yes(rows.held))
    local = yes(rows.adapted) | rows.figures.notnull()
    by_form = {"activities_planned": rows.one, "activities_held": held}
    female, male = rows.participants_female.fill_null(0) * held, rows.participants_male.fill_null(0) * held
    totals = {
        **by_form,
        "activities_followed_up": held * one_if(yes(rows.followed_up)),
        "activities_local": held * one_if(local),
        "participants": female + male,
        "online_reach": rows.online_reach.fill_null(0) * held,
    }
    return [
        undivided(rows, totals),
        divided(rows, "campaign_form", rows.form, by_form),
        divided(rows, "audience", rows.audience, by_form),
        divided(rows, "sex", ibis.literal("female"), {"participants": female}),
        divided(rows, "sex", ibis.literal("male"), {"participants": male}),
    ]


def _weekdays_before(day: Value) -> IntegerValue:
    """Mondays to Fridays between a fixed Monday and `day`; public holidays are not known and count as weekdays.

    So the difference of two days counts a Saturday or Sunday as the Monday after it, at either end.
    """
    days = day.delta(ibis.date(_MONDAY), unit="day")
    weekday = days % 7
    return (days - weekday) / 7 * 5 + ibis.ifelse(weekday > 5, 5, weekday)


def _day_band(days: IntegerValue) -> StringValue:
    return ibis.cases(*((days <= last, name) for last, name in _DAY_BANDS), else_="21+")


def _reached(rows: Table, stage: str) -> BooleanValue:
    """A later stage implies the earlier ones, also where nobody wrote their dates down."""
    later = [rows[name].notnull() for name in _JUSTICE[_JUSTICE.index(stage) :]]
    return reduce(or_, later)


def _reports(rows: Table, cut_off: date) -> list[Table]:
    rows = rows.mutate(sla=rows.working_days.fill_null(3), followed=rows.first_follow_up.notnull())
    taken = _weekdays_before(rows.first_follow_up) - _weekdays_before(rows.received)
    elapsed = _weekdays_before(ibis.date(cut_off)) - _weekdays_before(rows.received)
    received = {"reports_received": rows.one}
    totals = {
        **received,
        "reports_followed_up": one_if(rows.followed),
        "reports_due": one_if(rows.followed | (elapsed > rows.sla)),
        "reports_in_time": one_if(rows.followed & (taken <= rows.sla)),
        "response_days": one_if(rows.followed),
        "takedown_asked": one_if(rows.takedown_asked.notnull() | rows.takedown_done.notnull()),
        "takedown_done": one_if(rows.takedown_done.notnull()),
        **{f"reached_{stage}": one_if(_reached(rows, stage)) for stage in _JUSTICE},
        "maximum_sentence": one_if(rows.verdict.notnull() & yes(rows.maximum_sentence)),
        "reports_withdrawn": one_if(yes(rows.withdrawn)),
    }
    followed = rows.filter(rows.followed)
    days = followed.first_follow_up.delta(followed.received, unit="day")
    breakdowns = {
        "channel": rows.channel,
        "ocsea_form": rows.form,
        "sex": rows.victim_sex,
        "age_group": rows.age_group,
        "risk": rows.risk,
    }
    return [
        undivided(rows, totals),
        *(divided(rows, dimension, category, received) for dimension, category in breakdowns.items()),
        divided(followed, "days", _day_band(days), {"response_days": followed.one}),
    ]


def _victims(reports: Table, services: Table, submissions: Table) -> list[Table]:
    """Each report is one victim, counted where the regency has also sent its register of services for that month.

    A figure rests on both registers, so its evidence is the lower of the two grades.
    """
    sent = submissions.filter((submissions.table_name == "services") & (submissions.form == "register"))
    sent = sent.select("regency", "month", services_evidence="evidence")
    victims = reports.inner_join(sent, ["regency", "month"])
    evidence = lower_grade(victims.evidence, victims.services_evidence)
    victims = victims.mutate(evidence=evidence, report_id=victims.id).select(
        "regency", "month", "district", "evidence", "report_id", "victim_sex", "age_group", "one"
    )
    given = services.first_date.notnull()
    needed = yes(services.needed)
    rehabilitation = services.service == "social_rehabilitation"
    home = services.given_in.isnull() | (services.given_in == services.regency)
    per_victim = services.group_by("regency", "report_id").agg(
        served=one_if(given).max(),
        needs=one_if(needed).sum(),
        met=one_if(needed & given).sum(),
        rehabilitation_started=one_if(rehabilitation & given).max(),
        rehabilitation_completed=one_if(rehabilitation & given & services.completed_date.notnull()).max(),
        reintegrated=one_if((services.service == "reintegration") & given).max(),
        trauma=one_if(given & yes(services.trauma_trained)).max(),
        home=one_if(given & home).max(),
    )
    per_service = (
        services.filter(needed).mutate(given=one_if(given)).select("regency", "report_id", "service", "given")
    )
    return _victim_facts(
        victims.left_join(per_victim, ["regency", "report_id"]),
        victims.inner_join(per_service, ["regency", "report_id"]),
    )


def _victim_facts(victims: Table, needs: Table) -> list[Table]:
    one = victims.one
    served = victims.served.fill_null(0)
    totals = {
        "victims": one,
        "victims_served": served,
        "victims_with_need": one_if(victims.needs > 0),
        "victims_all_needs_met": one_if((victims.needs > 0) & (victims.met == victims.needs)),
        "services_needed": victims.needs.fill_null(0),
        "services_given": victims.met.fill_null(0),
        "rehabilitation_started": victims.rehabilitation_started.fill_null(0),
        "rehabilitation_completed": victims.rehabilitation_completed.fill_null(0),
        "reintegrated": victims.reintegrated.fill_null(0),
        "victims_trauma_care": victims.trauma.fill_null(0),
        "victims_served_at_home": victims.home.fill_null(0),
    }
    return [
        undivided(victims, totals),
        divided(victims, "sex", victims.victim_sex, {"victims": one, "victims_served": served}),
        divided(victims, "age_group", victims.age_group, {"victims": one}),
        divided(
            needs, "service", needs.service, {"services_needed": needs.one, "services_given": needs.given}
        ),
    ]


def _score(rows: Table, unsur: tuple[str, ...]) -> IntegerValue:
    return reduce(add, (rows[name] for name in unsur))


def _scaled(summed: Table, factor: float) -> Table:
    return summed.mutate(value=summed.value * factor)


def _satisfaction(rows: Table) -> list[Table]:
    rows = rows.mutate(district=ibis.literal(""))
    # Scores are summed as whole numbers and scaled afterwards, so that the order of rows cannot change a digit.
    whole, access = _score(rows, UNSUR), _score(rows, ACCESS_UNSUR)
    counted = {"questionnaires": rows.one}
    by_unsur = rows.select("month", "regency", "evidence", *UNSUR)
    by_unsur = by_unsur.pivot_longer(list(UNSUR), names_to="unsur", values_to="score")
    on_scale = {
        "index_sum": (whole, 25 / len(UNSUR)),
        "index_square_sum": (whole * whole, (25 / len(UNSUR)) ** 2),
        "access_sum": (access, 25 / len(ACCESS_UNSUR)),
        "access_square_sum": (access * access, (25 / len(ACCESS_UNSUR)) ** 2),
    }
    return [
        undivided(rows, counted | {"score_sum": whole}),
        *(_scaled(undivided(rows, {name: score}), factor) for name, (score, factor) in on_scale.items()),
        divided(by_unsur, "unsur", by_unsur.unsur, {"score_sum": by_unsur.score}),
        divided(rows, "survey_channel", rows.channel, counted),
        divided(rows, "respondent", rows.respondent, counted),
    ]
