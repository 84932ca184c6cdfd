"""Field reports on the page of coverage: marked at their points for whoever may read them, and for nobody else."""

from __future__ import annotations

import re
import time
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from briefing import publishing
from data.office import field_reports
from data.office.field_reports import FieldReport
from data.store import Store
from tests.data import filled
from tests.data.office.test_field_reports import SHELTER, send_at
from tests.data.store import ready_stores
from tests.days import frozen
from tests.pages.app import App
from tests.pages.public.test_coverage import html_of
from tests.pages.test_published import everything_of
from ui.visitor import logins

SENT = datetime(2026, 6, 18, 3)
UNSETTLED = "1 titik dilaporkan lain dari register"


@pytest.fixture
def store(empty: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A published register of Katingan with a post that is reported closed for 12 days, and another that is well."""
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    monkeypatch.setattr("data.periods.office_today", frozen(date(2026, 6, 30)))
    logins.forget_all()
    post = filled.with_(filled.SERVICE_POINT, id="T-4", district="62.06.02", kind="Pos pengaduan",
                        functions="Pengaduan masyarakat", longitude=None, latitude=None)  # fmt: skip
    store = Store(empty)
    release = filled.sent(store, {"service_points": [filled.SERVICE_POINT, post, SHELTER]})
    ready_stores.once(store, lambda: publishing.publish(store, release, "Provinsi"), "publish")
    report = FieldReport("62.06", "T-4", "closed", date(2026, 6, 10))
    send_at(store, report, SENT)
    return store


def visiting(role: str) -> App:
    login = {"is_logged_in": True, "sub": f"s-{role}", "email": f"{role}@lsm.id", "email_verified": True}
    claims = {**login, "iat": time.time(), "pelita_role": role, "pelita_regency": "62.06"}
    return App(local=False, claims=claims, period="2026-Q2", place="62.06").open("coverage")


def points_drawn(app: App) -> str:
    """The map of service points, with all that it was given."""
    chart = app.test.get("vega_lite_chart")[-1]
    tables = [
        pa.ipc.open_stream(dataset.data.data).read_all().to_pydict() for dataset in chart.proto.datasets
    ]
    return chart.proto.spec + str(tables)


@pytest.mark.parametrize("role", ["partner", "officer", "leadership"])
def test_an_unanswered_report_stands_at_its_point_with_its_age(store: Store, role: str) -> None:
    """By sign and number on the map, in the tooltip, beside the map and in the table, until leadership has answered."""
    app = visiting(role)
    phrase = "Tutup, 12 hari: belum dijawab"
    drawn = points_drawn(app)
    assert '"text": "!1"' in drawn
    assert f"laporan lapangan: {phrase}" in drawn
    rows = re.findall(r"<tr(?: class='loud')?>(?:(?!</tr>).)*</tr>", html_of(app, "T-1</td>"))
    assert {row: phrase in row for row in rows} == {row: "T-4" in row for row in rows}
    assert sum("class='loud'" in row for row in rows) == 1
    assert UNSETTLED in app.text
    listed = html_of(app, "<ul class='flags found'>")
    assert f"<b>!1</b> Pos pengaduan T-4, Kec. Katingan Hilir, Katingan<br><span>{phrase}</span>" in listed
    field_reports.answer(store, 1, "confirmed_open", date(2026, 6, 30))
    assert UNSETTLED not in visiting(role).text


def test_a_promise_is_told_until_it_is_kept(store: Store) -> None:
    field_reports.answer(store, 1, "will_be_checked", date(2026, 6, 20), date(2026, 6, 29))
    assert "Tutup, 12 hari: janji cek 29 Juni 2026 lewat" in points_drawn(visiting("partner"))


def test_the_public_is_told_of_no_report(store: Store) -> None:
    """Field reports are for roles that have their page; to all others the point is as the register says."""
    for app in (App(local=False, period="2026-Q2", place="62.06").open("coverage"), visiting("nobody")):
        assert "T-4" in points_drawn(app)
        sent = everything_of(app)
        for word in ("!1", "laporan lapangan:", "belum dijawab", UNSETTLED, "Laporan lapangan</th>"):
            assert word not in sent


def test_a_report_on_a_shelter_is_in_the_list_and_on_no_map(store: Store) -> None:
    """And the list beside the map says why it is not there."""
    send_at(store, FieldReport("62.06", SHELTER["id"], "unreachable", date(2026, 6, 12)), SENT)
    app = visiting("partner")
    drawn = points_drawn(app)
    assert "!2" not in drawn
    assert SHELTER["id"] not in drawn
    assert f"<b>!2</b> Rumah aman {SHELTER['id']}, Katingan<br>" in html_of(app, "<ul class='flags found'>")
    assert "Rumah aman tidak digambar di peta." in app.text
