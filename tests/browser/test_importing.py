"""Sending a month's file from a telephone: upload, preview, question, saving, verification, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import locales
from data import periods
from data.office import way_back
from data.office.roles import Role, Standing
from data.store import Store
from tests import hand_workbook
from tests.browser.accounts import log_in, provider
from tests.browser.conftest import Server, Visit
from tests.data import filled
from tests.families import family

pytestmark = pytest.mark.browser

PHONE = (390, 844)
SILENT = "62.12"
NOTHING_ELSE = dict.fromkeys(
    ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
)


@pytest.fixture(scope="module")
def server(serve: Callable[[], Server]) -> Server:
    return serve()


def too_wide(visit: Visit) -> int:
    return int(
        visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    )


def clipped(visit: Visit) -> list[str]:
    """Tables, buttons and alerts that reach beyond the screen's edge."""
    return list(
        visit.page.evaluate(
            """() => [...document.querySelectorAll('[data-testid=stMain] :is(table, button, [role=alert])')]
            .filter(one => one.offsetParent && one.getBoundingClientRect().right > window.innerWidth + 1)
            .map(one => one.tagName + ': ' + one.innerText.slice(0, 40))"""
        )
    )


def test_a_workbook_is_sent_and_verified_from_a_phone(
    server: Server, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """Murung Raya has never sent anything: its thirty rows are shown, saved, found in the queue, and verified."""
    visitor = visit(*PHONE)
    choices = {"period": hand_workbook.PERIOD, "area": SILENT}
    page = visitor.open(server.url("import-file", **choices))
    file = tmp_path / "murung-raya.xlsx"
    file.write_bytes(hand_workbook.workbook(SILENT))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Yang akan berubah: 7 kiriman").wait_for()
    visitor.settle()
    assert too_wide(visitor) <= 0
    assert clipped(visitor) == []
    save = page.get_by_role("button", name="Simpan", exact=True)
    save.scroll_into_view_if_needed()
    assert save.is_disabled(), "the register is simulated, and the file is not"
    page.get_by_text("Ya, baris nyata dalam berkas ini memang masuk ke register SIMULASI").click()
    visitor.settle()
    save.click()
    page.get_by_text("Tersimpan sebagai rilis").wait_for()
    visitor.settle()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Tidak ada yang baru").wait_for()

    visitor.open(server.url("verification", **choices))
    page.get_by_text("Menunggu verifikasi: 7 kiriman").wait_for()
    assert too_wide(visitor) <= 0
    assert clipped(visitor) == []
    page.get_by_text("Pilih semua 7 yang ditampilkan").click()
    visitor.settle()
    page.get_by_role("textbox", name=re.compile("Kantor yang memverifikasi")).fill("Bidang PA Provinsi")
    page.get_by_role("button", name="Verifikasi yang dipilih").click()
    page.get_by_text("7 kiriman diverifikasi dan kini terkunci").wait_for()


def test_a_cell_of_the_calendar_leads_to_the_history(server: Server, visit: Callable[..., Visit]) -> None:
    visitor = visit()
    page = visitor.open(server.url("submissions", period="2026-Q3"))
    assert page.locator("table.calendar tbody tr").count() == 14
    page.locator("table.calendar tbody tr", has_text="Kapuas").locator("td.late a").first.click()
    page.get_by_text(re.compile("Riwayat Kapuas · September 2026")).first.wait_for(timeout=60_000)
    assert "month=2026-09" in page.url
    assert "place=62.03" in page.url


def test_the_question_about_dates_is_answered_on_the_phone(
    server: Server, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    place = {"regency_code": SILENT, "regency_name": "Murung Raya", "district": None, **NOTHING_ELSE}
    rows = [filled.with_(filled.REPORT, id=f"L-{day}", received=f"0{day}/02/2026", **place) for day in (3, 5)]
    file = tmp_path / "laporan.csv"
    file.write_bytes(filled.csv_of(filled.plain_rows("reports", rows)))
    visitor = visit(*PHONE)
    page = visitor.open(server.url("import-file"))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("bulan/hari/tahun: 2 Maret 2026; 2 Mei 2026").wait_for()
    assert page.locator("input[type=radio]:checked").count() == 0
    page.get_by_text("hari/bulan/tahun: 3 Februari 2026; 5 Februari 2026").click()
    page.get_by_text(re.compile("Yang akan berubah")).wait_for()
    assert too_wide(visitor) <= 0


def test_a_refused_file_is_gone_and_its_faults_stay(
    server: Server, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    lines = filled.plain_rows("reports", [filled.with_(filled.REPORT, id="telp 0812-0000-0000")])
    file = tmp_path / "laporan.csv"
    file.write_bytes(filled.csv_of(lines))
    visitor = visit(*PHONE)
    page = visitor.open(server.url("import-file"))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("sudah dihapus dari memori").wait_for()
    visitor.settle()
    assert page.get_by_text("nomor telepon").count() >= 1
    assert page.get_by_text("laporan.csv").count() == 0
    assert "0812" not in page.content()
    assert clipped(visitor) == []


def test_nothing_is_clipped_on_a_phone(server: Server, visit: Callable[..., Visit]) -> None:
    """In English, whose words are often longer; in Indonesian the ways above have seen it."""
    visitor = visit(*PHONE)
    for address in ("submissions", "verification", "import-file"):
        visitor.open(server.url(address, lang="en"))
        assert clipped(visitor) == []
        assert too_wide(visitor) <= 0


# --- the month as an officer lives it

SIZES = {"phone": (390, 844), "wide": (1366, 768)}
OFFICER = {
    "sub": "petugas",
    "email": "ani@katingankab.go.id",
    "pelita_role": "officer",
    "pelita_regency": "62.06",
}


@pytest.fixture(scope="module")
def accounts() -> Iterator[dict[str, str]]:
    with provider([OFFICER]) as settings:
        yield settings


def workbook(folder: Path, month: str, faulty: int = 0) -> Path:
    """Seven campaigns of a month; the last of them may say a word that there is not."""
    days = [date.fromisoformat(f"{month}-0{day}") for day in range(1, 8)]
    rows = [
        filled.with_(
            filled.CAMPAIGN, id=f"K-{day.day}", date=day, held="Mungkin" if day.day > 7 - faulty else "Ya"
        )
        for day in days
    ]
    file = folder / f"{faulty}.xlsx"
    file.write_bytes(filled.workbook_of({"campaigns": rows}))
    return file


@family()
@pytest.mark.parametrize("language", locales.LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_month_in_one_sitting(
    serve: Callable[..., Server],
    hand_held: Path,
    accounts: dict[str, str],
    visit: Callable[..., Visit],
    tmp_path: Path,
    size: str,
    language: str,
) -> None:
    def say(key: str, **values: object) -> str:
        return locales.say(language, key, **values)

    server, visitor = serve(hand_held, PELITA_DEMO="0", **accounts), visit(*SIZES[size])
    month = periods.last_full("month", periods.office_today()).id
    page, label = visitor.page, say("import-save")

    def stands() -> str:
        visitor.settle()
        assert (too_wide(visitor), clipped(visitor)) == (0, [])
        return page.locator("[data-testid=stApp]").inner_text()

    log_in(visitor, server, "petugas", "import-file")
    assert "/import-file" in page.url, "where the officer wanted to go"
    visitor.settle()
    assert "period=" + month in page.url, "what stood above the page before is no choice of the officer's"
    assert "area=62.06" in page.url
    if language == "en":
        page.get_by_text("EN", exact=True).click()
        page.get_by_text("Import: send the monthly workbook").wait_for()
    assert f"ani@katingankab.go.id, {'sebagai petugas' if language == 'id' else 'as officer of'}" in stands()
    page.locator("input[type=file]").set_input_files(workbook(tmp_path, month, faulty=1))
    page.get_by_role("button", name=say("import-save-good")).click()
    page.get_by_text(say("import-done-short", count=1)).wait_for()
    stands()
    visitor.open(server.url("submissions", lang=language))
    assert locales.month_name(language, month) in page.locator("h1").first.inner_text()
    assert "△" in stands()
    visitor.open(server.url("import-file", lang=language))
    page.locator("input[type=file]").set_input_files(workbook(tmp_path, month))
    page.get_by_role("button", name=label, exact=True).click()
    page.locator("[data-testid=stAlert]", has_text="7").first.wait_for()
    assert say("left-out-file") not in stands()
    store = Store(server.home)
    newest = int(store.current_submissions()["submission_id"].max())
    way_back.send_back(store, Standing(Role.VERIFIER), [newest], by="DPPA", reason="Jumlah peserta keliru")
    visitor.open(server.url("history", lang=language, month=month, table="campaigns"))
    assert "Jumlah peserta keliru" in stands()
