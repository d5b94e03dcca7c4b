"""What a copy of the database holds, and whether it is whole."""

import sqlite3
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from storage.opening import must_not_be_newer, revision
from storage.refusals import CannotOpen

Contents = Mapping[str, tuple[int, str]]
"""Of each table how many rows there are, and a digest of them in their order."""


def contents_of(connection: sqlite3.Connection) -> Contents:
    """Read every table from its first row to its last."""
    listed = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: _digest(connection, name) for (name,) in sorted(listed)}


def _digest(connection: sqlite3.Connection, table: str) -> tuple[int, str]:
    rows, digest = 0, sha256()
    for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - A name out of the schema itself.
        rows += 1
        digest.update(repr(row).encode())
    return rows, digest.hexdigest()


def must_be_whole(connection: sqlite3.Connection, copy: Path) -> None:
    """Refuse what is not a whole database of ours; raises CannotOpen."""
    found = revision(connection)
    must_not_be_newer(found)
    if found is None:
        raise damaged(copy, "there is nothing of an Askaround in it")
    ((sound,), *_) = connection.execute("PRAGMA integrity_check(1)")
    if sound != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(copy, "it contradicts itself")


def damaged(copy: Path, why: object) -> CannotOpen:
    """Say that a copy is of no use."""
    return CannotOpen(f"{copy} is no backup, or is damaged ({why})", "take another one")
