"""Reporting service points in a real browser: what is kept is what the reader sees, also after another choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from playwright.sync_api import Page

from data.office import field_reports
from data.store import Store
from tests.browser.conftest import Server, Visit

pytestmark = pytest.mark.browser

SEND, ANSWER = "Kirim laporan", "Simpan jawaban"


@pytest.fixture(scope="module")
def server(serve: Callable[[], Server]) -> Server:
    return serve()


def opened(visitor: Visit, url: str) -> Page:
    """The page with all its forms: the first visitor waits until the release has been read."""
    page = visitor.open(url)
    page.get_by_text("Semua laporan dan jawabannya").wait_for(timeout=120_000)
    visitor.settle()
    return page


def pick(visitor: Visit, field: str, text: str) -> None:
    """Choose from a list by writing what is sought: of a long list only the part in sight is there to be clicked. The
    windows are tall, since a list closes when the page is scrolled to it."""
    box = visitor.page.locator(f".st-key-field-{field} input")
    box.click()
    box.fill(text)
    visitor.page.get_by_role("option").filter(has_text=text).first.click()
    visitor.settle()


def press(visitor: Visit, label: str, done: str) -> None:
    """Press a button and wait for the words that say it was done."""
    visitor.page.get_by_role("button", name=label).click()
    visitor.page.get_by_text(done).wait_for(timeout=60_000)
    visitor.settle()


def seen(page: Page, field: str) -> str:
    return page.locator(f".st-key-field-{field} input").input_value()


def newest(server: Server) -> pd.Series:
    return field_reports.every(Store(server.home), date.today()).sort_values("report_id").iloc[-1]


def test_what_is_sent_is_what_stands_on_the_screen(server: Server, visit: Callable[..., Visit]) -> None:
    """Hours are chosen for one point, then a shelter, which has none: no finding is chosen any more, and none is sent
    before one is. After that the next press means what is shown then."""
    visitor = visit(1366, 1400)
    page = opened(visitor, server.url("field-reports"))
    pick(visitor, "finding", "Jam buka lain")
    pick(visitor, "opens", "09.30")
    pick(visitor, "regency", "Palangka Raya")
    pick(visitor, "point", "Rumah aman")
    assert seen(page, "finding") == ""
    pick(visitor, "finding", "Tutup")
    before = newest(server)["report_id"]
    press(visitor, SEND, f"Laporan nomor {before + 1} tersimpan")
    assert newest(server)[["kind", "finding"]].tolist() == ["shelter", "closed"]
    shown = seen(page, "point")
    pick(visitor, "finding", "Tidak terjangkau")
    press(visitor, SEND, f"Laporan nomor {before + 2} tersimpan")
    last = newest(server)
    assert last["point"] in shown
    assert last["finding"] == "unreachable"


def test_an_answer_goes_to_the_report_that_stands_on_the_screen(
    server: Server, visit: Callable[..., Visit]
) -> None:
    """Three reports wait in Palangka Raya; the oldest is answered, and the choice moves on to the next."""
    visitor = visit(390, 2200)
    page = opened(visitor, server.url("field-reports", area="62.71"))
    first = seen(page, "report")
    pick(visitor, "answer", "Dibetulkan di register")
    press(visitor, ANSWER, f"laporan nomor {first.split()[1]} tersimpan: Dibetulkan")
    second = seen(page, "report")
    assert first != second
    pick(visitor, "answer", "Bukan titik kami")
    press(visitor, ANSWER, f"laporan nomor {second.split()[1]} tersimpan: Bukan")
    answers = field_reports.answers(Store(server.home)).set_index("report_id")["answer"]
    number = [int(text.split()[1]) for text in (first, second)]
    assert answers.reindex(number).tolist() == ["corrected", "not_ours"]
