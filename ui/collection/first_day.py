"""The first day on the page: steps and first due date as cards with a button each, for whoever may take them."""

from __future__ import annotations

from html import escape

import streamlit as st

import locales
from data import periods
from data.office.roles import NONE
from presentation.collection import first_day, import_file
from presentation.collection.first_day import Step
from ui.visitor import audit, entrance, frame, limits, nothing_held, session_keys
from ui.visitor.entrance import Visitor


def show() -> None:
    """Where nothing was sent yet, tell the office the steps from here to the first month, and end the page."""
    language, who = frame.language(), entrance.visitor()
    if who.standing.may.exact == NONE or not first_day.is_first_day():
        return
    steps = first_day.steps(language, periods.office_today())
    done = [step.is_done for step in steps if step.is_done is not None]
    st.title(locales.say(language, "first-title", done=done.count(True), all=len(done)))
    st.html(f"<p class='lead'>{escape(locales.say(language, 'first-lead'))}</p>")
    columns = st.columns(len(steps))
    for number, (column, step) in enumerate(zip(columns, steps, strict=True), 1):
        with column.container(border=True, height="stretch", key=f"first-step-{step.id}"):
            _card(language, who, number, step)
    nothing_held.tell(language)
    st.stop()


def _card(language: str, who: Visitor, number: int, step: Step) -> None:
    if step.is_done is None:
        sign, state = "◷", "first-waits"
    else:
        sign, state = ("✓", "first-done") if step.is_done else (str(number), "first-open")
    meaning = escape(locales.say(language, state))
    st.html(
        f"<p class='lead'><b><span class='step{' done' if step.is_done else ''}' title='{meaning}'>{sign}</span> "
        f"{escape(step.title)}</b></p><p>{escape(step.text)}</p>"
    )
    if step.id == first_day.WORKBOOK:
        limits.download_button(
            language,
            step.button,
            data=lambda: import_file.empty_workbook(language),
            file_name="pelita.xlsx",
            icon=":material/download:",
            taken=audit.exporting("empty_workbook"),
        )
    elif entrance.refusal(step.page, who):
        st.caption(locales.say(language, f"first-{step.id}-others"))
    elif st.button(step.button, key=session_keys.first_step(step.id)):
        st.switch_page(f"pages/{step.page}.py")
