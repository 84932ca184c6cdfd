"""The database's way from one shape to the next: Alembic revisions, the same for DuckDB and PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from data.holding.connection import Place, StoreNewer

# The revision this version of Pelita works with; a test compares it with the newest file in versions/.
HEAD = "0006"
_FIRST = "0001"


def bring_up_to_date(connection: sa.Connection, place: Place, revision: str = HEAD) -> None:
    """Make what is missing, in the caller's transaction. Raises StoreNewer for a database of a later Pelita."""
    found = revision_of(connection)
    if found == revision:
        return
    if found is not None and found > HEAD:
        raise StoreNewer(place.said, found)
    # Alembic takes a moment to load, and almost always there is nothing to do.
    from alembic import command
    from alembic.config import Config
    from alembic.ddl.impl import DefaultImpl

    class DuckDBImpl(DefaultImpl):
        __dialect__ = "duckdb"

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    if found is None and "submissions" in sa.inspect(connection).get_table_names():
        command.stamp(config, _FIRST)  # made before databases bore their revision
    command.upgrade(config, revision)


def revision_of(connection: sa.Connection) -> str | None:
    """The revision a database is at; None for an empty one, and for one made before revisions were written down."""
    # Asked at every connection: the inspector would take several times as long.
    known = sa.text(
        "SELECT count(*) FROM information_schema.tables"
        " WHERE table_name = 'alembic_version' AND table_schema = current_schema()"
    )
    if not connection.execute(known).scalar_one():
        return None
    held = sa.text("SELECT version_num FROM alembic_version")
    return connection.execute(held).scalar_one_or_none()
