"""The page of submissions over the demonstration register: findings, names, marks and the choice of a table."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

import locales
from data import importing, periods
from data.store import Store
from presentation import offers
from tests import hand_workbook
from tests.pages.app import App
from ui.visitor import logins

PAGE = "office/submissions"


def hold_april(home: Path, cut_off: date = date(2026, 6, 30)) -> None:
    """April 2026 of Katingan, and nothing else."""
    store = Store(home)
    read = importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, date(2026, 6, 30))
    importing.take(read, store, cut_off=cut_off)


def test_the_title_counts_the_complete_and_names_the_silent(shown: Path) -> None:
    """September was due on 10 October, cut-off 20 October: Katingan's never came; two send nothing at all."""
    app = App(period="2026-Q3").open(PAGE)
    assert app.title == (
        "11 dari 14 kabupaten/kota mengirim semua tabel untuk September 2026; "
        "diam: Katingan, Seruyan, dan Murung Raya"
    )


def test_the_silent_are_named_with_how_long(shown: Path) -> None:
    text = App(period="2026-Q3").open(PAGE).text
    assert (
        "September 2026: Katingan; Seruyan (12 bulan berturut-turut); Murung Raya (belum pernah mengirim)"
        in text
    )


def test_silence_is_counted_back_from_the_month_the_sentence_names(shown: Path) -> None:
    """Seruyan sends nothing since October 2025: nine months by June."""
    text = App(period="2026-06").open(PAGE).text
    assert "untuk Juni 2026" in text
    assert "Seruyan (9 bulan berturut-turut)" in text


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ({"period": "2025"}, "kiriman untuk September 2026 belum lengkap dari Katingan, Seruyan, dan Murung Raya"),
        (
            {"period": "2025", "area": "62.07", "table": "reports"},
            "Laporan untuk September 2026 belum masuk dari Seruyan",
        ),
        ({"period": "2025", "area": "62.71"}, ""),
        ({"period": "2026-Q3"}, ""),
    ],
)  # fmt: skip
def test_what_is_overdue_today_is_told_whatever_period_is_chosen(
    shown: Path, monkeypatch: pytest.MonkeyPatch, choices: dict[str, str], told: str
) -> None:
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 10, 15))
    warnings = [warning.value for warning in App(**choices).open(PAGE).test.warning]
    overdue = [
        warning for warning in warnings if "Hari ini sudah lewat jatuh tempo (10 Oktober 2026)" in warning
    ]
    assert [told in warning for warning in overdue] == ([True] if told else [])


