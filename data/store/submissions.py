"""Submissions and their rows in the database: added, superseded, raised in evidence, taken back, read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import pandas as pd
import sqlalchemy as sa

from data.periods import by_office_clock
from data.refusal import NotTaken, Refusal
from data.store import history, left_out
from data.store.connection import fitted, frame_of, insert, no_rows
from data.store.schema import HOLDS, LEDGERS, LEFT_OUT, SUBMISSIONS, table_schema
from data.tables import BY_NAME, RECAP, REGISTERS, TARGETS, Table

_held = HOLDS["submissions"]
_PLACE = ["regency", "month", "table_name", "submission_id"]
# What counts: neither replaced by a later one nor taken back.
_COUNTS = (_held.c.superseded_by.is_(None), _held.c.withdrawn_at.is_(None))


def of_registers(connection: sa.Connection) -> pd.DataFrame:
    """The submissions that count now and hold what happened: not those of targets and commitments alone."""
    current = read(connection, current=True)
    return current[~current["table_name"].isin([table.name for table in LEDGERS])]


def add(
    connection: sa.Connection,
    tables: Mapping[str, pd.DataFrame],
    submissions: pd.DataFrame,
    into_simulation: bool,
    **details: Any,
) -> None:
    """Put in submissions with their rows, and mark those that they replace.

    `details`: sender, note, simulated and file_hash, where the submissions do not say it themselves. Raises NotTaken
    where real rows would come among simulated ones and nobody said yes (`into_simulation`).
    """
    if not (into_simulation or details["simulated"] or "simulated" in submissions.columns):
        _refuse_among_simulated(connection)
    numbered = _numbered(connection, submissions, details)
    _supersede(connection, numbered)
    insert(connection, _held, fitted(numbered, SUBMISSIONS))
    for name, rows in tables.items():
        if not rows.empty:
            _insert_rows(connection, BY_NAME[name], rows, numbered)
    about = numbered.rename(columns={"sender": "actor", "note": "reason"})
    history.tell(connection, "sent", about[[*_PLACE, "actor", "reason", "file_hash"]])


def _refuse_among_simulated(connection: sa.Connection) -> None:
    """Raises NotTaken where any submission that counts is simulated."""
    simulated = sa.select(_held.c.submission_id).where(*_COUNTS, _held.c.simulated).limit(1)
    if connection.execute(simulated).first() is not None:
        raise NotTaken(Refusal("store", "simulated"))


def last_id(connection: sa.Connection) -> int:
    """The number of the newest submission, 0 before the first."""
    newest = sa.select(sa.func.coalesce(sa.func.max(_held.c.submission_id), 0))
    return int(connection.execute(newest).scalar_one())


def _numbered(
    connection: sa.Connection, submissions: pd.DataFrame, details: Mapping[str, Any]
) -> pd.DataFrame:
    last = last_id(connection)
    given = {"sent_at": history.now(), **details}
    missing = {name: value for name, value in given.items() if name not in submissions.columns}
    return submissions.assign(submission_id=range(last + 1, last + 1 + len(submissions)), **missing)


def _supersede(connection: sa.Connection, numbered: pd.DataFrame) -> None:
    replacing = numbered[~numbered["table_name"].isin([table.name for table in LEDGERS])]
    keys = ["regency", "month", "table_name"]
    current = read(connection, current=True, regencies=set(replacing["regency"]))
    both = current[[*keys, "submission_id"]].merge(
        replacing[[*keys, "submission_id", "sender"]], on=keys, suffixes=("", "_new")
    )
    if both.empty:
        return
    change = (
        sa.update(_held)
        .where(_held.c.submission_id == sa.bindparam("old"))
        .values(superseded_by=sa.bindparam("new"))
    )
    pairs = both[["submission_id", "submission_id_new"]].itertuples(index=False, name=None)
    connection.execute(change, [{"old": int(old), "new": int(new)} for old, new in pairs])
    history.tell(connection, "superseded", both[[*_PLACE, "sender"]].rename(columns={"sender": "actor"}))


def _insert_rows(connection: sa.Connection, table: Table, rows: pd.DataFrame, numbered: pd.DataFrame) -> None:
    """Rows find their submission by regency and month; those of a recap also by the register they stand for."""
    form = "recap" if table is RECAP else "register"
    mine = numbered[numbered["form"] == form]
    keys = ["regency", "month"] + (["table_name"] if table is RECAP else [])
    if table is not RECAP:
        mine = mine[mine["table_name"] == table.name]
    placed = rows.merge(mine[[*keys, "submission_id"]], on=keys, validate="many_to_one")
    assert len(placed) == len(rows), f"rows of {table.name} without a submission"
    insert(connection, HOLDS[table.name], fitted(placed, table_schema(table)))


def verify(connection: sa.Connection, by: str, **wanted: Any) -> int:
    """Mark current submissions as verified; returns how many."""
    return _raise_evidence(connection, ["reported", "documented"], wanted, "verified", actor=by)


def document(connection: sa.Connection, number: str, by: str, **wanted: Any) -> int:
    """Note the document that a reported submission rests on; returns how many."""
    return _raise_evidence(connection, ["reported"], wanted, "documented", actor=by, number=number)


def _raise_evidence(
    connection: sa.Connection,
    lower: list[str],
    wanted: Mapping[str, Any],
    grade: str,
    *,
    actor: str,
    number: str = "",
) -> int:
    conditions = [
        *_COUNTS,
        _held.c.evidence.in_(lower),
        # Targets and commitments are no figures that anybody verifies.
        _held.c.table_name.notin_([ledger.name for ledger in LEDGERS]),
    ]
    for name, value in wanted.items():
        if value is not None:
            many = not isinstance(value, str)
            numbers = [int(number) for number in value] if many else []
            conditions.append(_held.c[name].in_(numbers) if many else _held.c[name] == value)
    chosen = _places(connection, *conditions)
    if chosen.empty:
        return 0
    values: dict[str, Any] = {"evidence": grade}
    values |= {"document": number} if number else {"verified_by": actor, "verified_at": history.now()}
    connection.execute(sa.update(_held).where(*conditions).values(**values))
    history.tell(connection, grade, chosen, actor=actor, reason=number)
    return len(chosen)


def withdraw(connection: sa.Connection, number: int, by: str, reason: str) -> int | None:
    """Take a submission that counts back; what it replaced counts again, and its number is returned, or None."""
    before = _places(connection, _held.c.superseded_by == number)
    connection.execute(
        sa.update(_held).where(_held.c.submission_id == number).values(withdrawn_at=history.now())
    )
    connection.execute(sa.update(_held).where(_held.c.superseded_by == number).values(superseded_by=None))
    taken_back = _places(connection, _held.c.submission_id == number)
    history.tell(connection, "withdrawn", taken_back, actor=by, reason=reason)
    if before.empty:
        return None
    history.tell(connection, "reinstated", before, actor=by)
    return int(before["submission_id"].iloc[0])


def send_back(connection: sa.Connection, numbers: Collection[int], by: str, reason: str) -> None:
    """Tell that submissions are to be looked at again by whoever sent them; they count until another comes."""
    history.tell(
        connection,
        "sent_back",
        _places(connection, _held.c.submission_id.in_([*numbers])),
        actor=by,
        reason=reason,
    )


def sent_back(connection: sa.Connection) -> pd.DataFrame:
    """The submissions that count, are not verified and were sent back, with the last event that says so: regency,
    month, table_name, submission_id, at (UTC), actor, reason."""
    events = HOLDS["history"]
    columns = {
        **{name: SUBMISSIONS[name] for name in _PLACE},
        "at": "timestamp",
        "actor": "string",
        "reason": "string",
    }
    wanted = (
        sa.select(*(_held.c[name] for name in _PLACE), events.c.moment, events.c.actor, events.c.reason)
        .join(events, events.c.submission_id == _held.c.submission_id)
        .where(*_COUNTS, _held.c.evidence != "verified", events.c.action == "sent_back")
        .order_by(events.c.event_id)
    )
    return frame_of(connection, wanted, columns).drop_duplicates(
        "submission_id", keep="last", ignore_index=True
    )


def contradictions(connection: sa.Connection, regency: str) -> set[tuple[str, str]]:
    """What does not fit together among the rows of a regency that count, as (table, id): ids that stand twice, rows
    that point at none, and services of another month than their report."""
    tables = {table.name: rows(connection, table.name, [regency]) for table in REGISTERS}
    months = dict(zip(tables["reports"]["id"], tables["reports"]["month"], strict=True))
    wrong: set[tuple[str, str]] = set()
    for table in REGISTERS:
        here = tables[table.name]
        wrong |= {(table.name, str(key)) for key in here.loc[here.duplicated([*table.key]), table.key[-1]]}
        for column in table.columns:
            if column.refers_to:
                there = set(tables[column.refers_to]["id"])
                wrong |= {
                    (table.name, identity)
                    for identity, cell in zip(here["id"], here[column.name], strict=True)
                    if isinstance(cell, str) and not set(cell.split(";")) <= there
                }
    services = tables["services"][["id", "report_id", "month"]].itertuples(index=False, name=None)
    return wrong | {
        ("services", identity) for identity, report, month in services if months.get(report, month) != month
    }


def _places(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> pd.DataFrame:
    """regency, month, table_name and number of some submissions, in order."""
    wanted = sa.select(*(_held.c[name] for name in _PLACE)).where(*conditions).order_by(_held.c.submission_id)
    return frame_of(connection, wanted, {name: SUBMISSIONS[name] for name in _PLACE})


def read(
    connection: sa.Connection, *, current: bool = False, regencies: Collection[str] | None = None
) -> pd.DataFrame:
    """Submissions in order: all, or those that count, neither superseded nor withdrawn; of all regencies or some."""
    chosen = [*_COUNTS] if current else []
    if regencies is not None:
        chosen.append(_held.c.regency.in_(sorted(regencies)))
    return frame_of(connection, sa.select(_held).where(*chosen).order_by(_held.c.submission_id), SUBMISSIONS)


def rows(connection: sa.Connection, name: str, regencies: Collection[str] | None = None) -> pd.DataFrame:
    """The rows of a table that count now, in the order in which their submissions came."""
    table = HOLDS[name]
    chosen = [*_COUNTS]
    if regencies is not None:
        chosen.append(table.c.regency.in_(sorted(regencies)))
    joined = sa.join(table, _held, table.c.submission_id == _held.c.submission_id)
    wanted = sa.select(table).select_from(joined).where(*chosen).order_by(table.c.submission_id)
    return frame_of(connection, wanted, table_schema(BY_NAME[name]))


class Held(NamedTuple):
    """What counts now of some regencies: the newest event (of all), the submissions, table → rows, and the rows that
    were left out and wait."""

    last_event: int
    current: pd.DataFrame
    rows: dict[str, pd.DataFrame]
    left_out: pd.DataFrame


def nothing_held(tables: Collection[str]) -> Held:
    return Held(
        0,
        no_rows(SUBMISSIONS),
        {name: no_rows(table_schema(BY_NAME[name])) for name in tables},
        no_rows(LEFT_OUT),
    )


def held_of(connection: sa.Connection, regencies: Collection[str], tables: Collection[str]) -> Held:
    """What counts now of some regencies; only tables of which something was sent are asked for their rows."""
    event = history.last_event(connection)
    current = read(connection, current=True, regencies=regencies)
    by_recap = current["form"] == "recap"
    sent = {*current.loc[~by_recap, "table_name"], *([RECAP.name] if by_recap.any() else [])}
    current_rows = {name: rows(connection, name, regencies) for name in tables if name in sent}
    waiting = left_out.open_rows(connection, regencies)
    return Held(event, current, nothing_held(tables).rows | current_rows, waiting)


def dated_targets(connection: sa.Connection, until: int | None = None) -> pd.DataFrame:
    """Every target that came, or that had come up to a submission, in order: indicator, regency, year, target,
    reference, and since.

    `since` is the day it came by the office's clock (as 2026-11-30), for it holds for periods that begin from then on;
    "" for what came before there was a release: nobody had read anything that it could move.
    """
    targets, made = HOLDS[TARGETS.name], HOLDS["releases"].c.made_at
    first = connection.execute(sa.select(sa.func.min(made))).scalar_one()
    columns = {**table_schema(TARGETS), "sent_at": SUBMISSIONS["sent_at"]}
    joined = sa.join(targets, _held, targets.c.submission_id == _held.c.submission_id)
    wanted = sa.select(*(targets.c[name] for name in table_schema(TARGETS)), _held.c.sent_at).select_from(
        joined
    )
    if until is not None:
        wanted = wanted.where(targets.c.submission_id <= until)
    rows_sent = frame_of(connection, wanted, columns)
    rows_sent = rows_sent.sort_values(["submission_id", *TARGETS.key], ignore_index=True)
    since = [
        "" if first is None or at <= first else f"{by_office_clock(at):%Y-%m-%d}"
        for at in rows_sent["sent_at"]
    ]
    return rows_sent.assign(since=since)[["indicator", "regency", "year", "target", "reference", "since"]]


def latest_of_each(connection: sa.Connection, table: Table, until: int | None = None) -> pd.DataFrame:
    """The latest row of each key of a ledger, or the latest up to a submission, in the order of the key."""
    ledger = HOLDS[table.name]
    wanted = sa.select(ledger).order_by(ledger.c.submission_id)
    if until is not None:
        wanted = wanted.where(ledger.c.submission_id <= until)
    rows_sent = frame_of(connection, wanted, table_schema(table))
    keys = list(table.key)
    return rows_sent.drop_duplicates(keys, keep="last").sort_values(keys, ignore_index=True)
