"""The page of roles: who holds which, giving and taking one with a reason, its history, and what each role may."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography, periods
from data.office import roles
from data.office.roles import GIVEN, MAY, Role
from data.refusal import NotTaken
from data.settings import Settings
from presentation import editions
from presentation.parts import html_table, phrases
from ui.visitor import audit, entrance

_HISTORY_SHOWN = 100
_TEXTS = ("by", "reason")
_KINDS = ("email", "sub")


def current() -> pd.DataFrame:
    """Who has a role now, see data.office.roles.current."""
    return roles.current(editions.store())


def title(speech: str, held: pd.DataFrame) -> str:
    return locales.say(speech, "roles-title", count=len(held), shown=locales.number(speech, len(held)))


def lead(speech: str) -> str:
    """Whether logging in is set up, and whether this table or the provider's claim decides."""
    if entrance.visitor().state == "local":
        return locales.say(speech, "roles-lead-local")
    return locales.say(speech, f"roles-lead-{Settings.from_environment().roles_from}")


def _word(speech: str, role: str) -> str:
    return locales.say(speech, f"role-{role}")


def _place(regency: str) -> str:
    return phrases.place(regency) if regency else html_table.NOTHING


def _when(speech: str, at: pd.Timestamp) -> str:
    return locales.moment(speech, periods.by_office_clock(at))


def _table(speech: str, rows: pd.DataFrame) -> str:
    keys = ("roles-who", "roles-role", "roles-regency", "roles-since", "roles-by", "roles-reason")
    lines = [
        [
            one["identity"].partition(":")[2],
            _word(speech, one["role"]),
            _place(one["regency"]),
            _when(speech, one["at"]),
            one["actor"],
            one["reason"],
        ]
        for _, one in rows.iterrows()
    ]
    return html_table.table([locales.say(speech, key) for key in keys], lines)


def show_current(speech: str, held: pd.DataFrame) -> None:
    if not held.empty:
        st.html(_table(speech, held))


def show_form(speech: str) -> None:
    """Give somebody a role or take it, by an office and for a reason; refused with all that speaks against it."""
    say = partial(locales.say, speech)
    st.markdown(f"### {say('roles-change')}")
    with st.form("roles", border=False):
        first, second, third, fourth = st.columns([1.2, 3, 2, 2])
        kind = first.selectbox(
            say("roles-kind"), _KINDS, format_func=lambda one: say(f"roles-{one}"), key="role-kind"
        )
        named = second.text_input(say("roles-named"), key="role-named")
        role = third.selectbox(
            say("roles-role"), list(GIVEN), format_func=lambda one: _word(speech, one), key="role-role"
        )
        regency = fourth.selectbox(
            say("roles-regency"), ["", *geography.regencies().index], format_func=_place, key="role-regency"
        )
        texts = {
            name: column.text_input(say(f"roles-{name}"), key=f"role-{name}")
            for name, column in zip(_TEXTS, st.columns(2), strict=True)
        }
        with st.container(horizontal=True):
            giving = st.form_submit_button(say("roles-give"), type="primary")
            taking = st.form_submit_button(say("roles-take"))
    if not (giving or taking):
        return
    who = roles.identity(email=named) if kind == "email" else roles.identity(subject=named)
    _change(speech, who, role if giving else "", regency, texts)


def _change(speech: str, who: str, role: str, regency: str, texts: dict[str, str]) -> None:
    """Write the change down and begin a new turn that says so. The guard let only managers of roles come here; asked
    again, since this is the one place that gives power away."""
    if not entrance.visitor().standing.may.manage_roles:
        st.error(locales.say(speech, "entrance-role"))
        return
    try:
        if role:
            roles.grant(audit.store(), who, role, regency, **texts)
        else:
            roles.revoke(audit.store(), who, **texts)
    except NotTaken as refused:
        for said in refused.said(speech):
            st.error(said)
        return
    st.session_state["roles-outcome"] = locales.say(
        speech,
        "roles-given" if role else "roles-taken",
        who=who.partition(":")[2],
        role=_word(speech, role or "public"),
    )
    for key in ("role-named", *(f"role-{name}" for name in _TEXTS)):
        st.session_state.pop(key, None)
    st.rerun()


def show_outcome() -> None:
    if said := st.session_state.pop("roles-outcome", ""):
        st.success(said)


def show_history(speech: str) -> None:
    """Every role given and taken, newest first."""
    changes = roles.changes(editions.store()).iloc[::-1]
    with st.expander(locales.say(speech, "roles-history", count=len(changes))):
        if changes.empty:
            st.caption(locales.say(speech, "roles-none"))
        else:
            st.html(_table(speech, changes.head(_HISTORY_SHOWN)))


def show_powers(speech: str) -> None:
    """What each role may do besides opening pages."""
    with st.expander(locales.say(speech, "roles-powers")):
        heads = [
            locales.say(speech, "roles-role"),
            *(locales.say(speech, f"may-{name}") for name in asdict(MAY[Role.LOCAL])),
        ]
        lines = [
            [
                _word(speech, role),
                *(locales.say(speech, f"may-is-{str(one).lower()}") for one in asdict(may).values()),
            ]
            for role, may in MAY.items()
        ]
        st.html(html_table.table(heads, lines))


def show_access(speech: str) -> None:
    """Which pages each role is shown, as the guards read it."""
    table = roles.access()
    with st.expander(locales.say(speech, "roles-access")):
        heads = [locales.say(speech, "roles-page"), *(_word(speech, role) for role in Role)]
        lines = [
            [
                locales.say(speech, f"page-{page.partition('/')[2]}"),
                *(locales.say(speech, f"access-{row[role.value]}") for role in Role),
            ]
            for page, row in table.iterrows()
        ]
        st.html(html_table.table(heads, lines))
