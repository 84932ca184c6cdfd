"""Every page for every role, for whoever is logged out and whose login has run out: exactly what the table says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import streamlit as st

import locales
from data.office import roles
from data.office.roles import GIVEN, Role
from data.refusal import Refused
from data.settings import Settings
from data.store import Store, StoreProblem
from presentation import editions
from tests.pages import access_table
from tests.pages.app import PAGES, App
from ui.visitor import entrance, logins


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()
    yield
    logins.forget_all()


def claims(role: str = "", age: float = 0.0, **more: Any) -> dict[str, Any]:
    """What a provider says of somebody who logged in `age` seconds ago."""
    user = {"is_logged_in": True, "sub": f"{role}-{age}", "iat": time.time() - age, "email": "ani@dppa.go.id"}
    return {**user, "pelita_role": role, "pelita_regency": "62.06", **more}


VISITORS: dict[str, tuple[str, dict[str, Any]]] = {
    **{role.value: (role.value, {"claims": claims(role.value)}) for role in GIVEN},
    "local": ("local", {"local": True}),
    "stranger": ("public", {"local": False}),
    "logged out": ("public", {"claims": {"is_logged_in": False}}),
    "logged out at this computer": ("public", {"local": True, "claims": {"is_logged_in": False}}),
    "without a role": ("public", {"claims": claims()}),
    "expired administrator": ("public", {"claims": claims("administrator", age=11 * 3600)}),
    "administrator idle since a restart": ("public", {"claims": claims("administrator", age=3600)}),
}
REFUSED = {"stranger": "elsewhere", "logged out": "log-in", "logged out at this computer": "log-in",
           "expired administrator": "expired", "administrator idle since a restart": "expired"}  # fmt: skip


@pytest.fixture
def stopping_at_the_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that its real guard lets somebody pass ends there, under the title "passed": what it shows then is the
    matter of other tests, and takes a hundred times as long. That the guard is each page's first statement is held by
    tests/architecture."""
    guard = entrance.guard

    def stop(page: str) -> None:
        guard(page)
        st.title("passed")
        st.stop()

    monkeypatch.setattr(entrance, "guard", stop)


def expected(visitor: str, role: str, page: str, is_open: bool = False) -> str:
    return access_table.expected(role, page, REFUSED.get(visitor, "role"), is_open)


def seen(app: App) -> str:
    messages = [info.value for info in app.test.info]
    reasons = [code for code in ("not-open", "elsewhere", "log-in", "expired", "role", "front-door")
               if locales.say("id", f"entrance-{code}") in messages]  # fmt: skip
    if not reasons:
        assert app.test.title
        return "shown"
    assert not app.test.title
    assert not app.test.get("dataframe")
    assert not app.test.get("vega_lite_chart")
    return reasons[0]


@pytest.mark.usefixtures("stopping_at_the_guard")
@pytest.mark.parametrize("visitor", VISITORS)
def test_every_page_is_shown_to_whom_its_row_says(shown: Path, visitor: str) -> None:
    role, given = VISITORS[visitor]
    app = App(**given)
    outcomes = {page: seen(app.open(page)) for page in PAGES}
    assert outcomes == {page: expected(visitor, role, page) for page in PAGES}


@pytest.mark.usefixtures("stopping_at_the_guard")
@pytest.mark.parametrize("visitor", ["stranger", "partner", "officer", "verifier"])
def test_every_page_of_a_published_release_is_shown_to_whom_its_row_says(
    published: Path, visitor: str
) -> None:
    role, given = VISITORS[visitor]
    app = App(period="2026-Q2", **given)
    outcomes = {page: seen(app.open(page)) for page in PAGES}
    assert outcomes == {page: expected(visitor, role, page, is_open=True) for page in PAGES}


@pytest.mark.usefixtures("stopping_at_the_guard")
@pytest.mark.parametrize("visitor", VISITORS)
def test_a_page_that_is_run_around_the_front_door_shows_nothing(shown: Path, visitor: str) -> None:
    """As a server that is fresh, or set up wrongly, may run a page: alone, without app.py before it."""
    role, given = VISITORS[visitor]
    for page in PAGES:
        app = App.around_the_door(page, **given)
        wanted = expected(visitor, role, page)
        assert seen(app) == ("front-door" if wanted == "shown" else wanted), page


