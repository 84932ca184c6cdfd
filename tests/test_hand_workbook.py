"""Thirty rows by hand: the administrator's command and the pages give the numbers worked out in hand_workbook."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data import geography
from tests import hand_workbook
from tests.commands.command import answer, run
from tests.pages.app import App

KATINGAN = "62.06"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setenv("PELITA_DEMO", "0")
    return tmp_path


@pytest.fixture
def imported(home: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """A store into which the command has imported the workbook, once a run."""
    shutil.copytree(made_once("imported-by-name", by_command), home, dirs_exist_ok=True)
    return home


def by_command(folder: Path) -> None:
    file = folder / "katingan.xlsx"
    file.write_bytes(hand_workbook.workbook(KATINGAN, code="6206"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PELITA_HOME", str(folder))
        taken = answer("import", str(file))
    assert sum(taken["rows"].values()) == 30
    assert not taken["faults"]


def test_the_command_gives_the_numbers_worked_out_by_hand(imported: Path) -> None:
    rows = {
        row["indicator"]: row
        for row in answer("indicators", "--period", hand_workbook.PERIOD)
        if row["area"] == KATINGAN
    }
    for indicator, (numerator, denominator, value) in hand_workbook.VALUES.items():
        row = rows[indicator]
        assert (row["numerator"], row["denominator"]) == (numerator, denominator), indicator
        assert row["value"] == pytest.approx(value, abs=5e-5)
        assert row["lower"] <= row["value"] <= row["upper"]
        assert (row["status"], row["evidence"]) == ("ok", "reported")
    reach = rows["campaign_reach"]
    assert (reach["numerator"], reach["denominator"]) == (3, 13)


def test_the_command_gives_the_score_worked_out_by_hand(imported: Path) -> None:
    scores = {row["area"]: row for row in answer("score", "--period", hand_workbook.PERIOD)}
    katingan = scores[KATINGAN]
    assert katingan["score"] == pytest.approx(hand_workbook.SCORE[KATINGAN], abs=5e-5)
    assert katingan["class"] == "medium"
    assert katingan["domains"]["b"] == pytest.approx(64.5833, abs=5e-5)
    assert (katingan["reports_verified"], katingan["reports"]) == (0, 6), "nothing has been verified"
    assert katingan["verified_floor"] < 10
    assert katingan["verified_ceiling"] > katingan["score"]
    assert scores["62.12"]["score"] is None


def test_a_single_regency_makes_no_province_and_no_electoral_district(imported: Path) -> None:
    """One of fourteen, or of three, speaks for nobody else: no score, no class, no rank, but how many were heard."""
    for kind, area, regencies in (("province", "62", 14), ("district_dprd", "kalteng-1", 3)):
        rows = {row["area"]: row for row in answer("score", "--period", hand_workbook.PERIOD, "--by", kind)}
        assert (rows[area]["score"], rows[area]["class"], rows[area]["thin"]) == (None, "", True)
        assert (rows[area]["regencies_reporting"], rows[area]["regencies"]) == (1, regencies)
        areas = answer("stability", "--period", hand_workbook.PERIOD, "--by", kind)["areas"]
        assert next(row for row in areas if row["area"] == area)["rank"] is None


@pytest.mark.parametrize(
    "page",
    [
        "overview",
        "campaigns",
        "reports",
        "victims",
        "collaboration",
        "satisfaction",
        "stability",
        "indicator",
    ],
)
def test_a_single_regency_gives_the_province_no_figure_in_any_title(imported: Path, page: str) -> None:
    app = App(period=hand_workbook.PERIOD, indicator="reports_followed_up").open(page)
    assert "1 dari 14 melapor" in app.title
    english = App(period=hand_workbook.PERIOD, indicator="reports_followed_up", lang="en").open(page)
    assert "1 of 14 reported" in english.title
    for word in ("Sangat tinggi", "sudah Tinggi", "Peringkat", "100,0"):
        assert word not in app.title
        assert f"### {word}" not in app.text


def test_with_all_verified_nothing_is_left_open(imported: Path) -> None:
    assert answer("verify", "--by", "UPTD provinsi", "--regency", KATINGAN)["verified"] == 7
    katingan = {row["area"]: row for row in answer("score", "--period", hand_workbook.PERIOD)}[KATINGAN]
    assert katingan["verified_floor"] == pytest.approx(katingan["score"])
    assert katingan["verified_ceiling"] == pytest.approx(katingan["score"])
    assert (katingan["reports_verified"], katingan["reports"]) == (6, 6)


def test_pages_show_the_numbers_worked_out_by_hand(imported: Path) -> None:
    app = App(area=KATINGAN, period=hand_workbook.PERIOD)
    assert "71,5 — " in app.open("overview").title
    expected = {
        "campaigns": ["80 %", "4 dari 5", "25 %", "1 dari 4", "23 %", "3 dari 13"],
        "reports": ["67 %", "4 dari 6", "50 %", "3 dari 6"],
        "victims": ["67 %", "4 dari 6", "60 %", "3 dari 5", "yang diterima pada periode ini 1 dari 2"],
        "collaboration": ["50 %", "2 dari 4", "43 %", "3 dari 7", "100 %", "1 dari 1"],
        "satisfaction": ["75,7", "75,0"],
    }
    for page, figures in expected.items():
        text = app.open(page).text
        for figure in figures:
            assert figure in text, f"{page} does not show {figure}"


def test_a_silent_regency_is_said_to_be_silent_and_never_zero_or_full(imported: Path) -> None:
    """Only Katingan reported. Seruyan has no report: no value, no class, and its words on the page."""
    rows = [row for row in answer("indicators", "--period", hand_workbook.PERIOD) if row["area"] == "62.07"]
    asked = [row for row in rows if row["indicator"] != "connected_villages"]
    assert {row["status"] for row in asked} == {"no_report"}
    assert {row["value"] for row in asked} == {None}
    assert {row["attainment"] for row in asked} == {None}
    app = App(area="62.07", period=hand_workbook.PERIOD)
    assert "belum dapat dinilai" in app.open("overview").title
    assert "tidak ada laporan diterima" in app.open("reports").text
    assert geography.area_name("62.07") in app.title


@pytest.mark.parametrize(
    ("name", "written", "code"), [("Sukamara", "6206", "62.08"), ("Katingan", "6206", "62.06")]
)
def test_the_code_trap_is_settled_by_the_name(home: Path, name: str, written: str, code: str) -> None:
    file = home / "kode.csv"
    file.write_text(_csv(written, name), encoding="utf-8")
    answer("import", str(file))
    scores = {
        row["area"]: row
        for row in answer("indicators", "--period", hand_workbook.PERIOD)
        if row["indicator"] == "satisfaction_ikm"
    }
    assert [area for area, row in scores.items() if row["status"] == "ok"] == [code]


def test_the_code_alone_is_refused_with_both_readings(home: Path) -> None:
    file = home / "kode.csv"
    file.write_text(_csv("6206", ""), encoding="utf-8")
    result = run("import", str(file), "--json")
    assert result.exit_code == 2
    fault = json.loads(result.output)["faults"][0]
    assert (fault["code"], fault["row"]) == ("ambiguous_regency_code", 2)
    for reading in ("Katingan", "Sukamara"):
        assert reading in fault["message_id"]
        assert reading in fault["message_en"]
    assert answer("template", "--out", str(home / "t.xlsx"))["written"].endswith("t.xlsx")


def _csv(code: str, name: str) -> str:
    from data.importing.layout.read import column_heading, columns_of
    from data.tables import BY_NAME

    table = BY_NAME["satisfaction"]
    names = [column for column in columns_of(table) if column != "access"]
    values = {
        "regency_code": code,
        "regency_name": name,
        "id": "S-1",
        "date": "20/04/2026",
        "channel": "Daring",
        "respondent": "Warga",
    }
    heading = ";".join(f'"{column_heading(table, column, "id")}"' for column in names)
    return heading + "\n" + ";".join(values.get(column, "3") for column in names) + "\n"
