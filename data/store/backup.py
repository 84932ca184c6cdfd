"""A backup: everything that is held, in one file that either database can be restored from."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import sqlalchemy as sa

from data.store import history, migrations, releases
from data.store.connection import Place, StoreNewer, StoreProblem, insert
from data.store.schema import HOLDS, METADATA, SCHEMAS

_FORMAT = 1
_MANIFEST = "manifest.json"
_AT_ONCE = 50_000
_ARROW = {
    "string": pa.string(),
    "int64": pa.int64(),
    "float64": pa.float64(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "boolean": pa.bool_(),
}


class NoBackup(StoreProblem):
    """The file is no backup, or not the one that was made. Nothing was written."""

    code = "no-backup"


class StoreNotEmpty(StoreProblem):
    """A backup is restored only where nothing would be lost by it. Nothing was written."""

    code = "not-empty"


def write(connection: sa.Connection, target: Path) -> dict[str, Any]:
    """Write everything to `target`, which is there whole or not at all; returns the manifest.

    The manifest has format, revision, made_at, release (the current one's id) and tables: name → rows and SHA-256.
    Raises OSError that names `target`, whatever file or folder the system gave up at.
    """
    if connection.dialect.name == "postgresql":
        connection = connection.execution_options(isolation_level="REPEATABLE READ")
    try:
        return _write_whole(connection, target)
    except OSError as error:
        raise OSError(error.errno or errno.EIO, error.strerror or str(error), str(target)) from error


def _write_whole(connection: sa.Connection, target: Path) -> dict[str, Any]:
    """Beside the target first, so that a half-written file never bears its name."""
    partial = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            tables = {name: _write_table(connection, archive, name) for name in SCHEMAS}
            manifest = _manifest(connection, tables)
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return manifest


def _manifest(connection: sa.Connection, tables: dict[str, Any]) -> dict[str, Any]:
    release = releases.current(connection)
    return {
        "format": _FORMAT,
        "revision": migrations.revision_of(connection),
        "made_at": history.now().isoformat(),
        "release": release.id if release else None,
        "tables": tables,
    }


def hash_of(manifest: dict[str, Any]) -> str:
    """What tells one backup from any other: the SHA-256 of its manifest, which holds that of each table."""
    written = {name: manifest[name] for name in ("format", "revision", "made_at", "release", "tables")}
    return hashlib.sha256(json.dumps(written, sort_keys=True).encode()).hexdigest()


def _write_table(connection: sa.Connection, archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    schema = pa.schema([(column, _ARROW[kind]) for column, kind in SCHEMAS[name].items()])
    count = 0
    with archive.open(_member(name), "w", force_zip64=True) as member:
        summing = _Summing(member)
        with pq.ParquetWriter(summing, schema) as writer:
            for rows in _batches(connection, name):
                columns = zip(*rows, strict=True)
                arrays = [
                    pa.array(list(cells), column.type) for cells, column in zip(columns, schema, strict=True)
                ]
                writer.write_table(pa.table(arrays, schema=schema))
                count += len(rows)
    return {"rows": count, "sha256": summing.digest}


def _batches(connection: sa.Connection, name: str) -> Iterator[list[Any]]:
    table = HOLDS[name]
    wanted = sa.select(table).order_by(next(iter(table.c))).execution_options(yield_per=_AT_ONCE)
    for rows in connection.execute(wanted).partitions():
        yield [tuple(row) for row in rows]


class _Summing:
    """A file for writing that knows the hash of what has gone through it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._hash, self.closed = file, hashlib.sha256(), False

    def write(self, content: Any) -> int:
        self._hash.update(content)
        return self._file.write(content)

    def tell(self) -> int:
        return self._file.tell()

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        """The archive closes the member itself."""

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()


def restore(connection: sa.Connection, place: Place, source: Path) -> dict[str, Any]:
    """Fill an empty database from a backup, in the caller's transaction; returns the manifest.

    Besides, `recomputed` says whether this database computes the facts of the current release to the same hash.
    Raises NoBackup, StoreNotEmpty or StoreNewer.
    """
    if connection.execute(sa.select(HOLDS["submissions"]).limit(1)).first():
        raise StoreNotEmpty(place.said)
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = _checked(archive, source)
            _make_anew(connection, manifest["revision"])
            present = set(sa.inspect(connection).get_table_names()) - {"alembic_version"}
            if present != set(manifest["tables"]):
                raise NoBackup(str(source), ", ".join(sorted(present ^ set(manifest["tables"]))))
            for name, stated in manifest["tables"].items():
                if _read_table(connection, archive, name) != stated["rows"]:
                    raise NoBackup(str(source), name)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, pa.ArrowException) as error:
        raise NoBackup(str(source), type(error).__name__) from error
    migrations.make(connection, migrations.HEAD)
    if not releases.check(connection)["intact"].all():
        raise NoBackup(str(source), "content_hash")
    current = releases.current(connection)
    if (current.id if current else None) != manifest["release"]:
        raise NoBackup(str(source), "release")
    history.tell(connection, "restored", reason=str(manifest["made_at"]))
    recomputed = current is None or releases.hash_now(connection, current) == current.content_hash
    return {**manifest, "recomputed": recomputed}


def _checked(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    """The manifest of a backup whose every table is as it was written."""
    manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
    if manifest["format"] != _FORMAT:
        raise NoBackup(str(source), f"format {manifest['format']}")
    if str(manifest["revision"]) > migrations.HEAD:
        raise StoreNewer(str(source), str(manifest["revision"]))
    for name, stated in manifest["tables"].items():
        with archive.open(_member(name)) as member:
            summed = hashlib.sha256()
            while part := member.read(1 << 20):
                summed.update(part)
        if summed.hexdigest() != stated["sha256"]:
            raise NoBackup(str(source), name)
    return manifest


def _make_anew(connection: sa.Connection, revision: str) -> None:
    """The empty tables of the revision that the backup was made at."""
    METADATA.drop_all(connection)
    connection.exec_driver_sql("DROP TABLE alembic_version")
    migrations.make(connection, revision)


def _read_table(connection: sa.Connection, archive: zipfile.ZipFile, name: str) -> int:
    """Put the rows of a table in; returns how many there were."""
    with archive.open(_member(name)) as member:
        file = pq.ParquetFile(pa.BufferReader(member.read()))
        table = sa.table(name)
        for batch in file.iter_batches(_AT_ONCE):
            # Nullable types: a missing whole number must not become a float.
            rows = batch.to_pandas(types_mapper=_nullable, date_as_object=True)
            insert(connection, table, rows)
        return int(file.metadata.num_rows)


def _nullable(kind: pa.DataType) -> Any:
    return {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.float64(): pd.Float64Dtype()}.get(
        kind
    )


def _member(name: str) -> str:
    return f"tables/{name}.parquet"
