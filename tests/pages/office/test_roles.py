"""Acting under a role: giving roles on their page, and what an officer's and a verifier's import takes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

import locales
from data.office import roles
from data.office.roles import Role, Standing
from data.store import Store
from tests import hand_workbook
from tests.data import filled
from tests.pages.app import App
from tests.pages.office.test_import_file import upload
from ui.server.rate_limit import Allowance
from ui.visitor import limits, logins

PAGE = "office/import_file"


def claims(role: str, regency: str = "") -> dict[str, Any]:
    login = {"is_logged_in": True, "sub": role, "iat": time.time(), "pelita_role": role}
    return {**login, "pelita_regency": regency}


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()


@pytest.fixture
def store(empty: Path) -> Store:
    return Store(empty)


def fill(
    app: App, button: str, named: str, role: str, regency: str = "", reason: str = "Penugasan baru"
) -> App:
    app.test.text_input(key="role-named").set_value(named)
    app.test.selectbox(key="role-role").set_value(role)
    app.test.selectbox(key="role-regency").set_value(regency)
    app.test.text_input(key="role-by").set_value("Kepala DPPA")
    app.test.text_input(key="role-reason").set_value(reason)
    return app.press(button)


def test_an_administrator_gives_and_takes_a_role(store: Store) -> None:
    app = App(claims=claims("administrator")).open("office/roles")
    assert app.title == "Belum ada yang diberi peran"
    fill(app, "Beri peran", "ani@dppa.go.id", "officer", "62.06")
    assert roles.standing_of(store, ["email:ani@dppa.go.id"]) == Standing(Role.OFFICER, "62.06")
    assert app.title == "1 orang memegang peran"
    assert "ani@dppa.go.id sekarang petugas" in app.text
    fill(app, "Cabut peran", "ani@dppa.go.id", "officer")
    assert roles.current(store).empty
    assert len(roles.changes(store)) == 2


def test_a_change_without_a_reason_is_refused_on_the_page(store: Store) -> None:
    app = App(claims=claims("administrator")).open("office/roles")
    text = fill(app, "Beri peran", "ani", "officer", reason="").text
    for code in ("identity", "reason", "regency"):
        assert locales.say("id", f"role-refused-{code}") in text
    assert roles.changes(store).empty


def test_an_officer_imports_for_their_own_regency(store: Store) -> None:
    app = App(claims=claims("officer", "62.06")).open(PAGE)
    app = upload(app, hand_workbook.workbook("62.06"))
    app.press(locales.say("id", "import-save"))
    assert set(store.submissions()["regency"]) == {"62.06"}


@pytest.mark.parametrize("regency", ["62.07", "62.71"])
def test_a_file_of_another_regency_is_refused_before_anything_is_compared(store: Store, regency: str) -> None:
    app = upload(App(claims=claims("officer", regency)).open(PAGE), hand_workbook.workbook("62.06"))
    assert locales.say("id", "import-elsewhere") in app.text
    assert not app.test.get("dataframe")
    assert not [button for button in app.test.button if "Simpan" in button.label]
    assert "examined" not in app.test.session_state
    assert store.submissions().empty


def test_a_file_with_targets_is_for_those_who_may_set_them(store: Store) -> None:
    book = filled.workbook_of({"targets": [filled.TARGET]})
    refused = locales.say("id", "import-elsewhere")
    assert refused in upload(App(claims=claims("verifier")).open(PAGE), book).text
    assert refused not in upload(App(claims=claims("administrator")).open(PAGE), book).text


def test_too_many_files_are_refused_with_when_to_come_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "IMPORTS", Allowance(1, 600))
    app = App(claims=claims("verifier")).open(PAGE)
    upload(app, hand_workbook.workbook("62.06"))
    assert "Terlalu banyak" not in app.text
    upload(app, hand_workbook.workbook("62.07"), "lain.xlsx")
    assert "Terlalu banyak permintaan dalam waktu singkat. Coba lagi dalam 10 menit." in app.text
    assert not [button for button in app.test.button if "Simpan" in button.label]


def test_an_export_that_is_used_up_is_off_and_says_why(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EXPORTS", Allowance(0, 600))
    monkeypatch.setattr(Allowance, "wait", lambda self, key, now=None: 0.0 if self.times else 600.0)
    app = App(claims=claims("leadership")).open("method")
    button = app.test.get("download_button")[0]
    assert button.proto.disabled
    assert "10 menit" in button.proto.help
    assert not App().open("method").test.get("download_button")[0].proto.disabled
