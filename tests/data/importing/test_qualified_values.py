"""What qualifies a value is never dropped in silence: zones, reviews, NIHIL, about, from … to …, words for nothing."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import locales
from data import importing
from data.importing import Intake
from data.importing.notes import YEAR, ZERO
from data.importing.values import qualifiers
from data.importing.values.written_dates import clock_in, day_in, pair_in
from data.store import Store
from tests.data.filled import (
    CAMPAIGN,
    PARTNER,
    QUESTIONNAIRE,
    REPORT,
    TODAY,
    codes,
    csv_of,
    examined,
    only_fault,
    plain_rows,
    saved,
    sheet_of,
    with_,
    workbook_of,
)  # fmt: skip


def campaigns(**changes: Any) -> Intake:
    return examined({"campaigns": [with_(CAMPAIGN, **changes)]})


def told(intake: Intake) -> set[str]:
    return {note.code for note in intake.notes}


# --- time zones


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-31T17:00:00.000Z", date(2026, 2, 1)),  # SheetJS, DHIS2
        ("2026-01-31 17:00:00+00:00", date(2026, 2, 1)),  # pandas
        ("2026-01-31T23:30:00.000+07:00", date(2026, 1, 31)),  # KoboToolbox, ODK
        ("2026-01-31T16:59:59Z", date(2026, 1, 31)),
        ("2026-01-31T17:00:00.000+0000", date(2026, 2, 1)),
        ("2026-02-01T00:00:00+09:00[Asia/Jayapura]", date(2026, 1, 31)),  # Java
        ("Sat Jan 31 2026 17:00:00 GMT+0000 (Coordinated Universal Time)", date(2026, 2, 1)),  # JavaScript
        ("31 Januari 2026 pukul 23.30 WIB", date(2026, 1, 31)),
        ("1 Februari 2026 pukul 00.30 WITA", date(2026, 1, 31)),
        ("1 Februari 2026, 01.59 WIT", date(2026, 1, 31)),
        ("31 Januari 2026, 11:30:00 PM UTC", date(2026, 2, 1)),
        ("2026-12-31T17:00:00Z", date(2027, 1, 1)),
        ("2026-01-31T17:00:00-05:00", date(2026, 2, 1)),
        ("Tgl 5 Maret 2026", date(2026, 3, 5)),
        ("5 Maret 2026 pukul 09.00 - selesai", date(2026, 3, 5)),
    ],
)
def test_a_day_with_a_zone_is_the_offices_day(text: str, day: date) -> None:
    assert day_in(text) == day


def test_a_pair_with_a_zone_is_moved_in_either_order() -> None:
    pair = pair_in("01/02/2026 17:00 UTC")
    assert pair is not None
    assert (pair.in_order("dmy"), pair.in_order("mdy")) == (date(2026, 2, 2), date(2026, 1, 3))


def test_hours_from_to_are_no_zone() -> None:
    assert not clock_in("05/03/2026 08:00-12:00").zoned
    assert clock_in("05/03/2026 08.00 s.d. selesai").days == 0


def test_zones_are_said_with_how_many_days_moved() -> None:
    intake = campaigns(date="2026-01-31T17:00:00.000Z")
    assert intake.submissions["month"].tolist() == ["2026-02"]
    (note,) = intake.notes
    assert (note.code, dict(note.details)) == ("time_zone", {"count": "1", "moved": "1"})


@pytest.mark.parametrize("text", ["2026-01-31T17:00:00 EST", "2026-01-31 17:00:00 America/New_York"])
def test_a_zone_that_is_not_known_is_asked_about(text: str) -> None:
    fault = only_fault(campaigns(date=text))
    assert (fault.code, fault.details["shape"]) == ("not_a_date", "zone")


# --- about, and from … to …


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("5 s.d. 7 Maret 2026", "range"),
        ("5-7 Maret 2026", "range"),
        ("28 Feb - 2 Maret 2026", "range"),
        ("05/03/2026 - 07/03/2026", "range"),
        ("2026-03-05 to 2026-03-07", "range"),
        ("5/3/2026 08.00 s.d. 7/3/2026 16.00", "range"),
        ("5 & 6/3/2026", "range"),
        ("± 5 Maret 2026", "about"),
        ("sekitar 5 Maret 2026", "about"),
        ("perkiraan 05/03/2026", "about"),
        ("2026-02-30", "none"),
        ("31/02/2026", "none"),
    ],
)
def test_what_is_no_one_day_is_a_fault_that_says_so(text: str, shape: str) -> None:
    fault = only_fault(campaigns(date=text))
    assert (fault.code, fault.details.get("shape", "none")) == ("not_a_date", shape)
    if shape == "range":
        assert "hari pertama" in fault.what_to_do("id")


@pytest.mark.parametrize(
    ("text", "shape"),
    [("±50", "about"), ("sekitar 50", "about"), ("50an", "about"), ("50 (perkiraan)", "about"), ("> 50", "about"),
     ("50-60", "range"), ("50 s.d. 60", "range"), ("20/22", "range"), ("tiga puluh", "none")],
)  # fmt: skip
def test_an_estimate_is_no_count(text: str, shape: str) -> None:
    fault = only_fault(campaigns(participants_female=text))
    assert (fault.code, fault.details["shape"]) == ("not_a_number", shape)


def test_people_behind_a_count_are_read() -> None:
    assert campaigns(participants_female="30 orang").tables["campaigns"]["participants_female"].tolist() == [
        30
    ]


# --- words for nothing in cells that may be empty


@pytest.mark.parametrize(
    ("column", "text"),
    [("district", "tidak ada"), ("district", "N/A"), ("figures", "nihil"), ("cost", "Tidak ada"), ("figures", "null"),
     ("participants_male", "NIHIL"), ("district", "belum diketahui")],
)  # fmt: skip
def test_words_for_nothing_are_read_as_empty_and_said(column: str, text: str) -> None:
    intake = campaigns(**{column: text})
    assert codes(intake) == []
    assert intake.tables["campaigns"][column].isna().tolist() == [True]
    assert told(intake) == {"nothing_words"}


def test_a_word_for_nothing_that_a_column_knows_is_that_word() -> None:
    intake = examined({"reports": [with_(REPORT, disability="tidak ada")]})
    assert intake.tables["reports"]["disability"].tolist() == ["no"]


def test_where_something_must_stand_nothing_is_a_fault() -> None:
    assert codes(campaigns(form="nihil")) == ["unknown_word"]


# --- a month without anything

HEADINGS = plain_rows("campaigns", [CAMPAIGN])[0]


def beside_reports(*lines: list[Any], title: str = "Kampanye", above: list[list[Any]] | None = None) -> bytes:
    book = openpyxl.load_workbook(BytesIO(workbook_of({"reports": [REPORT]})))
    sheet = book.create_sheet(title)
    for line in [*(above or []), HEADINGS, *lines]:
        sheet.append(line)
    return saved(book)


@pytest.mark.parametrize(
    "line",
    [
        ["NIHIL"],
        [None, None, "Nihil"],
        ["62.06", "Katingan", "NIHIL"],
        ["tidak ada kegiatan"],
        ["62.06", "Katingan", "-", "-", "-", "-", "-"],
        ["NIHIL", "NIHIL", "NIHIL", "NIHIL", "NIHIL"],
        [None, "Katingan", "Tidak ada kampanye bulan Januari 2026"],
        ["62.06", "Katingan", None, None, "Januari 2026", "Nihil"],
    ],
)
def test_nihil_is_offered_as_a_stated_zero_and_taken_with_a_yes(line: list[Any]) -> None:
    content = beside_reports(line)
    asked = examined(content)
    (offer,) = asked.offers
    assert (offer.key, offer.accepted) == ("zero campaigns 62.06 2026-01", False)
    assert asked.submissions["table_name"].tolist() == ["reports"]
    for language in locales.LANGUAGES:
        assert locales.say(language, "table-campaigns") in offer.said(language)
    for answer in (ZERO, offer.key):
        taken = examined(content, accepted=[answer])
        assert codes(taken) == []
        stated = taken.submissions.set_index("table_name")["row_count"].to_dict()
        assert stated == {"reports": 1, "campaigns": 0}


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("kiriman.xlsx", [["PEMERINTAH KABUPATEN KATINGAN"], ["Bulan: Mei 2026"]]),
        ("Kampanye_Kab_Katingan_Mei_2026.xlsx", []),
    ],
)
def test_titles_and_names_of_files_say_place_and_month(
    name: str, above: list[list[Any]], tmp_path: Path
) -> None:
    content = sheet_of("Kampanye", *above, HEADINGS, ["NIHIL"])
    assert codes(examined(content, name=name)) == ["zero_not_stated"]
    store = Store(tmp_path)
    intake = examined(content, name=name, store=store, accepted=[ZERO])
    assert codes(intake) == []
    importing.take(intake, store, cut_off=TODAY)
    held = store.current_submissions({"62.06"})[["regency", "month", "table_name", "row_count"]]
    assert held.to_numpy().tolist() == [["62.06", "2026-05", "campaigns", 0]]


def test_where_place_or_month_is_not_known_nothing_is_offered() -> None:
    intake = examined(sheet_of("Kampanye", HEADINGS, ["NIHIL"]))
    assert (intake.offers, codes(intake)) == ([], ["zero_not_stated"])
    assert "zero_unclear" in told(intake)


def test_a_month_with_rows_is_never_offered_as_zero() -> None:
    rows = plain_rows("campaigns", [CAMPAIGN])[1:]
    assert examined(beside_reports(*rows, ["NIHIL"])).offers == []


# --- reviews

KOBO = {
    "regency_code": "62.06",
    "id": "S-1",
    "date": "2026-01-25",
    **{name: QUESTIONNAIRE[name] for name in QUESTIONNAIRE if name not in ("regency_code", "id", "date")},
}


def export(heading: str, *states: Any, language: str = "") -> Intake:
    headings = [*KOBO, "_uuid", heading]
    rows = [[*(f"S-{number}" if name == "id" else cell for name, cell in KOBO.items()), None, state]
            for number, state in enumerate(states, 1)]  # fmt: skip
    return examined(csv_of([headings, *rows]), name="ekspor.csv")


@pytest.mark.parametrize(
    ("heading", "state", "code"),
    [
        ("_validation_status", "Not Approved", "review_rejected"),
        ("_validation_status", "validation_status_on_hold", "review_open"),
        ("__system/reviewState", "hasIssues", "review_open"),
        ("ReviewState", "rejected", "review_rejected"),
        ("Status verifikasi", "Ditolak", "review_rejected"),
        ("Status", "Belum diverifikasi", "review_open"),
        ("Disetujui", "Tidak", "review_rejected"),
        ("Approval status", "UNAPPROVED_READY", "review_open"),
        ("review_status", "REJECTED", "review_rejected"),
        ("Registration status", "ARCHIVED", "review_rejected"),
    ],
)
def test_rows_that_were_not_approved_are_held(heading: str, state: str, code: str) -> None:
    intake = export(heading, "Approved", state)
    fault = only_fault(intake)
    assert (fault.code, fault.row, fault.value) == (code, 3, state)
    assert intake.tables["satisfaction"]["id"].tolist() == ["S-1"]


def test_where_nobody_reviews_nothing_is_held() -> None:
    assert codes(export("_validation_status", None, None)) == []


def test_rows_not_yet_reviewed_among_others_are_warned_of() -> None:
    intake = export("_validation_status", "Approved", None)
    assert codes(intake) == []
    assert "review_unseen" in told(intake)


def test_among_other_states_only_what_is_said_of_reviews_counts() -> None:
    intake = export("Status", "REGISTERED", "REJECTED", "COMPLETED")
    assert [(fault.code, fault.row) for fault in intake.faults] == [("review_rejected", 3)]


def test_the_state_of_a_report_is_no_review() -> None:
    headings, row = plain_rows("reports", [REPORT])
    assert codes(examined(sheet_of("Laporan", [*headings, "Status"], [*row, "Proses"]))) == []


# --- years far from all others


def test_a_year_far_from_the_others_is_asked_about() -> None:
    rows = [CAMPAIGN, with_(CAMPAIGN, id="K-2", date=date(2016, 1, 12))]
    fault = only_fault(examined({"campaigns": rows}))
    assert (fault.code, fault.row, fault.details["nearest"]) == ("year_far", 3, "2026")
    (offer,) = examined({"campaigns": rows}).offers
    assert codes(examined({"campaigns": rows}, accepted=[offer.key])) == []
    assert codes(examined({"campaigns": rows}, accepted=[YEAR])) == []


@pytest.mark.parametrize("year", [2016, 2010, 2006, 2062, 2046])
def test_slips_in_the_year_of_a_plan_are_seen(year: int) -> None:
    assert codes(campaigns(date=date(year, 1, 12), held="Tidak")) == ["year_far"]


def test_a_history_without_gaps_is_taken() -> None:
    rows = [with_(CAMPAIGN, id=f"K-{year}", date=date(year, 1, 12)) for year in range(2019, 2027)]
    assert codes(examined({"campaigns": rows})) == []


def test_what_began_long_ago_is_not_asked_about() -> None:
    assert codes(examined({"partners": [with_(PARTNER, since=date(2009, 5, 1))]})) == []


def test_a_month_of_a_recap_and_of_the_cover_sheet_is_asked_about_too() -> None:
    stated = {"regency_code": "62.06", "month": "05/2016", "table": "Laporan", "rows_stated": 0}
    assert codes(examined({"submissions": [stated]})) == ["year_far"]


# --- one clock


def test_words_that_say_a_month_had_none() -> None:
    for text in (
        "NIHIL",
        "Tidak ada laporan",
        "tidak ada kegiatan bulan ini",
        "Nihil (Mei)",
        "No reports this month",
        "N I H I L",
        "- NIHIL -",
        "0 laporan",
    ):
        assert qualifiers.says_no_events(text), text
    for text in ("belum ada kegiatan", "Ada 3 kegiatan", "Tidak", "Kegiatan"):
        assert not qualifiers.says_no_events(text), text
