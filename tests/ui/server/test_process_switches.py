"""The switches of libraries are there, are set for a server alone, and say so where one is gone."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from threading import Event

import pytest
from streamlit.runtime.pages_manager import PagesManager

from ui.server import process_switches
from ui.server.process_switches import SEEN_ON, SwitchGone

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that serves nobody, and is one again after the test."""
    for name in ("_SERVING", "_SETTLED"):
        monkeypatch.setattr(process_switches, name, Event())
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    thresholds, frozen = gc.get_threshold(), gc.get_freeze_count()
    gc.unfreeze()
    yield
    gc.unfreeze()
    if frozen:
        gc.freeze()
    gc.set_threshold(*thresholds)


def test_each_switch_was_looked_at_on_the_versions_that_are_installed() -> None:
    assert SEEN_ON["streamlit"] == version("streamlit")


def test_a_fresh_server_leaves_the_list_of_pages_to_the_app() -> None:
    process_switches.for_the_server()
    assert PagesManager.uses_pages_directory is False


def test_a_switch_that_is_gone_is_said_with_the_version_that_had_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(PagesManager, "uses_pages_directory")
    with pytest.raises(SwitchGone, match=rf"uses_pages_directory.*{SEEN_ON['streamlit']}"):
        process_switches.for_the_server()


def test_what_the_first_page_of_a_server_loaded_is_not_searched_for_garbage_again() -> None:
    process_switches.for_the_server()
    process_switches.settle()
    loaded = gc.get_freeze_count()
    assert loaded > 10_000
    assert gc.get_threshold() == (10_000, 20, 20)
    later = [[number] for number in range(1000)]
    process_switches.settle()
    assert gc.get_freeze_count() < loaded + len(later)


def test_without_a_server_nothing_is_switched() -> None:
    thresholds = gc.get_threshold()
    process_switches.settle()
    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, thresholds)


def test_importing_what_is_shown_switches_nothing() -> None:
    """In a process of its own, since other tests have imported it by now."""
    program = (
        "import gc; before = gc.get_threshold()\n"
        "import ui.visitor.frame, presentation.parts.charts\n"
        "from streamlit.runtime.pages_manager import PagesManager\n"
        "assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)\n"
        "assert PagesManager.uses_pages_directory is None\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