def test_after_the_release_time_goes_on(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has sent October by 12 November, and no release was made since."""
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 11, 12))
    (warning,) = App(period="2026-Q3", lang="en").open(PAGE).test.warning
    assert "Overdue today (due 10 November 2026)" in warning.value
    assert "for October 2026 is not complete from" in warning.value


def test_the_late_are_named_with_their_tables(shown: Path) -> None:
    """Katingan's services and questionnaires always come on the 17th."""
    text = App(period="2026-08").open(PAGE).text
    assert re.search(r"Terlambat untuk Agustus 2026: .*Katingan \(Layanan dan Kepuasan\)", text)


def test_a_single_regency_is_told_of_alone(shown: Path) -> None:
    app = App(period="2026-Q3", area="62.07").open(PAGE)
    assert (
        app.title
        == "Kabupaten Seruyan, Semua tabel untuk September 2026: 0 dari 5 tabel, tidak ada laporan diterima"
    )


def test_one_table_can_be_chosen_and_stays_in_the_address(shown: Path) -> None:
    app = App(period="2026-08", table="services").open(PAGE)
    assert "mengirim Layanan untuk Agustus 2026" in app.title
    assert app.test.query_params["table"] == "services"
    assert "Katingan (Layanan)" in app.text


def test_a_month_that_is_not_yet_due_is_not_called_silent(shown: Path) -> None:
    """In October the title still speaks of September; October's cells carry the clock."""
    app = App(period="2026-10").open(PAGE)
    assert "untuk September 2026" in app.title
    assert "belum jatuh tempo" in app.text
    assert "◷" in app.text


def test_twelve_months_end_with_the_chosen_period(shown: Path) -> None:
    text = App(period="2025").open(PAGE).text
    assert "untuk Desember 2025" in text
    assert "Jan 2025" in text
    assert "Jan 2026" not in text


def test_what_differs_is_asked_about_with_its_usual_range(shown: Path) -> None:
    text = App(period="2026-Q3").open(PAGE).text
    assert re.search(r"Mohon dilihat: \d+ angka", text)
    match = re.search(
        r"Peserta (\d+); biasanya ([\d,]+) \(median \d+ bulan sebelumnya\), ditandai di atas (\d+)", text
    )
    assert match
    value, usual, bound = (float(number.replace(",", ".")) for number in match.groups())
    assert usual < bound < value
    assert "tidak menghapus" in text


def test_marks_are_of_the_chosen_table(shown: Path) -> None:
    text = App(period="2026-Q3", table="satisfaction").open(PAGE).text
    assert "Peserta" not in text


def test_the_basis_above_changes_nothing_in_what_was_sent(shown: Path) -> None:
    reported, verified = (App(period="2026-Q3", basis=basis).open(PAGE) for basis in ("reported", "verified"))
    assert reported.title == verified.title
    assert "hanya yang terverifikasi" not in verified.text


@pytest.mark.parametrize(("today", "title"), [
    (date(2026, 5, 9), "Kiriman Kalimantan Tengah: bulan-bulan ini belum jatuh tempo"),
    (date(2026, 5, 10), "1 dari 14 kabupaten/kota mengirim Laporan untuk April 2026; belum: 13 kabupaten/kota"),
])  # fmt: skip
def test_on_the_tenth_a_month_becomes_due(empty: Path, today: date, title: str) -> None:
    hold_april(empty, today)
    assert App(period="2026-Q2", table="reports").open(PAGE).title.startswith(title)


# --- the officer's own door


def officer(**more: str) -> dict[str, Any]:
    user = {"is_logged_in": True, "sub": "1", "iat": time.time(), "email": "ani@dppa.go.id"}
    return {**user, "pelita_role": "officer", "pelita_regency": "62.06", **more}


@pytest.fixture
def by_claim(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()
    yield
    logins.forget_all()


@pytest.mark.usefixtures("by_claim")
@pytest.mark.parametrize(
    ("today", "title"),
    [
        (date(2026, 7, 5), "untuk Juni 2026: 0 dari 5 tabel, belum jatuh tempo"),
        (date(2026, 7, 20), "untuk Juni 2026: 0 dari 5 tabel, tidak ada laporan diterima"),
    ],
)  # fmt: skip
def test_an_officer_begins_with_the_month_that_is_due(
    empty: Path, monkeypatch: pytest.MonkeyPatch, today: date, title: str
) -> None:
    """April is held and nothing is published: the calendar of the own regency still speaks of June, and of May as
    overdue."""
    hold_april(empty)
    monkeypatch.setattr("data.periods.office_today", lambda: today)
    app = App(claims=officer()).open(PAGE)
    assert app.title == f"Kabupaten Katingan, Semua tabel {title}"
    assert app.test.selectbox(key="area").value == "62.06"
    assert ("kiriman untuk Mei 2026 belum lengkap" in app.text) == (today.day < 10)


@pytest.mark.usefixtures("by_claim")
def test_also_where_what_was_published_is_older(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 11, 5))
    assert "untuk Oktober 2026" in App(claims=officer()).open(PAGE).title
    assert "untuk Juni 2026" not in App(claims=officer(), period="2025").open(PAGE).title


def chosen(app: App) -> tuple[str, str]:
    return app.test.selectbox(key="kind").value, app.test.selectbox(key="period").value


@pytest.mark.usefixtures("by_claim")
@pytest.mark.parametrize("language", ["id", "en"])
def test_an_officer_begins_with_the_month_where_months_are_sent_and_its_quarter_where_figures_are(
    published: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Published with figures to June; on 5 November October is due. What is passed by on the way counts as no
    choice; what was chosen stays, and a month becomes its quarter where there are no months."""
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 11, 5))
    app = App(claims=officer(), lang=language)
    for page in (PAGE, "overview", PAGE, "office/import_file", "office/field_reports"):
        app.open(page)
        assert chosen(app) == (("quarter", "2026-Q2") if page == "overview" else ("month", "2026-10")), page
        assert app.test.query_params["period"] == chosen(app)[1]
        assert app.test.selectbox(key="area").value == "62.06"
    assert app.test.selectbox(key="period").options[0] == locales.month_name(language, "2026-10")
    app.open(PAGE).test.selectbox(key="period").set_value("2026-05")
    assert locales.month_name(language, "2026-05") in app.run().title
    asked = locales.say(language, "not-understood", choice="", wanted="")[:12]
    assert chosen(app.open("overview")) == ("quarter", "2026-Q2")
    assert asked not in app.text
    assert chosen(app.open(PAGE)) == ("quarter", "2026-Q2")
    assert chosen(App(claims=officer(), period="2026-05").open("overview"))[0] == "quarter"


@pytest.mark.usefixtures("by_claim")
def test_what_nobody_chose_is_chosen_by_no_login_that_ended(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The public begins with what it is shown, and the address to which logging in leads back does not hold that."""
    monkeypatch.setattr("data.periods.office_today", lambda: date(2026, 11, 5))
    app = App(claims=officer()).open(PAGE)
    assert chosen(app) == ("month", "2026-10")
    app.claims = {"is_logged_in": False}
    assert chosen(app.run())[0] != "month"
    assert "2026-10" not in app.text
    kept: list[dict[str, str]] = []
    monkeypatch.setattr("streamlit.login", lambda: kept.append(st.query_params.to_dict()))
    app.test.selectbox(key="area").set_value("62")
    app.run().test.button(key="enter").click()
    app.run()
    assert [sorted(address) for address in kept] == [["basis", "lang", "table"]]
    kind = "year" if chosen(app)[0] == "quarter" else "quarter"
    app.test.selectbox(key="kind").set_value(kind)
    app.run().test.button(key="enter").click()
    app.run()
    assert periods.parse(kept[1]["period"]).kind == kind, "what was chosen is led back to"


@pytest.mark.usefixtures("by_claim")
def test_nobody_else_gets_months_of_what_is_told_by_the_quarter(published: Path) -> None:
    partner = App(claims=officer(pelita_role="partner"), period="2026-05").open("office/field_reports")
    assert chosen(partner)[0] == "quarter"
    assert set(offers.kinds_on_offer("protected", collecting=True)) == {"quarter", "year"}
    assert set(offers.kinds_on_offer("62.06")) == {"quarter", "year"}


def test_the_period_an_officer_begins_with_is_that_of_the_month_due(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the fourth quarter Katingan has sent nothing, and of 2027 nobody."""
    release = Store(shown).latest_release()
    assert release is not None
    full = periods.parse("2026-Q1")
    for today, quarter, month in (
        (date(2026, 8, 5), "2026-Q3", "2026-07"),
        (date(2026, 7, 5), "2026-Q2", "2026-06"),
        (date(2026, 11, 5), "2026-Q1", "2026-10"),
        (date(2027, 5, 5), "2026-Q1", "2027-04"),
    ):
        monkeypatch.setattr(periods, "office_today", lambda today=today: today)
        assert offers.period_of_the_month_due(release, "62.06", full).id == quarter
        assert offers.period_of_the_month_due(release, "62.06", full, collecting=True).id == month
        assert offers.spans_on_offer(release, "month", "62.06", collecting=True)[0].id >= month
