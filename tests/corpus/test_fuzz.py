"""Whatever comes in, the reader says what it is: no crash, no write, nothing inconsistent; `make bench` does more."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import importing
from data.importing import Intake
from data.store import Store
from tests import families
from tests.corpus import clean, consistency, mutations, sending
from tests.corpus.ugly.ugly_files import text_of
from tests.families import examples

SEED, CASES = 20260101, 300
NOWHERE = Store(Path("/nonexistent-and-never-made"))
FEW = examples(60)


def read(name: str, content: bytes, store: Store = NOWHERE) -> Intake:
    intake = sending.examined(name, content, store)
    consistency.check(intake)
    assert not NOWHERE.exists
    return intake


def test_a_sample_of_the_fuzzer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes, texts, parts and cells spoiled at random."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def is_read_or_refused(number: int) -> None:
        _, name, content = mutations.case(SEED, number)
        read(name, content)

    families.hold(f"spoiled files of seed {SEED}", CASES, is_read_or_refused)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_which_no_row_can_be_taken_is_refused_in_words() -> None:
    """Found by the twenty thousand of `make bench`: two faults of the sheet of sendings, nothing left to compare."""
    _, name, content = mutations.case(3, 12_024)
    intake = read(name, content)
    assert [fault.code for fault in intake.faults] == ["stated_total", "unknown_regency"]
    assert not intake.can_take_good


def test_spoiled_files_change_nothing_in_a_store_that_holds_something(tmp_path: Path) -> None:
    store = sending.kept("campaigns", "capacity").laid(tmp_path)
    before = sending.state_of(store)
    for number in range(8):
        _, name, content = mutations.case(SEED + 1, number)
        read(name, content, store)
    assert sending.state_of(store) == before


def test_a_file_that_is_accepted_can_be_taken(tmp_path: Path) -> None:
    """The first spoiled files that are still without fault are taken: the store agrees with the intake."""
    read_so_far = (read(*mutations.case(SEED + 2, number)[1:]) for number in range(CASES))
    accepted = (intake for intake in read_so_far if intake.clean and not intake.submissions.empty)
    first = list(islice(accepted, 3))
    assert len(first) == 3
    for number, intake in enumerate(first):
        store = Store(tmp_path / str(number))
        importing.take(intake, store, cut_off=clean.TODAY)
        assert {table: len(store.current_rows(table)) for table in intake.tables} == {
            table: len(rows) for table, rows in intake.tables.items()
        }


CELLS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.text(
        st.characters(blacklist_categories=("Cs",), blacklist_characters="".join(map(chr, range(32)))),
        max_size=40,
    ),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)),
    st.sampled_from([cell for cell in mutations.STRANGE if not isinstance(cell, str) or cell.isprintable()]),
)
TABLES = st.sampled_from([name for tables in mutations.GROUPS for name in tables])


@FEW
@given(st.lists(st.lists(CELLS, max_size=8), max_size=8), st.booleans())
def test_any_grid_is_read_or_refused(grid: list[list[Any]], as_book: bool) -> None:
    sheet = clean.Sheet("campaigns", "Kampanye", [], [], grid)
    if as_book:
        read("a.xlsx", mutations.workbook_of([sheet]))
    else:
        read("Kampanye.csv", text_of(grid).encode())


@FEW
@given(TABLES, st.data())
def test_any_headings_over_good_rows_are_read_or_refused(table: str, data: st.DataObject) -> None:
    sheet = mutations.small([table])[0]
    headings = st.sampled_from([heading for other in clean.sheets() for heading in other.headings])
    sheet.headings = data.draw(
        st.lists(st.one_of(headings, CELLS), min_size=1, max_size=len(sheet.headings) + 2)
    )
    read("a.xlsx", mutations.workbook_of([sheet]))


@FEW
@given(TABLES, st.data())
def test_any_cell_among_good_rows_is_read_or_refused(table: str, data: st.DataObject) -> None:
    sheet = mutations.small([table])[0]
    for _ in range(data.draw(st.integers(1, 4))):
        row = data.draw(st.sampled_from(sheet.rows))
        row[data.draw(st.integers(0, len(row) - 1))] = data.draw(CELLS)
    read("a.xlsx", mutations.workbook_of([sheet]))


@FEW
@given(st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xef\xbb\xbf",
                        b"sep=;\n", b"<html>", b"%PDF", b"Nomor samaran;Tanggal;Terlaksana;Bentuk;Sasaran\n"]),
       st.binary(max_size=400), st.sampled_from(["a.xlsx", "a.csv", "a", "a.xls", ".", "Kampanye.txt"]))  # fmt: skip
def test_any_bytes_are_read_or_refused(head: bytes, tail: bytes, name: str) -> None:
    read(name, head + tail)
