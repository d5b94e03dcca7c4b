"""What Alembic runs: our steps, over the connection that ``upgrade.py`` hands in."""

from alembic import context

connection = context.config.attributes["connection"]
# SQLite undoes CREATE TABLE like anything else; Alembic only believes it when told.
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
