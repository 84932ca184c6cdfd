"""How often and how much one visitor may ask of the server: imports, exports, logins, and who may send files at all."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

import locales
from ui import entrance
from ui.faults import refusal

_MOST_KEYS = 10_000


@dataclass
class Allowance:
    """So many times within so many seconds for each visitor, counted in this server's memory over a sliding window."""

    times: int
    seconds: float
    _used: dict[str, deque[float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, key: str, now: float | None = None) -> float:
        """Seconds until the visitor may ask again; 0 where it may be now. Asking this uses nothing up."""
        now = time.monotonic() if now is None else now
        with self._lock:
            used = self._recent(key, now)
            return 0.0 if len(used) < self.times else used[0] + self.seconds - now

    def take(self, key: str, now: float | None = None) -> bool:
        """Use one up; False where none is left."""
        now = time.monotonic() if now is None else now
        with self._lock:
            used = self._recent(key, now)
            if len(used) >= self.times:
                return False
            if len(self._used) >= _MOST_KEYS and key not in self._used:
                # Whoever changes their address all the time must not fill the memory.
                self._used.pop(next(iter(self._used)))
            self._used[key] = used
            used.append(now)
            return True

    def _recent(self, key: str, now: float) -> deque[float]:
        used = self._used.get(key, deque())
        while used and now - used[0] >= self.seconds:
            used.popleft()
        return used


class TooOften(RuntimeError):
    """An export was asked for after the allowance was used up."""


IMPORTS = Allowance(30, 600)
EXPORTS = Allowance(60, 600)
# By address, not by login: these come before anybody is known. Behind a proxy many people share the address of one
# network, so they are wide.
UPLOADS = Allowance(120, 600)
LOGINS = Allowance(120, 600)


def visitor_key() -> str:
    """Whose allowance is used: that of a login, else of an address; "" for one person on one computer."""
    who = entrance.visitor()
    if who.state == "local":
        return ""
    return f"login {who.login}" if who.login else f"from {st.context.headers.get(entrance.PEER)}"


def stop_if_too_often(language: str, allowance: Allowance, key: str | None = None) -> None:
    """Use one up, or end the page with when to come back."""
    key = visitor_key() if key is None else key
    if key and not allowance.take(key):
        st.error(_come_back(language, allowance.wait(key)))
        st.stop()


def _come_back(language: str, seconds: float) -> str:
    return locales.say(language, "too-often", minutes=max(1, round(seconds / 60)))


def download_button(language: str, label: str, data: Callable[[], bytes | str], **how: Any) -> None:
    """A download that counts as an export; where none is left, the button is off and says when it will be on."""
    key = visitor_key()
    wait = EXPORTS.wait(key) if key else 0.0
    told = {"disabled": True, "help": _come_back(language, wait)} if wait else {}

    def made() -> bytes | str:
        # The page may have stood open for long: what counts is the moment of the click.
        if key and not EXPORTS.take(key):
            raise TooOften
        return data()

    st.download_button(label, data=made, **{**how, **told})


# Sessions whose page of import was passed by the guard, and when. Streamlit itself takes files for any session.
_MAY_SEND: dict[str, float] = {}
_SENDING_SECONDS = 12 * 3600.0


def admit_files() -> None:
    """From now on this visitor's session may send files; called by the page of import, after its guard."""
    context = get_script_run_ctx()
    if context is not None:
        now = time.monotonic()
        for old in [one for one, since in _MAY_SEND.items() if now - since > _SENDING_SECONDS]:
            del _MAY_SEND[old]
        _MAY_SEND[context.session_id] = now


class Throttle:
    """ASGI middleware: refuses files from sessions that were not admitted, and requests that come too often."""

    _UPLOAD = "/_stcore/upload_file/"
    _LOGIN = ("/auth/login", "/oauth2callback")
    # What Streamlit says of itself to those who run it, not to readers.
    _CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = self._refused(scope) if scope["type"] == "http" else 0
        if status:
            await refusal(status)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _refused(self, scope: Scope) -> int:
        """The status to refuse a request with; 0 where it may pass."""
        path, client = scope["path"], (scope.get("client") or ("",))[0]
        if any(one in path for one in self._CLOSED):
            return 404
        if path.endswith(self._LOGIN):
            return 0 if LOGINS.take(client) else 429
        if self._UPLOAD in path and scope["method"] in ("PUT", "POST"):
            session = path.partition(self._UPLOAD)[2].partition("/")[0]
            if session not in _MAY_SEND:
                return 403
            return 0 if UPLOADS.take(client) else 429
        return 0
