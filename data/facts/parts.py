"""Registers and recaps → facts, the narrow waist, as Ibis expressions that any of its engines can run.

facts: one additive row per month × regency × district (or "") × measure × dimension × category × evidence → value.
Rows of value 0 are left out: that a regency reported at all is said by the measure `submitted`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce
from operator import add

import ibis
from ibis.expr.types import IntegerValue, Table

from data import periods
from data.facts.columns import COLUMNS as COLUMNS
from data.facts.columns import as_fact, divided, placed, side_by_side, undivided, yes
from data.facts.joint_activities import joint_activities, who_took_part
from data.facts.recaps import left_out, recap, without_reports
from data.facts.reports import reports, victims
from data.facts.stocks import STOCKS, stock
from data.tables import ACCESS_UNSUR, MONTHLY, REGISTERS, UNSUR


@dataclass(frozen=True)
class Part:
    """Facts of their own that stand beside those of other parts.

    `needs`: the tables without rows of which it has none; `looks_at`: those it reads besides, where they hold any.
    """

    needs: frozenset[str]
    looks_at: frozenset[str]
    _made: Callable[[Sources], list[Table]]

    def facts(self, registers: Mapping[str, Table], submissions: Table, sla: Table, cut_off: date) -> Table:
        """The facts of this part from the current submissions.

        `registers`: table name → rows with submission_id, regency, month and the columns of data.tables: all it needs,
        and those it looks at, but one that holds no rows may be left out.
        `submissions`: the current ones only: submission_id, regency, month, table_name, form, evidence, and
        first_sent, the moment by the office's clock at which this regency first sent this table for this month.
        `sla`: risk, working_days. `cut_off`: the day on which open reports are judged late or not yet due.
        """
        made = self.pieces(registers, submissions, sla, cut_off)
        return ibis.union(*made).filter(lambda rows: rows.value != 0)

    def pieces(
        self, registers: Mapping[str, Table], submissions: Table, sla: Table, cut_off: date
    ) -> list[Table]:
        """What `facts` stands together of: one expression for measures that are made alike."""
        of_registers = submissions.filter(submissions.table_name.isin([table.name for table in REGISTERS]))
        return self._made(Sources(registers, of_registers, sla, cut_off))


@dataclass(frozen=True)
class Sources:
    """What the facts of a part are made of, as `Part.facts` describes it."""

    rows: Mapping[str, Table]
    submissions: Table
    sla: Table
    cut_off: date

    def graded(self, name: str) -> Table:
        """The rows of a table with the evidence of their submission."""
        return self.rows[name].inner_join(
            self.submissions.select("submission_id", "evidence"), "submission_id"
        )

    def placed(self, parts: Sequence[Table]) -> Table:
        return placed(parts, self.submissions)


def _submitted(submissions: Table) -> list[Table]:
    """One row a submission: that it came, whether as a recap, and whether in time."""
    due = (submissions.month + f"-{periods.DUE_DAY:02d}").cast("date") + ibis.interval(months=1)
    # Only what is sent every month: what is sent once a year, or at a change, has no day of the month to come by.
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
    took_place = due & yes(rows.held)
    by_form = {"activities_planned": rows.count(where=due), "activities_held": rows.count(where=took_place)}
    participants = {
        "female": rows.participants_female.sum(where=took_place).fill_null(0),
        "male": rows.participants_male.sum(where=took_place).fill_null(0),
    }
    totals = {
        **by_form,
        "activities_followed_up": rows.count(where=took_place & yes(rows.followed_up)),
        "activities_local": rows.count(where=took_place & (yes(rows.adapted) | rows.figures.notnull())),
        "participants": participants["female"] + participants["male"],
        "online_reach": rows.online_reach.sum(where=took_place),
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


def _of_submissions(given: Sources) -> list[Table]:
    return [*_submitted(given.submissions), *without_reports(given.submissions)]


def _of_reports(given: Sources) -> list[Table]:
    sums = ibis.union(*reports(given.rows["reports"], given.sla, given.cut_off))
    of_victims = victims(sums, given.rows["reports"], given.rows.get("services"), given.submissions)
    return [given.placed([sums]), of_victims]


def _of_campaigns(given: Sources) -> list[Table]:
    return [given.placed(_campaigns(given.rows["campaigns"], given.cut_off))]


def _of_joint_activities(given: Sources) -> list[Table]:
    return [given.placed(joint_activities(given.rows["joint_activities"], given.cut_off))]


def _of_who_took_part(given: Sources) -> list[Table]:
    return who_took_part(given.graded("joint_activities"), given.graded("partners"), given.cut_off)


def _of_satisfaction(given: Sources) -> list[Table]:
    return [given.placed(_satisfaction(given.rows["satisfaction"]))]


def _of_recaps(given: Sources) -> list[Table]:
    rows = given.graded("recap")
    return [*recap(rows), *left_out(rows, given.submissions)]


def _of_stock(name: str, given: Sources) -> list[Table]:
    return stock(name, given.graded(name), given.submissions, given.cut_off)


def _part(made: Callable[[Sources], list[Table]], *needs: str, looks_at: Collection[str] = ()) -> Part:
    return Part(frozenset(needs), frozenset(looks_at), made)


# Together they are all facts there are.
PARTS: Mapping[str, Part] = {
    "of_submissions": _part(_of_submissions),
    "of_reports": _part(_of_reports, "reports", looks_at=["services"]),
    "of_campaigns": _part(_of_campaigns, "campaigns"),
    "of_joint_activities": _part(_of_joint_activities, "joint_activities"),
    "of_who_took_part": _part(_of_who_took_part, "joint_activities", "partners"),
    "of_satisfaction": _part(_of_satisfaction, "satisfaction"),
    "of_recaps": _part(_of_recaps, "recap"),
    **{f"of_{name}": _part(partial(_of_stock, name), name) for name in STOCKS},
}
