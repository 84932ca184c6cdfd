"""Field reports as the page shows them: the finding, what is not settled with its age, and everything ever answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

import locales
from data import geography, periods, words
from data.office import field_reports
from data.office.field_reports import FINDINGS
from presentation import editions
from presentation.kept import kept_by_stamp
from presentation.parts import html_table, phrases
from presentation.view import View

_SHOWN = 8
_ALL_SHOWN = 100


def today() -> date:
    return periods.office_today()


# Asked on every turn.
_reports = kept_by_stamp(8)(field_reports.every)
_answers = kept_by_stamp(8)(field_reports.answers)


def of_area(view: View) -> pd.DataFrame:
    """The reports on points of the chosen area, as data.office.field_reports.every has them."""
    reports = _reports(editions.store(), today())
    return reports[reports["regency"].isin(view.regencies)].reset_index(drop=True)


def unsettled(reports: pd.DataFrame) -> pd.DataFrame:
    """What has no answer yet, or only the promise of one."""
    return reports[reports["state"] != "answered"]


def title(view: View, reports: pd.DataFrame) -> str:
    waiting = reports[reports["state"] == "waiting"]
    days = 0 if waiting.empty else int(waiting["days"].iloc[0])
    return view.say(
        "field-title",
        waiting=len(waiting),
        shown_waiting=_number(view, len(waiting)),
        count=len(reports),
        shown=_number(view, len(reports)),
        days=days,
        shown_days=_number(view, days),
        area=view.area_name,
    )


def sentences(view: View, reports: pd.DataFrame) -> list[str]:
    """Which places are not as the register says, and which report waits longest."""
    if reports.empty:
        return [view.say("field-lead-none")]
    loose = unsettled(reports)
    if loose.empty:
        return [view.say("field-lead-settled")]
    parts = [_places(view, loose)]
    oldest = loose.iloc[0]
    if oldest["state"] == "waiting":
        where = {"place": place(view, oldest), "day": _sent_on(view, oldest)}
        parts.append(view.say("field-lead-oldest", **where))
    if late := int((loose["state"] == "overdue").sum()):
        parts.append(view.say("field-lead-overdue", count=late, shown=_number(view, late)))
    return [" ".join(parts)]


def _places(view: View, loose: pd.DataFrame) -> str:
    """How many places are not as the register says, and of how many each finding is told."""
    count = len(loose[["regency", "point"]].drop_duplicates())
    places = loose.drop_duplicates(["regency", "point", "finding"])
    findings = [
        view.say("field-lead-finding", shown=_number(view, number), finding=_finding(view, name).lower())
        for name in FINDINGS
        if (number := int((places["finding"] == name).sum()))
    ]
    listed = locales.listing(view.language, findings)
    return view.say("field-lead-places", count=count, shown=_number(view, count), findings=listed)


def _number(view: View, value: int) -> str:
    return locales.number(view.language, value)


def _finding(view: View, name: str) -> str:
    return view.say(f"finding-{name}")


def _sent_on(view: View, report: pd.Series) -> str:
    return locales.day(view.language, periods.by_office_clock(report["at"]))


def place(view: View, point: phrases.Row, within: bool = False) -> str:
    """The point of a report in words, of what shelters never more than its regency; `within`: where the regency is said
    already."""
    parts = {"kind": words.word("point_kind", point["kind"], view.language), "point": point["point"]}
    district = "" if point["kind"] == "shelter" else point["district"]
    parts |= {} if within else {"regency": phrases.place(point["regency"])}
    key = "field-point-here" if within else "field-point"
    name = geography.districts()["name"].get(district)
    return view.say(f"{key}-coarse", **parts) if name is None else view.say(key, district=name, **parts)


def found(view: View, report: phrases.Row) -> str:
    """What was found, with the hours or the service it is about."""
    if report["finding"] == "hours_differ":
        return view.say(
            "field-said-hours", opens=_clock(view, report["opens"]), closes=_clock(view, report["closes"])
        )
    if report["finding"] == "no_such_service":
        name = words.word("function", report["function"], view.language)
        return view.say("field-said-function", name=name)
    return _finding(view, report["finding"])


def _clock(view: View, hour: str) -> str:
    return clock(view.language, hour)


def clock(speech: str, hours: str) -> str:
    """An hour, or hours from the register: 08.30 in Indonesian, 08:30 in English."""
    return re.sub(r"(\d)[.:](\d\d)", r"\1.\2" if speech == "id" else r"\1:\2", hours)


def age(view: View, days: int) -> str:
    return view.say("field-days", count=days, shown=_number(view, days))


def state(view: View, report: phrases.Row) -> str:
    """How it stands with the answer: none yet, or a promise and its day."""
    if report["state"] in ("promised", "overdue"):
        due = locales.day(view.language, report["due"])
        return view.say(f"field-state-{report['state']}", day=due)
    if report["state"] == "answered":
        return view.say(f"answer-{report['answer']}")
    return view.say("field-state-waiting")


# --- the lists


@dataclass(frozen=True)
class Listed:
    """A list of reports: its heading, the table as HTML, and how many more there are, or ""."""

    heading: str
    table: str
    more: str = ""


def open_list(view: View, reports: pd.DataFrame) -> Listed | None:
    """What is not settled, oldest first; a promise that is over stands out. None where all is."""
    loose = unsettled(reports)
    if loose.empty:
        return None
    keys = ("field-number", "field-place", "field-found", "field-seen", "field-waits", "field-answer")
    shown = [report for _, report in loose.head(_SHOWN).iterrows()]
    lines = [
        [*_beginning(view, report), age(view, int(report["days"])), state(view, report)] for report in shown
    ]
    loud = [at for at, report in enumerate(shown) if report["state"] == "overdue"]
    rest = len(loose) - _SHOWN
    more = view.say("field-more", shown=_number(view, rest)) if rest > 0 else ""
    return Listed(view.say("field-open"), _table(view, keys, lines, loud), more)


def full_list(view: View, reports: pd.DataFrame) -> Listed | None:
    """Every report with all its answers, the newest report first; None where there is none."""
    if reports.empty:
        return None
    answers = _answers(editions.store())
    keys = ("field-number", "field-place", "field-found", "field-seen", "field-sent", "field-answers")
    newest = reports.sort_values("report_id", ascending=False).head(_ALL_SHOWN)
    lines = []
    for _, report in newest.iterrows():
        given = answers[answers["report_id"] == report["report_id"]]
        lines.append([*_beginning(view, report), _sent_on(view, report), _answers_given(view, given)])
    return Listed(view.say("field-all", shown=_number(view, len(reports))), _table(view, keys, lines))


def _beginning(view: View, report: pd.Series) -> list[str]:
    """Number, place, what was found, and when."""
    seen = locales.day(view.language, report["seen"])
    return [str(report["report_id"]), place(view, report), found(view, report), seen]


def _table(view: View, keys: Sequence[str], lines: Sequence[Sequence[str]], loud: Sequence[int] = ()) -> str:
    table = html_table.table([view.say(key) for key in keys], lines, loud)
    return f"<div class='reports'>{table}</div>"


def _answers_given(view: View, answers: pd.DataFrame) -> str:
    """Every answer to a report with its day, and the day of a promise."""
    parts = []
    for _, answer in answers.iterrows():
        day = locales.day(view.language, periods.by_office_clock(answer["at"]))
        if answer["answer"] == "will_be_checked":
            due = locales.day(view.language, answer["due"])
            parts.append(view.say("field-answer-until", due=due, day=day))
        else:
            parts.append(view.say("field-answer-on", answer=view.say(f"answer-{answer['answer']}"), day=day))
    return "; ".join(parts) or view.say("field-answer-none")
