"""What the server adds to every answer, and what it notes on every request: where it came from."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from collections.abc import Iterable, MutableMapping
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import locales
from ui.server.error_page import refusal

# Here the app reads from where a connection came, as the server saw it; what a visitor writes there is dropped.
PEER = "X-Pelita-Peer"
LOOPBACK = "loopback"
_LOG = logging.getLogger(__name__)
_LOOPBACK = {"127.0.0.1", "::1"}
_SHELL = Path(st.__file__).parent / "static" / "index.html"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_SESSION_COOKIES = ("_streamlit_user",)


def language_script(spoken: str) -> str:
    """The one script that a page carries (ui/visitor/frame.py). Browsers run it because the policy names its hash."""
    return f"document.documentElement.lang = '{spoken}'"


# Where the server is: where the shell's own files are. Streamlit's program would first look below the page's own name,
# at /coverage/_stcore, where nothing is, and it would wait for the server's answers on its settings before it connects.
# Of these only two are needed before, and they never change here; the others follow.
HERE = (
    "window.__streamlit = {BACKEND_BASE_URL: new URL('./', location.href).href, "
    "HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false}}"
)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _inline_scripts() -> list[str]:
    """The scripts that may stand in a page: those of Streamlit's shell, ours in it, and the one for the language."""
    return [*_SCRIPT.findall(_SHELL.read_text("utf-8")), HERE, *map(language_script, locales.LANGUAGES)]


def content_policy() -> str:
    """What a browser may load and run: what this server sends, no frame around it, no script but known ones.

    Scripts written into a page run only by their hash, and none may make code of text. Streamlit writes its styles into
    the page, runs one WebAssembly module, and its charts and maps make pictures and workers themselves.
    """
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *map(_hash, _inline_scripts())])
    rules = {
        "default-src": "'self'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "frame-src": "'none'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def answer_headers(secure: bool) -> dict[str, str]:
    """Headers of every answer. `secure`: people come by https, and shall never come without it again."""
    never = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
             "midi", "payment", "usb")  # fmt: skip
    return {
        "content-security-policy": content_policy(),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "permissions-policy": ", ".join(f"{power}=()" for power in never),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        **({"strict-transport-security": "max-age=31536000"} if secure else {}),
    }


class Doorway:
    """ASGI middleware: notes where a connection came from, adds the headers, and keeps cookies short and secure."""

    def __init__(self, app: ASGIApp, secure: bool = False, longest: float = 36_000.0) -> None:
        self.app, self.secure, self.longest = app, secure, int(longest)
        self.headers = [(name.encode(), value.encode()) for name, value in answer_headers(secure).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return

        begun: list[bool] = []

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                begun.append(True)
                message["headers"] = list(self._answered(message.get("headers", [])))
            await send(message)

        inner = {**scope, "headers": with_peer(scope)}
        if scope["type"] == "websocket":
            await self.app(inner, receive, send)
            return
        try:
            await self.app(inner, receive, sending)
        except Exception:
            # Caught here and not further out, where the answer would go without these headers.
            _LOG.exception("an answer failed")
            if begun:
                raise
            await refusal(500)(scope, receive, sending)

    def _answered(self, headers: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
        ours = {name for name, _ in self.headers}
        for name, value in headers:
            if name.lower() == b"set-cookie":
                yield name, tightened(value.decode("latin-1"), self.secure, self.longest).encode("latin-1")
            elif name.lower() not in ours and name.lower() != b"server":
                yield name, value
        yield from self.headers


def with_peer(scope: MutableMapping[str, Any]) -> list[tuple[bytes, bytes]]:
    """The headers of a request with where it came from; what the visitor wrote in that place is dropped."""
    name_of_peer = PEER.lower().encode()
    client = scope.get("client")
    peer = "" if client is None else LOOPBACK if client[0] in _LOOPBACK else str(client[0])
    kept = [(name, value) for name, value in scope["headers"] if name.lower() != name_of_peer]
    return [*kept, (name_of_peer, peer.encode("latin-1", "replace"))]


def tightened(cookie: str, secure: bool, longest: int) -> str:
    """A Set-Cookie that lasts no longer than a login may, for this site alone, and by https only where there is one.

    Streamlit gives its login cookies 30 days and never marks them Secure.
    """
    if cookie.startswith(_SESSION_COOKIES):
        cookie = re.sub(
            r"(?i)max-age=(\d+)", lambda age: f"Max-Age={min(int(age[1]), longest)}", cookie, count=1
        )
        cookie = re.sub(r"(?i); *expires=[^;]*", "", cookie) if "Max-Age=0" not in cookie else cookie
    if "samesite" not in cookie.lower():
        cookie += "; SameSite=Lax"
    return cookie + "; Secure" if secure and "; secure" not in cookie.lower() else cookie
