"""Where the database cannot be read: that is said once, and context and help stay."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.pages.app import App
from ui.visitor import logins

ADMINISTRATOR: dict[str, Any] = {"is_logged_in": True, "sub": "1", "email": "ani@dppa.go.id"}


@pytest.fixture
def broken(empty: Path) -> Path:
    """What lies where the database should be is none."""
    (empty / "pelita.duckdb").write_bytes(b"this is no database" * 100)
    logins.forget_all()
    return empty


@pytest.mark.parametrize("claims", [None, ADMINISTRATOR], ids=["local", "logged in"])
def test_context_and_help_stay_where_the_database_is_down(
    broken: Path, claims: dict[str, Any] | None
) -> None:
    claims = claims and {**claims, "iat": time.time()}
    for page in ("context", "overview", "office/import_file"):
        app = App(claims=claims).open(page)
        assert [error.value for error in app.test.error if "pelita.duckdb" in error.value]
        assert len(app.test.error) == 1
        assert "SAPA 129" in app.text
        assert bool(app.test.title) == (page == "context")
        assert ("Basis data Pelita sedang tidak dapat dibaca" in app.text) == (page != "context")
