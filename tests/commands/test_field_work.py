"""The commands of what people put in: field reports, scenarios and travel speeds, with refusals in both languages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import locales
from data.store import Store
from tests.commands.command import answer, run
from tests.data.filled import SERVICE_POINT, sent
from tests.days import frozen

ADD = ("field-report", "add", "--regency", "62.06", "--point", "T-1", "--seen", "2026-06-28", "--finding")
SAVE = ("scenario", "save", "--kind", "counselling_post", "--threshold", "3", "--place", "62.06.01", "--name")
SET = (
    "travel",
    "set",
    "--district",
    "62.06.01",
    "--mode",
    "river",
    "--source",
    "Dishub",
    "--by",
    "Kepala DPPA",
)


@pytest.fixture(autouse=True)
def home(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    made_once: Callable[[str, Callable[[Path], object]], Path],
) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setattr("data.periods.office_today", frozen(date(2026, 6, 30)))
    shutil.copytree(made_once("one-point", send), tmp_path, dirs_exist_ok=True)
    return tmp_path


def send(folder: Path) -> None:
    sent(Store(folder), {"service_points": [SERVICE_POINT]})


def refused(*arguments: str) -> list[str]:
    """The codes of a refusal, which is said in every language."""
    result = run(*arguments, "--json")
    assert result.exit_code == 2
    refusal = json.loads(result.output)
    assert len(refusal["error"].splitlines()) == len(locales.LANGUAGES) * len(refusal["codes"])
    return list(refusal["codes"])


def test_a_report_is_added_listed_and_answered() -> None:
    assert answer("field-report") == []
    assert locales.say("en", "told-field-none") in run("field-report", "list").output
    made = answer(*ADD, "hours_differ", "--opens", "09:00", "--closes", "11:30")
    assert (made["report"], made["opens"], made["closes"]) == (1, "09:00", "11:30")
    assert "nomor 2 tersimpan" in run(*ADD, "no_such_service", "--function", "mediation").output
    listed = answer("field-report", "list", "--regency", "62.06")
    assert [(row["report_id"], row["finding"], row["state"], row["seen"]) for row in listed] == [
        (1, "hours_differ", "waiting", "2026-06-28"),
        (2, "no_such_service", "waiting", "2026-06-28"),
    ]
    assert answer("field-report", "list", "--regency", "62.07") == []
    reply = answer(
        "field-report", "answer", "--report", "1", "--answer", "will_be_checked", "--due", "2026-07-05"
    )
    assert (reply["report"], reply["answer"], reply["due"]) == (1, "will_be_checked", "2026-07-05")
    assert [row["state"] for row in answer("field-report")] == ["waiting", "promised"]
    assert "Kabupaten Katingan" in run("field-report").output


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        ((*ADD, "closed", "--point", "T-7"), ["point"]),
        ((*ADD, "closed", "--seen", "2026-07-01"), ["future"]),
        ((*ADD, "hours_differ", "--opens", "09:10", "--closes", "12:00"), ["hours"]),
        ((*ADD, "closed", "--function", "mediation"), ["extra"]),
        (("field-report", "answer", "--report", "9", "--answer", "corrected"), ["report"]),
        (("scenario", "show", "--name", "Tidak ada"), ["unknown"]),
        (("scenario", "remove", "--name", "Tidak ada"), ["unknown"]),
        ((*SAVE, "Sdri. Melati"), ["personal"]),
        ((*SAVE, "Pos hulu", "--place", "62.06"), ["place"]),
        ((*SAVE, "Pos hulu", "--close", "T-1"), ["closed"]),
        ((*SAVE, "Pos hulu", "--release", "x"), ["release"]),
        ((*SET, "--speed", "500"), ["speed"]),
        (SET, ["none"]),
        ((*SET, "--speed", "20", "--source", ""), ["empty"]),
        ((*SET, "--speed", "20", "--district", "62"), ["district"]),
        (("travel", "list", "--district", "62"), ["district"]),
    ],
)
def test_a_refusal_is_said_in_both_languages(arguments: tuple[str, ...], codes: list[str]) -> None:
    assert refused(*arguments) == codes


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("field-report", "add", "--regency", "62.06"), "--point"),
        (("field-report", "answer", "--answer", "corrected"), "--report"),
        (("scenario", "save", "--name", "Pos hulu"), "--kind"),
        (("scenario", "show"), "--name"),
        (("travel", "set"), "--district"),
    ],
)
def test_what_is_missing_is_named(arguments: tuple[str, ...], name: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    for language in locales.LANGUAGES:
        assert locales.say(language, "refused-missing", name=name) in result.output


def test_a_scenario_is_saved_shown_listed_and_removed() -> None:
    assert answer("scenario") == []
    made = answer(*SAVE, "Pos hulu", "--place", "62.07.02", "--close", "62.06/T-1")
    assert made["version"] == 1
    shown = answer("scenario", "show", "--name", "pos hulu")
    assert (shown["placed"], shown["closed"]) == (["62.06.01", "62.07.02"], [["62.06", "T-1"]])
    assert "closed: 62.06/T-1" in run("scenario", "show", "--name", "Pos hulu").output
    assert [scenario["author_role"] for scenario in answer("scenario", "list")] == ["administrator"]
    assert run("scenario", "remove", "--name", "Pos hulu").exit_code == 0
    assert answer("scenario") == []


def test_without_a_release_there_is_no_scenario(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "empty"))
    assert "tidak ada basis data Pelita" in run(*SAVE, "Pos hulu").output


def test_a_speed_is_set_listed_by_season_and_taken_back() -> None:
    assert answer("travel") == []
    answer(*SET, "--speed", "20")
    answer(*SET, "--speed", "30", "--season", "rain")
    speeds = answer("travel", "list")
    assert [(speed["season"], speed["speed_kmh"]) for speed in speeds] == [("rain", 30), ("whole_year", 20)]
    assert [speed["speed_kmh"] for speed in answer("travel", "list", "--season", "rain")] == [30]
    assert [speed["speed_kmh"] for speed in answer("travel", "list", "--season", "dry")] == [20]
    back = answer(*SET, "--season", "rain")
    assert (back["change"], back["speed_kmh"]) == (3, None)
    assert [speed["speed_kmh"] for speed in answer("travel", "list", "--season", "rain")] == [20]
    history = answer("travel", "history", "--district", "62.06.01")
    assert [(row["before"], row["speed_kmh"]) for row in history] == [(30, None), (None, 30), (None, 20)]
    assert "Dishub" in run("travel").output


def test_the_check_of_releases_tells_a_speed_set_since_and_lets_them_stand() -> None:
    (release,) = answer("release", "--check")
    assert release["speeds"] == []
    answer(*SET, "--speed", "20")
    checked = run("release", "--check")
    assert checked.exit_code == 0
    since = {"releases": release["release_id"], "speeds": "whole_year 62.06.01: – → 20"}
    for language in locales.LANGUAGES:
        assert locales.say(language, "told-speeds-since", **since) in checked.output
