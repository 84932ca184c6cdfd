"""The page of one indicator: finding, comparisons, history and funnel; every indicator in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

import locales
from indicators import INDICATORS
from indicators.comparison.control_chart import history_of_values
from presentation.parts import phrases
from tests.families import family
from tests.pages.app import App

CALM = [50.0, 52.0] * 6
LEAP = [50.0, 54.0] * 6 + [50.0, 80.0]


@family()
@pytest.mark.parametrize(("area", "language"), [("62", "id"), ("62.02", "en")])
def test_every_indicator_has_a_finding(shown: Path, area: str, language: str) -> None:
    """Each of the catalogue, chosen one after the other: a title, no error, no number a browser cannot read."""
    app = App(area=area, lang=language).open("indicator")
    for indicator in INDICATORS:
        app.test.selectbox(key="one_indicator").set_value(indicator.id)
        assert phrases.indicator_name(language, indicator.id) in app.run().title
        assert indicator.id in app.test.query_params["indicator"]


def test_the_address_chooses_the_indicator_and_the_four_comparisons_stand_there(shown: Path) -> None:
    app = App(indicator="satisfaction_ikm", area="62.04", period="2026-Q3").open("indicator")
    assert "IKM" in app.title
    assert "belum mencapai target 76,6" in app.title
    for phrase in (
        "Target",
        "Daerah lain di provinsi",
        "Daerah serupa",
        "Triwulan II 2026",
        "lebih lemah",
        "karena kebetulan",
    ):
        assert phrase in app.text


def test_a_target_that_the_figure_does_not_settle_is_not_called_ups_and_downs(shown: Path) -> None:
    """A target has no ups and downs: where too few are counted to say, that is what is said."""
    app = App(indicator="reports_in_time", area="62.71", period="2026-Q3").open("indicator")
    assert "belum jelas di atas atau di bawah target" in app.title
    assert "Sinyal: dari" in app.text


def test_a_silent_regency_keeps_its_history_and_compares_nothing(shown: Path) -> None:
    app = App(indicator="reports_in_time", area="62.07", period="2026-Q3").open("indicator")
    assert "tidak ada laporan diterima" in app.title
    assert "tidak ada angka di sini" in app.text
    assert "lebih lemah" not in app.text


def test_reports_received_are_never_better_or_worse(shown: Path) -> None:
    for area in ("62", "62.02", "62.12"):
        text = App(indicator="reports_received", area=area, lang="en").open("indicator").text
        assert "judged neither good nor bad" in text
        for word in (" better", " weaker", "improvement", "attention"):
            assert word not in text


def test_what_makes_no_chart_says_why(shown: Path) -> None:
    text = App(indicator="staff_per_children").open("indicator").text
    assert "dikirim sekali setahun" in text
    assert "stok atau uang tidak punya selang" in text


def test_an_unknown_indicator_falls_back(shown: Path) -> None:
    assert App(indicator="nothing").open("indicator").title.startswith("Kegiatan")


def test_the_rows_of_a_domain_lead_here_and_tell_the_movement(shown: Path) -> None:
    app = App(period="2026-Q3").open("reports")
    html = "".join(element.proto.body for element in app.test.get("html"))
    assert (
        "indicator?period=2026-Q3&amp;area=62&amp;basis=reported&amp;lang=id&amp;indicator=reports_in_time"
        in html
    )
    assert "naik-turun biasa" in app.text


@pytest.mark.parametrize(
    ("values", "direction", "key"),
    [
        (CALM, "higher", "movement-ordinary"),
        (LEAP, "higher", "movement-improvement"),
        (LEAP, "lower", "movement-concern"),
        (LEAP, "neutral", "movement-neutral"),
        ([*LEAP, None], "higher", "movement-ordinary"),
    ],
)
def test_the_movement_in_a_row(values: list[float | None], direction: str, key: str) -> None:
    assert phrases.movement("id", history_of_values(values, direction)) == locales.say("id", key)


def test_too_few_points_are_too_few_to_judge() -> None:
    too_few = history_of_values([50.0, 90.0, 10.0, 60.0], "higher")
    assert phrases.movement("id", too_few) == locales.say("id", "movement-few")
