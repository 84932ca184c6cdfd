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
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_FOLDER = Path(st.__file__).parent / "static" / "static"
_KINDS = (".js", ".css", ".json", ".svg")
_SMALLEST = 1000
_YEAR = 31_536_000


def compressible() -> dict[str, Path]:
    """Address → file of everything worth compressing; an address that is not here is Streamlit's to answer."""
    files = (file for file in sorted(_FOLDER.rglob("*")) if file.suffix in _KINDS)
    return {
        f"/static/{file.relative_to(_FOLDER).as_posix()}": file
        for file in files
        if file.stat().st_size >= _SMALLEST
    }


class Bundles:
    """ASGI middleware that answers with the compressed bundle where the browser takes gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.files = app, compressible()
        self.kept: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or path not in self.files
            or not _takes_gzip(scope)
        ):
            await self.app(scope, receive, send)
            return
        if path not in self.kept:
            self.kept[path] = await anyio.to_thread.run_sync(_compressed, self.files[path])
        headers = {
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
            "Cache-Control": f"public, immutable, max-age={_YEAR}",
        }
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        await Response(self.kept[path], headers=headers, media_type=kind)(scope, receive, send)


def _takes_gzip(scope: Scope) -> bool:
    """Whether the browser takes gzip, and asks for the whole file."""
    headers = Headers(scope=scope)
    offered = (one.strip().replace(" ", "") for one in headers.get("accept-encoding", "").lower().split(","))
    return "range" not in headers and any(
        one == "gzip" or (one.startswith("gzip;q=") and one != "gzip;q=0") for one in offered
    )


def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
