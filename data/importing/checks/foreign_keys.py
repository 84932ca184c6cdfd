"""Ids that point at rows of other tables: such a row must be held, and stays held for as long as it is pointed at."""

from __future__ import annotations

import pandas as pd

from data import geography
from data.importing.checks import between_rows, statements
from data.importing.checks.statements import Told
from data.importing.draft import STATEMENT, Draft, Statement
from data.tables import BY_NAME, RECAP, REGISTERS, REPORTS, SERVICES, SUBMISSIONS

_NAMED_AT_MOST = 5
_POINTING = [(table, column) for table in REGISTERS for column in table.columns if column.refers_to]


def settle(draft: Draft, told: dict[Statement, Told]) -> dict[Statement, Told]:
    """What is told once no id points at nothing, neither in this file nor in what stays held, and none counts twice.

    Whatever is refused leaves something held in force, which may bear on others: so until nothing more is refused.
    """
    again = False
    while True:
        told = _refuse_half_moves(draft, statements.recount(draft, told))
        faults = len(draft.faults)
        _refuse_still_referred(draft, told)
        _refuse_unknown_references(draft, told, only_good=again)
        _refuse_services_apart(draft, told)
        if len(draft.faults) == faults:
            return told
        again = True


def _refuse_half_moves(draft: Draft, told: dict[Statement, Told]) -> dict[Statement, Told]:
    """A row leaves the month it is held for only if that month is told anew; else it would count in both."""
    while True:
        faults = len(draft.faults)
        for name, rows in draft.tables.items():
            for index, moved in between_rows.moved_rows(draft, name).items():
                if rows.at[index, "good"] and (moved.regency, moved.before, name) not in told:
                    between_rows.refuse_move(draft, name, index, moved)
        if len(draft.faults) == faults:
            return told
        told = statements.recount(draft, told)


def _refuse_services_apart(draft: Draft, told: dict[Statement, Told]) -> None:
    """A service counts in the month of its report: neither moves to another month without the other."""
    services = statements.staying(draft, SERVICES.name, told)
    left = set(services[["regency", "report_id", "month"]].itertuples(index=False, name=None))
    months: dict[tuple[str, str], str] = {}
    for rows in (statements.staying(draft, REPORTS.name, told), _good(draft, REPORTS.name)):
        months |= dict(zip(zip(rows["regency"], rows["id"], strict=True), rows["month"], strict=True))
    if REPORTS.name in draft.tables:
        good = draft.tables[REPORTS.name]["good"]
        for index, moved in between_rows.moved_rows(draft, REPORTS.name).items():
            if good[index] and (moved.regency, moved.identity, moved.before) in left:
                between_rows.refuse_move(draft, REPORTS.name, index, moved)
    here = _good(draft, SERVICES.name)
    for index, regency, report, month in here[["regency", "report_id", "month"]].itertuples(name=None):
        if months.get((regency, report)) != month:
            draft.refuse(
                SERVICES.name, index, "reference_refused", "report_id", report, table_name=REPORTS.name
            )


def _good(draft: Draft, name: str) -> pd.DataFrame:
    """The rows of this file that may be taken; those of a table that it does not have are none."""
    if name not in draft.tables:
        return pd.DataFrame(columns=["regency", "month", *BY_NAME[name].column_names])
    rows = draft.tables[name]
    return rows[rows["good"].astype(bool)]


def _refuse_still_referred(draft: Draft, told: dict[Statement, Told]) -> None:
    """Set aside every submission that would take away a row which rows of other submissions point at."""
    for table, column in _POINTING:
        target = column.refers_to
        assert target is not None
        lost = _lost(draft, target, told)
        if not lost:
            continue
        pointing: dict[Statement, list[tuple[str, str]]] = {}
        stays = statements.staying(draft, table.name, told)
        for regency, own, cell in stays[["regency", "id", column.name]].itertuples(index=False, name=None):
            for one in str(cell).split(";") if isinstance(cell, str) else []:
                if (regency, one) in lost:
                    pointing.setdefault(lost[regency, one], []).append((one, own))
        for statement, pairs in pointing.items():
            _stop(draft, told, statement, table.name, pairs)


def _lost(draft: Draft, target: str, told: dict[Statement, Told]) -> dict[tuple[str, str], Statement]:
    """(regency, id) of every held row that is replaced without coming again → the submission that replaces it."""
    held = draft.held(target)
    still = _pairs(statements.staying(draft, target, told)) | _pairs(_good(draft, target))
    keys = held[STATEMENT].itertuples(index=False, name=None)
    rows = zip(keys, held["regency"], held["id"], strict=True)
    return {(regency, own): key for key, regency, own in rows if (regency, own) not in still}


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
        "table_name": referring,
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


def _refuse_unknown_references(draft: Draft, told: dict[Statement, Told], *, only_good: bool) -> None:
    """Ids must point at a row of the same regency that will be held: a good one of this file, or one already held
    that stays. `only_good`: faulty rows were told of this before."""
    for name, rows in draft.tables.items():
        for column in BY_NAME[name].columns:
            if column.refers_to:
                here = draft.tables.get(column.refers_to, pd.DataFrame(columns=["regency", "id"]))
                stays = statements.staying(draft, column.refers_to, told)
                valid = _pairs(_good(draft, column.refers_to)) | _pairs(stays)
                asked = _good(draft, name) if only_good else rows
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
    for index, regency, cell in rows[["regency", column]].itertuples(name=None):
        pointed = [] if regency is None or cell is None else str(cell).split(";")
        missing = [one for one in pointed if (regency, one) not in valid]
        if missing:
            refused = all((regency, one) in here for one in missing)
            code = "reference_refused" if refused else "unknown_reference"
            draft.refuse(name, index, code, column, ", ".join(missing), table_name=target)
