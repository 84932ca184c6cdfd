"""Faulty files with signs of a person in every place where one may hide. All of them are made up."""

from __future__ import annotations

from collections.abc import Callable

import openpyxl
from openpyxl.comments import Comment

from tests.corpus.clean import Sheet, book_of, saved, sheets, xlsx_of
from tests.corpus.faulty.faultiness import Faulty
from tests.corpus.sending import Place
from tests.corpus.ugly.ugly_files import rezipped, text_of, with_shared_texts

NIK, PHONE, EMAIL = "6271014505990001", "081234567890", "contoh.saja@example.org"
TABLES = ("campaigns", "satisfaction")
DATA = "personal_data"
Made = list[Sheet] | bytes


def case(
    name: str, why: str, make: Callable[[], Made], *expected: Place, never: str, ending: str = "xlsx"
) -> Faulty:
    def file() -> tuple[str, bytes]:
        made = make()
        return f"{name}.{ending}", made if isinstance(made, bytes) else xlsx_of(made)

    return Faulty(name, why, file, expected, never=(never,))


def written(row: int, column: str, value: object) -> Callable[[], Made]:
    """The value in one cell of the campaigns."""

    def make() -> Made:
        made = sheets(*TABLES)
        made[0].write(row, column, value)
        return made

    return make


def added(change: Callable[[openpyxl.Workbook], None]) -> Callable[[], Made]:
    """Something added to the clean workbook."""

    def make() -> Made:
        book = book_of(sheets(*TABLES))
        change(book)
        return saved(book)

    return make


def headed(heading: str) -> Callable[[], Made]:
    def make() -> Made:
        made = sheets(*TABLES)
        made[0].insert(3, heading, [None] * len(made[0].rows))
        return made

    return make


def _above() -> Made:
    made = sheets(*TABLES)
    made[1].above = [["Laporan kepuasan"], ["Narahubung", PHONE]]
    return made


def _below() -> Made:
    made = sheets(*TABLES)
    made[0].below = [[], [], [None, None, None, "Petugas"], [None, None, None, f"WA {PHONE}"]]
    return made


