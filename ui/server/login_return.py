"""Logging in leads back to the page that was asked for; where the provider is down or refuses, that is told."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qs, quote, unquote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import locales

WANTED = "pelita_wanted"
_LOGIN, _CALLBACK, _USER = "/auth/login", "/oauth2callback", "_streamlit_user="
_MINUTES = 15
_LONGEST = 1500


class LoginReturn:
    """ASGI middleware around Streamlit's own routes of logging in. The page that was asked for waits in a cookie; only
    an address of this very server is led to."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or not path.endswith((_LOGIN, _CALLBACK)):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        wanted = _left(headers) if path.endswith(_LOGIN) else _kept(headers)
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        has_told: list[bool] = []

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                reason = _failure(path, query, message)
                if reason:
                    has_told.append(True)
                    await _sorry(reason, wanted)(scope, receive, send)
                    return
                _lead(MutableHeaders(scope=message), path, query, wanted)
            if not has_told:
                await send(message)

        await self.app(scope, receive, sending)


def local(address: str) -> str:
    """An address of this server as path and query; "" for whatever could lead elsewhere."""
    parts = urlsplit(address)
    sound = (
        parts.path.startswith("/")
        and not parts.path.startswith("//")
        and not parts.netloc
        and not parts.scheme
    )
    plain = not any(sign in address for sign in ("\\", "\r", "\n", "\t", " "))
    return address if sound and plain and len(address) <= _LONGEST else ""


def _left(headers: Headers) -> str:
    """The page from which somebody presses the button, as path and query."""
    try:
        page = urlsplit(headers.get("referer", ""))
    except ValueError:
        return ""
    if not page.netloc or page.netloc != headers.get("host", ""):
        return ""
    return local(f"{page.path or '/'}{'?' + page.query if page.query else ''}")


def _kept(headers: Headers) -> str:
    return local(unquote(cookie_parser(headers.get("cookie", "")).get(WANTED, "")))


def _failure(path: str, query: dict[str, list[str]], message: Message) -> str:
    """Why nobody is logged in: "down" or "refused"; "" where somebody is, or is on the way."""
    if path.endswith(_LOGIN):
        return "down" if message["status"] >= 400 else ""
    if "error" in query:
        return "refused"
    given = any(
        name.lower() == b"set-cookie"
        and value.decode("latin-1").startswith(_USER)
        and b'=""' not in value[:20]
        for name, value in message.get("headers", [])
    )
    # Whoever comes from logging out has no code, and is not to be told anything.
    return "down" if "code" in query and not given else ""


def _lead(headers: MutableHeaders, path: str, query: dict[str, list[str]], wanted: str) -> None:
    """To the provider with the wanted page kept, or back from there to that page."""
    if path.endswith(_LOGIN):
        if wanted:
            cookie = (
                f"{WANTED}={quote(wanted, safe='')}; Path=/; Max-Age={60 * _MINUTES}; HttpOnly; SameSite=Lax"
            )
            headers.append("set-cookie", cookie)
        return
    headers.append("set-cookie", f"{WANTED}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
    if wanted and "code" in query and "location" in headers:
        headers["location"] = wanted


def _sorry(reason: str, wanted: str) -> HTMLResponse:
    """What happened, in the language of the page that was asked for, with the ways back."""
    asked = parse_qs(urlsplit(wanted).query).get("lang", ["id"])[0]
    language = asked if asked in locales.LANGUAGES else "id"
    sentence, again, context = (
        escape(locales.say(language, key)) for key in (f"login-{reason}", "login-back", "entrance-context")
    )
    body = (
        f"<!doctype html><html lang='{language}'><meta charset='utf-8'><title>Pelita</title>"
        "<meta name='viewport' content='width=device-width'>"
        "<body style='font-family: sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; line-height: 1.5'>"
        f"<h1>Pelita</h1><p>{sentence}</p>"
        f"<p><a href='{escape(wanted or '/', quote=True)}'>{again}</a></p>"
        f"<p><a href='/context?lang={language}'>{context}</a></p>"
        f"<p>{escape(locales.say(language, 'closing-help'))}</p></body></html>"
    )
    return HTMLResponse(body, 503 if reason == "down" else 403, {"Cache-Control": "no-store"})
