"""Files that may not be opened at all, and workbooks whose form leaves nothing to be read for certain."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

import openpyxl
from PIL import Image

from data.importing.formats import guards, xlsx_sheet
from tests.corpus.clean import Sheet, each_cell, saved, sheets, xlsx_of
from tests.corpus.faulty.faultiness import Faulty, Mend, place
from tests.corpus.sending import Place
from tests.corpus.ugly.ugly_files import rezipped, text_of, with_shared_texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TABLES = ("campaigns", "capacity")
Made = list[Sheet] | bytes


def case(
    name: str, why: str, make: Callable[[], Made], *expected: Place, ending: str = "xlsx", **given: Any
) -> Faulty:
    def file() -> tuple[str, bytes]:
        made = make()
        return f"{name}.{ending}", made if isinstance(made, bytes) else xlsx_of(made)

    return Faulty(name, why, file, expected, **given)


def closed(name: str, why: str, make: Callable[[], Made], code: str, ending: str = "xlsx") -> Faulty:
    """A file that is refused before any of its cells is looked at."""
    return case(name, why, make, (code, "", None, ""), ending=ending)


@cache
def good() -> bytes:
    return with_shared_texts(sheets(*TABLES))


def members(changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The good workbook with some members changed."""
    assert set(changes) <= set(zipfile.ZipFile(io.BytesIO(good())).namelist())
    return rezipped(good(), lambda name, part: changes.get(name, lambda same: same)(part))


# --- files that are something else


def _ole(mark: str) -> bytes:
    return OLE + b"\0" * 504 + mark.encode("utf-16-le") + b"\0" * 2048


def _web_page() -> bytes:
    lines = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>"
        for line in sheets("campaigns")[0].lines
    )
    return f"<html><body><table>{lines}</table></body></html>".encode()


def _archive(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name.replace("__", "/").replace("_DOT_", "."), part)
    return target.getvalue()


def _picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (40, 40), "#0F4C5C").save(target, "PNG")
    return target.getvalue()


# --- workbooks that would harm, or that are broken


@cache
def _bomb() -> bytes:
    """Half a megabyte that unpacks to more than any workbook may: one block of spaces, packed once, said many times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b" " * 1_000_000
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    times = guards.MAX_UNPACKED // len(block) + 1
    checksum = 0
    for _ in range(times):
        checksum = zlib.crc32(block, checksum)
    packed = first * times + packer.flush(zlib.Z_FINISH)
    source = zipfile.ZipFile(io.BytesIO(good()))
    parts = [(name, source.read(name)) for name in source.namelist() if name != "xl/worksheets/sheet1.xml"]
    return _with_raw_member(parts, "xl/worksheets/sheet1.xml", packed, checksum, times * len(block))


def _with_raw_member(
    parts: list[tuple[str, bytes]], name: str, packed: bytes, checksum: int, size: int
) -> bytes:
    """An archive of these parts and one that is packed already, whatever its stated checksum and size."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for other, part in parts:
            archive.writestr(other, part)
        info = zipfile.ZipInfo(name)
        info.compress_type, info.CRC = zipfile.ZIP_DEFLATED, checksum
        info.compress_size, info.file_size = len(packed), size
        info.header_offset = archive.start_dir
        assert archive.fp is not None
        archive.fp.seek(archive.start_dir)
        archive.fp.write(info.FileHeader(False) + packed)
        archive.start_dir = archive.fp.tell()
        archive.filelist.append(info)
        archive.NameToInfo[name] = info
        archive._didModify = True
    return target.getvalue()


