"""Logging in leads to the page that was asked for, never elsewhere; a provider that is down or refuses is told."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.server.login_return import WANTED, LoginReturn, local


def client(down: bool = False, known: bool = True) -> TestClient:
    """The server behind the middleware, with the two routes of logging in as Streamlit answers them."""

    async def login(request: Request) -> Response:
        if down:
            return Response("Authentication error", status_code=400)
        return RedirectResponse("https://provider.example/authorize", 302)

    async def callback(request: Request) -> Response:
        response = RedirectResponse("/", 302)
        if known and "code" in request.query_params:
            response.set_cookie("_streamlit_user", "signed")
        return response

    app = Starlette(routes=[Route("/auth/login", login), Route("/oauth2callback", callback)])
    return TestClient(LoginReturn(app), base_url="http://pelita.example", follow_redirects=False)


def asked(visitor: TestClient, page: str) -> Response:
    return visitor.get("/auth/login", headers={"referer": page})


PAGE = "/verification?place=62.06&lang=en"


def test_the_page_that_was_asked_for_is_reached() -> None:
    visitor = client()
    assert asked(visitor, f"http://pelita.example{PAGE}").status_code == 302
    back = visitor.get("/oauth2callback?code=1&state=2")
    assert back.headers["location"] == PAGE
    assert not visitor.cookies.get(WANTED), "once is enough"


@pytest.mark.parametrize(
    "page",
    [
        "https://elsewhere.example/verification",
        "http://pelita.example//elsewhere.example",
        "",
        "http://[",
        "/verification",
    ],
)
def test_nobody_is_led_elsewhere(page: str) -> None:
    visitor = client()
    asked(visitor, page)
    assert visitor.get("/oauth2callback?code=1").headers["location"] == "/"


@pytest.mark.parametrize(
    "address",
    ["https://a.b/", "//a.b", "/\\a.b", "javascript:x", "/a\r\nSet-Cookie: b", "a", "/" + "a" * 2000],
)
def test_a_cookie_that_somebody_else_wrote_leads_nowhere(address: str) -> None:
    assert local(address) == ""


def test_a_provider_that_is_down_is_told_in_the_language_of_the_page() -> None:
    for language, words in {"id": "tidak dapat dihubungi", "en": "cannot be reached"}.items():
        answer = asked(client(down=True), f"http://pelita.example/roles?lang={language}")
        assert answer.status_code == 503
        assert words in answer.text
        assert f"href='/roles?lang={language}'" in answer.text
        assert "SAPA 129" in answer.text
        assert "Authentication error" not in answer.text


def test_a_provider_that_refuses_is_told_with_the_way_back() -> None:
    visitor = client()
    asked(visitor, f"http://pelita.example{PAGE}")
    answer = visitor.get("/oauth2callback?error=access_denied&error_description=<script>")
    assert answer.status_code == 403
    assert "did not let you in" in answer.text
    assert "href='/verification?place=62.06&amp;lang=en'" in answer.text
    assert "<script>" not in answer.text


def test_a_code_that_the_provider_does_not_know_is_told_too() -> None:
    assert client(known=False).get("/oauth2callback?code=stale").status_code == 503


def test_whoever_comes_from_logging_out_is_told_nothing() -> None:
    answer = client().get("/oauth2callback")
    assert (answer.status_code, answer.headers["location"]) == (302, "/")
