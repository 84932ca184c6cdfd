"""Streamlit's own scripts and styles, compressed once and kept, and what a page is told to fetch and where.

Streamlit leaves them as they are on purpose, since compressing for each request costs more than it saves. Their names
carry a hash of what they hold, so what was compressed once holds for as long as the server runs.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from pathlib import Path

import anyio.to_thread
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.server.http_headers import HERE

_FOLDER = Path(st.__file__).parent / "static" / "static"
_KINDS = (".js", ".css", ".json", ".svg")
_SMALLEST = 1000
_YEAR = 31_536_000
_LASTING = {"Cache-Control": f"public, immutable, max-age={_YEAR}"}
# What draws charts, and what every page has at its top.
_AHEAD = ("embed", "ArrowVegaLiteChart", "Html", "Selectbox", "ButtonGroup")
# What a program needs before it can begin, as its first lines say it, or the shell of the page.
_IMPORT = re.compile(r"""(?:from|import|src=|href=)\s*["'`]\./(?:static/js/)?([\w.-]+\.js)["'`]""")
_SHELL = _FOLDER.parent / "index.html"
_FONTS = Path(__file__).parents[1] / "fonts"


def compressible() -> dict[str, Path]:
    """Address → file of everything worth compressing; an address that is not here is Streamlit's to answer."""
    files = (file for file in sorted(_FOLDER.rglob("*")) if file.suffix in _KINDS)
    return {
        f"/static/{file.relative_to(_FOLDER).as_posix()}": file
        for file in files
        if file.stat().st_size >= _SMALLEST
    }


def lighter() -> dict[str, Path]:
    """Address → file of what ui/fonts holds in place of Streamlit's own: the icons and letters that something names."""
    return {
        f"/static/media/{file.name}": file
        for file in sorted(_FONTS.glob("*.woff2"))
        if (_FOLDER / "media" / file.name).exists()
    }


def ahead() -> str:
    """A header that has a browser fetch the programs of charts and choices with the page, and not only once one has
    come: on a weak line that is idle between two steps they are there when they are wanted. With them comes what they
    import and the page does not, which a browser would only learn when it has them."""
    wanted = [file.name for name in _AHEAD for file in sorted(_FOLDER.glob(f"js/{name}.*.js"))]
    there = set(_IMPORT.findall(_SHELL.read_text("utf-8")))
    for name in wanted:
        text = (_FOLDER / "js" / name).read_text("utf-8")
        wanted += [
            needed
            for needed in dict.fromkeys(_IMPORT.findall(text))
            if needed not in there and needed not in wanted
        ]
    return ", ".join(f"</static/js/{name}>; rel=modulepreload" for name in wanted)


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
            await self.app(scope, receive, self._shell(scope, send))
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

    def _shell(self, scope: Scope, send: Send) -> Send:
        """Adds to the shell of every page what to fetch beside it, and where the server is."""
        begun: list[Message] = []
        content = bytearray()

        async def told(message: Message) -> None:
            if (
                message["type"] == "http.response.start"
                and scope.get("method") == "GET"
                and _is_page(message)
            ):
                begun.append(message)
                return
            if not begun:
                await send(message)
                return
            content.extend(message.get("body", b""))
            if not message.get("more_body", False):
                headers = MutableHeaders(scope=begun[0])
                packed = headers.get("content-encoding") == "gzip"
                page = gzip.decompress(content) if packed else bytes(content)
                page = page.replace(b"<head>", f"<head><script>{HERE}</script>".encode(), 1)
                body = gzip.compress(page, mtime=0) if packed else page
                headers.append("Link", self.ahead)
                headers["Content-Length"] = str(len(body))
                # It names Streamlit's own file, and not this one.
                del headers["etag"]
                await send(begun[0])
                await send({"type": "http.response.body", "body": body})

        return told


def _is_page(message: Message) -> bool:
    headers = MutableHeaders(scope=message)
    return message["status"] == 200 and headers.get("content-type", "").startswith("text/html")


def _takes_gzip(scope: Scope) -> bool:
    """Whether the browser takes gzip, and asks for the whole file."""
    headers = Headers(scope=scope)
    offered = (
        encoding.strip().replace(" ", "")
        for encoding in headers.get("accept-encoding", "").lower().split(",")
    )
    return "range" not in headers and any(
        encoding == "gzip" or (encoding.startswith("gzip;q=") and encoding != "gzip;q=0")
        for encoding in offered
    )


def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
