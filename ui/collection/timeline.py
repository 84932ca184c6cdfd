"""The history of submissions, and the releases that came of it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from presentation.collection import timeline
from presentation.view import View


def show_history(language: str, chosen: Mapping[str, str]) -> None:
    shown = timeline.history(language, chosen)
    st.markdown(f"### {shown.title}")
    if shown.events:
        st.html(shown.events)
    if shown.note:
        st.caption(shown.note)


def show_releases(view: View) -> None:
    shown = timeline.releases(view)
    st.markdown(f"### {shown.title}")
    st.html(shown.table)
    st.caption(shown.note)
