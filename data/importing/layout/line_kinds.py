"""What a line below the headings says of itself: a total, a remark, a row of numbers, or cells a record could have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from data import words
from data.importing.faults import Faulty
from data.importing.one_reading import once_a_reading
from data.importing.raw_table import Spoiled, written
from data.importing.values.cell import Limits, read_cell, read_place
from data.tables import Column, Table

_TOTAL = re.compile(
    r"(?:sub ?-?(?:total|jumlah)|grand total|total|jumlah|jml|jlh|rata-rata|rerata|average|sum)\b.{0,80}",
    re.DOTALL,
)
_REMARK = re.compile(
    r"(?:catatan|keterangan|ket|sumber|note|notes|source|mengetahui|menyetujui|disetujui|diketahui|dibuat oleh"
    r"|disusun oleh|petugas|operator|kepala|plt|plh|a n|an|nip|tanda tangan|ttd|dicetak)\b.*"
    r"|[a-z ]+ \d{1,2} [a-z]+ \d{4}",
    re.DOTALL,
)
_NUMBERING = re.compile(r"\(?(\d{1,3})\)?\.?")
_APOSTROPHE = re.compile(r"'(?=[=+\-@\d])")
_ANY_DAY = Limits(date.max)
_SHEET_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")


@once_a_reading(at_most=65536)
def _cleaned_text(text: str) -> object:
    plain = " ".join(text.replace("\u200b", "").split())
    if plain[:1] == "#" and _SHEET_ERROR.fullmatch(plain):
        return Spoiled("cell_error", plain)
    # People put the apostrophe before numbers, and our own workbook of faulty rows before what begins like a formula.
    return _APOSTROPHE.sub("", plain, count=1) if plain[:1] == "'" else plain or None


def cleaned(cells: Sequence[object]) -> list[object]:
    """Cells, each text in one line without blanks around it; None if nothing is left, `Spoiled` for an error value."""
    return [_cleaned_text(cell) if isinstance(cell, str) else cell for cell in cells]


@once_a_reading(at_most=4096)
def is_total(text: str) -> bool:
    """Whether a text is the label of a total: Jumlah, Total, Sub total, Jumlah seluruhnya …"""
    return _TOTAL.fullmatch(words.normal(text)) is not None


@once_a_reading(at_most=4096)
def is_remark(text: str) -> bool:
    """Whether a text begins a remark or a signature block: Catatan, Sumber, Mengetahui, Kasongan, 5 Februari 2026 …"""
    return text.startswith(("*", "Ket", "NB")) or _REMARK.fullmatch(words.normal(text)) is not None


def may_stand_in_total(key: object) -> bool:
    """Where an id should be: the label itself, or a number, which may be the count of rows."""
    return isinstance(key, Spoiled) or written(key).isdecimal() or (isinstance(key, str) and is_total(key))


def is_numbering(cells: Sequence[object]) -> bool:
    """(1) (2) (3) … below the headings: at least three of them, counting up by one from 1."""
    texts = [written(cell) for cell in cells if cell is not None]
    numbers = [int(match[1]) for text in texts if (match := _NUMBERING.fullmatch(text))]
    return len(numbers) == len(texts) >= 3 and numbers == list(range(1, len(numbers) + 1))


def readable(cell: object, column: Column) -> bool:
    """Whether a cell is what its column asks for, on whichever day it is read."""
    try:
        return read_cell(cell, column, _ANY_DAY) is not None
    except (Faulty, KeyError):
        return False


def is_place(table: Table, text: str) -> bool:
    """Whether a text names a place that a row of this table may have."""
    try:
        read_place(table, text, None)
    except Faulty:
        return False
    return True
