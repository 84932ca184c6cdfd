"""What happened to the data: who did what, when and why. Events are added and never changed."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import sqlalchemy as sa

from data.store.connection import fitted, frame_of, insert
from data.store.schema import HISTORY, HOLDS

ACTIONS = ("sent", "superseded", "documented", "verified", "sent_back", "withdrawn", "reinstated", "given_up",
           "released", "removed", "restored")  # fmt: skip
_events = HOLDS["history"]


def now() -> datetime:
    """The present moment in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def tell(
    connection: sa.Connection,
    action: str,
    about: pd.DataFrame | None = None,
    *,
    actor: str = "",
    reason: str = "",
    release_id: str = "",
) -> None:
    """Add one event for each row of `about` (regency, month, table_name, submission_id, and what else an event has),
    or a single one that is about the whole store."""
    assert action in ACTIONS, action
    rows = pd.DataFrame([{}]) if about is None else about.reset_index(drop=True)
    given = {"actor": actor, "reason": reason, "release_id": release_id, "moment": now()}
    missing = {name: value for name, value in given.items() if name not in rows.columns}
    first = last_event(connection) + 1
    rows = rows.assign(action=action, event_id=range(first, first + len(rows)), **missing)
    texts = [name for name, kind in HISTORY.items() if kind == "string"]
    rows = fitted(rows, HISTORY)
    filled = {name: rows[name].astype(object).where(rows[name].notna(), "") for name in texts}
    insert(connection, _events, rows.assign(**filled))


def last_event(connection: sa.Connection) -> int:
    """The number of the newest event, 0 before the first."""
    return int(
        connection.execute(sa.select(sa.func.coalesce(sa.func.max(_events.c.event_id), 0))).scalar_one()
    )


def changed_since(connection: sa.Connection, event_id: int, regencies: list[str]) -> bool:
    """Whether anything was sent, verified, documented, withdrawn or removed for these regencies after an event."""
    later = sa.select(_events.c.event_id).where(
        _events.c.event_id > event_id,
        _events.c.action != "released",
        sa.or_(_events.c.regency.in_(regencies), _events.c.action.in_(["removed", "restored"])),
    )
    return connection.execute(later.limit(1)).first() is not None


def events(
    connection: sa.Connection, regency: str | None, month: str | None, table: str | None
) -> pd.DataFrame:
    """Events in the order in which they happened; the moment is called `at`."""
    wanted = {"regency": regency, "month": month, "table_name": table}
    chosen = [_events.c[name] == value for name, value in wanted.items() if value is not None]
    happened = frame_of(connection, sa.select(_events).where(*chosen).order_by(_events.c.event_id), HISTORY)
    return happened.rename(columns={"moment": "at"})
