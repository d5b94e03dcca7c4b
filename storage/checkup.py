"""How the data folder stands, for whoever runs the bot; looked at beside a running one, which loses no lock by it."""

import os
from collections.abc import Iterator
from pathlib import Path

from storage.keyring import EXPOSED
from storage.keys import Keys
from storage.looking import Database
from storage.opening import HEAD, must_be
from storage.refusals import CannotOpen

WRITABLE = 0o022
"""The permission bits with which others could put files of their own in the place of ours."""

ROOM = 100 * 1024 * 1024
"""Bytes that should be free: the journal grows while it is busy, and a migration or a rotation writes much at once."""

MEBIBYTE = 1024 * 1024


def exposed(database: Path, *more: Path) -> Iterator[CannotOpen]:
    """Give what others on this machine could read, or put theirs in the place of; the key file says so itself."""
    folder = database.parent
    if os.name != "posix":
        return
    if folder.exists() and folder.stat().st_mode & WRITABLE:
        yield CannotOpen(
            f"Other users of this machine may write in the data folder {folder}", f"run chmod 700 {folder}"
        )
    for path in (*sorted(folder.glob(f"{database.name}*")), *more):
        if path.exists() and path.stat().st_mode & EXPOSED:
            yield CannotOpen(f"{path} is open to other users of this machine", f"run chmod 600 {path}")


def closed(database: Path, *more: Path) -> str:
    """Say of which files `exposed` gave nothing: of those that there are, and of no other."""
    there = [str(path) for path in (database, *more) if path.exists()]
    if not there:
        return "There is neither a database file nor a file of settings yet that others could read"
    return f"No other user of this machine can read or change {' and '.join(there)}"


def room(folder: Path) -> str:
    """Say how much room there is; raises CannotOpen where the bot could not write."""
    there = next(path for path in (folder, *folder.resolve().parents) if path.exists())
    if not there.is_dir():
        raise CannotOpen(
            f"The data folder {folder} cannot be made, since {there} is a file", "choose another with ASKAROUND_DATA"
        )
    disk = os.statvfs(there)
    if disk.f_flag & os.ST_RDONLY:
        raise CannotOpen(f"The disk of {folder} can only be read", "mount it for writing, or move ASKAROUND_DATA")
    if not os.access(there, os.W_OK):
        raise CannotOpen(
            f"This account may not write in {there}",
            "run this as the account that runs the bot, or give that the folder",
        )
    free = disk.f_bavail * disk.f_frsize
    if free < ROOM or (disk.f_files and not disk.f_favail):
        raise CannotOpen(
            f"The disk of {folder} is nearly full, with {free // MEBIBYTE:,} MiB free",
            "make room: on a full disk the bot keeps nothing and apologises to everybody",
        )
    return f"The disk of {folder} takes writes and has {free // MEBIBYTE:,} MiB free"


def schema(database: Database) -> str:
    """Say at which step the database stands; raises CannotOpen unless this version goes with it."""
    if not database.exists():
        return "There is no database yet, and the bot makes it when it first runs"
    must_be(database.step())
    return f"The database is up to date (schema {HEAD})"


def keys(key_file: Path, database: Database) -> str:
    """Say that the keys are those of the database, at whatever step that stands; raises CannotOpen."""
    if not key_file.exists() and not database.exists():
        return "There are no keys yet, and the bot makes them when it first runs"
    keyring = Keys(key_file, database).held()
    if not database.exists():
        return "The key file is in order, and there is no database yet"
    keyring.must_fit(database.known_keys())
    return "The keys are those of this database"
