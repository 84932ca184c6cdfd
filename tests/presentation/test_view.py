"""The period that is shown to whoever asks for none: for the public one that shows most."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from data.periods import parse
from presentation import offers, release_figures
from presentation.editions import EXACT, PROTECTED, Edition
from tests.pages.app import App

QUARTER = parse("2026-Q3")


@pytest.mark.parametrize(
    ("shown", "opened"),
    [
        ({"2026-Q3": 1, "2026": 1, "2025": 1}, "2026-Q3"),
        ({"2026-Q3": 1, "2026": 18, "2025": 19}, "2026"),  # one area less is nearly as many
        ({"2026-Q3": 1, "2026": 10, "2025": 19}, "2025"),
        ({"2025": 1}, "2025"),
        ({}, "2026-Q3"),
    ],
)
def test_the_newest_period_that_shows_most_is_opened(
    shown: dict[str, int], opened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scores(edition: Edition, spans: tuple, kind: str, *_: object) -> pd.DataFrame:
        many = shown.get(spans[0].id, 0) if kind == "regency" else 0
        return pd.DataFrame({"score": [70.0] * many + [float("nan")]})

    monkeypatch.setattr(release_figures, "scores", scores)
    release = f"of this test {shown}"
    assert offers.opening_period(Edition(release, PROTECTED), QUARTER).id == opened
    assert offers.opening_period(Edition(release, "62.06"), QUARTER).id == opened
    assert offers.opening_period(Edition(release, EXACT), QUARTER) == QUARTER


def test_a_stranger_is_shown_it_and_the_chooser_has_both_kinds(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "opening_period", lambda *_: parse("2026"))
    app = App(local=False).open("overview")
    assert app.test.selectbox(key="kind").value == "year"
    assert app.test.selectbox(key="kind").options == ["Triwulan", "Tahunan"]
    assert app.test.session_state["period"] == "2026"
    assert App(local=False, period="2026-Q2").open("overview").test.session_state["period"] == "2026-Q2"


def test_a_stranger_is_not_told_that_nothing_is_verified(published: Path) -> None:
    """Whether something is verified is not the public's to see, so the page says nothing of it."""
    app, office = (App(local=local, period="2026-Q2").open("overview") for local in (False, True))
    assert "erverifikasi" not in app.title
    assert "belum diverifikasi dianggap" not in app.text
    assert "belum diverifikasi dianggap" in office.text


def test_a_period_under_way_of_which_nothing_came_that_was_due_is_silent(shown: Path) -> None:
    """Seruyan sent nothing since a year: in 2026, of which September is the last month due, it is as silent as in the
    quarter; in a quarter of which nothing is due yet nobody is."""
    app = App(period="2026")
    view = app.open("overview").test.session_state["view"]
    assert view.silent() == ["62.07", "62.12"]
    assert "12 dari 14 kabupaten/kota melapor" in app.text
    assert replace(view, period=parse("2026-Q4")).silent() == []
