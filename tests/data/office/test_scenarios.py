"""Named scenarios on both databases: what one may hold, reading it back, and taking it off the list."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import locales
from data.actors import Actor
from data.office import audit_trail, scenarios
from data.office.scenarios import SavedScenario, every, get, remove, save
from data.refusal import NotTaken
from data.store import Store, append_only
from tests.conftest import ENGINES
from tests.data.filled import SERVICE_POINT, TODAY, sent
from tests.data.store.test_two_databases import OTHER, StoreOn

PLAN = SavedScenario(
    "Dua pos hulu", "counselling_post", 3.0, ("62.06.01", "62.06.01", "62.07.02"), (("62.06", "T/1"),), ""
)
PARTNER, OFFICER, LEADER = (Actor(name, name) for name in ("partner", "officer", "leadership"))


def acting(store: Store, actor: Actor) -> Store:
    return Store(store.place.home, store.place.url, actor)


def one_point(store: Store) -> None:
    sent(store, {"service_points": [SERVICE_POINT]})


@pytest.fixture
def filled(engine: str, store_on: StoreOn) -> Store:
    return acting(store_on(engine, one_point), PARTNER)


def plan(store: Store, **changes: object) -> SavedScenario:
    release = store.latest_release()
    assert release is not None
    return replace(PLAN, **{"release_id": release.id, **changes})  # type: ignore[arg-type]


def codes(store: Store, **changes: object) -> list[str]:
    with pytest.raises(NotTaken) as refused:
        save(store, plan(store, **changes))
    for language in locales.LANGUAGES:
        assert all(sentence.endswith(".") for sentence in refused.value.said(language))
        assert "0812" not in "".join(refused.value.said(language))
    return refused.value.codes


def test_a_scenario_is_kept_and_read_back(filled: Store) -> None:
    assert save(filled, plan(filled)) == 1
    assert get(filled, " dua POS  hulu") == plan(filled)
    row = every(filled).iloc[0]
    assert (row["author_role"], row["placed"], row["closed"]) == ("partner", PLAN.placed, PLAN.closed)
    entry = audit_trail.entries(filled).iloc[-1]
    assert (entry["actor"], entry["action"]) == ("partner", "scenario")
    assert json.loads(entry["about"]) == {"scenario": "1", "what": "scenario_saved"}


def test_a_shelter_is_placed_in_a_regency_only(filled: Store) -> None:
    save(filled, plan(filled, kind="shelter", placed=("62.06",)))
    assert codes(filled, name="Lain", kind="shelter") == ["shelter-place"]
    assert codes(filled, name="Lain", placed=("62.06",)) == ["place"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": "x"}, ["name"]),
        ({"name": "x" * 61}, ["name"]),
        ({"name": "<b>dua</b>"}, ["name"]),
        ({"name": "dua\x00pos"}, ["name"]),
        ({"name": "Sdri. Melati"}, ["personal"]),
        ({"name": "pos 0812-3456-7890"}, ["personal"]),
        ({"kind": "hospital"}, ["kind"]),
        ({"threshold_hours": 0.0}, ["threshold"]),
        ({"threshold_hours": float("nan")}, ["threshold"]),
        ({"threshold_hours": 25.0}, ["threshold"]),
        ({"placed": ("99.99.99",)}, ["place"]),
        ({"closed": (("99.99", "T-1"),)}, ["closed"]),
        ({"closed": (("62.06", " "),)}, ["closed"]),
        ({"placed": (), "closed": ()}, ["nothing"]),
        ({"placed": ("62.06.01",) * 41}, ["many"]),
        ({"release_id": "19990101-0000000000"}, ["release"]),
        ({"name": "", "kind": "", "placed": (), "closed": ()}, ["name", "kind", "nothing"]),
    ],
)
def test_what_is_no_scenario_is_refused_all_at_once(
    filled: Store, changes: dict[str, object], expected: list[str]
) -> None:
    assert codes(filled, **changes) == expected
    assert every(filled).empty


@pytest.mark.parametrize(
    "name", ["Dua pos hulu", "DPRD 2027 (usulan A)", "Kapuas–Barito, tahap 1", "Rencana 1/2"]
)
def test_plain_names_are_taken(filled: Store, name: str) -> None:
    save(filled, plan(filled, name=name))
    assert every(filled)["name"].tolist() == [name]


def test_a_name_in_use_is_refused_until_it_is_removed_and_nothing_is_lost(filled: Store) -> None:
    save(filled, plan(filled))
    assert codes(filled, name="DUA POS HULU") == ["taken"]
    remove(filled, "dua pos hulu")
    assert every(filled).empty
    save(filled, plan(filled, threshold_hours=2.0))
    assert every(filled)["threshold_hours"].tolist() == [2.0]
    with filled.reading() as connection:
        rows = append_only.every(connection, "scenarios")
    assert rows["threshold_hours"].tolist() == [3.0, 3.0, 2.0]
    assert rows["removed"].tolist() == [False, True, False]


def test_who_may_remove(filled: Store) -> None:
    save(filled, plan(filled))
    with pytest.raises(NotTaken, match="kept by another role"):
        remove(acting(filled, OFFICER), PLAN.name)
    remove(acting(filled, LEADER), PLAN.name)
    with pytest.raises(NotTaken, match="No scenario has that name"):
        remove(filled, PLAN.name)
    with pytest.raises(NotTaken, match="No scenario has that name"):
        get(filled, PLAN.name)


def test_scenarios_on_a_simulated_release_leave_with_it(store: Store) -> None:
    sent(store, {"service_points": [SERVICE_POINT]}, simulated=True)
    save(store, plan(store))
    store.remove_simulated(TODAY)
    assert every(store).empty


@pytest.mark.parametrize("engine", ENGINES)
def test_scenarios_go_in_a_backup_from_one_database_to_the_other(
    store_on: StoreOn, engine: str, tmp_path: Path
) -> None:
    origin, other = store_on(engine), Store(tmp_path / "other", store_on(OTHER[engine]).place.url)
    sent(origin, {"service_points": [SERVICE_POINT]})
    save(origin, plan(origin))
    save(origin, plan(origin, name="Tutup satu", placed=()))
    remove(origin, PLAN.name)
    origin.back_up(tmp_path / "b.zip")
    other.restore(tmp_path / "b.zip")
    assert every(other).equals(every(origin))
    assert get(other, "Tutup satu") == get(origin, "Tutup satu")


def test_with_nothing_held_there_is_none(tmp_path: Path) -> None:
    assert scenarios.every(Store(tmp_path / "nothing")).empty
