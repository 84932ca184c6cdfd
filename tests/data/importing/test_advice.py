"""Advice that helps: codes of BPS, towns, ages, footnotes, halves of a question, faults by row and what follows."""

from __future__ import annotations

import re
from typing import Any

import pytest

from data import geography
from data.importing import Intake
from data.importing.faults import by_row, lines_of
from data.importing.values import ages, gazetteer
from presentation.collection import import_file
from tests.data.filled import (
    CAMPAIGN,
    REPORT,
    SERVICE,
    codes,
    csv_of,
    examined,
    only_fault,
    plain_rows,
    sheet_of,
    with_,
)  # fmt: skip


def campaigns(**changes: Any) -> Intake:
    return examined({"campaigns": [with_(CAMPAIGN, **changes)]})


@pytest.mark.parametrize(
    ("written", "advice", "answer"),
    [
        ("6209020", "bps", "62.06.09"),
        (6209050, "bps", "62.06.02"),
        ("BPS 6209111", "bps", "62.06.13"),
        ("62.09.020", "bps", "62.06.09"),
        ("6209 040", "bps", "62.06.11"),
        ("Kasongan", "place", "Katingan Hilir"),
        ("Kereng Pangi", "place", "Katingan Hilir"),
        ("Tumbang Samba", "place", "Katingan Tengah"),
        ("Desa Hampalit", "place", "Katingan Hilir"),
        ("Kel. Kasongan Lama", "place", "Katingan Hilir"),
        ("Pegatan", "place", "Katingan Kuala"),
        ("Kasongan, Kab. Katingan", "place", "Katingan Hilir"),
        ("6208010", "elsewhere", "Kabupaten Seruyan"),
        ("62.12.01", "elsewhere", "Kabupaten Murung Raya"),
        ("Pahandut", "elsewhere", "Kota Palangka Raya"),
        ("Katingan Hilirr", "none", "Katingan Hilir"),
    ],
)
def test_a_district_that_is_none_leads_to_the_one_meant(written: object, advice: str, answer: str) -> None:
    fault = only_fault(campaigns(district=written))
    assert (fault.code, fault.details["advice"]) == ("unknown_district", advice)
    for language in ("id", "en"):
        assert answer in f"{fault.what(language)} {fault.what_to_do(language)}"


def test_every_district_has_a_code_of_bps_and_every_capital_leads_home() -> None:
    codes_of_bps = gazetteer._bps()
    assert set(codes_of_bps.values()) == set(geography.districts().index)
    assert len(codes_of_bps) == len(geography.districts())
    by_regency = geography.regencies()["bps_code"]
    assert all(code[:4] == by_regency[district[:5]] for code, district in codes_of_bps.items())
    for code, capital in geography.regencies()["capital"].items():
        assert gazetteer.regencies_named(capital) == [code]


@pytest.mark.parametrize(("written", "regency"), [("Sampit", "Kotawaringin Timur"), ("Kota Kasongan", "Katingan"),
                                                  ("Pangkalan Bun", "Kotawaringin Barat"),
                                                  ("Muara Teweh", "Barito Utara"),
                                                  ("Puruk Cahu", "Murung Raya")])  # fmt: skip
def test_a_capital_leads_to_its_regency(written: str, regency: str) -> None:
    fault = only_fault(campaigns(regency_code=None, regency_name=written))
    assert (fault.code, fault.details["advice"]) == ("unknown_regency", "place")
    assert regency in fault.what("id")


@pytest.mark.parametrize(
    "name",
    ["6. Katingan", "6) Katingan", "6.Katingan", "Kab. Katingan 1)", "Kab. Katingan (1)", "Katingan*", "Katingan¹",
     "Kabupaten Katingan ²⁾", "f) Katingan", "(6) Katingan"],
)  # fmt: skip
def test_numbers_of_lists_and_footnotes_are_no_part_of_a_name(name: str) -> None:
    assert codes(campaigns(regency_code=None, regency_name=name)) == []


@pytest.mark.parametrize(
    "word", ["1. Kunjungan sekolah", "a. kunjungan sekolah", "1) Media sosial", "Media sosial 1)"]
)
def test_nor_of_a_word(word: str) -> None:
    assert codes(campaigns(form=word)) == []


