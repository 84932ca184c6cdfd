"""The audit trail from the pages: who acts, what is written at once, and views of small counts written afterwards.

Views are queued and written by one thread, some seconds later and all in one go: opening the database for each would
make a change of filter wait, and a page has been shown by then. What is queued is written when the server stops.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import streamlit as st

from data import trail
from data.actors import PROTECTED, Actor
from data.store import Settings, Store
from data.trail import Entry
from ui import small_counts
from ui.session import View

LOCAL = Actor("local", "local")
# A reader who looks through pages makes one write of it, not ten.
_GATHERED_SECONDS = 3.0
_TRIED_AGAIN_SECONDS = 30.0


def actor() -> Actor:
    """Who acts in this session: whoever signed in, else the person at this computer."""
    known = st.session_state.get("actor")
    return known if isinstance(known, Actor) else LOCAL


def store() -> Store:
    """The store in the name of the visitor: for whatever changes it."""
    return Store.of(Settings.from_environment(), actor())


def record(action: str, **about: Any) -> None:
    """Write one entry now. Raises StoreProblem: what must be told and cannot be is not done."""
    trail.record(store(), action, **about)


def exporting(what: str, **about: Any) -> Callable[[], None]:
    """For `st.download_button(on_click=…)`: writes down that a file with figures was taken.

    The click has happened and the file is on its way, so it is queued like a view.
    """
    return partial(_later, "export", {"what": what, **about})


def seen(page: str, view: View | None) -> None:
    """At the end of a page: once a session for each page × period × area × basis × release that shows exact counts of
    1–4 to somebody. Costs a look into a set on every later turn."""
    who = actor()
    if view is None or page not in small_counts.PAGES or who.role in PROTECTED:
        return
    key = (who, page, view.period.id, view.area, view.basis, view.release.id)
    known: set[tuple[Any, ...]] = st.session_state.setdefault("trail-seen", set())
    if key in known:
        return
    known.add(key)
    if small_counts.are_shown(page, view):
        about = {"page": page, "period": view.period.id, "area": view.area, "basis": view.basis}
        _later("exact_view", {**about, "release": view.release.id})


def _later(action: str, about: dict[str, Any]) -> None:
    _QUEUE.put(Settings.from_environment(), Entry(actor(), action, about))


class _Queue:
    """Entries that wait to be written, and the thread that writes them."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Settings, Entry]] = []
        self._adding, self._writing = threading.Lock(), threading.Lock()
        self._thread: threading.Thread | None = None
        self._woken = threading.Event()

    def put(self, settings: Settings, entry: Entry) -> None:
        with self._adding:
            self._waiting.append((settings, entry))
            if self._thread is None:
                # A daemon, so that it never holds up the end of the program: `flush` is called there.
                self._thread = threading.Thread(target=self._work, name="audit-trail", daemon=True)
                self._thread.start()
        self._woken.set()

    def _work(self) -> None:
        while True:
            self._woken.wait()
            self._woken.clear()
            pause = threading.Event()
            pause.wait(_GATHERED_SECONDS)
            while not self.flush():
                pause.wait(_TRIED_AGAIN_SECONDS)

    def flush(self) -> bool:
        """Write what waits; False where some of it could not be written, and waits on."""
        with self._writing:
            with self._adding:
                taken, self._waiting = self._waiting, []
            left: list[tuple[Settings, Entry]] = []
            for settings in dict.fromkeys(settings for settings, _ in taken):
                mine = [(one, entry) for one, entry in taken if one == settings]
                if not _written(settings, [entry for _, entry in mine]):
                    left += mine
            with self._adding:
                self._waiting[:0] = left
            return not left


def _written(settings: Settings, entries: list[Entry]) -> bool:
    held = Store.of(settings)
    try:
        trail.record_all(held, entries)
        # The file has changed, and the next page view would read the release anew: done here, nobody waits for it.
        held.latest_release()
    except Exception as problem:  # whatever it is, nothing may be lost by it, and the thread must go on
        logging.getLogger("pelita").warning("%d entries wait to be written: %s", len(entries), problem)
        return False
    return True


_QUEUE = _Queue()


def flush() -> bool:
    """Write at once what waits; at the end of the program, and in tests."""
    return _QUEUE.flush()


atexit.register(flush)


@asynccontextmanager
async def lasting(_: object) -> AsyncIterator[None]:
    """For the server's `lifespan`: it ends a program that was told to stop without calling `atexit`."""
    yield
    flush()
