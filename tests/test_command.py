"""The administrator's command: what it answers people and machines, and how it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

import pelita
from tests import hand_workbook


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(pelita.main, list(arguments))


def filled(home: Path, **cells: object) -> str:
    """The hand workbook with some of its cells changed; a cell is named as Sheet_A1."""
    file = home / "filled.xlsx"
    file.write_bytes(hand_workbook.workbook("62.06"))
    book = openpyxl.load_workbook(file)
    for place, value in cells.items():
        sheet, cell = place.split("_")
        book[sheet][cell] = value
    book.save(file)
    return str(file)


@pytest.mark.parametrize("command", ["indicators", "score", "completeness", "flags"])
def test_with_nothing_held_a_question_is_refused(home: Path, command: str) -> None:
    result = run(command, "--period", "2026-Q2", "--json")
    assert result.exit_code == 2
    assert "No submission" in json.loads(result.output)["error"]


def test_a_period_that_is_none_is_refused_with_the_four_shapes(home: Path) -> None:
    result = run("score", "--period", "2026-Q5")
    assert result.exit_code == 2
    assert "2026-05, 2026-Q2, 2026-S1 or 2026" in result.output


def test_result_rows_have_the_promised_fields(home: Path) -> None:
    assert run("import", filled(home)).exit_code == 0
    rows = json.loads(run("indicators", "--period", "2026-Q2", "--by", "district_dprd", "--json").output)
    promised = "indicator period area numerator denominator value lower upper status evidence"
    assert set(promised.split()) <= set(rows[0])
    assert {row["area"] for row in rows} == {f"kalteng-{number}" for number in range(1, 6)}
    scores = json.loads(run("score", "--period", "2026-Q2", "--json").output)
    assert {"area", "score", "lower", "upper", "class", "domains", "verified_score"} <= set(scores[0])


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
    assert run("import", changed, "--correct", "salah ketik").exit_code == 0


def test_a_heading_that_is_not_known_is_told(home: Path) -> None:
    result = run("import", filled(home, Kepuasan_R1="Catatan tambahan", Kepuasan_R2="baik"), "--json")
    assert json.loads(result.output)["ignored"] == {"Kepuasan": ["Catatan tambahan"]}


def test_the_demonstration_register_is_built_once_and_taken_out_whole(home: Path) -> None:
    assert json.loads(run("demo", "--until", "2026-09", "--json").output)["simulated"] is True
    assert run("demo", "--until", "2026-09").exit_code == 2, (
        "a store that holds something is not mixed with it"
    )
    assert run("import", filled(home), "--correct", "uji").exit_code == 0
    assert json.loads(run("demo", "--remove", "--json").output)["removed_submissions"] > 2000
    rows = json.loads(run("score", "--period", "2026-Q2", "--json").output)
    assert [row["area"] for row in rows if row["score"] is not None] == ["62.06"]
    assert next(row["score"] for row in rows if row["area"] == "62.06") == pytest.approx(71.2162, abs=5e-5)


def test_completeness_says_what_each_regency_sent(home: Path) -> None:
    """Katingan's April came long after 10 May; the other 13 regencies' is missing: 5 of 70 were received."""
    run("import", filled(home))
    told = json.loads(run("completeness", "--period", "2026-04", "--json").output)
    assert told["received_of_due"] == pytest.approx(5 / 70)
    own = [row for row in told["statuses"] if row["regency"] == "62.06"]
    assert {(row["status"], row["evidence"]) for row in own} == {("late", "reported")}
    assert len(told["statuses"]) == 70
    assert "7.1% of what was due" in run("completeness", "--period", "2026-04").output


def test_flags_are_none_where_there_is_no_history(home: Path) -> None:
    run("import", filled(home))
    assert json.loads(run("flags", "--json").output) == []


def test_flags_of_the_demonstration_register_say_value_median_and_range(home: Path) -> None:
    run("demo", "--until", "2026-09")
    rows = json.loads(run("flags", "--period", "2026-S2", "--json").output)
    assert rows
    assert {row["month"] for row in rows} <= {"2026-07", "2026-08", "2026-09"}
    for row in rows:
        assert not row["lower"] <= row["value"] <= row["upper"]
        assert abs(row["z"]) > 3.5


def test_a_store_that_is_no_database_is_a_refusal_with_what_to_do(home: Path) -> None:
    (home / "store").mkdir()
    (home / "store" / "pelita.duckdb").write_bytes(b"no database" * 500)
    result = run("score", "--period", "2026-Q2", "--json")
    assert result.exit_code == 2
    said = json.loads(result.output)["error"]
    assert "PELITA_HOME ke map lain" in said
    assert "PELITA_HOME to another folder" in said


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
