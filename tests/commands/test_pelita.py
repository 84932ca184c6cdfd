"""The administrator's command: what it answers people and machines, and how it refuses."""

from __future__ import annotations

import errno
import json
import math
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

import locales
import pelita
from commands.shell import answer
from data import geography, say_values, words
from data.periods import last_full
from data.store.schema import HOLDS
from indicators.measurement.measure import AREA_KINDS
from tests import hand_workbook
from tests.commands.command import run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return tmp_path


@pytest.fixture
def hand_home(home: Path, hand_held: Path) -> Path:
    """A home whose store has taken the hand workbook."""
    shutil.copytree(hand_held, home / "store")
    return home


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a demonstration register built by command, only to be copied, and what the command answered."""
    folder = tmp_path_factory.mktemp("demonstration") / "store"
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("PELITA_HOME", str(folder))
        return folder, run("demo", "--until", "2026-09", "--json").output


@pytest.fixture
def simulated_home(home: Path, demonstration: tuple[Path, str]) -> Path:
    shutil.copytree(demonstration[0], home / "store")
    return home


def filled(home: Path, **cells: object) -> str:
    """The hand workbook with some of its cells changed; a cell is named as Sheet_A1."""
    file = home / "filled.xlsx"
    file.write_bytes(hand_workbook.workbook("62.06"))
    if not cells:
        return str(file)
    book = openpyxl.load_workbook(file)
    for place, value in cells.items():
        sheet, cell = place.split("_")
        book[sheet][cell] = value
    book.save(file)
    return str(file)


@pytest.mark.parametrize(
    "command", ["indicators", "score", "changes", "completeness", "flags", "satisfaction", "method"]
)
def test_with_nothing_held_a_question_is_refused(home: Path, command: str) -> None:
    result = run(command, "--period", "2026-Q2", "--json")
    assert result.exit_code == 2
    assert "There is no store of Pelita" in json.loads(result.output)["error"]


def test_a_period_that_is_none_is_refused_with_the_four_shapes(home: Path) -> None:
    result = run("score", "--period", "2026-Q5")
    assert result.exit_code == 2
    assert "2026-05, 2026-Q2, 2026-S1 or 2026" in result.output


def test_result_rows_have_the_promised_fields(hand_home: Path) -> None:
    rows = json.loads(run("indicators", "--period", "2026-Q2", "--by", "district_dprd", "--json").output)
    promised = "indicator period area numerator denominator value lower upper status evidence"
    assert set(promised.split()) <= set(rows[0])
    assert {row["area"] for row in rows} == {f"kalteng-{number}" for number in range(1, 6)}
    scores = json.loads(run("score", "--period", "2026-Q2", "--json").output)
    assert {
        "area",
        "score",
        "lower",
        "upper",
        "class",
        "domains",
        "verified_floor",
        "verified_ceiling",
        "reports_verified",
        "reports",
        "thin",
        "regencies_reporting",
        "regencies",
    } <= set(scores[0])


def test_a_score_says_what_zeros_were_declared_and_how_likely_they_are(
    demonstration: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """62.08 declares neither reports nor victims: by chance alone exp(−expected), by the larger expectation."""
    monkeypatch.setenv("PELITA_HOME", str(demonstration[0]))
    scores = json.loads(run("score", "--period", "2026-Q3", "--by", "regency", "--json").output)
    zeros = {row["area"]: row["declared_zeros"] for row in scores if row["declared_zeros"]}
    assert {zero["indicator"] for zero in zeros["62.08"]} == {"reports_received", "victims"}
    for zero in zeros["62.08"]:
        assert zero["observed"] == 0
        assert zero["children"] > 0
        assert zero["expected"] == max(zero["own"], zero["peers"]) == zero[zero["against"]]
        assert zero["probability"] == pytest.approx(math.exp(-zero["expected"]))
        assert zero["improbable"] is (zero["probability"] < 0.01)


def test_a_change_is_told_with_its_parts_and_traceable_sentences(hand_home: Path) -> None:
    """One quarter alone has no score before: it says why in both languages, and nothing is split."""
    changes = json.loads(run("changes", "--period", "2026-Q2", "--area", "62.06", "--json").output)
    assert set(changes["looked_at"]) == {"number", "by_chance"}
    assert [row["area"] for row in changes["areas"]] == ["62.06"]
    assert changes["parts"] == []
    thin, first = changes["sentences"]["62.06"][:2]
    assert "kurang dari separuh" in thin["id"]
    assert "less than half" in thin["en"]
    assert "belum punya skor" in first["id"]
    assert "has no score yet" in first["en"]
    assert first["figures"]["fewest"] == {
        "value": 3, "frame": "areas", "column": "fewest_domains", "row": {"area": "62.06"},
    }  # fmt: skip
    assert {row["table"] for row in changes["arrivals"]} >= {"reports", "satisfaction"}


@pytest.mark.parametrize(
    ("options", "phrase"),
    [
        (["--against", "2025"], "same kind"),
        (["--against", "2026-Q3"], "earlier period"),
        (["--area", "63.01"], "63.01"),
    ],
)
def test_what_cannot_be_compared_is_refused(home: Path, options: list[str], phrase: str) -> None:
    result = run("changes", "--period", "2026-Q2", *options)
    assert result.exit_code == 2
    assert phrase in result.output


def test_indicators_are_chosen_and_broken_down(hand_home: Path) -> None:
    """All kinds of area at once; one indicator within each service; one category by its id."""
    asked = ("indicators", "--period", "2026-Q2", "--json")
    everywhere = json.loads(run(*asked, "--by", "all", "--indicator", "victims_served").output)
    assert [row["area"] for row in everywhere][:2] == ["62", "kalteng-1"]
    assert len(everywhere) == 20
    within = json.loads(run(*asked, "--by", "province", "--within", "service").output)
    assert [row["indicator"] for row in within] == [
        f"services_given:{code}" for code in words.codes("service")
    ]
    girls = json.loads(run(*asked, "--by", "province", "--indicator", "reports_received:sex=female").output)
    assert [row["indicator"] for row in girls] == ["reports_received:sex=female"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--indicator", "happiness"),
        ("--indicator", "services_given:massage"),
        ("--indicator", "reports_in_time:online"),
        ("--within", "colour"),
        ("--indicator", "reports_received", "--within", "service"),
    ],
)
def test_an_indicator_or_breakdown_that_is_none_is_refused_in_both_languages(
    home: Path, arguments: tuple[str, ...]
) -> None:
    result = run("indicators", "--period", "2026-Q2", *arguments)
    assert result.exit_code == 2
    assert ("bukan indikator" in result.output) == ("no indicator" in result.output)
    assert "no indicator" in result.output or "On offer" in result.output


def test_a_faulty_file_is_refused_whole_in_both_languages(home: Path) -> None:
    """A score of 5 and a date that is still to come: both are told, and nothing is held."""
    file = filled(home, Kepuasan_H2=5, Laporan_E3="31/12/2030")
    result = run("import", file, "--json")
    assert result.exit_code == 2
    faults = json.loads(result.output)["faults"]
    assert {fault["code"] for fault in faults} >= {"above_maximum", "future_date"}
    assert all(fault["message_id"] != fault["message_en"] for fault in faults)
    assert run("score", "--period", "2026-Q2", "--json").exit_code == 2


def test_the_good_rows_are_taken_when_asked_and_the_faulty_ones_come_back(home: Path) -> None:
    back = home / "faulty.xlsx"
    result = run("import", filled(home, Kepuasan_H2=5), "--take-good", "--faulty-rows", str(back), "--json")
    assert result.exit_code == 0
    assert json.loads(result.output)["rows"]["satisfaction"] == 3
    sheet = openpyxl.load_workbook(back)["Kepuasan"]
    assert sheet.max_row == 2
    reasons = [str(cell.value) for cell in sheet[2]]
    assert any("5 lebih besar dari 4" in reason for reason in reasons)


def test_what_is_verified_is_replaced_only_with_a_reason(home: Path) -> None:
    file = filled(home)
    run("import", file)
    run("verify", "--by", "Provinsi")
    changed = filled(home, Kepuasan_H2=2)
    assert json.loads(run("import", changed, "--json").output)["faults"][0]["code"] == "verified_locked"
    assert run("import", changed, "--correct", "salah ketik", "--sender", "UPTD").exit_code == 0


def test_a_heading_that_is_not_known_is_told(home: Path) -> None:
    result = run("import", filled(home, Kepuasan_R1="Catatan tambahan", Kepuasan_R2="baik"), "--json")
    assert json.loads(result.output)["ignored"] == {"Kepuasan": ["Catatan tambahan"]}


def test_the_demonstration_register_is_built_once_and_taken_out_whole(
    simulated_home: Path, demonstration: tuple[Path, str]
) -> None:
    assert json.loads(demonstration[1])["simulated"] is True
    assert run("demo", "--until", "2026-09").exit_code == 2, (
        "a store that holds something is not mixed with it"
    )
    yes = ("--correct", "uji", "--sender", "UPTD", "--fewer-rows", "--into-simulation")
    assert run("import", filled(simulated_home), *yes).exit_code == 0
    assert json.loads(run("demo", "--remove", "--json").output)["removed_submissions"] > 2000
    rows = json.loads(run("score", "--period", "2026-04", "--json").output)
    assert [row["area"] for row in rows if row["score"] is not None] == ["62.06"]
    assert next(row["score"] for row in rows if row["area"] == "62.06") == pytest.approx(71.5009, abs=5e-5)


def test_completeness_says_what_each_regency_sent(hand_home: Path) -> None:
    """Katingan's April came long after 10 May; the other 13 regencies' is missing: 5 of 70 were received."""
    completeness = json.loads(run("completeness", "--period", "2026-04", "--json").output)
    assert completeness["received_of_due"] == pytest.approx(5 / 70)
    katingan = [row for row in completeness["statuses"] if row["regency"] == "62.06"]
    assert {(row["status"], row["evidence"]) for row in katingan} == {("late", "reported")}
    assert len(completeness["statuses"]) == 70
    assert "7.1% of what was due" in run("completeness", "--period", "2026-04").output


def test_flags_are_none_where_there_is_no_history(hand_home: Path) -> None:
    flags = json.loads(run("flags", "--json").output)
    assert flags == {"looked_at": {"number": 0, "by_chance": 0}, "flags": []}


@pytest.mark.usefixtures("simulated_home")
def test_flags_of_the_demonstration_register_say_value_median_and_range() -> None:
    flags = json.loads(run("flags", "--period", "2025", "--json").output)
    rows, looked = flags["flags"], flags["looked_at"]
    assert rows
    assert {row["month"][:4] for row in rows} == {"2025"}
    for row in rows:
        assert not row["lower"] <= row["value"] <= row["upper"]
        assert abs(row["z"]) > 7
    # Four quarters of which each looks at 252 figures at most.
    assert looked["number"] <= 4 * 252
    assert looked["by_chance"] == pytest.approx(looked["number"] / 400)
    assert str(looked["number"]) in run("flags", "--period", "2025").output


@pytest.mark.usefixtures("simulated_home")
def test_flags_are_told_in_words_with_the_language_that_is_asked_for() -> None:
    flag = json.loads(run("flags", "--period", "2025", "--json").output)["flags"][0]
    lines = {
        code: run("flags", "--period", "2025", "--lang", code).output.splitlines()
        for code in locales.LANGUAGES
    }
    for language, (headings, first, *_) in lines.items():
        assert locales.say(language, "flag-usual") in headings
        for name in (
            say_values.place(flag["regency"]),
            locales.month_name(language, flag["month"]),
            words.word("measure", flag["measure"], language),
        ):
            assert name in first
        assert flag["measure"] not in first


def test_a_store_that_is_no_database_is_a_refusal_with_what_to_do(home: Path) -> None:
    (home / "store").mkdir()
    (home / "store" / "pelita.duckdb").write_bytes(b"no database" * 500)
    result = run("score", "--period", "2026-Q2", "--json")
    assert result.exit_code == 2
    error = json.loads(result.output)["error"]
    assert "PELITA_HOME ke map lain" in error
    assert "PELITA_HOME to another folder" in error


def test_every_command_answers_machines() -> None:
    for name, command in pelita.main.commands.items():
        assert any(option.name == "as_json" for option in command.params), name


@pytest.mark.parametrize(
    "arguments",
    [
        ("demo", "--until", "2026-13"),
        ("demo", "--until", "2026-Q2"),
        ("indicators", "--period", "2026-Q9"),
        ("verify", "--by", "Provinsi", "--regency", "6206"),
        ("verify", "--by", "Provinsi", "--month", "Mei"),
        ("template", "--out", "/nowhere/at/all.xlsx"),
        ("import", "/nowhere/at/all.xlsx"),
    ],
)
def test_what_cannot_be_done_is_refused_in_json_too(home: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, "--json")
    assert result.exit_code == 2
    assert json.loads(result.output)["error"]


# --- both languages


def both(key: str, **values: object) -> tuple[str, str]:
    return locales.say("id", key, **values), locales.say("en", key, **values)


NO_FILE = "/nowhere/at/all.xlsx"
NOBODY = "0812 0000 0000"  # a telephone number that nobody has
MISSING_FILE = both("refused-file", file=NO_FILE, kind="missing", reason="")
# Where there is no store at all; the folder that was looked in stands between.
EMPTY = ("tidak ada basis data Pelita, jadi tidak ada yang dapat dibaca", "There is no store of Pelita in")
DOCUMENT = ("document", "--regency", "62.06", "--month", "2026-04", "--table", "reports", "--number", "7")
WRONG = (*DOCUMENT[1:-2], "--by", "UPTD PPA", "--reason", "salah")
REFUSALS = [
    (("indicators", "--period", "2026-Q2"), EMPTY),
    (("score", "--period", "2026-Q2"), EMPTY),
    (("changes", "--period", "2026-Q2"), EMPTY),
    (("changes", "--period", "2026-Q2", "--against", "2025"), both("refused-against", value="2025", period="2026-Q2")),
    (("changes", "--period", "2026-Q2", "--area", "63.01"), both("refused-area", value="63.01")),
    (("completeness", "--period", "2026-Q2"), EMPTY),
    (("flags",), EMPTY),
    (("stability", "--period", "2026-Q2"), EMPTY),
    (("stability", "--period", "2026-Q2", "--weights", "z=1"), both("refused-weights", value="z=1")),
    (("reach", "--period", "2026-Q2"), EMPTY),
    (("reach", "--period", "2026-Q2", "--area", "6206"), both("refused-area", value="6206")),
    (("targets", "set"), both("refused-missing", name="--indicator")),
    (("targets", "set", "--indicator", "victims_served", "--target", "90"), both("store-refused-nothing-held")),
    (("targets", "list", "--regency", "6206"), both("refused-regency", value="6206")),
    (("verify", "--by", "Provinsi"), EMPTY),
    ((*DOCUMENT, "--by", "Dinas"), EMPTY),
    (("release", "--new"), EMPTY),
    (("backup", "backup.zip"), EMPTY),
    (("audit-log", "verify", "--head", "7:abc"), both("refused-head", value="7:abc")),
    (("audit-log", "--day", "30/9"), both("refused-day", name="--day")),
    (("demo", "--until", "2026-13"), both("refused-month", value="2026-13")),
    (("demo", "--until", "2026-Q2"), both("refused-month", value="2026-Q2")),
    (("history", "--month", "9999-12"), both("refused-month", value="9999-12")),
    (("verify", "--by", "Provinsi", "--month", "0000-01"), both("refused-month", value="0000-01")),
    (("history", "--regency", "6206"), both("refused-regency", value="6206")),
    (("score", "--period", "2026-Q9"), both("refused-period", value="2026-Q9")),
    (("flags", "--period", "Mei"), both("refused-period", value="Mei")),
    (("import", __file__, "--date-order", "ymd"), both("refused-date-order", value="ymd")),
    (("template", "--out", NO_FILE), MISSING_FILE),
    (("import", NO_FILE), MISSING_FILE),
    (("restore", NO_FILE), MISSING_FILE),
    (("docs", "--out", __file__), both("refused-file", file=__file__, kind="no-folder", reason="")),
    (("forms", "--out", f"{__file__}/x"), both("refused-file", file=f"{__file__}/x", kind="no-folder", reason="")),
    (("restore", "."), both("refused-file", file=".", kind="folder", reason="")),
    (("restore", __file__), both("store-refused-no-backup", path=__file__, reason="BadZipFile")),
    (("verify",), both("refused-missing", name="--by")),
    (("import",), both("refused-missing", name="FILE")),
    (("compare",), both("refused-missing", name="--indicator")),
    (("variation",), both("refused-missing", name="--indicator")),
    (("satisfaction", "--period", "2026-Q2"), EMPTY),
    (("network", "--period", "2026-Q2"), EMPTY),
    (("publish", "--by", "DPPA"), EMPTY),
    (("export", "--out", "nowhere"), EMPTY),
    (("withdraw", *WRONG), EMPTY),
    (("send-back", *WRONG), EMPTY),
    (("left-out",), EMPTY),
    (("burden", "--brief"), both("refused-no-option", name="--brief")),
    (("export",), both("refused-missing", name="--out")),
    (("roles", "grant", "--email", "a@b.id", "--role", "verifier", "--by", "DPPA"), both("role-refused-reason")),
    (("network", "--period", "2026-Q2", "--area", "6206"), both("refused-area", value="6206")),
    (("method", "--period", "2026-Q2"), EMPTY),
    (("coverage", "--period", "2026-Q2"), EMPTY),
    (("underserved", "--period", "2026-Q2"), EMPTY),
    (("siting", "--period", "2026-Q2"), EMPTY),
    (("layers", "--period", "2026-Q2", "--role", "leadership", "--out", "x"), EMPTY),
    (("layers", "--period", "2026-Q2", "--out", "x"), EMPTY),
    (("layers", "--period", "2026-Q9", "--out", "x"), both("refused-period", value="2026-Q9")),
    (("siting", "--period", "2026-Q2", "--threshold", "0"), both("refused-threshold", value="0.0")),
    (("what-if", "--period", "2026-Q2"), EMPTY),
    (("scenario", "show"), both("refused-missing", name="--name")),
    (("travel", "set"), both("refused-missing", name="--district")),
    (("field-report", "add"), both("refused-missing", name="--regency")),
    (("coverage", "--period", "2026-Q2", "--threshold", "0"), both("refused-threshold", value="0.0")),
    (("underserved", "--period", "2026-Q2", "--speed", "62.99=1"), both("refused-speed", value="62.99=1")),
    (("siting", "--period", "2026-Q2", "--new", "6"),
     both("refused-int-range", name="--new", first="1", last="5")),
    (("score", "--period", "2026", "--by", "x"), both("refused-choice", name="--by", choices=", ".join(AREA_KINDS))),
    (("release", "--new", "--cut-off", "30/9"), both("refused-day", name="--cut-off")),
    (("serve", "--port", "x"), both("refused-number", name="--port")),
    (("score", "--periode", "2026"), both("refused-no-option", name="--periode")),
    (("--periode",), both("refused-no-option", name="--periode")),
    (("scores",), both("refused-no-command", name="scores")),
    (("score", "--period"), both("refused-option", name="--period")),
]  # fmt: skip


@pytest.mark.parametrize("machine", [False, True], ids=["people", "machines"])
@pytest.mark.parametrize(("arguments", "sentences"), REFUSALS, ids=lambda parts: " ".join(parts)[:60])
def test_a_refusal_says_what_and_what_to_do_in_both_languages(
    home: Path, arguments: tuple[str, ...], sentences: tuple[str, str], machine: bool
) -> None:
    result = run(arguments[0], *(["--json"] if machine else []), *arguments[1:])
    assert result.exit_code == 2
    text = json.loads(result.output)["error"] if machine else result.output
    for sentence in sentences:
        assert sentence in text
    assert not any(frame in text for frame in ("Error:", "Usage:", "Invalid value", "Try '"))


def test_every_command_that_can_refuse_is_among_the_refusals() -> None:
    assert set(pelita.main.commands) <= {arguments[0] for arguments, _ in REFUSALS}


@pytest.mark.parametrize(
    "arguments", [("verify", "--by", NOBODY), (*DOCUMENT, "--by", NOBODY)], ids="{0[0]}".format
)
def test_a_persons_data_is_refused_in_both_languages_and_not_repeated(
    home: Path, arguments: tuple[str, ...]
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert NOBODY not in result.output
    fault = json.loads(run(*arguments, "--json").output)["faults"][0]
    assert all(fault[f"message_{language}"] in result.output for language in locales.LANGUAGES)


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_refused_file_is_told_in_both_languages_the_asked_one_first(home: Path, language: str) -> None:
    file = filled(home, Kepuasan_H2=5)
    faults = json.loads(run("import", file, "--json").output)["faults"]
    output = run("import", file, "--lang", language).output
    places = {code: output.index(faults[0][f"message_{code}"]) for code in locales.LANGUAGES}
    assert min(places, key=places.__getitem__) == language


def test_what_was_done_is_answered_in_both_languages(home: Path) -> None:
    """On the hand workbook: taken in, documented, looked at, verified and written away."""
    assert "Rilis " in (taken := run("import", filled(home)).output)
    assert "Release " in taken
    documented = run(*DOCUMENT, "--by", "Dinas").output
    assert documented.splitlines() == ["1 kiriman didokumentasikan", "1 submission documented"]
    again = run(*DOCUMENT, "--by", "Dinas").output
    assert again.splitlines() == list(both("store-refused-not-reported"))
    assert "7,1\u202f% dari yang jatuh tempo" in run("completeness", "--period", "2026-04").output
    assert run("flags").output.splitlines() == list(both("told-no-flags"))
    assert run("demo").output.splitlines() == list(both("store-refused-holds-already"))
    events = json.loads(run("history", "--month", "2026-04", "--json").output)
    sent = sum(event["action"] == "sent" for event in events)
    verified = run("verify", "--by", "Provinsi", "--month", "2026-04").output
    assert verified.splitlines() == [f"{sent} kiriman diverifikasi", f"{sent} submissions verified"]
    written = run("backup", str(home / "backup.zip")).output.splitlines()
    assert " baris, rilis " in written[0]
    assert " rows, release " in written[1]


def full_disk(*_arguments: object, **_named: object) -> None:
    """What a write says when the disk is full: it names no file."""
    raise OSError(errno.ENOSPC, "No space left on device")


def unwritable(folder: Path) -> Path:
    """A file where a folder should be, which stops even an account that may do anything."""
    (folder / "file").write_text("")
    return folder / "file" / "backup.zip"


@pytest.mark.parametrize("kind", ["missing", "no-folder", "full"])
def test_a_backup_that_cannot_be_written_names_its_target_and_leaves_nothing(
    hand_home: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    target = unwritable(hand_home) if kind == "no-folder" else hand_home / kind / "backup.zip"
    if kind == "full":
        target.parent.mkdir()
        monkeypatch.setattr(zipfile.ZipFile, "writestr", full_disk)
    result = run("backup", str(target), "--json")
    assert result.exit_code == 2
    error = json.loads(result.output)["error"]
    assert error.splitlines() == list(both("refused-file", file=str(target), kind=kind, reason=""))
    assert ".part" not in error
    assert not list(hand_home.rglob("*.part"))
    assert not target.parent.is_dir() or not list(target.parent.iterdir())


@pytest.mark.parametrize(
    ("writer", "arguments"),
    [
        (Path.write_bytes, ("template", "--out", "{}/a.xlsx")),
        (Path.write_bytes, ("forms", "--out", "{}")),
        (Path.write_text, ("docs", "--out", "{}")),
    ],
    ids=["template", "forms", "docs"],
)
def test_a_full_disk_names_the_file_that_was_meant(
    home: Path, monkeypatch: pytest.MonkeyPatch, writer: Callable[..., object], arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(Path, writer.__name__, full_disk)
    result = run(*(argument.format(home) for argument in arguments))
    assert result.exit_code == 2
    assert f"Berkas {home}/" in result.output
    assert f"The file {home}/" in result.output
    assert "Kosongkan sebagian disk" in result.output


def test_a_release_that_lost_its_content_is_told_with_what_to_do(
    hand_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = answer.open_store()
    checked = store.check_releases().assign(intact=False)
    monkeypatch.setattr(type(store), "check_releases", lambda _store: checked)
    result = run("release", "--check")
    assert result.exit_code == 2
    for sentence in both("refused-not-intact", releases=checked["release_id"].iloc[0]):
        assert sentence in result.output


def test_a_changed_line_of_the_reference_data_is_told_with_the_release_that_divides_by_it(
    hand_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = geography.denominators()
    chosen = (lines["figure"] == "children_0_17") & (lines["regency"] == "62.06")
    before = lines.loc[chosen, "value"].iloc[0]
    twice = lines.assign(value=lines["value"].mask(chosen, "99999"))
    assert run("release", "--check").exit_code == 0
    monkeypatch.setattr(geography, "denominators", lambda: twice)
    release = answer.open_store().latest_release()
    assert release is not None
    result = run("release", "--check")
    assert result.exit_code == 2
    line = f"children_0_17 62.06 2024: {before} → 99999"
    for sentence in both("refused-lines-changed", releases=release.id, lines=line):
        assert sentence in result.output
    machine = json.loads(run("release", "--check", "--json").output)
    assert [(row["intact"], row["changed"]) for row in machine] == [(True, [line])]
    assert run("release", "--new").exit_code == 0
    assert run("release", "--check").exit_code == 0, "the release that counts divides by the file as it is"


def test_a_release_of_the_first_rule_is_marked_where_releases_are_listed(hand_home: Path) -> None:
    assert "aturan lama" not in run("release").output
    with answer.open_store().writing() as connection:
        connection.execute(sa.update(HOLDS["releases"]).values(rule=1, denominators=""))
    assert "aturan lama" in run("release").output
    assert "old rule" in run("release", "--lang", "en").output
    assert [row["rule"] for row in json.loads(run("release", "--json").output)] == [1]
    told = run("score", "--period", "2026-Q2", "--json")
    assert {row["rule"] for row in json.loads(told.stdout)} == {1}
    for sentence in both("release-old-rule-long"):
        assert sentence in told.stderr
    assert run("release", "--new", "--cut-off", "2031-01-31").exit_code == 0
    assert [row["rule"] for row in json.loads(run("release", "--json").output)] == [1, 2]
    assert run("score", "--period", "2026-Q2", "--json").stderr == ""


def test_comparisons_and_variation_are_asked_for_by_command(hand_home: Path) -> None:
    """Katingan alone sent: nobody to be compared with, and too few quarters for any direction."""
    compared = json.loads(
        run("compare", "--indicator", "reports_in_time", "--period", "2026-Q2", "--json").output
    )
    comparisons = {row["against"]: row for row in compared["comparisons"] if row["area"] == "62.06"}
    assert compared["looked_at"] == {"number": 1, "by_chance": 0.002}
    assert set(comparisons) == {"target", "rest", "peers", "previous"}
    assert comparisons["rest"]["reason"] == "no_reference"
    assert comparisons["target"]["reference"] == 80
    variation = json.loads(
        run("variation", "--indicator", "reports_in_time", "--area", "62.06", "--json").output
    )
    assert variation["signals"] == []
    assert (variation["reason"], variation["centre"]) == ("few", None)
    assert variation["looked_at"] == {"number": 0, "by_chance": 0}
    assert [point["period"] for point in variation["points"]][-1] == last_full("quarter", date.today()).id
    assert "dikirim sekali setahun" in run("variation", "--indicator", "staff_per_children").output


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (("compare", "--indicator", "nothing", "--period", "2026-Q2"), "no indicator or category"),
        (
            ("compare", "--indicator", "reports_in_time:online", "--period", "2026-Q2"),
            "no indicator or category",
        ),
        (("variation", "--indicator", "reports_in_time", "--area", "63"), "is no area of this province"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_both_languages(
    home: Path, arguments: tuple[str, ...], phrase: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert phrase in result.output
    assert "bukan indikator" in result.output or "bukan wilayah" in result.output


def test_satisfaction_of_the_hand_workbook(hand_home: Path) -> None:
    """Four questionnaires, below the floor: a value, no grade, nine unsur, and a margin that says what it rests on."""
    survey = json.loads(run("satisfaction", "--period", "2026-Q2", "--area", "62.06", "--json").output)
    rows = json.loads(run("indicators", "--period", "2026-Q2", "--json").output)
    ikm = next(row for row in rows if (row["indicator"], row["area"]) == ("satisfaction_ikm", "62.06"))
    assert (survey["n"], survey["grade"], survey["ikm"]) == (4, "", pytest.approx(ikm["value"]))
    assert len(survey["unsur"]) == 9
    assert survey["claim"] in ("finite", "others", "plain", "all")
    assert {part["dimension"] for part in survey["parts"]} == {"survey_channel", "respondent"}
    assert "sampel yang diperlukan" in run("satisfaction", "--period", "2026-Q2", "--area", "62.06").output
    assert "no report received" in run("satisfaction", "--period", "2026-Q2", "--area", "62.07").output


def test_an_area_that_is_none_is_refused_in_both_languages(hand_home: Path) -> None:
    for command in ("satisfaction", "method"):
        result = run(command, "--period", "2026-Q2", "--area", "62.99")
        assert result.exit_code == 2
        assert "bukan wilayah" in result.output
        assert "is no area" in result.output


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_method_is_written_as_one_file(hand_home: Path, language: str) -> None:
    out = hand_home / "method.html"
    result = run(
        "method",
        "--period",
        "2026-Q2",
        "--area",
        "62.06",
        "--language",
        language,
        "--out",
        str(out),
        "--json",
    )
    assert json.loads(result.output)["written"] == str(out)
    assert f"<html lang='{language}'>" in out.read_text("utf-8")
    assert (
        run("method", "--period", "2026-Q2", "--out", str(hand_home / "none" / "method.html")).exit_code == 2
    )


def test_the_network_of_partners_of_the_hand_workbook(hand_home: Path) -> None:
    """Whoever met, met in as many activities as the table says; the words name the middle and whom government leads."""
    network = json.loads(run("network", "--period", "2026-Q2", "--area", "62.06", "--json").output)
    rows = json.loads(run("indicators", "--period", "2026-Q2", "--json").output)
    density = next(row for row in rows if (row["indicator"], row["area"]) == ("network_density", "62.06"))
    assert network["network_density"]["value"] == density["value"]
    assert all(
        {link["one"], link["other"]} <= {node["kind"] for node in network["nodes"]}
        for link in network["links"]
    )
    output = run("network", "--period", "2026-Q2", "--area", "62.06", "--lang", "en").output
    assert (
        output.index("Kind of partner")
        < output.index("Centralisation of the network")
        < output.index("Pemusatan")
    )
    assert "no report received" in run("network", "--period", "2026-Q2", "--area", "62.07").output
