"""The demonstration register, built once for all tests of the screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing import publishing
from data import importing
from data.store import Store
from tests.data.filled import recap, sent
from tests.hand_workbook import workbook

# Barito Selatan has 3 reports, so those of its neighbours, which would tell them from the district's, are hidden too.
SMALL, RARE = {"62.04": 3}, {"62.13": 71_939, "62.05": 48_271}


@pytest.fixture(scope="session")
def demonstration(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(simulated, tmp_path_factory.mktemp("demonstration") / "home"))


@pytest.fixture
def shown(demonstration: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app shows the demonstration register. What it has computed of a release stays for the tests after it, as it
    does for the visitors of a server: a release's name is the hash of what it holds."""
    monkeypatch.setenv("PELITA_HOME", str(demonstration))
    return demonstration


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app has nothing to show, and does not build the demonstration register."""
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setenv("PELITA_DEMO", "0")
    return tmp_path


@pytest.fixture(scope="session")
def publication(
    made_once: Callable[[str, Callable[[Path], object]], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A small register that was published: three regencies of one electoral district with recaps of reports, one of
    another with its register."""
    made = made_once("published", publish_a_small_register)
    return Path(shutil.copytree(made, tmp_path_factory.mktemp("published") / "home"))


def publish_a_small_register(folder: Path) -> None:
    store, cut_off = Store(folder), date(2026, 10, 20)
    read = importing.examine("katingan.xlsx", workbook("62.06"), store, cut_off)
    importing.take(read, store, cut_off=cut_off, sender="UPTD")
    measures = ("reports_received", "reports_followed_up", "reports_due", "reports_in_time")
    for regency, count in (SMALL | RARE).items():
        sent(store, {"recap": recap(dict.fromkeys(measures, count), "05/2026", regency)})
    release = store.latest_release()
    assert release is not None
    publishing.publish(store, release, "Provinsi")


@pytest.fixture
def published(publication: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app shows a register that was published."""
    monkeypatch.setenv("PELITA_HOME", str(publication))
    monkeypatch.setenv("PELITA_DEMO", "0")
    return publication
