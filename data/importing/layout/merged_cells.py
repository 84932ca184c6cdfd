"""Cells merged over several rows of data: what stands in the first of them is meant for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.importing.notes import Note
from data.importing.raw_table import PLACE_COLUMNS, RawTable

# A number or an id that stands for several rows would count several times; a place or a word does not.
_MAY_BE_SHARED = {"date", "month", "year", "word", "words", "place", "district", "village"}


def fill_merged(
    raw: RawTable, places: Mapping[str, int], merged: Sequence[tuple[int, int, int, int]]
) -> list[Note]:
    """Repeat such cells in the rows they reach over, with one note for each column. Columns count from 0."""
    kinds = {column.name: column.kind for column in raw.table.columns} | dict.fromkeys(PLACE_COLUMNS, "place")
    columns = {place: name for name, place in places.items() if kinds.get(name) in _MAY_BE_SHARED}
    index = {int(row): place for place, row in enumerate(raw.rows["row"])}
    notes = []
    for place, name in columns.items():
        ranges = [(top, bottom) for top, left, bottom, _ in merged if left == place and bottom > top]
        cells = list(raw.rows[name])
        filled = 0
        for top, bottom in ranges:
            for row in range(top + 1, min(bottom, max(index, default=0)) + 1):
                if top in index and row in index and cells[index[row]] is None:
                    cells[index[row]] = cells[index[top]]
                    filled += 1
        if filled:
            raw.replace(name, cells)
            details = {"count": str(filled)}
            notes.append(Note("merged_rows", raw.sheet, column=raw.heading(name), details=details))
    return notes
