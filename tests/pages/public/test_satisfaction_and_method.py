"""The satisfaction page says its finding with margin and grade; the method page opens any indicator by its link."""

from __future__ import annotations

from pathlib import Path

import pytest

import locales
from tests.pages.app import App


def test_the_title_is_the_finding_and_the_unsur_stand_with_their_gap(shown: Path) -> None:
    app = App(period="2026-Q3").open("satisfaction")
    assert app.title.startswith(
        "Kepuasan masyarakat, Kalimantan Tengah, Triwulan III 2026: IKM 66,3 ± 1,4 — mutu C"
    )
    for text in ("Waktu penyelesaian", "poin di bawah mutu A", "Krejcie–Morgan", "Tanpa unsur biaya", "0,11"):
        assert text in app.text


def test_below_the_floor_there_is_no_grade_anywhere(shown: Path) -> None:
    """Kabupaten Kotawaringin Barat had four questionnaires in January 2024."""
    app = App(area="62.01", period="2024-01").open("satisfaction")
    assert "mutu tidak disebut" in app.title
    assert "dari 4 kuesioner saja" in app.title
    assert "Itu tercapai bila" not in app.text


def test_nothing_sent_is_said_and_not_drawn(shown: Path) -> None:
    app = App(area="62.07", period="2026-Q3", lang="en").open("satisfaction")
    assert "no report received" in app.title
    assert "Why your spreadsheet differs" not in app.text


@pytest.mark.parametrize(
    "indicator",
    [
        "reports_in_time",
        "staff_per_children",
        "services_given:health",
        "victims_served:male",
        "satisfaction_respondents",
    ],
)
def test_a_link_opens_the_sheet_of_an_indicator_or_a_category(shown: Path, indicator: str) -> None:
    app = App(indicator=indicator).open("method")
    assert app.test.selectbox(key="indicator").value == indicator
    assert app.test.query_params["indicator"] == indicator


def test_an_unknown_indicator_in_a_link_falls_back_to_the_first(shown: Path) -> None:
    app = App(indicator="happiness").open("method")
    assert app.test.selectbox(key="indicator").value == "campaign_activities"


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_sheet_says_all_it_must(shown: Path, language: str) -> None:
    text = App(indicator="campaign_reach", lang=language).open("method").text
    keys = (
        "what",
        "why",
        "not",
        "target",
        "tables",
        "completeness",
        "limits",
        "changed",
        "review",
        "unconfirmed",
    )
    for key in keys:
        assert locales.say(language, f"method-{key}") in text
