"""The field reports of the demonstration register: some wait, a check is promised, one is late, one is settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pandas as pd
import sqlalchemy as sa

from data.actors import Actor
from data.office import field_reports
from data.office.field_reports import FieldReport
from data.store import Store

# Kind of point and which of them, what was found, how many days ago it was sent, and the answer with the days after
# which it came and those after which it was to be checked.
_REPORTS: tuple[tuple[str, int, str, int, tuple[str, int, int | None] | None], ...] = (
    ("complaint_post", 0, "closed", 41, None),
    ("uptd_ppa", 0, "hours_differ", 24, None),
    ("uptd_ppa", 1, "no_such_service", 12, None),
    ("shelter", 0, "unreachable", 3, None),
    ("police_ppa", 9, "unreachable", 33, ("will_be_checked", 5, 12)),
    ("hospital", 4, "unreachable", 15, ("will_be_checked", 4, 40)),
    ("hospital", 7, "closed", 52, ("confirmed_open", 9, None)),
)


def report(store: Store, today: date) -> None:
    """Send them about points of the register that the store holds; those it does not hold are left out."""
    points = field_reports.register_points(store, today)
    with store.writing() as connection:
        for kind, place, finding, ago, answered in _REPORTS:
            of_kind = points[points["kind"] == kind]
            if place < len(of_kind):
                day = today - timedelta(days=ago)
                field_report = _told(of_kind.iloc[place], finding, day - timedelta(days=2))
                number = field_reports.add_report(connection, store.actor, field_report, day, _at(day))
                if answered is not None:
                    _answer(connection, store.actor, number, day, *answered)


def _told(point: pd.Series, finding: str, seen: date) -> FieldReport:
    field_report = FieldReport(point["regency"], point["id"], finding, seen)
    if finding == "hours_differ":
        return replace(field_report, opens="09:00", closes="12:00")
    return (
        replace(field_report, function=point["functions"][-1])
        if finding == "no_such_service"
        else field_report
    )


def _answer(
    connection: sa.Connection,
    actor: Actor,
    number: int,
    sent: date,
    reply: str,
    after: int,
    until: int | None,
) -> None:
    day = sent + timedelta(days=after)
    due = None if until is None else sent + timedelta(days=until)
    field_reports.add_answer(connection, actor, number, reply, day, due, _at(day))


def _at(day: date) -> datetime:
    return datetime.combine(day, time(3))
