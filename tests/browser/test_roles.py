"""Every page for every role on a server that nobody has visited before: exactly what its row in the table says.

A page that somebody may see ends behind its guard: what it shows then is the matter of other tests.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import locales
from data.office.roles import GIVEN
from tests.browser import caller
from tests.browser.accounts import REGENCY, log_in, provider
from tests.browser.conftest import Server, Visit
from tests.families import family
from tests.pages.access_table import expected
from tests.pages.app import PAGES

pytestmark = pytest.mark.browser

ROLES = [role.value for role in GIVEN]
_COMMAND = (sys.executable, "-m", "tests.browser.up_to_the_guard", "--server.port")
_REASONS = ("not-open", "log-in", "expired", "role", "front-door", "elsewhere")


@pytest.fixture(scope="module")
def accounts() -> Iterator[dict[str, str]]:
    """Somebody of every role, known to the provider by its name."""
    people = [
        {"sub": role, "email": f"{role}@dppa.go.id", "pelita_role": role, "pelita_regency": REGENCY}
        for role in ROLES
    ]
    with provider(people) as settings:
        yield settings


def address(page: str) -> str:
    return page.partition("/")[2].replace("_", "-").replace("overview", "")


def seen(server: Server, page: str, cookies: dict[str, str]) -> str:
    """ "shown", or the sentence by which the page is refused: then nothing else may have come."""
    messages = caller.answer(server, address(page), cookies)
    reasons = {locales.say("id", f"entrance-{reason}"): reason for reason in _REASONS}
    refused = [reasons[alert] for alert in caller.alerts(messages) if alert in reasons]
    assert bool(caller.title(messages)) != bool(refused), page
    if not refused:
        return "shown"
    assert caller.figures(messages) == 0
    return refused[0]


@family(lambda member: member["role"] == "logged out")
@pytest.mark.parametrize("role", [*ROLES, "logged out"])
def test_the_first_visitor_of_a_fresh_server_gets_what_the_row_of_the_role_says(
    serve: Callable[..., Server],
    planted_register: Path,
    accounts: dict[str, str],
    visit: Callable[..., Visit],
    role: str,
) -> None:
    """What is refused is asked for first, by its address, before any other page has run on that server. What every role
    may open is asked of every page, every day, by tests/pages/test_access.py."""
    server = serve(planted_register, _COMMAND, PELITA_DEMO="0", **accounts)
    row, why = ("public", "log-in") if role == "logged out" else (role, "role")
    wanted = {page: expected(row, page, why, is_open=True) for page in PAGES}
    order = sorted(PAGES, key=lambda page: wanted[page] == "shown")
    cookies = cookies_of(visit(), server, role)
    assert {page: seen(server, page, cookies) for page in order} == wanted


def cookies_of(visitor: Visit, server: Server, role: str) -> dict[str, str]:
    """What a browser holds after somebody of this role has logged in, or only looked in."""
    if role == "logged out":
        visitor.page.goto(server.url("roles"))
        visitor.page.locator("[data-testid=stAlert]").first.wait_for(timeout=60_000)
    else:
        log_in(visitor, server, role, "roles")
    cookies = {cookie["name"]: cookie["value"] for cookie in visitor.page.context.cookies()}
    visitor.page.goto("about:blank")
    return cookies
