"""What stands before the app: headers, where a request came from, cookies, limits, bundles, error answers."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

import locales
from data.refusal import Refused
from ui.server import error_page, http_headers, oidc_provider, rate_limit, static_files
from ui.server.http_headers import Doorway
from ui.server.rate_limit import Allowance, Throttle
from ui.server.static_files import Bundles


def echo(request: Request) -> Response:
    """The headers as the app sees them, and a cookie as Streamlit sets it."""
    answer = JSONResponse(dict(request.headers))
    answer.set_cookie("_streamlit_user", "abc", httponly=True, samesite="lax", max_age=30 * 86_400)
    answer.headers["x-frame-options"] = "ALLOWALL"
    return answer


def fail(request: Request) -> Response:
    raise RuntimeError("SELECT secret FROM somewhere")


def refuse(request: Request) -> Response:
    raise HTTPException(int(request.path_params["status"]), detail="why exactly")


def client(secure: bool = False, peer: str = "127.0.0.1") -> TestClient:
    routes = [
        Route("/fail", fail),
        Route("/refuse/{status}", refuse),
        Route("/{rest:path}", echo, methods=["GET", "PUT", "POST", "DELETE"]),
    ]
    middleware = [Middleware(Doorway, secure=secure, longest=3600), Middleware(Throttle), Middleware(Bundles)]
    handlers: dict[Any, Any] = {HTTPException: error_page.answer}
    app = Starlette(routes=routes, middleware=middleware, exception_handlers=handlers)
    return TestClient(app, raise_server_exceptions=False, client=(peer, 1))


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limit, "UPLOADS", Allowance(3, 600))
    monkeypatch.setattr(rate_limit, "LOGINS", Allowance(3, 600))
    monkeypatch.setattr(rate_limit, "_MAY_SEND", {})


# --- headers


def test_every_answer_bears_the_headers_also_a_refusal_and_a_failure() -> None:
    for path in ("/", "/fail", "/refuse/404", "/_stcore/metrics", next(iter(static_files.compressible()))):
        answer = client().get(path)
        assert answer.headers["x-content-type-options"] == "nosniff", path
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert "camera=()" in answer.headers["permissions-policy"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "strict-transport-security" not in answer.headers
    assert "strict-transport-security" in client(secure=True).get("/").headers


def test_the_policy_lets_no_written_script_run_but_the_known_ones() -> None:
    rules = dict(rule.split(" ", 1) for rule in http_headers.content_policy().split("; "))
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"].replace("'wasm-unsafe-eval'", "")
    assert rules["script-src"].count("'sha256-") == 2 + len(locales.LANGUAGES)
    assert "*" not in http_headers.content_policy()
    assert "http" not in http_headers.content_policy()


@pytest.mark.parametrize(
    ("peer", "seen"), [("127.0.0.1", "loopback"), ("::1", "loopback"), ("10.0.0.7", "10.0.0.7"), ("", "")]
)
def test_the_app_sees_where_a_request_came_from_and_not_what_it_claims(peer: str, seen: str) -> None:
    for claimed in ("loopback", "127.0.0.1"):
        echo = client(peer=peer).get("/", headers={"X-Pelita-Peer": claimed, "x-pelita-peer": claimed}).json()
        assert echo["x-pelita-peer"] == seen


def test_a_connection_without_an_address_is_not_of_this_computer() -> None:
    """A socket file behind a proxy has none."""
    headers = http_headers.with_peer({"client": None, "headers": [(b"X-PELITA-PEER", b"loopback")]})
    assert headers == [(b"x-pelita-peer", b"")]


# --- cookies


def test_a_cookie_lasts_no_longer_than_a_login_may() -> None:
    cookie = client().get("/").headers["set-cookie"]
    assert "Max-Age=3600" in cookie
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert "Secure" not in cookie
    assert "; Secure" in client(secure=True).get("/").headers["set-cookie"]


@pytest.mark.parametrize(
    ("cookie", "secure", "wanted"),
    [
        ("_streamlit_user_1=a; Max-Age=100", True, "_streamlit_user_1=a; Max-Age=100; SameSite=Lax; Secure"),
        ("_streamlit_user=; expires=Thu, 1 Jan 1970; Max-Age=0", False,
         "_streamlit_user=; expires=Thu, 1 Jan 1970; Max-Age=0; SameSite=Lax"),
        ("_streamlit_xsrf=x; SameSite=Lax; Secure", True, "_streamlit_xsrf=x; SameSite=Lax; Secure"),
    ],
)  # fmt: skip
def test_cookies_are_tightened(cookie: str, secure: bool, wanted: str) -> None:
    assert http_headers.tightened(cookie, secure, 3600) == wanted


# --- limits


def test_an_allowance_is_used_up_and_comes_back() -> None:
    """Two in ten seconds: at 0 and 4; the third waits until the first is ten seconds old."""
    two = Allowance(2, 10)
    assert [two.take("a", now) for now in (0, 4, 5, 9.9)] == [True, True, False, False]
    assert two.wait("a", 6) == 4
    assert two.take("b", 6)
    assert [two.take("a", now) for now in (10, 11, 14)] == [True, False, True]


def test_files_are_taken_from_admitted_sessions_only_and_not_without_end() -> None:
    user = client()
    assert user.put("/_stcore/upload_file/s-1/f").status_code == 403
    rate_limit.admit("s-1")
    assert [user.put(f"/_stcore/upload_file/s-1/{n}").status_code for n in range(4)] == [200, 200, 200, 429]
    assert client(peer="10.0.0.7").put("/_stcore/upload_file/s-1/f").status_code == 200
    assert user.put("/_stcore/upload_file/s-2/f").status_code == 403
    assert user.delete("/_stcore/upload_file/s-1/f").status_code == 200


def test_logging_in_is_not_tried_without_end() -> None:
    user = client()
    assert [user.get("/auth/login").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert "Retry-After" in user.get("/auth/login").headers


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/script-health-check"]
)
def test_what_streamlit_tells_of_itself_is_closed(path: str) -> None:
    assert client().get(path).status_code == 404


# --- error answers


@pytest.mark.parametrize(
    ("path", "status"), [("/fail", 500), ("/refuse/404", 404), ("/refuse/413", 413), ("/refuse/418", 418)]
)
def test_an_error_says_nothing_of_its_reason(path: str, status: int) -> None:
    answer = client().get(path)
    assert answer.status_code == status
    for secret in ("SELECT", "why exactly", "Traceback", "RuntimeError"):
        assert secret not in answer.text
    assert len(answer.text.splitlines()) == len(locales.LANGUAGES)


# --- bundles


def test_a_bundle_is_compressed_once_and_is_the_same() -> None:
    path, file = next(
        (path, file) for path, file in static_files.compressible().items() if path.endswith(".js")
    )
    answer = client().get(path, headers={"Accept-Encoding": "br, gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content == file.read_bytes()
    door = Bundles(Starlette())
    assert gzip.decompress(static_files._compressed(file)) == file.read_bytes()
    assert door.kept == {}


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_whoever_takes_no_gzip_gets_the_file_as_it_is(accepted: str) -> None:
    path = next(iter(static_files.compressible()))
    assert "content-encoding" not in client().get(path, headers={"Accept-Encoding": accepted}).headers


def test_icons_and_letters_come_in_lighter_fonts_made_of_this_streamlit() -> None:
    """With another Streamlit the whole fonts are served again: then run ui/fonts/make_*.py once more."""
    fonts = static_files.lighter()
    assert [path for path in fonts if "MaterialSymbols-Rounded." in path], "run ui/fonts/make_icons.py"
    assert [path for path in fonts if "SourceSansVF-Upright." in path], "run ui/fonts/make_letters.py"
    for path, file in fonts.items():
        whole = static_files._FOLDER / "media" / file.name
        answered = TestClient(Bundles(Starlette())).get(path)
        assert answered.content == file.read_bytes()
        assert answered.headers["content-type"] == "font/woff2"
        assert "immutable" in answered.headers["cache-control"]
        assert answered.content[:4] == whole.read_bytes()[:4] == b"wOF2"
        assert len(answered.content) < whole.stat().st_size / 3


def test_a_page_has_the_program_of_charts_fetched_with_it() -> None:
    page = Route("/", lambda request: HTMLResponse("<!doctype html>"))
    link = TestClient(Bundles(Starlette(routes=[page]))).get("/").headers["link"]
    named = [part.split(">")[0].strip(" <") for part in link.split(",")]
    assert len(named) == len(set(named)) > 2
    assert any("ArrowVegaLiteChart." in name for name in named)
    assert set(named) <= {f"/static/js/{file.name}" for file in (static_files._FOLDER / "js").iterdir()}
    assert "link" not in client().get(next(iter(static_files.compressible()))).headers


def test_nothing_that_the_programs_fetched_ahead_import_is_missing() -> None:
    """Else a browser would learn of it only when it has them, and wait once more."""
    ahead = set(re.findall(r"</static/js/([^>]+)>", static_files.ahead()))
    shell = set(re.findall(r"js/([\w.-]+\.js)", static_files._SHELL.read_text("utf-8")))
    for name in ahead:
        text = (static_files._FOLDER / "js" / name).read_text("utf-8")
        assert set(re.findall(r"""from[`"']\./([\w.-]+\.js)""", text)) <= ahead | shell


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_a_page_is_told_where_the_server_is_and_nothing_else_is_touched(accepted: str) -> None:
    whole = "<!doctype html><html><head><title>x</title></head></html>"
    pages = [Route("/", lambda request: HTMLResponse(whole, headers={"etag": "1"}))]
    packed = Starlette(routes=pages, middleware=[Middleware(GZipMiddleware, minimum_size=1)])
    answer = TestClient(Bundles(packed)).get("/", headers={"Accept-Encoding": accepted})
    assert answer.text == whole.replace("<head>", f"<head><script>{http_headers.HERE}</script>")
    assert answer.headers.get("content-encoding", "identity") == accepted
    assert "etag" not in answer.headers
    assert http_headers._hash(http_headers.HERE) in http_headers.content_policy()


def test_only_known_bundles_are_answered() -> None:
    for path in ("/static/../serve.py", "/static/js/none.js", "/static/js/..%2f..%2findex.html"):
        assert "content-encoding" not in client().get(path).headers


# --- the provider's settings


WHOLE = {
    "PELITA_OIDC_REDIRECT_URI": "https://pelita.example.go.id/oauth2callback",
    "PELITA_OIDC_CLIENT_ID": "pelita",
    "PELITA_OIDC_CLIENT_SECRET": "s",
    "PELITA_OIDC_METADATA_URL": "https://login.example.go.id/.well-known/openid-configuration",
    "PELITA_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
}


def test_a_provider_is_whole_or_the_server_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert oidc_provider.from_environment() is None
    for name, value in WHOLE.items():
        monkeypatch.setenv(name, value)
    assert oidc_provider.is_secure(oidc_provider.check())
    for name in WHOLE:
        with monkeypatch.context() as lacking:
            lacking.delenv(name)
            with pytest.raises(Refused, match=name):
                oidc_provider.check()
    monkeypatch.setenv("PELITA_COOKIE_SECRET", "short and guessable")
    with pytest.raises(Refused) as refused:
        oidc_provider.check()
    assert "guessable" not in str(refused.value)
