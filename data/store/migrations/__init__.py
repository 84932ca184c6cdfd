"""The database's way from one shape to the next: Alembic revisions, the same for DuckDB and PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import duckdb
import sqlalchemy as sa

from data.store.connection import Place, StoreIncomplete, StoreNewer
from data.store.schema import HOLDS

# The revision this version of Pelita works with; a test compares it with the newest file in versions/.
HEAD = "0010"
_FIRST = "0001"
_HELD = sa.text("SELECT version_num FROM alembic_version")
_COLUMNS = sa.text(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
)
# Databases of one revision have the same columns, so of each revision one is looked at.
_COMPLETE: set[str] = set()


def bring_up_to_date(connection: sa.Connection, place: Place) -> bool:
    """Make what is missing, in the caller's transaction, which has done nothing yet; whether anything was. Raises
    StoreNewer for a database of a later Pelita."""
    revision = revision_of(connection)
    if revision == HEAD:
        return False
    if revision is not None and revision > HEAD:
        raise StoreNewer(place.said, revision)
    make(connection, HEAD)
    return True


def refuse_incomplete(connection: sa.Connection, place: Place) -> None:
    """Refuse to work with a database, of the present revision, that has no place for something that is declared: a
    revision has been forgotten, and the first submission would fail in the middle. Raises StoreIncomplete."""
    if HEAD in _COMPLETE:
        return
    there = {(table, column) for table, column in connection.execute(_COLUMNS)}
    declared = [(table.name, column.name) for table in HOLDS.values() for column in table.columns]
    if lacking := [f"{table}.{column}" for table, column in declared if (table, column) not in there]:
        raise StoreIncomplete(place.said, ", ".join(lacking))
    _COMPLETE.add(HEAD)


def make(connection: sa.Connection, revision: str) -> None:
    """Whatever a revision has and the database lacks, in the caller's transaction."""
    # Alembic takes a moment to load, and almost always there is nothing to do.
    from alembic import command
    from alembic.config import Config
    from alembic.ddl.impl import DefaultImpl

    class DuckDBImpl(DefaultImpl):
        __dialect__ = "duckdb"

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    tables = sa.inspect(connection).get_table_names()
    if "submissions" in tables and "alembic_version" not in tables:
        command.stamp(config, _FIRST)  # made before databases bore their revision
    command.upgrade(config, revision)


def revision_of(connection: sa.Connection) -> str | None:
    """The revision a database is at; None for an empty one, and for one made before revisions were written down."""
    # Asked at every connection, so of the database's own in a word: to look the table up among all costs several times
    # as much as everything else that is asked then.
    if connection.dialect.name == "postgresql":
        # Another application's table may stand further along the search path.
        our_table = "to_regclass(quote_ident(current_schema()) || '.alembic_version')"
        has_revision = connection.execute(sa.text(f"SELECT {our_table} IS NOT NULL")).scalar_one()
        return connection.execute(_HELD).scalar_one_or_none() if has_revision else None
    try:
        return connection.execute(_HELD).scalar_one_or_none()
    except sa.exc.ProgrammingError as error:
        if not isinstance(error.orig, duckdb.CatalogException):
            raise
        # Nothing else was done yet: a failure ends a transaction here.
        connection.rollback()
        return None