# --- ages


@pytest.mark.parametrize(
    ("written", "group"),
    [("15 tahun", "13-17"), ("7 th", "6-12"), ("usia 5 thn", "0-5"), ("8 bulan", "0-5"), ("12 tahun 3 bulan", "6-12"),
     ("17 years old", "13-17"), (15, "13-17"), ("9", "6-12"), (0, None), (2, None), ("18 tahun", None),
     ("12-15", None)],
)  # fmt: skip
def test_an_age_is_its_group_where_it_cannot_be_the_number_of_one(written: object, group: str | None) -> None:
    intake = examined({"reports": [with_(REPORT, age_group=written)]})
    assert codes(intake) == ([] if group else ["unknown_word"])
    if group:
        assert intake.tables["reports"]["age_group"].tolist() == [group]
        assert "ages" in {note.code for note in intake.notes}


def test_small_numbers_are_ages_beside_large_ones() -> None:
    rows = [with_(REPORT, age_group=2), with_(REPORT, id="L-2", age_group=14)]
    assert examined({"reports": rows}).tables["reports"]["age_group"].tolist() == ["0-5", "13-17"]


def test_where_it_is_not_certain_the_group_of_the_age_is_named_first() -> None:
    fault = only_fault(examined({"reports": [with_(REPORT, age_group=2)]}))
    assert fault.details["nearest"] == "0–5 tahun"
    assert ages.group_of(True) is None


# --- channels


@pytest.mark.parametrize("written", ["WhatsApp", "WA", "e-mail", "Facebook", "Telepon", "Nama", "hp"])
def test_a_word_in_a_closed_list_is_a_word_and_no_persons_data(written: str) -> None:
    intake = examined({"reports": [with_(REPORT, channel=written), with_(REPORT, id="L-2")]})
    assert not intake.refused_whole
    assert set(codes(intake)) <= {"unknown_word"}
    assert "L-2" in intake.tables["reports"]["id"].tolist()
    if written in ("WhatsApp", "WA", "e-mail", "Facebook"):
        assert intake.tables["reports"]["channel"].tolist() == ["online", "online"]
        assert "word_read_as" in {note.code for note in intake.notes}


# --- two halves of one question


HEADINGS, *_ = plain_rows("campaigns", [CAMPAIGN])
PLACE = HEADINGS.index("Tanggal")
ROWS = plain_rows("campaigns", [CAMPAIGN, with_(CAMPAIGN, id="K-2")])[1:]


def doubled(heading: str, first: list[Any], second: list[Any]) -> Intake:
    rows = []
    for row, cell, other in zip(ROWS, first, second, strict=True):
        rows.append([*row[:PLACE], cell, *row[PLACE + 1 :], other])
    return examined(csv_of([[*HEADINGS, heading], *rows]), name="Kampanye.csv")


DAY, OTHER = "2026-01-12", "2026-02-13"


@pytest.mark.parametrize("heading", ["Tanggal", "Tanggal *", "Tgl", "Tgl kegiatan"])
def test_two_columns_of_one_question_that_are_never_both_filled_are_joined(heading: str) -> None:
    intake = doubled(heading, [DAY, None], [None, OTHER])
    assert codes(intake) == []
    assert sorted(intake.submissions["month"]) == ["2026-01", "2026-02"]
    assert {note.code for note in intake.notes} == {"columns_joined"}


def test_where_both_are_filled_one_of_them_must_go() -> None:
    assert codes(doubled("Tanggal", [DAY, DAY], [None, OTHER])) == ["duplicate_column"]


def test_a_less_sure_heading_beside_a_full_column_is_left_out_as_before() -> None:
    intake = doubled("Tgl", [DAY, DAY], [OTHER, OTHER])
    assert codes(intake) == []
    assert {note.code for note in intake.notes} == {"column_ignored"}


