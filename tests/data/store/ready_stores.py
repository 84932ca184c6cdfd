"""Stores that are laid down whole, not built: of kept bytes, or on PostgreSQL as a copy of a database kept for it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa

from data.office import publication_secret
from data.store import Store, audit_chain, connection
from data.store.connection import Place, _engine
from tests.data.store.postgresql_server import Server

Fill = Callable[[Store], object]
Given = TypeVar("Given")


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


# What the test that runs has put in the place of something else, if it may.
PATCHES: list[pytest.MonkeyPatch] = []
_AFTERWARDS: dict[tuple[object, ...], tuple[Any, dict[str, bytes]]] = {}


def once(store: Store, deed: Callable[[], Given], *words: object) -> Given:
    """What a deed gives, with the store as it leaves it: done the first time that a store of this very content is asked
    for it with these words; later the store is laid as it was left then. On a server it is done every time, and where
    the test has put something else in the place of a part of the program."""
    if store.place.on_server or (PATCHES and PATCHES[-1]._setattr):
        return deed()
    key = (_files(store), repr(words), store.actor)
    if key not in _AFTERWARDS:
        given = deed()
        left = {name: zlib.compress(content, 1) for name, content in _contents(store).items()}
        _AFTERWARDS[key] = given, left
        return given
    given, left = _AFTERWARDS[key]
    store.place.home.mkdir(parents=True, exist_ok=True)
    for name, content in left.items():
        (store.place.home / name).write_bytes(zlib.decompress(content))
    return given


def _contents(store: Store) -> dict[str, bytes]:
    """What a store consists of: its database, the end of its audit chain, and what it rounds under."""
    files = (store.place.file, audit_chain.head_file(store.place), publication_secret.path(store))
    return {file.name: file.read_bytes() for file in files if file.exists()}


def _files(store: Store) -> str:
    return sha256(b"".join(_contents(store).values())).hexdigest()


# Folders below which a store that is not there yet is built, step by step, as outside the tests.
BUILT: set[Path] = set()


@contextmanager
def new_ones_laid() -> Iterator[None]:
    """Whatever opens a DuckDB store that is not there yet finds an empty one: to build it costs a fifth of a second,
    hundreds of times a run."""
    content, connect = empty().content, connection._connect

    def connect_to_laid(place: Place) -> sa.Connection:
        is_new = not place.on_server and not place.file.exists()
        if is_new and BUILT.isdisjoint((place.home, *place.home.parents)):
            # What cannot be written is told by the store itself.
            with suppress(OSError):
                place.home.mkdir(parents=True, exist_ok=True)
                place.file.write_bytes(content)
        return connect(place)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(connection, "_connect", connect_to_laid)
        yield
