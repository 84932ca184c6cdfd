"""Entries of the audit trail that are written some seconds later, by one thread and all in one go.

A page has been shown by then, and a reader who looks through ten makes one write. What waits is written when the server
stops; only a kill or a loss of power within those seconds loses it. Knows no session, so that the server's door may
use it before there is any.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from data.office import audit_trail
from data.office.audit_trail import Entry
from data.store import Settings, Store

_GATHERED_SECONDS = 3.0
_TRIED_AGAIN_SECONDS = 30.0


class _Queue:
    """Entries that wait to be written, and the timer whose thread writes them; there is none while nothing waits."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Settings, Entry]] = []
        self._adding, self._writing = threading.Lock(), threading.Lock()
        self._timer: threading.Timer | None = None

    def put(self, settings: Settings, entry: Entry) -> None:
        with self._adding:
            self._waiting.append((settings, entry))
            if self._timer is None:
                self._start(_GATHERED_SECONDS)

    def _start(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._work)
        # Never holds up the end of the program: what waits is written there anyway.
        self._timer.daemon = True
        self._timer.start()

    def _work(self) -> None:
        with self._adding:
            self._timer = None
        if not self.flush():
            with self._adding:
                if self._timer is None:
                    self._start(_TRIED_AGAIN_SECONDS)

    def close(self) -> None:
        """Write what waits and leave no thread behind."""
        with self._adding:
            timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        self.flush()

    def flush(self) -> bool:
        """Write what waits; False where some of it could not be written, and waits on."""
        with self._writing:
            with self._adding:
                taken, self._waiting = self._waiting, []
            left: list[tuple[Settings, Entry]] = []
            for settings in dict.fromkeys(settings for settings, _ in taken):
                mine = [(owner, entry) for owner, entry in taken if owner == settings]
                if not _written(settings, [entry for _, entry in mine]):
                    left += mine
            with self._adding:
                self._waiting[:0] = left
            return not left


def _written(settings: Settings, entries: list[Entry]) -> bool:
    store = Store.of(settings)
    try:
        audit_trail.record_all(store, entries)
        # The file has changed, and the next page view would read the release anew: done here, nobody waits for it.
        store.latest_release()
    except Exception as problem:  # whatever it is, nothing may be lost by it, and the thread must go on
        logging.getLogger("pelita").warning("%d entries wait to be written: %s", len(entries), problem)
        return False
    return True


_QUEUE = _Queue()


def put(settings: Settings, entry: Entry) -> None:
    """Write an entry some seconds from now."""
    _QUEUE.put(settings, entry)


def flush() -> bool:
    """Write at once what waits; False where that did not work, and it waits on."""
    return _QUEUE.flush()


def close() -> None:
    """At the end of the program."""
    _QUEUE.close()


atexit.register(close)


@asynccontextmanager
async def lasting(_: object) -> AsyncIterator[None]:
    """For the server's `lifespan`: it ends a program that was told to stop without calling `atexit`."""
    yield
    close()
