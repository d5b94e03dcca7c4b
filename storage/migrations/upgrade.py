"""Bring a SQLite database up to the newest schema, whole or not at all."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from storage.migrations.expecting import expect


def upgrade(connection: sqlite3.Connection) -> None:
    """Run the missing steps in one transaction over a connection in autocommit mode."""
    # With foreign keys on, rebuilding a parent table would silently delete its children; within BEGIN it is too late.
    connection.execute("PRAGMA foreign_keys = OFF")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", begin)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    try:
        with engine.begin() as opened:
            config.attributes["connection"] = opened
            command.upgrade(config, "head")
            check_orphans(opened)
            expect(connection)
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from None
        raise


def check_orphans(connection: Connection) -> None:
    """Refuse to commit rows whose parents are gone."""
    if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise sqlite3.IntegrityError(f"the migration would orphan {len(orphans)} rows")


def begin(connection: Connection) -> None:
    """Begin for real: the driver itself would only begin before the first change of a row."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
