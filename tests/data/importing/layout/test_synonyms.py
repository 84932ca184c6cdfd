"""The reference files of the reader: every heading, word and month in them means one thing that exists."""

from __future__ import annotations

import csv
from itertools import product
from pathlib import Path

import pytest

import locales
from data import reference, words
from data.importing.faults import WHOLE_FILE
from data.importing.layout.synonyms import OWN, certain, near
from data.importing.notes import NOTES
from data.importing.raw_table import column_heading, columns_of
from data.importing.values.spellings import code_of
from data.tables import BY_NAME, TABLES, Table
from tests.data.importing.formats.test_formats import GUARDED
from tests.offenders import hold_for_all

FOLDER = reference.FOLDER


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_synonym_belongs_to_a_column_and_is_no_heading_of_another() -> None:
    hold_for_all(rows("headings"), _belongs_to_a_column)


def _belongs_to_a_column(row: dict[str, str]) -> None:
    # A synonym of all tables gives way where a table itself says otherwise ("Kabupaten/kota" of services).
    is_own = row["table"] != "*"
    tables = [BY_NAME[row["table"]]] if is_own else [t for t in TABLES if row["column"] in columns_of(t)]
    assert tables
    for table in tables:
        assert row["column"] in columns_of(table)
        meaning = certain(table, row["heading"])
        assert meaning.columns == (row["column"],) if is_own else len(meaning.columns) == 1


def test_the_headings_of_the_form_mean_themselves_and_no_slip_leads_from_one_to_another() -> None:
    def check(case: tuple[Table, str]) -> None:
        table, language = case
        for column in columns_of(table):
            heading = column_heading(table, column, language)
            assert certain(table, heading) == ((column,), OWN)
            assert set(near(table, heading).columns) <= {column}

    hold_for_all(product(TABLES, locales.LANGUAGES), check)


def test_a_spelling_means_a_word_of_its_list_and_no_other() -> None:
    def check(row: dict[str, str]) -> None:
        assert row["code"] in words.codes(row["list"])
        assert code_of(row["written"], row["list"]) == row["code"]
        assert code_of(row["written"].upper(), row["list"]) == row["code"]

    hold_for_all(rows("spellings"), check)


def test_abbreviations_are_written_out_once() -> None:
    short = [row["short"] for row in rows("abbreviations")]
    assert len(set(short)) == len(short)
    assert not set(short) & {word for row in rows("abbreviations") for word in row["long"].split()}


def test_a_month_has_its_names_and_no_name_two_months() -> None:
    months = rows("months")
    assert [int(row["month"]) for row in months] == list(range(1, 13))
    names = [name for row in months for name in row["names"].split()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_note_has_words_and_no_message_is_about_one_that_is_gone(language: str) -> None:
    notes = {key.removeprefix("note-") for key in _messages(language) if key.startswith("note-")}
    assert notes == NOTES


def _messages(language: str) -> set[str]:
    text = (Path(locales.__file__).parent / language / "reading.ftl").read_text("utf-8")
    return {line.partition(" =")[0] for line in text.splitlines() if " =" in line}


def test_every_code_of_a_whole_file_is_produced_by_a_test() -> None:
    """The guards are listed with their files; the rest stands in the tests of reading, privacy and importing."""
    guards = {code for code, *_ in GUARDED.values()}
    elsewhere = {
        "file_too_large", "too_many_rows", "too_many_columns", "nothing_found", "unknown_sheet", "missing_column",
        "duplicate_column", "ambiguous_column", "rows_above_header", "date_order_unclear", "personal_data",
        "personal_heading", "personal_text", "verified_locked",
        "correction_without_sender", "zero_not_stated", "rows_lost", "sender_elsewhere", "among_simulated",
    }  # fmt: skip
    assert guards | elsewhere == WHOLE_FILE
