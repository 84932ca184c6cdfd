"""What saving is said to have done to a score: of whose rows, and of which period."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data import periods
from presentation import editions
from presentation.collection import import_file
from presentation.view import View
from tests.data import filled


def test_an_officers_score_is_that_of_what_is_held_now_in_the_quarter_of_the_month(
    publication: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is sent moves nothing that was published: a score that stood still would say that it changed nothing."""
    home = Path(shutil.copytree(publication, tmp_path / "home"))
    monkeypatch.setenv("PELITA_HOME", str(home))
    filled.sent(editions.store(), {"campaigns": [filled.CAMPAIGN]})
    newest, published = editions.newest_of("62.06"), editions.release("62.06")
    assert newest is not None
    assert published is not None
    assert newest.key != published.key
    view = View("id", periods.parse("2026-05"), "62.06", "reported", published, "62.06")
    scored = import_file.scored(view)
    assert (scored.release, scored.period.id) == (newest, "2026-Q2")
    assert import_file.score(view)["regencies_reporting"] == 1
    elsewhere = View("id", periods.parse("2026-Q2"), "62.04", "reported", published, "62.06")
    assert import_file.scored(elsewhere) == elsewhere
    everything = View("id", periods.parse("2026-05"), "62.06", "reported", newest, editions.EXACT)
    assert import_file.scored(everything) == everything
