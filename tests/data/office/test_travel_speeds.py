"""Speeds of districts on both databases: what may be set, which holds in which season, and the history."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

import locales
from data.office import audit_trail, travel_speeds
from data.office.travel_speeds import Override, history, in_force, keep, last_change, speeds
from data.refusal import NotTaken
from data.store import Store
from tests.conftest import ENGINES
from tests.data.filled import SERVICE_POINT, sent
from tests.data.store.test_two_databases import OTHER, StoreOn

RIVER = Override("62.06.01", 22.5, "river", "whole_year", "Perjalanan dinas 2026", "Kepala DPPA")


def codes(store: Store, **changes: object) -> list[str]:
    with pytest.raises(NotTaken) as refused:
        keep(store, replace(RIVER, **changes))  # type: ignore[arg-type]
    for language in locales.LANGUAGES:
        text = " ".join(refused.value.said(language))
        assert text.endswith(".")
        assert "Melati" not in text
    return refused.value.codes


def test_a_speed_is_kept_told_and_written_down(store: Store) -> None:
    assert last_change(store) == 0
    assert keep(store, RIVER) == 1
    assert speeds(store) == {"62.06.01": 22.5}
    assert last_change(store) == 1
    row = in_force(store).iloc[0]
    assert row[["district", "season", "mode", "speed_kmh", "source", "office"]].tolist() == [
        "62.06.01", "whole_year", "river", 22.5, "Perjalanan dinas 2026", "Kepala DPPA",
    ]  # fmt: skip
    entry = audit_trail.entries(store).iloc[-1]
    assert entry["action"] == "travel_change"
    assert json.loads(entry["about"]) == {"district": "62.06.01", "season": "whole_year"}


def test_a_season_goes_before_the_whole_year_and_back_to_it_when_taken_back(store: Store) -> None:
    """Katingan's 62.06.01: 22.5 the whole year, 30 in the rain. Seruyan's 62.07.02: 15 in the dry season only."""
    keep(store, RIVER)
    keep(store, replace(RIVER, season="rain", speed_kmh=30.0))
    keep(store, replace(RIVER, district="62.07.02", season="dry", speed_kmh=15.0))
    assert speeds(store) == {"62.06.01": 22.5}
    assert speeds(store, "rain") == {"62.06.01": 30.0}
    assert speeds(store, "dry") == {"62.06.01": 22.5, "62.07.02": 15.0}
    keep(store, replace(RIVER, season="rain", speed_kmh=math.nan))
    assert speeds(store, "rain") == {"62.06.01": 22.5}
    keep(store, replace(RIVER, speed_kmh=math.nan))
    assert speeds(store, "rain") == {}
    with pytest.raises(ValueError, match="no season"):
        speeds(store, "monsoon")


def test_history_tells_from_what_to_what_and_nothing_is_lost(store: Store) -> None:
    keep(store, RIVER)
    keep(store, replace(RIVER, season="rain", speed_kmh=30.0))
    keep(store, replace(RIVER, speed_kmh=25.0, source="Pengukuran ulang"))
    keep(store, replace(RIVER, speed_kmh=math.nan))
    rows = history(store)
    assert rows["change_id"].tolist() == [4, 3, 2, 1]
    assert rows["speed_kmh"].fillna(-1).tolist() == [-1, 25, 30, 22.5]
    assert rows["before"].fillna(-1).tolist() == [25, 22.5, -1, -1]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"district": "62.06"}, ["district"]),
        ({"district": "99.99.99"}, ["district"]),
        ({"mode": "air"}, ["mode"]),
        ({"season": "winter"}, ["season"]),
        ({"speed_kmh": 1.9}, ["speed"]),
        ({"speed_kmh": 100.1}, ["speed"]),
        ({"speed_kmh": math.inf}, ["speed"]),
        ({"speed_kmh": 0.0}, ["speed"]),
        ({"source": " "}, ["empty"]),
        ({"office": ""}, ["empty"]),
        ({"source": "x" * 201}, ["long"]),
        ({"source": "kata Sdri. Melati"}, ["personal"]),
        ({"office": "melati@contoh.id"}, ["personal"]),
        ({"speed_kmh": math.nan}, ["none"]),
        ({"district": "", "speed_kmh": -1.0, "source": ""}, ["district", "speed", "empty"]),
    ],
)
def test_what_cannot_be_a_speed_is_refused_all_at_once(
    store: Store, changes: dict[str, object], expected: list[str]
) -> None:
    assert codes(store, **changes) == expected
    assert history(store).empty


@pytest.mark.parametrize("speed", [2.0, 100.0])
def test_the_limits_themselves_are_taken(store: Store, speed: float) -> None:
    keep(store, replace(RIVER, speed_kmh=speed))
    assert speeds(store) == {"62.06.01": speed}


def test_the_same_again_and_what_nobody_saw_are_refused(store: Store) -> None:
    keep(store, RIVER)
    assert codes(store) == ["same"]
    keep(store, replace(RIVER, source="Dinas Perhubungan"))
    with pytest.raises(NotTaken, match="Somebody else has just changed"):
        keep(store, replace(RIVER, speed_kmh=20.0), last_seen=1)
    keep(store, replace(RIVER, district="62.07.02"), last_seen=1)
    keep(store, replace(RIVER, speed_kmh=20.0), last_seen=3)
    assert speeds(store)["62.06.01"] == 20


@pytest.mark.parametrize("engine", ENGINES)
def test_speeds_go_in_a_backup_from_one_database_to_the_other(
    store_on: StoreOn, engine: str, tmp_path: Path
) -> None:
    origin, other = store_on(engine), Store(tmp_path / "other", store_on(OTHER[engine]).place.url)
    sent(origin, {"service_points": [SERVICE_POINT]})
    keep(origin, RIVER)
    keep(origin, replace(RIVER, speed_kmh=math.nan))
    origin.back_up(tmp_path / "b.zip")
    other.restore(tmp_path / "b.zip")
    assert history(other).equals(history(origin))


def test_with_nothing_held_there_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "nothing")
    assert history(store).empty
    assert travel_speeds.speeds(store) == {}
    assert last_change(store) == 0
