"""The switch "Lihat sebagai publik": whoever may see more looks at every page as everybody is shown it."""

from __future__ import annotations

from html import escape

import streamlit as st

import locales
from briefing.publishing import Publication
from data.office.roles import Standing
from presentation import editions
from presentation.editions import PROTECTED
from ui.visitor import first_start, session_keys

# The word and its value in an address.
ADDRESS, PUBLIC = "as", "public"


def is_for(standing: Standing) -> bool:
    """Whether somebody sees anything that the public does not, so that there is something to switch."""
    return editions.audience(standing) != PROTECTED


def is_on() -> bool:
    """What the visitor has set, else what the address asks for."""
    chosen = st.session_state.get(session_keys.AS_PUBLIC)
    return st.query_params.get(ADDRESS) == PUBLIC if chosen is None else chosen is True


def switch(language: str, standing: Standing) -> None:
    """The switch, for whom it is; where it stands is part of the address."""
    if not is_for(standing):
        return
    st.session_state[session_keys.AS_PUBLIC] = is_on()
    st.toggle(locales.say(language, "as-public"), key=session_keys.AS_PUBLIC)
    if is_on() and st.query_params.get(ADDRESS) != PUBLIC:
        st.query_params[ADDRESS] = PUBLIC
    elif not is_on() and ADDRESS in st.query_params:
        del st.query_params[ADDRESS]


def mark(language: str) -> None:
    """The line on every page that is looked at as the public: of which publication, and whether the office has newer
    figures."""
    newest, shown = editions.store().latest_release(), editions.publication()
    st.html(
        f"<p class='as-public' role='status'>{escape(_said(language, newest.id if newest else '', shown))}</p>"
    )


def _said(language: str, newest: str, shown: Publication | None) -> str:
    if shown is None:
        return locales.say(
            language, "as-public-preparing" if first_start.is_preparing() else "as-public-none"
        )
    key = "as-public-newest" if shown.release_id == newest else "as-public-behind"
    return locales.say(language, key, name=shown.name)
