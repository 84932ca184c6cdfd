"""The page of submissions: which table, the calendar of what was sent, and the months that ask for a look."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.facts.completeness import MONTHLY
from presentation.collection import calendar, submissions
from presentation.view import View
from ui.visitor import frame, session_keys


def choose_table(view: View) -> str:
    """One of the monthly tables, or all; what is chosen stays in the address."""
    tables = [calendar.ALL, *MONTHLY]
    asked = st.query_params.get("table")
    st.session_state.setdefault(session_keys.CALENDAR_TABLE, asked if asked in tables else calendar.ALL)
    chosen = st.segmented_control(
        view.say("choose-table"),
        tables,
        format_func=lambda table: submissions.table_name(view, table),
        key=session_keys.CALENDAR_TABLE,
        required=True,
        label_visibility="collapsed",
    )
    frame.remember("table", str(chosen))
    return str(chosen)


def show_calendar(view: View, statuses: pd.DataFrame, table: str) -> None:
    """The calendar as every figure here is shown: finding, picture, legend, source line, table twin."""
    shown = submissions.calendar_of(view, statuses, table)
    st.markdown(f"### {shown.title}")
    st.html(shown.table)
    st.html(shown.legend)
    st.caption(shown.source)
    with st.expander(view.say("table-twin")):
        st.dataframe(shown.twin, hide_index=True, width="stretch")


def show_flags(view: View, statuses: pd.DataFrame) -> None:
    shown = submissions.flags(view, statuses)
    st.markdown(f"### {shown.title}")
    st.html(f"<p class='lead quiet'>{escape(shown.lead)}</p>")
    if shown.items:
        st.html(shown.items)
        st.caption(shown.source)
        with st.expander(view.say("table-twin")):
            st.html(shown.table)
