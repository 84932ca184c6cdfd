"""The page of travel speeds: setting one, taking it back, refusals, and the history."""

from __future__ import annotations

from pathlib import Path

import pytest

import locales
from data.office import travel_speeds
from data.office.travel_speeds import Override, keep
from data.store import Store
from tests.pages.app import App

PAGE = "office/travel"
SET, BACK = "Tetapkan kecepatan", "Kembalikan ke aturan umum"


@pytest.fixture
def store(empty: Path) -> Store:
    return Store(empty)


def fill(app: App, **written: object) -> None:
    values = {
        "district": "62.06.01", "season": "rain", "mode": "river", "speed": 22.5,
        "source": "Perjalanan dinas 2026", "office": "Kepala DPPA", **written,
    }  # fmt: skip
    for name in ("district", "season", "mode"):
        app.test.selectbox(key=f"travel-{name}").set_value(values[name])
    app.test.number_input(key="travel-speed").set_value(values["speed"])
    for name in ("source", "office"):
        app.test.text_input(key=f"travel-{name}").set_value(values[name])


def test_a_speed_is_set_listed_and_taken_back(store: Store) -> None:
    app = App().open(PAGE)
    assert app.title == "Semua 136 kecamatan memakai aturan kecepatan umum"
    fill(app)
    app.press(SET)
    assert app.title == "1 dari 136 kecamatan memakai kecepatan sendiri"
    assert "musim hujan: 22,5 km/jam." in app.text
    for words in ("Katingan", "Sungai", "Perjalanan dinas 2026", "Kepala DPPA"):
        assert words in app.text
    assert travel_speeds.speeds(store, "rain") == {"62.06.01": 22.5}
    fill(app, source="Jalan baru dibuka", speed=None)
    app.press(BACK)
    assert app.title == "Semua 136 kecamatan memakai aturan kecepatan umum"
    assert "Riwayat kecepatan (2)" in [expander.label for expander in app.test.expander]
    assert len(travel_speeds.history(store)) == 2


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"speed": None}, "speed"),
        ({"speed": 300.0}, "speed"),
        ({"source": ""}, "empty"),
        ({"office": "melati@contoh.id"}, "personal"),
    ],
)
def test_what_cannot_be_a_speed_is_told_and_nothing_is_kept(
    store: Store, written: dict[str, object], code: str
) -> None:
    app = App().open(PAGE)
    fill(app, **written)
    app.press(SET)
    assert len(app.test.error) == 1
    assert "melati" not in app.test.error[0].value
    if code == "speed":
        sentence = locales.say("id", "travel-refused-speed", lowest="2", highest="100")
        assert app.test.error[0].value == sentence
    assert travel_speeds.history(store).empty


def test_a_change_that_came_in_between_is_not_overwritten(store: Store) -> None:
    app = App().open(PAGE)
    keep(store, Override("62.06.01", 15.0, "mixed", "dry", "Dishub", "Kepala DPPA"))
    fill(app)
    app.press(SET)
    assert "baru saja diubah orang lain" in app.text
    assert len(travel_speeds.history(store)) == 1
    fill(app)
    app.press(SET)
    assert len(travel_speeds.history(store)) == 2


def test_an_english_reader_reads_english(store: Store) -> None:
    keep(store, Override("62.06.01", 15.0, "mixed", "dry", "Dishub", "Kepala DPPA"))
    app = App(lang="en").open(PAGE)
    assert app.title == "One of 136 districts has a speed of its own"
    for words in ("Dry season", "Road and river", "15 km/h"):
        assert words in app.text
