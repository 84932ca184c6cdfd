"""The page of field reports: what it says of who waits, sending by a partner, answering by leadership, and shelters."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import locales
from briefing import publishing
from data.office import audit_trail, field_reports
from data.office.field_reports import FieldReport
from data.store import Store
from presentation.coverage import field_reports as shown
from tests.data.filled import SERVICE_POINT, sent, with_
from tests.data.office.test_field_reports import SHELTER, send_at
from tests.days import frozen
from tests.pages.app import App
from ui.server.rate_limit import Allowance
from ui.visitor import limits, logins

HOURS = {"id": "08.00–15.30", "en": "08:00–15:30"}
PAGE = "office/field_reports"
TODAY = date(2026, 6, 30)
SEND, ANSWER = "Kirim laporan", "Simpan jawaban"
REPORT = FieldReport("62.06", "T-1", "closed", date(2026, 6, 10))
ELSEWHERE = with_(SERVICE_POINT, id="T-4", district="62.06.02", kind="Pos pengaduan",
                  functions="Pengaduan masyarakat", longitude=None, latitude=None, hours=None)  # fmt: skip


def claims(role: str) -> dict[str, Any]:
    login = {"is_logged_in": True, "sub": f"s-{role}", "email": f"{role}@lsm.id", "email_verified": True}
    return {**login, "iat": time.time(), "pelita_role": role, "pelita_regency": "62.06"}


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    monkeypatch.setattr("data.periods.office_today", frozen(TODAY))
    monkeypatch.setattr("data.store.append_only.now", lambda: datetime(2026, 6, 30, 3))
    logins.forget_all()


@pytest.fixture
def store(empty: Path, made_once: Callable[[str, Callable[[Path], object]], Path]) -> Store:
    """A published register with a point, another one and a shelter in Katingan."""
    shutil.copytree(made_once("three-points", publish), empty, dirs_exist_ok=True)
    return Store(empty)


def publish(folder: Path) -> None:
    store = Store(folder)
    release = sent(store, {"service_points": [SERVICE_POINT, ELSEWHERE, SHELTER]})
    publishing.publish(store, release, "Provinsi")


def reported(store: Store, **changes: Any) -> None:
    send_at(store, FieldReport(**{**vars(REPORT), **changes}), datetime(2026, 6, 18, 3))


def choose(app: App, **chosen: str) -> App:
    for name, value in chosen.items():
        app.test.selectbox(key=f"field-{name}").set_value(value)
        app.run()
    return app


def test_with_no_report_the_page_says_what_it_is_for(store: Store) -> None:
    app = App().open(PAGE)
    assert app.title == "Belum ada laporan lapangan tentang titik layanan di Kalimantan Tengah"
    assert "Di sini mitra melaporkan" in app.text
    assert "Tidak ada laporan yang menunggu jawaban" in app.text


def test_a_partner_reports_without_a_word_of_their_own_and_waits(store: Store) -> None:
    app = App(claims=claims("partner")).open(PAGE)
    assert not app.test.text_input
    assert not app.test.text_area
    choose(app, point="T-1", finding="hours_differ", opens="09:00", closes="11:30").press(SEND)
    assert "Laporan nomor 1 tersimpan: UPTD PPA T-1, Kec." in app.text
    assert app.title == "1 dari 1 laporan lapangan menunggu jawaban, yang terlama sejak hari ini"
    assert "1 tempat dilaporkan tidak seperti di register. Temuannya: jam buka lain (1)." in app.text
    assert "Jam buka lain: 09.00–11.30" in app.text
    assert ANSWER not in [button.label for button in app.test.button]
    row = field_reports.every(store, TODAY).iloc[0]
    assert (row["point"], row["opens"], row["closes"]) == ("T-1", "09:00", "11:30")
    entry = audit_trail.entries(store).query("action == 'field_report'").iloc[-1]
    assert (entry["actor"], entry["role"]) == ("partner@lsm.id", "partner")
    assert app.text.count("partner@lsm.id") == 1, "only as who is logged in"


def test_a_missing_service_is_one_that_the_point_is_said_to_have(store: Store) -> None:
    app = choose(App(claims=claims("officer")).open(PAGE), point="T-1", finding="no_such_service")
    assert app.test.selectbox(key="field-function").options == ["Pengaduan masyarakat", "Mediasi"]
    choose(app, function="mediation").press(SEND)
    assert "Layanan tidak ada: Mediasi" in app.text


def test_a_shelter_is_named_by_its_regency_and_its_hours_are_not_asked(store: Store) -> None:
    app = choose(App().open(PAGE), point="T-9")
    assert "hours_differ" not in app.test.selectbox(key="field-finding").options
    assert "Jam buka lain" not in app.test.selectbox(key="field-finding").options
    choose(app, finding="closed").press(SEND)
    line = next(row for row in app.text.splitlines() if "Rumah aman T-9" in row and "Tutup" in row)
    assert "Rumah aman T-9, Katingan" in line
    assert "Kec." not in line


def test_the_oldest_stands_first_with_its_age_and_the_title_says_it(store: Store) -> None:
    reported(store)
    send_at(store, FieldReport("62.06", "T-4", "unreachable", TODAY), datetime(2026, 6, 28, 3))
    app = App(claims=claims("verifier")).open(PAGE)
    assert app.title == "2 dari 2 laporan lapangan menunggu jawaban, yang terlama 12 hari"
    assert (
        "2 tempat dilaporkan tidak seperti di register. Temuannya: tutup (1) dan tidak terjangkau (1)."
        in app.text
    )
    assert "Paling lama menunggu jawaban: UPTD PPA T-1" in app.text
    table = next(part for part in app.text.split("Umur")[1:] if "12 hari" in part)
    assert table.index("12 hari") < table.index("2 hari", table.index("12 hari") + 3)
    assert ANSWER not in [button.label for button in app.test.button]


def test_leadership_answers_and_the_report_is_settled(store: Store) -> None:
    reported(store)
    app = App(claims=claims("leadership")).open(PAGE)
    choose(app, answer="corrected").press(ANSWER)
    assert "Jawaban untuk laporan nomor 1 tersimpan: Dibetulkan di register." in app.text
    assert app.title == "Semua 1 laporan lapangan dari Kalimantan Tengah sudah dijawab"
    assert "Dibetulkan di register, " in app.text
    assert field_reports.answers(store)["answer"].tolist() == ["corrected"]


def test_a_promise_has_its_day_and_is_loud_when_it_is_over(store: Store) -> None:
    reported(store)
    app = choose(App(claims=claims("leadership")).open(PAGE), answer="will_be_checked")
    app.test.date_input(key="field-due").set_value(TODAY + timedelta(days=3))
    app.press(ANSWER)
    assert "akan dicek sampai 3 Juli 2026" in app.text
    assert field_reports.every(store, date(2026, 7, 4))["state"].tolist() == ["overdue"]


def test_a_promise_that_is_over_is_told_in_both_languages(store: Store) -> None:
    reported(store)
    field_reports.answer(store, 1, "will_be_checked", date(2026, 6, 20), date(2026, 6, 29))
    assert "janji cek 29 Juni 2026 lewat" in App().open(PAGE).text
    text = App(lang="en").open(PAGE).text
    assert "check promised for 29 June 2026 is overdue" in text
    assert "One promised check is past its day." in text


def test_a_point_that_left_the_register_is_not_taken_for_the_one_in_its_place(store: Store) -> None:
    """T-4 was chosen; it leaves the register, so T-1 would stand first when the button is pressed."""
    app = choose(App().open(PAGE), point="T-4", finding="closed")
    sent(store, {"service_points": [SERVICE_POINT]})
    app.press(SEND)
    assert locales.say("id", "field-moved") in app.text
    assert field_reports.every(store, TODAY).empty
    app.press(SEND)
    assert field_reports.every(store, TODAY)["point"].tolist() == ["T-1"]


def test_a_partner_of_an_older_publication_is_told_that_the_point_is_gone(store: Store) -> None:
    """The partner is shown the published release, which still has T-4; the register has not."""
    sent(store, {"service_points": [SERVICE_POINT]})
    app = choose(App(claims=claims("partner")).open(PAGE), point="T-4", finding="closed").press(SEND)
    assert locales.say("id", "field-refused-point") in app.text
    assert field_reports.every(store, TODAY).empty


def test_a_report_that_was_answered_meanwhile_leaves_its_answer_to_no_other(store: Store) -> None:
    reported(store)
    reported(store, finding="unreachable")
    app = App(claims=claims("leadership")).open(PAGE)
    choose(app, report="1", answer="not_ours")
    field_reports.answer(store, 1, "corrected", TODAY)
    app.press(ANSWER)
    assert locales.say("id", "field-moved") in app.text
    assert field_reports.answers(store)["report_id"].tolist() == [1]


def test_nothing_chosen_is_nothing_sent(store: Store) -> None:
    """Neither a finding nor an answer stands in the forms before somebody chose it, nor after it was sent."""
    app = App(claims=claims("leadership")).open(PAGE).press(SEND)
    assert locales.say("id", "field-nothing-chosen") in app.text
    assert field_reports.every(store, TODAY).empty
    choose(app, point="T-1", finding="no_such_service").press(SEND)
    assert field_reports.every(store, TODAY).empty, "which service is missing was not said"
    choose(app, finding="closed").press(SEND)
    assert len(field_reports.every(store, TODAY)) == 1
    assert app.test.selectbox(key="field-finding").value is None
    app.press(ANSWER)
    assert locales.say("id", "field-nothing-chosen") in app.text
    assert field_reports.answers(store).empty


def test_another_area_has_its_own_reports(store: Store) -> None:
    reported(store)
    app = App(area="62.07").open(PAGE)
    assert "Seruyan" in app.title
    assert "T-1" not in app.text
    assert locales.say("id", "field-no-points") in app.text


def test_too_many_reports_are_refused_with_when_to_come_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FIELD_REPORTS", Allowance(1, 600))
    app = App(claims=claims("partner")).open(PAGE)
    choose(app, point="T-1", finding="closed").press(SEND)
    choose(app, point="T-4", finding="closed").press(SEND)
    assert "Terlalu banyak permintaan dalam waktu singkat" in app.text
    assert len(field_reports.every(store, TODAY)) == 1


def test_a_partner_sees_no_register_before_it_is_published(empty: Path) -> None:
    sent(Store(empty), {"service_points": [SERVICE_POINT]})
    app = App(claims=claims("partner")).open(PAGE)
    assert locales.say("id", "entrance-not-open") in app.text
    assert not app.test.title


def test_hours_are_written_as_the_reader_writes_them() -> None:
    for speech, hours in HOURS.items():
        assert {shown.clock(speech, written) for written in HOURS.values()} == {hours}
