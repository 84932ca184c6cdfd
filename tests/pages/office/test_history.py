"""The page of one regency's submissions, as its officer and as a verifier: what counts, what came back, and taking one
back; and what was sent back on the officer's import page and in the calendar."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import importing
from data.office import left_out, way_back
from data.office.roles import Role, Standing
from data.store import Store
from tests import hand_workbook
from tests.data.filled import CAMPAIGN, sent, with_
from tests.data.importing.test_left_out import seven
from tests.pages.app import App
from ui.visitor import logins

PAGE = "office/history"
TODAY = date(2026, 6, 30)
VERIFIER = Standing(Role.VERIFIER)


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()
    yield
    logins.forget_all()


def claims(role: str, regency: str = "62.06") -> dict[str, Any]:
    user = {"is_logged_in": True, "sub": role, "iat": time.time(), "email": "ani@dppa.go.id"}
    return {**user, "pelita_role": role, "pelita_regency": regency}


@pytest.fixture
def store(empty: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Store:
    """Seven submissions of Katingan for April 2026, and its campaigns of April sent a second time."""
    shutil.copytree(made_once("sent twice", send), empty, dirs_exist_ok=True)
    return Store(empty)


def send(folder: Path) -> None:
    store = Store(folder)
    for content in (hand_workbook.workbook("62.06"), fewer_campaigns()):
        read = importing.examine("a.xlsx", content, store, TODAY)
        importing.take(read, store, cut_off=TODAY, sender="UPTD PPA Katingan")


def fewer_campaigns() -> bytes:
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(hand_workbook.workbook("62.06")))
    for name in book.sheetnames:
        if name not in ("Kampanye",):
            del book[name]
    book["Kampanye"].delete_rows(6)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def opened(role: str, **choices: str) -> App:
    return App(claims=claims(role), **choices).open(PAGE)


def withdraw(app: App, reason: str = "Berkas yang salah") -> App:
    app.test.text_input(key="withdraw-by").set_value("UPTD PPA Katingan")
    app.test.text_input(key="withdraw-reason").set_value(reason)
    return app.press("Tarik kiriman ini")


def test_an_officer_takes_back_what_is_wrong_step_by_step(store: Store) -> None:
    app = opened("officer", month="2026-04", table="campaigns", place="62.01")
    assert app.title == "Katingan: 1 kiriman berlaku"
    assert "4 baris" in app.text
    app = withdraw(app)
    assert "Kiriman 8 ditarik. Kiriman 1 yang sebelumnya kini berlaku lagi." in app.text
    assert "5 baris" in app.text
    app = withdraw(app)
    assert app.title == "Katingan: tidak ada laporan Kampanye untuk April 2026"
    assert "kini tidak ada laporan" in app.text
    assert "alasan: Berkas yang salah" in app.text
    assert len(store.current_rows("campaigns")) == 0


@pytest.mark.parametrize(("today", "month"), [(date(2026, 5, 9), "2026-04"), (date(2026, 6, 9), "")])
def test_an_officer_begins_with_the_month_that_is_due_once_it_was_sent(
    store: Store, monkeypatch: pytest.MonkeyPatch, today: date, month: str
) -> None:
    monkeypatch.setattr("data.periods.office_today", lambda: today)
    assert opened("officer").test.selectbox(key="sent-month").value == month
    assert opened("verifier", place="62.06").test.selectbox(key="sent-month").value == ""


def test_what_speaks_against_it_is_told_and_nothing_is_changed(store: Store) -> None:
    app = withdraw(opened("officer", month="2026-04", table="campaigns"), reason="")
    assert "Alasannya belum ditulis" in app.text
    app = withdraw(opened("officer", month="2026-04", table="reports"))
    assert "Tarik atau perbaiki dulu Layanan" in app.text
    assert len(store.current_submissions()) == 7


def test_what_is_verified_is_not_the_officers_to_take_back(store: Store) -> None:
    store.verify(by="DPPA", cut_off=TODAY)
    app = opened("officer", month="2026-04", table="campaigns")
    assert "hanya verifikator provinsi" in app.text
    assert not app.test.text_input
    assert withdraw(opened("verifier", month="2026-04", table="campaigns", place="62.06")).title.startswith(
        "Katingan"
    )
    assert "withdrawn" in set(store.history("62.06")["action"])


def test_leadership_reads_and_takes_nothing_back(store: Store) -> None:
    app = opened("leadership", month="2026-04", table="campaigns", place="62.06")
    assert app.title == "Katingan: 1 kiriman berlaku"
    assert not app.test.text_input


def test_an_officer_reads_why_it_came_back_until_it_is_sent_anew(store: Store) -> None:
    way_back.send_back(store, VERIFIER, [3], by="DPPA", reason="Nomor layanan tidak cocok")
    for page in (PAGE, "office/import_file"):
        app = App(claims=claims("officer")).open(page)
        assert [warning.value for warning in app.test.warning] == [
            f"Dikembalikan kepada pengirim oleh DPPA pada {app_day(store)}: Layanan Katingan bulan April 2026. Alasan: "
            "Nomor layanan tidak cocok. Perbaiki, lalu kirim lagi lewat halaman Impor."
        ]
    elsewhere = App(claims=claims("officer", "62.01")).open("office/import_file")
    assert not elsewhere.test.warning
    calendar = App(local=True, period="2026-Q2").open("office/submissions").text
    assert "dikembalikan kepada pengirim untuk diperbaiki" in calendar
    assert "Alasan: Nomor layanan tidak cocok" in calendar


def app_day(store: Store) -> str:
    import locales
    from data import periods

    return locales.day("id", periods.by_office_clock(way_back.sent_back(store)["at"].iloc[0]))


def test_a_verifier_sends_back_what_is_ticked(store: Store) -> None:
    app = App(period="2026-Q2", claims=claims("verifier")).open("office/verification")
    next(box for box in app.test.checkbox if "· Layanan**" in box.label).check()
    app.test.text_input(key="verifying-office").set_value("DPPA Provinsi")
    app.press("Kembalikan yang dipilih")
    assert "Alasan belum diisi" in app.text
    app.test.text_input(key="sending-back").set_value("Nomor layanan tidak cocok")
    app.press("Kembalikan yang dipilih")
    assert "1 kiriman dikembalikan kepada pengirimnya" in app.text
    assert way_back.sent_back(store)["table_name"].tolist() == ["services"]
    assert "dikembalikan" in next(box.label for box in app.test.checkbox if "· Layanan**" in box.label)


def test_an_officers_calendar_is_of_what_is_held_before_anybody_publishes(store: Store) -> None:
    app = App(claims=claims("officer"), period="2026-Q2").open("office/submissions")
    assert app.title.startswith("Kabupaten Katingan")
    assert "5/5" in app.text, "April was sent"
    assert app.test.selectbox(key="area").options == ["Kabupaten Katingan"]
    assert "ani@dppa.go.id, sebagai petugas Kabupaten Katingan" in app.text
    assert "place=62.06" in "".join(element.proto.body for element in app.test.get("html"))
    assert "DIACAK SEDIKIT" not in app.text, "the own figures are what was sent"
    overview = App(claims=claims("officer")).open("overview")
    assert not overview.test.title, "figures of the others wait for a publication"
    assert "Buka kalender kiriman daerah Anda" in overview.text


# --- rows that were left out


@pytest.fixture
def short_store(empty: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Store:
    """Three of seven campaigns of January of Katingan are held; four say a word that there is not."""
    shutil.copytree(made_once("short month", send_good_rows), empty, dirs_exist_ok=True)
    return Store(empty)


def send_good_rows(folder: Path) -> None:
    sent(Store(folder), seven(), good_only=True)


def test_a_short_month_is_told_in_calendar_history_and_import(short_store: Store) -> None:
    sentence = "Katingan, Januari 2026, Kampanye: 3 dari 7 baris tersimpan; 4 belum diperbaiki."
    for page in (PAGE, "office/import_file"):
        app = App(claims=claims("officer")).open(page)
        assert sentence in [warning.value for warning in app.test.warning]
        assert "Unduh baris yang belum diperbaiki (XLSX)" in [
            button.label for button in app.test.get("download_button")
        ]
    calendar = App(local=True, period="2026-Q1").open("office/submissions").text
    assert sentence in calendar
    assert "△ sebagian baris belum tersimpan" in re.sub(r"\s+", " ", calendar)


def test_a_verifier_is_warned_once_and_then_may(short_store: Store) -> None:
    app = App(period="2026-Q1", claims=claims("verifier")).open("office/verification")
    assert "3 dari 7 baris" in app.test.checkbox[1].label
    app.test.checkbox[1].check()
    app.test.text_input(key="verifying-office").set_value("DPPA Provinsi")
    app.press("Verifikasi yang dipilih")
    assert "tekan sekali lagi" in app.text
    assert short_store.current_submissions()["evidence"].tolist() == ["reported"]
    app.press("Verifikasi yang dipilih")
    assert "1 kiriman diverifikasi" in app.text
    sent(short_store, {"campaigns": [with_(CAMPAIGN, id=f"K-{n}") for n in range(1, 8)]})
    assert left_out.short(short_store).empty


def test_an_officer_gives_rows_up_with_a_reason(short_store: Store) -> None:
    app = opened("officer", month="2026-01", table="campaigns")
    app.test.text_input(key="give-up-by").set_value("UPTD PPA Katingan")
    app.press("Lepas baris itu")
    assert "Alasannya belum ditulis" in app.text
    app.test.text_input(key="give-up-reason").set_value("Kegiatan ganda")
    app.press("Lepas baris itu")
    assert "4 baris dilepas" in app.text
    assert "alasan: Kegiatan ganda" in app.text
    assert left_out.short(short_store).empty
