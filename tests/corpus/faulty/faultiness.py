"""What a faulty file of the corpus is: how the clean one was spoiled, what must be found, and how it is mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.store import Store
from tests.corpus.clean import ROWS, Cell, Sheet, sheets, xlsx_of
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

    The value DELETED takes out the columns that only such a workbook has.
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
    nowhere afterwards. `beside`: clean tables that the store holds too in the end. `cells`: what was spoiled, if
    writing the clean values back is all that mends it.
    """

    name: str
    why: str
    make: Callable[[], tuple[str, bytes]]
    expected: tuple[Place, ...]
    tables: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()
    before: Callable[[Store], None] | None = None
    never: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    cells: tuple[Spoiled, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)


TITLES = {sheet.table: sheet.title for sheet in sheets()}
HEADINGS = {sheet.table: dict(zip(sheet.columns, sheet.headings, strict=True)) for sheet in sheets()}


def place(code: str, table: str, row: int | None = None, column: str = "") -> Place:
    """Where a fault stands, by the names of the clean file: ("negative", "Kampanye", 2, "Peserta perempuan")."""
    return code, TITLES[table], row, HEADINGS[table][column] if column else ""


def spoiled_sheets(tables: Sequence[str], cells: Sequence[Spoiled]) -> list[Sheet]:
    made = {sheet.table: sheet for sheet in sheets(*tables)}
    for cell in cells:
        made[cell.table].write(cell.row, cell.column, cell.value)
    return list(made.values())


def right_again(cells: Sequence[Spoiled]) -> tuple[Mend, ...]:
    """The clean values back into the same cells, where only the rows of these cells have come back."""
    mends = []
    for cell in cells:
        came_back = sorted({other.row for other in cells if other.table == cell.table})
        value = ROWS[cell.table][cell.row - 2][list(HEADINGS[cell.table]).index(cell.column)]
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
    beside: tuple[str, ...] = (),
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
        beside=beside,
        cells=tuple(cells) if mends is None else (),
    )


def _statements(faulty: Faulty) -> set[tuple[str, str, str]]:
    """Table, regency and month of every row of the clean file that a case spoils."""
    statements = set()
    for cell in faulty.cells:
        row = ROWS[cell.table][cell.row - 2]
        month = next((f"{value:%Y-%m}" for value in row if isinstance(value, date)), "")
        statements.add((cell.table, str(row[0]), month))
    return statements


def together(cases: Sequence[Faulty]) -> list[Faulty]:
    """Cases that need no other table and no other mend than the clean cells, as few files with many faults each.

    No two cases of a file spoil the same month of a regency. The other cases stay files of their own.
    """
    alone: list[Faulty] = []
    groups: list[tuple[list[Faulty], set[tuple[str, str, str]]]] = []
    for faulty in cases:
        if not faulty.cells or faulty.before or len(faulty.tables) > 1:
            alone.append(faulty)
            continue
        statements = _statements(faulty)
        for group, spoiled in groups:
            if not statements & spoiled:
                group.append(faulty)
                spoiled |= statements
                break
        else:
            groups.append(([faulty], statements))
    return [
        _joined(f"file_{number}_of_several", group) for number, (group, _) in enumerate(groups, 1)
    ] + alone


def _joined(name: str, group: Sequence[Faulty]) -> Faulty:
    cells = [cell for faulty in group for cell in faulty.cells]
    expected = [place for faulty in group for place in faulty.expected]
    return cell_case(name, ", ".join(faulty.name for faulty in group), cells, *expected)
