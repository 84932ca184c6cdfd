"""Stores that are laid down whole, not built: of kept bytes, or on PostgreSQL as a copy of a database kept for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data.store import Store
from data.store.connection import _engine
from tests.data.store.postgresql_server import Server

Fill = Callable[[Store], object]


@dataclass(frozen=True)
class Kept:
    """A store kept as the bytes of its file, to be laid anywhere without being built again."""

    content: bytes

    def laid(self, home: Path) -> Store:
        home.mkdir(parents=True, exist_ok=True)
        store = Store(home)
        store.place.file.write_bytes(self.content)
        return store


def only_made(store: Store) -> None:
    """Nothing is written, but the tables are made: making them takes as long as reading a file."""
    with store.writing():
        pass


@cache
def filled(fill: Fill) -> Kept:
    """A store as `fill` leaves it: a function of a module, called once a run."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        fill(store)
        return Kept(store.place.file.read_bytes())


def filled_on(server: Server, home: Path, fill: Fill) -> Store:
    """The same in a new database of a server."""
    if fill not in server.models:
        model = Store(home, server.new_database())
        fill(model)
        # A database that somebody is connected to cannot be copied.
        _engine(model.place.address).dispose()
        server.models[fill] = str(model.place.address.database)
    return Store(home, server.new_database(server.models[fill]))


def empty() -> Kept:
    """A store that holds nothing."""
    return filled(only_made)
