"""Lines that say a month had none of what a table counts (NIHIL), and which place and month a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from data.importing.faults import Faulty
from data.importing.layout.letterheads import is_address
from data.importing.raw_table import PLACE_COLUMNS, Named, Spoiled, ZeroLine, written
from data.importing.values import qualifiers
from data.importing.values.cell import read_place, regency_meant
from data.importing.values.written_dates import day_in, month_in, pair_in
from data.tables import Table

_FEWEST_DASHES = 3
_COUNTING = re.compile(r"\d{1,3}[.)]?")
_MONTHS = re.compile(
    r"[a-z]{3,9}[ .-]+(?:tahun +)?\d{4}\b|\b\d{1,2}[/-]\d{4}\b|\b\d{4}-\d\d\b", re.IGNORECASE
)
_PLACES = re.compile(
    r"\b(?:kab\.?|kabupaten|kota|pemkab|pemko) +[a-z]+(?: (?:barat|timur|selatan|utara|mas|pisau|raya))?",
    re.IGNORECASE,
)


def zero_line(
    table: Table, columns: Mapping[str, int], number: int, cells: Sequence[object]
) -> ZeroLine | None:
    """The line as such a one; None where it holds anything that a record holds. `columns`: column → place."""
    texts = [cell for cell in cells if isinstance(cell, str) and qualifiers.says_no_events(cell)]
    dashes = [cell for cell in cells if cell in qualifiers.DASHES]
    if not texts and len(dashes) < _FEWEST_DASHES:
        return None
    names = {place: name for name, place in columns.items()}
    places, months = [], set()
    for place, cell in enumerate(cells):
        if cell is None or qualifiers.is_mark_of_nothing(cell):
            continue
        name, month = names.get(place), _month_of(cell)
        if name in PLACE_COLUMNS:
            places.append(cell)
        elif month:
            months.add(month)
        elif not (name is None and _COUNTING.fullmatch(written(cell))):
            return None
    code, other = ([*places, None, None])[:2]
    try:
        regencies = {read_place(table, code, other)} if places else regencies_named(texts)
    except Faulty:
        return None
    text = texts[0] if texts else written(dashes[0])
    months |= {month for written_text in texts for month in months_named([written_text])}
    return ZeroLine(number, text, frozenset(regencies), frozenset(months))


def _month_of(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%Y-%m}"
    if isinstance(cell, Spoiled) or not isinstance(cell, str):
        return ""
    if year_month := month_in(cell):
        return f"{year_month[0]}-{year_month[1]:02d}"
    pair = pair_in(cell)
    days = [day_in(cell)] if pair is None else [pair.in_order("dmy"), pair.in_order("mdy")]
    months = {f"{day:%Y-%m}" for day in days if day}
    return months.pop() if len(months) == 1 else ""


def months_named(texts: Iterable[str]) -> set[str]:
    """Every month that the texts name: "Bulan: Mei 2026", "05/2026"."""
    named = (month_in(match[0]) for text in texts for match in _MONTHS.finditer(text))
    return {f"{year}-{month:02d}" for year, month in filter(None, named)}


def regencies_named(texts: Iterable[str]) -> set[str]:
    """Every regency that the texts name with the word for its kind: "PEMERINTAH KABUPATEN KATINGAN"."""
    named = (regency_meant(None, match[0]).code
             for text in texts for match in _PLACES.finditer(text))  # fmt: skip
    return {code for code in named if code}


def named_by(texts: Iterable[str]) -> Named:
    """What titles, the name of a sheet and the name of a file tell together, but for addresses."""
    listed = [text.replace("_", " ") for text in texts if not is_address(text)]
    return Named(frozenset(regencies_named(listed)), frozenset(months_named(listed)))
