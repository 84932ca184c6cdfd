"""One area, chosen by a click on either map or in the box that a keyboard reaches: all three open the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import altair as alt
import pydeck as pdk
import streamlit as st

from data import geography
from presentation.coverage import reach
from presentation.maps import choropleth, deck_map
from presentation.parts.theme import Dressed
from presentation.parts.vega_lite import Drawing
from presentation.view import View
from ui.visitor import frame

EVERYWHERE = ""
_KEY = "place"
# The map that is shown now. A new key after every choice: a map forgets its old click, and any click is a new one.
_MAP = "area-map"


def offered(view: View, by: str) -> list[str]:
    """The areas of a kind inside the chosen one, after "" for none in particular."""
    if by == "regency":
        return [EVERYWHERE, *view.regencies]
    districts = geography.districts()
    return [EVERYWHERE, *districts.index[districts["regency"].isin(view.regencies)]]


def chosen(view: View, by: str) -> str:
    """The area that is chosen now. One of another kind, or outside, becomes the regency it lies in, or none."""
    wanted = str(st.session_state.get(_KEY, st.query_params.get(_KEY, EVERYWHERE)))
    known = offered(view, by)
    if wanted not in known:
        wanted = wanted[:5] if wanted[:5] in known else EVERYWHERE
    st.session_state[_KEY] = wanted
    if wanted or _KEY in st.query_params:
        frame.remember(_KEY, wanted)
    return wanted


def box(view: View, by: str) -> None:
    """The box to choose by name."""
    st.selectbox(
        view.say("choose-area-box"),
        offered(view, by),
        format_func=lambda area: reach.name(area) if area else view.say("choose-area-none"),
        key=_KEY,
        label_visibility="collapsed",
    )


def picture(view: View, chart: Drawing, marked: bool) -> None:
    """A map of Altair on which areas can be clicked, in Pelita's dress."""
    mark = view.say("simulated") if marked and view.release.simulated else ""
    dressed = cast(alt.Chart, Dressed(chart, view.language, mark))
    st.altair_chart(
        dressed,
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
    return f"{_MAP}-{st.session_state.get(_KEY, EVERYWHERE)}"


def _clicked() -> None:
    area = told(st.session_state.get(_map_key()))
    if area:
        st.session_state[_KEY] = area


def told(event: Any) -> str:
    """The code of the area that either kind of map says was clicked, "" for none."""
    selection = event.get("selection", {}) if isinstance(event, Mapping) else {}
    picked = selection.get(choropleth.CLICKED) or selection.get("objects", {}).get(deck_map.AREAS) or []
    first = picked[0] if isinstance(picked, Sequence) and picked else {}
    code = first.get("code") or first.get("properties", {}).get("code") or EVERYWHERE
    known = code in geography.regencies().index or code in geography.districts().index
    return str(code) if known else EVERYWHERE
