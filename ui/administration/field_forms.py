"""The two forms of the page of field reports: reporting what was found at a point, and leadership's answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from data.office import field_reports
from data.office.field_reports import ANSWERS, HOURS, LATEST_DAYS, OLDEST_DAYS, FieldReport
from presentation.administration import field_forms
from presentation.coverage import field_reports as shown
from presentation.parts import phrases
from presentation.view import View
from ui.visitor import audit, entrance, frame, limits, session_keys

# Choices that say something; none of them is made before somebody makes it.
_STATEMENTS = ("finding", "function", "answer")
_CLOCKS = {"opens": (HOURS[:-1], "08:00"), "closes": (HOURS[1:], "15:00")}


def show_outcome() -> None:
    """What was done, and no statement stands in the forms any more: the next one is chosen anew."""
    if outcome := st.session_state.pop(session_keys.FIELD_OUTCOME, ""):
        st.success(outcome)
        for name in _STATEMENTS:
            st.session_state[session_keys.field_report(name)] = None


def show_sending(view: View) -> None:
    """Choose a point by regency, say what was found and when. No field takes a text."""
    if not entrance.visitor().standing.may.report_points:
        return
    st.markdown(f"### {view.say('field-send')}")
    points = field_forms.points(view)
    if points.empty:
        st.caption(view.say("field-no-points"))
        return
    st.caption(view.say("field-send-lead"))
    st.session_state[session_keys.FIELD_MOVED] = False
    report, point = _asked(view, points)
    pressed = st.button(view.say("field-button"), type="primary", key=session_keys.FIELD_SEND)
    if pressed and report is None:
        st.error(view.say("field-nothing-chosen"))
    elif pressed and report is not None and not _has_moved(view):
        _send(view, report, point)


def _asked(view: View, points: pd.DataFrame) -> tuple[FieldReport | None, pd.Series]:
    """The report that is asked for, None while nothing is said of the point; and the point."""
    regencies = sorted(set(points["regency"]))
    regency = _choice(view, "regency", regencies, phrases.place)
    here = points[points["regency"] == regency].set_index("point", drop=False)
    chosen = _choice(
        view, "point", list(here.index), lambda point: shown.place(view, here.loc[point], within=True)
    )
    point = here.loc[chosen]
    if hours := field_forms.hours(view, point):
        st.caption(hours)
    left, right = st.columns(2)
    with left:
        finding = _statement(
            view, "finding", field_forms.findings(point), lambda finding: view.say(f"finding-{finding}")
        )
    with right:
        seen = st.date_input(
            view.say("field-choose-seen"),
            value=shown.today(),
            min_value=shown.today() - timedelta(days=OLDEST_DAYS),
            max_value=shown.today(),
            format="DD/MM/YYYY",
            key=session_keys.field_report("seen"),
        )
    extras = _extras(view, finding, point)
    if finding is None or extras is None:
        return None, point
    day = seen if isinstance(seen, date) else shown.today()
    return FieldReport(regency, chosen, finding, day, **extras), point


def _choice(view: View, name: str, options: list[str], label: Callable[[str], str]) -> str:
    """A choice among what there is now. Where what was chosen is gone, the first one stands there instead, and a press
    of the button in this very turn was not meant for it."""
    key = session_keys.field_report(name)
    if key in st.session_state and st.session_state[key] not in options:
        # Set, not forgotten: a browser goes on sending what it shows.
        st.session_state[key] = options[0]
        st.session_state[session_keys.FIELD_MOVED] = True
    return str(st.selectbox(view.say(f"field-choose-{name}"), options, format_func=label, key=key))


def _statement(view: View, name: str, options: list[str], label: Callable[[str], str]) -> str | None:
    """A choice that says something, so nothing is chosen before somebody does; None then, and where what was chosen
    is gone."""
    key = session_keys.field_report(name)
    if st.session_state.get(key) not in options:
        st.session_state[session_keys.FIELD_MOVED] |= st.session_state.get(key) is not None
        st.session_state[key] = None
    chosen = st.selectbox(
        view.say(f"field-choose-{name}"),
        options,
        index=None,
        format_func=label,
        key=key,
        placeholder=view.say("field-choose-first"),
    )
    return None if chosen is None else str(chosen)


def _has_moved(view: View) -> bool:
    """Whether a choice was no longer there when the button was pressed; the reader is told to look again."""
    if st.session_state[session_keys.FIELD_MOVED]:
        st.error(view.say("field-moved"))
    return bool(st.session_state[session_keys.FIELD_MOVED])


def _extras(view: View, finding: str | None, point: pd.Series) -> dict[str, str] | None:
    """What belongs to the finding: the hours that were found, or the service that is missing; None while that one is
    not chosen."""
    if finding == "no_such_service":
        function = _statement(view, "function", list(point["functions"]), partial(field_forms.service, view))
        return None if function is None else {"function": function}
    if finding != "hours_differ":
        return {}
    clocks = {}
    for (name, (hours, first)), column in zip(_CLOCKS.items(), st.columns(2), strict=True):
        st.session_state.setdefault(session_keys.field_report(name), first)
        with column:
            clocks[name] = _choice(view, name, list(hours), partial(shown.clock, view.language))
    return clocks


def _send(view: View, report: FieldReport, point: pd.Series) -> None:
    """Keep the report and begin a new turn that says so; or tell everything that speaks against it."""
    limits.stop_if_too_often(view.language, limits.FIELD_REPORTS)
    with frame.telling_of_refusals():
        number = field_reports.send(audit.store(), report, shown.today())
        _begin_anew(view.say("field-sent-done", number=str(number), place=shown.place(view, point)))


def _begin_anew(outcome: str) -> None:
    """A new turn that says what was done. The choices stay: a browser would go on showing those that were forgotten
    here, and the next press would mean another point than the reader sees."""
    st.session_state[session_keys.FIELD_OUTCOME] = outcome
    st.rerun()


# --- answering


def show_answering(view: View, reports: pd.DataFrame) -> None:
    """Leadership's answer to one report that is not settled; nothing for others."""
    if not entrance.visitor().standing.may.answer_reports:
        return
    st.markdown(f"### {view.say('field-answering')}")
    loose = shown.unsettled(reports).set_index("report_id", drop=False)
    if loose.empty:
        st.caption(view.say("field-answering-none"))
        return
    st.session_state[session_keys.FIELD_MOVED] = False
    numbers, report = list(loose.index.astype(str)), partial(field_forms.report, view)
    number = int(_choice(view, "report", numbers, lambda number: report(loose.loc[int(number)])))
    answer = _statement(view, "answer", list(ANSWERS), lambda answer: view.say(f"answer-{answer}"))
    due = _due(view) if answer == "will_be_checked" else None
    pressed = st.button(view.say("field-answer-button"), type="primary", key=session_keys.FIELD_ANSWER)
    if pressed and answer is None:
        st.error(view.say("field-nothing-chosen"))
    elif pressed and answer is not None and not _has_moved(view):
        _answer(view, number, answer, due)


def _due(view: View) -> date | None:
    chosen = st.date_input(
        view.say("field-choose-due"),
        value=shown.today() + timedelta(days=14),
        min_value=shown.today(),
        max_value=shown.today() + timedelta(days=LATEST_DAYS),
        format="DD/MM/YYYY",
        key=session_keys.field_report("due"),
    )
    return chosen if isinstance(chosen, date) else None


def _answer(view: View, number: int, answer: str, due: date | None) -> None:
    with frame.telling_of_refusals():
        field_reports.answer(audit.store(), number, answer, shown.today(), due)
        _begin_anew(field_forms.answered(view, number, answer, due))
