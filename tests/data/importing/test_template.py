"""The empty workbook and the workbook of faulty rows: made from the tables, and read back as they should be."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

import locales
from data import geography, words
from data.importing import template
from data.importing.layout.read import REASONS, read_file
from data.importing.raw_table import asked_columns
from data.tables import TABLES
from tests.data.filled import CAMPAIGN, SERVICE_POINT, codes, csv_of, examined, only_fault, plain_rows, with_

both_languages = pytest.mark.parametrize("language", locales.LANGUAGES)


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@both_languages
def test_the_empty_workbook_read_back_holds_nothing(language: str) -> None:
    intake = examined(template.workbook(language))
    fault = only_fault(intake)
    assert (fault.code, fault.whole_file) == ("nothing_found", True)
    assert intake.tables == {}


@both_languages
def test_every_table_has_its_sheet_and_every_column_its_heading_and_hint(language: str) -> None:
    book = opened(template.workbook(language))
    assert book.sheetnames[0] == locales.say(language, "template-guide")
    for table in TABLES:
        header = book[locales.say(language, f"table-{table.name}")][1]
        assert len(header) == len(asked_columns(table))
        assert all(cell.comment for cell in header)
        starred = {
            name for name, cell in zip(asked_columns(table), header, strict=True) if cell.value.endswith(" *")
        }
        assert starred == {column.name for column in table.columns if column.required}


@both_languages
def test_every_dropdown_offers_exactly_the_words_of_its_list(language: str) -> None:
    book = opened(template.workbook(language))
    places = {
        "regency_code": list(geography.regencies().index),
        "regency_name": list(geography.regencies()["name"]),
    }
    for table in TABLES:
        offered = {
            cells.min_col - 1: _listed(book, validation.formula1)
            for validation in book[
                locales.say(language, f"table-{table.name}")
            ].data_validations.dataValidation
            for cells in validation.sqref.ranges
        }
        expected = {
            index: words.word_list(table.column(name).words)[language].tolist()
            if name not in places
            else places[name]
            for index, name in enumerate(asked_columns(table))
            if name in places or table.column(name).kind == "word"
        }
        assert offered == expected


def _listed(book: openpyxl.Workbook, reference: str) -> list[Any]:
    sheet, cells = reference.removeprefix("=").rsplit("!", 1)
    return [cell.value for (cell,) in book[sheet.strip("'")][cells.replace("$", "")]]


@both_languages
def test_codes_and_ids_are_cells_of_text_so_that_no_zero_is_lost(language: str) -> None:
    sheet = opened(template.workbook(language))[locales.say(language, "table-campaigns")]
    formats = {letter: column.number_format for letter, column in sheet.column_dimensions.items()}
    assert [formats["A"], formats["C"], formats["E"]] == ["@", "@", "dd/mm/yyyy"]


# --- the workbook of faulty rows

FAULTY = [
    CAMPAIGN,
    with_(CAMPAIGN, id="K-2", form="ungu", held="mungkin"),
    with_(CAMPAIGN, id="=1+1", cost=123.456, participants_male=-3),
]


@both_languages
def test_it_holds_just_the_faulty_rows_as_written_each_with_all_its_reasons(language: str) -> None:
    intake = examined({"campaigns": FAULTY})
    book = opened(template.faulty_workbook(intake.raw, intake.faults, language))
    assert book.sheetnames[0] == locales.say(language, "table-campaigns")
    rows = list(book.active.iter_rows(values_only=True))
    assert len(rows) == 3
    assert rows[0][-2] == locales.say(language, "template-errors-column")
    assert rows[1][2] == "K-2"
    assert "ungu" in rows[1][-2]
    assert "mungkin" in rows[1][-2]
    assert rows[2][-3] == 123.456
    assert [row[-1] for row in rows] == [locales.say(language, "template-whole-column"), 3, 3]


def test_its_reasons_tell_the_reader_that_it_completes_and_are_no_column_of_the_table() -> None:
    intake = examined({"campaigns": FAULTY})
    read = read_file("x.xlsx", template.faulty_workbook(intake.raw, intake.faults))
    (raw,) = read.raw
    assert read.faults == []
    assert raw.completing
    assert REASONS not in raw.rows
    assert raw.ignored == []


@pytest.mark.parametrize("value", [-1.865, "-1,865", 113.415, "62.06.01", "08.00–15.00"])
def test_a_value_survives_the_way_through_the_faulty_workbook(value: object) -> None:
    row = with_(SERVICE_POINT, hours=value, latitude="-1,865", kind="ungu")
    intake = examined({"service_points": [row]})
    (raw,) = read_file("x.xlsx", template.faulty_workbook(intake.raw, intake.faults)).raw
    (before,) = (sheet for sheet in intake.raw if sheet.table is raw.table)
    assert raw.rows["hours"].tolist() == before.rows["hours"].tolist()
    assert raw.rows["latitude"].tolist() == ["-1,865"]


def test_text_that_begins_like_a_formula_cannot_run_and_comes_back_as_it_was() -> None:
    intake = examined({"campaigns": FAULTY}, name="x")
    content = csv_of(plain_rows("campaigns", [with_(CAMPAIGN, id="=HYPERLINK(1)", form="ungu")]))
    intake = examined(content)
    made = template.faulty_workbook(intake.raw, intake.faults)
    assert opened(made).active["C2"].value == "'=HYPERLINK(1)"
    (raw,) = read_file("x.xlsx", made).raw
    assert raw.rows["id"].tolist() == ["=HYPERLINK(1)"]
    assert template.harmless("-1,5") == "'-1,5"
    assert template.harmless(-1.5) == -1.5


def test_a_long_or_odd_file_name_makes_no_trouble() -> None:
    intake = examined(
        csv_of(plain_rows("campaigns", [with_(CAMPAIGN, form="ungu")])),
        name="laporan [1] " + "x" * 50 + ".csv",
    )
    assert opened(template.faulty_workbook(intake.raw, intake.faults)).sheetnames[0] == "Kampanye"


def test_without_faults_it_is_an_empty_workbook() -> None:
    assert codes(examined(template.faulty_workbook([], []))) == ["nothing_found"]


def test_a_date_comes_back_as_a_day_so_that_its_order_is_never_asked_again() -> None:
    """5 March as text could come back as 3 May; the faulty workbook therefore holds days."""
    intake = examined(
        {"campaigns": [with_(CAMPAIGN, date="05/03/2026", form="ungu")]}, date_orders={"": "mdy"}
    )
    read = read_file("x.xlsx", template.faulty_workbook(intake.raw, intake.faults))
    assert read.questions == []
    assert read.raw[0].rows["date"].tolist() == [date(2026, 5, 3)]


def test_a_column_asked_no_more_is_on_no_sheet_but_comes_back_with_a_faulty_row() -> None:
    """Nothing reads the costs of a campaign: the workbook asks for them no more, and takes them where they come."""
    headings = [cell.value for cell in opened(template.workbook("id"))["Kampanye"][1]]
    assert "Biaya (Rp)" not in headings
    intake = examined({"campaigns": FAULTY})
    first = next(
        opened(template.faulty_workbook(intake.raw, intake.faults)).active.iter_rows(values_only=True)
    )
    assert "Biaya (Rp)" in first
    intake = examined({"campaigns": [with_(CAMPAIGN, form="ungu", cost=None)]})
    first = next(
        opened(template.faulty_workbook(intake.raw, intake.faults)).active.iter_rows(values_only=True)
    )
    assert "Biaya (Rp)" not in first
