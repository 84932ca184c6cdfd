"""Ugly but honest files: what programs make of a workbook, and tables as text with every separator and encoding."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from PIL import Image

from tests.corpus.clean import Cell, Sheet, book_of, saved, sheets, xlsx_of
from tests.corpus.ugly.ugliness import File, Made, ugly
from tests.corpus.ugly.ugly_layout import SUMMED, total_of

# --- what spreadsheets and other programs make of a workbook


@ugly()
def formatted_to_the_bottom() -> Made:
    """Five thousand empty rows below the table have a colour and a height."""
    book = book_of(sheets())
    fill = PatternFill("solid", fgColor="FFF2CC")
    for row in range(20, 5_020):
        book["Kampanye"].cell(row, 1).fill = fill
        book["Kampanye"].row_dimensions[row].height = 18
    return saved(book)


@ugly()
def stray_key_in_the_last_cell() -> Made:
    """Somebody hit a key in the last cell that there is, XFD1048576."""
    book = book_of(sheets())
    book["Kampanye"]["XFD1048576"] = "x"
    return saved(book)


@ugly("hidden_rows")
def filtered_rows() -> Made:
    """A filter hides some rows and somebody hid a column; both still count."""
    book = book_of(sheets())
    for sheet in book.worksheets:
        sheet.auto_filter.ref = sheet.dimensions
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
    return saved(book)


@ugly("total_row")
def formulas_for_totals_and_numbers() -> Made:
    """The column No and the row of totals are formulas, with the values they had when the file was saved."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        for table in sheets():
            _write_with_formulas(book.add_worksheet(table.title), table)
    return target.getvalue()


def _write_with_formulas(sheet: Any, table: Sheet) -> None:
    sheet.write_row(0, 0, ["No", *table.headings])
    for line, row in enumerate(table.rows, 1):
        sheet.write_formula(line, 0, "=ROW()-1", None, line)
        for index, cell in enumerate(row, 1):
            if isinstance(cell, str):
                sheet.write_string(line, index, cell)
            else:
                sheet.write(line, index, cell)
    if table.table in SUMMED:
        last = len(table.rows)
        sheet.write_string(last + 1, 1, "Jumlah")
        for index, total in enumerate(total_of(table, "", table.rows), 1):
            if total:
                letter = xlsxwriter.utility.xl_col_to_name(index)
                sheet.write_formula(last + 1, index, f"=SUM({letter}2:{letter}{last + 1})", None, total)


def with_shared_texts(made: Sequence[Sheet]) -> bytes:
    """The sheets as Excel keeps them: every text once in a table of its own, cells name its place there."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        for table in made:
            sheet = book.add_worksheet(table.title)
            for number, line in enumerate(table.lines):
                sheet.write_row(number, 0, line)
    assert "xl/sharedStrings.xml" in zipfile.ZipFile(target).namelist()
    return target.getvalue()


@ugly()
def texts_shared_between_cells() -> Made:
    """A workbook as Excel saves it, with a table of shared strings."""
    return with_shared_texts(sheets())


@ugly()
def texts_inside_the_cells() -> Made:
    """A workbook without a table of shared strings: each cell holds its own text."""
    target = io.BytesIO()
    options = {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
    with xlsxwriter.Workbook(target, options) as book:
        for table in sheets():
            sheet = book.add_worksheet(table.title)
            for number, line in enumerate(table.lines):
                sheet.write_row(number, 0, line)
    assert b"inlineStr" in zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")
    return target.getvalue()


@ugly()
def texts_in_several_fonts() -> Made:
    """Some texts and headings change their font in the middle of a word."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        bold = book.add_format({"bold": True})
        for table in sheets():
            sheet = book.add_worksheet(table.title)
            for number, line in enumerate(table.lines):
                for index, cell in enumerate(line):
                    if isinstance(cell, str) and len(cell) > 5:
                        sheet.write_rich_string(number, index, cell[:2], bold, cell[2:4], cell[4:])
                    elif cell is not None:
                        sheet.write(number, index, cell)
    return target.getvalue()


