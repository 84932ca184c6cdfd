"""Ages where a group of ages is asked for: 15 or "15 tahun" is one of 13–17, where it cannot be anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data import words
from data.importing.notes import Note
from data.importing.raw_table import RawTable, written

_LIST = "age_group"
_AGE = re.compile(
    r"(?:usia|umur|age)?\s*(\d{1,2})(?:[.,]0)?\s*(th|thn|tahun|years?|yo|y\.o\.?)?\.?(?:\s*old)?"
    r"(?:\s*(?:dan|,|&)?\s*\d{1,2}\s*(?:bl|bln|bulan|months?))?",
    re.IGNORECASE | re.ASCII,
)
_MONTHS_OLD = re.compile(
    r"(?:usia|umur|age)?\s*\d{1,2}\s*(?:bl|bln|bulan|months?)(?:\s*old)?\.?", re.IGNORECASE | re.ASCII
)
# A column of 1, 2 and 3 alone may number the three groups.
_MAY_NUMBER_GROUPS = 3


def group_of(cell: object) -> tuple[str, bool] | None:
    """The group (code) of an age, and whether the cell itself says that it is an age; None for all else."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    text = written(cell).strip()
    if isinstance(cell, str) and _MONTHS_OLD.fullmatch(text):
        return _group(0), True
    match = _AGE.fullmatch(text)
    if match is None or not (group := _group(int(match[1]))):
        return None
    return group, match[2] is not None


def _group(age: int) -> str:
    """The code of the group that an age lies in; "" for one beyond childhood."""
    for code in words.codes(_LIST):
        first, _, last = code.partition("-")
        if int(first) <= age <= int(last):
            return code
    return ""


def settle(tables: Iterable[RawTable]) -> list[Note]:
    """Write the group for every age, in columns where bare numbers are ages beyond doubt; a note for each column."""
    notes = []
    for table in tables:
        for column in table.table.columns:
            if column.words != _LIST:
                continue
            cells = list(table.rows[column.name])
            groups = {place: group for place, cell in enumerate(cells) if (group := group_of(cell))}
            bare = [written(cells[place]).strip() for place, (_, says_so) in groups.items() if not says_so]
            proven = any(
                float(text.replace(",", ".")) > _MAY_NUMBER_GROUPS for text in bare if text.isdecimal()
            )
            taken = {place: group for place, (group, says_so) in groups.items() if says_so or proven}
            if taken:
                table.replace(column.name, [taken.get(place, cell) for place, cell in enumerate(cells)])
                details = {"count": str(len(taken))}
                notes.append(Note("ages", table.sheet, column=table.heading(column.name), details=details))
    return notes
