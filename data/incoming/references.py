"""Ids that point at rows of other tables: such a row must be held, and stays held for as long as it is pointed at."""

from __future__ import annotations

import pandas as pd

from data import geography, words
from data.incoming import statements
from data.incoming.draft import STATEMENT, Draft, Statement, keys_of
from data.incoming.statements import Told
from data.tables import BY_NAME, RECAP, REGISTERS, SUBMISSIONS

_NAMED_AT_MOST = 5
_POINTING = [(table, column) for table in REGISTERS for column in table.columns if column.refers_to]


def settle(draft: Draft, told: dict[Statement, Told]) -> dict[Statement, Told]:
    """What is told once no id points at nothing, neither in this file nor in what stays held.

    A submission that cannot replace the held one leaves that in force, which may bear on others: so until none moves.
    """
    again = False
    while True:
        replaced = {key for key, one in told.items() if one.is_told and not one.completing}
        stopped = _refuse_still_referred(draft, told, replaced)
        _refuse_unknown_references(draft, replaced - stopped, only_good=again)
        told = statements.recount(draft, told)
        if all(key in told for key in replaced):
            return told
        again = True


def _refuse_still_referred(
    draft: Draft, told: dict[Statement, Told], replaced: set[Statement]
) -> set[Statement]:
    """Set aside every submission that would take away a row which rows of other submissions point at."""
    stopped: set[Statement] = set()
    for table, column in _POINTING:
        target = column.refers_to
        assert target is not None
        lost = _lost(draft, target, replaced)
        if not lost:
            continue
        pointing: dict[Statement, list[tuple[str, str]]] = {}
        staying = _staying(draft, table.name, replaced)
        for regency, own, cell in staying[["regency", "id", column.name]].itertuples(index=False, name=None):
            for one in str(cell).split(";") if isinstance(cell, str) else []:
                if (regency, one) in lost:
                    pointing.setdefault(lost[regency, one], []).append((one, own))
        for statement, pairs in pointing.items():
            if statement not in stopped:
                _stop(draft, told, statement, table.name, pairs)
                stopped.add(statement)
    return stopped


def _lost(draft: Draft, target: str, replaced: set[Statement]) -> dict[tuple[str, str], Statement]:
    """(regency, id) of every held row that is replaced without coming again → the submission that replaces it."""
    held = draft.held(target)
    here = draft.tables.get(target)
    again = set() if here is None else _pairs(here[here["good"].astype(bool)])
    keys = held[STATEMENT].itertuples(index=False, name=None)
    rows = zip(keys, held["regency"], held["id"], strict=True)
    return {
        (regency, own): key for key, regency, own in rows if key in replaced and (regency, own) not in again
    }


def _staying(draft: Draft, name: str, replaced: set[Statement]) -> pd.DataFrame:
    """Held rows that this file neither replaces with their submission nor brings again one by one."""
    held, here = draft.held(name), draft.tables.get(name)
    again = set() if here is None else set(keys_of(name, here[here["good"].astype(bool)]))
    keys = held[STATEMENT].itertuples(index=False, name=None)
    stays = [
        key not in replaced and own not in again for key, own in zip(keys, keys_of(name, held), strict=True)
    ]
    return held.loc[stays]


def _stop(
    draft: Draft,
    told: dict[Statement, Told],
    statement: Statement,
    referring: str,
    pairs: list[tuple[str, str]],
) -> None:
    """The fault stands at the first row that tells the submission: of its table, of a recap, or of the cover sheet."""
    place = {
        "regency": geography.area_name(statement[0]),
        "month": statement[1],
        "table": words.word("table", referring, "id"),
        "rows": _listed([own for _, own in pairs]),
    }
    table, index, column = _first_row(draft, told[statement], statement)
    said = _listed([lost for lost, _ in pairs])
    draft.refuse(table, index, "still_referred_to", column, said, **place)
    statements.set_aside(draft, statement)
    told[statement].refused = True


def _first_row(draft: Draft, one: Told, statement: Statement) -> tuple[str, int, str]:
    for name, column in ((statement[2], "id"), (RECAP.name, "measure")):
        if name in draft.tables and statement in (keys := draft.statements_of(name)):
            return name, int(draft.tables[name].index[keys.index(statement)]), column
    return SUBMISSIONS.name, one.cover_rows[0], "rows_stated"


def _listed(ids: list[str]) -> str:
    """Some ids, each once, as a sentence can hold them."""
    once = list(dict.fromkeys(ids))
    return ", ".join(once[:_NAMED_AT_MOST]) + (", …" if len(once) > _NAMED_AT_MOST else "")


def _refuse_unknown_references(draft: Draft, replaced: set[Statement], *, only_good: bool) -> None:
    """Ids must point at a row of the same regency that will be held: a good one of this file, or one already held
    that this file does not replace (`replaced`: the statements it tells anew). `only_good`: faulty rows were told
    of this before."""
    for name, rows in draft.tables.items():
        for column in BY_NAME[name].columns:
            if column.refers_to:
                here = draft.tables.get(column.refers_to, pd.DataFrame(columns=["regency", "id", "good"]))
                held = draft.held(column.refers_to)
                keys = held[STATEMENT].itertuples(index=False, name=None)
                stays = held.loc[[key not in replaced for key in keys]]
                valid = _pairs(here[here["good"].astype(bool)]) | _pairs(stays)
                asked = rows[rows["good"].astype(bool)] if only_good else rows
                _refuse_unknown(draft, name, column.name, column.refers_to, asked, valid, _pairs(here))


def _pairs(rows: pd.DataFrame) -> set[tuple[str, str]]:
    return set(zip(rows["regency"], rows["id"], strict=True))


def _refuse_unknown(
    draft: Draft,
    name: str,
    column: str,
    target: str,
    rows: pd.DataFrame,
    valid: set[tuple[str, str]],
    here: set[tuple[str, str]],
) -> None:
    sheet = words.word("table", target, "id")
    for index, regency, cell in rows[["regency", column]].itertuples(name=None):
        pointed = [] if regency is None or cell is None else str(cell).split(";")
        missing = [one for one in pointed if (regency, one) not in valid]
        if missing:
            refused = all((regency, one) in here for one in missing)
            code = "reference_refused" if refused else "unknown_reference"
            draft.refuse(name, index, code, column, ", ".join(missing), table=sheet)
