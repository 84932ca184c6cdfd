"""What each deed on the store leaves in the audit trail: in short, with the way to its rows and events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.actors import Actor
from data.store import audit_chain, history, submissions
from data.store.schema import HOLDS
from data.tables import TARGETS

_events = HOLDS["history"]


def sent(
    connection: sa.Connection,
    actor: Actor,
    submitted: pd.DataFrame,
    details: Mapping[str, Any],
    target: Mapping[str, Any] | None,
) -> None:
    """The newest submissions are those `submitted`; targets among them are a change of targets as well.

    `target`: which one was set on the page of targets or by its command, where that is the deed.
    """
    newest = submissions.last_id(connection)
    ids = {"submissions": audit_chain.spans(range(newest - len(submitted) + 1, newest + 1))}
    if target is not None:
        audit_chain.append(connection, actor, "target_change", {**ids, **target})
        return
    about = {**ids, "file": details["file_hash"], **_places(submitted)}
    audit_chain.append(
        connection, actor, "import", {**about, **({"simulated": True} if details["simulated"] else {})}
    )
    if (submitted["table_name"] == TARGETS.name).any():
        audit_chain.append(connection, actor, "target_change", {**ids, "file": details["file_hash"]})


def _places(submitted: pd.DataFrame) -> dict[str, str]:
    months, regencies = sorted(set(submitted["month"])), sorted(set(submitted["regency"]) - {""})
    spoken = f"{months[0]}…{months[-1]}" if len(months) > 1 else "".join(months)
    return {"month": spoken, "area": ",".join(regencies)}


def raised(connection: sa.Connection, actor: Actor, grade: str, before: int) -> None:
    """Submissions were verified or documented in the events after `before`."""
    raised_ids = sa.select(_events.c.submission_id).where(
        _events.c.event_id > before, _events.c.action == grade
    )
    ids = [int(identity) for identity in connection.execute(raised_ids).scalars()]
    events = audit_chain.spans(range(before + 1, history.last_event(connection) + 1))
    about = {"evidence": grade, "submissions": audit_chain.spans(ids), "events": events}
    audit_chain.append(connection, actor, "verification", about)
