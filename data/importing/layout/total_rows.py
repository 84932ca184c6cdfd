"""Total rows are no data, but what they state must be true of the rows above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data import words
from data.importing.faults import Fault, Faulty
from data.importing.layout.body import TotalRow
from data.importing.notes import Note
from data.importing.raw_table import MARKS, RawTable, Spoiled, written
from data.importing.values.numbers import number_in
from data.tables import Column

_AVERAGE = re.compile(r"rata-rata|rerata|average")
_PART = re.compile(r"\bsub")
_EVERYTHING = re.compile(r"\b(?:grand|seluruh\w*|keseluruhan|semua|akhir)\b")
# "12", "12 laporan", "Total: 12", "Jumlah 12 kegiatan"; but neither "Triwulan 1" nor "Januari 2026".
_UNITS = r"(?:baris|data|laporan|kegiatan|orang|kasus|mitra|layanan|kuesioner|responden|rows|reports)"
_COUNTED = re.compile(
    rf"(?:\D{{0,60}}[:=]\s*)?(\d{{1,6}})(?:\s+{_UNITS})?|\D{{0,60}}\s(\d{{1,6}})\s+{_UNITS}", re.IGNORECASE
)
# A number there is no count of rows.
_NEVER_COUNTS = {"year", "decimal", "date", "month"}
_EXACT = 0.005


@dataclass(frozen=True)
class _Span:
    """The records, by their place in the table, that a total may be meant for."""

    first: int
    end: int


def check(
    raw: RawTable, places: dict[str, int], totals: Sequence[TotalRow]
) -> tuple[list[Fault], list[Note]]:
    """Compare every total row with the rows since the last one and with all rows; a disagreement is a fault.

    The rows it disagrees with become `doubted`. A row of averages is only left out.
    """
    faults: list[Fault] = []
    notes: list[Note] = []
    before = 0
    for total in totals:
        label = words.normal(total.label)
        checked = 0
        if not _AVERAGE.match(label):
            spans = _spans(label, before, total.place)
            disagreements, checked = _compared(raw, places, total, spans)
            faults += disagreements
            if disagreements:
                rows = raw.rows["row"].iloc[spans[-1].first : spans[-1].end]
                raw.doubted |= {int(row) for row in rows}
                continue
            before = total.place
        notes.append(Note("total_row", raw.sheet, total.number, details={"checked": str(checked)}))
    return faults, notes


def _spans(label: str, before: int, place: int) -> list[_Span]:
    """What a total can be of: the rows since the last total, all rows above, or (if it does not say) either."""
    block, everything = _Span(before, place), _Span(0, place)
    if _PART.search(label):
        return [block]
    if _EVERYTHING.search(label) or before == place:
        return [everything]
    return [block, everything] if before else [everything]


def _compared(
    raw: RawTable, places: dict[str, int], total: TotalRow, spans: Sequence[_Span]
) -> tuple[list[Fault], int]:
    """The faults of one total row, and how many of its figures could be checked."""
    stated = _stated(raw, places, total)
    count = None if len(stated) > 1 else _lone_count(total, places, raw)
    faults, checked = [], 0
    for column, value in stated.items():
        sums = [_sum(raw, column, span) for span in spans]
        if all(figure is None for figure in sums):
            continue
        checked += 1
        counts = [span.end - span.first for span in spans] if len(stated) == 1 else []
        if not any(figure is not None and abs(figure - value) < _EXACT for figure in [*sums, *counts]):
            actual = next(figure for figure in reversed(sums) if figure is not None)
            faults.append(_fault(raw, total, raw.heading(column.name), value, actual))
    if not stated and count is not None:
        checked = 1
        if count not in [span.end - span.first for span in spans]:
            rows = spans[-1].end - spans[-1].first
            faults.append(_fault(raw, total, "", count, rows))
    return faults, checked


def _fault(raw: RawTable, total: TotalRow, column: str, stated: float, actual: float) -> Fault:
    return Fault(
        "total_row", raw.sheet, total.number, column, _plain(stated), details={"found": _plain(actual)}
    )


def _plain(value: float) -> str:
    return f"{value:.12g}".replace(".", ",")


def _stated(raw: RawTable, places: dict[str, int], total: TotalRow) -> dict[Column, float]:
    """The figures that a total row states in columns that can be summed."""
    stated = {}
    for column in raw.table.columns:
        place = places.get(column.name)
        if column.kind == "whole" or column.money:
            value = (
                _number(total.cells[place], raw, column)
                if place is not None and place < len(total.cells)
                else None
            )
            if value is not None:
                stated[column] = value
    return stated


def _number(cell: object, raw: RawTable, column: Column) -> float | None:
    """The number in a cell, also one that a formula gave; None if there is none."""
    value = cell.shown if isinstance(cell, Spoiled) and cell.code == "formula" else cell
    if type(value) in (int, float):
        return float(value)  # type: ignore[arg-type]
    if not isinstance(value, str):
        return None
    try:
        return number_in(value, column, raw.decimal_signs.get(column.name, ""))
    except Faulty:
        return None


def _sum(raw: RawTable, column: Column, span: _Span) -> float | None:
    """The sum of a column over some rows; None if one of its cells is no number, which is a fault of its own."""
    cells = raw.rows[column.name].iloc[span.first : span.end]
    numbers = [_number(cell, raw, column) for cell in cells if cell is not None]
    figures = [number for number in numbers if number is not None]
    return sum(figures) if len(figures) == len(numbers) else None


def _lone_count(total: TotalRow, places: dict[str, int], raw: RawTable) -> int | None:
    """The one figure of a row that sums nothing: how many rows there are ("Jumlah | 12", "Total: 12 laporan")."""
    kinds = {column.name: column.kind for column in raw.table.columns}
    never = {place for name, place in places.items() if kinds.get(name) in _NEVER_COUNTS}
    never |= {place for name, place in places.items() if name in (*MARKS, "regency_code") and place}
    never |= total.elsewhere
    cells = [cell for place, cell in enumerate(total.cells) if place not in never]
    counts = [match[1] or match[2] for cell in cells if (match := _COUNTED.fullmatch(written(cell)))]
    return int(counts[0]) if len(counts) == 1 else None
