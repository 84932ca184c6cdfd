"""The declarations of the tables fit together: what refers to something finds it, and the store can hold it."""

from __future__ import annotations

import pytest

from data import words
from data.measures import PART_OF
from data.store.schema import HELD, table_schema
from data.tables import ACCESS_UNSUR, BY_NAME, RECAP_MEASURES, REGISTERS, TABLES, UNSUR, Table

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@every_table
def test_a_column_refers_only_to_what_exists(table: Table) -> None:
    for column in table.columns:
        assert column.words is None or column.words in words.list_names()
        assert column.refers_to is None or column.refers_to in BY_NAME
        assert column.not_before is None or table.column(column.not_before).kind == "date"


@every_table
def test_a_row_is_dated_and_keyed_by_columns_that_must_be_filled(table: Table) -> None:
    assert table.column(table.dated_by).required
    optional = {name for name in table.key if name != "regency" and not table.column(name).required}
    assert optional <= {"dimension", "category"}
    assert len(set(table.column_names)) == len(table.column_names)


def test_what_is_held_has_a_schema_with_its_submission_month_and_regency() -> None:
    for table in HELD:
        assert list(table_schema(table))[:3] == ["submission_id", "month", "regency"]


def test_the_cover_sheet_names_exactly_the_registers() -> None:
    assert words.codes("table") == [table.name for table in REGISTERS]


def test_the_nine_unsur_are_columns_and_the_access_ones_are_among_them() -> None:
    assert words.codes("unsur") == list(UNSUR)
    assert set(ACCESS_UNSUR) <= set(UNSUR)
    assert set(UNSUR) <= set(BY_NAME["satisfaction"].column_names)


def test_a_recap_stands_for_registers_and_its_parts_for_wholes_of_the_same_register() -> None:
    for measure in RECAP_MEASURES.values():
        assert BY_NAME[measure.table] in REGISTERS
        assert measure.divided_by is None or measure.divided_by in measure.dimensions
    for part, whole in PART_OF.items():
        assert RECAP_MEASURES[part].table == RECAP_MEASURES[whole].table
