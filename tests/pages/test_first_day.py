"""The first day: three steps to tick and a date to wait for, and what answers before anything was sent."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import geography
from data.office import audit_trail, roles, targets
from data.store import Store
from tests.data.filled import CAMPAIGN, TODAY, sent
from tests.pages.app import App
from ui.visitor import logins

BY = {"by": "Kepala DPPA", "reason": "Penugasan"}


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 12, 1))
    logins.forget_all()
    yield
    logins.forget_all()


def claims(role: str) -> dict[str, Any]:
    user = {"is_logged_in": True, "sub": role, "iat": time.time(), "email": "ani@dppa.go.id"}
    return {**user, "pelita_role": role, "pelita_regency": "62.06"}


def ticks(app: App) -> list[bool]:
    bodies = [element.proto.body for element in app.test.get("html")]
    return ["step done" in body for body in bodies if "class='step" in body]


def set_a_target(store: Store) -> None:
    texts = {"reference": "Renstra", "reason": "Rapat", "office": "DPPA"}
    targets.keep(store, targets.Change("reports_followed_up", "", 2027, 85.0, **texts), cut_off=TODAY)


def test_three_steps_and_a_date_stand_where_nothing_was_sent(empty: Path) -> None:
    app = App()
    assert app.title == "Hari pertama: 0 dari 3 langkah selesai"
    text = app.text
    for words in (
        "Tetapkan target", "0 dari 14 kabupaten/kota punya petugas", "Kirim buku kerja ke 14 kantor",
        "November 2026 jatuh tempo 10 Desember 2026, 9 hari lagi",
    ):  # fmt: skip
        assert words in text
    assert ticks(app) == [False] * 4
    signs = re.findall(
        r"class='step[^>]*>([^<]+)<", "".join(each.proto.body for each in app.test.get("html"))
    )
    assert signs == ["1", "2", "3", "◷"], "a date is waited for: it has no number to become a tick"
    assert [button.proto.label for button in app.test.get("download_button")] == ["Unduh buku kerja kosong"]


@pytest.mark.parametrize(
    ("label", "title"),
    [("Buka target", "menunggu konfirmasi DPPA"), ("Buka peran", "Belum ada yang diberi peran"),
     ("Buka kalender", "Kiriman Kalimantan Tengah")],
)  # fmt: skip
def test_each_button_leads_to_its_page(empty: Path, label: str, title: str) -> None:
    assert title in App().run().press(label).title


def test_what_is_done_is_ticked_and_the_first_submission_ends_the_day(empty: Path) -> None:
    store = Store(empty)
    set_a_target(store)
    assert ticks(App()) == [True, False, False, False]
    roles.grant(store, "email:kepala@dppa.go.id", "administrator", **BY)
    officers = {code: f"email:{code}@dppa.go.id" for code in geography.regencies().index}
    for code, who in list(officers.items())[1:]:
        roles.grant(store, who, "officer", code, **BY)
    assert "13 dari 14 kabupaten/kota punya petugas; pengelola: 1" in App().text
    roles.grant(store, officers["62.01"], "officer", "62.01", **BY)
    audit_trail.record(store, "export", what="empty_workbook")
    app = App(lang="en")
    assert (app.title, ticks(app)) == ("First day: 3 of 3 steps done", [True, True, True, False])
    sent(store, {"campaigns": [CAMPAIGN]})
    assert "Hari pertama" not in App().title


def test_handing_out_the_workbook_is_what_ticks_its_step(empty: Path) -> None:
    """The trail says it in words too."""
    audit_trail.record(Store(empty), "export", what="empty_workbook")
    assert ticks(App()) == [False, False, True, False]
    assert "buku kerja kosong" in App().open("office/trail").text


@pytest.mark.parametrize(
    ("role", "buttons"),
    [("officer", ["Buka kalender"]), ("leadership", ["Buka target", "Buka kalender"]),
     ("administrator", ["Buka target", "Buka peran", "Buka kalender"])],
)  # fmt: skip
def test_nobody_is_led_where_they_are_refused(empty: Path, role: str, buttons: list[str]) -> None:
    app = App(claims=claims(role)).run()
    assert [button.label for button in app.test.button if button.label.startswith("Buka")] == buttons


@pytest.mark.parametrize(
    "visitor", [{"local": False}, {"claims": claims("partner")}], ids=["stranger", "partner"]
)
def test_who_is_not_of_the_office_is_told_of_no_steps(empty: Path, visitor: dict[str, Any]) -> None:
    app = App(**visitor).run()
    assert app.title == "Belum ada data"
    assert "Yang sudah dapat dibaca: Metode · Konteks resmi · Cakupan" in " ".join(app.text.split())


@pytest.mark.parametrize("visitor", [{}, {"local": False}, {"claims": claims("officer")}])
def test_method_and_official_layers_answer_before_any_submission(
    empty: Path, visitor: dict[str, Any]
) -> None:
    app = App(**visitor, indicator="reports_followed_up").open("method")
    assert re.search(r"Laporan ditindaklanjuti .*=", app.text)
    assert "belum" in app.text
    children = "20.925" if "claims" in visitor else "301.873"
    for by in ("regency", "district"):
        app = App(**visitor, by=by).open("coverage")
        assert children in app.text
        assert len(app.test.get("vega_lite_chart")) > 0
    assert "79 %" in App(**visitor, layer="connected_villages").open("coverage").text
    assert Store(empty).exists == ("claims" in visitor), "only the trail of who logs in makes a store"


def test_the_calendar_tells_the_next_due_date_and_blames_nobody(empty: Path) -> None:
    app = App().open("office/submissions")
    assert "Berikutnya: November 2026 jatuh tempo 10 Desember 2026." in app.text
    assert not app.test.warning


def test_a_target_is_set_before_any_submission(empty: Path) -> None:
    app = App().open("office/targets")
    assert "belum dapat" in app.text or "tidak ada laporan" in app.text
    for name, value in {"reference": "Renstra", "reason": "Rapat", "office": "Kepala DPPA"}.items():
        app.test.text_input(key=f"set-{name}").set_value(value)
    app.test.number_input(key="set-value").set_value(80.0)
    app.press("Tetapkan target")
    assert len(targets.history(Store(empty))) == 1
