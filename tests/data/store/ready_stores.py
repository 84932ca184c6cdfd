"""Stores that are laid down whole, not built: of kept bytes, or on PostgreSQL as a copy of a database kept for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data.store import Store
from data.store.connection import _engine
from tests.data.store.postgresql_server import Server


@dataclass(frozen=True)
class Kept:
    """A store kept as the bytes of its file, to be laid anywhere without being built again."""

    content: bytes

    def laid(self, home: Path) -> Store:
        home.mkdir(parents=True, exist_ok=True)
        store = Store(home)
        store.place.file.write_bytes(self.content)
        return store


@cache
def empty() -> Kept:
    """A store that holds nothing, its tables made: making them takes as long as reading a file."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        with store.writing():
            pass
        return Kept(store.place.file.read_bytes())


def empty_on(server: Server, home: Path) -> Store:
    """A store that holds nothing, its tables made, in a new database of a server."""
    if server.model is None:
        model = Store(home, server.new_database())
        with model.writing():
            pass
        # A database that somebody is connected to cannot be copied.
        _engine(model.place.address).dispose()
        server.model = model.place.address.database
    return Store(home, server.new_database(server.model))
