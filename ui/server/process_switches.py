"""Switches of libraries that hold for a whole process: only the server's door sets them, so that commands and tests run
as the libraries are.

Each names the version it was seen on. A test holds that this is the version that is installed, so that whoever brings a
newer one looks at each switch again.
"""

from __future__ import annotations

import gc
from threading import Event

from streamlit.runtime.pages_manager import PagesManager

SEEN_ON = {"streamlit": "1.67.0"}
_SERVING, _SETTLED = Event(), Event()


class SwitchGone(RuntimeError):
    """A library no longer has what is switched here."""


def for_the_server() -> None:
    """All switches, once, before the server answers anybody. Raises SwitchGone."""
    let_app_name_the_pages()
    _SERVING.set()


def let_app_name_the_pages() -> None:
    """Streamlit takes a folder called pages/ for its old automatic pages until app.py has run once. The first visitor
    of a fresh server who follows a link to a page would pass app.py by, or be told that the page does not exist.

    Raises SwitchGone.
    """
    if not hasattr(PagesManager, "uses_pages_directory"):
        raise SwitchGone(
            f"Streamlit has no PagesManager.uses_pages_directory any more, which it had in {SEEN_ON['streamlit']}: "
            "see whether a fresh server opens /reports as the first page, then change ui/server/process_switches.py"
        )
    PagesManager.uses_pages_directory = False


def settle() -> None:
    """Once, below the first page with figures that a server shows: what is loaded by then stays for as long as the
    server does. Python would search it for garbage again and again, and hold every visitor up while it does; what comes
    later is searched less often than by default, since a page makes many small things."""
    if _SERVING.is_set() and not _SETTLED.is_set():
        _SETTLED.set()
        gc.collect()
        gc.freeze()
        gc.set_threshold(10_000, 20, 20)
