"""The first steps of every turn: who is here, and whether what is held can be read at all."""

from __future__ import annotations

import streamlit as st

from data.office.roles import Standing
from data.store import StoreProblem
from presentation import editions
from ui.visitor import audit, entrance, first_start, frame, session_keys
from ui.visitor.entrance import Visitor


def arrive() -> Visitor:
    """Who is here. Where the database cannot be read, that is said, and whoever it is sees what needs none: official
    context, and where help is."""
    st.session_state[session_keys.ENTERED], st.session_state[session_keys.VIEW] = False, None
    st.session_state[session_keys.STORE_DOWN] = False
    try:
        with frame.telling_of_refusals(but=StoreProblem):
            who = entrance.visitor()
            audit.greet(who)
            if who.gets_figures:
                first_start.prepare()
            editions.newest_of(who.audience)
    except StoreProblem as problem:
        st.session_state[session_keys.STORE_DOWN] = True
        for sentence in problem.said(frame.language()):
            st.error(sentence)
        who = Visitor(Standing(), "unreachable")
    st.session_state[session_keys.ENTERED] = True
    return who
