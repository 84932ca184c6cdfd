"""Reporting service points in a real browser: what is kept is what the reader sees, also after another choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from data import field_reports
from data.store import Store
from tests.browser.conftest import Server, Visit

pytestmark = pytest.mark.browser

SEND, ANSWER = "Kirim laporan", "Simpan jawaban"


@pytest.fixture(scope="module")
def server(serve: Callable[[], Server]) -> Server:
    return serve()


def pick(one: Visit, field: str, text: str) -> None:
    one.page.locator(f".st-key-field-{field} input").click()
    one.page.get_by_role("option").filter(has_text=text).first.click()
    one.settle()


def press(one: Visit, label: str, done: str) -> None:
    """Press a button and wait for the words that say it was done."""
    one.page.get_by_role("button", name=label).click()
    one.page.get_by_text(done).wait_for(timeout=60_000)
    one.settle()


def seen(page: Page, field: str) -> str:
    return page.locator(f".st-key-field-{field} input").input_value()


def test_what_is_sent_is_what_stands_on_the_screen(server: Server, visit: Callable[..., Visit]) -> None:
    """Hours are chosen for one point, then a shelter, which has none: the finding falls back, and so it is sent. After
    that the next press means what is shown then."""
    one = visit()
    page = one.open(server.url("field-reports"))
    pick(one, "finding", "Jam buka lain")
    pick(one, "opens", "09.30")
    pick(one, "regency", "Palangka Raya")
    pick(one, "point", "Rumah aman")
    assert seen(page, "finding") == "Tutup"
    press(one, SEND, "Laporan nomor 1 tersimpan")
    store = Store(server.home)
    today = date.today() + timedelta(days=1)
    kept = field_reports.every(store, today)
    assert kept[["kind", "finding"]].to_numpy().tolist() == [["shelter", "closed"]]
    shown = seen(page, "point")
    pick(one, "finding", "Tidak terjangkau")
    press(one, SEND, "Laporan nomor 2 tersimpan")
    last = field_reports.every(store, today).iloc[-1]
    assert last["point"] in shown
    assert last["finding"] == "unreachable"


def test_an_answer_goes_to_the_report_that_stands_on_the_screen(
    server: Server, visit: Callable[..., Visit]
) -> None:
    """Two reports wait from the test before; the first is answered, and the choice moves on to the other."""
    one = visit(390, 844)
    page = one.open(server.url("field-reports", area="62.71"))
    first = seen(page, "report")
    press(one, ANSWER, f"laporan nomor {first.split()[1]} tersimpan: Dibetulkan")
    second = seen(page, "report")
    assert first != second
    pick(one, "answer", "Bukan titik kami")
    press(one, ANSWER, f"laporan nomor {second.split()[1]} tersimpan: Bukan")
    answers = field_reports.answers(Store(server.home)).set_index("report_id")["answer"]
    number = [int(text.split()[1]) for text in (first, second)]
    assert answers.to_dict() == {number[0]: "corrected", number[1]: "not_ours"}