def test_versions_of_a_survey_form_are_joined() -> None:
    head = [
        "_uuid",
        "lama/date",
        "baru/date",
        "id",
        "regency_code",
        "held",
        "form",
        "audience",
        "adapted",
        "followed_up",
    ]
    rest = ["62.06", "yes", "school_visit", "pupils", "no", "no"]
    lines = [head, [None, DAY, None, "K-1", *rest], [None, None, OTHER, "K-2", *rest]]
    intake = examined(csv_of(lines, separator=","), name="kampanye.csv")
    assert codes(intake) == []
    assert sorted(intake.submissions["month"]) == ["2026-01", "2026-02"]
    joined = [note.said("id") for note in intake.notes if note.code == "columns_joined"]
    assert len(joined) == 1
    assert "huruf C" in joined[0], "both are called date: only their places tell them apart"
    assert "(huruf B)" in joined[0]


@pytest.mark.parametrize("heading", ["reached/cost", "cost", "Yang dicapai/Biaya (Rp)"])
def test_a_question_that_the_form_asks_no_more_is_read_from_its_older_versions(heading: str) -> None:
    names = ["id", "regency_code", "held", "form", "audience", "adapted", "followed_up"]
    answers = ["K-1", "62.06", "yes", "school_visit", "pupils", "no", "no", DAY, "1500000"]
    lines = [["_uuid", *names, "activity/date", heading], [None, *answers]]
    intake = examined(csv_of(lines, separator=","), name="kampanye.csv")
    assert codes(intake) == []
    assert list(intake.tables["campaigns"]["cost"]) == [1_500_000]
    assert "column_ignored" not in {note.code for note in intake.notes}


def test_three_versions_of_a_question_are_joined_with_a_note_for_each() -> None:
    rest = ["62.06", "yes", "school_visit", "pupils", "no", "no"]
    names = ["id", "regency_code", "held", "form", "audience", "adapted", "followed_up"]
    head = ["_uuid", *names, "satu/date", "dua/date", "tiga/date"]
    days = [[DAY, None, None], [None, OTHER, None], [None, None, OTHER]]
    lines = [[None, f"K-{number}", *rest, *answers] for number, answers in enumerate(days)]
    intake = examined(csv_of([head, *lines], separator=","), name="kampanye.csv")
    assert codes(intake) == []
    joined = [note.said("en") for note in intake.notes if note.code == "columns_joined"]
    assert [re.findall(r"letter (\w+)", message) for message in joined] == [["J", "I"], ["K", "I"]]


# --- faults by row, and what follows from them

TWO_FAULTS = with_(REPORT, channel="Surat kilat", risk="Parah")


def test_faults_of_a_row_stand_together_and_what_follows_stands_under_its_cause() -> None:
    intake = examined({"reports": [TWO_FAULTS, with_(REPORT, id="L-2", risk="Parah")], "services": [SERVICE]})
    groups = [[(fault.sheet, fault.row, fault.code) for fault in group] for group in by_row(intake.faults)]
    assert groups == [
        [("Laporan", 2, "unknown_word"), ("Laporan", 2, "unknown_word"), ("Layanan", 2, "reference_refused")],
        [("Laporan", 3, "unknown_word")],
    ]
    places = [place for place, _ in lines_of("id", intake.faults)]
    assert places[0] == "Lembar Laporan, baris 2, kolom Kanal"
    assert places[1] == "↳ Kolom Kelas risiko"
    assert places[2].startswith("↳ Lembar Layanan, baris 2")
    assert import_file.listed("id", intake.faults).rows[1][0] == places[1]


def test_counts_are_said_as_they_can_be_counted_on_the_sheet() -> None:
    intake = examined({"reports": [TWO_FAULTS, with_(REPORT, id="L-2")], "services": [SERVICE]})
    assert import_file.counted("id", intake) == [
        "Lembar Laporan: terbaca 2 baris isian (baris 2 sampai 3); 1 salah.",
        "Lembar Layanan: terbaca 1 baris isian (baris 2); 1 salah.",
    ]


def test_titles_above_are_counted_as_the_spreadsheet_does() -> None:
    lines = [["REKAP KAMPANYE"], [], *plain_rows("campaigns", [with_(CAMPAIGN, form="Rapat")])]
    (line,) = import_file.counted("en", examined(sheet_of("Kampanye", *lines)))
    assert line == "Sheet Kampanye: 1 row was read (row 4); 1 is wrong."
