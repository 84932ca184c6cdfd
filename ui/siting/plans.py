"""Plans of one's own: points placed and closed by hand, what that changes, and keeping them under a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd
import streamlit as st

import locales
from data import geography, periods, words
from data.office import scenarios
from data.office.scenarios import MOST_POINTS, Scenario
from data.refusal import NotTaken
from indicators.siting.best_places import KINDS, MOST_NEW
from indicators.siting.gains import Gains
from presentation import editions
from presentation.coverage import reach
from presentation.parts import html_table, phrases
from presentation.siting import address, answers
from presentation.siting import words as siting_words
from presentation.siting.answers import Asked, Closed, Codes
from presentation.view import View
from ui.siting import best as siting_shown
from ui.visitor import audit, entrance, limits

T = TypeVar("T")
_PREFIX = "siting-own"
_OPENED = f"{_PREFIX}-opened"
_SHOWN = 20


@dataclass(frozen=True)
class Plan:
    """Points placed (codes of areas) and closed (regency and id), with the name that readers see."""

    name: str
    kind: str
    placed: Codes = ()
    closed: Closed = ()


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
    result, found = answers.changed(asked.ground, asked.kind, asked.hours, placed, closed)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        siting_shown.pair(view, found, result)
    with right:
        siting_words.sheet(view, found, result, _against_best(view, asked, found, len(placed)))
        _saving(view, Plan("", asked.kind, placed, closed), asked)
    siting_shown.rest(view, {view.say("siting-after"): found})
    _kept_list(view)
    return title(view, found)


def open_plan(view: View, asked: Asked) -> None:
    """Begin with the plan that the address tells, if it tells one and none was begun here. What it names that is not
    known is said."""
    if st.session_state.get(_OPENED):
        return
    st.session_state[_OPENED] = True
    if not address.is_told():
        return
    by = KINDS[asked.kind].by
    told = address.read(areas_on_offer(asked.kind), list(points_on_offer(view, asked)), by == "regency")
    st.session_state[f"{_PREFIX}-placed-{by}-kept"] = list(told.placed)
    st.session_state[f"{_PREFIX}-closed-{by}-kept"] = list(told.closed)
    address.tell(view, told.left_out)


def remember(view: View, asked: Asked) -> None:
    """Keep the own plan of this kind in the address, so that a link opens the same one."""
    by, own = KINDS[asked.kind].by, composed(asked.kind)
    if f"{_PREFIX}-placed-{by}-kept" not in st.session_state:
        address.forget()
        return
    placed = address.signs(areas_on_offer(asked.kind))
    closed = address.signs_of_points(points_on_offer(view, asked), by == "regency")
    address.write(
        {one: sign for one, sign in placed.items() if one in own.placed},
        {one: sign for one, sign in closed.items() if one in own.closed},
    )


def composed(kind: str) -> Plan:
    """The reader's own plan as it was left, without a name; with nothing in it before it was begun."""
    by = KINDS[kind].by
    placed, closed = (
        tuple(st.session_state.get(f"{_PREFIX}-{what}-{by}-kept", ())) for what in ("placed", "closed")
    )
    return Plan("", kind, placed, closed)


def title(view: View, found: Gains) -> str:
    """How many more or fewer children a plan brings within the threshold."""
    hours = siting_words.hours(view, found.threshold)
    more = found.after - found.before
    key = "siting-own-more" if more > 0 else "siting-own-fewer" if more < 0 else "siting-own-same"
    return view.say(key, children=siting_words.number(view, abs(more)), hours=hours)


def _against_best(view: View, asked: Asked, found: Gains, count: int) -> list[tuple[str, str]]:
    """How far a plan stays behind the best places for as many points, where it is of a size that is computed."""
    if not 1 <= count <= MOST_NEW:
        return []
    best = answers.best(asked.ground, asked.kind, count, asked.hours)
    behind = best.after - found.after
    said = view.say(
        "siting-behind",
        count=count,
        children=siting_words.number(view, behind),
        same="yes" if behind <= 0 else "no",
    )
    return [(view.say("siting-best-of-as-many"), said)]


def _placed(view: View, asked: Asked) -> Codes:
    """Where points are placed: districts, or for a shelter regencies. At first the best places stand there."""
    options = areas_on_offer(asked.kind)
    key = f"{_PREFIX}-placed-{KINDS[asked.kind].by}"
    best = answers.best_of(asked).chosen
    chosen = _several(view, key, options, list(best), reach.name)
    return tuple(one for one in options if one in chosen)


def areas_on_offer(kind: str) -> list[str]:
    """Where a kind may be placed: districts by regency and name, or for a shelter regencies and nothing finer."""
    if KINDS[kind].by == "regency":
        return list(geography.regencies().index)
    return list(geography.districts().sort_values(["regency", "name"]).index)


def _closed(view: View, asked: Asked) -> Closed:
    """Which points that stand are closed. The browser is sent their names only, and of a shelter its regency."""
    names = points_on_offer(view, asked)
    key = f"{_PREFIX}-closed-{KINDS[asked.kind].by}"
    chosen = _several(view, key, list(names), [], names.__getitem__)
    return tuple(one for one in names if one in chosen)


