"""The pages on a store that is kept by PostgreSQL: they show the same as on the built-in database."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from data.store import Store
from presentation import kept
from tests import families
from tests.data.store.postgresql_server import Server
from tests.pages.app import OFFICE, PUBLIC, App

# What a public page says comes from the release's facts, which are the same on both: some of them are drawn.
DRAWN = [PUBLIC[number] for number in families.drawn("public pages on PostgreSQL", len(PUBLIC))]
SHOWN = (*(f"public/{page}" for page in DRAWN), *(f"office/{page}" for page in OFFICE))


@pytest.fixture(scope="session")
def demonstration(half_year: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(half_year, tmp_path_factory.mktemp("half_year") / "home"))


@pytest.fixture(scope="module")
def address(server: Server, demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demonstration register on the server, brought there by a backup."""
    folder = tmp_path_factory.mktemp("moved")
    url = server.new_database()
    Store(demonstration).back_up(folder / "pelita.zip")
    Store(folder, url).restore(folder / "pelita.zip")
    return url


def said(page: str, title: str) -> str:
    """A title; of the audit trail without its last number, for looking makes entries, and so does moving."""
    return re.sub(r"\d+", "", title) if page == "office/trail" else title


def test_every_page_shows_on_postgresql_what_it_shows_on_duckdb(
    shown: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = {page: App().open(page).title for page in SHOWN}
    monkeypatch.setenv("PELITA_DATABASE_URL", address)
    kept.forget()
    for page in SHOWN:
        app = App().open(page)
        assert said(page, app.title) == said(page, titles[page])
        assert "SIMULASI" in app.text


def test_a_server_that_does_not_answer_is_said_on_the_page(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_DATABASE_URL", "postgresql://pelita:geheim@127.0.0.1:1/pelita")
    kept.forget()
    app = App()
    assert "PELITA_DATABASE_URL" in app.text
    assert "geheim" not in app.text
