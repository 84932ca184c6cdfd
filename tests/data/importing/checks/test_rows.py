"""Every fault of a cell or a row: its code, its sheet, row and column, and what it says; all faults at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import locales
from data.importing.faults import CODES, WHOLE_FILE, Fault
from data.tables import BY_NAME
from tests.data.filled import (
    AGREEMENT,
    CAMPAIGN,
    CAPACITY,
    GOOD,
    JOINT,
    PARTNER,
    POLICY,
    QUESTIONNAIRE,
    RECAP_CAMPAIGNS,
    REPORT,
    SERVICE,
    SERVICE_POINT,
    TARGET,
    VILLAGE,
    Row,
    codes,
    examined,
    only_fault,
    recap,
    with_,
    workbook_of,
)  # fmt: skip
from tests.families import examples

IKM = "Indeks kepuasan masyarakat (IKM)"
SHELTER = with_(SERVICE_POINT, kind="Rumah aman", district=None, longitude=None, latitude=None, hours=None)

# code, table, the faulty row (line 3 of the sheet, after a good one), the column named, what stands in the message
CELL_FAULTS: list[tuple[str, str, Row, str, str]] = [
    ("missing_value", "campaigns", with_(CAMPAIGN, form=None), "Bentuk", ""),
    ("missing_value", "campaigns", with_(CAMPAIGN, regency_code=None, regency_name=None), "Kode kabupaten/kota", ""),
    ("missing_value", "agreements", with_(AGREEMENT, partners=" ; "), "Nomor mitra", ""),
    ("unknown_regency", "campaigns", with_(CAMPAIGN, regency_code="", regency_name="Katinggan"), "Kode kabupaten/kota",
     "Kabupaten Katingan"),
    ("ambiguous_regency_code", "campaigns", with_(CAMPAIGN, regency_code=6206, regency_name=None),
     "Kode kabupaten/kota", "Kemendagri 62.06 Katingan / BPS 6206 Sukamara"),
    ("regency_conflict", "campaigns", with_(CAMPAIGN, regency_code="62.06", regency_name="Sukamara"),
     "Kode kabupaten/kota", "62.08 Sukamara"),
    ("unknown_district", "campaigns", with_(CAMPAIGN, district="Jekan Raya"), "Kecamatan", "Kabupaten Katingan"),
    ("unknown_village", "community", with_(VILLAGE, village="62.06.99.2001"), "Kode desa/kelurahan", "62.06.99.2001"),
    ("village_outside", "community", with_(VILLAGE, village="62.07.01.2001"), "Kode desa/kelurahan", "Katingan"),
    ("unknown_word", "campaigns", with_(CAMPAIGN, form="Kunjungan skolah"), "Bentuk", "Kunjungan sekolah"),
    ("unknown_word", "campaigns", with_(CAMPAIGN, figures="Tokoh agama; Tokoh pop"), "Tokoh yang terlibat", "Tokoh"),
    ("not_a_date", "campaigns", with_(CAMPAIGN, date="31/02/2026"), "Tanggal", "31/02/2026"),
    ("not_a_date", "campaigns", with_(CAMPAIGN, date=date(1926, 1, 1)), "Tanggal", "01/01/1926"),
    ("not_a_month", "submissions", {"regency_code": "62.06", "month": "13/2026", "table": "Mitra"}, "Bulan", "13/2026"),
    ("not_a_year", "capacity", with_(CAPACITY, year="dua ribu"), "Tahun", "dua ribu"),
    ("future_date", "reports", with_(REPORT, id="L-2", received=date(2026, 7, 1)), "Tanggal diterima", "30/06/2026"),
    ("future_date", "campaigns", with_(CAMPAIGN, id="K-2", date=date(2026, 7, 1)), "Tanggal", "01/07/2026"),
    ("future_date", "capacity", with_(CAPACITY, year=2027), "Tahun", "2027"),
    ("future_date", "submissions", {"regency_code": "62.06", "month": "07/2026", "table": "Mitra"}, "Bulan", "07/2026"),
    ("before", "reports", with_(REPORT, id="L-2", assessed=None, first_follow_up=date(2026, 1, 8)),
     "Tanggal tindak lanjut pertama",
     "Tanggal diterima"),
    ("before", "policies", with_(POLICY, id="R-2", promulgation=date(2026, 1, 30)), "Pengundangan", "Naskah akademik"),
    ("not_a_number", "campaigns", with_(CAMPAIGN, participants_male="banyak"), "Peserta laki-laki", "banyak"),
    ("not_a_number", "campaigns", with_(CAMPAIGN, cost="9" * 60), "Biaya (Rp)", "999"),
    ("ambiguous_number", "campaigns", with_(CAMPAIGN, cost="1,500"), "Biaya (Rp)", "1500 atau 1,5"),
    ("ambiguous_number", "targets", with_(TARGET, target="1.500"), "Target", "1500 atau 1,5"),
    ("negative", "campaigns", with_(CAMPAIGN, participants_male=-1), "Peserta laki-laki", "-1"),
    ("fraction", "campaigns", with_(CAMPAIGN, participants_male="1,5"), "Peserta laki-laki", "1,5"),
    ("below_minimum", "satisfaction", with_(QUESTIONNAIRE, time=0.5), "Waktu penyelesaian", "1"),
    ("above_maximum", "satisfaction", with_(QUESTIONNAIRE, time=5), "Waktu penyelesaian", "4"),
    ("shelter_too_fine", "service_points", with_(SHELTER, district="62.06.01"), "Kecamatan", ""),
    ("shelter_too_fine", "service_points", with_(SHELTER, latitude=-1.5), "Lintang", ""),
    ("shelter_too_fine", "service_points", with_(SHELTER, hours="08.00–15.00"), "Jam layanan", ""),
    ("shelter_hidden", "service_points", with_(SERVICE_POINT, id="T-2", functions="Mediasi; Penampungan sementara"),
     "Fungsi", ""),
    ("below_minimum", "targets", with_(TARGET, target=0), "Target", "0,01"),
    ("below_minimum", "targets", with_(TARGET, target=-5), "Target", "-5"),
    ("above_maximum", "targets", with_(TARGET, target=2e9), "Target", "1000000000"),
    ("target_indicator", "targets", with_(TARGET, indicator="Laporan diterima"), "Indikator", "Laporan diterima"),
    ("target_year", "targets", with_(TARGET, year=2019), "Tahun", "2019"),
    ("target_year", "targets", with_(TARGET, year=2037), "Tahun", "2037"),
    ("target_past", "targets", with_(TARGET, year=2025), "Tahun", "2025"),
    ("target_range", "targets", with_(TARGET, year=2027, target=100.5), "Target", "100.5"),
    ("target_range", "targets", with_(TARGET, indicator=IKM, target=24.9), "Target", "24.9"),
    ("target_worst", "targets", with_(TARGET, indicator=IKM, target=25), "Target", "25"),
    ("not_a_pseudonym", "reports", with_(REPORT, id="Siti 2"), "Nomor samaran", ""),
    ("not_a_pseudonym", "services", with_(SERVICE, id="Y-2", report_id="Budi"), "Nomor laporan", ""),
    ("not_a_pseudonym", "agreements", with_(AGREEMENT, id="P-2", partners="M-1; RSUD Katingan"), "Nomor mitra", ""),
    ("not_a_pseudonym", "campaigns", with_(CAMPAIGN, id="K" + 40 * "1"), "Nomor samaran", ""),
    ("duplicate", "campaigns", CAMPAIGN, "Nomor samaran", "62.06 / K-1"),
    ("duplicate", "community", with_(VILLAGE, family_sessions=3), "Kode desa/kelurahan", "62.06.01.2001"),
    ("unknown_reference", "services", with_(SERVICE, id="Y-2", report_id="L-99"), "Nomor laporan", "L-99"),
    ("unknown_reference", "joint_activities", with_(JOINT, id="B-2", taking_part="M-1;M-9"), "Nomor mitra peserta",
     "M-9"),
    ("before", "services", with_(SERVICE, id="Y-2", first_date=date(2026, 1, 8)), "Tanggal mulai", "Tanggal diterima"),
    ("before", "services", with_(SERVICE, id="Y-2", first_date=date(2026, 1, 20), completed_date=date(2026, 1, 19)),
     "Tanggal selesai", "Tanggal mulai"),
    ("recap_breakdown", "recap", recap({"activities_held sex female": 1})[0], "Kategori", "Kecamatan"),
    ("recap_breakdown", "recap", recap({"activities_held district 62.06.01": 1})[0], "Kategori", "62.06.01"),
]  # fmt: skip


# The tables that rows of a table point to.
BESIDE = {"services": ["reports"], "agreements": ["partners"], "joint_activities": ["partners"]}


@pytest.mark.parametrize(("code", "table", "row", "column", "phrase"), CELL_FAULTS)
def test_a_fault_names_its_sheet_row_and_column_and_says_what_to_do(
    code: str, table: str, row: Row, column: str, phrase: str
) -> None:
    tables = {name: GOOD[name] for name in BESIDE.get(table, ())}
    tables[table] = [*GOOD[table][:1], row, *GOOD[table][1:]]
    faults = [fault for fault in examined(tables).faults if fault.row == 3 and fault.code == code]
    assert [(fault.sheet, fault.column) for fault in faults] == [
        (locales.say("id", f"table-{table}"), column)
    ]
    assert phrase in faults[0].what("id")
    speaks(faults[0])


def speaks(fault: Fault) -> None:
    """A fault has a place and two sentences in both languages, none of which lacks a value."""
    for language in locales.LANGUAGES:
        assert fault.what(language)
        assert fault.what_to_do(language).endswith((".", "?"))
        assert fault.where(language) or fault.code in ("unreadable_file", "file_too_large", "nothing_found")
    assert fault.as_dict()["message_id"]


WHOLE_RECAP = RECAP_CAMPAIGNS | {"activities_planned": 5}

RECAP_FAULTS = [
    ("recap_incomplete", {"activities_planned": 5, "activities_held": 0}, 2, "Kegiatan ditindaklanjuti"),
    (
        "recap_incomplete",
        {"activities_planned": 5, "activities_held": 4, "activities_followed_up": 1},
        2,
        "Kecamatan",
    ),
    ("recap_incomplete", {**WHOLE_RECAP, "participants sex female": 4}, 2, "Peserta"),
    ("recap_total", {**WHOLE_RECAP, "activities_held campaign_form school_visit": 3}, 3, "4"),
    ("recap_total", {**WHOLE_RECAP, "activities_held district 62.07.01": 5}, 3, "5"),
    ("part_above_whole", {**WHOLE_RECAP, "activities_followed_up": 5}, 4, "Kegiatan terlaksana"),
]


@pytest.mark.parametrize(("code", "rows", "line", "phrase"), RECAP_FAULTS)
def test_half_a_recap_or_one_that_does_not_add_up_is_refused(
    code: str, rows: dict[str, int], line: int, phrase: str
) -> None:
    intake = examined({"recap": recap(rows)})
    fault = only_fault(intake)
    assert (fault.code, fault.sheet, fault.row) == (code, "Rekap", line)
    assert phrase in fault.what("id")
    assert intake.submissions.empty
    speaks(fault)


def test_a_recap_beside_a_register_would_count_twice() -> None:
    intake = examined({"campaigns": [CAMPAIGN], "recap": recap(RECAP_CAMPAIGNS, regency="62.06") [:3]
                       + recap({"activities_held district 62.06.01": 3}, regency="62.06")})  # fmt: skip
    fault = only_fault(intake)
    assert (fault.code, fault.sheet, fault.row) == ("recap_beside_register", "Rekap", 2)
    assert "Kampanye" in fault.what("id")
    assert "Katingan" in fault.what("id")
    assert intake.submissions.empty


def test_all_faults_of_a_file_come_at_once() -> None:
    """Five faults in four rows on three sheets: none hides another."""
    intake = examined(
        {
            "campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2", form="xyzzy", held="mungkin")],
            "reports": [with_(REPORT, received="kemarin")],
            "satisfaction": [with_(QUESTIONNAIRE, cost=9), with_(QUESTIONNAIRE, id=None)],
        }
    )
    assert sorted((fault.sheet, fault.row, fault.code) for fault in intake.faults) == [
        ("Kampanye", 3, "unknown_word"),
        ("Kampanye", 3, "unknown_word"),
        ("Kepuasan", 2, "above_maximum"),
        ("Kepuasan", 3, "missing_value"),
        ("Laporan", 2, "not_a_date"),
    ]


def test_a_name_where_a_pseudonym_should_stand_is_not_repeated() -> None:
    fault = only_fault(examined({"reports": [with_(REPORT, id="Siti Aminah")]}))
    assert fault.code == "not_a_pseudonym"
    assert "Aminah" not in str(fault.as_dict())


@pytest.mark.parametrize("identity", ["L-0012", "62.06/2026_7", 12, "a1"])
def test_letters_digits_and_four_marks_make_a_pseudonym(identity: object) -> None:
    assert examined({"reports": [with_(REPORT, id=identity)]}).clean


def test_thousands_of_a_target_may_have_dots_where_another_target_proves_it() -> None:
    """1.500 alone may be one and a half; beside 1.250.000 it is one thousand five hundred."""
    budget = with_(TARGET, indicator="Anggaran per anak", target="1.500")
    other = with_(TARGET, indicator="Peserta kampanye", target="1.250.000")
    intake = examined({"targets": [budget, other]})
    assert intake.tables["targets"]["target"].tolist() == [1500, 1_250_000]
    assert [(note.code, note.details["sign"]) for note in intake.notes] == [("decimal_sign", "comma")]


def test_every_code_is_produced_by_some_test_of_these_files() -> None:
    """The codes of a whole file are in test_reading, test_privacy and test_importing; the rest is listed here."""
    here = {code for code, *_ in (*CELL_FAULTS, *RECAP_FAULTS)} | {"recap_beside_register"}
    elsewhere = {"duplicate_in_store", "reference_refused", "stated_total", "empty_submission"}
    elsewhere |= {"still_referred_to", "nothing_to_complete", "date_order_mixed", "two_digit_year"}
    elsewhere |= {"formula", "cell_error", "total_row", "open_quote"}
    elsewhere |= {"year_far", "review_rejected", "review_open"}
    assert here | elsewhere | WHOLE_FILE == CODES


# --- the trap of the two numberings


@pytest.mark.parametrize(
    ("code", "name", "regency"),
    [(6206, "Sukamara", "62.08"), ("6206", "Kab. Katingan", "62.06"), (62.06, None, "62.06"),
     ("BPS 6206", None, "62.08"),
     (None, "Kotim", "62.02"), ("62.71", "Kota Palangkaraya", "62.71")],
)  # fmt: skip
def test_code_and_name_together_decide_which_regency_a_row_belongs_to(
    code: Any, name: Any, regency: str
) -> None:
    intake = examined({"campaigns": [with_(CAMPAIGN, regency_code=code, regency_name=name, district=None)]})
    assert intake.faults == []
    assert intake.tables["campaigns"]["regency"].tolist() == [regency]


def test_the_bare_code_alone_is_refused_with_both_readings_in_both_languages() -> None:
    fault = only_fault(examined({"campaigns": [with_(CAMPAIGN, regency_code=6206, regency_name=None)]}))
    for language in locales.LANGUAGES:
        assert "Katingan" in fault.what(language)
        assert "Sukamara" in fault.what(language)


# --- what is not a fault


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("campaigns", with_(CAMPAIGN, date=date(2026, 12, 1), held="Tidak")),
        ("service_points", SHELTER),
        ("reports", with_(REPORT, police=None, prosecutor=None, court=None, verdict=None)),
        ("capacity", with_(CAPACITY, budget="1.500.000.000")),
        ("partners", with_(PARTNER, since="2026-01-02")),
    ],
)
def test_a_plan_a_hidden_shelter_and_skipped_stages_are_good_rows(table: str, row: Row) -> None:
    assert codes(examined({table: [row]})) == []


# --- nothing crashes the checks

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**18), 10**18), st.floats(allow_nan=False), st.dates(date(1900, 1, 1)),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20),
    st.sampled_from(["Ya", "62.06", "M-1;M-2", ";", "01/2026", "1e400", "#N/A", "=1+1"]),
)  # fmt: skip
CELLS = [
    (table, line, column) for table, rows in GOOD.items() for line, row in enumerate(rows) for column in row
]


@examples(15)
@given(st.lists(st.tuples(st.sampled_from(CELLS), ANYTHING), min_size=1, max_size=4))
def test_any_value_in_any_cell_gives_rows_or_faults_that_speak(
    changes: list[tuple[tuple[str, int, str], Any]],
) -> None:
    tables = {name: [dict(row) for row in rows] for name, rows in GOOD.items()}
    for (table, line, column), value in changes:
        tables[table][line][column] = value
    content = workbook_of({name: tables[name] for name in GOOD if name in BY_NAME})
    intake = examined(content)
    for fault in intake.faults:
        speaks(fault)
    assert intake.row_count <= sum(map(len, GOOD.values()))
    assert not any(rows.isna()["regency"].any() for rows in intake.tables.values())