def points_on_offer(view: View, asked: Asked) -> dict[tuple[str, str], str]:
    """The points that may be closed, with their names: for a shelter the shelters, else all others."""
    told = answers.coverage(asked.ground).told
    of_kind = (told["kind"] == "shelter") == (KINDS[asked.kind].by == "regency")
    names, seen = {}, dict[str, int]()
    for _, one in told[of_kind].iterrows():
        name = _point(view, one)
        seen[name] = seen.get(name, 0) + 1
        names[str(one["regency"]), str(one["id"])] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names


def _point(view: View, one: pd.Series) -> str:
    """A point in words; a shelter is named by its regency alone, not even by its number."""
    kind = words.word("point_kind", one["kind"], view.language)
    if one["kind"] == "shelter":
        return view.say("siting-point", kind=kind, place=phrases.place(one["regency"]))
    known = one["district"] in geography.districts().index
    place = reach.name(one["district"] if known else one["regency"])
    return view.say("siting-point-id", kind=kind, place=place, point=one["id"])


def _several(view: View, key: str, options: list[T], default: list[T], said: Callable[[T], str]) -> list[T]:
    """Several of some options; what was chosen is still there after another view of the page was open."""
    kept = f"{key}-kept"
    known = st.session_state.get(key, st.session_state.get(kept, default))
    st.session_state[key] = [one for one in known if one in options]
    name = view.say("siting-placing" if "placed" in key else "siting-closing")
    none = view.say("siting-none-chosen")
    chosen = st.multiselect(
        name,
        options,
        format_func=said,
        key=key,
        max_selections=MOST_POINTS,
        placeholder=none,
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
            view.say("siting-name"), max_chars=60, key="siting-name", help=view.say("siting-name-help")
        )
        pressed = st.form_submit_button(view.say("siting-save"), type="primary")
    if pressed:
        kept = Scenario(name, plan.kind, float(asked.hours), plan.placed, plan.closed, view.release.id)
        _do(view, lambda: scenarios.save(audit.store(), kept), view.say("siting-saved", name=name.strip()))


def _do(view: View, change: Callable[[], object], done: str) -> None:
    """Make a change and begin a new turn that says so; or tell everything that speaks against it."""
    limits.stop_if_too_often(view.language, limits.SCENARIOS)
    try:
        change()
    except NotTaken as refused:
        for said in refused.said(view.language):
            st.error(said)
        return
    st.session_state["siting-outcome"] = done
    st.rerun()


def show_outcome() -> None:
    if said := st.session_state.pop("siting-outcome", ""):
        st.success(phrases.as_written(said))


def kept() -> pd.DataFrame:
    """The plans on the list, newest first, as data.office.scenarios has them; none for whoever may not keep any, since
    their names are what people wrote."""
    store = editions.store()
    if not may_save():
        return pd.DataFrame(columns=list(scenarios.COLUMNS))
    return scenarios.every(store) if store.stamp is None else _held(str(store.place.file), store.stamp)


@st.cache_data(max_entries=4, show_spinner=False)
def _held(file: str, stamp: tuple) -> pd.DataFrame:
    """Asked on every turn, so a file is read only if it has changed."""
    return scenarios.every(editions.store())


def _kept_list(view: View) -> None:
    held = kept()
    if held.empty:
        return
    st.markdown(f"### {view.say('siting-kept', shown=siting_words.number(view, len(held)))}")
    keys = ("name", "what", "where", "closing-count", "when", "by")
    lines = [_line(view, one) for _, one in held.head(_SHOWN).iterrows()]
    st.html(html_table.table([view.say(f"siting-kept-{key}") for key in keys], lines))
    _removing(view, held)


def _line(view: View, one: pd.Series) -> list[str]:
    hours = siting_words.hours(view, one["threshold_hours"])
    kind = view.say(f"scenario-kind-{one['kind']}")
    return [
        str(one["name"]),
        f"{kind}, {hours}",
        siting_words.places(view, one["placed"]) or html_table.NOTHING,
        siting_words.number(view, len(one["closed"])) if one["closed"] else html_table.NOTHING,
        locales.day(view.language, periods.by_office_clock(one["at"])),
        view.say(f"role-{one['author_role']}"),
    ]


def _removing(view: View, held: pd.DataFrame) -> None:
    """Take one off the list, for whoever may: those of one's own role, or for leadership any."""
    role = str(entrance.visitor().role)
    mine = [
        str(one["name"]) for _, one in held.iterrows() if scenarios.may_remove(str(one["author_role"]), role)
    ]
    if not mine:
        return
    with st.expander(view.say("siting-remove")):
        name = st.selectbox(view.say("siting-kept-name"), mine, key="siting-removed")
        if st.button(view.say("siting-remove-button"), key="siting-remove"):
            _do(
                view,
                lambda: scenarios.remove(audit.store(), str(name)),
                view.say("siting-removed", name=str(name)),
            )
