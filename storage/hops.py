"""Units on the threads of a pool, each in a transaction on a PostgreSQL connection of its own.

Units are SERIALIZABLE: they end as if one had run after the other, or are run again. What claims from the outbox is
READ COMMITTED: it passes over what another process holds, and meets nobody.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

import psycopg
from psycopg import IsolationLevel, errors
from psycopg.pq import TransactionStatus
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.ports import Claimed, NotKept, PerhapsKept
from storage import server
from storage.directory import SqlDirectory
from storage.sealing import Vault
from storage.server import ServerConnection
from storage.transactions import Raised

T = TypeVar("T")

CONNECTIONS = 8
AT_REST = 2
TRIES = 5
TOGETHER = 2
"""Tries among others; after those a unit of this process runs while no other does, or it would only meet them anew."""

SECONDS = 2.0
"""How long a unit waits for a connection before its caller hears that nothing was kept."""


class Lost(psycopg.OperationalError):
    """The connection went before the unit was committed: nothing of it was written."""


AGAIN = (Lost, errors.SerializationFailure, errors.DeadlockDetected, errors.UniqueViolation)
"""Another unit came in between. PostgreSQL says the last one where two add the same row and neither saw the other."""

TROUBLE = (psycopg.OperationalError, psycopg.InterfaceError, errors.ReadOnlySqlTransaction, PoolTimeout)
"""What the server or the way to it may do to a unit; everything else it says is a bug of ours."""


class PostgresDirectory(SqlDirectory):
    """What a unit of work is given here."""

    def __init__(self, connection: ServerConnection, vault: Vault) -> None:
        super().__init__(connection.statements, vault)
        self._connection = connection

    def unclaim(self, claimed_at: datetime) -> None:
        """As everywhere; a claim is the next thing that its unit says."""
        self._take_what_is_free()
        super().unclaim(claimed_at)

    def inherit(self, now: datetime) -> None:
        """As everywhere; what only takes what is free needs no order among units."""
        self._take_what_is_free()
        super().inherit(now)

    def claim(self, now: datetime, lease: timedelta, most: int) -> tuple[Claimed, ...]:
        """As everywhere; what another process is leasing is passed over."""
        self._take_what_is_free()
        return super().claim(now, lease, most)

    def _take_what_is_free(self) -> None:
        if self._connection.info.transaction_status is TransactionStatus.IDLE:  # Nothing was said in this unit so far.
            self._connection.isolation_level = IsolationLevel.READ_COMMITTED


class UnitConnection(ServerConnection):
    """A pooled connection with the directory that speaks through it."""

    directory: PostgresDirectory


class Turnstile:
    """Lets units through together, or one while no other is inside."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._closed = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Be one of many inside."""
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else in, and wait until they are out."""
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._closed = True
            self._changed.wait_for(lambda: not self._inside)
        try:
            yield
        finally:
            with self._changed:
                self._closed = False
                self._changed.notify_all()


class Hops:
    """Units on the threads of a pool, each on a connection of its own."""

    def __init__(self, pool: ConnectionPool[UnitConnection], threads: ThreadPoolExecutor, *, read_only: bool) -> None:
        self._pool = pool
        self._threads = threads
        self._level = IsolationLevel.REPEATABLE_READ if read_only else IsolationLevel.SERIALIZABLE
        self._read_only = read_only
        self._turnstile = Turnstile()

    async def join(self, work: Callable[[SqlDirectory], T]) -> T:
        """Run *work* in a transaction of its own; it runs even if this caller does not wait for it."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, self._outcome, work)
        outcome: Any = await asyncio.shield(running)
        if isinstance(outcome, Raised):
            if isinstance(outcome.error, TROUBLE):
                raise NotKept(type(outcome.error).__name__) from outcome.error
            raise outcome.error
        kept: T = outcome
        return kept

    def _outcome(self, work: Callable[[SqlDirectory], object]) -> object:
        try:
            return self.run(work)
        except BaseException as error:  # noqa: BLE001 - Whatever it was, its caller is waiting to hear of it.
            return Raised(error)

    def run(self, work: Callable[[SqlDirectory], T]) -> T:
        """Run *work* here and now, on the caller's own thread."""
        for tried in range(1, TRIES):
            with self._turnstile.together() if tried <= TOGETHER else self._turnstile.alone():
                try:
                    return self._once(work)
                except AGAIN as error:
                    if isinstance(error, Lost):
                        self._pool.check()  # The others are likely gone, too.
        with self._turnstile.alone():
            return self._once(work)

    def _once(self, work: Callable[[SqlDirectory], T]) -> T:
        with self._pool.connection() as connection:  # Undoes what raised.
            if connection.isolation_level is not self._level or connection.read_only is not self._read_only:
                connection.isolation_level, connection.read_only = self._level, self._read_only
            try:
                outcome = work(connection.directory)
            except Exception as error:
                # Whatever the unit made of it, what the server said decides.
                if connection.broken:
                    raise Lost from error
                raise behind(error) from error.__cause__
            self._commit(connection)
            return outcome

    def _commit(self, connection: UnitConnection) -> None:
        try:
            connection.commit()
        except psycopg.OperationalError as error:
            if not connection.broken:
                raise
            if error.sqlstate or self._read_only:
                # The server said no before it let go, or it makes no difference.
                raise Lost from error
            raise PerhapsKept from error


def behind(error: BaseException) -> BaseException:
    """Find what another unit's coming in between led to; without that, give the error as it is."""
    at: BaseException | None = error
    while at is not None and not isinstance(at, AGAIN):
        at = at.__cause__ or at.__context__
    return at or error


def pooled(url: str, vault: Vault) -> ConnectionPool[UnitConnection]:
    """Open connections as they are wanted, each with a directory that speaks through it."""

    def configure(connection: UnitConnection) -> None:
        connection.settle_in()
        connection.directory = PostgresDirectory(connection, vault)

    return ConnectionPool(
        connection_class=UnitConnection,
        kwargs=server.settings(url),
        min_size=AT_REST,
        max_size=CONNECTIONS,
        timeout=SECONDS,
        configure=configure,
        open=True,
    )
