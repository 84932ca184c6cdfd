"""The targets page: what holds, setting one, refusals, history, and what must be reached."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

import locales
from data import importing
from data.office.targets import Change, keep
from data.store import Store
from data.store.schema import HOLDS
from indicators import CORE
from tests import hand_workbook
from tests.days import frozen
from tests.families import family
from tests.pages.app import App

PAGE = "office/targets"
TODAY = date(2026, 6, 30)
BUTTON = "Tetapkan target"


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A target may be set for this year and ten more: for 2027 in 2026, and not for ever."""
    monkeypatch.setattr("data.periods.office_today", frozen(TODAY))


@pytest.fixture
def store(empty: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Store:
    shutil.copytree(made_once("without-targets", send), empty, dirs_exist_ok=True)
    return Store(empty)


def send(folder: Path) -> None:
    store = Store(folder)
    read = importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, TODAY)
    importing.take(read, store, cut_off=TODAY)


def fill(app: App, **written: object) -> None:
    """Fill in the form; what is not said is sound."""
    values = {
        "indicator": "reports_followed_up", "regency": "", "year": 2027, "value": 85.0,
        "reference": "Renstra 2026–2030", "reason": "Rapat evaluasi", "office": "Kepala DPPA", **written,
    }  # fmt: skip
    for name in ("indicator", "regency"):
        app.test.selectbox(key=f"set-{name}").set_value(values[name])
    for name in ("year", "value"):
        app.test.number_input(key=f"set-{name}").set_value(values[name])
    for name in ("reference", "reason", "office"):
        app.test.text_input(key=f"set-{name}").set_value(values[name])


def test_the_targets_in_force_are_listed_with_reference_and_state(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    assert app.title == "12 dari 13 target 2026 menunggu konfirmasi DPPA"
    for words in ("Laporan ditindaklanjuti", "SPM Permen PPPA 1/2010", "perlu dikonfirmasi DPPA", "76,61"):
        assert words in app.text


def test_a_target_set_on_the_page_is_kept_listed_and_told(store: Store) -> None:
    before = store.latest_release()
    app = App(period="2026-Q2", year="2027").open(PAGE)
    fill(app)
    app.press(BUTTON)
    assert "Target disimpan: Laporan ditindaklanjuti, Semua kabupaten/kota, mulai 2027: 85 %" in app.text
    assert app.title == "11 dari 13 target 2027 menunggu konfirmasi DPPA"
    assert store.latest_release() != before
    assert "Kepala DPPA" in app.text
    assert "Rapat evaluasi" in app.text
    fill(app, regency="62.06", value=70.0)
    app.press(BUTTON)
    assert "sejak " in app.text
    assert "Katingan" in next(line for line in app.text.splitlines() if "Renstra 2026–2030" in line)
    targets = store.targets().query("year == 2027").set_index("regency")["target"]
    assert targets.to_dict() == {"": 85, "62.06": 70}


def test_what_a_target_would_move_is_said_before_it_is_set(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    fill(app, year=2026)
    app.press("Lihat dahulu")
    assert (
        "Target ini akan berlaku mulai Juli 2026, Triwulan III 2026, Semester II 2026, dan 2027"
        in app.text.replace("\\", "")
    )
    assert "Periode yang sudah mulai tidak berubah" in app.text
    assert "Andaikata sudah berlaku pada Triwulan II 2026" in app.text
    assert "tidak ada yang disimpan" in app.text
    assert store.current_rows("targets").empty
    fill(app, value=0.0)
    app.press("Lihat dahulu")
    assert any("Target harus lebih dari 0" in error.value for error in app.test.error)


@family(lambda member: "surel" in str(member["written"]))
@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        ({"value": 0.0}, "Target harus lebih dari 0"),
        ({"value": None}, "Target harus lebih dari 0"),
        ({"value": -4.0}, "Target harus lebih dari 0"),
        ({"value": 120.0}, "antara 1 dan 100"),
        ({"indicator": "satisfaction_ikm", "value": 20.0}, "antara 25 dan 100"),
        ({"year": 1999}, "antara 2020 dan"),
        ({"year": 2025}, "Tahun 2025 sudah lewat"),
        ({"indicator": "participation_level", "value": 6.0}, "antara 1 dan 5"),
        ({"reference": " "}, "Dasar target belum diisi"),
        ({"reason": ""}, "Alasan perubahan belum diisi"),
        ({"office": ""}, "Kantor yang menetapkan belum diisi"),
        ({"reference": "surel petugas@contoh.id"}, "tampak memuat data pribadi"),
    ],
)
def test_what_cannot_be_a_target_is_told_and_nothing_is_kept(
    store: Store, written: dict[str, object], phrase: str
) -> None:
    app = App(period="2026-Q2").open(PAGE)
    fill(app, **written)
    app.press(BUTTON)
    assert any(phrase in error.value for error in app.test.error)
    assert store.current_rows("targets").empty


def test_a_refusal_speaks_english_to_an_english_reader(store: Store) -> None:
    app = App(period="2026-Q2", lang="en").open(PAGE)
    fill(app, value=0.0)
    app.press("Set the target")
    assert "A target must be above 0" in app.test.error[0].value


def test_a_change_that_came_in_between_is_not_overwritten(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    other = Change("victims_served", "", 2026, 90.0, "Renja 2026", "Rapat", "Sekretariat DPPA")
    keep(store, other, cut_off=TODAY)
    fill(app)
    app.press(BUTTON)
    assert app.test.error
    assert len(store.current_rows("targets")) == 1
    fill(app)
    app.press(BUTTON)
    assert len(store.current_rows("targets")) == 2


def test_under_a_page_of_a_release_of_the_first_rule_stands_that_it_is_one(store: Store) -> None:
    assert "aturan lama" not in App(period="2026-Q2").open(PAGE).text
    with store.writing() as connection:
        connection.execute(sa.update(HOLDS["releases"]).values(rule=1, denominators=""))
    assert "Rilis ini dibuat dengan aturan lama" in App(period="2026-Q2").open(PAGE).text
    assert "made by the old rule" in App(period="2026-Q2", lang="en").open(PAGE).text


def test_what_must_be_reached_is_in_the_first_sentence_and_as_a_table(shown: Path) -> None:
    app = App(**{"class": "high", "by": "2027"}).open(PAGE)
    assert "Untuk menjadi Tinggi pada 2027, skor Kalimantan Tengah yang dinilai harus naik dari" in app.text
    assert "ke 75,5" in app.text
    assert "laporan lagi ditindaklanjuti" in app.text
    assert "Tanpa angka, jadi tidak diandaikan: Seruyan" in app.text
    app.test.selectbox(key="targets-class").set_value("low")
    assert "sudah Rendah menurut target 2027" in app.run().text
    assert app.test.query_params["class"] == "low"


@pytest.mark.parametrize(
    ("area", "phrase"), [("62.07", "belum dapat dihitung"), ("62.71", "Pembagian antarkabupaten")]
)
def test_a_regency_has_its_own_answer(shown: Path, area: str, phrase: str) -> None:
    assert phrase in App(area=area, **{"class": "very_high"}).open(PAGE).text


def test_an_english_reader_reads_of_one_and_of_more(shown: Path) -> None:
    text = App(lang="en", area="kalteng-1").open(PAGE).text
    assert "1 more victim served" in text or "more victims served" in text


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_core_proportion_has_words_for_further_events(language: str) -> None:
    for indicator in CORE:
        if indicator.interval == "wilson":
            assert locales.say(language, f"extra-{indicator.id}", n=2, count="2").startswith("2 ")
