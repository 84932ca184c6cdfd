"""Rows of a prefilled workbook: which of them tell a whole month, and which only change what is held of another one."""

from __future__ import annotations

from data.importing.draft import STATEMENT, Draft, Statement
from data.importing.raw_table import Prefilled, RawTable
from data.tables import MONTHLY, RECAP, SERVICES, SUBMISSIONS


def settle(draft: Draft) -> None:
    """Mark the rows of prefilled sheets that complete a month instead of replacing it; forget its untouched cover rows.

    Of the month that the workbook was made for, all that is held stands in it: as in any workbook, its rows are that
    month. Of other months only what could still change stands in it, so such a row changes or adds to what is held. A
    month of which nothing is held begins with it, but not one that has passed and is told month by month: there a few
    rows would pass for the whole.
    """
    for raw_table in draft.raw:
        if raw_table.prefilled is None:
            continue
        if raw_table.table is SUBMISSIONS:
            _forget_untouched(draft, raw_table)
        elif raw_table.table is not RECAP:
            _mark(draft, raw_table, raw_table.prefilled)


def _forget_untouched(draft: Draft, raw_table: RawTable) -> None:
    """A row of the cover sheet that was given out and says neither a count nor a document says nothing."""
    rows = draft.tables[SUBMISSIONS.name]
    untouched = rows["sheet"] == raw_table.sheet
    untouched &= rows[["rows_stated", "document"]].isna().all(axis=1) & rows["good"].astype(bool)
    draft.tables[SUBMISSIONS.name] = rows[~untouched]


def _mark(draft: Draft, raw_table: RawTable, prefilled: Prefilled) -> None:
    name = raw_table.table.name
    rows = draft.tables[name]
    current = set(draft.current()[STATEMENT].itertuples(index=False, name=None))
    mine = rows["sheet"] == raw_table.sheet
    rows.loc[mine, "completing"] = [
        _completes(statement, prefilled, current)
        for statement, is_mine in zip(draft.statements_of(name), mine, strict=True)
        if is_mine
    ]


def _completes(statement: Statement, prefilled: Prefilled, current: set[Statement]) -> bool:
    regency, month, name = statement
    if month is None or month != month:
        return True
    if (regency, month) == prefilled:
        return False
    passed = name in MONTHLY and name != SERVICES.name and month < prefilled.month
    return passed or statement in current
