"""Raw rows → typed rows: each cell by the kind of its column, each row by its places and the order of its dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data import geography
from data.importing.faults import Fault, Faulty
from data.importing.raw_table import PLACE_COLUMNS, RawTable, Spoiled, written
from data.importing.values import gazetteer
from data.importing.values.cell import Limits, district_meant, read_cell, read_place
from data.tables import Column, Table

Read = tuple[list[Any], list[Fault]]


def read_rows(raw: RawTable, limits: Limits) -> tuple[pd.DataFrame, list[Fault]]:
    """Typed rows of one raw table (column `row` kept) and every fault in its cells and rows.

    A cell with a fault is left empty in the frame; whoever takes the rows leaves out those a fault names.
    """
    typed: dict[str, list[Any]] = {"row": [int(row) for row in raw.rows["row"]]}
    typed["regency"], faults = _read_places(raw)
    for column in raw.table.columns:
        if column.kind == "district":
            typed[column.name], column_faults = _read_districts(raw, column, typed["regency"])
        else:
            typed[column.name], column_faults = _read_column(raw, column, limits)
        faults += column_faults
    rows = pd.DataFrame(typed, dtype=object)
    return rows, faults + _row_faults(raw, rows, limits)


def _fault(raw: RawTable, code: str, row: int, column: str, value: object = "", **details: str) -> Fault:
    return Fault(code, raw.sheet, int(row), raw.heading(column), written(value), details=details)


def _read_column(raw: RawTable, column: Column, limits: Limits) -> Read:
    limits = replace(
        limits, decimal_sign=raw.decimal_signs.get(column.name, ""), ticked=column.name in raw.ticked
    )
    # Equal writings are read once: a column of ten thousand rows has few different cells.
    outcomes: dict[object, object] = {}
    values: list[Any] = []
    faults: list[Fault] = []
    for row, cell in zip(raw.rows["row"], raw.rows[column.name], strict=True):
        key = (type(cell), cell)
        if key not in outcomes:
            outcomes[key] = _value_or_fault(cell, column, limits)
        value = outcomes[key]
        if isinstance(value, Fault):
            # What stands where a pseudonym should may be a name, so it is not repeated.
            shown = "" if value.code == "not_a_pseudonym" else cell
            faults.append(_fault(raw, value.code, row, column.name, shown, **value.details))
            value = None
        values.append(value)
    return values, faults


def _value_or_fault(cell: object, column: Column, limits: Limits) -> object:
    try:
        return read_cell(cell, column, limits)
    except Faulty as faulty:
        return faulty.fault


def _read_places(raw: RawTable) -> Read:
    values: list[Any] = []
    faults: list[Fault] = []
    shown = next((column for column in PLACE_COLUMNS if column in raw.headings), PLACE_COLUMNS[0])
    for row, code, name in zip(raw.rows["row"], *(raw.rows[column] for column in PLACE_COLUMNS), strict=True):
        try:
            values.append(read_place(raw.table, code, name))
        except Faulty as faulty:
            both = " / ".join(filter(None, (written(code), written(name))))
            faults.append(_fault(raw, faulty.fault.code, row, shown, both, **faulty.fault.details))
            values.append(None)
    return values, faults


def _read_districts(raw: RawTable, column: Column, regencies: Sequence[str | None]) -> Read:
    values: list[Any] = []
    faults: list[Fault] = []
    for row, cell, regency in zip(raw.rows["row"], raw.rows[column.name], regencies, strict=True):
        code = None
        if isinstance(cell, Spoiled):
            faults.append(_fault(raw, cell.code, row, column.name, cell, **cell.details))
        elif cell is not None and regency is not None:
            code, nearest = district_meant(written(cell), regency)
            if code is None:
                details = _district_details(written(cell), regency, nearest)
                faults.append(_fault(raw, "unknown_district", row, column.name, cell, **details))
        values.append(code)
    return values, faults


def _districts_of(regency: str) -> list[str]:
    districts = geography.districts()
    return [str(name) for name in districts.loc[districts.index.str.startswith(f"{regency}."), "name"]]


def _district_details(text: str, regency: str, nearest: Sequence[str]) -> dict[str, str]:
    """What the sentence about an unknown district says: where the place lies, or which names are written alike."""
    kind, districts = gazetteer.advice_on(text, regency)
    names = [str(geography.districts().at[code, "name"]) for code in districts] or list(nearest)
    if not names:
        kind, names = "list", _districts_of(regency)
    return {
        "regency": geography.area_name(regency),
        "nearest": ", ".join(names) or "–",
        "advice": kind,
        "kemendagri": ", ".join(districts),
        "other": geography.area_name(districts[0][:5]) if districts else "",
    }


def _row_faults(raw: RawTable, rows: pd.DataFrame, limits: Limits) -> list[Fault]:
    """Faults that need more than one cell of a row."""
    faults = [
        fault
        for column in raw.table.columns
        if column.not_before
        for fault in _order_faults(raw, rows, column)
    ]
    check = _OF_ONE_TABLE.get(raw.table.name)
    return faults + (check(raw, rows, limits) if check else [])


def _earlier_stages(table: Table, column: Column) -> list[str]:
    """The columns a date must not precede, nearest first: a stage left empty passes the duty on to the one before."""
    chain = []
    while column.not_before:
        chain.append(column.not_before)
        column = table.column(column.not_before)
    return chain


def _order_faults(raw: RawTable, rows: pd.DataFrame, column: Column) -> list[Fault]:
    stages = _earlier_stages(raw.table, column)
    faults = []
    lists = (list(rows[name]) for name in ("row", column.name, *stages))
    for row, late, *earlier in zip(*lists, strict=True):
        if late is None:
            continue
        stage, early = next(
            ((s, e) for s, e in zip(stages, earlier, strict=True) if e is not None), ("", None)
        )
        if early is not None and late < early:
            details = {"earlier": raw.heading(stage), "date": written(early)}
            faults.append(_fault(raw, "before", row, column.name, late, **details))
    return faults


def _held_in_future(raw: RawTable, rows: pd.DataFrame, limits: Limits) -> list[Fault]:
    """A campaign may be planned for a day to come; it cannot have been held then."""
    return [
        _fault(raw, "future_date", row, "date", day, today=written(limits.today))
        for row, day, was_held in rows[["row", "date", "held"]].itertuples(index=False)
        if day is not None and was_held == "yes" and day > limits.today
    ]


def _shelter_faults(raw: RawTable, rows: pd.DataFrame, limits: Limits) -> list[Fault]:
    """A shelter's place is confidential: nothing finer than its regency may be written down, not even once.

    The hours of a public office would tell where to wait, and a public office that lists the shelter's function
    would tell where it is.
    """
    fine = ["district", "hours", "longitude", "latitude"]
    written_places = raw.rows[fine].itertuples(index=False, name=None)
    faults = []
    for row, kind, functions, cells in zip(
        rows["row"], rows["kind"], rows["functions"], written_places, strict=True
    ):
        if kind == "shelter":
            filled = [name for name, cell in zip(fine, cells, strict=True) if cell is not None]
            faults += [_fault(raw, "shelter_too_fine", row, name) for name in filled]
        elif kind is not None and "temporary_shelter" in (functions or "").split(";"):
            faults.append(_fault(raw, "shelter_hidden", row, "functions"))
    return faults


def _village_faults(raw: RawTable, rows: pd.DataFrame, limits: Limits) -> list[Fault]:
    return [
        _fault(raw, "village_outside", row, "village", village, regency=geography.area_name(regency))
        for row, regency, village in rows[["row", "regency", "village"]].itertuples(index=False)
        if regency is not None and village is not None and not village.startswith(f"{regency}.")
    ]


_OF_ONE_TABLE: dict[str, Callable[[RawTable, pd.DataFrame, Limits], list[Fault]]] = {
    "campaigns": _held_in_future,
    "service_points": _shelter_faults,
    "community": _village_faults,
}
