"""Plans of one's own: points placed and closed by hand, what that changes, and keeping them under a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pandas as pd
import streamlit as st

from data.office import scenarios
from data.office.scenarios import MOST_POINTS, SavedScenario
from indicators.siting.best_places import KINDS
from presentation.coverage import reach
from presentation.parts import phrases
from presentation.siting import answers, plans, tables, words
from presentation.siting.answers import Asked, Closed, Codes
from presentation.siting.plans import Plan
from presentation.view import View
from ui.siting import address, best
from ui.visitor import audit, entrance, frame, limits, session_keys

T = TypeVar("T")


# --- composing


def show_own(view: View, asked: Asked) -> str:
    """Place and close points, see at once what that changes, and keep it. Returns the finding, for the title."""
    show_outcome()
    open_plan(view, asked)
    left, right = st.columns(2, gap="medium")
    with left:
        placed = _placed(view, asked)
    with right:
        closed = _closed(view, asked)
    remember(view, asked)
    result, changes = answers.changed(asked.ground, asked.kind, asked.hours, placed, closed)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        best.pair(view, changes, result)
    with right:
        st.html(words.sheet(view, changes, result, words.against_best(view, asked, changes, len(placed))))
        _saving(view, Plan("", asked.kind, placed, closed), asked)
    best.rest(view, {view.say("siting-after"): changes})
    _kept_list(view)
    return words.own_title(view, changes)


def open_plan(view: View, asked: Asked) -> None:
    """Begin with the plan that the address names, if it names one and none was begun here. What it names that is not
    on offer is said."""
    if st.session_state.get(session_keys.OWN_PLAN_OPENED):
        return
    st.session_state[session_keys.OWN_PLAN_OPENED] = True
    if not address.names_a_plan():
        return
    by = KINDS[asked.kind].by
    areas, points = plans.areas_on_offer(asked.kind), list(plans.points_on_offer(view, asked))
    named = address.read(areas, points, plans.is_confidential(asked.kind))
    st.session_state[session_keys.own_plan_kept("placed", by)] = list(named.placed)
    st.session_state[session_keys.own_plan_kept("closed", by)] = list(named.closed)
    address.warn(view, named.left_out)


def remember(view: View, asked: Asked) -> None:
    """Keep the own plan of this kind in the address, so that a link opens the same one."""
    if session_keys.own_plan_kept("placed", KINDS[asked.kind].by) not in st.session_state:
        address.forget()
        return
    address.write(*plans.signs(view, asked, composed(asked.kind)))


def composed(kind: str) -> Plan:
    """The reader's own plan as it was left, without a name; with nothing in it before it was begun."""
    by = KINDS[kind].by
    placed, closed = (
        tuple(st.session_state.get(session_keys.own_plan_kept(what, by), ())) for what in ("placed", "closed")
    )
    return Plan("", kind, placed, closed)


def _placed(view: View, asked: Asked) -> Codes:
    """Where points are placed: districts, or for a shelter regencies. At first the best places stand there."""
    options = plans.areas_on_offer(asked.kind)
    chosen = _several(
        view, "placed", KINDS[asked.kind].by, options, list(answers.best_of(asked).chosen), reach.name
    )
    return tuple(area for area in options if area in chosen)


def _closed(view: View, asked: Asked) -> Closed:
    """Which points that stand are closed. The browser is sent their names only, and of a shelter its regency."""
    names = plans.points_on_offer(view, asked)
    chosen = _several(view, "closed", KINDS[asked.kind].by, list(names), [], names.__getitem__)
    return tuple(point for point in names if point in chosen)


def _several(
    view: View, what: str, by: str, options: list[T], default: list[T], label: Callable[[T], str]
) -> list[T]:
    """Several of some options; what was chosen is still there after another view of the page was open."""
    key, kept = session_keys.own_plan(what, by), session_keys.own_plan_kept(what, by)
    last = st.session_state.get(key, st.session_state.get(kept, default))
    st.session_state[key] = [choice for choice in last if choice in options]
    name = view.say("siting-placing" if what == "placed" else "siting-closing")
    chosen = st.multiselect(
        name,
        options,
        format_func=label,
        key=key,
        max_selections=MOST_POINTS,
        placeholder=view.say("siting-none-chosen"),
        filter_mode="contains",
        # Nobody places a point in every district, and Streamlit offers it in English.
        select_all=False,
        wrap=True,
    )
    st.session_state[kept] = chosen
    return list(chosen)


# --- keeping


def may_save() -> bool:
    """Whether whoever is here may keep plans, and read those that others kept."""
    return entrance.visitor().standing.may.save_scenarios


def _saving(view: View, plan: Plan, asked: Asked) -> None:
    """A name and a button; for whoever may not keep anything a sentence that says so."""
    if not may_save():
        st.caption(view.say("siting-save-not"))
        return
    with st.form("siting-save", border=False):
        name = st.text_input(
            view.say("siting-name"),
            max_chars=60,
            key=session_keys.PLAN_NAME,
            help=view.say("siting-name-help"),
        )
        pressed = st.form_submit_button(view.say("siting-save"), type="primary")
    if pressed:
        kept = SavedScenario(name, plan.kind, float(asked.hours), plan.placed, plan.closed, view.release.key)
        _do(view, lambda: scenarios.save(audit.store(), kept), view.say("siting-saved", name=name.strip()))


def _do(view: View, change: Callable[[], object], done: str) -> None:
    """Make a change and begin a new turn that says so; or tell everything that speaks against it."""
    limits.stop_if_too_often(view.language, limits.SCENARIOS)
    with frame.telling_of_refusals():
        change()
        st.session_state[session_keys.SITING_OUTCOME] = done
        st.rerun()


def show_outcome() -> None:
    if outcome := st.session_state.pop(session_keys.SITING_OUTCOME, ""):
        st.success(phrases.as_written(outcome))


def kept_plans() -> pd.DataFrame:
    """The plans on the list, newest first, as data.office.scenarios has them; none for whoever may not keep any, since
    their names are what people wrote."""
    return plans.kept_plans() if may_save() else pd.DataFrame(columns=list(scenarios.COLUMNS))


def _kept_list(view: View) -> None:
    kept = kept_plans()
    if kept.empty:
        return
    st.markdown(f"### {view.say('siting-kept', shown=words.number(view, len(kept)))}")
    st.html(tables.kept(view, kept))
    _removing(view, kept)


def _removing(view: View, kept: pd.DataFrame) -> None:
    """Take one off the list, for whoever may: those of one's own role, or for leadership any."""
    names = plans.removable(kept, str(entrance.visitor().role))
    if not names:
        return
    with st.expander(view.say("siting-remove")):
        name = st.selectbox(view.say("siting-kept-name"), names, key=session_keys.PLAN_REMOVED)
        if st.button(view.say("siting-remove-button"), key=session_keys.REMOVE_PLAN):
            _do(
                view,
                lambda: scenarios.remove(audit.store(), str(name)),
                view.say("siting-removed", name=str(name)),
            )
