"""The demonstration register, built once for all tests of the screen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


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
def publication(planted_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small register that was published, with rare numbers in it."""
    return Path(shutil.copytree(planted_register, tmp_path_factory.mktemp("published") / "home"))


@pytest.fixture
def published(publication: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app shows a register that was published."""
    monkeypatch.setenv("PELITA_HOME", str(publication))
    monkeypatch.setenv("PELITA_DEMO", "0")
    return publication
