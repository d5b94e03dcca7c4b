"""A database of its own for every run, which costs no disk and hardly any time."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql

from benchmarks.simulation.town import MEMORY
from storage import server as served
from storage.inline import Inline, InlineStore
from storage.inline_served import InlineServed
from storage.keyring import Keyring
from storage.opening import connect, prepare
from tools import postgres

Kept = Callable[[], AbstractContextManager[Inline]]
"""Opens an empty database for one run."""


@contextmanager
def in_memory() -> Iterator[Inline]:
    """Open one in a file that costs no disk."""
    with a_database() as (connection, keyring):
        yield InlineStore(connection, keyring)


@contextmanager
def on_server(server: Path) -> Iterator[Inline]:
    """Open one on the server in a folder."""
    _, keyring = an_empty_database()
    name = f"run-{os.getpid()}"
    _say(server, "CREATE DATABASE {} TEMPLATE {}", name, _an_empty_one(server))
    try:
        with InlineServed.opened(postgres.address(server, name), keyring) as store:
            yield store
    finally:
        _say(server, "DROP DATABASE {} WITH (FORCE)", name)


@cache
def _an_empty_one(server: Path) -> str:
    """Make it with the schema as it is today; once a process, as below."""
    _, keyring = an_empty_database()
    name = f"empty-{os.getpid()}"
    _say(server, "CREATE DATABASE {}", name)
    served.prepare(postgres.address(server, name), keyring)
    return name


def _say(server: Path, statement: str, *databases: str) -> None:
    said = sql.SQL(statement).format(*map(sql.Identifier, databases))
    with psycopg.connect(postgres.address(server), autocommit=True) as connection:
        connection.execute(said)


@contextmanager
def a_database() -> Iterator[tuple[sqlite3.Connection, Keyring]]:
    """Open a copy of the empty database."""
    empty, keyring = an_empty_database()
    with TemporaryDirectory(dir=MEMORY, prefix="askaround-alike-") as folder:
        path = Path(folder) / "town.sqlite"
        shutil.copy(empty, path)
        with closing(connect(path)) as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 1000")
            yield connection, keyring


@cache
def an_empty_database() -> tuple[Path, Keyring]:
    """Make a database with the schema as it is today, and keys for all runs; once a process, for it takes a while."""
    folder = TemporaryDirectory(dir=MEMORY, prefix="askaround-empty-")
    _FOLDERS.append(folder)
    path = Path(folder.name) / "empty.sqlite"
    keyring = Keyring.load_or_create(Path(folder.name) / "keys")
    prepare(path, keyring)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path, keyring


_FOLDERS: list[TemporaryDirectory[str]] = []
"""Go with the process."""
