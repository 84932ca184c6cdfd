"""Registers and recaps → facts, the narrow waist, as Ibis expressions that any of its engines can run.

facts: one additive row per month × regency × district (or "") × measure × dimension × category × evidence → value.
Rows of value 0 are left out: that a regency reported at all is said by the measure `submitted`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import add

import ibis
from ibis.expr.types import IntegerValue, Table

from data import periods
from data.fact_rows import COLUMNS as COLUMNS
from data.fact_rows import as_fact, divided, placed, side_by_side, undivided, yes
from data.joint_facts import joint_activities, who_took_part
from data.recap_facts import left_out, recap, without_reports
from data.report_facts import reports, victims
from data.stocks import stocks
from data.tables import ACCESS_UNSUR, MONTHLY, REGISTERS, UNSUR

# Sent every month; what is sent once a year, or when something changes, has no day of the month to come by.


def facts(registers: Mapping[str, Table], submissions: Table, sla: Table, cut_off: date) -> Table:
    """All facts of the current submissions.

    `registers`: table name → rows with submission_id, regency, month and the columns of data.tables; one that holds
    none may be left out, which spares the engine its part of the query.
    `submissions`: the current ones only: submission_id, regency, month, table_name, form, evidence, and first_sent,
    the moment by the office's clock at which this regency first sent this table for this month.
    `sla`: risk, working_days. `cut_off`: the day on which open reports are judged late or not yet due.
    """
    submissions = submissions.filter(submissions.table_name.isin([table.name for table in REGISTERS]))
    grades = submissions.select("submission_id", "evidence")
    graded = {name: rows.inner_join(grades, "submission_id") for name, rows in registers.items()}
    by_submission: list[Table] = []
    parts = [*_submitted(submissions), *stocks(graded, submissions, cut_off), *without_reports(submissions)]
    if "reports" in registers:
        of_reports = ibis.union(*reports(registers["reports"], sla, cut_off))
        by_submission += [of_reports]
        parts += [victims(of_reports, registers["reports"], registers.get("services"), submissions)]
    if "campaigns" in registers:
        by_submission += _campaigns(registers["campaigns"], cut_off)
    if "joint_activities" in registers:
        by_submission += joint_activities(registers["joint_activities"], cut_off)
        if "partners" in registers:
            parts += who_took_part(graded["joint_activities"], graded["partners"], cut_off)
    if "satisfaction" in registers:
        by_submission += _satisfaction(registers["satisfaction"])
    if "recap" in registers:
        parts += [*recap(graded["recap"]), *left_out(graded["recap"], submissions)]
    if by_submission:
        parts += [placed(by_submission, submissions)]
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
    """Activities planned up to the cut-off; what was not held had no participants, however many were expected."""
    due = rows.date <= cut_off
    held = due & yes(rows.held)
    by_form = {"activities_planned": rows.count(where=due), "activities_held": rows.count(where=held)}
    participants = {
        "female": rows.participants_female.sum(where=held).fill_null(0),
        "male": rows.participants_male.sum(where=held).fill_null(0),
    }
    totals = {
        **by_form,
        "activities_followed_up": rows.count(where=held & yes(rows.followed_up)),
        "activities_local": rows.count(where=held & (yes(rows.adapted) | rows.figures.notnull())),
        "participants": participants["female"] + participants["male"],
        "online_reach": rows.online_reach.sum(where=held),
    }
    return [
        undivided(rows, totals),
        divided(rows, "campaign_form", rows.form, by_form),
        divided(rows, "audience", rows.audience, by_form),
        side_by_side(rows, "participants", "sex", participants),
    ]


def _score(rows: Table, unsur: tuple[str, ...]) -> IntegerValue:
    return reduce(add, (rows[name] for name in unsur))


def _satisfaction(rows: Table) -> list[Table]:
    whole, access = _score(rows, UNSUR), _score(rows, ACCESS_UNSUR)
    # Scores are summed as whole numbers and scaled afterwards, so that the order of rows cannot change a digit.
    of_index = {
        "questionnaires": rows.count(),
        "score_sum": whole.sum(),
        "index_sum": whole.sum().cast("float64") * (25 / len(UNSUR)),
        "index_square_sum": (whole * whole).sum().cast("float64") * (25 / len(UNSUR)) ** 2,
    }
    of_access = {
        "access_sum": access.sum().cast("float64") * (25 / len(ACCESS_UNSUR)),
        "access_square_sum": (access * access).sum().cast("float64") * (25 / len(ACCESS_UNSUR)) ** 2,
    }
    return [
        undivided(rows, {**of_index, **of_access}),
        side_by_side(rows, "score_sum", "unsur", {name: rows[name].sum() for name in UNSUR}),
        divided(rows, "survey_channel", rows.channel, of_index),
        divided(rows, "respondent", rows.respondent, of_index),
    ]
