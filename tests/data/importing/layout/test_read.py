"""Files as they really come are read to the same rows: title rows, other orders, CSV in its varieties, broken files."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.formats import guards
from data.importing.layout.read import read_file
from tests.data.filled import (
    CAMPAIGN,
    GOOD,
    REPORT,
    SERVICE_POINT,
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
from tests.families import examples, family

SERIAL_OF_FIRST_DAY = 46023  # 1 January 2026 as a spreadsheet counts


def rows_of(intake: Any, table: str = "campaigns") -> list[dict[str, Any]]:
    assert codes(intake) == []
    return intake.tables[table].to_dict("records")


CAMPAIGNS = [
    CAMPAIGN,
    with_(CAMPAIGN, id="K-2", date=date(2026, 2, 3), district=None, cost=None, figures=None),
]
EXPECTED = rows_of(examined({"campaigns": CAMPAIGNS}))
LINES = plain_rows("campaigns", CAMPAIGNS)


def serials(lines: list[list[Any]]) -> list[list[Any]]:
    first = date(2026, 1, 1)
    return [
        [SERIAL_OF_FIRST_DAY + (cell - first).days if isinstance(cell, date) else cell for cell in line]
        for line in lines
    ]


@family("separator", "encoding", "day")
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("day", ["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%Y-%m-%d 00:00:00"])
def test_every_variety_of_csv_gives_the_rows_of_the_workbook(separator: str, encoding: str, day: str) -> None:
    content = csv_of(LINES, separator, encoding, day=day)
    assert rows_of(examined(content, name="januari.csv")) == EXPECTED


@pytest.mark.parametrize(
    "lines",
    [
        serials(LINES),
        [[], *LINES[:2], [], ["", "  "], *LINES[2:], []],
        [
            [
                "Laporan kegiatan, bulan Januari, Februari, dan Maret, Kabupaten Katingan, 2026, a, b, c, d, e, f, g, h"
            ],
            *LINES,
        ],
        [["DPPA"], [], ["Kampanye", "Triwulan I"], *LINES],
        [line[::-1] for line in LINES],
        [[*line, "catatan"] for line in LINES],
    ],
    ids=[
        "serial dates",
        "blank rows",
        "a title with commas",
        "three title rows",
        "columns reversed",
        "an extra column",
    ],
)
@pytest.mark.parametrize("make", [csv_of, lambda lines: sheet_of("Kampanye", *lines)], ids=["csv", "xlsx"])
def test_what_stands_around_the_rows_does_not_change_them(lines: list[list[Any]], make: Any) -> None:
    assert rows_of(examined(make(lines), name="januari")) == EXPECTED


def test_the_english_workbook_and_a_sheet_under_another_name_give_the_same_rows() -> None:
    assert rows_of(examined(workbook_of({"campaigns": CAMPAIGNS}, "en"))) == EXPECTED
    assert rows_of(examined(sheet_of("Sheet1", *LINES))) == EXPECTED


def test_a_header_merged_over_two_rows_is_read_as_one() -> None:
    """The place stands in the upper row, merged downwards; the rest stands below a common title."""
    upper = [*LINES[0][:2], "Kegiatan", *[None] * (len(LINES[0]) - 3)]
    book = openpyxl.load_workbook(
        io.BytesIO(sheet_of("Kampanye", upper, [None, None, *LINES[0][2:]], *LINES[1:]))
    )
    for cells in ("A1:A2", "B1:B2", "C1:F1"):
        book["Kampanye"].merge_cells(cells)
    assert rows_of(examined(saved(book))) == EXPECTED


def test_a_table_on_two_sheets_is_read_from_both() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of("Kampanye", *LINES[:2])))
    second = book.create_sheet("Kampanye lanjutan")
    for line in (LINES[0], LINES[2]):
        second.append(line)
    assert rows_of(examined(saved(book))) == EXPECTED


def test_rows_beyond_the_size_a_sheet_states_are_not_lost() -> None:
    """Some programs write <dimension ref="A1"/> whatever the sheet holds."""
    import zipfile

    source = zipfile.ZipFile(io.BytesIO(sheet_of("Kampanye", *LINES)))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as lying:
        for name in source.namelist():
            part = source.read(name)
            lying.writestr(
                name,
                part.replace(b'<dimension ref="A1:O3"', b'<dimension ref="A1"') if "sheet1" in name else part,
            )
    assert rows_of(examined(target.getvalue())) == EXPECTED


def test_headings_with_a_hint_in_brackets_are_read() -> None:
    assert EXPECTED[0]["cost"] == 1_500_000.5


@pytest.mark.parametrize(
    ("written", "value"),
    [("113.415", 113.415), ("113,415", 113.415), (113.415, 113.415), ("113.4", 113.4)],
)
def test_a_coordinate_may_be_written_with_a_dot_or_a_comma(written: object, value: float) -> None:
    lines = plain_rows("service_points", [with_(SERVICE_POINT, longitude=written)])
    assert rows_of(examined(sheet_of("Titik Layanan", *lines)), "service_points")[0]["longitude"] == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Rp 1.500.000", 1_500_000),
        ("1.500", 1500),
        ("1500,5", 1500.5),
        ("1500.5", 1500.5),
        (2000, 2000),
        ("0", 0),
    ],
)
def test_money_is_read_as_indonesian_offices_write_it(written: object, value: float) -> None:
    lines = plain_rows("campaigns", [with_(CAMPAIGN, cost=written)])
    assert rows_of(examined(sheet_of("Kampanye", *lines)))[0]["cost"] == value


# --- files that cannot be taken at all


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\x00\x00 old workbook", b"\x00\x01\x02"]
)
def test_a_file_that_is_no_table_is_said_to_be_none(content: bytes) -> None:
    fault = only_fault(examined(content, name="berkas.xlsx"))
    assert fault.code in ("unreadable_file", "nothing_found", "old_workbook")
    assert "berkas.xlsx" in fault.what("id")


def test_a_file_beyond_the_limit_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MAX_BYTES", 2_000_000)
    fault = only_fault(examined(b"x" * 2_000_001))
    assert (fault.code, fault.details["megabytes"]) == ("file_too_large", "2")


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MAX_UNPACKED", 1000)
    assert codes(examined(GOOD)) == ["zip_bomb"]


def test_an_unknown_sheet_is_set_aside_beside_a_table_and_alone_refuses_the_file() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of({"campaigns": CAMPAIGNS})))
    extra = book.create_sheet("Lembar lain")
    assert examined(saved(book)).clean
    extra["A1"] = "catatan"
    intake = examined(saved(book))
    assert ("unknown_sheet", "Lembar lain") in [(note.code, note.sheet) for note in intake.notes]
    assert intake.clean
    fault = only_fault(examined(sheet_of("Lembar lain", ["catatan"])))
    assert (fault.code, fault.sheet, fault.whole_file) == ("unknown_sheet", "Lembar lain", True)


def test_every_missing_and_every_double_column_is_named_at_once() -> None:
    headings, row = plain_rows("reports", [REPORT])
    renamed = [
        "Catatan" if heading in ("Kelas risiko", "Tanggal diterima") else heading for heading in headings
    ]
    intake = examined(sheet_of("Laporan", ["Laporan Januari"], [*renamed, "Kanal"], [*row, "Daring"]))
    assert [(fault.code, fault.row, fault.column) for fault in intake.faults] == [
        ("missing_column", 2, "Tanggal diterima"),
        ("duplicate_column", 2, "Kanal"),
        ("missing_column", 2, "Kelas risiko"),
    ]


def test_a_table_without_any_column_for_the_place_lacks_one() -> None:
    lines = [line[2:] for line in plain_rows("campaigns", [CAMPAIGN])]
    fault = only_fault(examined(sheet_of("Kampanye", *lines)))
    assert (fault.code, fault.column) == ("missing_column", "Kode kabupaten/kota")


def test_columns_that_are_not_read_are_listed() -> None:
    (raw,) = read_file("x.csv", csv_of([[*LINES[0], "Catatan petugas"], LINES[1]])).raw
    assert raw.ignored == ["Catatan petugas"]


# --- nothing crashes the reader

FEW = examples(40)


@FEW
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xef\xbb\xbf"]))
def test_random_bytes_give_faults_and_no_crash(tail: bytes, head: bytes) -> None:
    intake = examined(head + tail, name="acak.csv")
    assert not intake.clean
    assert intake.tables == {} or intake.submissions.empty


@FEW
@given(st.data())
def test_a_workbook_with_broken_bytes_gives_faults_or_rows(data: st.DataObject) -> None:
    content = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    read_file("rusak.xlsx", bytes(content))


SMALL = sheet_of("Kampanye", *LINES)
