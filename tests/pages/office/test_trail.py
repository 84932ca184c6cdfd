"""The audit trail from the pages: who acts, which views are written down and when, and the page that tells it all."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

import locales
from data.actors import Actor
from data.office import audit_trail as held
from data.office.audit_trail import Entry
from data.store import Settings, Store
from presentation import kept
from tests.pages.app import App
from ui.visitor import audit, audit_queue

ROOT = Path(__file__).parents[3]
SITI = Actor("siti", "officer")


@pytest.fixture
def home(demonstration: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A demonstration register of this test's own, to which only this test writes."""
    audit_queue.flush()
    shutil.copytree(demonstration, tmp_path / "held")
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "held"))
    yield tmp_path / "held"
    audit_queue.flush()


def views(home: Path) -> list[dict[str, str]]:
    """What was looked at, once all that waits has been written."""
    assert audit_queue.flush()
    log = held.entries(Store(home))
    return [
        {"actor": entry["actor"], "role": entry["role"], **json.loads(entry["about"])}
        for entry in log[log["action"] == "exact_view"].to_dict("records")
    ]


def test_a_view_of_small_counts_is_written_once_for_each_page_period_and_area(home: Path) -> None:
    before = len(views(home))
    app = App(period="2026-Q3", area="62.06").open("reports")
    app.run()
    app.open("victims")
    app.open("reports")
    release = Store(home).latest_release().id
    about = {"period": "2026-Q3", "area": "62.06", "basis": "reported", "release": release}
    local = {"actor": "local", "role": "local"}
    assert views(home)[before:] == [{**local, "page": page, **about} for page in ("reports", "victims")]
    app.test.selectbox(key="area").set_value("62.71")
    app.run()
    assert [(view["page"], view["area"]) for view in views(home)[before + 2 :]] == [("reports", "62.71")]
    assert held.check(Store(home)).fault is None


def test_a_page_that_was_written_down_reads_nothing_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What earlier tests left behind would be kept in part only.
    kept.forget()
    app = App(period="2026-Q3", area="62.06").open("coverage")
    before = len(views(home))
    opened: list[object] = []
    monkeypatch.setattr(Store, "reading", lambda store: opened.append(store))
    app.test.selectbox(key="period").set_value("2026-Q1")
    app.run()
    monkeypatch.undo()
    monkeypatch.setenv("PELITA_HOME", str(home))
    assert not opened
    assert len(views(home)) == before + 1