def _lying_sizes() -> bytes:
    """A member says that it holds a hundred bytes and holds ten million."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = b" " * 10_000_000
    packed = packer.compress(content) + packer.flush()
    source = zipfile.ZipFile(io.BytesIO(good()))
    parts = [(name, source.read(name)) for name in source.namelist() if name != "xl/worksheets/sheet1.xml"]
    return _with_raw_member(parts, "xl/worksheets/sheet1.xml", packed, zlib.crc32(content), 100)


ENTITIES = b"""<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>"""
OUTSIDE = b'<!DOCTYPE out [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def _declared(doctype: bytes, entity: bytes) -> Callable[[bytes], bytes]:
    """A document type before the root element, and its entity in the first text."""

    def change(part: bytes) -> bytes:
        start = part.index(b"<sst")
        return part[:start] + doctype + part[start:].replace(b"<t>", b"<t>" + entity, 1)

    return change


def _macros(content: bytes) -> bytes:
    kinds = (b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml")
    return rezipped(
        content,
        lambda name, part: part.replace(*kinds) if name == "[Content_Types].xml" else part,
        extra={"xl/vbaProject.bin": OLE + b"\0" * 600},
    )


def _external_link() -> bytes:
    link = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></externalLink>'
    )
    return rezipped(good(), extra={"xl/externalLinks/externalLink1.xml": link})


def _wrong_checksum() -> bytes:
    """One byte of a sheet that is stored as it is has changed on its way."""
    content = rezipped(good(), compression=zipfile.ZIP_STORED)
    return content.replace(b"Kunjungan sekolah", b"Kunjungan sekolaj", 1)


def _flagged_as_encrypted() -> bytes:
    """The members of the archive are encrypted one by one."""
    content = bytearray(good())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            struct.pack_into("<H", content, start + offset, 1)
            start = content.find(mark, start + 4)
    return bytes(content)


def _many_parts() -> bytes:
    return rezipped(good(), extra={f"xl/media/{number}.xml": b"" for number in range(guards.MAX_PARTS + 1)})


def _too_many_rows() -> bytes:
    """More rows than a month of any office can have."""
    line = b"<row><c><v>1</v></c></row>"
    return members(
        {
            "xl/worksheets/sheet1.xml": lambda part: part.replace(
                b"</sheetData>", line * (xlsx_sheet.MAX_ROWS + 10) + b"</sheetData>"
            )
        }
    )


def _too_many_columns() -> bytes:
    made = sheets(*TABLES)
    made[0].rows[2] += ["isi"] * 2_500
    return xlsx_of(made)


# --- workbooks that can be read, but whose form leaves something open


def _headed(table: str, **headings: str) -> list[Sheet]:
    """The clean sheets of a table with some of its columns under other headings."""
    made = sheets(table)
    for column, heading in headings.items():
        made[0].headings[made[0].columns.index(column)] = heading
    return made


def _doubled() -> list[Sheet]:
    made = sheets("campaigns")
    made[0].insert(5, "Bentuk", ["Media sosial"] * len(made[0].rows))
    return made


def _upside_down() -> list[Sheet]:
    """Two of the rows stand above the headings."""
    made = sheets("campaigns")
    made[0].above, made[0].rows = made[0].rows[:2], made[0].rows[2:]
    return made


def _diary() -> bytes:
    """A workbook of one sheet, which is no table of ours."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Agenda"
    for line in (["Hari", "Acara", "Tempat"], ["Senin", "Rapat", "Aula"], ["Selasa", "Kunjungan", "Sekolah"]):
        sheet.append(line)
    return saved(book)


def _nihil() -> list[Sheet]:
    made = _emptied("campaigns")
    made.rows = [["NIHIL"]]
    return [made]


def _reviewed() -> list[Sheet]:
    """What a supervisor says of each row, in a column of its own."""
    made = sheets("campaigns")
    states = ["Ditolak", *["Disetujui"] * (len(made[0].rows) - 2), "Belum disetujui"]
    made[0].insert(len(made[0].columns), "Status verifikasi", states)
    return made


def _stated(regency: str, table: str) -> list[Mend]:
    """The cover sheet states that the one row that comes back is all there is."""
    statement = {"regency_code": regency, "month": "01/2026", "table": table, "rows_stated": 1}
    return [Mend("submissions", 2, column, value) for column, value in statement.items()]


def _mixed() -> list[Sheet]:
    """Most days stand first; one date has its month first."""
    made = _dates("campaigns", "%d/%m/%Y")
    made[0].write(9, "date", "03/20/2026")
    return made


