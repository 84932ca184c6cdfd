"""At the very first start there is nothing to show: the demonstration register is built, and published in the
background, once for all visitors."""

from __future__ import annotations

import threading
from contextlib import suppress

from briefing import publishing
from briefing.publishing import AlreadyPublished
from data import demo, periods
from data.store import Settings, Store, StoreChanged
from presentation import editions

_BUILDING = threading.Lock()
_at_work = threading.Event()


def prepare() -> None:
    """Build the demonstration register where nothing was ever sent and the settings ask for one."""
    settings = Settings.from_environment()
    with _BUILDING:
        store = editions.store()
        # What was sent and withdrawn, or taken out, is no first start.
        if settings.demonstration and store.latest_release() is None and not store.last_event():
            demo.build(store, periods.office_today())


def begin() -> None:
    """As a server starts: build the demonstration register and publish it, while pages are shown. Whatever end comes in
    between leaves it unpublished, and the next start does it again. Raises Refused as publishing does: nobody waits for
    it, and the pages say that nothing is published."""
    if not Settings.from_environment().demonstration:
        return
    _at_work.set()
    try:
        prepare()
        publish_demonstration(editions.store())
    finally:
        _at_work.clear()


def is_preparing() -> bool:
    """Whether the demonstration register is being published just now."""
    return _at_work.is_set()


def publish_demonstration(store: Store) -> None:
    """Publish the newest release where it is of the demonstration register and of nothing else, and nothing was
    published yet. Of several who do so at once one publishes. Raises Refused as publishing does."""
    release = store.latest_release()
    if release is None or not release.simulated or publishing.latest(store) is not None:
        return
    # What an office sent beside it is opened by nobody but the office.
    if store.current_submissions()["simulated"].all():
        with suppress(AlreadyPublished, StoreChanged):
            publishing.publish(store, release, "SIMULASI")
