"""What whoever runs the bot may do with its keys: make them, change them, look whether all is well, end one.

What writes holds the database against every other process, and is refused while a bot runs on it; what only looks is
safe beside one.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.keyring import Keyring, replace
from storage.looking import Database, Resealed
from storage.refusals import CannotOpen, KeysDoNotFit
from storage.sealed_rows import SEALED, SealedRow, SealedRows, SealedTable
from storage.sealing import Vault, key_of

Passed = Callable[[int], None]
"""Hears how many more rows are done."""


@dataclass(slots=True)
class Verified:
    """The seals of one table, by the key that they name; those whose key is not there; those that do not open."""

    table: str
    by_key: Counter[str] = field(default_factory=Counter)
    keyless: Counter[str] = field(default_factory=Counter)
    broken: int = 0

    @property
    def lost(self) -> int:
        """Count the seals that do not open, whatever the reason."""
        return self.keyless.total() + self.broken


@dataclass(frozen=True, slots=True)
class Keys:
    """A key file and the database that it opens."""

    path: Path
    database: Database

    def create(self) -> None:
        """Make the first key; raises KeysDoNotFit where there is a key file, or a database that waits for another."""
        if self.path.exists() or self.path.is_symlink():
            raise KeysDoNotFit(
                f"There is a key file already, {self.path}, and it stays",
                "`askaround keys rotate` adds a new key to it",
            )
        self.database.keyring(self.path)

    def held(self) -> Keyring:
        """Read the key file; raises KeysDoNotFit with what to do."""
        if self.path.exists() or self.database.exists():
            return self.database.keyring(self.path)
        raise KeysDoNotFit(f"There is no key file {self.path} yet", "`askaround keys create` makes one")

    def rotate(self) -> Keyring:
        """Add a key that seals from now on. Nothing is sealed anew yet, and everything opens at any time."""
        with self.database.alone():
            replace(self.path, self._fitting().rotated().as_text())
            return self._fitting()  # The database knows the new key before a bot can start with the old file in mind.

    async def opened(self) -> Resealed:
        """Open the database, so that what is under earlier keys is sealed anew behind the scenes."""
        return await self.database.open(self.held())

    def verify(self, passed: Passed) -> tuple[Verified, ...]:
        """Open every seal, table by table; safe beside a running bot, of which it sees what is committed."""
        keyring = self.held()
        with self._looking(keyring) as rows:
            return tuple(_verified(rows, table, keyring, passed) for table in SEALED)

    def total(self) -> int:
        """Count the rows that hold seals."""
        with self._looking(self.held()) as rows:
            return sum(rows.count(table) for table in SEALED)

    def may_go(self, key_id: str) -> None:
        """Refuse unless nothing needs a key any more."""
        with self.database.alone():
            self._must_not_be_needed(key_id)

    def destroy(self, key_id: str) -> None:
        """Take out a key that nothing needs; raises KeysDoNotFit and says what does."""
        with self.database.alone():
            left = self._must_not_be_needed(key_id).without(key_id)
            if self.database.exists():
                # The database first: it opens with a key too many, and not with one too few.
                self.database.forget_key(key_id)
            replace(self.path, left.as_text())

    def _must_not_be_needed(self, key_id: str) -> Keyring:
        keyring = self._fitting()
        if key_id not in keyring.keys:
            raise KeysDoNotFit(
                f"There is no such key in {self.path}", f"choose one of {', '.join(sorted(keyring.keys))}"
            )
        if key_id == keyring.current:
            raise KeysDoNotFit(f"The key {key_id} seals what is written now", "`askaround keys rotate` first")
        if key_id == keyring.lookups:
            raise KeysDoNotFit(
                f"The key {key_id} makes the tags by which people find what is theirs, and those cannot be made again"
                " without the people",
                "leave it, for as long as this database is",
            )
        if needing := self._rows_under(key_id):
            raise KeysDoNotFit(
                f"{needing:,} rows are still sealed with the key {key_id}",
                "the bot seals them anew while it runs, or `askaround keys rotate` does at once",
            )
        return keyring

    def _rows_under(self, key_id: str) -> int:
        if not self.database.exists():
            return 0
        with self._looking(self.held()) as rows:
            return sum(_names(row, key_id) for table in SEALED for row in rows.all_of(table))

    def _fitting(self) -> Keyring:
        """Read the key file, and see that the database goes with it. Only for who is alone."""
        keyring = self.held()
        if self.database.exists():
            self.database.prepare(keyring)
        return keyring

    @contextmanager
    def _looking(self, keyring: Keyring) -> Iterator[SealedRows]:
        """Look into the database without changing it; raises CannotOpen with one clear sentence."""
        if not self.database.exists():
            raise CannotOpen(f"There is no database {self.database} yet, and so nothing is sealed.")
        with self.database.looking(keyring) as statements:
            yield SealedRows(statements, Vault(keyring))


def _names(row: SealedRow, key_id: str) -> bool:
    return any(seal and key_of(seal) == key_id for seal in row.seals)


def _verified(rows: SealedRows, table: SealedTable, keyring: Keyring, passed: Passed) -> Verified:
    found = Verified(table.name)
    for row in rows.all_of(table):
        sealed = [key_of(seal) for seal in row.seals if seal]
        found.by_key.update(sealed)
        lost = [key_id for key_id in sealed if key_id and key_id not in keyring.keys]
        found.keyless.update(lost)
        found.broken += len(rows.broken(table, row)) - len(lost)
        passed(1)
    return found