@pytest.mark.parametrize(("role", "count"), [("public", 0), ("partner", 0), ("officer", 0), ("verifier", 2)])
def test_only_whoever_gets_exact_figures_is_written_down(
    home: Path, role: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is published here, so that an officer, too, is shown no figures."""
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    login = {"is_logged_in": True, "sub": role, "iat": time.time(), "email": "siti@dppa.go.id"}
    app = App(area="62.06", claims={**login, "pelita_role": role, "pelita_regency": "62.06"})
    audit_queue.flush()
    before = len(views(home))
    app.open("reports")
    app.open("victims")
    written = views(home)[before:]
    assert len(written) == count
    assert {(view["actor"], view["role"]) for view in written} <= {("siti@dppa.go.id", role)}


def test_pages_without_figures_of_the_register_are_not_views_of_small_counts(home: Path) -> None:
    app = App(area="62.06")
    before = len(views(home))
    for page in ("context", "office/import_file", "office/submissions", "office/trail"):
        app.open(page)
    assert len(views(home)) == before


@pytest.mark.parametrize(
    ("page", "numerator", "denominator", "small"),
    [
        ("overview", 4, 40, True),
        ("overview", 5, 40, False),
        ("overview", 0, 40, False),
        ("overview", 36, 40, True),
        ("overview", 35, 40, False),
        ("overview", 0, 3, True),
        ("overview", float("nan"), float("nan"), False),
        ("reports", 30, 60, True),
        ("reports", 0, 0, False),
    ],
)
def test_small_is_1_to_4_in_a_count_or_in_what_it_lacks(
    page: str, numerator: float, denominator: float, small: bool
) -> None:
    """36 of 40 leaves 4 without; a page of breakdowns may divide 30 into small parts."""
    row = {
        "indicator": "reports_in_time",
        "area": "62.06",
        "numerator": numerator,
        "denominator": denominator,
    }

    class View:
        area, area_kind, regencies = "62.06", "regency", ("62.06",)

        def results(self, _: str) -> pd.DataFrame:
            return pd.DataFrame([row, {**row, "indicator": "campaigns_held", "numerator": 2}])

    assert audit.shows_small_counts(page, View()) is small


def test_the_sensitive_indicators_are_those_that_count_people() -> None:
    assert {"reports_received", "reports_in_time", "victims_served"} <= audit._SENSITIVE
    assert not {"budget_spent", "agreement_in_force"} & audit._SENSITIVE


def test_what_cannot_be_written_waits(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queue, settings = audit_queue._Queue(), Settings.from_environment()
    with monkeypatch.context() as patch:
        patch.setattr("data.office.audit_trail.record_all", lambda *_: 1 / 0)
        queue.put(settings, Entry(SITI, "sign_in"))
        queue.put(settings, Entry(SITI, "sign_out"))
        assert queue.flush() is False
    assert queue.flush() is True
    log = held.entries(Store(home)).tail(2)
    assert log["action"].tolist() == ["sign_in", "sign_out"]
    assert queue.flush() is True
    assert len(held.entries(Store(home))) == log["number"].max()


ENDING = """
from ui.visitor import audit, audit_queue
from data.store import Settings
from data.office.audit_trail import Entry
audit_queue.put(Settings.from_environment(), Entry(audit.LOCAL, "sign_out"))
"""


def test_what_waits_is_written_when_the_program_ends(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PELITA_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", ENDING], cwd=ROOT, env=environment, check=True, capture_output=True)
    assert held.entries(Store(tmp_path))["action"].tolist() == ["sign_out"]


def test_what_waits_is_written_when_the_server_is_told_to_stop(home: Path) -> None:
    async def life() -> None:
        async with audit_queue.lasting(None):
            audit_queue.put(Settings.from_environment(), Entry(SITI, "sign_out"))

    with ThreadPoolExecutor(1) as thread:  # the browser's own loop may be running in this one
        thread.submit(asyncio.run, life()).result()
    assert held.entries(Store(home))["action"].iloc[-1] == "sign_out"


def test_the_page_tells_entries_in_words_and_filters_them(home: Path) -> None:
    store = Store(home)
    held.record_all(
        store, [Entry(SITI, "export", {"what": "method", "area": "62.06"}), Entry(SITI, "sign_in")]
    )
    app = App(lang="id").open("office/trail")
    assert app.title.startswith("Jejak audit utuh")
    assert "dokumen metode" in app.text
    assert "Sidiknya" in app.text
    app.test.selectbox(key="trail-action").set_value("sign_in")
    app.run()
    assert "dokumen metode" not in app.text
    app.test.selectbox(key="trail-action").set_value("export")
    app.run()
    assert "1 catatan" in app.text
    assert "dokumen metode" in app.text
    app.test.selectbox(key="trail-action").set_value("")
    app.test.date_input(key="trail-day").set_value(date(2020, 1, 1))
    app.run()
    assert locales.say("id", "trail-shown", count=0, shown="0") in app.text


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_page_says_where_the_chain_is_broken(home: Path, language: str) -> None:
    store = Store(home)
    held.record_all(store, [Entry(SITI, "sign_in"), Entry(SITI, "sign_out")])
    with store.reading() as connection:
        connection.execute(sa.text("UPDATE audit_log SET actor = 'budi' WHERE number = 3"))
        connection.commit()
    app = App(lang=language).open("office/trail")
    assert locales.say(language, "trail-fault-changed", number="3") in app.text
    assert locales.say(language, "trail-fault-do") in app.text
    assert "3" in app.title


def test_with_an_empty_log_the_page_says_so(empty: Path) -> None:
    app = App(lang="id").open("office/trail")
    assert app.title == "Jejak audit masih kosong"
