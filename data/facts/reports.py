"""Facts of reports and of their victims: follow-up and justice by the month of receipt, and the services given."""

from __future__ import annotations

from datetime import date

import ibis
from ibis.expr.types import IntegerValue, Table, Value

from data.facts.columns import OF_SUBMISSION, PLACE, divided, lower_grade, placed, undivided, yes
from data.reference import horizons

_JUSTICE = ("police", "prosecutor", "court", "verdict")
_MONDAY = date(1970, 1, 5)
_SINGLE_DAYS = 20
_DAY_BANDS = {30: "21-30", 60: "31-60", 61: "61+"}  # by the last day of each; the last one is open
_DAYS_ALLOWED = 3  # for a risk that the table of time limits lacks


def _weekdays_before(day: Value) -> IntegerValue:
    """Mondays to Fridays between a fixed Monday and `day`; public holidays are not known and count as weekdays.

    So the difference of two days counts a Saturday or Sunday as the Monday after it, at either end.
    """
    days = day.delta(ibis.date(_MONDAY), unit="day")
    saturdays, sundays = (days + 1) // 7, days // 7
    return days - saturdays - sundays


def _by_days(rows: Table, cut_off: date) -> Table:
    """Reports answered by the days they waited, and those still open by the days they have been open at the cut-off:
    singly up to 20, then in bands. Days are grouped as numbers and named afterwards: a text a report costs more."""
    ended = rows.first_follow_up.fill_null(ibis.date(cut_off))
    days = ibis.greatest(ended.delta(rows.received, unit="day"), 0)
    *within, beyond = _DAY_BANDS
    last = ibis.cases((days <= _SINGLE_DAYS, days), *((days <= most, most) for most in within), else_=beyond)
    counts = {
        "response_days": rows.first_follow_up.count(),
        "reports_open": rows.count(where=rows.first_follow_up.isnull()),
    }
    by_days = divided(rows, "days", last, counts)
    names = ((by_days.category == most, name) for most, name in _DAY_BANDS.items())
    return by_days.mutate(category=ibis.cases(*names, else_=by_days.category.cast("string")))


def reports(rows: Table, sla: Table, cut_off: date) -> list[Table]:
    """Sums by submission of the register of reports; `sla` and `cut_off` as in data.facts."""
    received = {"reports_received": rows.count()}
    breakdowns = {
        "channel": rows.channel,
        "ocsea_form": rows.form,
        "sex": rows.victim_sex,
        "age_group": rows.age_group,
        "risk": rows.risk,
    }
    return [
        _totals(rows.left_join(sla, "risk"), cut_off),
        *(divided(rows, dimension, category, received) for dimension, category in breakdowns.items()),
        _by_days(rows, cut_off),
    ]


def _totals(rows: Table, cut_off: date) -> Table:
    received, followed = _weekdays_before(rows.received), rows.first_follow_up.notnull()
    allowed = rows.working_days.fill_null(_DAYS_ALLOWED)
    late = _weekdays_before(ibis.date(cut_off)) - received > allowed
    in_time = _weekdays_before(rows.first_follow_up) - received <= allowed
    # A later stage implies the earlier ones, also where nobody wrote their dates down.
    reached = {
        f"reached_{stage}": ibis.coalesce(*(rows[later] for later in _JUSTICE[place:])).count()
        for place, stage in enumerate(_JUSTICE)
    }
    return undivided(
        rows,
        {
            "reports_received": rows.count(),
            "reports_followed_up": rows.first_follow_up.count(),
            "reports_due": rows.count(where=followed | late),
            "reports_in_time": rows.count(where=in_time),
            "response_days": rows.first_follow_up.count(),
            "takedown_asked": ibis.coalesce(rows.takedown_asked, rows.takedown_done).count(),
            "takedown_done": rows.takedown_done.count(),
            **reached,
            "maximum_sentence": rows.verdict.count(where=yes(rows.maximum_sentence)),
            "reports_withdrawn": rows.count(where=yes(rows.withdrawn)),
        },
    )