@ugly()
def pictures_and_comments() -> Made:
    """A logo above the table and comments in cells."""
    book = book_of(sheets())
    for sheet in book.worksheets:
        picture = io.BytesIO()
        Image.new("RGB", (24, 24), "#0F4C5C").save(picture, "PNG")
        sheet.add_image(openpyxl.drawing.image.Image(picture), "P1")
        sheet["C2"].comment = Comment("periksa lagi", "petugas")
    return saved(book)


@ugly()
def protected_sheets() -> Made:
    """Sheets locked against changes by a password, though not encrypted."""
    book = book_of(sheets())
    for sheet in book.worksheets:
        sheet.protection.set_password("rahasia")
        sheet.protection.enable()
    book.security = openpyxl.workbook.protection.WorkbookProtection(lockStructure=True)
    return saved(book)


@ugly()
def printed_and_named() -> Made:
    """Print areas, repeated title rows, defined names, frozen panes, dropdowns and coloured rules."""
    book = book_of(sheets())
    for sheet in book.worksheets:
        sheet.print_area = sheet.dimensions
        sheet.print_title_rows = "1:1"
        sheet.freeze_panes = "C2"
        check = openpyxl.worksheet.datavalidation.DataValidation("list", formula1='"Ya,Tidak"')
        check.add("Z2:Z40")
        sheet.add_data_validation(check)
        rule = openpyxl.formatting.rule.FormulaRule(formula=["$A2<>$B2"], fill=PatternFill("solid"))
        sheet.conditional_formatting.add("A2:B9", rule)
    book.defined_names["daftar"] = openpyxl.workbook.defined_name.DefinedName(
        "daftar", attr_text="Kampanye!$A$1:$B$9"
    )
    return saved(book)


def rezipped(
    content: bytes,
    change: Callable[[str, bytes], bytes] = lambda _, part: part,
    extra: Mapping[str, bytes] | None = None,
    **how: Any,
) -> bytes:
    """The same workbook with its members changed, some added, and packed again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w", **how) as packed:
        for name in source.namelist():
            packed.writestr(name, change(name, source.read(name)))
        for name, part in (extra or {}).items():
            packed.writestr(name, part)
    return target.getvalue()


@ugly()
def a_size_that_is_not_so() -> Made:
    """Every sheet says of itself that it has only the cell A1."""
    lying = re.compile(rb'<dimension ref="[^"]*"')
    return rezipped(xlsx_of(sheets()), lambda _, part: lying.sub(b'<dimension ref="A1"', part))


@ugly()
def cells_without_their_places() -> Made:
    """A program left out where each cell and row stands: they follow one another, empty ones are written too."""
    book = book_of(sheets())
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    cell.value = " "
    places = re.compile(rb'(<(?:c|row)) r="[A-Z]*\d+"')
    return rezipped(
        saved(book), lambda name, part: places.sub(rb"\1", part) if "worksheets" in name else part
    )


@ugly()
def packed_without_compression() -> Made:
    """A workbook whose members are stored as they are, under another name: .XLSX."""
    content = rezipped(xlsx_of(sheets()), compression=zipfile.ZIP_STORED)
    return [("LAPORAN JANUARI (1) - Copy.XLSX", content)]


# --- tables as text


def as_text(cell: Cell, decimal: str = ",", day: str = "%d/%m/%Y") -> str:
    """A cell as a spreadsheet writes it into a text file."""
    if isinstance(cell, date):
        return cell.strftime(day)
    if isinstance(cell, float):
        return str(cell).replace(".", decimal)
    return "" if cell is None else str(cell)


def text_of(
    lines: Sequence[Sequence[Cell]],
    separator: str = ";",
    end: str = "\r\n",
    quoting: Any = csv.QUOTE_MINIMAL,
    **style: str,
) -> str:
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=separator, lineterminator=end, quoting=quoting)
    writer.writerows([as_text(cell, **style) for cell in line] for line in lines)
    return target.getvalue()


# What the cover sheet counts is held already, with the documents that it names; the others come as text.
COUNTED = ("submissions", "campaigns", "reports", "recap")
# Partners before their activities.
AS_TEXT = ("services", "partners", "joint_activities", "satisfaction", "capacity", "service_points",
           "community")  # fmt: skip
# One table is enough to show what a file of text does to dates, decimals and dashes.
ONE = "service_points"
HELD = (*COUNTED, *(name for name in AS_TEXT if name != ONE))


def texts(written: Callable[[Sheet], bytes], *tables: str, ending: str = "csv") -> list[File]:
    made = {sheet.table: sheet for sheet in sheets(*(tables or [ONE]))}
    return [(f"{made[name].title}.{ending}", written(made[name])) for name in AS_TEXT if name in made]


@ugly("date_order", held=COUNTED)
def every_table_as_text() -> Made:
    """One CSV file a table, sent one after the other, with semicolons and decimal commas."""
    return texts(lambda sheet: text_of(sheet.lines).encode(), *AS_TEXT)


@ugly("date_order", held=HELD)
def text_with_commas_and_quotes() -> Made:
    """Commas between the columns, decimal dots, every cell in quotes, months first."""
    return texts(
        lambda sheet: text_of(sheet.lines, ",", quoting=csv.QUOTE_ALL, decimal=".", day="%m/%d/%Y").encode()
    )


@ugly("separator", held=HELD)
def text_with_tabs() -> Made:
    """Tabs between the columns, in a file called .txt, years first."""
    return texts(lambda sheet: text_of(sheet.lines, "\t", day="%Y-%m-%d").encode(), ending="txt")


@ugly("separator", held=HELD)
def text_with_bars() -> Made:
    """Upright bars between the columns."""
    return texts(lambda sheet: text_of(sheet.lines, "|").encode())


@ugly("date_order", held=HELD)
def text_with_a_byte_order_mark() -> Made:
    """UTF-8 with the mark that Excel puts before it."""
    return texts(lambda sheet: text_of(sheet.lines).encode("utf-8-sig"))


@ugly("encoding", held=HELD)
def text_in_utf_16() -> Made:
    """Excel's "Unicode text": UTF-16 with tabs."""
    return texts(lambda sheet: text_of(sheet.lines, "\t").encode("utf-16"), ending="txt")


