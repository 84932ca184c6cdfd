"""The two forms of the page of field reports: reporting what was found at a point, and leadership's answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import periods, words
from data.office import field_reports
from data.office.field_reports import ANSWERS, FINDINGS, HOURS, LATEST_DAYS, OLDEST_DAYS, FieldReport
from data.refusal import NotTaken
from indicators.access.service_points import POINT_COLUMNS
from presentation import editions
from presentation.coverage import field_reports as shown
from presentation.editions import Edition
from presentation.parts import phrases
from presentation.view import View
from ui.visitor import audit, entrance, limits

_MOVED = "field-moved"
_CLOCKS = {"opens": (HOURS[:-1], "08:00"), "closes": (HOURS[1:], "15:00")}


@st.cache_data(max_entries=8, show_spinner=False)
def _points(edition: Edition, month: str) -> pd.DataFrame:
    held = editions.evaluation(edition).points(periods.parse(month))
    return held[list(POINT_COLUMNS)].rename(columns={"id": "point"})


def points(view: View) -> pd.DataFrame:
    """The points open at the end of the release's last full month, of the chosen area: what may be reported on. As
    `Evaluation.points` has them, their id called `point`."""
    held = _points(view.edition, periods.last_full("month", view.release.cut_off + timedelta(days=1)).id)
    return held[held["regency"].isin(view.regencies)].reset_index(drop=True)


def show_outcome() -> None:
    if said := st.session_state.pop("field-outcome", ""):
        st.success(said)


def show_sending(view: View) -> None:
    """Choose a point by regency, say what was found and when. No field takes a text."""
    if not entrance.visitor().standing.may.report_points:
        return
    st.markdown(f"### {view.say('field-send')}")
    known = points(view)
    if known.empty:
        st.caption(view.say("field-no-points"))
        return
    st.caption(view.say("field-send-lead"))
    st.session_state[_MOVED] = False
    report, point = _asked(view, known)
    if st.button(view.say("field-button"), type="primary", key="field-send") and not _has_moved(view):
        _send(view, report, point)


def _asked(view: View, known: pd.DataFrame) -> tuple[FieldReport, pd.Series]:
    regencies = sorted(set(known["regency"]))
    regency = _choice(view, "regency", regencies, phrases.place)
    here = known[known["regency"] == regency].set_index("point", drop=False)
    chosen = _choice(
        view, "point", list(here.index), lambda one: shown.place(view, here.loc[one], within=True)
    )
    point = here.loc[chosen]
    hours = point["hours"] if isinstance(point["hours"], str) else ""
    if hours:
        st.caption(view.say("field-register-hours", hours=shown.clock(view.language, hours)))
    left, right = st.columns(2)
    with left:
        finding = _choice(view, "finding", _findings(point), lambda one: view.say(f"finding-{one}"))
    with right:
        seen = st.date_input(
            view.say("field-choose-seen"),
            value=shown.today(),
            min_value=shown.today() - timedelta(days=OLDEST_DAYS),
            max_value=shown.today(),
            format="DD/MM/YYYY",
            key="field-seen",
        )
    extras = _extras(view, finding, point)
    day = seen if isinstance(seen, date) else shown.today()
    return FieldReport(regency, chosen, finding, day, **extras), point


def _findings(point: pd.Series) -> list[str]:
    """What may be said of a point: never the hours of what shelters, no service of one that has none."""
    shelters = point["kind"] == "shelter" or "temporary_shelter" in point["functions"]
    left_out = {"hours_differ"} if shelters else set()
    left_out |= set() if len(point["functions"]) else {"no_such_service"}
    return [one for one in FINDINGS if one not in left_out]


def _choice(view: View, name: str, options: list[str], said: Callable[[str], str]) -> str:
    """A choice among what there is now. Where what was chosen is gone, the first one stands there instead, and a press
    of the button in this very turn was not meant for it."""
    key = f"field-{name}"
    if key in st.session_state and st.session_state[key] not in options:
        # Set, not forgotten: a browser goes on sending what it shows.
        st.session_state[key] = options[0]
        st.session_state[_MOVED] = True
    return str(st.selectbox(view.say(f"field-choose-{name}"), options, format_func=said, key=key))


def _has_moved(view: View) -> bool:
    """Whether a choice was no longer there when the button was pressed; the reader is told to look again."""
    if st.session_state[_MOVED]:
        st.error(view.say("field-moved"))
    return bool(st.session_state[_MOVED])


def _extras(view: View, finding: str, point: pd.Series) -> dict[str, str]:
    """What belongs to the finding: the hours that were found, or the service that is missing."""
    if finding == "no_such_service":
        named = partial(_service, view)
        return {"function": _choice(view, "function", list(point["functions"]), named)}
    if finding != "hours_differ":
        return {}
    told = {}
    for (name, (hours, first)), column in zip(_CLOCKS.items(), st.columns(2), strict=True):
        st.session_state.setdefault(f"field-{name}", first)
        with column:
            told[name] = _choice(view, name, list(hours), lambda one: shown.clock(view.language, one))
    return told


def _service(view: View, name: str) -> str:
    return words.word("function", name, view.language)


def _send(view: View, report: FieldReport, point: pd.Series) -> None:
    """Keep the report and begin a new turn that says so; or tell everything that speaks against it."""
    limits.stop_if_too_often(view.language, limits.FIELD_REPORTS)
    try:
        number = field_reports.send(audit.store(), report, shown.today())
    except NotTaken as refused:
        _tell(view, refused)
        return
    done = view.say("field-sent-done", number=str(number), place=shown.place(view, point))
    _begin_anew(done)


def _tell(view: View, refused: NotTaken) -> None:
    for said in refused.said(view.language):
        st.error(said)


def _begin_anew(outcome: str) -> None:
    """A new turn that says what was done. The choices stay: a browser would go on showing those that were forgotten
    here, and the next press would mean another point than the reader sees."""
    st.session_state["field-outcome"] = outcome
    st.rerun()


# --- answering


def show_answering(view: View, held: pd.DataFrame) -> None:
    """Leadership's answer to one report that is not settled; nothing for others."""
    if not entrance.visitor().standing.may.answer_reports:
        return
    st.markdown(f"### {view.say('field-answering')}")
    loose = shown.unsettled(held).set_index("report_id", drop=False)
    if loose.empty:
        st.caption(view.say("field-answering-none"))
        return
    st.session_state[_MOVED] = False
    number = int(
        _choice(
            view, "report", [str(one) for one in loose.index], lambda one: _said(view, loose.loc[int(one)])
        )
    )
    answer = _choice(view, "answer", list(ANSWERS), lambda one: view.say(f"answer-{one}"))
    due = _due(view) if answer == "will_be_checked" else None
    if st.button(view.say("field-answer-button"), type="primary", key="field-answer-send") and not _has_moved(
        view
    ):
        _answer(view, number, answer, due)


def _said(view: View, one: pd.Series) -> str:
    told = {"place": shown.place(view, one, within=True), "found": shown.found(view, one)}
    return view.say(
        "field-report-choice", number=str(one["report_id"]), age=shown.age(view, int(one["days"])), **told
    )


def _due(view: View) -> date | None:
    chosen = st.date_input(
        view.say("field-choose-due"),
        value=shown.today() + timedelta(days=14),
        min_value=shown.today(),
        max_value=shown.today() + timedelta(days=LATEST_DAYS),
        format="DD/MM/YYYY",
        key="field-due",
    )
    return chosen if isinstance(chosen, date) else None


def _answer(view: View, number: int, answer: str, due: date | None) -> None:
    try:
        field_reports.answer(audit.store(), number, answer, shown.today(), due)
    except NotTaken as refused:
        _tell(view, refused)
        return
    said = view.say(f"answer-{answer}")
    if due is not None:
        said = view.say("field-state-promised", day=locales.day(view.language, due))
    _begin_anew(view.say("field-answered", number=str(number), answer=said))
