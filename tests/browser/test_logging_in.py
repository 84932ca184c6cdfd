"""Logging in with a real account provider: role by claim and by table, logging out, time running out, deep links."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

import locales
from data.office import roles
from data.store import Store
from tests.browser import caller
from tests.browser.accounts import forget_the_providers_page, log_in, provider
from tests.browser.conftest import Server, Visit
from tests.pages.app import PAGES

pytestmark = pytest.mark.browser

ANI, BUDI, OLD = "ani@dppa.go.id", "budi@dppa.go.id", "lama@dppa.go.id"
TWELVE_HOURS = 12 * 3600


def people() -> list[dict[str, object]]:
    """Ani leads, as the provider says; of Budi it says nothing; the third logged in twelve hours ago."""
    return [
        {"sub": "1001", "email": ANI, "email_verified": True, "pelita_role": "leadership"},
        {"sub": "1002", "email": BUDI, "email_verified": True},
        {"sub": "1003", "email": OLD, "pelita_role": "administrator", "iat": int(time.time()) - TWELVE_HOURS},
    ]


@pytest.fixture(scope="module")
def office(serve: Callable[..., Server]) -> Iterator[Server]:
    """A fresh server where people log in."""
    with provider(people()) as settings:
        yield serve(**settings)


def said(key: str) -> str:
    return locales.say("id", f"entrance-{key}")


def address(page: str) -> str:
    return page.partition("/")[2].replace("_", "-").replace("overview", "")


def told(visit: Visit, url: str) -> str:
    """What stands on a page that refuses."""
    visit.page.goto(url)
    alert = visit.page.locator("[data-testid=stAlert]").first
    alert.wait_for(timeout=60_000)
    assert visit.page.locator("[data-testid=stMain] h1").count() == 0
    return alert.inner_text().strip()


def shown(visit: Visit, url: str) -> str:
    visit.open(url)
    return visit.page.locator("h1").first.inner_text()


# The first test of the module: its server is fresh, and nobody has come through the front door yet.
def test_every_page_of_a_fresh_server_refuses_whoever_is_logged_out(
    office: Server, visit: Callable[..., Visit]
) -> None:
    visitor = visit()
    order = [page for page in reversed(PAGES) if page not in ("public/context", "public/open_data")]
    assert told(visitor, office.url(address(order[0]))) == said("log-in")
    cookies = {cookie["name"]: cookie["value"] for cookie in visitor.page.context.cookies()}
    answers = {page: caller.answer(office, address(page), cookies) for page in order}
    assert {page: caller.alerts(answer)[0] for page, answer in answers.items()} == {
        page: said("log-in" if page.startswith("office/") else "not-open") for page in order
    }
    assert {(caller.title(answer), caller.figures(answer)) for answer in answers.values()} == {("", 0)}
    assert "Konteks resmi" in shown(visitor, office.url("context"))


def test_a_role_by_claim_opens_its_pages_and_logging_out_closes_them(
    office: Server, visit: Callable[..., Visit]
) -> None:
    visitor = visit()
    log_in(visitor, office, "1001")
    assert "target" in shown(visitor, office.url("targets"))
    assert "Efektivitas" in shown(visitor, office.url())
    assert told(visitor, office.url("import-file")) == said("role")
    assert told(visitor, office.url("roles")) == said("role")
    cookies = {cookie["name"]: cookie for cookie in visitor.page.context.cookies()}
    assert cookies["_streamlit_user"]["httpOnly"]
    assert cookies["_streamlit_user"]["sameSite"] == "Lax"
    assert cookies["_streamlit_user"]["expires"] - time.time() <= 10 * 3600

    kept = visitor.page.context.cookies()
    visitor.open(office.url())
    visitor.page.get_by_role("button", name="Keluar", exact=True).click()
    visitor.page.get_by_role("button", name="End session").click()
    visitor.page.get_by_role("button", name="Masuk", exact=True).wait_for(timeout=60_000)
    forget_the_providers_page(visitor)
    assert told(visitor, office.url("targets")) == said("log-in")

    # Whoever kept a copy of the cookie has nothing of it: the login itself has ended.
    other_window = visit()
    other_window.page.context.add_cookies(kept)
    assert told(other_window, office.url("targets")) == said("expired")


def test_a_role_by_table_is_there_at_the_next_click_and_gone_as_fast(
    office: Server, visit: Callable[..., Visit]
) -> None:
    visitor, by = visit(), {"by": "Kepala DPPA", "reason": "Penugasan baru"}
    store = Store(office.home)
    log_in(visitor, office, "1002")
    assert told(visitor, office.url("roles")) == said("role")
    for email in (BUDI, "kepala@dppa.go.id"):
        roles.grant(store, roles.identity(email=email), "administrator", **by)
    assert "memegang peran" in shown(visitor, office.url("roles"))
    roles.revoke(store, roles.identity(email=BUDI), **by)
    assert told(visitor, office.url("roles")) == said("role")


def test_a_login_that_ran_out_is_told_so(office: Server, visit: Callable[..., Visit]) -> None:
    visitor = visit()
    log_in(visitor, office, "1003")
    assert told(visitor, office.url("roles")) == said("expired")
    assert told(visitor, office.url()) == said("expired")
    visitor.page.get_by_role("button", name="Masuk", exact=True).wait_for(timeout=60_000)


def test_no_page_of_a_logged_out_visit_carries_a_figure_of_the_register(
    office: Server, visit: Callable[..., Visit]
) -> None:
    """Everything the server sends over the open connection, searched for the release and the names of its measures."""
    visitor = visit()
    frames: list[bytes] = []
    visitor.page.on(
        "websocket",
        lambda socket: socket.on(
            "framereceived",
            lambda frame: frames.append(frame if isinstance(frame, bytes) else frame.encode()),
        ),
    )
    release = Store(office.home).latest_release()
    assert release is not None
    for page in ("", "reports", "targets", "verification"):
        told(visitor, office.url(page))
    everything = b"".join(frames)
    assert len(frames) > 4
    for name in (release.id, "reports_received", "SIMULASI"):
        assert name.encode() not in everything
