"""The audit trail of a store: adding entries, reading them, and asking whether they are whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

import pandas as pd

from data import periods
from data.actors import Actor
from data.store import Store, audit_chain
from data.store.audit_chain import ACTIONS as ACTIONS
from data.store.audit_chain import FAULTS as FAULTS
from data.store.audit_chain import Fault as Fault
from data.store.audit_chain import Head as Head
from data.store.audit_chain import Soundness as Soundness
from data.store.connection import no_rows
from data.store.history import now
from data.store.schema import AUDIT_LOG


@dataclass(frozen=True)
class Entry:
    """What is to be written down: who did what, about what (keys: data.store.audit_chain.ABOUT), when (UTC)."""

    actor: Actor
    action: str
    about: Mapping[str, Any] = field(default_factory=dict)
    at: datetime = field(default_factory=now)


def record(store: Store, action: str, **about: Any) -> Head:
    """Write one entry in the name of the store's actor; for what is no change of the store itself.

    Raises StoreProblem if it cannot be written, and ValueError for what does not belong in the log.
    """
    return record_all(store, [Entry(store.actor, action, about)])[0]


def record_all(store: Store, entries: Sequence[Entry]) -> list[Head]:
    """Write several entries in one go, all or none."""
    with store.writing(trail_only=True) as connection:
        return [
            audit_chain.append(connection, entry.actor, entry.action, entry.about, entry.at)
            for entry in entries
        ]


def entries(store: Store) -> pd.DataFrame:
    """The whole log, oldest first: number, at (UTC), store_id, actor, role, action, about (JSON), previous_hash and
    hash."""
    if not store.exists:
        return no_rows(AUDIT_LOG).rename(columns={"moment": "at"})
    with store.reading() as connection:
        return audit_chain.entries(connection)


def chosen(log: pd.DataFrame, *, action: str = "", actor: str = "", day: date | None = None) -> pd.DataFrame:
    """The entries of one action, actor and day by the office's clock; "" and None for all."""
    days = (log["at"] + periods.OFFICE_CLOCK.utcoffset(None)).dt.date
    kept = (log["action"] == action) | (action == "")
    kept &= (log["actor"] == actor) | (actor == "")
    return log[kept & (days == day)] if day is not None else log[kept]


def head(store: Store) -> Head | None:
    """The newest entry, to be kept elsewhere; None while there is none."""
    if not store.exists:
        return None
    with store.reading() as connection:
        return audit_chain.head(connection)


def check(store: Store, kept_elsewhere: Collection[Head] = ()) -> Soundness:
    """Whether the log is whole, up to the head kept beside the database, which must be there, and those that somebody
    else kept.

    A head that was written down without the store's id has "" for it.
    """
    kept = audit_chain.kept_head(store.place)
    heads = [*([kept] if kept else []), *kept_elsewhere]
    if not store.exists:
        return Soundness(Fault("cut_off", 1) if heads else None, None)
    with store.reading() as connection:
        soundness = audit_chain.verify(connection, heads)
    # What is wrong inside is told first.
    fault = soundness.fault or audit_chain.lost_head(store.place, soundness.last)
    return replace(soundness, fault=fault)
