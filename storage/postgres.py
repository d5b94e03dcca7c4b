"""The store in a PostgreSQL database."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import psycopg

from bot.ports import Directory, Seats
from storage import server
from storage.entering import entered
from storage.hops import CONNECTIONS, Hops, pooled
from storage.keyring import PUT_BACK, Keyring
from storage.refusals import CannotOpen, Closed, KeysDoNotFit
from storage.resealing import Resealing, stopped
from storage.sealing import Vault
from storage.seats import ServerSeats
from storage.server import ServerConnection
from storage.statements import Statements

T = TypeVar("T")
Say = Callable[[str], None]

SNAPSHOTS = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
"""For whoever only looks, from outside."""


class PostgresStore:
    """A ``Store``. It belongs to the event loop that opened it, and must be closed or the process never ends."""

    def __init__(self, writer: Hops, reader: Hops, opened: AsyncExitStack) -> None:
        self.resealing = Resealing(writer, reader)
        self._writer = writer
        self._reader = reader
        self._opened = opened
        self._held = AsyncExitStack()
        self._closed = False

    @classmethod
    async def open(cls, url: str, keyring: Keyring, *, reseals: bool = True) -> "PostgresStore":
        """Open the database, making or migrating its tables first; raises CannotOpen with one clear sentence.

        *reseals*: what earlier keys sealed is sealed anew meanwhile.

        Any number of processes may; that one alone may send is for whoever opens it to see to.
        """
        vault = Vault(keyring)
        async with AsyncExitStack() as opened:
            await asyncio.to_thread(server.prepare, url, keyring)
            pool = pooled(url, vault)
            opened.push_async_callback(asyncio.to_thread, pool.close)
            threads = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="unit")
            opened.push_async_callback(asyncio.to_thread, threads.shutdown)
            writer, reader = (Hops(pool, threads, read_only=read_only) for read_only in (False, True))
            store = cls(writer, reader, opened.pop_all())
            if reseals and len(keyring.keys) > 1:
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
        return await self._reader.join(work)

    async def close(self) -> None:
        """Finish what was accepted and let go of the database."""
        self._closed = True
        await self._opened.aclose()
        await self._held.aclose()

    def closing(self, held: AsyncExitStack) -> None:
        """Let go of what is *held* as well, after everything else."""
        self._held = held


@dataclass(frozen=True, slots=True, repr=False)
class OnServer:
    """A ``Database`` on a PostgreSQL server."""

    url: str

    def __str__(self) -> str:
        return server.named(self.url)

    def exists(self) -> bool:
        """Say whether there is anything yet: whatever is sealed, the key is known before."""
        return bool(self.known_keys())

    def step(self) -> str | None:
        """Say at which step the schema stands, None where there is none yet; raises CannotOpen."""
        with self._seen() as connection:
            return server.revision(connection)

    def known_keys(self) -> Mapping[str, str]:
        """Give what proves each key that something here was sealed with; raises CannotOpen."""
        with self._seen() as connection:
            return dict(connection.statements.known_keys()) if server.revision(connection) else {}

    def keyring(self, keys: Path) -> Keyring:
        """Read the key file, or make one unless what is here waits for other keys."""
        if not keys.exists() and self.exists():
            raise KeysDoNotFit(f"The key file {keys} is missing, and {self} cannot be read without it", PUT_BACK)
        return Keyring.load_or_create(keys)

    def alone(self) -> AbstractContextManager[None]:
        """Hold it against every other process."""
        return server.alone(self.url)

    def prepare(self, keyring: Keyring) -> None:
        """Bring it up to date and check the keys."""
        server.prepare(self.url, keyring)

    @contextmanager
    def looking(self, keyring: Keyring) -> Iterator[Statements]:
        """Look without changing anything; raises CannotOpen with one clear sentence."""
        with self._seen() as connection:
            if server.revision(connection) is None:
                raise CannotOpen(f"There is nothing in {self} yet", "the bot fills it when it first runs")
            server.must_be_current(connection, keyring)
            yield connection.statements

    @contextmanager
    def _seen(self) -> Iterator[ServerConnection]:
        try:
            with closing(server.connect(self.url)) as connection:
                connection.autocommit = True
                connection.execute(SNAPSHOTS)
                yield connection
        except psycopg.Error as error:
            raise server.unusable(error) from error

    def forget_key(self, key_id: str) -> None:
        """Forget a key that nothing here needs."""
        with closing(server.connect(self.url)) as connection, connection.transaction():
            connection.statements.forget_key(key_id=key_id)

    async def open(self, keyring: Keyring) -> PostgresStore:
        """Open the store, and hold the database against every other process until it is closed."""
        async with AsyncExitStack() as opened:
            opened.enter_context(self.alone())
            store = await PostgresStore.open(self.url, keyring)
            store.closing(opened.pop_all())
            return store

    @asynccontextmanager
    async def joined(self, keyring: Keyring, say: Say, *, reseals: bool) -> AsyncIterator[tuple[PostgresStore, Seats]]:
        """Open the store beside other processes; raises CannotOpen."""
        connection = await entered(self.url, keyring, say)
        seats = ServerSeats(self.url)
        async with seats.watched(connection):
            store = await PostgresStore.open(self.url, keyring, reseals=reseals)
            try:
                yield store, seats
            finally:
                await store.close()
