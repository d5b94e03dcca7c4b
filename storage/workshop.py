"""Hidden folders in which a copy is made until it is whole; what a killed process left of one, the next sweeps."""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from storage.refusals import CannotOpen

HIDDEN = ".askaround-"
HELD = "held"
"""The file in such a folder that whoever works there holds; the system lets go even of one who is killed."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FULL_FOR_SQLITE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE})

MEBIBYTE = 1024 * 1024


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Lend a hidden folder in *folder* that nobody else sweeps; first sweep those in which nobody works any more."""
    for left in folder.glob(f"{HIDDEN}*"):
        _sweep(left)
    made, held = _made(folder)
    try:
        yield made
    finally:
        shutil.rmtree(made)
        os.close(held)


def must_have_room(folder: Path, wanted: int) -> None:
    """Refuse to begin what cannot end; a bot at work may share that disk."""
    disk = os.statvfs(folder)
    free = disk.f_bavail * disk.f_frsize
    if free < wanted:
        raise no_room(folder, f"{_mebibytes(wanted)} are wanted, {_mebibytes(free)} free")


def no_room(folder: Path, why: object) -> CannotOpen:
    """Say which disk is full, and what can go."""
    return CannotOpen(
        f"There is no room for a copy in {folder} ({why})",
        "make room on its disk (copies that are past their day go first), or choose a folder on another one",
    )


def is_full(error: Exception) -> bool:
    """Say whether something could not be written for want of room."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) in FULL_FOR_SQLITE
    return isinstance(error, OSError) and error.errno in FULL


def _sweep(left: Path) -> None:
    with suppress(OSError):  # Another account's, or gone meanwhile: the copy that is to be made matters more.
        held = os.open(left / HELD, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left)
        finally:
            os.close(held)


def _made(folder: Path) -> tuple[Path, int]:
    """Make a folder and hold it; whoever sweeps may come between the two, and then it is made anew."""
    while True:
        made = Path(mkdtemp(prefix=HIDDEN, dir=folder))
        try:
            held = os.open(made / HELD, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError:
            continue
        fcntl.flock(held, fcntl.LOCK_EX)
        if os.fstat(held).st_nlink:
            return made, held
        os.close(held)


def _mebibytes(size: int) -> str:
    return f"{-(-size // MEBIBYTE):,} MiB"
