"""The page that says how firm the score is: its finding, movable weights, ranks and hinges, in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import locales
from tests.families import family
from tests.pages.app import App

CHOSEN = "40,20,20,0,20"


def test_the_finding_is_in_the_title_and_the_shares_below_it(shown: Path) -> None:
    app = App().open("stability")
    assert "paling sering berkelas" in app.title
    assert "bobot" in app.title
    assert "Dari 10.000 simulasi:" in app.text
    assert "Peringkat" not in app.text.split("Ubah bobot")[0], "the province stands alone"
    assert "Bobot baku (sama besar)" in app.text
    assert "Bobot pilihan" not in app.text


@pytest.mark.parametrize("area", ["62", "kalteng-2", "62.06", "62.71"])
def test_the_title_names_the_class_that_is_drawn_most_often_and_how_often(shown: Path, area: str) -> None:
    """The first of the shares that stand below it; and the class of the score, where that is another."""
    app = App(area=area).open("stability")
    often, share = re.search(r"paling sering berkelas ([A-Za-z ]+) \((.+?) simulasi\)", app.title).groups()
    first = re.search(r"Dari 10\.000 simulasi: ([A-Za-z ]+?) ([<>]? ?[\d,]+ ?%)", app.text)
    assert (often, share.replace("\u202f", " ")) == first.groups()
    by_score = re.search(r"Skor Triwulan III 2026: .+?, kelas ([A-Z][a-z ]+)", app.text)[1]
    other = re.search(r"menurut skornya ([A-Za-z ]+);", app.title)
    assert by_score == (other[1] if other else often)


@pytest.mark.parametrize("area", ["62", "62.06"])
def test_the_class_of_a_score_has_one_word_on_every_page(shown: Path, area: str) -> None:
    """What the overview's headline says of the score is what this page says of it."""
    headline = App(area=area).open("overview").title
    score_class = re.search(r" — (.+?) \(\d", headline)[1]
    assert f"kelas {score_class}." in App(area=area).open("stability").text


def test_a_regency_has_its_rank_with_its_interval(shown: Path) -> None:
    """On this page, and on the overview in the same words."""
    text = App(area="62.71").open("stability").text
    rank = re.search(r"Peringkat \d+ dari 11; antara \d+ dan \d+", text)[0]
    assert rank.startswith("Peringkat 1 dari 11; antara 1 dan")
    assert rank in App(area="62.71").open("overview").text


def test_the_interval_is_the_same_on_both_pages(shown: Path) -> None:
    """The overview's headline and this page draw the same scenarios: one score has one interval."""
    title = App(area="62.06").open("overview").title
    score = title.split(": ")[1].split(" — ")[0]
    limits = title[title.index("(") : title.index(")") + 1]
    assert f"{score} {limits}" in App(area="62.06").open("stability").text


def test_a_score_on_three_domains_has_no_rank(shown: Path) -> None:
    """Sukamara declared that there were no reports and no victims: it is left with three domains, and is not third."""
    app = App(area="62.08").open("stability")
    assert "Skor dari tiga bidang, jadi tidak diberi peringkat; 11 kabupaten/kota" in app.text
    assert "Peringkat 3" not in app.text
    assert "dari tiga bidang" in App(area="62.08").open("overview").title


def test_a_silent_regency_has_no_rank(shown: Path) -> None:
    app = App(area="62.07").open("stability")
    assert "belum dapat dinilai" in app.title
    assert "Belum berperingkat, karena belum ada skor; 11 kabupaten/kota sudah berperingkat" in app.text


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_weights_move_beside_the_default_and_come_back(shown: Path, language: str) -> None:
    app = App(area="62.06", weights=CHOSEN, lang=language).open("stability")
    assert locales.say(language, "weights-default") in app.text
    assert locales.say(language, "weights-chosen") in app.text
    assert [app.test.slider(key=f"weight-{domain}").value for domain in "abcde"] == [40, 20, 20, 0, 20]
    app.test.slider(key="weight-d").set_value(50)
    app.run()
    assert (
        app.test.query_params["weights"] == ["40,20,20,50,20"]
        or app.test.query_params["weights"] == "40,20,20,50,20"
    )
    app.press(locales.say(language, "weights-reset"))
    assert locales.say(language, "weights-chosen") not in app.text
    assert "weights" not in app.test.query_params


def test_weights_of_nothing_are_told_and_the_default_stands(shown: Path) -> None:
    app = App(weights="0,0,0,0,0").open("stability")
    assert "Semua bobot 0" in app.text
    assert "Bobot pilihan" not in app.text


@pytest.mark.parametrize("weights", ["1,2,3", "a,b,c,d,e", "-5,20,20,20,20", "500,1,1,1,1"])
def test_weights_that_cannot_be_read_fall_back(shown: Path, weights: str) -> None:
    assert "Bobot pilihan" not in App(weights=weights).open("stability").text


def test_the_chart_draws_every_regency_with_its_interval(shown: Path) -> None:
    app = App(weights=CHOSEN).open("stability")
    chart = app.test.get("vega_lite_chart")[0]
    assert "SIMULASI" in json.dumps(json.loads(chart.proto.spec))
    twin = next(
        frame.value for frame in app.test.get("dataframe") if "Peringkat (5–95 %)" in frame.value.columns
    )
    assert len(twin) == 14
    ranked = twin[twin["Peringkat (5–95 %)"] != "–"]
    assert [int(cell.split(" ")[0]) for cell in ranked["Peringkat (5–95 %)"]] == list(
        range(1, len(ranked) + 1)
    )
    assert (twin.loc[twin["Skor (5–95 %)"] == "belum dapat dinilai", "Teratas"] == "–").all()


def test_hinges_are_told_in_words(shown: Path) -> None:
    text = App(area="62.01").open("stability").text
    assert "sangat rendah bila di atas" in text
    assert "Rata-rata ukur" in text
    assert "Ragam skor berasal dari" in text
    assert "tanpa batas 100" in text.lower()


def test_an_electoral_district_is_ranked_of_five(shown: Path) -> None:
    assert "dari 5; antara" in App(area="kalteng-4").open("stability").text


@family()
@pytest.mark.parametrize("period", ["2026-09", "2026-S2", "2025", "2026-Q4", "2026-10"])
def test_every_kind_of_period_is_answered(shown: Path, period: str) -> None:
    assert App(period=period, basis="verified").open("stability").title
