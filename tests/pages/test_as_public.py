"""The switch "Lihat sebagai publik": whoever may see more is shown what a stranger is shown, and may do no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import locales
from data.office import audit_trail
from data.store import Store
from presentation.view import View
from tests.families import family
from tests.pages import access_table
from tests.pages.app import PAGES, PUBLIC, App
from tests.pages.test_access import VISITORS, roles_from_claims, stopping_at_the_guard
from ui.visitor import audit_queue

__all__ = ["roles_from_claims", "stopping_at_the_guard"]
OFFICE = ("officer", "verifier", "leadership", "administrator", "local")
ON = {"as": "public", "period": "2026-Q2", "area": "62.05"}
NAMES = {f"entrance-{name}": name for name in ("as-public", "not-open", "role", "elsewhere", "log-in")}


def outcome(app: App) -> str:
    """The title of a page, or which sentence refuses it."""
    told = [
        name
        for key, name in NAMES.items()
        if locales.say("id", key) in [info.value for info in app.test.info]
    ]
    return told[0] if told else app.title


def main_of(app: App) -> list[str]:
    """What a page says and draws, but for the line of the switch and what its links add for it."""
    banner = locales.say("id", "as-public-newest", name="").split(":")[0]
    return [
        text.replace("&amp;as=public", "")
        for kind in ("title", "html", "caption", "markdown", "vega_lite_chart", "dataframe", "warning")
        for element in app.test.get(kind)
        if banner
        not in (text := str(getattr(element.proto, "body", "") or getattr(element.proto, "spec", "")))
    ]


@pytest.mark.usefixtures("stopping_at_the_guard")
@pytest.mark.parametrize("role", OFFICE)
def test_on_every_page_an_office_role_is_a_stranger_while_it_is_on(published: Path, role: str) -> None:
    app, stranger = App(**VISITORS[role][1], **ON), App(local=False, period="2026-Q2", area="62.05")
    for page in PAGES:
        given = access_table.expected(role, page, is_open=True)
        as_stranger = access_table.expected(
            "public", page, "as-public" if given == "shown" else "role", is_open=True
        )
        assert outcome(app.open(page)) == ("passed" if as_stranger == "shown" else as_stranger), page
        assert app.test.toggle(key="as-public").value is True
        assert app.test.query_params["as"] == "public"
        assert "Anda melihat seperti publik: terbitan P1-" in app.text
        view: View = app.test.session_state["view"]
        stranger.open(page)
        assert replace(view, as_public=False) == stranger.test.session_state["view"]
        assert "as=public" in view.address("overview")


@pytest.mark.usefixtures("stopping_at_the_guard")
@pytest.mark.parametrize("visitor", ["stranger", "partner", "without a role", "logged out"])
def test_who_sees_what_the_public_does_gains_nothing_and_is_offered_none(
    published: Path, visitor: str
) -> None:
    plain, asked = (
        App(**VISITORS[visitor][1], period="2026-Q2"),
        App(**VISITORS[visitor][1], period="2026-Q2", **{"as": "public"}),
    )
    for page in PAGES:
        assert outcome(asked.open(page)) == outcome(plain.open(page)), page
        assert not asked.test.toggle
        assert asked.test.session_state["view"] == plain.test.session_state["view"]


@family("page")
@pytest.mark.parametrize("page", PUBLIC)
def test_a_page_is_what_a_stranger_is_shown(published: Path, page: str) -> None:
    office = App(**ON).open(page)
    assert main_of(office) == main_of(App(local=False, period="2026-Q2", area="62.05").open(page))


def test_it_is_switched_on_and_off_and_writes_no_view_of_exact_figures(published: Path) -> None:
    store, app = Store(published), App(period="2026-Q2", area="62.05").open("overview")
    app.test.toggle(key="as-public").set_value(True)
    audit_queue.flush()
    before = len(audit_trail.entries(store))
    app.run()
    assert app.test.session_state["view"].audience == "protected"
    assert "seperti publik:" in app.text
    for page in ("reports", "victims"):
        app.open(page)
    audit_queue.flush()
    assert len(audit_trail.entries(store)) == before
    app.open("victims").test.toggle(key="as-public").set_value(False)
    app.run()
    assert app.test.session_state["view"].audience == "exact"
    assert "as" not in app.test.query_params
    assert "seperti publik:" not in app.text
    audit_queue.flush()
    assert audit_trail.entries(store).iloc[-1]["action"] == "exact_view"


def test_where_nothing_is_published_that_is_said_and_the_way_back_stands_there(shown: Path) -> None:
    app = App(**{"as": "public"}).open("overview")
    assert locales.say("id", "entrance-not-open") in [info.value for info in app.test.info]
    assert locales.say("id", "as-public-none") in app.text
    app.test.toggle(key="as-public").set_value(False)
    assert "Kalimantan Tengah" in app.run().title
