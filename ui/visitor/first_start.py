"""At the very first start there is nothing to show: the demonstration register is built, once for all visitors."""

from __future__ import annotations

import threading

from data import demo, periods
from data.store import Settings
from presentation import editions

_BUILDING = threading.Lock()


def prepare() -> None:
    """Build the demonstration register where nothing was ever sent and the settings ask for one."""
    settings = Settings.from_environment()
    with _BUILDING:
        store = editions.store()
        # What was sent and withdrawn, or taken out, is no first start.
        if settings.demonstration and store.latest_release() is None and not store.last_event():
            demo.build(store, periods.office_today())
