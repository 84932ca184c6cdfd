"""The import by command: what it says of a refusal, of what is held already, of a preview and of a correction."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import pelita
from tests.commands.test_pelita import both, filled, run
from tests.data import filled as rows

CORRECTED = ("--correct", "salah ketik", "--sender", "UPTD PPA Katingan")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return tmp_path


@pytest.fixture
def hand_home(home: Path, hand_held: Path) -> Path:
    shutil.copytree(hand_held, home / "store")
    return home


def test_a_refusal_ends_with_what_to_do_now(home: Path) -> None:
    """One score of 5: nothing is saved, and the three ways on are named; a written file is named too."""
    file, target = filled(home, Kepuasan_H2=5), home / "salah.xlsx"
    refused = run("import", file)
    assert refused.exit_code == 2
    for sentence in (*both("told-nothing-saved"), *both("told-mend", good="yes")):
        assert sentence in refused.output
    assert "--take-good" in refused.output
    assert "--faulty-rows BERKAS" in refused.output
    written = run("import", file, "--faulty-rows", str(target))
    assert written.exit_code == 2
    for sentence in both("told-faulty-rows", file=str(target)):
        assert sentence in written.output
    assert target.exists()


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_workbook_with_what_is_held_comes_back_untouched(hand_home: Path, language: str) -> None:
    target = str(hand_home / "mei.xlsx")
    asked = ("--regency", "62.06", "--month", "2026-05", "--lang", language)
    assert run("template", *asked, "--out", target).exit_code == 0
    again = run("import", target)
    assert again.exit_code == 0
    assert "rilis yang berlaku tetap" in again.output
    assert json.loads(run("import", target, "--json").output)["submissions"] == 0


@pytest.mark.parametrize(
    "asked", [("--regency", "62.06"), ("--month", "2026-05"), ("--regency", "6206", "--month", "2026-05"),
              ("--regency", "62", "--month", "2026-05"), ("--regency", "62.06", "--month", "Mei")]
)  # fmt: skip
def test_a_workbook_is_filled_for_one_regency_and_month(hand_home: Path, asked: tuple[str, ...]) -> None:
    target = hand_home / "mei.xlsx"
    assert run("template", *asked, "--out", str(target)).exit_code == 2
    assert not target.exists()


def test_no_file_of_faulty_rows_is_promised_for_what_is_no_table(home: Path) -> None:
    (home / "x.pdf").write_bytes(b"%PDF-1.7")
    result = run("import", str(home / "x.pdf"), "--faulty-rows", str(home / "salah.xlsx"))
    assert result.exit_code == 2
    assert not (home / "salah.xlsx").exists()
    assert "salah.xlsx" not in result.output


def test_good_rows_that_are_held_are_said_to_be(home: Path) -> None:
    file = filled(home, Kepuasan_H2=5)
    assert "1 baris yang salah masih menunggu" in run("import", file, "--take-good").output
    again = run("import", file, "--take-good")
    assert again.exit_code == 0, "what was asked for has been done already"
    for sentence in both("told-good-held", faulty=1):
        assert sentence in again.output
    outcome = json.loads(run("import", file, "--take-good", "--json").output)
    assert (outcome["taken"], outcome["nothing_new"], len(outcome["faults"])) == (False, True, 1)


def test_the_same_file_again_says_that_nothing_is_new(home: Path) -> None:
    file = filled(home)
    assert "Tidak ada yang baru" not in run("import", file).output
    again = run("import", file).output
    for sentence in both("preview-nothing-new", count=7):
        assert sentence in again
    assert "rilis yang berlaku tetap" in again


@pytest.mark.parametrize("fault", ["rows", "lock", "person", "no sender"])
def test_a_preview_says_that_a_plain_import_would_be_refused(hand_home: Path, fault: str) -> None:
    run("verify", "--by", "Provinsi")
    changes: dict[str, dict[str, object]] = {
        "rows": {"Kepuasan_H2": 5},
        "person": {"Laporan_A9": "hubungi 0812-0000-0000"},
    }
    file = filled(hand_home, **changes.get(fault, {"Kepuasan_H2": 2}))
    result = run("import", file, "--preview", *(["--correct", "salah ketik"] if fault == "no sender" else []))
    assert result.exit_code == 2
    assert "Impor biasa akan menolak berkas ini" in result.output
    assert "A plain import would refuse this file" in result.output
    allowed = run("import", filled(hand_home, Kepuasan_H2=2), "--preview", *CORRECTED)
    assert allowed.exit_code == 0
    assert "tidak ada yang ditulis" in allowed.output


def test_with_faults_the_table_of_a_preview_holds_for_the_good_rows_only(home: Path) -> None:
    file = filled(home, Kepuasan_H2=5)
    assert "hanya berlaku dengan --take-good" in run("import", file, "--preview").output
    good = run("import", file, "--preview", "--take-good")
    assert good.exit_code == 0
    assert "akan menolak" not in good.output


def test_the_lock_names_the_options_and_the_month_in_words(hand_home: Path) -> None:
    run("verify", "--by", "Provinsi")
    output = run("import", filled(hand_home, Kepuasan_H2=2)).output
    assert '--correct "alasan" --sender "kantor pengirim"' in output
    assert "bulan April 2026" in output
    assert "for April 2026" in output
    assert "2026-04" not in output


def test_the_table_has_headings_for_people(home: Path) -> None:
    """Katingan states 0 campaigns for May: declared zero, in words."""
    file = home / "nol.csv"
    cover = {"regency_code": "62.06", "month": "05/2026", "table": "campaigns", "rows_stated": "0"}
    file.write_bytes(rows.csv_of(rows.plain_rows("submissions", [cover])))
    for language, phrases in {"id": ("Baru", "dinyatakan nol"), "en": ("New", "declared zero")}.items():
        output = run("import", str(file), "--preview", "--lang", language).output
        assert phrases[0] in output
        assert phrases[1] in output
        assert not any(code in output for code in ("rows_now", "documents", "False"))


def test_a_correction_needs_a_sender_and_is_told_by_the_next_change(hand_home: Path) -> None:
    file = filled(hand_home, Kepuasan_H2=2)
    refused = run("import", file, "--correct", "salah ketik")
    assert refused.exit_code == 2
    for sentence in both("fault-correction_without_sender"):
        assert sentence in refused.output
    assert run("import", file, *CORRECTED).exit_code == 0
    events = json.loads(run("history", "--table", "satisfaction", "--json").output)
    superseded = [event for event in events if event["action"] == "superseded"]
    assert [event["actor"] for event in superseded] == ["UPTD PPA Katingan"]
    next_file = filled(hand_home, Kepuasan_H2=1)
    preview = json.loads(run("import", next_file, "--preview", "--json").output)
    assert [note["code"] for note in preview["notes"]] == ["corrected_before"]
    output = run("import", next_file).output
    assert "berkas ini mengubah angka yang dikoreksi pada" in output
    assert "oleh UPTD PPA Katingan: salah ketik" in output
    assert "corrected_before" not in run("import", next_file, "--json").output, "nothing changes any more"


def test_faults_come_in_the_order_of_the_file(home: Path) -> None:
    """Sheets as they stand in the workbook, then rows, then columns, though a pseudonym that stands twice is found
    after every cell has been read."""
    file = filled(home, Kepuasan_I3=9, Kepuasan_H3=9, Kepuasan_H2=9, Kampanye_C3="HK-1")
    outcome = json.loads(run("import", file, "--json").output)
    places = [(fault["sheet"], fault["row"]) for fault in outcome["faults"]]
    assert places == [("Kampanye", 3), ("Kepuasan", 2), ("Kepuasan", 3), ("Kepuasan", 3)]
    assert outcome["faults"][2]["column"].startswith("Sistem")
    assert outcome["refused"] is True


def test_a_refused_import_tells_how_the_dates_were_read(home: Path) -> None:
    reports = [
        rows.with_(rows.REPORT, id=f"L-{n}", received=day)
        for n, day in enumerate(("13/04/2026", "03/04/2026"))
    ]
    reports[0] |= {"channel": "merpati"}
    empty = dict.fromkeys(
        ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    file = home / "laporan.csv"
    file.write_bytes(rows.csv_of(rows.plain_rows("reports", [{**report, **empty} for report in reports])))
    result = run("import", str(file))
    assert result.exit_code == 2
    assert "1 tanggal dapat dibaca dua cara" in result.output
    assert "1 date could be read both ways" in result.output


def test_every_command_says_what_it_does_in_indonesian_then_in_english() -> None:
    for name, command in {"pelita.py": pelita.main, **pelita.main.commands}.items():
        paragraphs = (command.help or "").split("\n\n")
        assert len(paragraphs) == 2, f"{name} --help: an Indonesian paragraph, then the English one"
    assert "tidak mengimpor apa pun" in run("import", "--help").output


def test_history_and_releases_are_told_by_the_clock_of_the_office(hand_home: Path) -> None:
    history = run("history").output
    assert " WIB" in history
    assert "Kiriman 1 diterima" in history
    releases = run("release", "--lang", "en").output
    assert " WIB" in releases
    assert "of what was due in 12 months" in releases
    moments = [
        json.loads(run("history", "--json").output)[0]["at"],
        json.loads(run("release", "--json").output)[0]["made_at"],
    ]
    assert all(moment.endswith("+00:00") for moment in moments)


def test_a_backup_says_that_it_replaced_an_earlier_file(hand_home: Path) -> None:
    target = str(hand_home / "cadangan.zip")
    assert "yang lama sudah diganti" not in run("backup", target).output
    for sentence in both("told-replaced", file=target):
        assert sentence in run("backup", target).output
    assert json.loads(run("backup", target, "--json").output)["replaced"] is True
