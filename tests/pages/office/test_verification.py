"""The verification page: what waits, verifying and noting documents, who did it, and what is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from data import importing
from data.store import Store
from tests import hand_workbook
from tests.pages.app import App

PAGE = "office/verification"
TODAY = date(2026, 6, 30)
OFFICE = "Bidang Perlindungan Anak DPPA"


@pytest.fixture
def store(empty: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Store:
    """Seven submissions of Katingan for April 2026, sent by its office, not yet verified."""
    shutil.copytree(made_once("unverified", send), empty, dirs_exist_ok=True)
    return Store(empty)


def send(folder: Path) -> None:
    store = Store(folder)
    read = importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, TODAY)
    importing.take(read, store, cut_off=TODAY, sender="UPTD PPA Katingan")


def evidence(store: Store) -> dict[str, str]:
    submissions = store.submissions()
    current = submissions[submissions["superseded_by"].isna()]
    return dict(zip(current["table_name"], current["evidence"], strict=True))


def tick(app: App, table: str) -> None:
    next(box for box in app.test.checkbox if f"· {table}**" in box.label).check()


def write(app: App, office: str = OFFICE, document: str = "") -> None:
    app.test.text_input(key="verifying-office").set_value(office)
    app.test.text_input(key="document-to-note").set_value(document)


def test_the_queue_says_what_each_holds(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    assert app.title.startswith("7 dari 7 kiriman menunggu verifikasi; yang terlama Katingan")
    box = next(box.label for box in app.test.checkbox if "· Laporan**" in box.label)
    assert "**Katingan · April 2026 · Laporan** — 6 baris · dilaporkan · tanpa nomor dokumen" in box
    assert "dari UPTD PPA Katingan" in box


def test_later_progress_of_a_case_is_said_to_be_a_correction(store: Store) -> None:
    text = App().open(PAGE).text
    assert "Kemajuan sesudahnya juga koreksi" in text
    assert "seluruh tabel bulan itu kembali berstatus dilaporkan" in text


def test_the_ticked_ones_are_verified_and_no_other(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    tick(app, "Laporan")
    tick(app, "Kampanye")
    write(app)
    app.press("Verifikasi yang dipilih")
    assert "2 kiriman diverifikasi dan kini terkunci" in app.text
    assert app.title.startswith("5 dari 7")
    verified = {table for table, grade in evidence(store).items() if grade == "verified"}
    assert verified == {"reports", "campaigns"}
    assert set(store.submissions().query("evidence == 'verified'")["verified_by"]) == {OFFICE}


def test_all_shown_can_be_chosen_at_once(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    app.test.checkbox(key="pick-all").check()
    app.run()
    write(app)
    app.press("Verifikasi yang dipilih")
    assert set(evidence(store).values()) == {"verified"}
    assert app.title == "Semua kiriman Kalimantan Tengah sudah diverifikasi"


def test_a_document_number_makes_a_submission_documented(store: Store) -> None:
    app = App(period="2026-Q2").open(PAGE)
    tick(app, "Laporan")
    write(app, document="470/0823/DP3A/2026")
    app.press("Catat nomor dokumen")
    assert evidence(store)["reports"] == "documented"
    assert evidence(store)["campaigns"] == "reported"
    assert "470/0823/DP3A/2026 dicatat pada 1 kiriman" in app.text


@pytest.mark.parametrize(
    ("ticked", "office", "button", "phrase"),
    [
        (False, OFFICE, "Verifikasi yang dipilih", "Belum ada kiriman yang dipilih"),
        (True, "", "Verifikasi yang dipilih", "Nama kantor belum diisi"),
        (True, "  ", "Verifikasi yang dipilih", "Nama kantor belum diisi"),
        (True, OFFICE, "Catat nomor dokumen", "Nomor dokumen belum diisi"),
        (True, "hubungi 0812-0000-0000", "Verifikasi yang dipilih", "nomor telepon"),
        (True, "petugas@contoh.id", "Verifikasi yang dipilih", "surel"),
    ],
)
def test_what_is_lacking_or_personal_is_told_and_nothing_is_done(
    store: Store, ticked: bool, office: str, button: str, phrase: str
) -> None:
    app = App(period="2026-Q2").open(PAGE)
    if ticked:
        tick(app, "Laporan")
    write(app, office)
    app.press(button)
    assert phrase in app.text
    assert set(evidence(store).values()) == {"reported"}


def test_the_history_tells_who_when_what_and_why_and_keeps_what_was_superseded(store: Store) -> None:
    store.verify(by=OFFICE, cut_off=TODAY, table="satisfaction")
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(hand_workbook.workbook("62.06")))
    book["Kepuasan"]["H2"] = 2
    changed = io.BytesIO()
    book.save(changed)
    read = importing.examine("b.xlsx", changed.getvalue(), store, TODAY, correction="salah ketik")
    importing.take(read, store, cut_off=TODAY, sender="UPTD PPA Katingan", correction="salah ketik")
    text = App(period="2026-Q2", place="62.06", month="2026-04", table="satisfaction").open(PAGE).text
    assert "Riwayat Katingan · April 2026 · Kepuasan: 4 kejadian" in text
    order = [text.index(event) for event in ("alasan: salah ketik", "digantikan", "diverifikasi dan dikunci")]
    assert order[0] < order[2] or order[1] < order[2]
    assert f"oleh {OFFICE}" in text
    assert "(tidak dihitung lagi)" in text
    assert "WIB" in text


def test_a_verified_submission_asked_for_is_shown_as_locked(store: Store) -> None:
    store.verify(by=OFFICE, cut_off=TODAY)
    text = App(period="2026-Q2", place="62.06", month="2026-04", table="reports").open(PAGE).text
    assert f"terkunci: diverifikasi oleh {OFFICE}" in text


def test_filters_narrow_the_queue_and_stay_in_the_address(store: Store) -> None:
    app = App(period="2026-Q2", table="reports").open(PAGE)
    boxes = [box for box in app.test.checkbox if box.key != "pick-all"]
    assert len(boxes) == 1
    app.test.selectbox(key="filter-table").set_value("campaigns")
    app.run()
    assert app.test.query_params["table"] == "campaigns"


def test_what_somebody_wrote_is_never_read_as_markdown(empty: Path) -> None:
    store = Store(empty)
    read = importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, TODAY)
    importing.take(read, store, cut_off=TODAY, sender="[klik](http://localhost/x) **tebal**")
    app = App(period="2026-Q2").open(PAGE)
    box = next(box.label for box in app.test.checkbox if "· Laporan**" in box.label)
    assert "[klik](" not in box
    assert r"\[klik\]\(http" in box


def test_the_releases_are_listed_with_the_current_one(store: Store) -> None:
    store.verify(by=OFFICE, cut_off=TODAY, table="reports")
    text = App(period="2026-Q2").open(PAGE).text
    release = store.latest_release()
    assert release is not None
    assert f"2 rilis; yang berlaku {release.id}" in text
    assert release.content_hash[:12] in text


def test_the_queue_shows_twenty_and_more_on_demand(shown: Path) -> None:
    app = App().open(PAGE)
    assert len([box for box in app.test.checkbox if box.key != "pick-all"]) == 20
    app.press("Tampilkan 20 lagi")
    assert len([box for box in app.test.checkbox if box.key != "pick-all"]) == 40


def test_publishing_shows_how_far_it_is_and_then_what_it_did(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar goes from nothing to nearly all, never back; then the public's name of what was published is told."""
    bar, shares = st.progress, []

    def progress(value: float, *given: Any) -> Any:
        shares.append(value)
        drawn = bar(value, *given)
        going = drawn.progress
        drawn.progress = lambda share: (shares.append(share), going(share))[1]
        return drawn

    monkeypatch.setattr(st, "progress", progress)
    app = App(period="2026-Q2").open(PAGE)
    assert not shares
    app.press("Terbitkan rilis terbaru")
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert len(shares) > 3
    assert shares[-1] >= 0.9
    assert "umum mengenalnya sebagai P1-" in app.text
    assert "Umum melihat rilis terbaru, P1-" in app.text
