"""The audit trail from the pages: who acts, what is written at once, and views of small counts written afterwards.

Views are queued (ui/visitor/audit_queue.py): opening the database for each would make a change of filter wait.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from data.actors import PROTECTED, Actor
from data.office import audit_trail
from data.office.audit_trail import Entry
from data.store import Settings, Store
from indicators import INDICATORS
from indicators.disclosure.protection import rests_on_people
from presentation.view import View
from ui.visitor import audit_queue, session_keys
from ui.visitor.entrance import Visitor

LOCAL = Actor("local", "local")


# Logins whose coming or expiry stands in the trail; every window of a login is the same coming.
_GREETED: set[tuple[str, str]] = set()

# Pages with figures of the register itself; what is officially published, and the office's own work on submissions, is
# not among them. The first kind also breaks counts down, so that parts of a large count may be small.
_DIVIDED = frozenset({"reports", "victims", "satisfaction", "indicator", "method", "changes", "coverage"})
_PAGES = _DIVIDED | {"overview", "campaigns", "collaboration", "stability"}
_FEW = 4
_SENSITIVE = frozenset(indicator.id for indicator in INDICATORS if rests_on_people(indicator))


def greet(who: Visitor) -> None:
    """Whoever is here acts from now on; a login is written down when it first comes, and when it has run out."""
    role = str(who.given.role)
    st.session_state[session_keys.ACTOR] = LOCAL if who.state == "local" else Actor(who.name or role, role)
    action = {"in": "sign_in", "expired": "session_expired"}.get(who.state)
    mark = (str(action), str(who.login or ""))
    if action is None or mark in _GREETED:
        return
    _GREETED.add(mark)
    record(action)


def actor() -> Actor:
    """Who acts in this session: whoever signed in, else the person at this computer."""
    who = st.session_state.get(session_keys.ACTOR)
    return who if isinstance(who, Actor) else LOCAL


def store() -> Store:
    """The store in the name of the visitor: for whatever changes it."""
    return Store.of(Settings.from_environment(), actor())


def record(action: str, **about: Any) -> None:
    """Write one entry now. Raises StoreProblem: what must be told and cannot be is not done."""
    audit_trail.record(store(), action, **about)


def exporting(what: str, **about: Any) -> Callable[[], None]:
    """What writes down that whoever is here now took a file with figures; it may be called from any thread.

    The file is on its way then, so it is queued like a view.
    """
    entry = Entry(actor(), "export", {"what": what, **about})
    return partial(audit_queue.put, Settings.from_environment(), entry)


def seen(page: str, view: View | None) -> None:
    """At the end of a page: once a session for each page × period × area × basis × release that shows exact counts of
    1–4 to somebody. Costs a look into a set on every later turn."""
    who = actor()
    if view is None or page not in _PAGES or who.role in PROTECTED or view.as_public:
        return
    key = (who, page, view.period.id, view.area, view.basis, view.release.key)
    written: set[tuple[Any, ...]] = st.session_state.setdefault(session_keys.VIEWS_WRITTEN, set())
    if key in written:
        return
    written.add(key)
    if shows_small_counts(page, view):
        about = {"page": page, "period": view.period.id, "area": view.area, "basis": view.basis}
        _later("exact_view", {**about, "release": view.release.key})


def _later(action: str, about: dict[str, Any]) -> None:
    audit_queue.put(Settings.from_environment(), Entry(actor(), action, about))


# --- whether what a view shows rests on a count of 1–4 people


def shows_small_counts(page: str, view: View) -> bool:
    """Whether a count of people, or what it lacks to its whole, is 1–4 for the area or a regency in it. On a page that
    breaks counts down any count will do: rather one entry too many."""
    shown = [(view.results(view.area_kind), [view.area]), (view.results("regency"), view.regencies)]
    return any(_any(page, rows, areas) for rows, areas in shown)


def _any(page: str, rows: pd.DataFrame, areas: Sequence[str]) -> bool:
    chosen = (rows["indicator"].isin(_SENSITIVE) & rows["area"].isin(areas)).to_numpy()
    above, below = (rows[name].to_numpy(float)[chosen] for name in ("numerator", "denominator"))
    counts = np.concatenate([above, below, below - above])
    few = counts >= 1
    return bool((few if page in _DIVIDED else few & (counts <= _FEW)).any())
