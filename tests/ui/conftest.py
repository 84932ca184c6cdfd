"""The demonstration register, built once for all tests of the screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data import demo
from data.store import Store
from tests import planted

# The last full quarter before this day is the third of 2026.
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("demonstration")
    demo.build(Store(home), TODAY)
    return home


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
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small register that was published, with rare numbers in it."""
    folder = tmp_path_factory.mktemp("published")
    planted.publish(folder)
    return folder


@pytest.fixture
def published(publication: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app shows a register that was published."""
    monkeypatch.setenv("PELITA_HOME", str(publication))
    monkeypatch.setenv("PELITA_DEMO", "0")
    return publication
