"""What Alembic runs to bring a database up to date, within the transaction of the connection it is given."""

import sqlalchemy as sa
from alembic import context

connection = context.config.attributes["connection"]
# On a server the revision stands in our own schema; another application's may stand further along the search path.
schema = (
    connection.scalar(sa.text("SELECT current_schema()")) if connection.dialect.name == "postgresql" else None
)
context.configure(connection=connection, transactional_ddl=True, version_table_schema=schema)
context.run_migrations()