def _far_away(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["AZ400"] = NIK


def _renamed(book: openpyxl.Workbook) -> None:
    book["Kepuasan"].title = f"Kepuasan {PHONE}"


def _hidden(state: str) -> Callable[[openpyxl.Workbook], None]:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.create_sheet("Cadangan")
        sheet["B3"] = EMAIL
        sheet.sheet_state = state

    return change


def _hidden_column(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["T5"] = int(NIK)
    book["Kampanye"].column_dimensions["T"].hidden = True


def _comment(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["C4"].comment = Comment(f"ibu dari korban: {PHONE}", "petugas")


def _link(book: openpyxl.Workbook) -> None:
    book["Kampanye"]["C4"].hyperlink = f"mailto:{EMAIL}"


def _header(book: openpyxl.Workbook) -> None:
    book["Kampanye"].oddFooter.left.text = f"Hubungi {PHONE}"


def _name(book: openpyxl.Workbook) -> None:
    name = openpyxl.workbook.defined_name.DefinedName("kontak", attr_text=f'"{EMAIL}"')
    book.defined_names["kontak"] = name


def _dropdown(book: openpyxl.Workbook) -> None:
    check = openpyxl.worksheet.datavalidation.DataValidation("list", formula1=f'"{NIK},{PHONE}"')
    check.add("A40")
    book["Kampanye"].add_data_validation(check)


def _text_box() -> Made:
    """A drawing whose text is no cell's."""
    drawing = f"""<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:sp><xdr:txBody><a:p><a:r>
<a:t>NIK {NIK}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:absoluteAnchor></xdr:wsDr>"""
    return rezipped(xlsx_of(sheets(*TABLES)), extra={"xl/drawings/drawing1.xml": drawing.encode()})


def _unused_text() -> Made:
    """A text that was deleted from its cell stays among the shared strings."""
    return rezipped(
        with_shared_texts(sheets(*TABLES)),
        lambda name, part: (
            part.replace(b"</sst>", f"<si><t>{EMAIL}</t></si></sst>".encode())
            if "sharedStrings" in name
            else part
        ),
    )


def as_text(encoding: str, separator: str) -> Callable[[], Made]:
    def make() -> Made:
        sheet = sheets("satisfaction")[0]
        sheet.insert(len(sheet.columns), "Saran", [None, f"tolong hubungi {PHONE}", None, None])
        return text_of(sheet.lines, separator).encode(encoding)

    return make


def _nik_in_a_title() -> Made:
    return f"Data {NIK};;\r\n".encode() + text_of(sheets("campaigns")[0].lines).encode()


CASES = [
    case("nik_in_a_cell", "A NIK where a pseudonym belongs.", written(3, "id", NIK),
         (DATA, "Kampanye", 3, "C"), never=NIK),
    case("nik_as_a_number", "A NIK as a number among quantities.", written(4, "online_reach", int(NIK)),
         (DATA, "Kampanye", 4, "K"), never=NIK),
    case("nik_as_a_float", "A NIK as the float a spreadsheet keeps.", written(4, "cost", float(NIK)),
         (DATA, "Kampanye", 4, "O"), never=NIK),
    case("nik_in_groups", "A NIK written in groups.", written(2, "figures", "6271 0145 0599 0001"),
         (DATA, "Kampanye", 2, "M"), never="6271 0145 0599 0001"),
    case("phone_in_a_cell", "A telephone number among words.", written(2, "figures", f"Tokoh adat {PHONE}"),
         (DATA, "Kampanye", 2, "M"), never=PHONE),
    case("phone_without_its_nought", "A telephone number without its nought.", written(2, "id", 81234567890),
         (DATA, "Kampanye", 2, "C"), never="81234567890"),
    case("email_in_a_cell", "An e-mail address.", written(6, "district", EMAIL),
         (DATA, "Kampanye", 6, "D"), never=EMAIL),
    case("names_asked_for", "A column of names, empty below.", headed("Nama korban"),
         ("personal_heading", "Kampanye", 1, "D"), never="Nama korban"),
    case("addresses_asked_for", "A column of addresses.", headed("Alamat rumah"),
         ("personal_heading", "Kampanye", 1, "D"), never="Alamat rumah"),
    case("number_in_a_heading", "A telephone number in a heading.", headed(f"Hub. {PHONE}"),
         (DATA, "Kampanye", 1, "D"), never=PHONE),
    case("number_above_the_table", "A contact above the headings.", _above, (DATA, "Kepuasan", 2, "B"), never=PHONE),
    case("number_below_the_table", "A contact below the rows.", _below, (DATA, "Kampanye", 13, "D"), never=PHONE),
    case("nik_far_away", "A NIK far from the table.", added(_far_away), (DATA, "Kampanye", 400, "AZ"), never=NIK),
    case("number_as_a_sheet", "A telephone number in the name of a sheet.", added(_renamed), (DATA, "", None, ""),
         never=PHONE),
    case("email_on_a_hidden_sheet", "An e-mail address on a hidden sheet.", added(_hidden("hidden")),
         (DATA, "Cadangan", 3, "B"), never=EMAIL),
    case("email_on_a_very_hidden_sheet", "One on a sheet that no menu shows.", added(_hidden("veryHidden")),
         (DATA, "Cadangan", 3, "B"), never=EMAIL),
    case("nik_in_a_hidden_column", "A NIK in a hidden column without a heading.", added(_hidden_column),
         (DATA, "Kampanye", 5, "T"), never=NIK),
    case("number_in_a_comment", "A telephone number in a comment.", added(_comment), (DATA, "Kampanye", 4, "C"),
         never=PHONE),
    case("email_in_a_link", "An e-mail address behind a word.", added(_link), (DATA, "Kampanye", None, ""),
         never=EMAIL),
    case("number_in_the_footer", "A telephone number in the printed footer.", added(_header),
         (DATA, "Kampanye", None, ""), never=PHONE),
    case("email_as_a_name", "An e-mail address as a defined name.", added(_name), (DATA, "", None, ""), never=EMAIL),
    case("nik_in_a_drawing", "A NIK in a text box.", _text_box, (DATA, "", None, ""), never=NIK),
    case("number_in_text", "A telephone number in a CSV file.", as_text("utf-8", ";"),
         (DATA, "number_in_text", 3, "Q"), never=PHONE, ending="csv"),
    case("number_in_windows_text", "The same in the encoding of Windows, with commas.", as_text("cp1252", ","),
         (DATA, "number_in_windows_text", 3, "Q"), never=PHONE, ending="csv"),
    case("number_in_wide_text", "The same in UTF-16 with tabs.", as_text("utf-16", "\t"),
         (DATA, "number_in_wide_text", 3, "Q"), never=PHONE, ending="csv"),
    case("nik_in_a_title_of_text", "A NIK in the title above a table of text.", _nik_in_a_title,
         (DATA, "nik_in_a_title_of_text", 1, "A"), never=NIK, ending="csv"),
    Faulty("number_as_a_file_name", "A telephone number in the name of the file.",
           lambda: (f"laporan {PHONE}.csv", text_of(sheets("campaigns")[0].lines).encode()),
           ((DATA, "", None, ""),), never=(PHONE,)),
    Faulty("number_as_a_name_of_a_workbook", "The same for a workbook.",
           lambda: (f"laporan {PHONE}.xlsx", xlsx_of(sheets("campaigns"))), ((DATA, "", None, ""),), never=(PHONE,)),
]  # fmt: skip
# What no reader reads, and what no person finds to take it out, refuses nothing; it must not be kept either.
NEVER_READ = {
    "the list of a dropdown": (added(_dropdown), (NIK, PHONE)),
    "a text that no cell names": (_unused_text, (EMAIL,)),
}
