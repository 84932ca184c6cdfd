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

from data import trail
from data.store import Settings, Store
from data.trail import Entry

_GATHERED_SECONDS = 3.0
_TRIED_AGAIN_SECONDS = 30.0


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


def put(settings: Settings, entry: Entry) -> None:
    """Write an entry some seconds from now."""
    _QUEUE.put(settings, entry)


def flush() -> bool:
    """Write at once what waits; at the end of the program, and in tests."""
    return _QUEUE.flush()


atexit.register(flush)


@asynccontextmanager
async def lasting(_: object) -> AsyncIterator[None]:
    """For the server's `lifespan`: it ends a program that was told to stop without calling `atexit`."""
    yield
    flush()
