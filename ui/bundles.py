"""Streamlit's own scripts and styles, compressed once and kept: a first visit costs a third of the bytes.

Streamlit leaves them as they are on purpose, since compressing for each request costs more than it saves. Their names
carry a hash of what they hold, so what was compressed once holds for as long as the server runs.
"""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path

import anyio.to_thread
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FOLDER = Path(st.__file__).parent / "static" / "static"
_KINDS = (".js", ".css", ".json", ".svg")
_SMALLEST = 1000
_YEAR = 31_536_000
_LASTING = {"Cache-Control": f"public, immutable, max-age={_YEAR}"}
_AHEAD = ("embed", "ArrowVegaLiteChart")
_FONTS = Path(__file__).parent / "fonts"


def compressible() -> dict[str, Path]:
    """Address → file of everything worth compressing; an address that is not here is Streamlit's to answer."""
    files = (file for file in sorted(_FOLDER.rglob("*")) if file.suffix in _KINDS)
    return {
        f"/static/{file.relative_to(_FOLDER).as_posix()}": file
        for file in files
        if file.stat().st_size >= _SMALLEST
    }


def lighter() -> dict[str, Path]:
    """Address → file of what ui/fonts holds in place of Streamlit's own: the icons that something names."""
    return {
        f"/static/media/{file.name}": file
        for file in sorted(_FONTS.glob("*.woff2"))
        if (_FOLDER / "media" / file.name).exists()
    }


def ahead() -> str:
    """A header that has a browser fetch the program of charts with the page, and not only once a chart has come: on a
    weak line that is idle between two steps it is there when it is wanted."""
    found = [file for name in _AHEAD for file in sorted(_FOLDER.glob(f"js/{name}.*.js"))]
    return ", ".join(f"</static/js/{file.name}>; rel=modulepreload" for file in found)


class Bundles:
    """ASGI middleware that answers with the compressed bundle where the browser takes gzip, and with lighter fonts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.files, self.fonts = app, compressible(), lighter()
        self.kept: dict[str, bytes] = {}
        self.ahead = ahead()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http" and scope["method"] == "GET" and path in self.fonts:
            content = await anyio.to_thread.run_sync(self.fonts[path].read_bytes)
            await Response(content, headers=_LASTING, media_type="font/woff2")(scope, receive, send)
            return
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or path not in self.files
            or not _takes_gzip(scope)
        ):
            await self.app(scope, receive, self._telling_ahead(send))
            return
        if path not in self.kept:
            self.kept[path] = await anyio.to_thread.run_sync(_compressed, self.files[path])
        headers = {
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
            **_LASTING,
        }
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        await Response(self.kept[path], headers=headers, media_type=kind)(scope, receive, send)

    def _telling_ahead(self, send: Send) -> Send:
        """Adds to every page what to fetch beside it."""

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("Link", self.ahead)
            await send(message)

        return told


def _takes_gzip(scope: Scope) -> bool:
    """Whether the browser takes gzip, and asks for the whole file."""
    headers = Headers(scope=scope)
    offered = (one.strip().replace(" ", "") for one in headers.get("accept-encoding", "").lower().split(","))
    return "range" not in headers and any(
        one == "gzip" or (one.startswith("gzip;q=") and one != "gzip;q=0") for one in offered
    )


def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
