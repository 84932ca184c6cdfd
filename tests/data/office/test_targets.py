"""Targets set one at a time: what is refused, what is kept, and who changed what; on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

import locales
from data.office.targets import Change, history, keep, refusals
from data.refusal import NotTaken, Refusal
from data.store import Store
from data.store.connection import StoreChanged
from indicators.scores.attainment import targets_for
from tests.data.filled import CAMPAIGN, TARGET, sent

TODAY = date(2026, 6, 30)
CHANGE = Change(
    "reports_followed_up",
    "",
    2027,
    85.0,
    "Renstra 2026–2030",
    "Disepakati dalam rapat evaluasi",
    "Kepala DPPA",
)


def codes(change: Change) -> list[str]:
    return [refusal.code for refusal in refusals(change, TODAY)]


def kept(store: Store, **changes: object) -> None:
    keep(store, replace(CHANGE, **changes), cut_off=TODAY)


def test_a_sound_change_meets_no_refusal() -> None:
    assert codes(CHANGE) == []
    assert codes(replace(CHANGE, regency="62.06", target=1)) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"target": 0}, ["zero"]),
        ({"target": -5}, ["zero"]),
        ({"target": float("nan")}, ["zero"]),
        ({"target": 100.5}, ["range"]),
        ({"target": float("inf")}, ["range"]),
        ({"year": 2019}, ["year"]),
        ({"year": 2037}, ["year"]),
        ({"year": 2025}, ["past"]),
        ({"year": 2026}, []),
        ({"target": 0.5}, ["range"]),
        ({"indicator": "reports_received"}, ["indicator"]),
        ({"regency": "6206"}, ["regency"]),
        ({"regency": "62"}, ["regency"]),
        ({"reference": "  "}, ["empty"]),
        ({"reason": ""}, ["empty"]),
        ({"office": ""}, ["empty"]),
        ({"reference": "hubungi 0812-0000-0000"}, ["personal"]),
        ({"reason": "atas permintaan petugas@contoh.id"}, ["personal"]),
        ({"office": "Sdri. Melati"}, ["personal"]),
        ({"target": 0, "year": 1999, "reason": ""}, ["zero", "year", "empty"]),
    ],
)
def test_what_cannot_be_a_target_is_refused_all_at_once(
    changes: dict[str, object], expected: list[str]
) -> None:
    assert sorted(codes(replace(CHANGE, **changes))) == sorted(expected)


@pytest.mark.parametrize(
    ("target", "expected"), [(24.99, ["range"]), (25, ["worst"]), (25.01, []), (100, []), (100.01, ["range"])]
)
def test_an_index_has_targets_on_its_own_scale(target: float, expected: list[str]) -> None:
    assert codes(replace(CHANGE, indicator="satisfaction_ikm", target=target)) == expected


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_refusal_is_a_sentence_with_what_to_do_and_never_repeats_personal_data(language: str) -> None:
    wrong = Change("x", "y", 1999, 0, "0812-0000-0000", "", "Sdri. Melati")
    sentences = [refusal.said(language) for refusal in refusals(wrong, TODAY)]
    sentences += [refusal.said(language) for refusal in refusals(replace(CHANGE, year=2025), TODAY)]
    sentences.append(Refusal("target", "range", {"lowest": 25.5, "highest": 100.0}).said(language))
    assert len(set(sentences)) == 9
    assert all(sentence.endswith(".") and sentence.count(". ") >= 1 for sentence in sentences)
    assert not any("0812" in sentence or "Melati" in sentence for sentence in sentences)
    assert any({"id": "25,5 dan", "en": "25.5 and"}[language] in sentence for sentence in sentences)


def test_a_change_is_kept_beside_what_was_and_makes_a_release(store: Store) -> None:
    first = sent(store, {"campaigns": [CAMPAIGN]})
    release = keep(store, CHANGE, cut_off=TODAY, based_on=store.last_event())
    assert release.id != first.id
    assert store.latest_release() == release
    assert not release.simulated
    row = store.targets().set_index(["indicator", "regency", "year"]).loc[("reports_followed_up", "", 2027)]
    assert (row["target"], row["reference"], bool(row["confirmed"])) == (85, "Renstra 2026–2030", True)
    assert store.check_releases()["intact"].all()


def test_history_tells_who_when_from_what_to_what_and_why(store: Store) -> None:
    """A default of 100 from 2023 on; 85 for 2023, then 90; and one of Katingan's own, where the 90 for all held."""
    kept(store, year=2023)
    kept(store, year=2023, target=90.0, reason="Target dinaikkan", office="Bidang Perlindungan Anak")
    kept(store, year=2023, regency="62.06", target=70.0)
    changes = history(store)
    assert changes["target"].tolist() == [70, 90, 85]
    assert changes["before"].tolist() == [90, 85, 100]
    assert changes["office"].tolist() == ["Kepala DPPA", "Bidang Perlindungan Anak", "Kepala DPPA"]
    assert changes["reason"].tolist()[1] == "Target dinaikkan"
    assert changes["at"].is_monotonic_decreasing
    events = store.history(table="targets")
    assert (events["action"] == "sent").all()
    assert len(events) == 3


