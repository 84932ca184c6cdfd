"""What must hold of any intake, whatever file it came from: a reckoning without the reader's own checks."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pandas as pd

import locales
from data import geography, words
from data.importing import Intake
from data.tables import BY_NAME, Column
from tests.corpus.clean import TODAY

_KEYS = ["regency", "month", "table_name"]


def check(intake: Intake) -> None:
    """Counts agree, every row belongs to a submission, every value is of its kind, and every fault can be said."""
    if any(fault.whole_file for fault in intake.faults):
        assert not intake.can_take_good
    _counts_agree(intake)
    for name, rows in intake.tables.items():
        for column in BY_NAME[name].stored:
            if column.name in rows:
                for value in rows[column.name]:
                    _is_of_its_kind(name, column, value)
    for notice in (*intake.notes, *intake.questions):
        for language in locales.LANGUAGES:
            assert notice.said(language).strip()
    for fault in intake.faults[:20]:
        for language in locales.LANGUAGES:
            assert fault.what(language).strip()
            assert fault.what_to_do(language).strip()
            fault.where(language)


def _counts_agree(intake: Intake) -> None:
    """The rows of each regency × month × table are as many as its submission says; no row is without one."""
    submitted = intake.submissions
    stated = {
        tuple(key): count
        for *key, count in submitted[[*_KEYS, "row_count"]].itertuples(index=False, name=None)
    }
    assert len(stated) == len(submitted), "a submission stands twice"
    counted: Counter[tuple[Any, ...]] = Counter()
    for name, rows in intake.tables.items():
        registers = rows["table_name"] if name == "recap" else [name] * len(rows)
        counted.update(zip(rows["regency"], rows["month"], registers, strict=True))
    assert set(counted) <= set(stated), "rows without a submission"
    assert {key: counted[key] for key in stated} == stated
    for key in stated:
        assert key[2] in BY_NAME
        assert key[0] in _PLACES or (key[0] == "" and key[2] == "targets")
        assert pd.Period(key[1], "M") <= pd.Period(date(TODAY.year + 50, 12, 1), "M")


_PLACES = {*geography.regencies().index, geography.PROVINCE}


def _is_of_its_kind(table: str, column: Column, value: Any) -> None:
    if value is None or value != value:
        # The recap's month is that of its column; a regency is never missing.
        assert not column.required, (table, column.name)
        return
    if column.kind in ("whole", "year"):
        assert int(value) == value, value
    if column.kind in ("whole", "year", "decimal"):
        assert column.minimum is None or value >= column.minimum, value
        assert column.maximum is None or value <= column.maximum, value
        assert abs(value) < 1e15
    elif column.kind == "date":
        assert date(2000, 1, 1) <= value <= (date(TODAY.year + 50, 12, 31) if column.future else TODAY), value
    elif column.kind == "word":
        assert value in words.codes(column.words or ""), value
    elif column.kind == "words":
        assert set(value.split(";")) <= set(words.codes(column.words or "")), value
    elif column.kind in ("id", "ids"):
        assert all(any(sign.isdigit() for sign in part) and " " not in part for part in value.split(";")), (
            value
        )
