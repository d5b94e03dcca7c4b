"""Copies of the database: taken beside a running bot, tried before they count, and put back where there is none.

The keys lie apart from them: a copy of the database opens nothing, and whoever has both opens everything.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.contents import Contents, contents_of, damaged, must_be_whole
from storage.keyring import Keyring, sync_folder, write_new
from storage.opening import alone, connect, unusable
from storage.refusals import CannotOpen, KeysDoNotFit
from storage.statements import Statements
from storage.workshop import is_full, must_have_room, no_room, workshop

AT_ONCE = 256
"""Pages that are copied between two looks at how far it is."""

JOURNALS = ("-wal", "-journal")
BESIDE = ("", "-shm", *JOURNALS)
"""What SQLite keeps beside a database; an old journal would be folded into the copy that is put in its place."""

AT_A_TIME = 2
"""How often the database lies in a workshop at once: copied and packed, then packed and put back."""

ELSEWHERE = "best on another machine or disk"

Passed = Callable[[int], None]
"""Hears how many more pages are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A copy that was tried: the rows in it, the keys that open it, and where these were copied to, if anywhere."""

    path: Path
    rows: int
    keys: tuple[str, ...]
    keys_at: Path | None


@dataclass(frozen=True, slots=True)
class Copies:
    """A database and the key file that opens it."""

    database: Path
    key_file: Path

    def pages(self) -> int:
        """Count what is to be copied; raises CannotOpen where there is nothing."""
        if not self.database.exists():
            raise CannotOpen(f"There is no database {self.database} yet, and so nothing to copy.")
        return self._measured("page_count")

    def is_near_keys(self, folder: Path) -> bool:
        """Say whether whoever takes along the one folder whole takes along a backup and the keys that open it."""
        there = folder.resolve()
        return any(keys.is_relative_to(there) or there.is_relative_to(keys) for keys in self._places_of_keys())

    def _places_of_keys(self) -> set[Path]:
        return {self.key_file.parent.resolve(), self.key_file.resolve().parent}

    def _size(self) -> int:
        return self._measured("page_count") * self._measured("page_size")

    def _measured(self, pragma: str) -> int:
        try:
            with closing(connect(self.database, read_only=True)) as live:
                return int(live.execute(f"PRAGMA {pragma}").fetchone()[0])
        except sqlite3.Error as error:
            raise unusable(self.database, error) from error

    def take(self, folder: Path, name: str, passed: Passed, *, keys_into: Path | None = None) -> Taken:
        """Copy what is committed now into *folder*, put it back in a temporary place, and compare; raises CannotOpen.

        Safe beside a running bot. What is committed while it goes on is not in it.
        """
        if folder.resolve() in self._places_of_keys():
            raise KeysDoNotFit(
                f"The copy would lie in {folder} with its keys, and whoever has both can read everything",
                f"choose another folder, {ELSEWHERE}",
            )
        if keys_into is not None:
            _must_be_apart(folder, keys_into)
        with _written_to(folder), workshop(folder) as made:
            must_have_room(folder, AT_A_TIME * self._size())
            copy, there = made / "copy", folder / name
            held = self._copied(copy, passed)
            # After the copy: a rotation that comes between leaves a key too many.
            keyring = Keyring.load(self.key_file)
            tried = put_together(copy, made / "tried", keyring)
            if tried != held:
                raise CannotOpen(
                    f"What was copied from {self.database} is not what is in it", "see that the disk is sound"
                )
            _become(copy, there)
        keys_at = _with_keys(keyring, keys_into) if keys_into else None
        return Taken(path=there, rows=_rows(held), keys=tuple(keyring.keys), keys_at=keys_at)

    def put_back(self, copy: Path, *, keys: Path | None = None) -> int:
        """Make *copy* the database, where there is none; gives its rows. Raises CannotOpen and overwrites nothing.

        What was on its way when it was taken may have arrived since, so no public card of it is sent again unasked.
        """
        _must_be_there(copy)
        with _written_to(self.database.parent), alone(self.database):
            self._must_be_free()
            keyring = Keyring.load(self._keys_for(keys))
            with workshop(self.database.parent) as made:
                restored = made / self.database.name
                contents = put_together(copy, restored, keyring)
                _doubt(restored)
                if keys is not None:
                    write_new(self.key_file, keyring.as_text())
                _become(restored, self.database)
        return _rows(contents)

    def _copied(self, copy: Path, passed: Passed) -> Contents:
        """Copy one snapshot page by page, however much is committed meanwhile; say what it held."""
        between = copy.with_name("between")
        try:
            with closing(connect(self.database, read_only=True)) as live:
                live.execute("BEGIN")
                held = contents_of(live)  # From here on this connection sees this and nothing newer.
                with closing(_made(between)) as target:
                    live.backup(target, pages=AT_ONCE, progress=_steps(passed))
                    # Rows lie in the order of their keys then, which is random, and nobody can read from a copy in
                    # which they were written. It is one file, without a journal.
                    _made(copy).close()
                    target.execute("VACUUM INTO ?", (str(copy),))
        except sqlite3.Error as error:
            if is_full(error):
                raise no_room(copy.parent.parent, error) from error
            raise unusable(self.database, error) from error
        between.unlink()
        _synced(copy)
        return held

    def _must_be_free(self) -> None:
        for there in (self.database.with_name(f"{self.database.name}{ending}") for ending in BESIDE):
            if there.exists():
                raise CannotOpen(
                    f"There is {there} already, and it stays",
                    f"stop the bot, and first move all files whose names begin with {self.database.name} elsewhere",
                )

    def _keys_for(self, keys: Path | None) -> Path:
        if keys is not None and self.key_file.exists():
            raise KeysDoNotFit(
                f"There is a key file already, {self.key_file}, and it stays",
                "leave out --keys if it is the one that goes with the backup, or move it somewhere else first",
            )
        if keys is None and not self.key_file.exists():
            raise KeysDoNotFit(
                f"There is no key file {self.key_file}, and the backup holds none",
                "say with --keys where the copy of yours is",
            )
        return keys or self.key_file


def put_together(copy: Path, into: Path, keyring: Keyring) -> Contents:
    """Put a copy where it can be used, and say what it holds; raises CannotOpen unless it is whole and the keys fit."""
    _must_be_there(copy)
    if beside := next(filter(Path.exists, (copy.with_name(f"{copy.name}{ending}") for ending in JOURNALS)), None):
        raise CannotOpen(
            f"{beside} holds what was written last, and would be left out",
            "name a file that `askaround backup` made; of a folder that was copied, put all its files back instead",
        )
    must_have_room(into.parent.parent, copy.stat().st_size)
    _made(into).close()
    shutil.copyfile(copy, into)
    try:
        with closing(sqlite3.connect(into, isolation_level=None)) as connection:
            must_be_whole(connection, copy)
            keyring.must_fit(dict(Statements(connection).known_keys()))
            contents = contents_of(connection)
    except sqlite3.Error as error:
        raise no_room(into.parent.parent, error) if is_full(error) else damaged(copy, error) from error
    _synced(into)
    return contents


def _rows(contents: Contents) -> int:
    return sum(rows for rows, _ in contents.values())


def _doubt(database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        Statements(connection).doubt()
    _synced(database)


def _must_be_apart(folder: Path, keys_into: Path) -> None:
    one, other = folder.resolve(), keys_into.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        raise KeysDoNotFit(
            "The keys would lie with the backup, and whoever has both can read everything",
            f"choose another place for --keys, {ELSEWHERE}",
        )


def _with_keys(keyring: Keyring, folder: Path) -> Path:
    """Copy the keys, unless a copy with all of them is there already."""
    there = folder / f"askaround-{keyring.current}.keys"
    if there.exists():
        if not keyring.keys.items() <= Keyring.load(there).keys.items():
            raise KeysDoNotFit(
                f"{there} is there already, with other keys", "move it somewhere else, and do this again"
            )
        return there
    write_new(there, keyring.as_text())
    return there


def _steps(passed: Passed) -> Callable[[int, int, int], None]:
    """Tell of each step what SQLite says of all of them."""
    done = 0

    def hear(_: int, left: int, pages: int) -> None:
        nonlocal done
        passed(pages - left - done)
        done = pages - left

    return hear


def _made(path: Path) -> sqlite3.Connection:
    """Make a database that only its owner may read, and open it."""
    path.touch(mode=0o600, exist_ok=False)
    return sqlite3.connect(path, isolation_level=None)


def _become(made: Path, there: Path) -> None:
    """Let what is whole stand under its name, and survive a power cut there."""
    if there.exists():
        raise FileExistsError(0, "", str(there))
    made.rename(there)
    sync_folder(there.parent)


def _synced(path: Path) -> None:
    """Let what was written survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _must_be_there(copy: Path) -> None:
    if not copy.is_file():
        raise CannotOpen(f"There is no backup {copy}", "name the file that `askaround backup` made")


@contextmanager
def _written_to(folder: Path) -> Iterator[None]:
    """Make a folder for its owner alone where there is none, and say in a sentence why nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        yield
    except FileExistsError as error:
        raise CannotOpen(
            f"There is {error.filename2 or error.filename} already, and it stays", "name another"
        ) from error
    except OSError as error:
        if is_full(error):
            raise no_room(folder, error.strerror) from error
        raise CannotOpen(
            f"Nothing can be written in {folder} ({error.strerror})", "let this account write there"
        ) from error
