"""What may not be opened has its own fault, and what is opened is read as it was meant: encodings, formats, 1904."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

import locales
from data.importing import template
from data.importing.formats import csv, guards, xlsx_sheet
from data.importing.layout.read import Reading, read_file
from tests.data.filled import (
    CAMPAIGN,
    REPORT,
    TARGET,
    codes,
    csv_of,
    examined,
    plain_rows,
    saved,
    sheet_of,
    with_,
)  # fmt: skip

LINES = plain_rows("campaigns", [CAMPAIGN, with_(CAMPAIGN, id="K-2", date=date(2026, 2, 25))])
PLAIN = sheet_of("Kampanye", *LINES)
SHEET = "xl/worksheets/sheet1.xml"
PHONE = "0812-3456-7890"  # made up


def repacked(content: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The workbook with its parts changed, and further parts beside them."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(name, change(name, source.read(name)))
        for name, part in more.items():
            made.writestr(name, part)
    return target.getvalue()


def with_part(name: str, part: bytes = b"<x/>") -> bytes:
    return repacked(PLAIN, lambda _, content: content, **{name: part})


def with_cells(change: Callable[[str], str], content: bytes = PLAIN) -> bytes:
    """The workbook with the XML of its sheet changed."""
    return repacked(content, lambda name, part: change(part.decode()).encode() if name == SHEET else part)


def told(read: Reading) -> list[str]:
    return [note.code for note in read.notes]


# --- guards


def macro_type(name: str, part: bytes) -> bytes:
    return (
        part.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml") if "Content_Types" in name else part
    )


def entities(xml: str) -> str:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return xml.replace("<worksheet", bomb + "<worksheet", 1)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GUARDED: dict[str, tuple[str, str, bytes]] = {
    "encrypted": ("encrypted_file", "a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")),
    "old Excel": ("old_workbook", "a.xls", OLE + b" Workbook"),
    "binary Excel": ("binary_workbook", "a.xlsb", with_part("xl/workbook.bin")),
    "OpenDocument by name": ("opendocument", "a.ods", with_part("x")),
    "OpenDocument": ("opendocument", "a", with_part("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")),
    "HTML named xls": ("web_page", "a.xls", b"\xef\xbb\xbf \n<html><table><tr><td>62.06</td></tr></table></html>"),
    "XML of 2003": ("web_page", "a.xls", b"<?xml version='1.0'?><Workbook/>"),
    "macros": ("macros", "a.xlsx", with_part("xl/vbaProject.bin")),
    "macros by type": ("macros", "a.xlsx", repacked(PLAIN, macro_type)),
    "macros by name": ("macros", "a.xlsm", PLAIN),
    "links": ("external_links", "a.xlsx", with_part("xl/externalLinks/externalLink1.xml")),
    "connections": ("external_links", "a.xlsx", with_part("xl/connections.xml")),
    "queries": ("external_links", "a.xlsx", with_part("xl/queryTables/queryTable1.xml")),
    "entities": ("unsafe_xml", "a.xlsx", with_cells(entities)),
    "too many parts": ("zip_bomb", "a.xlsx", repacked(PLAIN, lambda _, part: part,
                       **{f"xl/x{n}": b"" for n in range(guards.MAX_PARTS)})),
    "packed too well": ("zip_bomb", "a.xlsx", with_part("xl/media/x", b"\0" * 40_000_000)),
    "another archive": ("unreadable_file", "a.xlsx", b"PK\x05\x06" + 18 * b"\0"),
    "a picture": ("unreadable_file", "a.csv", b"\x89PNG\r\n\x1a\n"),
    "a PDF": ("unreadable_file", "a.xlsx", b"%PDF-1.7"),
}  # fmt: skip


@pytest.mark.parametrize("which", GUARDED)
def test_each_guard_has_its_own_fault_that_says_what_to_do(which: str) -> None:
    code, name, content = GUARDED[which]
    read = read_file(name, content)
    (fault,) = read.faults
    assert (fault.code, fault.whole_file, read.raw) == (code, True, [])
    for language in locales.LANGUAGES:
        assert fault.what(language).endswith(".")
        assert fault.what_to_do(language).endswith(".")


def test_entities_in_the_texts_are_refused_too() -> None:
    bomb = b'<!DOCTYPE sst [<!ENTITY a "x">]><sst/>'
    form = template.workbook()
    content = repacked(form, lambda name, part: bomb if name.endswith("sharedStrings.xml") else part)
    assert [fault.code for fault in read_file("a.xlsx", content).faults] == ["unsafe_xml"]


def test_a_part_that_lies_about_its_size_is_unreadable_and_not_unpacked() -> None:
    stated = re.compile(rb"(PK\x01\x02.{20})(....)(.{18})" + SHEET.encode(), re.DOTALL)
    match = stated.search(PLAIN)
    assert match is not None
    lying = PLAIN[: match.start(2)] + b"\x10\0\0\0" + PLAIN[match.end(2) :]
    assert [fault.code for fault in read_file("a.xlsx", lying).faults] == ["unreadable_file"]


def test_too_many_rows_and_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_sheet, "MAX_ROWS", 2)
    monkeypatch.setattr(csv, "MAX_ROWS", 2)
    for name, content in (("a.xlsx", PLAIN), ("a.csv", csv_of(LINES))):
        (fault,) = read_file(name, content).faults
        assert (fault.code, fault.details["limit"]) == ("too_many_rows", "2")
    monkeypatch.setattr(xlsx_sheet, "MAX_ROWS", 200)
    monkeypatch.setattr(xlsx_sheet, "MAX_COLUMNS", 3)
    monkeypatch.setattr(csv, "MAX_ROWS", 200)
    monkeypatch.setattr(csv, "MAX_COLUMNS", 3)
    for name, content in (("a.xlsx", PLAIN), ("a.csv", csv_of(LINES))):
        assert [fault.code for fault in read_file(name, content).faults] == ["too_many_columns"]


def test_one_cell_in_the_last_corner_costs_nothing_and_changes_nothing() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book["Kampanye"]["XFD1048576"] = "x"
    read = read_file("a.xlsx", saved(book))
    assert read.faults == []
    assert len(read.raw[0].rows) == 2
    assert {"beyond_columns", "outside_rows"} <= set(told(read))


def test_a_sign_of_a_person_in_the_last_corner_is_found() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book["Kampanye"]["XFD1048576"] = PHONE
    (fault,) = read_file("a.xlsx", saved(book)).faults
    assert (fault.code, fault.row) == ("personal_data", 1048576)


# --- persons outside the cells


def commented(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["C2"].comment = Comment(f"hubungi {PHONE}", "DPPA")


def footed(book: openpyxl.Workbook) -> None:
    book["Kampanye"].oddFooter.center.text = f"Hubungi {PHONE}"


def titled(book: openpyxl.Workbook) -> None:
    book.properties.title = f"Laporan {PHONE}"


def hidden(book: openpyxl.Workbook) -> None:
    book.create_sheet("x").sheet_state = "veryHidden"
    book["x"]["B2"] = PHONE


def named(book: openpyxl.Workbook) -> None:
    book.defined_names["hp"] = DefinedName("hp", attr_text=f'"{PHONE}"')


def linked(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["C2"].hyperlink = "mailto:contoh@example.org"


@pytest.mark.parametrize("put", [commented, footed, titled, hidden, named, linked])
def test_a_person_beside_the_cells_refuses_the_file_without_being_repeated(
    put: Callable[[Any], None],
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    put(book)
    read = read_file("a.xlsx", saved(book))
    (fault,) = read.faults
    assert (fault.code, read.raw) == ("personal_data", [])
    assert PHONE not in str(fault.as_dict())
    assert "contoh@" not in str(fault.as_dict())


def test_whoever_made_the_file_may_stand_in_its_properties() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book.properties.creator = "Sdri. Contoh Nama"
    book.properties.lastModifiedBy = "contoh@example.org"
    assert read_file("a.xlsx", saved(book)).faults == []


def test_a_file_named_after_a_person_is_refused_without_its_name() -> None:
    (fault,) = read_file(f"laporan {PHONE}.xlsx", PLAIN).faults
    assert fault.details == {"sign": "phone", "place": "file_name", "whose": "office"}
    assert PHONE not in str(fault.as_dict())


# --- sheets


def test_a_hidden_sheet_is_noted_and_not_read_and_the_hidden_lists_of_the_form_are_not_mentioned() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    copy = book.copy_worksheet(book["Kampanye"])
    copy.title, copy.sheet_state = "Kampanye lama", "hidden"
    book.create_sheet("Daftar").sheet_state = "hidden"
    book["Daftar"]["A1"] = "x"
    read = read_file("a.xlsx", saved(book))
    assert read.faults == []
    assert [raw.sheet for raw in read.raw] == ["Kampanye"]
    assert [(note.code, note.sheet) for note in read.notes] == [("hidden_sheet", "Kampanye lama")]


def test_hidden_rows_are_read_and_noted() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book["Kampanye"].row_dimensions[3].hidden = True
    read = read_file("a.xlsx", saved(book))
    assert (len(read.raw[0].rows), told(read)) == (2, ["hidden_rows"])


# --- what cells hold


def test_days_of_a_workbook_that_counts_from_1904_are_right() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book.epoch = CALENDAR_MAC_1904
    book["Kampanye"]["E3"].number_format = "General"  # a bare number in the column of dates
    read = read_file("a.xlsx", saved(book))
    assert read.raw[0].rows["date"].tolist() == [date(2026, 1, 12), date(2026, 2, 25)]


def test_a_formula_in_a_cell_that_is_read_is_a_fault_at_its_place() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book["Kampanye"]["I3"] = "=10+20"
    (fault,) = examined(saved(book)).faults
    assert (fault.code, fault.sheet, fault.row, fault.column) == (
        "formula",
        "Kampanye",
        3,
        "Peserta perempuan",
    )
    assert "=10" not in str(fault.as_dict())


def test_a_formula_with_its_value_is_a_fault_that_shows_the_value() -> None:
    content = with_cells(
        lambda xml: re.sub(r'(<c r="I3"[^>]*>)<v>30</v>', r"\1<f>SUM(A1:A2)</f><v>30</v>", xml)
    )
    intake = examined(content)
    assert [(fault.code, fault.value) for fault in intake.faults] == [("formula", "30")]


def test_formulas_in_columns_that_are_not_read_are_fine() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of("Kampanye", ["No", *LINES[0], "Total peserta"],
                                  *([n, *line] for n, line in enumerate(LINES[1:], 1)))))  # fmt: skip
    for row in (2, 3):
        book["Kampanye"][f"A{row}"] = "=ROW()-1"
        book["Kampanye"][f"Q{row}"] = f"=J{row}+K{row}"
    assert examined(saved(book)).clean


def test_an_error_value_of_a_spreadsheet_is_a_fault_where_it_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    book["Kampanye"]["I3"] = "#N/A"
    (fault,) = examined(saved(book)).faults
    assert (fault.code, fault.row, fault.value) == ("cell_error", 3, "#N/A")


def test_a_share_in_percent_is_read_as_people_see_it() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(sheet_of("Target", *plain_rows("targets", [with_(TARGET, target=0.825)])))
    )
    book["Target"]["C2"].number_format = "0.0%"
    assert examined(saved(book)).tables["targets"]["target"].tolist() == [82.5]


def test_inline_texts_prefixed_tags_and_cells_without_places_are_read() -> None:
    rows = "".join(
        "<x:row>" + "".join(f'<x:c t="inlineStr"><x:is><x:t>{cell}</x:t></x:is></x:c>' for cell in line) + "</x:row>"
        for line in [["Kode kabupaten/kota", *LINES[0][2:7]], ["62.06", "K-1", "62.06.01", "2026-01-12", "Ya",
                     "Kunjungan sekolah"]]
    )  # fmt: skip
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<x:worksheet xmlns:x="{name}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    read = read_file("a.xlsx", with_cells(lambda _: xml))
    assert read.raw[0].rows["form"].tolist() == ["Kunjungan sekolah"]
    assert read.raw[0].rows["date"].tolist() == ["2026-01-12"]


# --- texts

CLEAN = examined(csv_of(LINES, day="%Y-%m-%d"), name="a.csv").tables["campaigns"].to_dict("records")


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (csv_of(LINES, encoding="utf-16", day="%Y-%m-%d"), ["encoding"]),
        (csv_of(LINES, encoding="cp1252", day="%Y-%m-%d").replace(b"62.06.01", "62.06.01\xa0".encode("cp1252")),
         ["encoding"]),
        (b"sep=;\r\n" + csv_of(LINES, day="%Y-%m-%d"), ["separator"]),
        (b"sep=|\n" + csv_of(LINES, "|", day="%Y-%m-%d"), ["separator"]),
        (csv_of(LINES, "\t", day="%Y-%m-%d"), ["separator"]),
        (csv_of(LINES, encoding="utf-8-sig", day="%Y-%m-%d"), []),
    ],
    ids=["UTF-16", "Windows-1252", "sep=;", "sep=|", "tab", "BOM"],
)  # fmt: skip
def test_every_encoding_and_separator_gives_the_same_rows_and_says_what_was_decided(
    content: bytes, notes: list[str]
) -> None:
    intake = examined(content, name="a.csv")
    assert codes(intake) == []
    assert intake.tables["campaigns"].to_dict("records") == CLEAN
    assert [note.code for note in intake.notes] == notes
    for note in intake.notes:
        assert note.said("id").endswith(".")


def test_reading_tells_how_far_it_is() -> None:
    rows = [with_(REPORT, id=f"L-{n}") for n in range(2500)]
    for name, content in (("a.csv", csv_of(plain_rows("reports", rows), day="%Y-%m-%d")),
                          ("a.xlsx", sheet_of("Laporan", *plain_rows("reports", rows)))):  # fmt: skip
        shares: list[float] = []

        def told_of(stage: str, share: float, shares: list[float] = shares) -> None:
            assert stage == "reading"
            shares.append(share)

        read_file(name, content, progress=told_of)
        assert len(shares) > 2
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
