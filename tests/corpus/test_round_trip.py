"""Faulty rows come back as a workbook that says what is wrong; mended and sent again they make the clean facts."""

from __future__ import annotations

import io
from collections.abc import Hashable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import locales
from data import importing
from data.importing import Intake, template
from data.store import Store
from tests.corpus import clean, sending
from tests.corpus.faulty.faultiness import DELETED, HEADINGS, TITLES, Faulty, Mend
from tests.corpus.faulty.faulty import MENDABLE, SENT_BACK
from tests.corpus.ugly.ugly_files import text_of
from tests.families import family

REASON = "Kesalahan"


def test_every_file_that_can_be_mended_is_sent_back_alone_or_with_others() -> None:
    sent = [place for faulty in SENT_BACK for place in faulty.expected]
    assert sorted(map(str, sent)) == sorted(
        str(place) for mendable in MENDABLE.values() for place in mendable.expected
    )


def kind(member: Mapping[str, Faulty]) -> Hashable:
    """How a file comes back: with one fault or several, mended by clean cells or otherwise, beside what is held. That
    each fault is seen where it stands is asked of every file by test_faulty."""
    faulty = member["faulty"]
    return len(faulty.expected) > 1, bool(faulty.cells), bool(faulty.before), bool(faulty.beside)


@family(kind)
@pytest.mark.parametrize("faulty", SENT_BACK, ids=[faulty.name for faulty in SENT_BACK])
def test_what_comes_back_mended_makes_the_facts_of_the_clean_file(faulty: Faulty, tmp_path: Path) -> None:
    store = Store(tmp_path)
    if faulty.before:
        faulty.before(store)
    intake = sending.examined(*faulty.make(), store, **faulty.given)
    assert sending.told(intake.faults) == sending.in_order(faulty.expected)
    if intake.can_take_good:
        importing.take(intake, store, cut_off=clean.TODAY, good_only=True)
    book = openpyxl.load_workbook(io.BytesIO(template.faulty_workbook(intake.raw, intake.faults)))
    _says_every_fault(book, intake)
    for mend in faulty.mends:
        _mended(book, mend)
    sending.sent(store, "diperbaiki.xlsx", clean.saved(book))
    expected = sending.clean_facts(*dict.fromkeys((*faulty.tables, *faulty.beside)))
    pd.testing.assert_frame_equal(sending.facts_of(store), expected)


def _headings(sheet: openpyxl.worksheet.worksheet.Worksheet) -> dict[str, int]:
    return {cell.value.removesuffix(" *"): cell.column for cell in sheet[1]}


def _says_every_fault(book: openpyxl.Workbook, intake: Intake) -> None:
    """Every fault of a row stands in the column of reasons of its table's sheet, with what to do.

    A row of totals is none of the table: for it stand the rows it counts, each with what it waits for.
    """
    tables = {raw.sheet: raw.table.name for raw in intake.raw}
    for fault in intake.faults:
        sheet = book[locales.say("id", f"table-{tables[fault.sheet]}")]
        column = _headings(sheet)[REASON]
        reasons = [row[0] for row in sheet.iter_rows(2, min_col=column, max_col=column, values_only=True)]
        if fault.code == "total_row":
            assert all(reasons)
            continue
        assert any(fault.what("id") in reason and fault.what_to_do("id") in reason for reason in reasons)


def _mended(book: openpyxl.Workbook, mend: Mend) -> None:
    if TITLES[mend.table] not in book.sheetnames:
        book.create_sheet(TITLES[mend.table]).append(list(HEADINGS[mend.table].values()))
    sheet = book[TITLES[mend.table]]
    if mend.value is DELETED:
        sheet.delete_cols(_headings(sheet)[REASON], 2)
    else:
        sheet.cell(mend.line, _headings(sheet)[HEADINGS[mend.table][mend.column]]).value = mend.value


# --- a part never passes for the whole


def _returned(made: clean.Sheet, store: Store) -> openpyxl.Workbook:
    """The workbook of faulty rows of a sheet of which nothing is taken."""
    intake = sending.examined("asal.xlsx", clean.xlsx_of([made]), store)
    assert intake.faults
    return openpyxl.load_workbook(io.BytesIO(template.faulty_workbook(intake.raw, intake.faults)))


def test_one_of_two_rows_whose_date_was_wrong_is_not_taken_for_the_whole_month(tmp_path: Path) -> None:
    """Two campaigns of January, one without a date; nothing is taken; the mended one alone would lose the other."""
    store, made = Store(tmp_path), clean.sheets("campaigns")[0]
    made.rows = made.rows[:2]
    made.write(3, "date", "kapan")
    book = _returned(made, store)
    _mended(book, Mend("campaigns", 2, "date", date(2026, 1, 5)))
    intake = sending.examined("diperbaiki.xlsx", clean.saved(book), store)
    assert sending.told(intake.faults) == [("nothing_to_complete", "Kampanye", 2, "Nomor samaran")]


def test_a_part_that_was_refused_is_not_the_whole_when_it_comes_back(tmp_path: Path) -> None:
    """One row with a column of reasons, nothing held: refused, and refused again as it was returned."""
    store, made = Store(tmp_path), clean.sheets("campaigns")[0]
    made.rows = made.rows[1:2]
    made.insert(len(made.columns), REASON, ["sudah diperbaiki"])
    intake = sending.examined("lagi.xlsx", clean.saved(_returned(made, store)), store)
    assert sending.told(intake.faults) == [("nothing_to_complete", "Kampanye", 2, "Nomor samaran")]


# --- formulas


FORMULAS = (
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("x")',
    "+62",
    "-",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_the_workbook_that_comes_back(text: str, tmp_path: Path) -> None:
    """The text comes by CSV, where it is a text; a wrong word beside it brings its row back."""
    partners = clean.sheets("partners")[0]
    partners.write(2, "agency", text)
    partners.write(2, "kind", "tidak dikenal")
    intake = sending.examined("mitra.csv", text_of(partners.lines).encode(), Store(tmp_path))
    content = template.faulty_workbook(intake.raw, intake.faults)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert [value for value in texts if value.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [value for value in texts if value.startswith("-") and len(value) > 1] == []


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_no_cell_of_the_empty_workbook_begins_like_a_formula(language: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.workbook(language)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if str(cell.value or "").startswith(("=", "+", "-", "@"))] == []
