"""Field reports as the page shows them: the finding, what is not settled with its age, and everything ever answered."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import streamlit as st

import locales
from data import geography, periods, words
from data.office import field_reports
from data.office.field_reports import FINDINGS
from presentation import editions
from presentation.kept import kept
from presentation.parts import html_table, phrases
from presentation.view import View

_SHOWN = 8
_ALL_SHOWN = 100


def today() -> date:
    return date.today()


# Shared by all visitors and not copied for each: nobody changes them.
@kept(8)
def _held(file: str, stamp: tuple, day: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Asked on every turn, so a file is read only if it has changed."""
    return field_reports.every(editions.store(), day), field_reports.answers(editions.store())


def _reports_and_answers() -> tuple[pd.DataFrame, pd.DataFrame]:
    store = editions.store()
    if store.stamp is None:
        return field_reports.every(store, today()), field_reports.answers(store)
    return _held(str(store.place.file), store.stamp, today())


def of_area(view: View) -> pd.DataFrame:
    """The reports on points of the chosen area, as data.office.field_reports.every has them."""
    held, _ = _reports_and_answers()
    return held[held["regency"].isin(view.regencies)].reset_index(drop=True)


def unsettled(held: pd.DataFrame) -> pd.DataFrame:
    """What has no answer yet, or only the promise of one."""
    return held[held["state"] != "answered"]


def title(view: View, held: pd.DataFrame) -> str:
    waiting = held[held["state"] == "waiting"]
    days = 0 if waiting.empty else int(waiting["days"].iloc[0])
    return view.say(
        "field-title",
        waiting=len(waiting),
        shown_waiting=_number(view, len(waiting)),
        count=len(held),
        shown=_number(view, len(held)),
        days=days,
        shown_days=_number(view, days),
        area=view.area_name,
    )


def sentences(view: View, held: pd.DataFrame) -> list[str]:
    """Which places are not as the register says, and which report waits longest."""
    if held.empty:
        return [view.say("field-lead-none")]
    loose = unsettled(held)
    if loose.empty:
        return [view.say("field-lead-settled")]
    count = len(loose[["regency", "point"]].drop_duplicates())
    places = loose.drop_duplicates(["regency", "point", "finding"])
    findings = [
        view.say("field-lead-finding", shown=_number(view, number), finding=_finding(view, name).lower())
        for name in FINDINGS
        if (number := int((places["finding"] == name).sum()))
    ]
    listed = locales.listing(view.language, findings)
    said = [view.say("field-lead-places", count=count, shown=_number(view, count), findings=listed)]
    oldest = loose.iloc[0]
    if oldest["state"] == "waiting":
        where = {"place": place(view, oldest), "day": _sent_on(view, oldest)}
        said.append(view.say("field-lead-oldest", **where))
    if late := int((loose["state"] == "overdue").sum()):
        said.append(view.say("field-lead-overdue", count=late, shown=_number(view, late)))
    return [" ".join(said)]


def _number(view: View, value: int) -> str:
    return locales.number(view.language, value)


def _finding(view: View, name: str) -> str:
    return view.say(f"finding-{name}")


def _sent_on(view: View, one: pd.Series) -> str:
    return locales.day(view.language, periods.by_office_clock(one["at"]))


def place(view: View, one: phrases.Row, within: bool = False) -> str:
    """A point in words, of what shelters never more than its regency; `within`: where the regency is said already."""
    told = {"kind": words.word("point_kind", one["kind"], view.language), "point": one["point"]}
    district = "" if one["kind"] == "shelter" else one["district"]
    told |= {} if within else {"regency": phrases.place(one["regency"])}
    key = "field-point-here" if within else "field-point"
    name = geography.districts()["name"].get(district)
    return view.say(f"{key}-coarse", **told) if name is None else view.say(key, district=name, **told)


def found(view: View, one: phrases.Row) -> str:
    """What was found, with the hours or the service it is about."""
    if one["finding"] == "hours_differ":
        return view.say(
            "field-said-hours", opens=_clock(view, one["opens"]), closes=_clock(view, one["closes"])
        )
    if one["finding"] == "no_such_service":
        name = words.word("function", one["function"], view.language)
        return view.say("field-said-function", name=name)
    return _finding(view, one["finding"])


def _clock(view: View, hour: str) -> str:
    return clock(view.language, hour)


def clock(speech: str, hours: str) -> str:
    """An hour, or hours from the register: 08.30 in Indonesian, 08:30 in English."""
    return re.sub(r"(\d)[.:](\d\d)", r"\1.\2" if speech == "id" else r"\1:\2", hours)


def age(view: View, days: int) -> str:
    return view.say("field-days", count=days, shown=_number(view, days))


def state(view: View, one: phrases.Row) -> str:
    """How it stands with the answer: none yet, or a promise and its day."""
    if one["state"] in ("promised", "overdue"):
        return view.say(f"field-state-{one['state']}", day=locales.day(view.language, one["due"]))
    if one["state"] == "answered":
        return view.say(f"answer-{one['answer']}")
    return view.say("field-state-waiting")


def show_open(view: View, held: pd.DataFrame) -> None:
    """What is not settled, oldest first; a promise that is over stands out."""
    loose = unsettled(held)
    if loose.empty:
        return
    st.markdown(f"### {view.say('field-open')}")
    keys = ("field-number", "field-place", "field-found", "field-seen", "field-waits", "field-answer")
    shown = loose.head(_SHOWN)
    lines = [
        [
            str(one["report_id"]),
            place(view, one),
            found(view, one),
            locales.day(view.language, one["seen"]),
            age(view, int(one["days"])),
            state(view, one),
        ]
        for _, one in shown.iterrows()
    ]
    loud = [at for at, (_, one) in enumerate(shown.iterrows()) if one["state"] == "overdue"]
    table = html_table.table([view.say(key) for key in keys], lines, loud)
    st.html(f"<div class='reports'>{table}</div>")
    if len(loose) > _SHOWN:
        st.caption(view.say("field-more", shown=_number(view, len(loose) - _SHOWN)))


def show_all(view: View, held: pd.DataFrame) -> None:
    """Every report with all its answers, the newest report first."""
    if held.empty:
        return
    _, answers = _reports_and_answers()
    with st.expander(view.say("field-all", shown=_number(view, len(held)))):
        keys = ("field-number", "field-place", "field-found", "field-seen", "field-sent", "field-answers")
        newest = held.sort_values("report_id", ascending=False).head(_ALL_SHOWN)
        lines = [
            [
                str(one["report_id"]),
                place(view, one),
                found(view, one),
                locales.day(view.language, one["seen"]),
                _sent_on(view, one),
                _answers_said(view, answers[answers["report_id"] == one["report_id"]]),
            ]
            for _, one in newest.iterrows()
        ]
        st.html(f"<div class='reports'>{html_table.table([view.say(key) for key in keys], lines)}</div>")


def _answers_said(view: View, answers: pd.DataFrame) -> str:
    said = []
    for _, one in answers.iterrows():
        day = locales.day(view.language, periods.by_office_clock(one["at"]))
        if one["answer"] == "will_be_checked":
            due = locales.day(view.language, one["due"])
            said.append(view.say("field-answer-until", due=due, day=day))
        else:
            said.append(view.say("field-answer-on", answer=view.say(f"answer-{one['answer']}"), day=day))
    return "; ".join(said) or view.say("field-answer-none")
