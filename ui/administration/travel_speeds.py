"""The page of travel speeds: the districts that have one of their own, setting one, taking it back, the history."""

from __future__ import annotations

import math
from functools import partial

import pandas as pd
import streamlit as st

import locales
from briefing import from_store as lands
from data import geography, periods
from data.office import travel_speeds
from data.office.travel_speeds import MODES, SEASONS, Override
from data.refusal import NotTaken
from presentation import editions
from presentation.parts import html_table, phrases
from ui.visitor import audit, entrance

_TEXTS = ("source", "office")
_HISTORY_SHOWN = 60
# What stood on the page when the form was filled in: a change that came in between is told, not overwritten.
_KNOWN = "travel-known"


def in_force() -> pd.DataFrame:
    """The speeds that hold now, as data.office.travel_speeds has them."""
    return travel_speeds.in_force(editions.store())


def title(speech: str, held: pd.DataFrame) -> str:
    own = held["district"].nunique()
    shown = {"shown": locales.number(speech, own), "all": locales.number(speech, len(geography.districts()))}
    return locales.say(speech, "travel-title", count=own, **shown)


def lead(speech: str) -> str:
    """What the common rule is, and what may be given a speed of its own."""
    rules = lands.rules()
    detour = locales.number(speech, rules.detour, 1)
    return locales.say(speech, "travel-lead", detour=detour, speed=locales.number(speech, rules.speed_kmh))


def _district(code: str) -> str:
    return str(geography.districts().at[code, "name"])


def _regency(code: str) -> str:
    return phrases.place(str(geography.districts().at[code, "regency"]))


def _speed(speech: str, value: float) -> str:
    if pd.isna(value):
        return locales.say(speech, "travel-common")
    shown = locales.number(speech, value, 0 if float(value).is_integer() else 1)
    return locales.say(speech, "travel-kmh", shown=shown)


def _when(speech: str, at: pd.Timestamp) -> str:
    return html_table.NOTHING if pd.isna(at) else locales.day(speech, periods.by_office_clock(at))


def show_in_force(speech: str, held: pd.DataFrame) -> None:
    if held.empty:
        return
    keys = ("district", "regency", "season", "mode", "speed", "source", "office", "since")
    lines = [
        [
            _district(one["district"]),
            _regency(one["district"]),
            locales.say(speech, f"season-{one['season']}"),
            locales.say(speech, f"mode-{one['mode']}"),
            _speed(speech, one["speed_kmh"]),
            one["source"],
            one["office"] or html_table.NOTHING,
            _when(speech, one["at"]),
        ]
        for _, one in held.iterrows()
    ]
    st.html(html_table.table([locales.say(speech, f"travel-{key}") for key in keys], lines))


def show_outcome() -> None:
    if said := st.session_state.pop("travel-outcome", ""):
        st.success(said)


def show_form(speech: str) -> None:
    """Set the speed of a district for a season, with its source; or take it back."""
    say = partial(locales.say, speech)
    known = st.session_state.get(_KNOWN, travel_speeds.last_change(editions.store()))
    st.markdown(f"### {say('travel-set')}")
    st.caption(say("travel-set-lead"))
    with st.form("travel", border=False):
        override = _asked(speech)
        with st.container(horizontal=True):
            setting = st.form_submit_button(say("travel-button"), type="primary")
            taking = st.form_submit_button(say("travel-back"))
    st.session_state[_KNOWN] = travel_speeds.last_change(editions.store())
    if setting or taking:
        _set(speech, override, known, back=taking)


def _asked(speech: str) -> Override:
    say = partial(locales.say, speech)
    first, second, third, fourth = st.columns([3, 1.6, 1.6, 1.4])
    districts = sorted(geography.districts().index, key=lambda code: (_regency(code), _district(code)))
    district = first.selectbox(
        say("travel-district"),
        districts,
        format_func=lambda code: f"{_district(code)}, {_regency(code)}",
        key="travel-district",
    )
    season = second.selectbox(
        say("travel-season"), SEASONS, format_func=lambda one: say(f"season-{one}"), key="travel-season"
    )
    mode = third.selectbox(
        say("travel-mode"), MODES, format_func=lambda one: say(f"mode-{one}"), key="travel-mode"
    )
    speed = fourth.number_input(say("travel-choose-speed"), value=None, step=1.0, key="travel-speed")
    helps = {"source": say("travel-source-help"), "office": None}
    texts = {
        name: column.text_input(say(f"travel-choose-{name}"), key=f"travel-{name}", help=helps[name])
        for name, column in zip(_TEXTS, st.columns(2), strict=True)
    }
    return Override(str(district), float(speed or 0), str(mode), str(season), **texts)


def _set(speech: str, override: Override, known: int, *, back: bool) -> None:
    """Keep the change and begin a new turn that says so, or tell everything that speaks against it. Asked again who
    this is: the guard knows of the page, not of what is done there."""
    if not entrance.visitor().standing.may.set_travel:
        st.error(locales.say(speech, "entrance-role"))
        return
    told = Override(**{**vars(override), "speed_kmh": math.nan}) if back else override
    try:
        travel_speeds.keep(audit.store(), told, known)
    except NotTaken as refused:
        for said in refused.said(speech):
            st.error(said)
        return
    st.session_state["travel-outcome"] = locales.say(
        speech,
        "travel-done",
        district=_district(told.district),
        season=locales.say(speech, f"season-{told.season}").lower(),
        speed=_speed(speech, told.speed_kmh),
    )
    for key in (_KNOWN, "travel-speed", *(f"travel-{name}" for name in _TEXTS)):
        st.session_state.pop(key, None)
    st.rerun()


def show_history(speech: str) -> None:
    """Who changed which speed, when, from what to what, and by what source; newest first."""
    changes = travel_speeds.history(editions.store())
    with st.expander(locales.say(speech, "travel-history", shown=locales.number(speech, len(changes)))):
        if changes.empty:
            st.caption(locales.say(speech, "travel-history-none"))
            return
        keys = ("when", "district", "season", "mode", "from", "to", "source", "office")
        lines = [
            [
                locales.moment(speech, periods.by_office_clock(one["at"])),
                f"{_district(one['district'])}, {_regency(one['district'])}",
                locales.say(speech, f"season-{one['season']}"),
                locales.say(speech, f"mode-{one['mode']}"),
                _speed(speech, one["before"]),
                _speed(speech, one["speed_kmh"]),
                one["source"],
                one["office"],
            ]
            for _, one in changes.head(_HISTORY_SHOWN).iterrows()
        ]
        st.html(html_table.table([locales.say(speech, f"travel-{key}") for key in keys], lines))
