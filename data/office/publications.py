"""The releases that were published, and what the public was shown of each: added to, never altered or removed."""

from __future__ import annotations

import base64
import io

import pandas as pd
import sqlalchemy as sa

from data.store import Store, StoreChanged, audit_chain
from data.store.connection import fitted, frame_of, insert, no_rows
from data.store.history import now
from data.store.schema import HOLDS, PUBLICATIONS

_publications = HOLDS["publications"]
# What is told of a publication beside its cells.
_ABOUT = {name: kind for name, kind in PUBLICATIONS.items() if name != "cells"}


def publish(store: Store, release_id: str, cells: pd.DataFrame, actor: str, *, after: int) -> int:
    """Keep what the public is shown of a release from now on; returns the number of the publication.

    `cells`: every public count, also those that are hidden in it. `after`: the newest publication that the cells were
    held against, 0 for none. Raises StoreChanged if there is a newer one.
    """
    with store.writing() as connection:
        newest = sa.select(sa.func.coalesce(sa.func.max(_publications.c.number), 0))
        number = int(connection.execute(newest).scalar_one())
        if number != after:
            raise StoreChanged(store.place.said)
        audit_chain.append(connection, store.actor, "publication", {"release": release_id})
        _add(connection, number + 1, release_id, cells, actor)
        return number + 1


def every(store: Store) -> pd.DataFrame:
    """Every publication, oldest first: number, release_id, published_at (UTC), actor."""
    if not store.exists:
        return no_rows(_ABOUT)
    columns = [_publications.c[name] for name in _ABOUT]
    with store.reading() as connection:
        return frame_of(connection, sa.select(*columns).order_by(_publications.c.number), _ABOUT)


def cells(store: Store, number: int) -> pd.DataFrame:
    """What was worked out for a publication, hidden counts with their values: for the office alone.

    Raises KeyError where there is none of this number.
    """
    wanted = sa.select(_publications.c.cells).where(_publications.c.number == number)
    with store.reading() as connection:
        packed = connection.execute(wanted).scalar_one_or_none()
    if packed is None:
        raise KeyError(f"no publication has the number {number}")
    return pd.read_parquet(io.BytesIO(base64.b64decode(packed)))


def _add(connection: sa.Connection, number: int, release_id: str, cells: pd.DataFrame, actor: str) -> None:
    row = {
        "number": number,
        "release_id": release_id,
        "published_at": now(),
        "actor": actor,
        "cells": _packed(cells),
    }
    insert(connection, _publications, fitted(pd.DataFrame([row]), PUBLICATIONS))


def _packed(cells: pd.DataFrame) -> str:
    """As text, which both databases keep and back up alike: a hundred kilobytes for four years."""
    packed = io.BytesIO()
    cells.to_parquet(packed, compression="zstd", index=False)
    return base64.b64encode(packed.getvalue()).decode("ascii")
