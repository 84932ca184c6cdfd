"""Submissions: who sent what for which month, in time or late, who is silent, and which figures ask for a look."""

from html import escape

import streamlit as st

from data.facts.completeness import MONTHLY
from presentation.collection import calendar, submissions
from ui.visitor import entrance, frame

entrance.guard("office/submissions")
view = frame.view()

tables = [calendar.ALL, *MONTHLY]
asked = st.query_params.get("table")
st.session_state.setdefault("calendar-table", asked if asked in tables else calendar.ALL)
heading = st.container()
picked = st.segmented_control(
    view.say("choose-table"),
    tables,
    format_func=lambda table: submissions.table_name(view, table),
    key="calendar-table",
    required=True,
    label_visibility="collapsed",
)
chosen = str(picked)
frame.remember("table", chosen)

held = submissions.of_area(view, chosen)
shown = submissions.last_twelve(view, held)
month = submissions.judged_month(view, shown)
with heading:
    st.title(submissions.title(view, shown, chosen, month))
    for said in submissions.sentences(view, held, month):
        st.html(f"<p class='lead'>{escape(said)}</p>")
if shown.empty:
    st.info(view.say("nothing-monthly"))
else:
    submissions.show_calendar(view, shown, chosen)
    submissions.show_flags(view, submissions.flags(view, shown))
