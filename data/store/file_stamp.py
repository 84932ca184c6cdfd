"""Whether a database file still holds what it held when a page read it, told without opening it."""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb
import sqlalchemy as sa

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
