"""One PostgreSQL server for a whole run of the tests, started when the first of them wants it."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tools import postgres

NONE = "PostgreSQL could be neither had nor found"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
RUN = os.getpid() if WORKER == "alone" else os.getppid()
"""The process that the whole run hangs on, its workers with it."""

CLEARED = """SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
WHERE schemaname = 'public' AND tablename <> 'alembic_version'"""


def a_database(what_for: str) -> str:
    """Give the address of an empty database on the run's own server; skips where there is none."""
    name = f"{what_for}-{WORKER}"
    url = postgres.address(served(), name)
    with psycopg.connect(postgres.address(served()), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
    return url


def cleared(url: str) -> str:
    """Leave the tables of a database and nothing in them."""
    with psycopg.connect(url, autocommit=True) as connection:
        (everything,) = connection.execute(CLEARED).fetchone() or (None,)
        if everything:
            connection.execute(everything)
    return url


@cache
def _the_flows() -> str:
    return a_database("flows")


def of(folder: Path) -> str:
    """Give the database that stands in for what would be kept in *folder*; empty the first time."""
    lived_in = folder / "lived-in"  # A note there, for the next test's folder may have the same name.
    if not lived_in.exists():
        cleared(_the_flows())
        folder.mkdir(parents=True, exist_ok=True)
        lived_in.touch()
    return _the_flows()


def everything(url: str) -> str:
    """Give every row of every table as text."""
    with psycopg.connect(url) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        tables = [connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name))) for (name,) in names]
        return "\n".join(" ".join(map(str, row)) for table in tables for row in table)


def asked(url: str, statement: str) -> list[tuple[Any, ...]]:
    """Ask a database directly."""
    with psycopg.connect(url) as connection:
        return connection.execute(statement).fetchall()


def for_all() -> Path | None:
    """Give the run's own server where everything is to be kept there, as `tests.prove` says (ASKAROUND_STORE)."""
    return served() if os.environ.get("ASKAROUND_STORE") == "postgres" else None


def served() -> Path:
    """Give the folder in which the run's own server serves; skips where there is none."""
    folder = Path(tempfile.gettempdir()) / f"askaround-postgres-{RUN}"
    folder.mkdir(mode=0o700, exist_ok=True)
    with _alone(folder / "lock"):
        if not postgres.accepts(folder):
            _start(folder)
    return folder


def _start(folder: Path) -> None:
    if postgres.find() is None:
        pytest.skip(NONE)
    postgres.start(folder, RUN)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
