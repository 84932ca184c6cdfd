"""Rows that were left out when the good ones of a file were taken: kept until they are mended or given up."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd
import sqlalchemy as sa

from data.store import history
from data.store.connection import fitted, frame_of, insert
from data.store.schema import HOLDS, LEFT_OUT, SUBMISSIONS

_rows, _held = HOLDS["left_out"], HOLDS["submissions"]
_STATEMENT = ["regency", "month", "table_name"]
# What whoever read the file says of each row; the rest the store knows.
TOLD = [*_STATEMENT, "of_table", "sheet", "sheet_row", "cells", "reasons"]


def keep(connection: sa.Connection, rows: pd.DataFrame, settled: Collection[int]) -> None:
    """Note that rows (columns TOLD) were left out of what was sent last, and that earlier ones (their numbers) are
    settled by it: mended, left out anew, or replaced with their month."""
    if rows.empty and not settled:
        return
    newest = int(
        connection.execute(sa.select(sa.func.coalesce(sa.func.max(_held.c.submission_id), 0))).scalar_one()
    )
    _settle(connection, settled, newest)
    if rows.empty:
        return
    placed = rows.merge(_current(connection), on=_STATEMENT, how="left")
    last = connection.execute(sa.select(sa.func.coalesce(sa.func.max(_rows.c.left_out_id), 0))).scalar_one()
    numbered = placed.assign(
        # Of a month of which nothing was taken, the file is known by the newest submission it made.
        submission_id=placed["submission_id"].fillna(newest).astype("int64"),
        left_out_id=range(int(last) + 1, int(last) + 1 + len(placed)),
    )
    insert(connection, _rows, fitted(numbered, LEFT_OUT))


def _settle(connection: sa.Connection, settled: Collection[int], newest: int) -> None:
    """By what counts now of the month of each row, so that it waits again if that is withdrawn."""
    chosen = _rows.c.left_out_id.in_([int(number) for number in settled])
    columns = {name: LEFT_OUT[name] for name in ("left_out_id", *_STATEMENT)}
    rows = frame_of(connection, sa.select(*(_rows.c[name] for name in columns)).where(chosen), columns)
    placed = rows.merge(_current(connection), on=_STATEMENT, how="left")
    for number, of_submission in placed.fillna({"submission_id": newest}).groupby("submission_id"):
        these = _rows.c.left_out_id.in_(numbers(of_submission))
        connection.execute(
            sa.update(_rows).where(these).values(settled_by=int(str(number).partition(".")[0]))
        )


def _current(connection: sa.Connection) -> pd.DataFrame:
    columns = {name: SUBMISSIONS[name] for name in ("submission_id", *_STATEMENT)}
    counts = _held.c.superseded_by.is_(None), _held.c.withdrawn_at.is_(None)
    return frame_of(connection, sa.select(*(_held.c[name] for name in columns)).where(*counts), columns)


def open_rows(connection: sa.Connection, regencies: Collection[str] | None = None) -> pd.DataFrame:
    """The rows, columns LEFT_OUT, that still wait: neither settled nor given up, and left out of something that was not
    withdrawn since; what settled them must stand too. Of all regencies or some, in the order in which they came."""
    source, settling = _held.alias("source"), _held.alias("settling")
    wanted = (
        sa.select(_rows)
        .join(source, source.c.submission_id == _rows.c.submission_id)
        .outerjoin(settling, settling.c.submission_id == _rows.c.settled_by)
        .where(
            source.c.withdrawn_at.is_(None),
            _rows.c.given_up_at.is_(None),
            sa.or_(_rows.c.settled_by.is_(None), settling.c.withdrawn_at.is_not(None)),
        )
        .order_by(_rows.c.left_out_id)
    )
    if regencies is not None:
        wanted = wanted.where(_rows.c.regency.in_(sorted(regencies)))
    return frame_of(connection, wanted, LEFT_OUT)


def give_up(connection: sa.Connection, rows: pd.DataFrame, by: str, reason: str) -> None:
    """Note that waiting rows, as `open_rows` gives them, will not come, and why."""
    chosen = _rows.c.left_out_id.in_([int(number) for number in rows["left_out_id"]])
    given_up = {"given_up_at": history.now(), "given_up_by": by, "given_up_reason": reason}
    connection.execute(sa.update(_rows).where(chosen).values(**given_up))
    about = rows[[*_STATEMENT, "submission_id"]].drop_duplicates(_STATEMENT)
    history.tell(connection, "given_up", about, actor=by, reason=reason)


def forget(connection: sa.Connection, submissions: sa.Select[tuple[int]]) -> None:
    """Take out what was left out of submissions that are taken out."""
    connection.execute(sa.delete(_rows).where(_rows.c.submission_id.in_(submissions)))
    gone = sa.update(_rows).where(_rows.c.settled_by.in_(submissions))
    connection.execute(gone.values(settled_by=None))


def short(rows: pd.DataFrame, current: pd.DataFrame) -> pd.DataFrame:
    """How many rows of each month are held and how many wait: regency, month, table_name, held (0 where nothing is),
    waiting and whole, their sum. `rows`: as `open_rows` has them; `current`: the submissions that count."""
    counted = rows[rows["of_table"] != "submissions"].groupby(_STATEMENT, as_index=False).size()
    both = counted.rename(columns={"size": "waiting"}).merge(
        current[[*_STATEMENT, "row_count"]], on=_STATEMENT, how="left"
    )
    row_counts = both["row_count"].fillna(0).astype("int64")
    return both.assign(held=row_counts, whole=row_counts + both["waiting"])[
        [*_STATEMENT, "held", "waiting", "whole"]
    ]


def nothing() -> pd.DataFrame:
    """No rows, as `keep` takes them."""
    return pd.DataFrame(columns=TOLD)


def numbers(rows: pd.DataFrame) -> Sequence[int]:
    return [int(number) for number in rows["left_out_id"]]
