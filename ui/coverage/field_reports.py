"""Field reports on their page: what is not settled, and everything ever answered."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from presentation.coverage import field_reports
from presentation.view import View


def show_open(view: View, reports: pd.DataFrame) -> None:
    """What is not settled, oldest first; a promise that is over stands out."""
    shown = field_reports.open_list(view, reports)
    if shown is None:
        return
    st.markdown(f"### {shown.heading}")
    st.html(shown.table)
    if shown.more:
        st.caption(shown.more)


def show_all(view: View, reports: pd.DataFrame) -> None:
    """Every report with all its answers, the newest report first."""
    shown = field_reports.full_list(view, reports)
    if shown is not None:
        with st.expander(shown.heading):
            st.html(shown.table)
