"""The way an official goes, in a real browser: start, overview, import, a number that changes, the map, English."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from data import geography
from tests import families, hand_workbook
from tests.browser.conftest import Server, Visit, stand_still
from tests.pages.app import PAGES

pytestmark = pytest.mark.browser

ADDRESSES = [page.partition("/")[2].replace("_", "-").replace("overview", "") for page in PAGES]
SILENT = "62.12"
SCREENS = ((1366, 768), (390, 844))


def title(visit: Visit) -> str:
    return visit.page.locator("h1").first.inner_text().replace("\u2060", "")


def test_start_overview_import_map_english(
    serve: Callable[[], Server], visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """Murung Raya is silent in the demonstration register; thirty rows by hand make it 71.9854 → 72,0, class medium."""
    server, visitor = serve(), visit()
    # The first visitor of a fresh server follows a link: no detour, and no word that the page is missing.
    page = visitor.open(server.url("coverage", period="2026-Q3", lang="en"))
    assert "live more than 2 h from assistance" in title(visitor)
    assert page.get_by_text("Page not found").count() == 0
    assert page.get_by_text("SIMULASI", exact=True).first.is_visible()

    choices = {"period": hand_workbook.PERIOD, "area": SILENT}
    visitor.open(server.url(lang="id", **choices))
    assert "belum dapat dinilai" in title(visitor)
    assert page.get_by_text("SIMULASI", exact=True).first.is_visible()

    file = tmp_path / "murung-raya.xlsx"
    file.write_bytes(hand_workbook.workbook(SILENT))
    visitor.open(server.url("import-file", **choices))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("30 baris dari 7 kiriman siap disimpan").wait_for()
    page.get_by_text("Ya, baris nyata dalam berkas ini memang masuk ke register SIMULASI.").click()
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_text("Tersimpan sebagai rilis").wait_for()
    stored = page.locator("[data-testid=stAlert]").filter(has_text="Tersimpan").inner_text()
    assert re.search(r"menjadi 72,3 \(\d\d–\d\d\)", stored)

    visitor.open(server.url(**choices))
    assert "72,3 — " in title(visitor)
    assert "Sedang" in title(visitor)

    visitor.open(server.url("coverage", period=hand_workbook.PERIOD, layer="score"))
    drawn = page.locator("[data-testid=stVegaLiteChart]").first
    drawn.locator("canvas, svg").first.wait_for()
    page.get_by_text("Lihat sebagai tabel").first.click()
    page.locator("table.ledger").first.wait_for()
    assert areas_on_the_map(visitor) == set(geography.regencies()["name"])
    assert len(areas_on_the_map(visitor)) == 14

    page.get_by_text("EN", exact=True).click()
    page.get_by_role("heading", name="children aged 12–17").wait_for()
    visitor.settle()
    assert "of 301,873 children aged 12–17" in title(visitor)
    assert "lang=en" in page.url
    assert page.evaluate("document.documentElement.lang") == "en"


def areas_on_the_map(visit: Visit) -> set[str]:
    """The regencies drawn, as the map's shapes name themselves to those who have it read aloud."""
    shapes = visit.page.locator("[data-testid=stVegaLiteChart] [aria-roledescription=geoshape]")
    labels = shapes.evaluate_all("shapes => shapes.map(shape => shape.getAttribute('aria-label') || '')")
    return {name for name in geography.regencies()["name"] if any(name in label for label in labels)}


def test_no_page_is_wider_than_the_screen_or_asks_anyone_else(
    demonstration_server: Server, visit: Callable[..., Visit]
) -> None:
    """Each page that is drawn is opened once and shown on two screens."""
    visitor, too_wide = visit(), {}
    for number in families.drawn("pages on two screens", len(ADDRESSES)):
        address = ADDRESSES[number]
        page = visitor.open(demonstration_server.url(address))
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            stand_still(page)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            too_wide |= {(address, width): wide} if wide > 0 else {}
    assert too_wide == {}


def test_another_name_for_this_computer_behind_a_proxy_sees_nothing(
    demonstration_server: Server, visit: Callable[..., Visit]
) -> None:
    visitor = visit()
    visitor.page.set_extra_http_headers({"X-Forwarded-For": "203.0.113.9"})
    visitor.page.goto(demonstration_server.url())
    visitor.page.get_by_text("Angka register belum dibuka untuk umum").first.wait_for(timeout=30_000)
    assert visitor.page.locator("h1").count() == 0
