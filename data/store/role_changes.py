"""Roles as the office gave and took them. Changes are added and never altered; the last one of an identity counts."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import sqlalchemy as sa

from data.store.connection import fitted, frame_of, insert
from data.store.history import now
from data.store.schema import HOLDS, ROLE_CHANGES

_changes = HOLDS["role_changes"]


def add(connection: sa.Connection, identity: str, role: str, regency: str, *, actor: str, reason: str) -> int:
    """Add one change; returns its number."""
    newest = sa.select(sa.func.coalesce(sa.func.max(_changes.c.change_id), 0))
    number = int(connection.execute(newest).scalar_one()) + 1
    row = {
        "change_id": number,
        "moment": now(),
        "identity": identity,
        "role": role,
        "regency": regency,
        "actor": actor,
        "reason": reason,
    }
    insert(connection, _changes, fitted(pd.DataFrame([row]), ROLE_CHANGES))
    return number


def of(connection: sa.Connection, identities: Collection[str] | None = None) -> pd.DataFrame:
    """Changes in the order in which they were made, of all identities or some; the moment is called `at`."""
    chosen = [] if identities is None else [_changes.c.identity.in_(list(identities))]
    asked = sa.select(_changes).where(*chosen).order_by(_changes.c.change_id)
    return frame_of(connection, asked, ROLE_CHANGES).rename(columns={"moment": "at"})