def _dates(table: str, order: str, *days: date) -> list[Sheet]:
    """The dates of a table as text in an order, or instead of each of them one of these days in turn."""
    made = sheets(table)
    turn = iter(days * 99)
    return each_cell(
        made,
        lambda _, __, cell: f"{next(turn) if days else cell:{order}}" if isinstance(cell, date) else cell,
    )


EARLY = (date(2026, 1, 5), date(2026, 2, 3), date(2026, 3, 4), date(2026, 4, 2))

CASES = [
    closed("empty", "A file of no bytes.", lambda: b"", "nothing_found"),
    closed("empty_text", "A text file of no bytes.", lambda: b"", "nothing_found", "csv"),
    closed("only_blank_lines", "A text of blank lines.", lambda: b"\r\n;;;\r\n\r\n", "nothing_found", "csv"),
    closed("only_zeros", "A kilobyte of zeros, as an interrupted copy leaves it.", lambda: b"\0" * 1024,
           "unreadable_file"),
    closed("pdf", "A PDF under the name of a workbook.", lambda: b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj",
           "unreadable_file"),
    closed("picture", "A photograph under the name of a workbook.", _picture, "unreadable_file"),
    closed("noise", "Bytes that mean nothing, under the name of a text.",
           lambda: bytes(range(1, 256)) * 8, "unreadable_file", "csv"),
    closed("document", "A letter from a word processor.",
           lambda: _archive(word__document_DOT_xml=b"<w/>", mimetype=b""), "unreadable_file"),
    closed("archive", "An archive of other files.", lambda: _archive(a_DOT_csv=b"1;2"), "unreadable_file"),
    closed("old_excel", "A workbook of Excel 97.", lambda: _ole("Workbook"), "old_workbook", "xls"),
    closed("encrypted", "A workbook with a password for opening it.", lambda: _ole("EncryptedPackage"),
           "encrypted_file"),
    closed("encrypted_members", "An archive with a password.", _flagged_as_encrypted, "encrypted_file"),
    closed("binary_workbook", "A workbook in binary parts.",
           lambda: _archive(xl__workbook_DOT_bin=b"\x83\x01\0", _Content_=b""), "binary_workbook", "xlsb"),
    closed("opendocument", "A workbook of LibreOffice.",
           lambda: _archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_DOT_xml=b"<x/>"),
           "opendocument", "ods"),
    closed("web_page", "A web page that calls itself a workbook.", _web_page, "web_page", "xls"),
    closed("macros", "A workbook with macros.", lambda: _macros(good()), "macros", "xlsm"),
    closed("macros_hidden", "A workbook with macros under an innocent name.", lambda: _macros(good()), "macros"),
    closed("external_link", "A workbook that takes numbers from another one.", _external_link, "external_links"),
    closed("bomb", "Half a megabyte that unpacks to hundreds.", _bomb, "zip_bomb"),
    closed("many_parts", "Thousands of parts.", _many_parts, "zip_bomb"),
    case("lying_sizes", "A part that is larger than it says.", _lying_sizes,
         ("unreadable_file", "Kampanye", None, "")),
    closed("entities", "Entities that grow tenfold with each other.",
           lambda: members({"xl/sharedStrings.xml": _declared(ENTITIES, b"&d;")}), "unsafe_xml"),
    closed("entity_of_a_file", "An entity that asks for a file of this computer.",
           lambda: members({"xl/sharedStrings.xml": _declared(OUTSIDE, b"&x;")}), "unsafe_xml"),
    closed("cut_off", "A workbook that was cut off on its way.", lambda: good()[: len(good()) // 2],
           "unreadable_file"),
    closed("only_a_beginning", "The first bytes of a workbook.", lambda: good()[:12], "unreadable_file"),
    closed("wrong_checksum", "A workbook in which a byte has changed.", _wrong_checksum, "unreadable_file"),
    case("broken_sheet", "A sheet that breaks off in a tag.",
         lambda: members({"xl/worksheets/sheet1.xml": lambda part: part[:700]}),
         ("unreadable_file", "Kampanye", None, "")),
    case("no_such_text", "A cell that names a text which is not there.",
         lambda: members({"xl/worksheets/sheet1.xml": lambda part: part.replace(b"<v>0</v>", b"<v>99999</v>", 1)}),
         ("unreadable_file", "Kampanye", None, "")),
    closed("unknown_encoding", "A part that says it is written in an encoding nobody knows.",
           lambda: members({"xl/workbook.xml": lambda part: part.replace(b"UTF-8", b"UDF-8")}), "unreadable_file"),
    closed("too_large", "A file beyond the limit.", lambda: b"PK" + b" " * guards.MAX_BYTES, "file_too_large"),
    case("too_many_rows", "More rows than any month can have.", _too_many_rows,
         ("too_many_rows", "Kampanye", None, "")),
    case("too_many_columns", "A row of two thousand cells.", _too_many_columns,
         ("too_many_columns", "Kampanye", 4, "")),
    case("open_quote", "A quote that never closes.",
         lambda: text_of(sheets("capacity")[0].lines).replace("62.12", '"62.12').encode(),
         ("open_quote", "open_quote", 3, "Kode kabupaten/kota"), ending="csv", tables=("capacity",),
         mends=(Mend("capacity", 2, "regency_code", "62.12"), *_stated("62.12", "Kapasitas"))),
    case("nothing_but_nihil", "A sheet that says there was nothing, and nobody has stated zero.", _nihil,
         ("zero_not_stated", "Kampanye", 2, "")),
    case("not_approved", "Rows that the province rejected, or has not looked at to the end.", _reviewed,
         ("review_rejected", "Kampanye", 2, "Status verifikasi"), ("review_open", "Kampanye", 9, "Status verifikasi"),
         tables=("campaigns",), mends=(Mend("campaigns", 2, "regency_code", "62.06"),)),
    case("unknown_sheet", "A sheet of something else.", _diary, ("unknown_sheet", "Agenda", None, "")),
    case("only_headings", "Headings and no row.", lambda: [_emptied("campaigns")], ("nothing_found", "", None, "")),
    case("rows_above_the_headings", "Rows stand above the headings, where titles do.", _upside_down,
         ("rows_above_header", "Kampanye", 1, ""), ("rows_above_header", "Kampanye", 2, "")),
    case("column_missing", "A required column is not there.", lambda: _headed("campaigns", audience="Catatan"),
         place("missing_column", "campaigns", 1, "audience")),
    case("columns_missing", "Two required columns are not there: both are told.",
         lambda: _headed("reports", received="Catatan", risk="Lain-lain"),
         place("missing_column", "reports", 1, "received"), place("missing_column", "reports", 1, "risk")),
    case("no_place_column", "Nothing says which regency.",
         lambda: _headed("campaigns", regency_code="Catatan", regency_name="Lain-lain"),
         place("missing_column", "campaigns", 1, "regency_code")),
    case("column_twice", "A heading stands twice.", _doubled, place("duplicate_column", "campaigns", 1, "form")),
    case("column_of_two_meanings", "A heading that can be either of two columns.",
         lambda: _headed("campaigns", participants_female="Peserta", participants_male="Catatan"),
         ("ambiguous_column", "Kampanye", 1, "Peserta")),
    case("no_proof_of_the_order", "Dates that can be read both ways, and nothing decides.",
         lambda: _dates("partners", "%d/%m/%Y", *EARLY), place("date_order_unclear", "partners", None, "since")),
    case("proof_of_both_orders", "One date proves that the day stands first, another that the month does.", _mixed,
         place("date_order_unclear", "campaigns", None, "date")),
    case("against_the_answer", "The officer says that the day stands first, and one date says otherwise.", _mixed,
         place("date_order_mixed", "campaigns", 9, "date"), tables=("campaigns",), given={"date_orders": {"": "dmy"}},
         mends=(Mend("campaigns", 2, "date", date(2026, 3, 20)),)),
]  # fmt: skip


def _emptied(table: str) -> Sheet:
    made = sheets(table)[0]
    made.rows = []
    return made
