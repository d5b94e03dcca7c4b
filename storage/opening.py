"""Everything that must hold before a SQLite database is used: alone, up to date, and with the right keys."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.keyring import Keyring
from storage.refusals import AlreadyRunning, CannotOpen
from storage.statements import Statements

HEAD = "0021"
"""The newest step in ``migrations/versions``; a test holds the two equal, so that a start need not import Alembic."""

BUSY_SECONDS = 2.0
STATEMENTS_AT_HAND = 256

WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # An answer that was given survives a power cut.
    "PRAGMA secure_delete = ON",
    "PRAGMA wal_autocheckpoint = 0",  # `storage.folding` does it, and no commit waits for it.
)
READING = ("PRAGMA query_only = ON",)
BOTH = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open one connection with the house's settings; transactions begin when we say so."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=STATEMENTS_AT_HAND)
    try:
        for pragma in (*(READING if read_only else WRITING), *BOTH):
            connection.execute(pragma)
    except sqlite3.Error:  # It is no database.
        connection.close()
        raise
    return connection


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the database against every other process; the system lets go even if this one is killed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotOpen(
            f"The folder of {path} cannot be written to ({error.strerror})",
            "give it to the account that runs the bot, and see that its disk is mounted for writing",
        ) from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning(f"Another Askaround is already running on {path}", "stop it first") from error
        yield
    finally:
        os.close(lock)


def prepare(path: Path, keyring: Keyring) -> None:
    """Bring the schema up to date and check the keys; raises CannotOpen with one clear sentence."""
    try:
        path.touch(mode=0o600, exist_ok=True)
        with closing(connect(path)) as connection:
            migrate(connection)
            check_keys(Statements(connection), keyring)
    except (sqlite3.Error, OSError) as error:
        raise unusable(path, error) from error


def migrate(connection: sqlite3.Connection) -> None:
    """Run the steps that are missing, if any."""
    found = revision(connection)
    if found == HEAD:
        return
    must_not_be_newer(found)
    from storage.migrations.upgrade import upgrade

    upgrade(connection)
    connection.execute("PRAGMA foreign_keys = ON")


def must_be_current(connection: sqlite3.Connection, keyring: Keyring) -> None:
    """Refuse a schema that a start would bring up to date first, and keys that do not fit; writes nothing."""
    must_be(revision(connection))
    keyring.must_fit(dict(Statements(connection).known_keys()))


def must_not_be_newer(found: str | None) -> None:
    """Refuse a schema of which this version knows nothing."""
    if found is not None and found > HEAD:
        raise CannotOpen(
            f"This database was written by a newer Askaround (schema {found}, this one knows {HEAD})",
            "install that one again, or put back a backup from before it",
        )


def must_be(found: str | None) -> None:
    """Refuse a schema that is not this version's own."""
    must_not_be_newer(found)
    if found != HEAD:
        raise CannotOpen(
            f"This database was written by another version of Askaround, an earlier one (schema {found}, this one"
            f" knows {HEAD})",
            "take a backup (`askaround backup`, of what is on a server pg_dump), and start this bot, which brings it up"
            " to date",
        )


def unusable(path: Path, error: Exception) -> CannotOpen:
    """Say what whoever runs the bot can do about a database that does not open or answer."""
    return CannotOpen(
        f"The database {path} cannot be used ({error})",
        "see that its disk is there and has room, and put back a backup where the file is damaged",
    )


def revision(connection: sqlite3.Connection) -> str | None:
    """Say which step a database stands at, in Alembic's own table; None when it is empty."""
    named = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
    return None if row is None else str(row[0])


def check_keys(sql: Statements, keyring: Keyring) -> None:
    """Refuse keys that do not fit, and remember those that are used from now on before anything is sealed with them."""
    known = dict(sql.known_keys())
    keyring.must_fit(known)
    proofs = keyring.proofs()
    for key_id in (keyring.current, keyring.lookups):
        if key_id not in known:
            sql.know_key(key_id=key_id, proof=proofs[key_id])
