"""The database behind the store: one DuckDB file, or a PostgreSQL server where PELITA_DATABASE_URL names one.

Both speak through SQLAlchemy. What differs between them is here and nowhere else: how to open it, how writers queue,
and how many rows go in or come out at once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from data.refusal import Refusal, Refused
from data.store import duckdb_file

_LOCK_SECONDS = 20.0
# Two transactions of one program that change the same rows would make the later one fail.
_WRITING = threading.Lock()
_FILE_NAME = "pelita.duckdb"
# Writers of one PostgreSQL database queue at this lock, so that two submissions never work on the same state.
_WRITERS = 0x70656C69
_LOCK_NOT_AVAILABLE = "55P03"
# Texts of which missing ones are NaN.
_TEXT = pd.StringDtype(na_value=float("nan"))
# What DuckDB and PostgreSQL say when a file grows no further.
_FULL = ("no space left", "disk full", "could not extend", "could not write", "file too large", "out of disk")


class StoreProblem(Refused):
    """The store cannot be used now."""

    code = ""

    def __init__(self, place: str = "", reason: str = "") -> None:
        details = {"path": place, "reason": reason, "seconds": f"{_LOCK_SECONDS:g}"}
        super().__init__(Refusal("store", self.code, details))


class StoreBusy(StoreProblem):
    """Another program held the database for longer than we wait."""

    code = "busy"


class StoreUnreachable(StoreProblem):
    """The folder of the store cannot be written to, what lies there is no database, or no server answers."""

    code = "unreachable"


class StoreFull(StoreProblem):
    """There is no room left to write. What was held before is held still."""

    code = "full"


class StoreFailed(StoreProblem):
    """The database gave up in the middle of reading or writing; what that means for what is held, it does not say."""

    code = "failed"


class StoreChanged(StoreProblem):
    """What a file was compared with has changed since; nothing was written."""

    code = "changed"


class StoreNewer(StoreProblem):
    """The database was made by a later version of Pelita."""

    code = "newer"


class StoreIncomplete(StoreProblem):
    """Something is declared for which the database has no column: a revision has been forgotten."""

    code = "incomplete"


@dataclass(frozen=True)
class Place:
    """Where the database is: the file in `home`, unless `url` names a server."""

    home: Path
    url: str = ""

    @property
    def on_server(self) -> bool:
        return bool(self.url)

    @property
    def file(self) -> Path:
        return self.home / _FILE_NAME

    @property
    def address(self) -> sa.URL:
        """What SQLAlchemy connects to. Raises StoreUnreachable for an address that means no PostgreSQL."""
        if not self.on_server:
            return sa.URL.create("duckdb", database=str(self.file))
        try:
            given = sa.make_url(self.url)
        except (sa.exc.ArgumentError, ValueError) as error:
            raise StoreUnreachable("PELITA_DATABASE_URL", "postgresql://…") from error
        if given.get_backend_name() not in ("postgresql", "postgres"):
            raise StoreUnreachable("PELITA_DATABASE_URL", f"{given.drivername}: postgresql://…")
        return given.set(drivername="postgresql+psycopg")

    @property
    def said(self) -> str:
        """The place as people may read it: without an account, a password, or whatever else the address holds."""
        if not self.on_server:
            return str(self.file)
        address = self.address
        host = address.host or address.query.get("host") or "localhost"
        port = f":{address.port}" if address.port else ""
        return f"postgresql://{host}{port}/{address.database or ''}"


@cache
def _engine(address: sa.URL) -> sa.Engine:
    if address.get_backend_name() == "duckdb":
        file = Path(str(address.database))
        return sa.create_engine(address, poolclass=NullPool, creator=lambda: duckdb_file.opened(file))
    return sa.create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": int(_LOCK_SECONDS)})


@contextmanager
def connected(place: Place) -> Iterator[sa.Connection]:
    """A connection that sees one state of the database and changes nothing unless it is told to commit.

    Raises StoreBusy or StoreUnreachable if it cannot be opened, StoreFull or StoreFailed if it gives up later.
    """
    connection = _connect(place)
    try:
        with connection:
            yield connection
    except (sa.exc.DBAPIError, duckdb.Error, _driver_error(place)) as error:
        raise _problem(place, error) from error


@contextmanager
def one_writer(place: Place) -> Iterator[None]:
    """Within one program, writers queue here, but not for ever. Raises StoreBusy."""
    if not _WRITING.acquire(timeout=_LOCK_SECONDS):
        raise StoreBusy(place.said)
    try:
        yield
    finally:
        _WRITING.release()


def queue_as_writer(connection: sa.Connection) -> None:
    """Wait for the other writers, but not for ever. A DuckDB file has one program at a time anyway.

    Raises StoreBusy through `connected`.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS:g}s'")
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_WRITERS)))


_MANY = 1_000  # rows put in at once that change what a table is like

