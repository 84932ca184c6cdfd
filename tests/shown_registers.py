"""Registers that a screen shows: the demonstration register, half a year of it, and one that was published."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data import demo
from data.demo import field_reports
from data.store import Store
from data.tables import MONTHLY
from tests import families
from tests.conftest import TODAY

SINCE = "2026-04"


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


@pytest.fixture(scope="session")
def half_year(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The last half year of the demonstration register, where a test asks no more; all of it where families are whole.
    Made once a run: only to be copied."""
    return made_once("half_year", _half_a_year)


def _half_a_year(folder: Path) -> None:
    store = Store(folder)
    if families.is_whole():
        demo.build(store, TODAY)
        return
    made = demo.register(demo.last_month(TODAY))
    tables = {name: _late(rows.assign(table_name=name)) for name, rows in made.tables.items()}
    submissions = _late(made.submissions)
    key = ["regency", "month", "table_name"]
    first = {name: "first" for name in submissions.columns if name not in (*key, "row_count")}
    submissions = submissions.groupby(key, as_index=False).agg({**first, "row_count": "sum"})
    store.submit(
        {name: rows.drop(columns="table_name") for name, rows in tables.items()},
        submissions,
        cut_off=made.cut_off,
        sender="SIMULASI",
        simulated=True,
    )
    field_reports.report(store, TODAY)


def _late(rows: pd.DataFrame) -> pd.DataFrame:
    """What is sent every month since then; what stands longer as if it had been sent then."""
    late = rows[(rows["month"] >= SINCE) | ~rows["table_name"].isin(MONTHLY)]
    return late.assign(month=late["month"].where(late["month"] >= SINCE, SINCE))
