"""The DuckDB file: opened and let go of, and told without opening it whether it still holds what it held.

The file is opened anew for each reading and writing, so that the server and the administrator's command work beside
each other. To start an engine takes about ten times as long as to open a file in one that runs: so engines are kept,
and the file is attached to one of them while somebody needs it. An engine has one file at a time: no query sees the
tables of another store.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path

import duckdb
import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper

# DuckDB would take most of the computer's memory. With less it writes beside its file what does not fit; and it needs
# less where rows may come in any order. docs/operations.md says what was measured.
_SETTINGS = {"memory_limit": "500MB", "preserve_insertion_order": "false"}
_NAME = "pelita"


class _Engine:
    """A DuckDB engine, with the file that is attached to it, and how many connections use that."""

    def __init__(self) -> None:
        self.root = duckdb.connect(":memory:", config=dict(_SETTINGS))
        self.file: Path | None = None
        self.users = 0

    def attach(self, file: Path) -> None:
        self.root.execute(f"SET temp_directory = {_quoted(file.with_name(f'{file.name}.tmp'))}")
        self.root.execute(f"ATTACH {_quoted(file)} AS {_NAME}")
        self.file = file

    def connection(self) -> duckdb.DuckDBPyConnection:
        connection = self.root.cursor()
        connection.execute(f"USE {_NAME}")
        return connection


def _quoted(file: Path) -> str:
    return "'" + str(file).replace("'", "''") + "'"


_ENGINES: list[_Engine] = []
_OF_PARENT: list[_Engine] = []
_LOCK = threading.Lock()


def _begin_as_child() -> None:
    """A process that was forked has no threads but its own: engines of its parent neither answer nor can be closed."""
    global _LOCK
    _LOCK = threading.Lock()
    _OF_PARENT.extend(_ENGINES)
    _ENGINES.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_as_child)


class _Lent(ConnectionWrapper):
    """A connection; the last one that is closed lets go of the file."""

    def __init__(self, engine: _Engine) -> None:
        super().__init__(engine.connection())
        self._engine = engine

    def close(self) -> None:
        if self.closed:
            return
        try:
            super().close()
        finally:
            self.closed = True
            with _LOCK:
                _let_go(self._engine)


def opened(file: Path) -> ConnectionWrapper:
    """A connection to the file, which is made if it is not there. Raises duckdb.Error."""
    file = file.resolve()
    with _LOCK:
        engine = next((engine for engine in _ENGINES if engine.file == file), None) or _attached(file)
        engine.users += 1
        try:
            return _Lent(engine)
        except duckdb.Error:
            _let_go(engine)
            raise


def _attached(file: Path) -> _Engine:
    """An engine that was idle, or a new one, with the file."""
    idle = next((engine for engine in _ENGINES if engine.file is None), None)
    if idle is not None:
        try:
            idle.attach(file)
        except duckdb.Error:
            # The file may be at fault, or the engine: a new one tells.
            _drop(idle)
        else:
            return idle
    engine = _Engine()
    engine.attach(file)
    _ENGINES.append(engine)
    return engine


def _let_go(engine: _Engine) -> None:
    engine.users -= 1
    if engine.users:
        return
    try:
        engine.root.execute(f"DETACH {_NAME}")
    except duckdb.Error:
        # After a failure that it cannot mend, as a full disk, an engine answers no more.
        _drop(engine)
    else:
        engine.file = None


def _drop(engine: _Engine) -> None:
    with suppress(ValueError):
        _ENGINES.remove(engine)
    engine.root.close()


Stamp = tuple[tuple[int, int], ...]
_ROOM = 256 << 20  # bytes
# A file's state after entries of the audit trail alone, beside what its stamp was before them.
_SAME: dict[Path, tuple[Stamp, Stamp]] = {}


def stamp(file: Path) -> Stamp:
    """The state of the database file and of the log beside it. It changes with every write of any program, but for
    what `keep_through` was told of: views of small counts are written down some seconds after a page was shown, and
    all that pages hold would be read again on every next turn."""
    state = _state(file)
    after, before = _SAME.get(file, (None, None))
    return before if before is not None and after == state else state


def keep_through(connection: sa.Connection, file: Path, before: Stamp) -> None:
    """The writes since the stamp `before` changed nothing but the audit trail. Called after their commit by the one
    writer, whose open connection keeps every other program out: so nobody else's change is taken for the same.

    The log beside the file is worked in now, or letting go of the file would do it and change its state. Without that
    the stamp changes, and pages read again. The deed is done already, so nothing here may fail; and where the file can
    hardly grow it is not tried, since DuckDB then ends the work of every reader in this program.
    """
    try:
        if shutil.disk_usage(file.parent).free < _ROOM:
            return
        connection.exec_driver_sql("CHECKPOINT")
        connection.commit()
        _SAME[file] = _state(file), before
    except (sa.exc.DBAPIError, duckdb.Error, OSError) as error:
        connection.invalidate()
        logging.getLogger("pelita").warning("%s: %s", file, type(error).__name__)


def _state(path: Path) -> Stamp:
    states = []
    for file in (path, path.with_name(f"{path.name}.wal")):
        # The log comes and goes while another program works.
        with suppress(FileNotFoundError):
            state = file.stat()
            states.append((state.st_mtime_ns, state.st_size))
    return tuple(states)
