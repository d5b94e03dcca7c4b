"""A database of its own for every run, which costs no disk and hardly any time."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.simulation.town import MEMORY
from storage.keyring import Keyring
from storage.opening import connect, prepare


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
