"""Ugly but honest workbooks: what stands around the rows, above them and between them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.corpus.clean import Cell, Sheet, book_of, saved, sheets
from tests.corpus.ugly.ugliness import Made, ugly


@ugly("title_rows")
def title_rows() -> Made:
    """A title and a period above the headings."""
    made = sheets()
    for sheet in made:
        sheet.above = [[f"LAPORAN {sheet.title.upper()}"], ["Triwulan I Tahun 2026"], []]
    return made


@ugly("title_rows")
def letterhead() -> Made:
    """The letterhead of an institution above the headings, with its street and its motto."""
    made = sheets()
    for sheet in made:
        sheet.above = [
            ["PEMERINTAH KABUPATEN KATINGAN"],
            ["DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, DAN KELUARGA BERENCANA"],
            ["Jalan Revolusi 12, Kasongan 74411"],
            [],
            ["Nomor", ":", "470/0901/DP3A/2026"],
            ["Perihal", ":", "Laporan bulanan"],
            [],
        ]
    return made


@ugly()
def heading_merged_downwards() -> Made:
    """Each heading is merged over two rows, so that the lower one is empty."""
    made = sheets()
    for table in made:
        table.rows.insert(0, [None] * len(table.columns))
    book = book_of(made)
    for sheet in book.worksheets:
        for column in range(1, sheet.max_column + 1):
            sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
    return saved(book)


@ugly()
def headings_under_common_titles() -> Made:
    """A row of titles, each merged over some columns, above the row of headings."""
    made = sheets()
    for table in made:
        table.above = [["Tempat", None, "Isi laporan", *[None] * (len(table.columns) - 3)]]
    book = book_of(made)
    for sheet in book.worksheets:
        sheet.merge_cells("A1:B1")
        sheet.merge_cells(start_row=1, end_row=1, start_column=3, end_column=sheet.max_column)
    return saved(book)


@ugly()
def headings_merged_both_ways() -> Made:
    """The place is merged downwards over two rows, the rest stands below a title merged over it."""
    made = sheets()
    for table in made:
        table.above = [[*table.headings[:2], "Uraian", *[None] * (len(table.columns) - 3)]]
        table.headings = [None, None, *table.headings[2:]]  # type: ignore[list-item]
    book = book_of(made)
    for sheet in book.worksheets:
        for cells in ("A1:A2", "B1:B2"):
            sheet.merge_cells(cells)
        sheet.merge_cells(start_row=1, end_row=1, start_column=3, end_column=sheet.max_column)
    return saved(book)


@ugly("title_rows")
def three_heading_rows() -> Made:
    """A title over the whole table, one over groups of columns, and only then the headings."""
    made = sheets()
    for table in made:
        width = len(table.columns)
        table.above = [
            ["Formulir F-2", *[None] * (width - 1)],
            ["Daerah", None, "Uraian", *[None] * (width - 3)],
        ]
    book = book_of(made)
    for sheet in book.worksheets:
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=sheet.max_column)
        sheet.merge_cells("A2:B2")
        sheet.merge_cells(start_row=2, end_row=2, start_column=3, end_column=sheet.max_column)
    return saved(book)


@ugly("numbering_row")
def numbering_row() -> Made:
    """The columns are numbered below their headings, as official forms do: 1, 2, 3 …"""
    made = sheets()
    for sheet in made:
        sheet.rows.insert(0, list(range(1, len(sheet.columns) + 1)))
    return made


@ugly("numbering_row")
def numbering_row_in_brackets() -> Made:
    """The columns are numbered below their headings as text in brackets: (1), (2), (3) …"""
    made = sheets()
    for sheet in made:
        sheet.rows.insert(0, [f"({number})" for number in range(1, len(sheet.columns) + 1)])
    return made


@ugly()
def blank_rows_between() -> Made:
    """Blank rows, some holding a space, between the rows and below them."""
    made = sheets()
    for sheet in made:
        blank = [[None] * len(sheet.columns), [" "] * len(sheet.columns)]
        sheet.rows = [line for row in sheet.rows for line in (row, *blank)]
    return made


@ugly()
def blank_columns_between() -> Made:
    """An empty column after every third one, to give the eye some air."""
    made = sheets()
    for sheet in made:
        for index in range(len(sheet.columns) - 1, 0, -3):
            sheet.insert(index, None, [None] * len(sheet.rows))  # type: ignore[arg-type]
    return made


@ugly()
def blank_first_column() -> Made:
    """The table begins in column B."""
    return _shifted(1, 0)


@ugly()
def begins_in_column_c() -> Made:
    """The table begins in column C of the fourth row."""
    return _shifted(2, 3)


def _shifted(columns: int, rows: int) -> list[Sheet]:
    made = sheets()
    for sheet in made:
        sheet.columns = [*[""] * columns, *sheet.columns]
        sheet.headings = [*[None] * columns, *sheet.headings]  # type: ignore[list-item]
        sheet.rows = [[*[None] * columns, *row] for row in sheet.rows]
        sheet.above = [[] for _ in range(rows)]
    return made


# What an office adds up: these columns of these tables.
SUMMED = {
    "campaigns": ("participants_female", "participants_male", "online_reach", "cost"),
    "capacity": ("counsellors", "psychologists", "legal_companions", "certified", "cadres_trained", "budget", "spent"),
}  # fmt: skip


def total_of(sheet: Sheet, label: str, rows: list[list[Cell]], label_column: int = 0) -> list[Cell]:
    """A row with a label and the right sums of the rows."""
    line: list[Cell] = [None] * len(sheet.columns)
    line[label_column] = label
    for column in SUMMED[sheet.table]:
        index = sheet.columns.index(column)
        line[index] = sum(row[index] or 0 for row in rows)
    return line


@ugly("total_row")
def total_rows() -> Made:
    """A row "Jumlah" with the right sums below each table that counts something."""
    made = sheets()
    for sheet in made:
        if sheet.table in SUMMED:
            sheet.below = [total_of(sheet, "Jumlah", sheet.rows)]
    return made


@ugly("total_row")
def total_row_in_another_column() -> Made:
    """The word TOTAL stands where the pseudonym does, and a blank row before it."""
    made = sheets()
    for sheet in made:
        if sheet.table in SUMMED:
            sheet.below = [[], total_of(sheet, "TOTAL", sheet.rows, label_column=2)]
    return made


@ugly("total_row")
def subtotal_rows() -> Made:
    """A subtotal below the rows of each regency, and the total of all below them."""
    made = sheets()
    for sheet in made:
        if sheet.table in SUMMED:
            lines: list[list[Cell]] = []
            for regency in dict.fromkeys(sheet.values("regency_name")):
                rows = [row for row in sheet.rows if row[1] == regency]
                lines += [*rows, total_of(sheet, f"Subtotal {regency}", rows)]
            sheet.below = [total_of(sheet, "Jumlah keseluruhan", sheet.rows)]
            sheet.rows = lines
    return made


@ugly("remark_rows")
def signature_block() -> Made:
    """Place, date, office, and room for a signature below the rows, to the right."""
    made = sheets()
    for sheet in made:
        left = [None] * 4
        sheet.below = [
            [],
            [*left, "Kasongan, 2 April 2026"],
            [*left, "Mengetahui,"],
            [*left, "Kepala Dinas"],
            [],
            [],
            [*left, "(................................)"],
        ]
    return made


@ugly("remark_rows")
def remarks() -> Made:
    """Remarks, a source and a legend below the rows."""
    made = sheets()
    for sheet in made:
        sheet.below = [
            [],
            ["Catatan: angka bulan Maret masih sementara."],
            ["Keterangan:", "*) kegiatan bersama kecamatan"],
            ["Sumber: Bidang Perlindungan Anak"],
        ]
    return made


@ugly("repeated_header")
def headings_repeated() -> Made:
    """The headings come again in the middle, as on every printed page."""
    made = sheets()
    for sheet in made:
        middle = len(sheet.rows) // 2 or 1
        sheet.rows = [*sheet.rows[:middle], [*sheet.headings], *sheet.rows[middle:]]
    return made


def _old_copy(state: str) -> bytes:
    """The campaigns once more, as they were in a draft, on a sheet nobody sees."""
    book = book_of(sheets())
    old = sheets("campaigns")[0]
    copy: Any = book.create_sheet("Kampanye (lama)")
    for line in [old.headings, *old.rows[:3]]:
        copy.append([date(2025, 1, 1) if isinstance(cell, date) else cell for cell in line])
    copy.sheet_state = state
    return saved(book)


@ugly("hidden_sheet")
def hidden_old_copy() -> Made:
    """A hidden sheet holds an old copy of a table."""
    return _old_copy("hidden")


@ugly("hidden_sheet")
def very_hidden_old_copy() -> Made:
    """A sheet that no menu shows holds an old copy of a table."""
    return _old_copy("veryHidden")


@ugly()
def columns_reversed() -> Made:
    """The columns stand in the opposite order."""
    made = sheets()
    for sheet in made:
        sheet.columns.reverse()
        sheet.headings.reverse()
        for row in sheet.rows:
            row.reverse()
    return made


@ugly("column_ignored")
def extra_columns() -> Made:
    """Columns the office keeps for itself: remarks, and its own budget code."""
    made = sheets()
    for sheet in made:
        sheet.insert(3, "Catatan petugas", [f"lihat map {number}" for number in range(len(sheet.rows))])
        sheet.insert(len(sheet.columns), "Kode rekening", ["5.1.02"] * len(sheet.rows))
    return made


@ugly()
def numbered_rows() -> Made:
    """A first column "No" counts the rows."""
    made = sheets()
    for sheet in made:
        sheet.insert(0, "No", range(1, len(sheet.rows) + 1))
    return made


@ugly()
def numbered_rows_with_a_total() -> Made:
    """A first column "No." counts the rows up to the row of totals."""
    made = sheets()
    for sheet in made:
        sheet.insert(0, "No.", [f"{number}." for number in range(1, len(sheet.rows) + 1)])
        if sheet.table in SUMMED:
            sheet.below = [total_of(sheet, "JUMLAH", sheet.rows, label_column=1)]
    return made


@ugly()
def two_sheets_of_one_table() -> Made:
    """Each regency has its own sheet of campaigns."""
    made = []
    for sheet in sheets():
        if sheet.table != "campaigns":
            made.append(sheet)
            continue
        for regency in ("Katingan", "Murung Raya"):
            part = sheets("campaigns")[0]
            part.title, part.rows = f"Kampanye {regency}", [row for row in sheet.rows if row[1] == regency]
            made.append(part)
    return made


@ugly()
def empty_sheets() -> Made:
    """Sheet2 and Sheet3, which the spreadsheet made and nobody used."""
    book = book_of(sheets())
    for name in ("Sheet2", "Sheet3"):
        book.create_sheet(name)
    return saved(book)