@ugly("encoding", held=HELD)
def text_in_windows_1252() -> Made:
    """The encoding of Western Windows, with its dash in the opening hours."""
    return texts(lambda sheet: text_of(sheet.lines).encode("cp1252"))


@ugly("date_order", held=HELD)
def text_with_unix_line_ends() -> Made:
    """Lines end in a line feed alone, the last one in nothing."""
    return texts(lambda sheet: text_of(sheet.lines, end="\n").rstrip("\n").encode())


@ugly("date_order", held=HELD)
def text_with_old_mac_line_ends() -> Made:
    """Lines end in a carriage return alone."""
    return texts(lambda sheet: text_of(sheet.lines, end="\r").encode())


@ugly("separator", held=HELD)
def text_that_says_its_separator() -> Made:
    """The first line says `sep=;`, as Excel likes it."""
    return texts(lambda sheet: b"sep=;\r\n" + text_of(sheet.lines).encode())


@ugly("title_rows", held=HELD)
def text_under_a_title_with_commas() -> Made:
    """A title full of commas, and blank lines, above headings that are separated by semicolons."""
    title = (
        "Laporan bulan Januari, Februari, dan Maret, Kabupaten Katingan, Kabupaten Murung Raya, 2026, akhir"
    )
    return texts(lambda sheet: f"{title}\r\n;;;;\r\n{text_of(sheet.lines)};;;;;\r\n;;;\r\n".encode())


@ugly("date_order", held=HELD)
def text_with_breaks_within_cells() -> Made:
    """Headings broken over two lines within quotes, spaces around every cell."""
    made = sheets(ONE)[0]
    headings = [heading.replace(" ", "\n", 1) for heading in made.headings]
    rows = [[f" {as_text(cell)} " for cell in row] for row in made.rows]
    return [(f"{made.title}.csv", text_of([headings, *rows]).encode())]
