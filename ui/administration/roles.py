"""The page of roles: who holds which, giving and taking one with a reason, its history, and what each role may."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography
from data.office import roles as office_roles
from data.office.roles import GIVEN
from presentation.administration import roles
from ui.visitor import audit, entrance, frame, session_keys

_TEXTS = ("by", "reason")
_KINDS = ("email", "sub")


def lead(speech: str) -> str:
    return roles.lead(speech, is_local=entrance.visitor().state == "local")


def show_current(speech: str, holders: pd.DataFrame) -> None:
    if not holders.empty:
        st.html(roles.table(speech, holders))


def show_form(speech: str) -> None:
    """Give somebody a role or take it, by an office and for a reason; refused with all that speaks against it."""
    say = partial(locales.say, speech)
    st.markdown(f"### {say('roles-change')}")
    with st.form("roles", border=False):
        first, second, third, fourth = st.columns([1.2, 3, 2, 2])
        kind = first.selectbox(
            say("roles-kind"),
            _KINDS,
            format_func=lambda kind: say(f"roles-{kind}"),
            key=session_keys.role("kind"),
        )
        named = second.text_input(say("roles-named"), key=session_keys.role("named"))
        role = third.selectbox(
            say("roles-role"),
            list(GIVEN),
            format_func=partial(roles.name, speech),
            key=session_keys.role("role"),
        )
        regency = fourth.selectbox(
            say("roles-regency"),
            ["", *geography.regencies().index],
            format_func=roles.place,
            key=session_keys.role("regency"),
        )
        texts = {
            name: column.text_input(say(f"roles-{name}"), key=session_keys.role(name))
            for name, column in zip(_TEXTS, st.columns(2), strict=True)
        }
        with st.container(horizontal=True):
            giving = st.form_submit_button(say("roles-give"), type="primary")
            taking = st.form_submit_button(say("roles-take"))
    if giving or taking:
        by_email = kind == "email"
        identity = office_roles.identity(email=named) if by_email else office_roles.identity(subject=named)
        _change(speech, identity, role if giving else "", regency, texts)


def _change(speech: str, identity: str, role: str, regency: str, texts: dict[str, str]) -> None:
    """Write the change down and begin a new turn that says so. The guard let only managers of roles come here; asked
    again, since this is the one place that gives power away."""
    if not entrance.visitor().standing.may.manage_roles:
        st.error(locales.say(speech, "entrance-role"))
        return
    with frame.telling_of_refusals():
        if role:
            office_roles.grant(audit.store(), identity, role, regency, **texts)
        else:
            office_roles.revoke(audit.store(), identity, **texts)
        _begin_anew(speech, identity, role)


def _begin_anew(speech: str, identity: str, role: str) -> None:
    """A new turn that says what was done, with an empty form."""
    st.session_state[session_keys.ROLES_OUTCOME] = roles.changed(speech, identity, role)
    for key in map(session_keys.role, ("named", *_TEXTS)):
        st.session_state.pop(key, None)
    st.rerun()


def show_outcome() -> None:
    if outcome := st.session_state.pop(session_keys.ROLES_OUTCOME, ""):
        st.success(outcome)


def show_history(speech: str) -> None:
    """Every role given and taken, newest first."""
    changes = roles.changes()
    with st.expander(locales.say(speech, "roles-history", count=len(changes))):
        if changes.empty:
            st.caption(locales.say(speech, "roles-none"))
        else:
            st.html(roles.history_table(speech, changes))


def show_powers(speech: str) -> None:
    """What each role may do besides opening pages."""
    with st.expander(locales.say(speech, "roles-powers")):
        st.html(roles.powers(speech))


def show_access(speech: str) -> None:
    """Which pages each role is shown."""
    with st.expander(locales.say(speech, "roles-access")):
        st.html(roles.access(speech))
