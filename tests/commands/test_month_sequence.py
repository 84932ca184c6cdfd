"""A month by command: the wrong regency taken back, a short month mended, what was sent back sent anew."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.commands.command import answer, run
from tests.data.filled import CAMPAIGN, REPORT, Row, with_, workbook_of

WHO = ("--by", "UPTD PPA Katingan", "--reason", "Kabupaten yang salah")
JANUARY = ("--regency", "62.06", "--month", "2026-01", "--table", "campaigns")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return tmp_path


def send(home: Path, content: bytes, *more: str) -> Any:
    file = home / "a.xlsx"
    file.write_bytes(content)
    result = run("import", str(file), "--json", *more)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def campaigns(faulty: int = 0, **cells: Any) -> list[Row]:
    """Seven campaigns of January; the last of them may say a word that there is not."""
    return [
        with_(CAMPAIGN, id=f"K-{n}", **cells, held="Mungkin" if n > 7 - faulty else "Ya") for n in range(1, 8)
    ]


def seruyan() -> dict[str, Any]:
    """What is said of Seruyan's April: its reports in the calendar, the state of their indicator, the score."""
    rows = answer("completeness", "--period", "2026-04")["statuses"]
    indicators = answer("indicators", "--period", "2026-04")
    key = {"area": "62.07", "indicator": "reports_followed_up"}
    return {
        "calendar": [row["status"] for row in rows if (row["regency"], row["table"]) == ("62.07", "reports")],
        "indicator": [row["status"] for row in indicators if key.items() <= row.items()],
        "score": [
            row["months_reported"] for row in answer("score", "--period", "2026-04") if row["area"] == "62.07"
        ],
    }


def test_a_wrong_regency_is_no_report_again_in_calendar_score_and_export(home: Path, hand_held: Path) -> None:
    """Katingan's April is held; a report comes as Seruyan's by a slip."""
    shutil.copytree(hand_held, home / "store")
    stages = dict.fromkeys(
        ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    place = {"regency_code": "62.07", "regency_name": None, "district": None}
    april = with_(REPORT, **stages, **place, received=date(2026, 4, 13))
    send(home, workbook_of({"reports": [april]}))
    assert seruyan() == {"calendar": ["late"], "indicator": ["ok"], "score": [1]}
    answer("withdraw", "--regency", "62.07", "--month", "2026-04", "--table", "reports", *WHO)
    assert seruyan() == {"calendar": ["missing"], "indicator": ["no_report"], "score": [0]}
    assert exported(home / "out") == "no_report"
    assert actions("62.07") == ["sent", "withdrawn"]


def actions(regency: str) -> list[str]:
    events = answer("history", "--regency", regency)
    return [event["action"] for event in events if event["action"] != "released"]


def exported(folder: Path) -> str:
    """What is said of Seruyan in the file of regencies that goes out to the office."""
    answer("layers", "--period", "2026-04", "--role", "leadership", "--out", str(folder))
    rows = pd.read_csv(folder / "regencies.csv", dtype=str).set_index("code")
    return str(rows.at["62.07", "reports_received_status"])


def test_good_rows_are_verified_with_a_warning_and_the_mended_row_makes_the_month_whole(home: Path) -> None:
    assert len(send(home, workbook_of({"campaigns": campaigns(faulty=1)}), "--take-good")["faults"]) == 1
    assert [(row["held"], row["whole"]) for row in answer("left-out")] == [(6, 7)]
    verified = answer("verify", "--by", "DPPA")
    assert (verified["verified"], [row["waiting"] for row in verified["short"]]) == (1, [1])
    send(home, workbook_of({"campaigns": campaigns()}))
    assert answer("left-out") == []
    assert answer("verify", "--by", "DPPA") == {"verified": 1, "short": []}
    assert actions("62.06") == ["sent", "verified", "superseded", "sent", "verified"]


def test_what_is_sent_back_is_seen_sent_anew_and_verified(home: Path) -> None:
    send(home, workbook_of({"campaigns": campaigns()}))
    answer("send-back", *JANUARY, "--by", "DPPA", "--reason", "Peserta keliru")
    (back,) = answer("completeness", "--period", "2026-01")["sent_back"]
    assert (back["regency"], back["reason"]) == ("62.06", "Peserta keliru")
    send(home, workbook_of({"campaigns": campaigns(participants_male=21)}))
    assert answer("completeness", "--period", "2026-01")["sent_back"] == []
    assert answer("verify", "--by", "DPPA")["verified"] == 1
    assert actions("62.06") == ["sent", "sent_back", "superseded", "sent", "verified"]
