"""What Alembic runs to bring a database up to date, within the transaction of the connection it is given."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