def victims(of_reports: Table, reports: Table, services: Table | None, submissions: Table) -> Table:
    """Each report is one victim, counted where the regency has also sent its register of services for that month.

    `of_reports`: the sums by submission of the same reports. A figure rests on both registers, so its evidence is
    the lower of the two grades.
    """
    sent = submissions.filter((submissions.table_name == "services") & (submissions.form == "register"))
    sent = sent.select("regency", "month", services_evidence="evidence")
    both = submissions.filter(submissions.table_name == "reports").inner_join(sent, ["regency", "month"])
    both = both.mutate(evidence=lower_grade(both.evidence, both.services_evidence))
    everyone = of_reports.filter(
        (of_reports.measure == "reports_received") & of_reports.dimension.isin(["", "sex", "age_group"])
    ).mutate(measure=ibis.literal("victims"))
    current = [
        table if table is None else table.semi_join(submissions, OF_SUBMISSION)
        for table in (reports, services)
    ]
    served = [] if current[1] is None else _served(*current)
    return placed([everyone, *served], both.select(*OF_SUBMISSION, *PLACE))


def _served(reports: Table, services: Table) -> list[Table]:
    """Services are counted for each victim first, and looked up among the reports once: the largest join there is."""
    victims = reports.select(*OF_SUBMISSION, "district", "victim_sex", "regency", "received", report_id="id")
    victims = victims.inner_join(_for_each_victim(services), ["regency", "report_id"])
    needed = services.filter(yes(services.needed)).select("regency", "report_id", "service", "first_date")
    needed = needed.inner_join(
        victims.view().select(*OF_SUBMISSION, "regency", "report_id"), ["regency", "report_id"]
    )
    by_service = {"services_needed": needed.count(), "services_given": needed.first_date.count()}
    return [*_by_victim(victims), divided(needed, "service", needed.service, by_service)]


def _for_each_victim(services: Table) -> Table:
    """How many services of which sort one victim needed and was given; of those that take long, the first day by which
    one had begun, or had begun and was completed."""
    needed, given = yes(services.needed), services.first_date.notnull()
    rehabilitation = given & (services.service == "social_rehabilitation")
    ended = ibis.greatest(services.first_date, services.completed_date)
    home = services.given_in.isnull() | (services.given_in == services.regency)
    return services.group_by("regency", "report_id").agg(
        served=services.first_date.count(),
        needs=services.count(where=needed),
        met=services.first_date.count(where=needed),
        started=services.first_date.min(where=rehabilitation),
        completed=ended.min(where=rehabilitation & services.completed_date.notnull()),
        reintegrated=services.first_date.min(where=services.service == "reintegration"),
        trauma=services.first_date.count(where=yes(services.trauma_trained)),
        home=services.first_date.count(where=home),
    )


def _by_victim(rows: Table) -> list[Table]:
    """What takes long counts within its horizon from the day the report was received: one age for every cohort."""
    days = horizons.horizons()

    def within(day: Value, indicator: str) -> Value:
        return (day.delta(rows.received, unit="day") <= days[indicator]).fill_null(False)

    rehabilitation = "rehabilitation_completed"
    served = {"victims_served": rows.count(where=rows.served > 0)}
    totals = {
        **served,
        "victims_with_need": rows.count(where=rows.needs > 0),
        "victims_all_needs_met": rows.count(where=(rows.needs > 0) & (rows.met == rows.needs)),
        "services_needed": rows.needs.sum(),
        "services_given": rows.met.sum(),
        "rehabilitation_started": rows.count(where=within(rows.started, rehabilitation)),
        "rehabilitation_completed": rows.count(where=within(rows.completed, rehabilitation)),
        "reintegrated": rows.count(where=within(rows.reintegrated, "reintegration")),
        "victims_trauma_care": rows.count(where=rows.trauma > 0),
        "victims_served_at_home": rows.count(where=rows.home > 0),
    }
    return [undivided(rows, totals), divided(rows, "sex", rows.victim_sex, served)]