def test_before_is_what_was_in_force_at_that_event(store: Store) -> None:
    """The default of 2023, 100, holds in 2027 until 85 is set, which Katingan's own 70 replaces there, and 75 from 2028
    on. For all 95 replaces 85 in 2028. In 2029 Katingan's own 75 beats the 95 of the same year; Seruyan has the 95."""
    kept(store, year=2027, target=85.0)
    kept(store, year=2027, target=70.0, regency="62.06")
    kept(store, year=2028, target=75.0, regency="62.06")
    kept(store, year=2028, target=95.0)
    kept(store, year=2029, target=80.0, regency="62.06")
    kept(store, year=2029, target=60.0, regency="62.07")
    assert history(store)["before"].tolist()[::-1] == [100, 85, 70, 85, 75, 95]


def test_before_agrees_with_the_targets_in_force(store: Store) -> None:
    """What counted just before each change, by `targets_for` on the targets as they were then."""
    asked = [
        ("", 2027, 85.0),
        ("62.06", 2027, 70.0),
        ("62.06", 2028, 75.0),
        ("", 2028, 95.0),
        ("62.07", 2029, 60.0),
    ]
    expected = []
    for regency, year, target in asked:
        in_force = targets_for(store.targets(), ["reports_followed_up"], [regency or "62"], year)
        expected.append(float(in_force["target"].iloc[0]))
        kept(store, regency=regency, year=year, target=target)
    assert history(store)["before"].tolist()[::-1] == expected


def test_targets_that_came_by_file_are_in_the_same_history(store: Store) -> None:
    sent(store, {"targets": [TARGET]}, sender="DPPA")
    kept(store, year=2026)
    changes = history(store)
    assert changes["target"].tolist() == [85, 82.5]
    assert changes["before"].tolist()[0] == 82.5


def test_the_same_target_again_is_refused_and_nothing_is_written(store: Store) -> None:
    kept(store)
    before = store.last_event()
    with pytest.raises(NotTaken) as refused:
        kept(store, reason="sekali lagi")
    assert [refusal.code for refusal in refused.value.refusals] == ["same"]
    assert store.last_event() == before
    kept(store, reference="Renja 2027")
    assert len(history(store)) == 2


def test_a_change_on_top_of_another_that_nobody_saw_is_refused(store: Store) -> None:
    kept(store, target=80.0)
    seen = store.last_event()
    kept(store, target=81.0)
    with pytest.raises(StoreChanged):
        keep(store, replace(CHANGE, target=82.0), cut_off=TODAY, based_on=seen)
    assert history(store)["target"].tolist() == [81, 80]
    keep(store, replace(CHANGE, target=82.0), cut_off=TODAY, based_on=store.last_event())
    assert history(store)["before"].tolist()[0] == 81


def test_a_target_holds_from_the_day_it_was_set_and_from_the_beginning_before_the_first_release(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the office's clock: at 18.00 UTC of 29 November the 30th has begun."""
    monkeypatch.setattr("data.store.history.now", lambda: datetime(2026, 5, 2, 1))
    sent(store, {"targets": [TARGET], "campaigns": [CAMPAIGN]})
    monkeypatch.setattr("data.store.history.now", lambda: datetime(2026, 11, 29, 18))
    kept(store, year=2026, target=50.0)
    kept(store, year=2026, target=60.0, regency="62.06")
    rows = store.targets().query("confirmed and indicator == 'reports_followed_up'")
    assert rows[["regency", "target", "since"]].values.tolist() == [
        ["", 82.5, ""], ["", 50, "2026-11-30"], ["62.06", 60, "2026-11-30"],
    ]  # fmt: skip
    defaults = store.default_targets().assign(since="")
    assert store.targets().head(len(defaults)).equals(defaults)


def test_with_nothing_held_there_is_no_history(store: Store) -> None:
    assert history(store).empty
