"""What the reader asks on the page of siting: the row of choices, kept in the address."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from data import geography
from data.office.travel_speeds import SEASONS
from indicators.siting.best_places import KINDS
from presentation.siting import answers, words
from presentation.siting.answers import HOURS, NUMBERS, WAYS, Asked
from presentation.view import View
from ui.visitor import frame, session_keys


def choices(view: View) -> Asked:
    """The row of choices, kept in the address."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="siting"):
        way = _segments(view, "way", WAYS, "best")
        kind = _select(view, "kind", tuple(KINDS), "counselling_post", 190)
        # Not asked elsewhere, but still what the best places are compared with.
        new = _select(view, "new", NUMBERS, "2", 110) if way == "best" else _last_choice("new", NUMBERS, "2")
        hours = int(_segments(view, "hours", HOURS, "2"))
        season = _season(view)
    if view.area != geography.PROVINCE:
        st.caption(view.say("siting-whole-province"))
    return Asked(answers.ground_of(view, season), kind, int(new), hours, way)


def _settled(name: str, options: Sequence[str], default: str) -> str:
    """The key of a choice, whose state is one of the options: what was chosen, what the address says, or a default."""
    key = session_keys.siting_choice(name)
    st.session_state[key] = _last_choice(name, options, default)
    return key


def _last_choice(name: str, options: Sequence[str], default: str) -> str:
    wanted = st.session_state.get(session_keys.siting_choice(name), st.query_params.get(name))
    return str(wanted) if wanted in options else default


def _select(view: View, name: str, options: Sequence[str], default: str, width: int) -> str:
    key = _settled(name, options, default)
    chosen = st.selectbox(
        view.say(f"siting-choose-{name}"),
        options,
        format_func=partial(words.option, view, name),
        key=key,
        width=width,
    )
    frame.remember(name, str(chosen))
    return str(chosen)


def _segments(view: View, name: str, options: Sequence[str], default: str) -> str:
    key = _settled(name, options, default)
    chosen = st.segmented_control(
        view.say(f"siting-choose-{name}"),
        options,
        format_func=partial(words.option, view, name),
        key=key,
        required=True,
        label_visibility="collapsed" if name == "way" else "visible",
    )
    frame.remember(name, str(chosen))
    return str(chosen)


def _season(view: View) -> str:
    """Asked only where a district has a speed of its own in one."""
    seasons = answers.seasons()
    return SEASONS[0] if len(seasons) < 2 else _select(view, "season", seasons, SEASONS[0], 170)
