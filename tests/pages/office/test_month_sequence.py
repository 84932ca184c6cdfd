"""A month on the pages: the wrong regency taken back, a short month mended, what was sent back sent anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.store import Store
from tests.data.filled import CAMPAIGN, Row, with_, workbook_of
from tests.pages.app import App
from ui.visitor import logins

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OTHER = with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 6, 30))
    logins.forget_all()
    yield
    logins.forget_all()


def visitor(role: str, **choices: str) -> App:
    user = {"is_logged_in": True, "sub": role, "iat": time.time(), "email": f"{role}@dppa.go.id"}
    claims: dict[str, Any] = {**user, "pelita_role": role, "pelita_regency": "62.06"}
    return App(claims=claims, **choices)


def send(app: App, content: bytes, button: str = "Simpan", **texts: str) -> App:
    app.open("office/import_file")
    for key, text in texts.items():
        app.test.text_input(key=key).set_value(text)
    app.test.file_uploader[0].set_value(("kiriman.xlsx", content, XLSX))
    return app.run().press(button)


def campaigns(faulty: int = 0, **cells: Any) -> bytes:
    rows: list[Row] = [
        with_(CAMPAIGN, id=f"K-{n}", **cells, held="Mungkin" if n > 7 - faulty else "Ya") for n in range(1, 8)
    ]
    return workbook_of({"campaigns": rows})


def verify(app: App, *, also_short: bool = False) -> App:
    app.open("office/verification")
    app.test.checkbox[1].check()
    app.test.text_input(key="verifying-office").set_value("DPPA Provinsi")
    app.press("Verifikasi yang dipilih")
    if also_short:
        assert "tekan sekali lagi" in app.text
        app.press("Verifikasi yang dipilih")
    return app


def test_a_wrong_regency_is_no_report_again_in_calendar_and_score(empty: Path) -> None:
    """The administrator sends April whole as Seruyan's campaigns; the sender's office is asked about, and it goes."""
    app = visitor("administrator", period="2026-01", area="62.07")
    send(app, workbook_of({"campaigns": [CAMPAIGN]}))
    app.open("office/import_file")
    app.test.text_input(key="sender").set_value("UPTD PPA Katingan")
    app.test.file_uploader[0].set_value(("kiriman.xlsx", workbook_of({"campaigns": [OTHER]}), XLSX))
    app.run()
    save = next(button for button in app.test.button if button.label == "Simpan")
    assert save.disabled, "the sender is of another regency"
    app.test.checkbox(key="agreed-sender_elsewhere").check()
    app.run().press("Simpan")
    assert "1 dari 5 tabel" in app.open("office/submissions").title
    app.open("office/history")
    app.test.selectbox(key="sent-place").set_value("62.07")
    app.run()
    app.test.selectbox(key="sent-month").set_value("2026-01")
    app.test.selectbox(key="sent-table").set_value("campaigns")
    app.run()
    app.test.text_input(key="withdraw-by").set_value("UPTD PPA Katingan")
    app.test.text_input(key="withdraw-reason").set_value("Kabupaten yang salah")
    app.press("Tarik kiriman ini")
    assert "tidak ada laporan Kampanye untuk Januari 2026" in app.title
    assert app.open("office/submissions").title.endswith("untuk Januari 2026: tidak ada laporan diterima")
    assert "belum dapat dinilai" in app.open("overview").title
    assert "tidak ada laporan diterima" in app.open("campaigns").text


def test_good_rows_are_verified_with_a_warning_and_the_mended_row_makes_the_month_whole(empty: Path) -> None:
    officer, verifier = visitor("officer", period="2026-Q1"), visitor("verifier", period="2026-Q1")
    send(officer, campaigns(faulty=1), "Simpan baris yang baik saja")
    (warned,) = [warning.value for warning in officer.test.warning if "belum" in warning.value][:1]
    assert "1 baris" in warned
    verify(verifier, also_short=True)
    assert Store(empty).current_submissions()["evidence"].tolist() == ["verified"]
    assert "6 dari 7 baris tersimpan" in officer.open("office/submissions").text
    send(officer, campaigns())
    assert "dari 7 baris" not in officer.open("office/submissions").text
    assert Store(empty).current_submissions()["row_count"].tolist() == [7]
    verify(verifier)
    assert Store(empty).current_submissions()["evidence"].tolist() == ["verified"]


def test_what_is_sent_back_is_seen_sent_anew_and_verified(empty: Path) -> None:
    officer, verifier = visitor("officer", period="2026-Q1"), visitor("verifier", period="2026-Q1")
    send(officer, campaigns())
    verifier.open("office/verification").test.checkbox[1].check()
    verifier.test.text_input(key="verifying-office").set_value("DPPA Provinsi")
    verifier.test.text_input(key="sending-back").set_value("Peserta keliru")
    verifier.press("Kembalikan yang dipilih")
    for page in ("office/import_file", "office/submissions"):
        assert "Alasan: Peserta keliru" in officer.open(page).text
    send(officer, campaigns(participants_male=21))
    assert "Peserta keliru" not in officer.open("office/import_file").text
    verify(verifier)
    assert Store(empty).current_submissions()["evidence"].tolist() == ["verified"]
