"""What the two forms of the page of field reports offer and say: points, findings, and reports to be answered."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

import locales
from data import periods, words
from data.office.field_reports import FINDINGS
from indicators.access.service_points import POINT_COLUMNS
from presentation import editions
from presentation.coverage import field_reports
from presentation.editions import Edition
from presentation.kept import kept
from presentation.view import View


@kept(8)
def _points(edition: Edition, month: str) -> pd.DataFrame:
    rows = editions.evaluation(edition).points(periods.parse(month))
    return rows[list(POINT_COLUMNS)].rename(columns={"id": "point"})


def points(view: View) -> pd.DataFrame:
    """The points open at the end of the release's last full month, of the chosen area: what may be reported on. As
    `Evaluation.points` has them, their id called `point`."""
    rows = _points(view.edition, periods.last_full("month", view.release.cut_off + timedelta(days=1)).id)
    return rows[rows["regency"].isin(view.regencies)].reset_index(drop=True)


def hours(view: View, point: pd.Series) -> str:
    """The hours of a point as the register has them, or ""."""
    if not isinstance(point["hours"], str) or not point["hours"]:
        return ""
    return view.say("field-register-hours", hours=field_reports.clock(view.language, point["hours"]))


def findings(point: pd.Series) -> list[str]:
    """What may be said of a point: never the hours of what shelters, no service of one that has none."""
    shelters = point["kind"] == "shelter" or "temporary_shelter" in point["functions"]
    left_out = {"hours_differ"} if shelters else set()
    left_out |= set() if len(point["functions"]) else {"no_such_service"}
    return [finding for finding in FINDINGS if finding not in left_out]


def service(view: View, name: str) -> str:
    return words.word("function", name, view.language)


def report(view: View, row: pd.Series) -> str:
    """A report to be answered: its number, place, finding and age."""
    return view.say(
        "field-report-choice",
        number=str(row["report_id"]),
        age=field_reports.age(view, int(row["days"])),
        place=field_reports.place(view, row, within=True),
        found=field_reports.found(view, row),
    )


def answered(view: View, number: int, answer: str, due: date | None) -> str:
    """That a report was answered, and what was promised."""
    if due is None:
        promise = view.say(f"answer-{answer}")
    else:
        promise = view.say("field-state-promised", day=locales.day(view.language, due))
    return view.say("field-answered", number=str(number), answer=promise)