# Another program has the file; on Windows that is not called a lock. The last is another thread of this very program,
# which is just letting go of it.
_HELD_BY_ANOTHER = ("lock on file", "being used by another", "unique file handle conflict")


def _connect(place: Place) -> sa.Connection:
    """Connect, waiting for another program to let go of the file."""
    patience = time.monotonic() + _LOCK_SECONDS
    while True:
        try:
            if not place.on_server:
                place.home.mkdir(parents=True, exist_ok=True)
            return _engine(place.address).connect()
        except OSError as error:
            raise StoreUnreachable(place.said, error.strerror or str(error)) from error
        except (sa.exc.DBAPIError, duckdb.Error) as error:
            reason = _reason(error)
            if not any(sign in reason.lower() for sign in _HELD_BY_ANOTHER):
                raise StoreUnreachable(place.said, reason) from error
            if time.monotonic() > patience:
                raise StoreBusy(place.said) from error
            time.sleep(0.1)


def _driver_error(place: Place) -> type[Exception]:
    if not place.on_server:
        return duckdb.Error
    import psycopg

    return psycopg.Error


def _reason(error: Exception) -> str:
    """What the database itself said, in one line, without the statement and its values."""
    message = str(getattr(error, "orig", None) or error).strip()
    return message.splitlines()[0] if message else type(error).__name__


def _problem(place: Place, error: Exception) -> StoreProblem:
    cause = getattr(error, "orig", None) or error
    if getattr(cause, "sqlstate", "") == _LOCK_NOT_AVAILABLE:
        return StoreBusy(place.said)
    message = str(cause).lower()
    kind = StoreFull if any(sign in message for sign in _FULL) else StoreFailed
    return kind(place.said, _reason(error))


def insert(connection: sa.Connection, table: sa.TableClause, rows: pd.DataFrame) -> None:
    """Put many rows in at once; `rows` has the columns of the table."""
    if rows.empty:
        return
    if connection.dialect.name == "duckdb":
        connection.execute(sa.text("register(:name, :rows)"), {"name": "coming_in", "rows": rows})
        named = ", ".join(f'"{column}"' for column in rows.columns)
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({named}) SELECT {named} FROM coming_in')
        return
    columns = ", ".join(f'"{column}"' for column in rows.columns)
    plain = rows.astype(object).where(rows.notna(), None)
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
        for row in plain.itertuples(index=False, name=None):
            copy.write_row(row)
    if len(rows) >= _MANY:
        # Until the server looks by itself it takes the table for empty, and joins it row by row.
        connection.exec_driver_sql(f'ANALYZE "{table.name}"')


def frame_of(
    connection: sa.Connection, statement: sa.Executable | str, schema: dict[str, str]
) -> pd.DataFrame:
    """What a query gives, with the same types whichever database answered.

    `schema`: column → string, int64, float64, date, timestamp or boolean, in the order of the query's columns.
    Missing texts are NaN, missing whole numbers make their column float, dates are timestamps.
    """
    if isinstance(statement, str):
        result: Any = connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    else:
        result = connection.execute(statement)
    if connection.dialect.name == "duckdb":
        frame = result.cursor.df()
        frame.columns = list(schema)
    else:
        frame = pd.DataFrame(result.all(), columns=list(schema))
    if frame.empty:
        return no_rows(schema)
    return pd.DataFrame({name: _typed(frame[name], kind) for name, kind in schema.items()})


def no_rows(schema: dict[str, str]) -> pd.DataFrame:
    """What `frame_of` gives where nothing is held."""
    return _no_rows(tuple(schema.items())).copy()


@cache
def _no_rows(schema: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    return pd.DataFrame({name: _typed(pd.Series(dtype=object), kind) for name, kind in schema})


def _typed(values: pd.Series, kind: str) -> pd.Series:
    if kind == "string":
        if values.dtype == _TEXT:
            return values
        return values.astype(object).where(values.notna(), None).astype("str")
    if kind == "int64":
        return values.astype("float64") if values.isna().any() else values.astype("int64")
    if kind in ("date", "timestamp"):
        return pd.to_datetime(values).astype("datetime64[us]")
    return values.astype({"float64": "float64", "boolean": "bool"}[kind])


def fitted(rows: pd.DataFrame, schema: dict[str, Any]) -> pd.DataFrame:
    """The schema's columns in its order, each of one type that survives missing values.

    A column just read holds dates where one from the database holds timestamps; rows of both may stand together.
    """
    whole = rows.reindex(columns=list(schema))
    return pd.DataFrame({name: _of_one_type(whole[name], kind) for name, kind in schema.items()})


def _of_one_type(values: pd.Series, kind: str) -> pd.Series:
    if kind in ("date", "timestamp"):
        return pd.to_datetime(values).astype("datetime64[us]")
    return values.astype({"int64": "Int64", "float64": "Float64", "boolean": "boolean"}.get(kind, object))