@pytest.mark.parametrize("visitor", VISITORS)
def test_the_list_of_pages_names_only_those_that_open(shown: Path, visitor: str) -> None:
    role, given = VISITORS[visitor]
    with patch("streamlit.navigation", wraps=__import__("streamlit").navigation) as navigation:
        App(**given).run()
    sections = navigation.call_args.args[0]
    named = {page.title for pages in sections.values() for page in pages if page.visibility == "visible"}
    open_ones = [page for page in PAGES if expected(visitor, role, page) == "shown"]
    assert named == {locales.say("id", f"page-{page.partition('/')[2]}") for page in open_ones}


def test_a_login_that_runs_out_between_two_turns_closes_the_page(shown: Path) -> None:
    app = App(claims=claims("administrator")).open("overview")
    assert seen(app) == "shown"
    later = time.time() + 31 * 60
    with patch("time.time", return_value=later):
        app.run()
    assert seen(app) == "expired"
    assert seen(app.run()) == "expired"


def test_a_role_that_is_taken_is_gone_at_the_next_turn(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_ROLES_FROM", "table")
    store, by = Store(empty), {"by": "Kepala DPPA", "reason": "Penugasan baru"}
    for name in ("ani", "budi"):
        roles.grant(store, f"email:{name}@dppa.go.id", "administrator", **by)
    app = App(claims=claims("", email_verified=True)).open("office/roles")
    assert "ani@dppa.go.id" in app.text
    roles.revoke(store, "email:ani@dppa.go.id", **by)
    assert seen(app.run()) == "role"


def watched(home: Path, claims_now: dict[str, Any], standing: roles.Standing) -> bool:
    """Whether an open page with this login and standing is begun anew when it looks."""
    who = entrance.Visitor(standing, "in", logins.Login.of(claims_now), "ani")
    looks: list[Any] = []

    def fragment(look: Any, run_every: float) -> Any:
        assert run_every <= 20, "seconds until a taken role ends in open pages"
        return lambda *given: looks.append((look, given))

    with patch("streamlit.fragment", fragment):
        entrance.watch(who)
    ((look, given),) = looks
    with (
        patch("ui.visitor.entrance._claims", return_value=claims_now),
        patch("streamlit.rerun") as rerun,
        suppress(StoreProblem),  # a real one ends the turn before
    ):
        look(*given)
    return bool(rerun.called)


def test_an_open_page_ends_soon_after_its_role_was_taken_or_the_database_went_down(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody touches the page: it looks itself, at most 20 seconds later."""
    monkeypatch.setenv("PELITA_ROLES_FROM", "table")
    store, by = Store(empty), {"by": "Kepala DPPA", "reason": "Penugasan baru"}
    ani, officer = claims("", email_verified=True), roles.Standing(Role.OFFICER, "62.06")
    logins.use(logins.Login.of(ani), entrance.limits(Settings.from_environment()))  # type: ignore[arg-type]
    roles.grant(store, "email:ani@dppa.go.id", "officer", "62.06", **by)
    assert not watched(empty, ani, officer)
    roles.grant(store, "email:ani@dppa.go.id", "officer", "62.07", **by)
    assert watched(empty, ani, officer), "another regency's officer is another visitor"
    roles.revoke(store, "email:ani@dppa.go.id", **by)
    assert watched(empty, ani, officer)
    store.place.file.write_bytes(b"this is no database" * 100)
    assert watched(empty, ani, officer)


@pytest.mark.parametrize("role", ["public", "partner", "officer"])
def test_protected_visitors_are_offered_quarters_and_years_of_what_was_reported(
    published: Path, role: str
) -> None:
    app = App(claims=claims(role), period="2026-08", basis="verified").open("overview")
    assert app.test.selectbox(key="kind").options == ["Triwulan", "Tahunan"]
    assert [box.key for box in app.test.selectbox] == ["kind", "period", "area"], "one basis is no choice"
    assert "Triwulan II 2026" in app.title


def test_nothing_exact_is_computed_for_protected_eyes(shown: Path) -> None:
    release = Store(shown).latest_release()
    assert release is not None
    with pytest.raises(Refused):
        editions.evaluation(editions.Edition(release.id, "protected"))
    officers = editions.evaluation(editions.Edition(release.id, "62.06"))
    assert set(officers.facts["regency"]) == {"62.06"}, "of the others an officer gets what was published"


@pytest.mark.parametrize("role", list(Role))
def test_an_audience_is_what_a_role_may_see(role: Role) -> None:
    wanted = {"officer": "62.06", "public": "protected", "partner": "protected"}.get(role.value, "exact")
    assert editions.audience(roles.Standing(role, "62.06" if role == Role.OFFICER else "")) == wanted
