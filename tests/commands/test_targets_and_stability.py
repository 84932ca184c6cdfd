"""The commands for leadership: how firm scores stand, targets, and what must be reached."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

import locales
from data.store import Store
from indicators.scores.rank_intervals import CLASS_NAMES
from tests.commands.command import answer as told
from tests.commands.command import run
from tests.days import frozen

SET = ("targets", "set", "--indicator", "reports_followed_up", "--year", "2027", "--target", "85", "--reference",
       "Renstra 2026–2030", "--reason", "Rapat evaluasi", "--by", "Kepala DPPA")  # fmt: skip


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A target may be set for this year and ten more: for 2027 in 2026, and not for ever."""
    monkeypatch.setattr("data.periods.office_today", frozen(date(2026, 10, 20)))


@pytest.fixture
def home(hand_held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    shutil.copytree(hand_held, tmp_path / "store")
    return tmp_path


@pytest.fixture(scope="module")
def register(register_copy: Store) -> Path:
    return register_copy.place.home


def test_stability_of_the_demonstration_register(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything the page shows, of every regency, for machines; the score is that of `score`."""
    monkeypatch.setenv("PELITA_HOME", str(register))
    stability = told("stability", "--period", "2026-Q3")
    assert stability["draws"] == 10_000
    ranked = [area for area in stability["areas"] if area["rank"] is not None]
    assert sorted(area["rank"] for area in ranked) == list(range(1, len(ranked) + 1))
    assert {area["ranked"] for area in ranked} == {len(ranked)}
    for area in ranked:
        assert sum(area[name] for name in CLASS_NAMES) == pytest.approx(1)
        assert area["rank_lower"] <= area["rank"] <= area["rank_upper"]
        assert set(area["variance"]) == {"weights", "aggregation", "sampling", "together"}
        assert [row["variant"] for row in area["variants"]] == ["arithmetic", "geometric", "uncapped"]
        assert area["weight_hinges"]
        assert area["indicator_hinges"]
    scores = {row["area"]: row for row in told("score", "--period", "2026-Q3")}
    for area in stability["areas"]:
        assert [area[name] for name in ("score", "lower", "upper")] == pytest.approx(
            [scores[area["area"]][name] for name in ("score", "lower", "upper")], nan_ok=True
        )
    other = told("stability", "--period", "2026-Q3", "--by", "province", "--weights", "a=1,b=0,e=1")
    province = other["areas"][0]
    assert other["weights"] == {"a": 1, "b": 0, "e": 1}
    assert (province["rank"], province["ranked"]) == (1, 1)
    assert province["rests_on"] == ["a", "e"]


def test_what_must_be_reached_by_the_province_and_each_regency(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(register))
    reach = told("reach", "--period", "2026-Q3", "--class", "high")
    assert (reach["answer"], reach["year"], reach["needed"]) == ("reachable", 2027, 75.5)
    assert reach["then"] == pytest.approx(75.5)
    assert reach["whole"] >= 75.5
    rising = [step["indicator"] for step in reach["steps"] if step["whole_value"] != step["value"]]
    assert [division["indicator"] for division in reach["regencies"]] == rising
    for division in reach["regencies"]:
        assert len(division["regencies"]) + len(division["without"]) == 14
    assert "62.07" in reach["regencies"][0]["without"], "Seruyan was silent"
    output = run("reach", "--period", "2026-Q3").output
    assert "usaha terkecilnya dalam persen. Dengan kejadian utuh skornya menjadi" in output
    assert "With whole events the score becomes" in output
    assert "least effort" in output
    pooled = told("reach", "--period", "2026-Q3", "--area", "kalteng-1", "--class", "low", "--year", "2026")
    assert pooled["answer"] == "already"
    assert told("reach", "--period", "2026-Q3", "--area", "62.07")["answer"] == "no_score"


def test_a_target_is_set_listed_and_remembered(home: Path) -> None:
    listed = {row["indicator"]: row for row in told("targets", "list", "--year", "2027")}
    assert (listed["reports_followed_up"]["target"], listed["reports_followed_up"]["confirmed"]) == (
        100,
        False,
    )
    assert "Belum ada perubahan target" in run("targets", "history").output
    made = told(*SET)
    assert made["release"]
    katingan = told(*SET, "--regency", "62.06", "--target", "70")
    assert katingan["regency"] == "62.06"
    rows = told("targets", "list", "--year", "2027", "--indicator", "reports_followed_up")
    assert [(row["area"], row["target"], row["confirmed"]) for row in rows] == [
        ("62", 85, True),
        ("62.06", 70, True),
    ]
    kept = told("targets", "history", "--indicator", "reports_followed_up")
    assert [(row["before"], row["target"], row["office"]) for row in kept] == [
        (85, 70, "Kepala DPPA"),
        (100, 85, "Kepala DPPA"),
    ]
    assert len(told("targets", "history", "--regency", "62.06")) == 1
    assert "Kepala DPPA" in run("targets", "history").output


LOWERED = ("targets", "set", "--preview", "--indicator", "reports_in_time", "--year", "2026", "--target", "50",
           "--reference", "Renja", "--reason", "Rapat", "--by", "DPPA")  # fmt: skip


def test_a_preview_says_what_a_target_would_move_and_keeps_nothing(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On 20 October: the next month, quarter, half-year and year; and classes had it held in the third quarter."""
    monkeypatch.setenv("PELITA_HOME", str(register))
    before = Store(register).last_event()
    seen = told(*LOWERED)
    assert (seen["kept"], seen["supposed_in"], seen["begun"]) == (False, "2026-Q3", [])
    assert seen["holds_from"] == ["2026-11", "2027-Q1", "2027-S1", "2027"]
    scores = {row["area"]: row for row in told("score", "--period", "2026-Q3")}
    lifted = [row for row in seen["supposed"] if row["area"] in scores]
    assert lifted
    for row in lifted:
        assert (row["score_before"], row["class_before"]) == (
            pytest.approx(scores[row["area"]]["score"]),
            scores[row["area"]]["class"],
        )
        assert row["score"] > row["score_before"]
    assert any(row["class"] != row["class_before"] for row in lifted)
    output = run(*LOWERED).output
    assert "berlaku mulai November 2026, Triwulan I 2027, Semester I 2027, dan 2027." in output
    assert "Periode yang sudah mulai tidak berubah" in output
    assert "Periods that have begun do not change" in output
    assert "Kelas yang berpindah: " in output
    assert "nothing was kept" in output
    assert Store(register).last_event() == before


def test_a_preview_of_the_first_day_of_a_quarter_says_what_moves_in_it(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(register))
    monkeypatch.setattr("data.periods.office_today", frozen(date(2026, 7, 1)))
    seen = told(*LOWERED)
    assert seen["holds_from"] == ["2026-07", "2026-Q3", "2026-S2", "2027"]
    assert {row["period"] for row in seen["begun"]} >= {"2026-07", "2026-Q3", "2026-S2"}
    assert "2026-Q2" not in {row["period"] for row in seen["begun"]}
    assert "Triwulan III 2026 berubah: skor " in run(*LOWERED).output


def test_a_preview_for_one_regency_moves_it_alone_and_refuses_as_setting_does(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(register))
    assert {row["area"] for row in told(*LOWERED, "--regency", "62.03")["supposed"]} == {"62.03"}
    assert json.loads(run(*LOWERED, "--target", "0", "--json").output)["codes"] == ["zero"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--target", "0"), "zero"),
        (("--target", "101"), "range"),
        (("--year", "2020"), "past"),
        (("--year", "2099"), "year"),
        (("--reference", ""), "empty"),
        (("--reason", "telepon 0812-0000-0000"), "personal"),
    ],
)
def test_a_target_that_cannot_be_is_refused_in_both_languages(
    home: Path, arguments: tuple[str, ...], code: str
) -> None:
    result = run(*SET, *arguments, "--json")
    assert result.exit_code == 2
    answer = json.loads(result.output)
    assert answer["codes"] == [code]
    assert len(answer["error"].splitlines()) == len(locales.LANGUAGES)
    assert "0812" not in result.output
    assert told("targets", "history") == []


def test_the_same_target_twice_is_refused(home: Path) -> None:
    assert run(*SET).exit_code == 0
    assert json.loads(run(*SET, "--json").output)["codes"] == ["same"]


@pytest.mark.parametrize(
    "weights", ["a", "a=x", "z=1", "a=-1", "a=0,b=0", "a=inf", "a=nan", "a=1,a=2", "a=1e308,b=1e308"]
)
def test_weights_that_cannot_be_read_are_refused(home: Path, weights: str) -> None:
    result = run("stability", "--period", "2026-Q2", "--weights", weights, "--json")
    assert result.exit_code == 2
    assert json.loads(result.output)["error"].splitlines() == [
        locales.say(language, "refused-weights", value=weights) for language in locales.LANGUAGES
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("changes", "--period", "0001-Q1"),
        ("changes", "--period", "2026-Q2", "--against", "0001-Q1"),
        ("compare", "--indicator", "reports_followed_up", "--period", "0001"),
        ("reach", "--period", "1999-Q4"),
        ("stability", "--period", "2101"),
    ],
)
def test_a_year_that_nobody_can_ask_for_is_refused(home: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, "--json")
    assert result.exit_code == 2
    assert json.loads(result.output)["error"].splitlines() == [
        locales.say(language, "refused-period-year", value=arguments[-1], first="2000", last="2100")
        for language in locales.LANGUAGES
    ]


@pytest.mark.parametrize("year", ["3", "2101", "-5", "soon"])
@pytest.mark.parametrize("command", [("reach", "--period", "2026-Q2"), ("targets", "list")])
def test_a_year_of_targets_is_one_from_2020_to_2100(home: Path, command: tuple[str, ...], year: str) -> None:
    result = run(*command, "--year", year, "--json")
    assert result.exit_code == 2
    assert json.loads(result.output)["error"].splitlines() == [
        locales.say(language, "refused-int-range", name="--year", first="2020", last="2100")
        for language in locales.LANGUAGES
    ]


@pytest.mark.parametrize("period", ["2000-Q1", "2100"])
def test_the_first_and_the_last_year_are_answered(home: Path, period: str) -> None:
    assert run("reach", "--period", period).exit_code == 0
    assert run("changes", "--period", period).exit_code == 0
