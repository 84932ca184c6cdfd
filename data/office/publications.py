"""The releases that were published, and what the public was shown of each."""

from __future__ import annotations

import pandas as pd

from data.store import Store, StoreChanged, audit_chain
from data.store import publications as held
from data.store.connection import no_rows
from data.store.schema import PUBLICATIONS


def publish(store: Store, release_id: str, cells: pd.DataFrame, actor: str, *, after: int) -> int:
    """Keep what the public is shown of a release from now on; returns the number of the publication.

    `after`: the newest publication that the cells were held against, 0 for none. Raises StoreChanged if there is a
    newer one.
    """
    with store.writing() as connection:
        numbers = held.every(connection)["number"]
        if (int(numbers.max()) if len(numbers) else 0) != after:
            raise StoreChanged(store.place.said)
        audit_chain.append(connection, store.actor, "publication", {"release": release_id})
        return held.add(connection, release_id, cells, actor)


def every(store: Store) -> pd.DataFrame:
    """Every publication, oldest first: number, release_id, published_at (UTC), actor."""
    if not store.exists:
        return no_rows({name: kind for name, kind in PUBLICATIONS.items() if name != "cells"})
    with store.reading() as connection:
        return held.every(connection)


def cells(store: Store, number: int) -> pd.DataFrame:
    """What was worked out for a publication, hidden counts with their values: for the office alone."""
    with store.reading() as connection:
        return held.cells_of(connection, number)
