"""SAPA 129 stands below every page, whatever is held and whoever comes: shown, refused, empty, database down."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import locales
from tests.pages.app import PAGES, App
from ui.visitor import logins

HELP = "SAPA 129: telepon 129 atau WhatsApp 08111-129-129"

WHO = "ani@dppa.go.id, sebagai petugas Kabupaten Katingan"


def claims(role: str = "", age: float = 0.0) -> dict[str, Any]:
    user = {"is_logged_in": True, "sub": f"{role}-{age}", "iat": time.time() - age, "email": "ani@dppa.go.id"}
    return {**user, "pelita_role": role, "pelita_regency": "62.06"}


VISITORS: dict[str, dict[str, Any]] = {
    "local": {},
    "stranger": {"local": False},
    "logged out": {"claims": {"is_logged_in": False}},
    "expired": {"claims": claims("administrator", age=11 * 3600)},
    "without a role": {"claims": claims()},
    "officer": {"claims": claims("officer")},
    "administrator": {"claims": claims("administrator")},
}


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()
    yield
    logins.forget_all()


@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("state", ["empty", "down", "not published"])
def test_help_stands_below_every_page(
    empty: Path, planted_register: Path, monkeypatch: pytest.MonkeyPatch, visitor: str, state: str
) -> None:
    """In one visit; what a page shows of a register that is held is seen page by page in test_every_page.py."""
    if state == "down":
        (empty / "pelita.duckdb").write_bytes(b"this is no database" * 100)
    if state == "not published":
        if visitor in ("local", "administrator"):
            pytest.skip("who sees everything sees the register itself")
        from data.store import Store
        from tests.data.filled import CAMPAIGN, sent

        sent(Store(empty), {"campaigns": [CAMPAIGN]})
    app = App(**VISITORS[visitor])
    lacking = [page for page in PAGES if HELP not in app.open(page).text]
    assert lacking == []
    if visitor == "officer" and state != "down":
        unnamed = [page for page in PAGES if WHO not in app.open(page).text]
        assert unnamed == [], "name, role and regency of whoever is logged in"
    app.test.session_state["lang"] = "en"
    assert locales.say("en", "closing-help") in app.run().text
