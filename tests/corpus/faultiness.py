"""What a faulty file of the corpus is: how the clean one was spoiled, what must be found, and how it is mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.store import Store
from tests.corpus.clean import Cell, Sheet, sheets, xlsx_of
from tests.corpus.sending import Place

DELETED = object()


@dataclass(frozen=True)
class Spoiled:
    """One cell of the clean file written otherwise; `row` as the spreadsheet counts."""

    table: str
    row: int
    column: str
    value: Cell


@dataclass(frozen=True)
class Mend:
    """What the officer writes into the workbook of faulty rows: `line` as that workbook counts.

    A value of DELETED takes the line out.
    """

    table: str
    line: int
    column: str = ""
    value: Cell = None


@dataclass(frozen=True)
class Faulty:
    """A faulty file. `expected`: code, sheet, row and column of every fault it must bring, no more and no less.

    `tables`: those of the clean file that it was made from. `mends`: how its workbook of faulty rows is put right;
    empty where the whole file is refused. `before`: what the store was sent earlier. `never`: texts that may appear
    nowhere afterwards.
    """

    name: str
    why: str
    make: Callable[[], tuple[str, bytes]]
    expected: tuple[Place, ...]
    tables: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()
    before: Callable[[Store], None] | None = None
    never: tuple[str, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)


TITLES = {one.table: one.title for one in sheets()}
HEADINGS = {one.table: dict(zip(one.columns, one.headings, strict=True)) for one in sheets()}


def place(code: str, table: str, row: int | None = None, column: str = "") -> Place:
    """Where a fault stands, by the names of the clean file: ("negative", "Kampanye", 2, "Peserta perempuan")."""
    return code, TITLES[table], row, HEADINGS[table][column] if column else ""


def spoiled_sheets(tables: Sequence[str], cells: Sequence[Spoiled]) -> list[Sheet]:
    made = {one.table: one for one in sheets(*tables)}
    for cell in cells:
        made[cell.table].write(cell.row, cell.column, cell.value)
    return list(made.values())


def right_again(cells: Sequence[Spoiled]) -> tuple[Mend, ...]:
    """The clean values back into the same cells, where only the rows of these cells have come back."""
    clean = {one.table: one for one in sheets()}
    mends = []
    for cell in cells:
        came_back = sorted({other.row for other in cells if other.table == cell.table})
        value = clean[cell.table].values(cell.column)[cell.row - 2]
        mends.append(Mend(cell.table, came_back.index(cell.row) + 2, cell.column, value))
    return tuple(mends)


def cell_case(
    name: str,
    why: str,
    cells: Sequence[Spoiled],
    *expected: Place,
    tables: Sequence[str] = (),
    mends: Sequence[Mend] | None = None,
    before: Callable[[Store], None] | None = None,
) -> Faulty:
    """A case made by writing some cells of the clean file otherwise; `tables` defaults to those of the cells."""
    chosen = tuple(tables) or tuple(dict.fromkeys(cell.table for cell in cells))
    return Faulty(
        name,
        why,
        lambda: (f"{name}.xlsx", xlsx_of(spoiled_sheets(chosen, cells))),
        expected,
        chosen,
        tuple(right_again(cells) if mends is None else mends),
        before,
    )
