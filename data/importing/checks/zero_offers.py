"""NIHIL on a sheet: a month that may be stated as zero, if somebody says yes; nothing of it is assumed."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from data import geography
from data.importing.draft import Draft
from data.importing.faults import Fault
from data.importing.notes import ZERO, Note, Offer, is_accepted
from data.importing.raw_table import RawTable, ZeroLine, columns_of
from data.tables import SUBMISSIONS

_Place = tuple[str, str]


def offered(draft: Draft, accepted: Collection[str]) -> tuple[list[Offer], list[Note]]:
    """An offer for each line that says a month had nothing, and a note where place or month cannot be known.

    A month of which the file has rows or states a count is no offer.
    """
    offers: dict[str, Offer] = {}
    notes = []
    statements = _told(draft)
    for raw_table, line in [(table, line) for table in draft.raw for line in table.zero_lines]:
        name = raw_table.table.name
        details = {"text": line.text, "table_name": name}
        places = _places(draft, raw_table, line)
        if places is None:
            notes.append(Note("zero_unclear", raw_table.sheet, line.number, details=details))
        for regency, month in sorted(places or ()):
            key = f"{ZERO} {name} {regency} {month}"
            if (regency, month, name) not in statements and key not in offers:
                named = details | {"regency": geography.area_name(regency), "month": month}
                said_yes = is_accepted(ZERO, key, accepted)
                offers[key] = Offer(ZERO, key, raw_table.sheet, line.number, named, said_yes)
    return list(offers.values()), notes


def _told(draft: Draft) -> set[tuple[object, object, object]]:
    """Every regency × month × table of which the file has rows, good or not, or states how many there are."""
    statements: set[tuple[object, object, object]] = set()
    for name in draft.tables:
        if name == SUBMISSIONS.name:
            statements |= set(
                draft.tables[name][["regency", "month", "table"]].itertuples(index=False, name=None)
            )
        else:
            statements |= set(draft.statements_of(name))
    return statements


def _places(draft: Draft, raw_table: RawTable, line: ZeroLine) -> set[_Place] | None:
    """What a line is about: what it says itself, else what stands around it, else what the rest of the file is about.

    None where that leaves it open. Several months are meant only where the line itself names them.
    """
    around = raw_table.named
    regencies = line.regencies or around.regencies or _regencies(draft)
    if len(regencies) != 1:
        return None
    months = line.months or around.months or _months(draft, next(iter(regencies)))
    if not months or (len(months) > 1 and not line.months):
        return None
    return {(regency, month) for regency in regencies for month in months}


def _regencies(draft: Draft) -> set[str]:
    return {place for rows in draft.tables.values() for place in rows["regency"] if isinstance(place, str)}


def _months(draft: Draft, regency: str) -> set[str]:
    """The months that the file's rows of monthly tables and its cover sheet tell of a regency."""
    return {
        str(month)
        for name, rows in draft.tables.items()
        if name not in _WITHOUT_MONTH
        for place, month in zip(rows["regency"], rows["month"], strict=True)
        if place == regency and isinstance(month, str)
    }


# Dated by when a thing began, not by the month of which is told.
_WITHOUT_MONTH = {
    "partners",
    "agreements",
    "service_points",
    "policies",
    "capacity",
    "community",
    "targets",
    "commitments",
}


def state(draft: Draft, offers: Collection[Offer]) -> None:
    """Add what was said yes to as rows of the cover sheet that state 0; where nothing else is there and nobody has said
    yes, each offer is a fault."""
    said_yes = [offer for offer in offers if offer.accepted]
    for sheet in dict.fromkeys(offer.sheet for offer in said_yes):
        _add(draft, sheet, [offer for offer in said_yes if offer.sheet == sheet])
    if not said_yes and not any(len(rows) for rows in draft.tables.values()):
        draft.faults += [
            Fault("zero_not_stated", raw_table.sheet, line.number, value=line.text)
            for raw_table in draft.raw
            for line in raw_table.zero_lines
        ]


def _add(draft: Draft, sheet: str, offers: Collection[Offer]) -> None:
    rows, raw = [], []
    for offer in offers:
        _, table, regency, month = offer.key.split(" ")
        rows.append({"row": offer.row, "regency": regency, "month": month, "table": table, "rows_stated": 0,
                     "document": None, "sheet": sheet, "good": True, "completing": False, "expected": 0})  # fmt: skip
        cells = {"regency_code": regency, "month": month, "table": table, "rows_stated": 0}
        raw.append({"row": offer.row, **{column: cells.get(column) for column in columns_of(SUBMISSIONS)}})
    lines = next(raw_table.zero_lines for raw_table in draft.raw if raw_table.sheet == sheet)
    draft.raw.append(RawTable(SUBMISSIONS, sheet, pd.DataFrame(raw, dtype=object), zero_lines=lines))
    added = pd.DataFrame(rows).astype(
        dict.fromkeys(("regency", "month", "table", "rows_stated", "document"), object)
    )
    before = draft.tables.get(SUBMISSIONS.name)
    parts = [added] if before is None else [before, added]
    draft.tables[SUBMISSIONS.name] = pd.concat(parts, ignore_index=True)
