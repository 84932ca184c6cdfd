"""Where next: what the reader asks, and the exact answers to it, computed once for all visitors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from briefing import from_store as lands
from data import geography, periods
from data.office import travel_speeds
from data.office.travel_speeds import SEASONS
from indicators.access.coverage import Coverage
from indicators.access.travel import THRESHOLDS
from indicators.siting.best_places import KINDS, MOST_NEW, Siting, best_on, ground
from indicators.siting.best_places import Ground as PossibleGround
from indicators.siting.gains import Gains, gains
from indicators.siting.scenario import Outcome, Placed, Scenario, outcome
from presentation import editions
from presentation.coverage import reach
from presentation.editions import Edition
from presentation.kept import kept
from presentation.view import View
from ui.visitor import frame

WAYS = ("best", "own", "compare")
_NAMED_IN_TITLE = 3
_LISTED = 3
_TIES_LISTED = 2

Codes = tuple[str, ...]
Closed = tuple[tuple[str, str], ...]


class Ground(NamedTuple):
    """What every answer rests on; all that is computed is kept under it."""

    edition: Edition
    period: str
    basis: str
    speeds: tuple[tuple[str, float], ...]


class Asked(NamedTuple):
    """What the reader asks: which kind, how many, within how many hours, and whether for the best or an own plan."""

    ground: Ground
    kind: str
    new: int
    hours: int
    way: str


def coverage(asked: Ground) -> Coverage:
    """Who is reached now, kept as it is for all visitors and pages: nobody changes it."""
    rule = lands.rules(dict(asked.speeds))
    return reach.coverage_by(asked.edition, periods.parse(asked.period), asked.basis, rule)


@kept(256)
def best(asked: Ground, kind: str, new: int, hours: int) -> Siting:
    """The exact answer, computed once for all visitors, and for all periods in which the same is there."""
    land = ground(coverage(asked), kind, hours)
    return _solved(land.key, new, land)


@st.cache_resource(max_entries=256, show_spinner=False)
def _solved(key: str, new: int, _land: PossibleGround) -> Siting:
    return best_on(_land, new)


@kept(32)
def changed(asked: Ground, kind: str, hours: int, placed: Codes, closed: Closed) -> tuple[Outcome, Gains]:
    """What placing and closing these points changes. Raises ValueError for what cannot be placed or closed."""
    plan = Scenario("plan", tuple(Placed(kind, area) for area in placed), closed)
    result = outcome(coverage(asked), plan, hours)
    return result, gains(result, kind)


def best_of(asked: Asked) -> Siting:
    return best(asked.ground, asked.kind, asked.new, asked.hours)


# --- what is asked


def choices(view: View) -> Asked:
    """The row of choices, kept in the address."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="siting"):
        way = _segments(view, "way", WAYS, "best")
        kind = _select(view, "kind", tuple(KINDS), "counselling_post", 190)
        numbers = tuple(str(one) for one in range(1, MOST_NEW + 1))
        # Not asked elsewhere, but still what the best places are compared with.
        new = _select(view, "new", numbers, "2", 110) if way == "best" else _known("new", numbers, "2")
        hours = int(_segments(view, "hours", tuple(str(one) for one in THRESHOLDS), "2"))
        season = _season(view)
    if view.area != geography.PROVINCE:
        st.caption(view.say("siting-whole-province"))
    speeds = tuple(sorted(_speeds(season).items()))
    return Asked(Ground(view.edition, view.period.id, view.basis, speeds), kind, int(new), hours, way)


def _settled(name: str, options: Sequence[str], default: str) -> str:
    """The key of a choice, whose state is one of the options: what was chosen, what the address says, or a default."""
    st.session_state[f"siting-{name}"] = _known(name, options, default)
    return f"siting-{name}"


def _known(name: str, options: Sequence[str], default: str) -> str:
    known = st.session_state.get(f"siting-{name}", st.query_params.get(name))
    return str(known) if known in options else default


def _select(view: View, name: str, options: Sequence[str], default: str, width: int) -> str:
    key = _settled(name, options, default)
    chosen = st.selectbox(
        view.say(f"siting-choose-{name}"),
        options,
        format_func=lambda one: _option(view, name, one),
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
        format_func=lambda one: _option(view, name, one),
        key=key,
        required=True,
        label_visibility="collapsed" if name == "way" else "visible",
    )
    frame.remember(name, str(chosen))
    return str(chosen)


def _option(view: View, name: str, one: str) -> str:
    if name == "kind":
        return view.say(f"scenario-kind-{one}")
    if name == "season":
        return view.say(f"season-{one}")
    return (
        view.say(f"siting-way-{one}")
        if name == "way"
        else view.say("siting-hours", count=int(one), hours=one)
        if name == "hours"
        else one
    )


def _season(view: View) -> str:
    """Asked only where a district has a speed of its own in one."""
    held = _seasons()
    if len(held) < 2:
        return SEASONS[0]
    return _select(view, "season", held, SEASONS[0], 170)


def _seasons() -> tuple[str, ...]:
    known = {season for season in SEASONS[1:] if _speeds(season) != _speeds(SEASONS[0])}
    return (SEASONS[0], *(season for season in SEASONS if season in known))


def _speeds(season: str) -> dict[str, float]:
    held = editions.store()
    if held.stamp is None:
        return travel_speeds.speeds(held, season)
    return _held_speeds(str(held.place.file), held.stamp, season)


@st.cache_data(max_entries=16, show_spinner=False)
def _held_speeds(file: str, stamp: tuple, season: str) -> dict[str, float]:
    """Asked on every turn, so a file is read only if it has changed."""
    return travel_speeds.speeds(editions.store(), season)
