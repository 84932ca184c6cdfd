"""One odd part never refuses the whole for an untrue reason: it is read, set aside with a note, or told at its cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from data.importing import Intake, template
from data.importing.formats.unseen import without_unseen
from data.importing.layout.read import read_file
from tests.data.filled import (
    CAMPAIGN,
    QUESTIONNAIRE,
    REPORT,
    SERVICE_POINT,
    codes,
    csv_of,
    examined,
    filled_template,
    only_fault,
    plain_rows,
    saved,
    sheet_of,
    with_,
    workbook_of,
)  # fmt: skip

SHEET = "xl/worksheets/sheet1.xml"


def told(intake: Intake) -> list[tuple[str, str]]:
    return [(note.code, note.sheet) for note in intake.notes]


def repacked(content: bytes, change: Callable[[str, bytes], tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            packed.writestr(*change(name, source.read(name)))
    return target.getvalue()


def in_sheet(content: bytes, *changes: tuple[bytes, bytes]) -> bytes:
    def change(name: str, part: bytes) -> tuple[str, bytes]:
        if name == SHEET:
            for before, after in changes:
                assert before in part
                part = part.replace(before, after, 1)
        return name, part

    return repacked(content, change)


# --- sheets beside the tables


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Catatan", [["ingat kirim sebelum tanggal 10"]]),
        (
            "Rekap",
            [["Bulan", "Jumlah"], ["Januari", 3], ["Februari", 5]],
        ),  # a pivot, called as a table of ours
        ("Sheet2", [["Row Labels", "Count of Kanal"], ["Daring", 4], ["Grand Total", 4]]),
        ("Target", [["Rencana kerja tahun depan"]]),
        (
            "group_peserta",
            [["nama_kelompok", "_index", "_parent_index"], ["A", 1, 1]],
        ),  # a repeat of KoboToolbox
        ("Ringkasan", [["Kecamatan", "Jumlah kegiatan"], ["Kamipang", 2]]),
    ],
)
def test_an_extra_sheet_is_set_aside_with_a_note(title: str, lines: list[list[Any]]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of({"campaigns": [CAMPAIGN]})))
    sheet = book.create_sheet(title)
    for line in lines:
        sheet.append(line)
    intake = examined(saved(book))
    assert codes(intake) == []
    assert told(intake) == [("unknown_sheet", title)]
    assert intake.submissions["table_name"].tolist() == ["campaigns"]


def test_a_table_that_lacks_one_heading_is_no_extra_sheet() -> None:
    headings, row = plain_rows("reports", [REPORT])
    book = openpyxl.load_workbook(io.BytesIO(workbook_of({"campaigns": [CAMPAIGN]})))
    sheet = book.create_sheet("Laporan")
    for line in (["Catatan" if heading == "Kanal" else heading for heading in headings], row):
        sheet.append(line)
    assert only_fault(examined(saved(book))).code == "missing_column"


# --- cells


POINTS = workbook_of({"service_points": [with_(SERVICE_POINT, hours="JAM")]})
JAM = b"JAM"


@pytest.mark.parametrize("moment", [b"08:00:00", b"T08:00:00", b"08:00", b"08:00:00.000"])
def test_an_hour_as_iso_writes_it_is_read(moment: bytes) -> None:
    plain = workbook_of({"service_points": [with_(SERVICE_POINT, hours=12345)]})
    content = in_sheet(plain, (b't="n"><v>12345</v>', b't="d"><v>' + moment + b"</v>"))
    intake = examined(content)
    assert codes(intake) == []
    assert intake.tables["service_points"]["hours"].tolist() == ["08:00:00"]


NUMBERS = workbook_of({"campaigns": [with_(CAMPAIGN, participants_female=12345)]})


@pytest.mark.parametrize(
    ("number", "fault"), [(b"", None), (b"  ", None), (b"abc", "not_a_number"), (b"#", "not_a_number")]
)
def test_a_cell_of_numbers_that_has_none_is_empty_or_told_at_its_place(
    number: bytes, fault: str | None
) -> None:
    intake = examined(in_sheet(NUMBERS, (b"<v>12345</v>", b"<v>" + number + b"</v>")))
    assert [(each.code, each.row, each.column) for each in intake.faults] == (
        [] if fault is None else [(fault, 2, "Peserta perempuan")]
    )


def test_an_iso_day_with_a_zone_is_the_offices_day() -> None:
    content = in_sheet(NUMBERS, (b"<v>12345</v>", b"<v>30</v>"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.iso_dates = True
    written = in_sheet(saved(book), (b"2026-01-12T00:00:00", b"2026-01-31T17:00:00.000Z"))
    intake = examined(written)
    assert intake.submissions["month"].tolist() == ["2026-02"]


def test_parts_named_with_backslashes_are_read() -> None:
    content = repacked(NUMBERS, lambda name, part: (name.replace("/", "\\"), part))
    assert codes(examined(content)) == []


# --- quotes


LINES = plain_rows("partners", [
    {"regency_code": "62.06", "id": f"M-{number}", "agency": "Dinas Sosial", "kind": "Dinas sosial",
     "government": "Ya", "since": "2026-01-02"} for number in (1, 2, 3)])  # fmt: skip


def with_agency(written: str) -> Intake:
    return examined(csv_of(LINES).replace(b"M-2;Dinas Sosial", f"M-2;{written}".encode()), name="Mitra.csv")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Yayasan "Peduli" Anak"', 'Yayasan "Peduli" Anak'),
        ('Yayasan "Peduli" Anak', 'Yayasan "Peduli" Anak'),
        ('"Yayasan ""Peduli"" Anak"', 'Yayasan "Peduli" Anak'),
        ('Layar 12"', 'Layar 12"'),
        ('"LSM "Betang""', 'LSM "Betang"'),
    ],
)
def test_stray_quotes_are_read(written: str, read: str) -> None:
    intake = with_agency(written)
    assert codes(intake) == []
    assert intake.tables["partners"]["agency"].tolist() == ["Dinas Sosial", read, "Dinas Sosial"]


def test_a_quote_that_never_closes_is_told_at_its_cell_and_swallows_nothing() -> None:
    intake = with_agency('"Yayasan Peduli')
    fault = only_fault(intake)
    assert (fault.code, fault.row, fault.column, fault.whole_file) == ("open_quote", 3, LINES[0][2], False)
    assert intake.tables["partners"]["id"].tolist() == ["M-1", "M-3"]


def test_where_a_cell_ends_is_not_guessed() -> None:
    assert {fault.row for fault in with_agency('"Yayasan "A; B" Anak"').faults} == {3}


# --- what was seen


@pytest.mark.parametrize(
    ("content", "seen", "word"),
    [
        (b"%PDF-1.7 ...", "pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture", "gambar"),
        (b"Rar!\x1a\x07", "archive", "arsip"),
        (b"\x1f\x8b\x08\x00", "archive", "arsip"),
        (b"{\\rtf1 Laporan}", "document", "pengolah kata"),
        (NUMBERS[: len(NUMBERS) // 2], "damaged", "rusak"),
        (b"\0" * 64, "bytes", "tanda"),
    ],
)
def test_unreadable_says_what_was_seen(content: bytes, seen: str, word: str) -> None:
    fault = only_fault(examined(content))
    assert (fault.code, fault.details["seen"]) == ("unreadable_file", seen)
    assert word in fault.what("id")
    assert "kata sandi" not in fault.what_to_do("id")


def test_a_letter_of_a_word_processor_is_called_that() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", "<w/>")
    assert only_fault(examined(target.getvalue())).details["seen"] == "document"


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_empty_workbook_is_told_so(language: str) -> None:
    fault = only_fault(examined(template.workbook(language)))
    assert (fault.code, fault.details["seen"]) == ("nothing_found", "form")
    assert "Kiriman" in fault.what_to_do("id")


# --- signs nobody can see

UNSEEN = ["\u200b", "\ufeff", "\u200e", "\u00ad", "\u2060", "\u202e", "\x07", "\ufe0f"]


@pytest.mark.parametrize("sign", UNSEEN)
def test_signs_nobody_can_see_are_removed_everywhere(sign: str) -> None:
    lines = csv_of(
        plain_rows("campaigns", [with_(CAMPAIGN, figures=None, cost=None)]), day="%Y-%m-%d"
    ).decode()
    for text in ("Nomor samaran", "K-1", "62.06;", "Kunjungan sekolah", "2026-01-12", ";30;"):
        assert text in lines, text
        lines = lines.replace(text, f"{text[:2]}{sign}{text[2:]}", 1)
    intake = examined(lines.encode(), name="Kampanye.csv")
    assert codes(intake) == []
    row = intake.tables["campaigns"].iloc[0]
    assert (row["id"], row["form"], row["participants_female"]) == ("K-1", "school_visit", 30)
    assert {note.code for note in intake.notes} == {"unseen_signs"}
    named = {note.column for note in intake.notes}
    assert {"Nomor samaran", "Tanggal"} <= named
    assert f"U+{ord(sign):04X}" in intake.notes[0].said("id")


def test_two_pseudonyms_that_look_the_same_are_the_same() -> None:
    rows = [CAMPAIGN, with_(CAMPAIGN, id="K\u200b-1")]
    assert codes(examined({"campaigns": rows})) == ["duplicate"]


def test_blanks_and_line_breaks_stay() -> None:
    assert without_unseen("a\u00a0b\n c\td\u200b") == "a\u00a0b\n c\td"


# --- the workbook


def test_the_english_workbook_is_no_export_of_a_survey() -> None:
    rows = {"campaigns": [CAMPAIGN], "satisfaction": [QUESTIONNAIRE], "reports": [REPORT]}
    read = read_file("a.xlsx", filled_template(rows, "en"))
    assert "kobo_columns" not in {note.code for note in read.notes}


def test_the_faulty_rows_have_the_lists_they_ask_to_choose_from() -> None:
    intake = examined({"campaigns": [with_(CAMPAIGN, form="Rapat")]})
    book = openpyxl.load_workbook(io.BytesIO(template.faulty_workbook(intake.raw, intake.faults)))
    sheet = book["Kampanye"]
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    column = next(cell.column_letter for cell in sheet[1] if str(cell.value).startswith("Bentuk"))
    assert any(place.startswith(f"{column}2") and "Daftar" in source for place, source in lists.items())
    mended = io.BytesIO(template.faulty_workbook(intake.raw, intake.faults))
    assert codes(examined(mended.getvalue())) == ["unknown_word"]


def test_sheets_print_on_landscape_pages_with_repeated_heads_and_short_lists() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.workbook()))
    for sheet in book.worksheets:
        for rule in sheet.data_validations.dataValidation:
            assert all(each.max_row <= 1001 for each in rule.sqref.ranges)
    assert book["Laporan"].page_setup.orientation == "landscape"
    assert book["Laporan"].print_title_rows == "$1:$1"
    assert book["Laporan"].page_setup.fitToHeight == 0


def test_a_workbook_of_one_narrative_sheet_is_still_refused() -> None:
    assert codes(examined(sheet_of("Catatan", ["ingat kirim sebelum tanggal 10"]))) == ["unknown_sheet"]
