"""The page of what changed: title, waterfall, table of heat, sentences, data; with and without a score before."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from data import importing
from data.periods import parse
from data.store import Store
from indicators.measurement.same_months import KnownMonths
from presentation import editions
from presentation.analysis import changes
from presentation.editions import EXACT, PROTECTED
from presentation.view import View
from tests import hand_workbook
from tests.pages.app import App
from tests.presentation import views

UNKNOWN = float("nan")


def test_the_title_is_the_finding_and_the_picture_ends_where_it_says(shown: Path) -> None:
    app = App(period="2026-Q3").open("changes")
    assert "skor turun" in app.title or "skor naik" in app.title
    drawn = json.loads(app.test.get("vega_lite_chart")[0].proto.spec)
    steps = {param["name"]: param["value"] for param in drawn["params"]}["order"]
    assert (steps[0], steps[-1]) == ("Triwulan II 2026", "Triwulan III 2026")
    assert [step[0] for step in steps[1:-1]] == sorted(step[0] for step in steps[1:-1])


@pytest.mark.parametrize("area", ["62", "kalteng-4"])
def test_a_pooled_area_has_the_table_of_its_regencies(shown: Path, area: str) -> None:
    text = App(area=area, lang="en").open("changes").text
    assert "all rows and columns sum to" in text
    assert "Barito Selatan" in text


def test_a_regency_has_no_table_of_regencies(shown: Path) -> None:
    assert "all rows and columns" not in App(area="62.05", lang="en").open("changes").text


def test_without_a_score_before_the_page_says_why_and_still_lists_the_data(shown: Path) -> None:
    """The register begins in October 2023."""
    app = App(period="2023-Q4", lang="en").open("changes")
    assert "cannot be compared" in app.title
    assert "at least 3 are needed" in app.text
    assert "monthly submissions came since" in app.text


def test_any_earlier_period_can_be_compared_with(shown: Path) -> None:
    app = App(period="2026-Q3", against="2025-Q3", lang="en").open("changes")
    assert "from Quarter 3, 2025" in app.title
    assert app.test.query_params["against"] == "2025-Q3"
    assert "Quarter 2, 2026" in App(period="2026-Q3", against="2026", lang="en").open("changes").title


def test_the_overview_names_the_largest_mover_and_leads_here(shown: Path) -> None:
    app = App(period="2026-Q3", area="62.05").open("overview")
    html = "".join(element.proto.body for element in app.test.get("html"))
    assert "Paling banyak menggerakkan skor: " in app.text
    assert "changes?period=2026-Q3&amp;area=62.05&amp;basis=reported&amp;lang=id" in html


def test_a_revision_after_the_period_was_due_is_said_in_points(empty: Path) -> None:
    """The same workbook comes in July, and with other answers in August: April had been released."""
    store = Store(empty)
    for day, changed in ((date(2026, 7, 15), None), (date(2026, 8, 15), 1)):
        book = hand_workbook.workbook("62.06")
        if changed:
            book = _with_other_scores(book)
        importing.take(importing.examine("a.xlsx", book, store, day), store, cut_off=day)
    text = App(period="2026-05", area="62.06", lang="en").open("changes").text
    assert "revised" in text
    assert "The release of 15 July 2026 had the score of April 2026 at" in text


def _with_other_scores(book: bytes) -> bytes:
    import io

    import openpyxl

    read = openpyxl.load_workbook(io.BytesIO(book))
    sheet = read["Kepuasan"]
    for column in range(5, 14):
        if isinstance(sheet.cell(2, column).value, int):
            sheet.cell(2, column).value = 1
    out = io.BytesIO()
    read.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("audience", "period", "scores", "is_led"),
    [
        (PROTECTED, "2026", [61.0, 62.0], True),
        (PROTECTED, "2026", [UNKNOWN, 62.0], False),  # nothing to be led to
        (PROTECTED, "2025", [61.0, 62.0], False),  # a whole year is compared as it is
        (EXACT, "2026", [61.0, 62.0], False),  # the office compares the same months
    ],
)
def test_where_the_public_cannot_compare_a_period_under_way_it_is_led_to_the_last_whole_one(
    audience: str, period: str, scores: list[float], is_led: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = KnownMonths("2023-10", date(2026, 10, 20))
    monkeypatch.setattr(editions, "evaluation", lambda edition: SimpleNamespace(known=known))
    monkeypatch.setattr(View, "own_scores", lambda *_, **__: pd.DataFrame({"score": scores}))
    view = replace(views.view(), audience=audience, period=parse(period))
    way = changes.instead(view, pd.Series({"points": UNKNOWN}))
    assert ("Yang dapat dibandingkan: 2025 dengan 2024" in way) == is_led
    assert ("period=2025" in way) == is_led
    assert changes.instead(view, pd.Series({"points": 1.0})) == ""
