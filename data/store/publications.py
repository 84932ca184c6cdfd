"""What the public was shown of each release that was published. Publications are added and never altered or removed."""

from __future__ import annotations

import base64
import io

import pandas as pd
import sqlalchemy as sa

from data.store.connection import fitted, frame_of, insert
from data.store.history import now
from data.store.schema import HOLDS, PUBLICATIONS

_publications = HOLDS["publications"]
_ABOUT = [column for name, column in _publications.c.items() if name != "cells"]


def add(connection: sa.Connection, release_id: str, cells: pd.DataFrame, actor: str) -> int:
    """Add one publication; returns its number. `cells`: every public count, also those that are hidden in it."""
    newest = sa.select(sa.func.coalesce(sa.func.max(_publications.c.number), 0))
    number = int(connection.execute(newest).scalar_one()) + 1
    row = {
        "number": number,
        "release_id": release_id,
        "published_at": now(),
        "actor": actor,
        "cells": _packed(cells),
    }
    insert(connection, _publications, fitted(pd.DataFrame([row]), PUBLICATIONS))
    return number


def every(connection: sa.Connection) -> pd.DataFrame:
    """All publications, oldest first, without their cells."""
    about = {name: kind for name, kind in PUBLICATIONS.items() if name != "cells"}
    return frame_of(connection, sa.select(*_ABOUT).order_by(_publications.c.number), about)


def cells_of(connection: sa.Connection, number: int) -> pd.DataFrame:
    """The cells of one publication. Raises KeyError where there is none of this number."""
    asked = sa.select(_publications.c.cells).where(_publications.c.number == number)
    found = connection.execute(asked).scalar_one_or_none()
    if found is None:
        raise KeyError(f"no publication has the number {number}")
    return pd.read_parquet(io.BytesIO(base64.b64decode(found)))


def _packed(cells: pd.DataFrame) -> str:
    """As text, which both databases keep and back up alike: a hundred kilobytes for four years."""
    held = io.BytesIO()
    cells.to_parquet(held, compression="zstd", index=False)
    return base64.b64encode(held.getvalue()).decode("ascii")
