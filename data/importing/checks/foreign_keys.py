"""Ids that point at rows of other tables: such a row must be held, and stays held for as long as it is pointed at."""

from __future__ import annotations

import pandas as pd

from data import geography
from data.importing.checks import between_rows, statements
from data.importing.checks.statements import Account
from data.importing.draft import STATEMENT, Draft, Statement
from data.tables import BY_NAME, RECAP, REGISTERS, REPORTS, SERVICES, SUBMISSIONS

_NAMED_AT_MOST = 5
_POINTING = [(table, column) for table in REGISTERS for column in table.columns if column.refers_to]


def settle(draft: Draft, accounts: dict[Statement, Account]) -> dict[Statement, Account]:
    """What is told once no id points at nothing, neither in this file nor in what stays held, and none counts twice.

    Whatever is refused leaves something held in force, which may bear on others: so until nothing more is refused.
    """
    again = False
    while True:
        accounts = _refuse_half_moves(draft, statements.recount(draft, accounts))
        faults = len(draft.faults)
        _refuse_still_referred(draft, accounts)
        _refuse_unknown_references(draft, accounts, only_good=again)
        _refuse_services_apart(draft, accounts)
        if len(draft.faults) == faults:
            return accounts
        again = True


def _refuse_half_moves(draft: Draft, accounts: dict[Statement, Account]) -> dict[Statement, Account]:
    """A row leaves the month it is held for only if that month is told anew; else it would count in both."""
    while True:
        faults = len(draft.faults)
        for name, rows in draft.tables.items():
            for index, moved in between_rows.moved_rows(draft, name).items():
                if rows.at[index, "good"] and (moved.regency, moved.before, name) not in accounts:
                    between_rows.refuse_move(draft, name, index, moved)
        if len(draft.faults) == faults:
            return accounts
        accounts = statements.recount(draft, accounts)


def _refuse_services_apart(draft: Draft, accounts: dict[Statement, Account]) -> None:
    """A service counts in the month of its report: neither moves to another month without the other."""
    services = statements.staying(draft, SERVICES.name, accounts)
    if services.empty and SERVICES.name not in draft.tables:
        return
    left = set(services[["regency", "report_id", "month"]].itertuples(index=False, name=None))
    months: dict[tuple[str, str], str] = {}
    for rows in (statements.staying(draft, REPORTS.name, accounts), _good(draft, REPORTS.name)):
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
            draft.say_cause(REPORTS.name, regency, report)


def _good(draft: Draft, name: str) -> pd.DataFrame:
    """The rows of this file that may be taken; those of a table that it does not have are none."""
    if name not in draft.tables:
        return pd.DataFrame(columns=["regency", "month", *BY_NAME[name].column_names])
    rows = draft.tables[name]
    return rows[rows["good"].astype(bool)]


def _refuse_still_referred(draft: Draft, accounts: dict[Statement, Account]) -> None:
    """Set aside every submission that would take away a row which rows of other submissions point at."""
    for table, column in _POINTING:
        target = column.refers_to
        assert target is not None
        lost = _lost(draft, target, accounts)
        if not lost:
            continue
        pointing: dict[Statement, list[tuple[str, str]]] = {}
        stays = statements.staying(draft, table.name, accounts)
        for regency, pointing_id, cell in stays[["regency", "id", column.name]].itertuples(
            index=False, name=None
        ):
            for pointed_id in str(cell).split(";") if isinstance(cell, str) else []:
                if (regency, pointed_id) in lost:
                    pointing.setdefault(lost[regency, pointed_id], []).append((pointed_id, pointing_id))
        for statement, pairs in pointing.items():
            _stop(draft, accounts, statement, table.name, pairs)


def _lost(draft: Draft, target: str, accounts: dict[Statement, Account]) -> dict[tuple[str, str], Statement]:
    """(regency, id) of every held row that is replaced without coming again → the submission that replaces it."""
    held_rows = draft.held(target)
    if held_rows.empty:
        return {}
    still = _pairs(statements.staying(draft, target, accounts)) | _pairs(_good(draft, target))
    keys = held_rows[STATEMENT].itertuples(index=False, name=None)
    rows = zip(keys, held_rows["regency"], held_rows["id"], strict=True)
    return {(regency, identity): key for key, regency, identity in rows if (regency, identity) not in still}


def _stop(
    draft: Draft,
    accounts: dict[Statement, Account],
    statement: Statement,
    referring: str,
    pairs: list[tuple[str, str]],
) -> None:
    """The fault stands at the first row that tells the submission: of its table, of a recap, or of the cover sheet."""
    place = {
        "regency": geography.area_name(statement[0]),
        "month": statement[1],
        "table_name": referring,
        "rows": _listed([pointing_id for _, pointing_id in pairs]),
    }
    table, index, column = _first_row(draft, accounts[statement], statement)
    lost_ids = _listed([lost for lost, _ in pairs])
    draft.refuse(table, index, "still_referred_to", column, lost_ids, **place)
    statements.set_aside(draft, statement)
    accounts[statement].refused = True


def _first_row(draft: Draft, account: Account, statement: Statement) -> tuple[str, int, str]:
    for name, column in ((statement[2], "id"), (RECAP.name, "measure")):
        if name in draft.tables and statement in (keys := draft.statements_of(name)):
            return name, int(draft.tables[name].index[keys.index(statement)]), column
    return SUBMISSIONS.name, account.cover_rows[0], "rows_stated"


def _listed(ids: list[str]) -> str:
    """Some ids, each once, as a sentence can hold them."""
    once = list(dict.fromkeys(ids))
    return ", ".join(once[:_NAMED_AT_MOST]) + (", …" if len(once) > _NAMED_AT_MOST else "")


def _refuse_unknown_references(draft: Draft, accounts: dict[Statement, Account], *, only_good: bool) -> None:
    """Ids must point at a row of the same regency that will be held: a good one of this file, or one already held
    that stays. `only_good`: faulty rows were told of this before."""
    for name, rows in draft.tables.items():
        for column in BY_NAME[name].columns:
            if column.refers_to:
                here = draft.tables.get(column.refers_to, pd.DataFrame(columns=["regency", "id"]))
                stays = statements.staying(draft, column.refers_to, accounts)
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
        missing = [identity for identity in pointed if (regency, identity) not in valid]
        if missing:
            refused = all((regency, identity) in here for identity in missing)
            code = "reference_refused" if refused else "unknown_reference"
            draft.refuse(name, index, code, column, ", ".join(missing), table_name=target)
            if refused:
                draft.say_cause(target, regency, missing[0])
