"""Headings as offices write them and rows that are no data: what is forgiven is noted, the uncertain is refused."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

import locales
from data.importing import Intake
from data.importing.layout.personal_data import sign_of_person
from data.importing.layout.synonyms import certain, near
from data.importing.values.numbers import number_in
from data.tables import BY_NAME
from tests.data.filled import (
    CAMPAIGN,
    QUESTIONNAIRE,
    REPORT,
    codes,
    csv_of,
    examined,
    only_fault,
    plain_rows,
    saved,
    sheet_of,
    with_,
)  # fmt: skip

HEADINGS, *ROWS = plain_rows(
    "campaigns",
    [CAMPAIGN, with_(CAMPAIGN, id="K-2", date=date(2026, 2, 25)), with_(CAMPAIGN, id="K-3", participants_female=5)],
)  # fmt: skip
EXPECTED = examined(sheet_of("Kampanye", HEADINGS, *ROWS)).tables["campaigns"].to_dict("records")
ID, FEMALE, MALE, COST = (HEADINGS.index(name) for name in
                          ("Nomor samaran", "Peserta perempuan", "Peserta laki-laki", "Biaya (Rp)"))  # fmt: skip


def campaigns(*lines: list[Any]) -> Intake:
    return examined(sheet_of("Kampanye", *lines))


def only_note(intake: Intake) -> Any:
    assert codes(intake) == []
    assert intake.tables["campaigns"].to_dict("records") == EXPECTED
    (note,) = intake.notes
    for language in locales.LANGUAGES:
        assert note.said(language).endswith((".", "?"))
    return note


def renamed(**headings: str) -> list[str]:
    """The headings with some written otherwise, by their first word in lower case."""
    places = {"female": FEMALE, "male": MALE, "cost": COST, "id": ID, "district": 3, "date": 4, "form": 6}
    made = list(HEADINGS)
    for which, heading in headings.items():
        made[places[which]] = heading
    return made


# --- headings


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"date": "Tgl"}, "Tanggal"),
        ({"date": "Hari/Tanggal"}, "Tanggal"),
        ({"district": "Kec."}, "Kecamatan"),
        ({"district": "Nama Kecamatan"}, "Kecamatan"),
        ({"female": "Jml Peserta Perempuan"}, "Peserta perempuan"),
        ({"female": "Peserta (P)"}, "Peserta perempuan"),
        ({"male": "Peserta laki laki"}, "Peserta laki-laki"),
        ({"male": "Peserta Lk"}, "Peserta laki-laki"),
        ({"male": "PESERTA LAKILAKI"}, "Peserta laki-laki"),
        ({"form": "Jenis Kegiatan"}, "Bentuk"),
        ({"district": "Kecamtan"}, "Kecamatan"),
        ({"id": "Nomer samaran"}, "Nomor samaran"),
    ],
)
def test_a_renamed_or_misspelt_heading_is_read_and_noted(change: dict[str, str], column: str) -> None:
    note = only_note(campaigns(renamed(**change), *ROWS))
    assert (note.code, note.details["column"]) == ("column_renamed", column)
    assert note.details["heading"] == next(iter(change.values()))


@pytest.mark.parametrize(
    "heading", ["KODE KABUPATEN/KOTA", "kode  kabupaten / kota", "Kode kabupaten/kota *"]
)
def test_case_spaces_and_marks_of_a_heading_are_not_worth_a_note(heading: str) -> None:
    assert campaigns([heading, *HEADINGS[1:]], *ROWS).notes == []


def test_a_heading_that_could_be_two_columns_is_a_fault_that_names_them() -> None:
    fault = only_fault(campaigns(renamed(female="Peserta", male="Catatan"), *ROWS))
    assert (fault.code, fault.row, fault.column, fault.whole_file) == ("ambiguous_column", 1, "Peserta", True)
    assert '"Peserta perempuan", "Peserta laki-laki"' in fault.what("id")


def test_a_sum_beside_its_parts_is_an_extra_column() -> None:
    lines = [[*line, "x"] for line in ROWS]
    note = only_note(campaigns([*HEADINGS, "Peserta"], *lines))
    assert (note.code, note.column) == ("column_ignored", "Peserta")


def test_the_sure_heading_wins_over_a_synonym_beside_it() -> None:
    lines = [[*line, "Lainnya"] for line in ROWS]
    assert only_note(campaigns([*HEADINGS, "Jenis kegiatan"], *lines)).code == "column_ignored"


def test_two_equally_sure_headings_are_a_fault() -> None:
    headings = [*renamed(date="Tgl"), "Hari/Tanggal"]
    fault = only_fault(campaigns(headings, *([*line, line[headings.index("Tgl")]] for line in ROWS)))
    assert (fault.code, fault.column) == ("duplicate_column", "Hari/Tanggal")


@pytest.mark.parametrize("heading", ["Peserta m", "Tanggal pengadulan"])
def test_a_slip_that_is_near_to_two_columns_is_never_guessed(heading: str) -> None:
    table = BY_NAME["campaigns" if "Peserta" in heading else "reports"]
    assert certain(table, heading).columns == ()
    assert len(near(table, heading).columns) != 1


def test_unlike_headings_are_not_taken_for_each_other() -> None:
    assert near(BY_NAME["reports"], "Jenis kelamin pelaku").columns == ()
    assert near(BY_NAME["satisfaction"], "Unsur 10").columns == ()


def test_a_group_over_two_columns_and_headings_merged_downwards_are_read_together() -> None:
    upper = [*HEADINGS[:FEMALE], "Peserta", None, *HEADINGS[MALE + 1 :]]
    lower = [None] * FEMALE + ["Perempuan", "Laki-laki"] + [None] * (len(HEADINGS) - MALE - 1)
    note = only_note(campaigns(upper, lower, *ROWS))
    assert (note.code, note.row, note.details["count"]) == ("header_row", 2, "2")


def test_a_header_over_three_rows_below_titles_with_a_numbering_row() -> None:
    """Jumlah ▸ Peserta ▸ P, L; the number of each column stands below the headings."""
    top = [*HEADINGS[:FEMALE], "Jumlah", None, *HEADINGS[MALE + 1 :]]
    middle = [None] * FEMALE + ["Peserta", None]
    lower = [None] * FEMALE + ["P", "L"]
    numbers = [f"({n})" for n in range(1, len(HEADINGS) + 1)]
    intake = campaigns(["LAPORAN"], [], top, middle, lower, numbers, *ROWS)
    assert codes(intake) == []
    assert intake.tables["campaigns"].to_dict("records") == EXPECTED
    assert {note.code for note in intake.notes} == {
        "title_rows",
        "header_row",
        "column_renamed",
        "numbering_row",
    }


@pytest.mark.parametrize("numbers", [lambda n: n, lambda n: str(n), lambda n: f"({n})"])
def test_a_row_that_numbers_the_columns_is_passed_over(numbers: Any) -> None:
    note = only_note(campaigns(HEADINGS, [numbers(n) for n in range(1, 16)], *ROWS))
    assert (note.code, note.row) == ("numbering_row", 2)


def test_a_column_that_counts_the_rows_needs_no_word() -> None:
    intake = campaigns(["No.", *HEADINGS], *([n, *line] for n, line in enumerate(ROWS, 1)))
    assert intake.notes == []
    assert intake.tables["campaigns"].to_dict("records") == EXPECTED


def test_headings_repeated_on_every_page_are_passed_over() -> None:
    note = only_note(campaigns(HEADINGS, ROWS[0], HEADINGS, ROWS[1], [], HEADINGS, ROWS[2]))
    assert (note.code, note.row, note.details["count"]) == ("repeated_header", 3, "2")


# --- rows that are no data


@pytest.mark.parametrize(
    ("label", "place"),
    [("Jumlah", 0), ("TOTAL", ID), ("Jumlah seluruhnya", 1), ("Grand Total", 0), ("Sub total", 0)],
)
def test_a_total_that_agrees_with_its_rows_is_passed_over(label: str, place: int) -> None:
    """30 + 30 + 5 women, 3 × 20 men."""
    total: list[Any] = [None] * len(HEADINGS)
    total[place], total[FEMALE], total[MALE] = label, 65, "60"
    note = only_note(campaigns(HEADINGS, *ROWS, total))
    assert (note.code, note.row, note.details["checked"]) == ("total_row", 5, "2")


def test_a_total_that_disagrees_is_a_fault_and_none_of_its_rows_is_taken() -> None:
    total: list[Any] = [None] * len(HEADINGS)
    total[0], total[FEMALE] = "Jumlah", 66
    intake = campaigns(HEADINGS, *ROWS, total)
    fault = only_fault(intake)
    assert (fault.code, fault.sheet, fault.row, fault.column, fault.value) == (
        "total_row", "Kampanye", 5, "Peserta perempuan", "66")  # fmt: skip
    assert "65" in fault.what("id")
    assert not intake.can_take_good
    assert intake.raw[0].waiting == {2, 3, 4}


def test_subtotals_count_from_the_last_one_and_the_grand_total_counts_all() -> None:
    def total(label: str, women: int) -> list[Any]:
        line: list[Any] = [None] * len(HEADINGS)
        line[0], line[FEMALE] = label, women
        return line

    right = (total("Subtotal", 60), ROWS[2], total("Sub jumlah", 5), total("Jumlah seluruhnya", 65))
    assert codes(campaigns(HEADINGS, *ROWS[:2], *right)) == []
    wrong = (total("Subtotal", 60), ROWS[2], total("Subtotal", 65), total("Jumlah seluruhnya", 65))
    fault = only_fault(campaigns(HEADINGS, *ROWS[:2], *wrong))
    assert (fault.code, fault.row) == ("total_row", 6)


@pytest.mark.parametrize(("line", "agrees"), [(["Jumlah", None, 3], True), (["Total: 3 kegiatan"], True),
                                              (["Jumlah", 4], False), (["Jumlah data = 2"], False)])  # fmt: skip
def test_a_lone_number_states_how_many_rows_there_are(line: list[Any], agrees: bool) -> None:
    assert codes(campaigns(HEADINGS, *ROWS, line)) == ([] if agrees else ["total_row"])


def test_a_total_by_formula_is_fine_and_its_value_is_checked() -> None:
    total: list[Any] = [None] * len(HEADINGS)
    total[0], total[FEMALE] = "Jumlah", "=SUM(I2:I4)"
    note = only_note(campaigns(HEADINGS, *ROWS, total))
    assert (note.code, note.details["checked"]) == ("total_row", "0")


def test_an_agency_called_total_is_a_record_and_so_is_one_with_a_day() -> None:
    row = ["62.06", "Katingan", None, None, date(2026, 1, 5), "Ya", "Jumlah"]
    assert "missing_value" in codes(campaigns(HEADINGS, *ROWS, row))


REMARKS: list[list[Any]] = [
    [],
    ["Catatan: data sementara"],
    ["Sumber: UPTD PPA"],
    [None, "Mengetahui,", *[None] * 6, "Kasongan, 5 Februari 2026"],
    [None, "Kepala Dinas", *[None] * 6, "Petugas"],
    [None, "Contoh Pejabat, S.Sos", *[None] * 6, "Contoh Petugas"],
    [None, "NIP. 19700101 199003 2 001"],
]


def test_remarks_and_signatures_below_the_rows_are_left_out() -> None:
    note = only_note(campaigns(HEADINGS, *ROWS, *REMARKS))
    assert (note.code, note.row, note.details["count"]) == ("remark_rows", 6, "6")


def test_a_record_among_remarks_is_read_and_an_unfinished_one_is_a_fault() -> None:
    note = only_note(campaigns(HEADINGS, *ROWS[:2], ["Catatan: masih sementara"], ROWS[2]))
    assert note.code == "remark_rows"
    assert set(codes(campaigns(HEADINGS, *ROWS, [None, None, "K-9"]))) == {"missing_value"}
    assert set(codes(campaigns(HEADINGS, *ROWS, *REMARKS, [None, None, "K-9"]))) == {"missing_value"}


def test_a_caption_above_a_group_of_rows_is_left_out_with_a_note() -> None:
    note = only_note(campaigns(HEADINGS, ["TRIWULAN PERTAMA"], *ROWS))
    assert (note.code, note.row) == ("remark_rows", 2)


def test_a_row_that_fills_only_unknown_columns_is_noted() -> None:
    note = only_note(campaigns(HEADINGS, *ROWS, [*[None] * len(HEADINGS), "di luar tabel"]))
    assert (note.code, note.row) == ("outside_rows", 5)


def test_a_place_merged_over_several_rows_is_meant_for_all_of_them() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of("Kampanye", HEADINGS, *ROWS)))
    for cells in ("A2:A4", "B2:B4"):
        book["Kampanye"].merge_cells(cells)
    intake = examined(saved(book))
    assert intake.tables["campaigns"].to_dict("records") == EXPECTED
    assert [(note.code, note.details["count"]) for note in intake.notes] == [("merged_rows", "2")] * 2


def test_the_same_in_csv() -> None:
    total = ["Jumlah", *[None] * (FEMALE - 1), 65]
    titled = csv_of([["DPPA"], HEADINGS, *ROWS, total, *REMARKS], day="%Y-%m-%d")
    intake = examined(titled, name="kampanye.csv")
    assert codes(intake) == []
    assert intake.tables["campaigns"].to_dict("records") == EXPECTED
    assert [note.code for note in intake.notes] == ["title_rows", "remark_rows", "total_row"]


# --- numbers


@pytest.mark.parametrize(
    ("written", "value"),
    [("Rp 1.500.000,-", 1_500_000), ("Rp. 1.500.000,00", 1_500_000), ("1 500 000", 1_500_000), ("1,500,000", 1_500_000),
     ("1,500,000.50", 1_500_000.5), ("1.500,5", 1500.5), ("IDR 250000", 250_000), ("0,5", 0.5),
     ("-1.250.000", -1_250_000),
     ("1500.", None), ("1.50.000", None), ("12a", None), ("", None), ("1,500", None), ("1e5", None), ("5%", None)],
)  # fmt: skip
def test_money_as_text(written: str, value: float | None) -> None:
    column = BY_NAME["campaigns"].column("cost")
    if value is None:
        with pytest.raises(Exception, match="number"):
            number_in(written, column)
    else:
        assert number_in(written, column) == value


def test_a_comma_between_thousands_is_read_where_another_number_of_the_column_proves_it() -> None:
    first, second = list(ROWS[0]), list(ROWS[1])
    first[COST], second[COST] = "1,500", "2,750,000"
    intake = campaigns(HEADINGS, first, second)
    assert intake.tables["campaigns"]["cost"].tolist() == [1500, 2_750_000]
    (note,) = intake.notes
    assert (note.code, note.column, note.details["sign"]) == ("decimal_sign", "Biaya (Rp)", "dot")
    second[COST] = "2.750.000"
    assert codes(campaigns(HEADINGS, first, second)) == ["ambiguous_number"]


def test_a_score_of_three_decimals_can_only_be_that_score() -> None:
    row = with_(QUESTIONNAIRE, time="3,000", cost="2.000")
    intake = examined(sheet_of("Kepuasan", *plain_rows("satisfaction", [row])))
    assert (intake.tables["satisfaction"]["time"][0], intake.tables["satisfaction"]["cost"][0]) == (3, 2)


# --- words


@pytest.mark.parametrize(
    ("written", "code"),
    [("YA", "yes"), (" ya ", "yes"), (True, "yes"), (False, "no"), ("v", "yes"), ("√", "yes"), (1, "yes"), ("0", "no"),
     ("tdk", "no"), ("Yes", "yes")],
)  # fmt: skip
def test_yes_and_no_are_marked_in_many_ways(written: object, code: str) -> None:
    row = with_(CAMPAIGN, held=written)
    intake = examined(sheet_of("Kampanye", *plain_rows("campaigns", [row])))
    assert intake.tables["campaigns"]["held"].tolist() == [code]


def test_a_cross_says_no_only_beside_ticks() -> None:
    alone = examined(sheet_of("Kampanye", *plain_rows("campaigns", [with_(CAMPAIGN, adapted="x")])))
    assert codes(alone) == ["unknown_word"]
    both = [with_(CAMPAIGN, adapted="x"), with_(CAMPAIGN, id="K-2", adapted="V")]
    intake = examined(sheet_of("Kampanye", *plain_rows("campaigns", both)))
    assert intake.tables["campaigns"]["adapted"].tolist() == ["no", "yes"]
    assert [(note.code, note.details["marks"]) for note in intake.notes] == [("yes_no_marks", "v, x")]


@pytest.mark.parametrize("written", ["laki laki", "LAKI-LAKI", "Laki - laki", "L", "pria"])
def test_words_with_other_hyphens_and_spaces_are_the_same_words(written: str) -> None:
    intake = examined(sheet_of("Laporan", *plain_rows("reports", [with_(REPORT, victim_sex=written)])))
    assert intake.tables["reports"]["victim_sex"].tolist() == ["male"]


# --- names


@pytest.mark.parametrize(
    "text",
    ["a.n. Contoh Nama", "An. Contoh", "Sdri. Contoh", "sdr. contoh", "Ny. Contoh", "Tn Contoh",
     "Contoh binti Misal", "Contoh bin Misal", "CONTOH BINTI MISAL", "laporan atas nama Contoh"],
)  # fmt: skip
def test_a_name_led_by_an_honorific_is_a_sign_of_a_person(text: str) -> None:
    assert sign_of_person(text) == "name"
    (fault,) = examined(sheet_of("Kampanye", HEADINGS, *ROWS, [*[None] * 16, text])).faults
    assert (fault.code, fault.details["sign"], fault.row, fault.column) == ("personal_data", "name", 5, "Q")
    assert text not in str(fault.as_dict())


@pytest.mark.parametrize(
    "text",
    ["a.n. Kepala Dinas", "a.n. Bupati Katingan", "atas nama korban", "Sdr. Kepala Bidang", "an event", "Tuan rumah",
     "by product", "recycle bin", "Anak 13–17 tahun", "any", "Bintang", "Ny",
     "uuid:08123456-7890-4b1e-8812-081234567890"],
)  # fmt: skip
def test_offices_and_ordinary_words_are_no_names(text: str) -> None:
    assert sign_of_person(text) is None


# --- what must not be lost or changed in silence


def test_rows_above_the_headings_are_a_fault_and_no_titles() -> None:
    """Somebody sorted the sheet, header and all."""
    fault = only_fault(campaigns(ROWS[0], HEADINGS, *ROWS[1:]))
    assert (fault.code, fault.sheet, fault.row, fault.whole_file) == (
        "rows_above_header",
        "Kampanye",
        1,
        True,
    )


def test_better_headings_on_a_later_page_do_not_make_titles_of_the_rows_before() -> None:
    first = [*HEADINGS[:-1], "Coretan"]
    intake = campaigns(first, ROWS[0], HEADINGS, *ROWS[1:])
    assert [row["id"] for row in intake.raw[0].rows.to_dict("records")] == ["K-1", "K-2", "K-3"]


def test_titles_that_speak_of_the_place_are_titles() -> None:
    title = ["Kabupaten", ":", "Katingan", None, "Bulan", ":", "Januari 2026"]
    assert only_note(campaigns(title, [], HEADINGS, *ROWS)).code == "title_rows"


@pytest.mark.parametrize("label", ["Jumlah Januari 2026", "Jumlah Triwulan 1", "Total tahun 2026"])
def test_a_number_in_the_label_of_a_total_is_no_count(label: str) -> None:
    assert codes(campaigns(HEADINGS, *ROWS, [label])) == []


def test_a_sum_of_a_column_that_is_not_read_is_not_compared() -> None:
    lines = [[n, *line, 50] for n, line in enumerate(ROWS, 1)]
    total = [4, "Jumlah", *[None] * (len(HEADINGS) - 1), 150]
    intake = campaigns(["No", *HEADINGS, "Peserta"], *lines, total)
    assert codes(intake) == []
    assert {note.code for note in intake.notes} == {"column_ignored", "total_row"}


def test_a_dash_is_nothing_where_nothing_may_stand_and_no_number() -> None:
    lines = [list(line) for line in ROWS]
    lines[0][3] = "-"
    intake = campaigns(HEADINGS, *lines)
    assert intake.tables["campaigns"]["district"].tolist()[0] is None
    assert [(note.code, note.row) for note in intake.notes] == [("dashes", 2)]
    lines[0][FEMALE] = "-"
    assert codes(campaigns(HEADINGS, *lines)) == ["not_a_number"]


def test_an_error_value_in_csv_is_an_error_value() -> None:
    lines = [list(line) for line in ROWS]
    lines[0][3] = "#REF!"
    fault = only_fault(examined(csv_of([HEADINGS, *lines], day="%Y-%m-%d"), name="a.csv"))
    assert (fault.code, fault.row, fault.value) == ("cell_error", 2, "#REF!")


def test_a_formula_in_a_column_of_districts_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of("Kampanye", HEADINGS, *ROWS)))
    book["Kampanye"]["D2"] = "=1"
    assert [(fault.code, fault.column) for fault in examined(saved(book)).faults] == [
        ("formula", "Kecamatan")
    ]


def test_days_that_a_spreadsheet_may_have_exchanged_are_worth_a_look() -> None:
    """25/03/2026 stayed a text while 03/04, 02/01 and 07/05 became days: perhaps with day and month exchanged."""
    days = ["25/03/2026", date(2026, 4, 3), date(2026, 1, 2), date(2026, 5, 7)]
    rows = [with_(CAMPAIGN, id=f"K-{n}", date=day) for n, day in enumerate(days)]
    intake = examined(sheet_of("Kampanye", *plain_rows("campaigns", rows)))
    assert codes(intake) == []
    assert [(note.code, note.column) for note in intake.notes] == [("dates_maybe_exchanged", "Tanggal")]


def test_an_age_group_that_a_spreadsheet_made_a_day_of_is_still_that_group() -> None:
    """6-12 typed into a spreadsheet becomes 6 December or 12 June."""
    rows = [
        with_(REPORT, id=f"L-{n}", age_group=day)
        for n, day in enumerate((date(2026, 12, 6), date(2026, 6, 12)))
    ]
    intake = examined(sheet_of("Laporan", *plain_rows("reports", rows)))
    assert intake.tables["reports"]["age_group"].tolist() == ["6-12", "6-12"]
    assert [(note.code, note.details["count"]) for note in intake.notes] == [("word_from_day", "2")]
    wrong = with_(REPORT, age_group=date(2026, 5, 4))
    assert codes(examined(sheet_of("Laporan", *plain_rows("reports", [wrong])))) == ["unknown_word"]


def test_rows_prefilled_with_nothing_but_a_place_are_passed_over() -> None:
    note = only_note(
        campaigns(HEADINGS, ["Kabupaten Katingan"], *ROWS, ["62.06", "Katingan"], ["62.06", "Katingan"])
    )
    assert (note.code, note.row, note.details["count"]) == ("place_only_rows", 2, "3")
