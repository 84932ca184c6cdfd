"""Every page in both languages, for every kind of area and of period, with nothing held, and for a stranger."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import locales
from data.store import Store, kept_files
from tests.families import family
from tests.pages.app import FILES, PAGES, PUBLIC, App

ROOT = Path(__file__).parents[2]
# What only the other language says: whole messages without values, long enough not to stand in another word.
_FIXED = re.compile(r"^([a-z][\w-]*) = ([^{}\n]{14,})$", re.MULTILINE)


def fixed_words(language: str) -> set[str]:
    texts = [file.read_text("utf-8") for file in (ROOT / "locales" / language).glob("*.ftl")]
    return {match[2].strip() for text in texts for match in _FIXED.finditer(text)}


def foreign_words(language: str) -> set[str]:
    other = next(code for code in locales.LANGUAGES if code != language)
    # A document that a target rests on is cited as it is called.
    cited = set(kept_files.targets({})["reference"])
    return fixed_words(other) - fixed_words(language) - cited


def test_every_page_file_is_tested() -> None:
    assert FILES.keys() == set(PAGES)


@family("page", "language")
@pytest.mark.parametrize("language", locales.LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_its_language_and_bears_the_mark(shown: Path, page: str, language: str) -> None:
    app = App(lang=language).open(page)
    assert len(app.title) > 12
    assert "SIMULASI" in app.text
    assert "SAPA 129" in app.text
    text = app.text
    assert [words for words in foreign_words(language) if words in text] == []


@family("page", "area")
@pytest.mark.parametrize("area", ["62", "kalteng-3", "62.71", "62.07", "62.12"])
@pytest.mark.parametrize("page", [*PUBLIC])
def test_a_page_has_something_to_say_of_every_kind_of_area(shown: Path, page: str, area: str) -> None:
    assert App(area=area).open(page).title


def test_a_silent_regency_is_never_said_to_have_nothing(shown: Path) -> None:
    """Seruyan sent nothing in this quarter: no page may say that there was no activity, report, service or partner."""
    app = App(area="62.07", period="2026-Q3")
    for page in ("campaigns", "reports", "victims", "collaboration", "satisfaction"):
        text = app.open(page).text
        assert "tidak ada laporan diterima" in text
        for claim in ("Belum ada", "0 kecamatan", "7 dari 7", "0 laporan diterima"):
            assert claim not in text, f"{page}: {claim}"
        assert "belum dapat dinilai" in app.title


def test_what_waits_for_verification_is_not_called_silence(empty: Path) -> None:
    from datetime import date

    from data import importing
    from tests import hand_workbook

    store, today = Store(empty), date(2026, 6, 30)
    importing.take(
        importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, today), store, cut_off=today
    )
    app = App(area="62.06", period="2026-Q2", basis="verified")
    text = app.open("overview").text
    assert "belum diverifikasi" in text
    assert "tidak ada laporan diterima" not in text
    assert "diam" not in app.open("reports").text


def test_a_month_that_is_not_yet_due_is_neither_silence_nor_completeness(shown: Path) -> None:
    text = App(period="2026-10").open("overview").text
    assert "belum jatuh tempo" in text
    assert "melapor;" not in text
    assert "diam" not in text.split("Yang paling perlu perhatian")[0]


def test_a_regency_with_too_little_for_a_score_is_not_drawn_as_silent(empty: Path) -> None:
    from datetime import date

    from data import importing
    from tests.data import filled

    store, today = Store(empty), date(2026, 6, 30)
    book = filled.workbook_of({"satisfaction": [filled.QUESTIONNAIRE]})
    importing.take(importing.examine("a.xlsx", book, store, today), store, cut_off=today)
    text = App(period="2026-Q1", layer="score").open("coverage").text
    assert re.search(r"Katingan +belum dapat dinilai", text)


@family("page", "period")
@pytest.mark.parametrize("period", ["2026-09", "2026-S2", "2025", "2023-Q4", "2026-Q4"])
@pytest.mark.parametrize("page", [*PUBLIC])
def test_every_kind_of_period_can_be_shown(shown: Path, page: str, period: str) -> None:
    assert App(period=period, basis="verified").open(page).title


def test_the_overview_answers_in_its_first_lines(shown: Path) -> None:
    """Score, class, interval, what verification leaves open; what changed; who is silent; five indicators."""
    app = App().open("overview")
    verified = r"Terverifikasi: \d\d,\d–\d\d,\d \(\d+ dari \d+ laporan terverifikasi\)"
    assert re.search(rf"Triwulan III 2026: \d\d,\d — .+ \(\d\d–\d\d\)\. {verified}", app.title)
    assert "diam: Seruyan dan Murung Raya" in app.text
    for domain in "abcde":
        assert locales.say("id", f"domain-{domain}") in app.text


def test_what_cannot_be_read_in_an_address_falls_back(shown: Path) -> None:
    app = App(period="2026-Q9", area="99.99", basis="guessed", lang="fr").open("overview")
    assert "Kalimantan Tengah, Triwulan III 2026" in app.title


def test_choices_are_kept_in_the_address(shown: Path) -> None:
    app = App(period="2025", area="62.06", basis="verified", lang="en").open("reports")
    assert {name: app.test.query_params[name] for name in ("period", "area", "basis", "lang")} == {
        "period": "2025",
        "area": "62.06",
        "basis": "verified",
        "lang": "en",
    }


def test_changing_the_kind_of_period_keeps_the_end_of_the_old_one(shown: Path) -> None:
    app = App(period="2025-Q2").open("overview")
    app.test.selectbox(key="kind").set_value("month")
    assert "Juni 2025" in app.run().title


def test_changing_the_language_keeps_the_choices(shown: Path) -> None:
    app = App(period="2025-Q2", area="62.06").open("overview")
    app.test.segmented_control(key="lang").set_value("en")
    assert "Katingan, Quarter 2, 2025" in app.run().title


# With nothing held the overview tells the four steps of the first day, and these pages answer all the same.
ANSWERING = ("public/overview", "public/method", "public/coverage", "public/context", "public/open_data",
             "office/import_file", "office/submissions", "office/history", "office/targets", "office/travel",
             "office/roles", "office/trail")  # fmt: skip


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ANSWERING])
def test_with_nothing_held_a_page_says_so(empty: Path, page: str) -> None:
    app = App().open(page)
    assert app.title == locales.say("id", "empty-title")
    assert "Yang sudah dapat dibaca: Metode · Konteks resmi · Cakupan · Target · Kiriman" in " ".join(
        app.text.split()
    )


def test_with_nothing_held_the_official_context_still_stands(empty: Path) -> None:
    app = App(lang="en").open("context")
    assert "301,873" in app.text


def test_with_nothing_held_the_import_page_works(empty: Path) -> None:
    assert App().open("office/import_file").title == locales.say("id", "import-title")


@pytest.mark.parametrize("area", ["62", "62.06"])
@pytest.mark.parametrize("indicator", ["campaign_concentration", "response_days", "participation_level"])
def test_an_indicator_of_another_form_has_its_page(shown: Path, indicator: str, area: str) -> None:
    """One measured for the province only shows the province; days and levels speak in their own words."""
    app = App(area=area, indicator=indicator)
    title = app.open("indicator").title
    assert ("Kalimantan Tengah" in title) == (area == "62" or indicator == "campaign_concentration")
    assert app.open("method").title
