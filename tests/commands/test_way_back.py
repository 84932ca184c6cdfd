"""The way back by command: wrong regency withdrawn, sent back and sent anew, and nothing shrinks without a switch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from data.store import Store
from tests.commands.command import answer, run
from tests.data.filled import CAMPAIGN, Row, with_, workbook_of

JANUARY = {"regency": "62.07", "month": "2026-01", "table": "campaigns"}
OTHER = with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return tmp_path


def send(home: Path, *rows: Row, more: tuple[str, ...] = (), refused: bool = False) -> Any:
    file = home / "a.xlsx"
    file.write_bytes(workbook_of({"campaigns": rows}))
    result = run("import", str(file), "--json", *more)
    assert result.exit_code == (2 if refused else 0), result.output
    return json.loads(result.output)


def named(**more: str) -> list[str]:
    return [part for name, value in {**JANUARY, **more}.items() for part in (f"--{name}", value)]


def status() -> str:
    statuses = answer("completeness", "--period", "2026-01")["statuses"]
    return next(row["status"] for row in statuses if (row["regency"], row["table"]) == ("62.07", "campaigns"))


def test_a_wrong_regency_is_withdrawn_and_the_month_is_no_report_again(home: Path) -> None:
    send(home, CAMPAIGN)
    send(home, OTHER)
    assert status() == "late"
    done = answer("withdraw", *named(by="UPTD PPA Katingan", reason="Kolom daerah keliru"))
    assert (done["withdrawn"], done["stands_again"]) == (2, None)
    assert status() == "missing"
    assert (
        "kini tidak ada laporan" in run("withdraw", *named(regency="62.06", by="DPPA", reason="Uji")).output
    )
    assert [event["action"] for event in answer("history", "--regency", "62.07")] == ["sent", "withdrawn"]
    again = run("withdraw", *named(by="UPTD PPA Katingan", reason="Kolom daerah keliru"))
    assert again.exit_code == 2
    assert "Tidak ada kiriman Kampanye Kabupaten Seruyan bulan Januari 2026" in again.output
    assert "No submission of Campaigns" in again.output


def test_sent_back_sent_anew_and_verified(home: Path) -> None:
    send(home, OTHER)
    told = named(by="DPPA", reason="Kecamatan belum diisi")
    assert answer("send-back", *told) == {"sent_back": [1]}
    back = answer("completeness", "--period", "2026-01")["sent_back"]
    assert [row["reason"] for row in back] == ["Kecamatan belum diisi"]
    send(home, with_(OTHER, district="62.07.01"))
    assert answer("completeness", "--period", "2026-01")["sent_back"] == []
    assert answer("verify", "--by", "DPPA", "--month", "2026-01")["verified"] == 1
    refused = run("send-back", *told)
    assert refused.exit_code == 2
    assert "Yang sudah diverifikasi ditarik" in refused.output


@pytest.mark.parametrize("rows", [(with_(OTHER, id="K-9"),), (OTHER,)], ids=["another row", "fewer rows"])
def test_a_month_loses_no_row_without_a_switch(home: Path, rows: tuple[Row, ...]) -> None:
    """Three campaigns are held; a file that brings only one would leave one."""
    send(home, *(with_(OTHER, id=f"K-{n}") for n in (1, 2, 3)))
    for extra in ((), ("--preview",)):
        refused = send(home, *rows, more=extra, refused=True)
        assert {fault["code"] for fault in refused["faults"]} == {"rows_lost"}
        assert "tersimpan 3 baris" in refused["faults"][0]["message_id"]
        gone = [name for name in ("K-1", "K-2", "K-3") if name not in {row["id"] for row in rows}]
        assert f"({', '.join(gone)})" in refused["faults"][0]["message_id"], "what would go is named"
    assert len(Store(home / "store").current_rows("campaigns")) == 3
    assert send(home, *rows, more=("--fewer-rows",))["taken"]
    assert len(Store(home / "store").current_rows("campaigns")) == 1


@pytest.mark.parametrize(
    ("sender", "asked"),
    [
        ("UPTD PPA Katingan", True),
        ("Dinas P3A Kab. Barito Utara", True),
        ("DP3A Kobar", True),
        ("62.06", True),
        ("UPTD PPA (62.06)", True),
        ("kantor 62.06, seksi data", True),
        ("UPTD PPA Kuala Kurun", True),
        ("Dinas P3A Pangkalan Bun", True),
        ("DP3A Kuala Pembuang", False),
        ("62.07", False),
        ("6206", False),
        ("Surat 162.06.1", False),
        ("UPTD PPA Kabupaten Seruyan", False),
        ("DP3APPKB Provinsi Kalimantan Tengah, Palangka Raya", False),
        ("DP3A", False),
        ("", False),
    ],
)
def test_a_file_all_about_another_regency_than_its_senders_is_asked_about(
    home: Path, sender: str, asked: bool
) -> None:
    answered = send(home, OTHER, more=("--sender", sender), refused=asked)
    assert [fault["code"] for fault in answered["faults"]] == (["sender_elsewhere"] if asked else [])
    if asked:
        assert send(home, OTHER, more=("--sender", sender, "--other-regency"))["taken"]


def test_left_out_rows_are_listed_given_back_and_given_up(home: Path) -> None:
    rows = [with_(CAMPAIGN, id=f"K-{n}", held="Mungkin" if n > 3 else "Ya") for n in range(1, 8)]
    assert len(send(home, *rows, more=("--take-good",))["faults"]) == 4
    lacking = [
        {
            "regency": "62.06",
            "month": "2026-01",
            "table_name": "campaigns",
            "held": 3,
            "waiting": 4,
            "whole": 7,
        }
    ]
    assert answer("left-out") == lacking
    assert answer("completeness", "--period", "2026-01")["short"] == lacking
    assert answer("left-out", "--regency", "62.07") == []
    assert answer("verify", "--by", "DPPA") == {"verified": 1, "short": lacking}
    told = run("verify", "--by", "DPPA").output
    assert "Katingan, Januari 2026, Kampanye: 3 dari 7 baris tersimpan; 4 belum diperbaiki." in told
    assert "3 of 7 rows are held" in told
    target = home / "b.xlsx"
    assert answer("left-out", "file", "--out", str(target)) == {"written": str(target)}
    place = ("--regency", "62.06", "--month", "2026-01", "--table", "campaigns")
    given_up = answer("left-out", "give-up", *place, "--by", "UPTD PPA Katingan", "--reason", "Ganda")
    assert given_up == {"given_up": 4}
    assert answer("left-out") == []
    assert "Tidak ada baris yang menunggu" in run("left-out").output
    assert run("left-out", "give-up", *place, "--by", "UPTD PPA", "--reason", "Ganda").exit_code == 2
    assert run("left-out", "file", "--out", str(target)).exit_code == 2
    assert run("left-out", "give-up", "--by", "UPTD PPA", "--reason", "Ganda").exit_code == 2
