"""The releases that were published, and what the public was shown of each: added to, never altered or removed."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.store import Store, StoreChanged, audit_chain
from data.store.connection import fitted, frame_of, insert, no_rows
from data.store.history import now
from data.store.schema import HOLDS, PUBLICATIONS

_publications = HOLDS["publications"]
# What is told of a publication beside its cells.
_ABOUT = {name: kind for name, kind in PUBLICATIONS.items() if name != "cells"}


@dataclass(frozen=True)
class Kept:
    """What was worked out for a publication, for the office alone: tables by name, and what is told of it. A
    publication of before counts were rounded has one table, "cells", and nothing told."""

    tables: Mapping[str, pd.DataFrame]
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_rounded(self) -> bool:
        """Whether its counts were rounded, rather than shown exactly or not at all."""
        return "mark" in self.about

    @property
    def begins_anew(self) -> bool:
        """Whether it was made without regard to those before it."""
        return bool(self.about.get("anew"))


def publish(store: Store, release_id: str, kept: Kept, actor: str, *, after: int) -> int:
    """Keep what the public is shown of a release from now on; returns the number of the publication.

    `after`: the newest publication that it was held against, 0 for none. Raises StoreChanged if there is a newer one.
    """
    with store.writing() as connection:
        newest = sa.select(sa.func.coalesce(sa.func.max(_publications.c.number), 0))
        number = int(connection.execute(newest).scalar_one())
        if number != after:
            raise StoreChanged(store.place.said)
        reason = {"reason": kept.about["anew"]} if kept.begins_anew else {}
        audit_chain.append(connection, store.actor, "publication", {"release": release_id, **reason})
        _add(connection, number + 1, release_id, kept, actor)
        return number + 1


def every(store: Store) -> pd.DataFrame:
    """Every publication, oldest first: number, release_id, published_at (UTC), actor."""
    if not store.exists:
        return no_rows(_ABOUT)
    columns = [_publications.c[name] for name in _ABOUT]
    with store.reading() as connection:
        return frame_of(connection, sa.select(*columns).order_by(_publications.c.number), _ABOUT)


def kept(store: Store, number: int) -> Kept:
    """What was worked out for a publication. Raises KeyError where there is none of this number."""
    wanted = sa.select(_publications.c.cells).where(_publications.c.number == number)
    with store.reading() as connection:
        packed = connection.execute(wanted).scalar_one_or_none()
    if packed is None:
        raise KeyError(f"no publication has the number {number}")
    content = base64.b64decode(packed)
    if not content.startswith(b"PK"):
        return Kept({"cells": pd.read_parquet(io.BytesIO(content))})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        tables = {
            name.removesuffix(_TABLE): pd.read_parquet(io.BytesIO(archive.read(name)))
            for name in archive.namelist()
            if name.endswith(_TABLE)
        }
        return Kept(tables, json.loads(archive.read(_ABOUT_FILE)))


def _add(connection: sa.Connection, number: int, release_id: str, kept: Kept, actor: str) -> None:
    row = {
        "number": number,
        "release_id": release_id,
        "published_at": now(),
        "actor": actor,
        "cells": _packed(kept),
    }
    insert(connection, _publications, fitted(pd.DataFrame([row]), PUBLICATIONS))


_TABLE, _ABOUT_FILE = ".parquet", "about.json"


def _packed(kept: Kept) -> str:
    """As text, which both databases keep and back up alike."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(_ABOUT_FILE, json.dumps(dict(kept.about)))
        for name, table in kept.tables.items():
            content = io.BytesIO()
            table.to_parquet(content, compression="zstd", index=False)
            archive.writestr(f"{name}{_TABLE}", content.getvalue())
    return base64.b64encode(packed.getvalue()).decode("ascii")
