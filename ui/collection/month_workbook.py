"""Which workbook to take along: that of one regency and month with what is held of it, or an empty one."""

from __future__ import annotations

from functools import partial

import streamlit as st

import locales
from data import periods
from presentation.collection import import_file
from presentation.collection.verification import place_name
from presentation.view import View
from ui.visitor import audit, entrance, limits, session_keys


def offer(language: str) -> None:
    """The regency (of an officer the own one), the month, and a button each for the two workbooks."""
    say = partial(locales.say, language)
    places = import_file.places(entrance.visitor().standing)
    months = import_file.months_offered(periods.office_today())
    with st.container(horizontal=True, vertical_alignment="bottom", key="workbook"):
        place = _place(language, places) if len(places) > 1 else places[0]
        month = st.selectbox(
            say("filter-month"),
            months,
            index=1,
            format_func=partial(locales.month_name, language),
            key=session_keys.WORKBOOK_MONTH,
            width=180,
        )
        limits.download_button(
            language,
            say("import-download-filled", place=place_name(place)),
            data=lambda: import_file.workbook_of(place, month, language),
            taken=audit.exporting("workbook", area=place, month=month),
            file_name=f"pelita-{place}-{month}.xlsx",
            icon=":material/download:",
            type="primary",
        )
        limits.download_button(
            language,
            say("import-download"),
            data=lambda: import_file.empty_workbook(language),
            file_name="pelita.xlsx",
            icon=":material/download:",
        )
    st.caption(say("import-filled-help"))


def _place(language: str, places: list[str]) -> str:
    view: View | None = st.session_state.get(session_keys.VIEW)
    area = view.area if view is not None else ""
    return str(
        st.selectbox(
            locales.say(language, "filter-place"),
            places,
            index=places.index(area) if area in places else 0,
            format_func=place_name,
            key=session_keys.WORKBOOK_PLACE,
            width=230,
        )
    )
