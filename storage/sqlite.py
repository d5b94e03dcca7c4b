"""The store in one SQLite file: one writer, readers beside it, each on a thread of its own."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.ports import Directory, Seats
from storage.directory import SqlDirectory
from storage.folding import Folding
from storage.keyring import Keyring
from storage.only import OnlySeats
from storage.opening import alone, connect, must_be_current, prepare, revision, unusable
from storage.refusals import CannotOpen, Closed
from storage.resealing import Resealing, stopped
from storage.sealing import Vault
from storage.statements import Statements
from storage.transactions import Transactions, UnitConnection, Waiting

T = TypeVar("T")
READERS = 2
ROWS_A_CHUNK = 64
"""What aiosqlite wants to know for its own cursors, which nobody uses here."""


class SqliteStore:
    """A ``Store``. It belongs to the event loop that opened it, and must be closed or the process never ends."""

    def __init__(self, writer: Waiting, readers: Sequence[Waiting], opened: AsyncExitStack) -> None:
        self.resealing = Resealing(writer, readers[0])
        self._writer = writer
        self._readers = readers
        self._opened = opened
        self._closed = False

    @classmethod
    async def open(cls, path: Path, keyring: Keyring) -> "SqliteStore":
        """Open the database, making or migrating it first; raises CannotOpen with one clear sentence."""
        vault = Vault(keyring)
        async with AsyncExitStack() as opened:
            opened.enter_context(alone(path))
            await asyncio.to_thread(prepare, path, keyring)
            writing = await connected(path, vault, opened)
            writer = Waiting(writing[0], writing[1].write)
            folding = Folding((await connected(path, vault, opened))[0], lambda: writer.rounds)
            opened.push_async_callback(stopped, asyncio.create_task(folding.go_on()))
            reading = [await connected(path, vault, opened, read_only=True) for _ in range(READERS)]
            readers = [Waiting(connection, transactions.read) for connection, transactions in reading]
            store = cls(writer, readers, opened.pop_all())
            if len(keyring.keys) > 1:
                store.begin_resealing()
            return store

    def begin_resealing(self) -> None:
        """Seal anew what earlier keys sealed, in the background; closing stops it anywhere."""
        self._opened.push_async_callback(stopped, asyncio.create_task(self.resealing.go_on()))

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction and commit it before returning; raises what *work* raises, or NotKept."""
        if self._closed:
            raise Closed
        return await self._writer.join(work)

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot that holds everything committed so far; it cannot write."""
        if self._closed:
            raise Closed
        return await min(self._readers, key=len).join(work)

    async def close(self) -> None:
        """Finish what was accepted and let go of the database."""
        self._closed = True
        for waiting in (self._writer, *self._readers):
            await waiting.empty()
        await self._opened.aclose()


@dataclass(frozen=True, slots=True)
class InFile:
    """A ``Database`` in one file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    def exists(self) -> bool:
        """Say whether there is anything yet."""
        return self.path.exists()

    def step(self) -> str | None:
        """Say at which step the schema stands, None where there is none yet; raises CannotOpen."""
        with self._seen() as connection:
            return revision(connection)

    def known_keys(self) -> Mapping[str, str]:
        """Give what proves each key that something here was sealed with; raises CannotOpen."""
        with self._seen() as connection:
            return dict(Statements(connection).known_keys()) if revision(connection) else {}

    def keyring(self, keys: Path) -> Keyring:
        """Read the key file, or make one unless what is here waits for other keys."""
        return Keyring.load_or_create(keys, database=self.path)

    def alone(self) -> AbstractContextManager[None]:
        """Hold it against every other process."""
        return alone(self.path)

    def prepare(self, keyring: Keyring) -> None:
        """Bring it up to date and check the keys."""
        prepare(self.path, keyring)

    @contextmanager
    def looking(self, keyring: Keyring) -> Iterator[Statements]:
        """Look without changing anything; raises CannotOpen with one clear sentence."""
        if not self.exists():
            raise CannotOpen(f"There is no database at {self.path} yet", "the bot makes it when it first runs")
        with self._seen() as connection:
            must_be_current(connection, keyring)
            yield Statements(connection)

    @contextmanager
    def _seen(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(connect(self.path, read_only=True)) as connection:
                yield connection
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error

    def forget_key(self, key_id: str) -> None:
        """Forget a key that nothing here needs."""
        with closing(connect(self.path)) as connection:
            Statements(connection).forget_key(key_id=key_id)

    async def open(self, keyring: Keyring) -> SqliteStore:
        """Open the store."""
        return await SqliteStore.open(self.path, keyring)

    @asynccontextmanager
    async def joined(self, keyring: Keyring, say: object, *, reseals: bool) -> AsyncIterator[tuple[SqliteStore, Seats]]:  # noqa: ARG002 - It never waits, and is the only one.
        """Open the store, for the only process that may."""
        store = await SqliteStore.open(self.path, keyring)
        try:
            yield store, OnlySeats()
        finally:
            await store.close()


async def connected(
    path: Path, vault: Vault, opened: AsyncExitStack, *, read_only: bool = False
) -> tuple[UnitConnection, Transactions]:
    """Open one connection on a thread of its own; *opened* closes it."""
    connection = UnitConnection(partial(connect, path, read_only=read_only), ROWS_A_CHUNK)
    _ = await opened.enter_async_context(connection)
    return connection, Transactions(connection.plain, SqlDirectory(Statements(connection.plain), vault))
