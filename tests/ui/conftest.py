"""The demonstration register, built once for all tests of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from data import demo
from data.store import Store

# The last full quarter before this day is the third of 2026.
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("demonstration")
    demo.build(Store(home), TODAY)
    return home


@pytest.fixture
def shown(demonstration: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The app shows the demonstration register."""
    monkeypatch.setenv("PELITA_HOME", str(demonstration))
    st.cache_resource.clear()
    yield demonstration
    st.cache_resource.clear()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app has nothing to show, and does not build the demonstration register."""
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setenv("PELITA_DEMO", "0")
    st.cache_resource.clear()
    return tmp_path
