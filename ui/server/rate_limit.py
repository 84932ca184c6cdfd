"""How much the server lets anybody ask of it: allowances, and what is refused before the app sees it."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Receive, Scope, Send

from ui.server.error_page import refusal

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


# By address, not by login: these come before anybody is known. Behind a proxy many people share the address of one
# network, so they are wide.
UPLOADS = Allowance(120, 600)
LOGINS = Allowance(120, 600)

# Sessions whose page of import was passed by the guard, and when. Streamlit itself takes files for any session.
_MAY_SEND: dict[str, float] = {}
_SENDING_SECONDS = 12 * 3600.0


def admit(session: str) -> None:
    """From now on a session may send files."""
    now = time.monotonic()
    for old in [admitted for admitted, since in _MAY_SEND.items() if now - since > _SENDING_SECONDS]:
        del _MAY_SEND[old]
    _MAY_SEND[session] = now


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
        if any(closed in path for closed in self._CLOSED):
            return 404
        if path.endswith(self._LOGIN):
            return 0 if LOGINS.take(client) else 429
        if self._UPLOAD in path and scope["method"] in ("PUT", "POST"):
            session = path.partition(self._UPLOAD)[2].partition("/")[0]
            if session not in _MAY_SEND:
                return 403
            return 0 if UPLOADS.take(client) else 429
        return 0
