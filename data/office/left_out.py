"""Rows that were left out and wait: which months are short, the rows as a workbook to mend, and giving them up."""

from __future__ import annotations

import pandas as pd

import locales
from data import geography, say_values
from data.importing import check_free_text
from data.importing.left_out import workbook as _workbook
from data.office.roles import Standing
from data.refusal import Refusal, Refused, refuse_if
from data.store import Store, audit_chain, left_out
from data.store.connection import no_rows
from data.store.schema import LEFT_OUT, SUBMISSIONS

_STATEMENT = ["regency", "month", "table_name"]


def waiting(store: Store) -> pd.DataFrame:
    """Every row that still waits, columns LEFT_OUT of data.store.schema, in the order in which they came."""
    if not store.exists:
        return no_rows(LEFT_OUT)
    with store.reading() as connection:
        return left_out.open_rows(connection)


def short(store: Store) -> pd.DataFrame:
    """Every month that is short: regency, month, table_name, and how many rows are held, wait, and are the whole."""
    rows = waiting(store)
    current = store.current_submissions(set(rows["regency"])) if len(rows) else no_rows(SUBMISSIONS)
    return left_out.short(rows, current)


def of(rows: pd.DataFrame, regency: str = "", month: str = "", table: str = "") -> pd.DataFrame:
    """The rows of one regency, month or table; "" for all."""
    for name, value in zip(_STATEMENT, (regency, month, table), strict=True):
        rows = rows[rows[name] == value] if value else rows
    return rows


def workbook(
    store: Store, regency: str = "", month: str = "", table: str = "", language: str = "id"
) -> bytes:
    """The waiting rows, with what is wrong with each, to be mended and sent again. Raises Refused where none waits."""
    rows = of(waiting(store), regency, month, table)
    if rows.empty:
        raise Refused(_nothing())
    lacking = short(store)
    whole = dict(
        zip(lacking[_STATEMENT].itertuples(index=False, name=None), lacking["whole"].astype(int), strict=True)
    )
    return _workbook(rows, whole, language)


def sentences(language: str, lacking: pd.DataFrame) -> list[str]:
    """A sentence for each short month: how many of its rows are held; `lacking` as `short` gives it."""
    return [
        locales.say(
            language,
            "short-sentence",
            place=say_values.place(row["regency"]),
            month=locales.month_name(language, row["month"]),
            table=locales.say(language, f"table-{row['table_name']}"),
            held=locales.number(language, row["held"]),
            whole=locales.number(language, row["whole"]),
            waiting=int(row["waiting"]),
        )
        for _, row in lacking.iterrows()
    ]


def give_up(
    store: Store, standing: Standing, regency: str, month: str, table: str, *, by: str, reason: str
) -> int:
    """Note that the waiting rows of a month and table will not come, and why; returns how many. Raises NotTaken for
    texts that may not be kept, Refused where none waits or they are not this standing's."""
    lacking = [
        Refusal("way-back", name) for name, text in {"by": by, "reason": reason}.items() if not text.strip()
    ]
    refuse_if([*lacking, *check_free_text(verifier=by, reason=reason)])
    if not standing.may_import([regency]):
        raise Refused(Refusal("way-back", "not-yours"))
    with store.writing() as connection:
        rows = of(left_out.open_rows(connection, [regency]), regency, month, table)
        if rows.empty:
            raise Refused(_nothing(regency))
        left_out.give_up(connection, rows, by.strip(), reason.strip())
        about = {"area": regency, "month": month, "table": table}
        audit_chain.append(connection, store.actor, "given_up", about)
        return len(rows)


def _nothing(regency: str = "") -> Refusal:
    return Refusal("left-out", "nothing", {"regency": geography.area_name(regency or geography.PROVINCE)})
