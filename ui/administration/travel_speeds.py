"""The page of travel speeds: the districts that have one of their own, setting one, taking it back, the history."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography
from data.office import travel_speeds as office_speeds
from data.office.travel_speeds import MODES, SEASONS, Override
from presentation import editions
from presentation.administration import travel_speeds
from ui.visitor import audit, entrance, frame, session_keys

_TEXTS = ("source", "office")


def show_in_force(speech: str, overrides: pd.DataFrame) -> None:
    if not overrides.empty:
        st.html(travel_speeds.table(speech, overrides))


def show_outcome() -> None:
    if outcome := st.session_state.pop(session_keys.TRAVEL_OUTCOME, ""):
        st.success(outcome)


def show_form(speech: str) -> None:
    """Set the speed of a district for a season, with its source; or take it back."""
    say = partial(locales.say, speech)
    last_change = st.session_state.get(session_keys.TRAVEL_KNOWN, office_speeds.last_change(editions.store()))
    st.markdown(f"### {say('travel-set')}")
    st.caption(say("travel-set-lead"))
    with st.form("travel", border=False):
        override = _asked(speech)
        with st.container(horizontal=True):
            setting = st.form_submit_button(say("travel-button"), type="primary")
            taking = st.form_submit_button(say("travel-back"))
    st.session_state[session_keys.TRAVEL_KNOWN] = office_speeds.last_change(editions.store())
    if setting or taking:
        _set(speech, override, last_change, back=taking)


def _asked(speech: str) -> Override:
    say = partial(locales.say, speech)
    first, second, third, fourth = st.columns([3, 1.6, 1.6, 1.4])
    districts = sorted(
        geography.districts().index,
        key=lambda code: (travel_speeds.regency(code), travel_speeds.district(code)),
    )
    district = first.selectbox(
        say("travel-district"),
        districts,
        format_func=travel_speeds.place,
        key=session_keys.travel("district"),
    )
    season = second.selectbox(
        say("travel-season"),
        SEASONS,
        format_func=partial(travel_speeds.season, speech),
        key=session_keys.travel("season"),
    )
    mode = third.selectbox(
        say("travel-mode"),
        MODES,
        format_func=partial(travel_speeds.mode, speech),
        key=session_keys.travel("mode"),
    )
    speed = fourth.number_input(
        say("travel-choose-speed"), value=None, step=1.0, key=session_keys.travel("speed")
    )
    helps = {"source": say("travel-source-help"), "office": None}
    texts = {
        name: column.text_input(say(f"travel-choose-{name}"), key=session_keys.travel(name), help=helps[name])
        for name, column in zip(_TEXTS, st.columns(2), strict=True)
    }
    return Override(str(district), float(speed or 0), str(mode), str(season), **texts)


def _set(speech: str, override: Override, last_change: int, *, back: bool) -> None:
    """Keep the change and begin a new turn that says so, or tell everything that speaks against it. Asked again who
    this is: the guard knows of the page, not of what is done there."""
    if not entrance.visitor().standing.may.set_travel:
        st.error(locales.say(speech, "entrance-role"))
        return
    override = replace(override, speed_kmh=math.nan) if back else override
    with frame.telling_of_refusals():
        office_speeds.keep(audit.store(), override, last_change)
        _begin_anew(speech, override)


def _begin_anew(speech: str, override: Override) -> None:
    """A new turn that says what was done, with an empty form."""
    st.session_state[session_keys.TRAVEL_OUTCOME] = travel_speeds.done(speech, override)
    for key in (session_keys.TRAVEL_KNOWN, *map(session_keys.travel, ("speed", *_TEXTS))):
        st.session_state.pop(key, None)
    st.rerun()


def show_history(speech: str) -> None:
    """Who changed which speed, when, from what to what, and by what source; newest first."""
    changes = travel_speeds.history()
    with st.expander(locales.say(speech, "travel-history", shown=locales.number(speech, len(changes)))):
        if changes.empty:
            st.caption(locales.say(speech, "travel-history-none"))
        else:
            st.html(travel_speeds.history_table(speech, changes))
