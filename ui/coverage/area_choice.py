"""One area, chosen by a click on either map or in the box that a keyboard reaches: all three open the same."""

from __future__ import annotations

from functools import partial
from typing import cast

import altair as alt
import pydeck as pdk
import streamlit as st

from presentation.coverage import areas
from presentation.maps import choropleth
from presentation.parts.figure import dressed
from presentation.parts.vega_lite import Drawing
from presentation.view import View
from ui.visitor import frame, session_keys


def chosen(view: View, by: str) -> str:
    """The area that is chosen now, "" for none in particular."""
    wanted = str(
        st.session_state.get(session_keys.PLACE, st.query_params.get(session_keys.PLACE, areas.EVERYWHERE))
    )
    area = areas.settled(view, by, wanted)
    st.session_state[session_keys.PLACE] = area
    if area or session_keys.PLACE in st.query_params:
        frame.remember(session_keys.PLACE, area)
    return area


def box(view: View, by: str) -> None:
    """The box to choose by name."""
    st.selectbox(
        view.say("choose-area-box"),
        areas.offered(view, by),
        format_func=partial(areas.label, view),
        key=session_keys.PLACE,
        label_visibility="collapsed",
    )


def picture(view: View, chart: Drawing, marked: bool) -> None:
    """A map of Altair on which areas can be clicked, in Pelita's dress."""
    st.altair_chart(
        cast(alt.Chart, dressed(view, chart, marked)),
        theme=None,
        width="stretch",
        key=_map_key(),
        on_select=_clicked,
        selection_mode=choropleth.CLICKED,
    )


def moving(deck: pdk.Deck, height: int) -> None:
    """A map of pydeck on which areas can be clicked."""
    st.pydeck_chart(deck, height=height, key=_map_key(), on_select=_clicked, selection_mode="single-object")


def _map_key() -> str:
    return session_keys.area_map(st.session_state.get(session_keys.PLACE, areas.EVERYWHERE))


def _clicked() -> None:
    area = areas.clicked(st.session_state.get(_map_key()))
    if area:
        st.session_state[session_keys.PLACE] = area
