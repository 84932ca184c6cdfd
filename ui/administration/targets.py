"""The targets page: those in force with their reference and state, setting one, and the history of all."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography, periods
from data.office import targets as office_targets
from data.office.targets import Change
from data.refusal import refuse_if
from data.store import Release
from presentation import editions
from presentation.administration import targets
from presentation.parts import phrases
from presentation.view import View
from ui.visitor import audit, frame, session_keys

_EVERY = ""
_FIELDS = ("reference", "reason", "office")


def choice(view: View, name: str, key: str, options: list[str], default: str) -> str:
    """One of the choices that stay in the address, beside the others; words for classes, else as it is."""
    settled = session_keys.targets_choice(name)
    asked = st.session_state.get(settled, st.query_params.get(name, default))
    st.session_state[settled] = asked if asked in options else default
    chosen = st.selectbox(
        view.say(key),
        options,
        format_func=lambda option: (
            option if option.isdecimal() else phrases.class_name(view.language, option)
        ),
        key=settled,
        width=200,
    )
    frame.remember(name, chosen)
    return str(chosen)


def show_in_force(view: View, rows: pd.DataFrame, year: int) -> None:
    st.markdown(f"### {view.say('targets-heading', year=str(year), area=view.area_name)}")
    st.html(targets.table(view, rows))
    st.caption(view.say("targets-lead"))


def show_form(view: View, year: int) -> None:
    """Set one target: for all or one regency, from a year on, with its reference and reason."""
    last_event = st.session_state.get(session_keys.TARGETS_KNOWN, editions.store().last_event())
    with st.expander(
        view.say("set-target"), expanded=bool(st.session_state.get(session_keys.TARGETS_TRYING))
    ):
        st.caption(view.say("set-target-lead"))
        with st.form("set-target", border=False):
            change = _asked(view, year)
            with st.container(horizontal=True):
                looked = st.form_submit_button(view.say("set-preview"))
                pressed = st.form_submit_button(view.say("set-button"), type="primary")
        if looked:
            _preview(view, change)
        if pressed:
            st.session_state[session_keys.TARGETS_TRYING] = True
            st.session_state[session_keys.TARGETS_KNOWN] = editions.store().last_event()
            _set(view, change, last_event)
    st.session_state[session_keys.TARGETS_KNOWN] = editions.store().last_event()


def _asked(view: View, year: int) -> Change:
    first, second, third, fourth = st.columns([3, 3, 1.3, 1.3])
    indicator = first.selectbox(
        view.say("set-indicator"),
        targets.JUDGED,
        format_func=partial(phrases.indicator_name, view.language),
        key=session_keys.target("indicator"),
    )
    regency = second.selectbox(
        view.say("set-regency"),
        [_EVERY, *geography.regencies().index],
        format_func=partial(targets.place, view),
        key=session_keys.target("regency"),
    )
    from_year = third.number_input(
        view.say("set-year"),
        value=max(year, periods.office_today().year),
        step=1,
        key=session_keys.target("year"),
    )
    target = fourth.number_input(
        view.say("set-value"),
        value=None,
        step=1.0,
        key=session_keys.target("value"),
        help=view.say("set-value-help"),
    )
    texts = {
        name: column.text_input(
            view.say(f"set-{name}"),
            key=session_keys.target(name),
            help=view.say("set-office-help") if name == "office" else None,
        )
        for name, column in zip(_FIELDS, st.columns(len(_FIELDS)), strict=True)
    }
    return Change(str(indicator), str(regency), int(from_year or 0), float(target or 0), **texts)


def _preview(view: View, change: Change) -> None:
    """Say what the change would move, and keep nothing; or tell everything that speaks against it."""
    today = periods.office_today()
    with frame.telling_of_refusals():
        refuse_if(office_targets.refusals(change, today))
        st.info(
            view.say("target-preview-heading")
            + "\n\n"
            + "\n".join(
                f"- {phrases.as_written(sentence)}" for sentence in targets.previewed(view, change, today)
            )
        )
        st.caption(view.say("target-preview-nothing-kept"))


def _set(view: View, change: Change, last_event: int) -> None:
    """Keep the change and begin a new turn that says so; or tell everything that speaks against it."""
    with frame.telling_of_refusals():
        refuse_if(office_targets.refusals(change, periods.office_today()))
        release = office_targets.keep(
            audit.store(), change, cut_off=view.release.cut_off, based_on=last_event
        )
        _begin_anew(view, change, release)


def _begin_anew(view: View, change: Change, release: Release) -> None:
    """A new turn that says what was done, with an empty form."""
    st.session_state[session_keys.TARGETS_OUTCOME] = targets.done(view, change, release)
    for key in (
        session_keys.TARGETS_TRYING,
        session_keys.TARGETS_KNOWN,
        *map(session_keys.target, ("value", *_FIELDS)),
    ):
        st.session_state.pop(key, None)
    st.rerun()


def show_outcome() -> None:
    if outcome := st.session_state.pop(session_keys.TARGETS_OUTCOME, ""):
        st.success(outcome)


def show_history(view: View) -> None:
    """Who changed which target, when, from what to what, and why; newest first."""
    changes = targets.history(view)
    count = {"count": len(changes), "shown": locales.number(view.language, len(changes))}
    with st.expander(view.say("targets-history", **count)):
        if changes.empty:
            st.caption(view.say("targets-history-none"))
        else:
            st.html(targets.history_table(view, changes))
