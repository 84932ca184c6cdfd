"""Opening the database file: waiting while another program has it, and saying clearly why it cannot be opened."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import duckdb

import locales

_LOCK_SECONDS = 20.0
Connection = TypeVar("Connection")


class StoreProblem(RuntimeError):
    """The store cannot be used now; `said` tells why and what to do, in a language."""

    key = ""

    def __init__(self, path: Path, reason: str = "") -> None:
        self.details = {"path": str(path), "reason": reason, "seconds": f"{_LOCK_SECONDS:g}"}
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        return locales.say(language, self.key, **self.details)


class StoreBusy(StoreProblem):
    """Another program held the database for longer than we wait."""

    key = "store-busy"


class StoreUnreachable(StoreProblem):
    """The folder of the store cannot be written to, or what lies there is no database."""

    key = "store-unreachable"


def connect_patiently(path: Path, connect: Callable[[Path], Connection]) -> Connection:
    """Connect, waiting for another program to let go. Raises StoreBusy or StoreUnreachable."""
    patience = time.monotonic() + _LOCK_SECONDS
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return connect(path)
        except OSError as error:
            raise StoreUnreachable(path, error.strerror or str(error)) from error
        except duckdb.Error as error:
            # On Windows another program's hold is not called a lock.
            if not any(sign in str(error).lower() for sign in ("lock on file", "being used by another")):
                raise StoreUnreachable(path, str(error).splitlines()[0]) from error
            if time.monotonic() > patience:
                raise StoreBusy(path) from error
            time.sleep(0.1)


def table_names(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Asked of the database itself: Ibis 12 lists tables by a call that DuckDB 2 no longer has."""
    return {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
