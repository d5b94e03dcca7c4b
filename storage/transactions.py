"""Many units of work in one transaction, and one hop to the connection's own thread for all of them."""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import aiosqlite

from bot.ports import NotKept
from storage.directory import SqlDirectory

T = TypeVar("T")
Work = Callable[[SqlDirectory], Any]

TROUBLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
}
"""What the machine may do to a database, by SQLite's primary codes; everything else it says is a bug of ours."""

PRIMARY = 0xFF


@dataclass(frozen=True, slots=True)
class Raised:
    """What a unit raised, on its way to its own caller."""

    error: BaseException


class Abandoned(Exception):
    """The database gave up the whole transaction in the middle of a unit, as SQLite may when the disk is full."""


def troubled(error: BaseException) -> bool:
    """Say whether the machine failed us: the disk is full, the file locked, read-only or gone."""
    if isinstance(error, Abandoned):
        return True
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & PRIMARY in TROUBLE


class UnitConnection(aiosqlite.Connection):
    """An aiosqlite connection that runs a whole piece of work in one hop, not one statement."""

    def hop(self, work: Callable[[], None]) -> None:
        """Run *work* on the connection's own thread, behind what was handed over before; *work* answers by itself."""
        # As the inherited `_execute`, but for nobody in particular: that one would stop with the caller that awaits it.
        self._tx.put_nowait((None, work))

    @property
    def plain(self) -> sqlite3.Connection:
        """Give the driver's connection; only what hops may use it."""
        return self._conn


class Transactions:
    """How a batch of units becomes true. Runs on the connection's own thread."""

    def __init__(self, connection: sqlite3.Connection, directory: SqlDirectory) -> None:
        self._connection = connection
        self._directory = directory

    def write(self, batch: Sequence[Work]) -> list[object]:
        """Commit the units together; one that raises undoes only itself, and a failed commit undoes them all."""
        # Units seldom raise and may run twice. Savepoints make SQLite copy every page that it changes.
        outcomes = self._commit(batch, self._together)
        first = outcomes[0]
        if len(batch) == 1 or not isinstance(first, Raised) or troubled(first.error):
            return outcomes
        return self._commit(batch, self._beside)

    def _commit(self, batch: Sequence[Work], run: Callable[[Work], object]) -> list[object]:
        execute = self._connection.execute
        try:
            execute("BEGIN IMMEDIATE")
            outcomes = [run(work) for work in batch]
            execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 - Whatever it was, every caller is waiting to hear of it.
            if self._connection.in_transaction:
                execute("ROLLBACK")
            return [Raised(error)] * len(batch)
        return outcomes

    def _together(self, work: Work) -> object:
        outcome = work(self._directory)
        if not self._connection.in_transaction:
            raise Abandoned
        return outcome

    def read(self, batch: Sequence[Work]) -> list[object]:
        """Let all look at one snapshot."""
        self._connection.execute("BEGIN")
        try:
            return [self._looked(work) for work in batch]
        finally:
            self._connection.execute("ROLLBACK")

    def _beside(self, work: Work) -> object:
        execute = self._connection.execute
        execute("SAVEPOINT unit")
        try:
            outcome = work(self._directory)
        except BaseException as error:
            if not self._connection.in_transaction:
                raise  # The database gave up the whole transaction, as SQLite may when the disk is full.
            execute("ROLLBACK TO unit")
            outcome = Raised(error)
        if not self._connection.in_transaction:
            raise Abandoned
        execute("RELEASE unit")
        return outcome

    def _looked(self, work: Work) -> object:
        try:
            return work(self._directory)
        except Exception as error:  # noqa: BLE001 - It is the caller's, and the others still look.
            return Raised(error)


class Waiting:
    """Units that wait for one connection. Whatever waits when the connection is free goes together."""

    def __init__(self, connection: UnitConnection, run: Callable[[Sequence[Work]], list[object]]) -> None:
        self._connection = connection
        self._run = run
        self._waiting: deque[tuple[Work, asyncio.Future[object]]] = deque()
        self._running = False
        self.rounds = 0
        """How many batches have run."""

    def __len__(self) -> int:
        return len(self._waiting) + self._running

    async def join(self, work: Callable[[SqlDirectory], T]) -> T:
        """Run *work* with the next batch; it runs even if this caller does not wait for it."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, answer))
        if not self._running:
            self._start()
        outcome = await answer
        if isinstance(outcome, Raised):
            if troubled(outcome.error):
                raise NotKept(str(outcome.error)) from outcome.error
            raise outcome.error
        kept: T = outcome
        return kept

    async def empty(self) -> None:
        """Wait until everything that was accepted is done."""
        while len(self):
            await self.join(id)

    def _start(self) -> None:
        self._running = True
        self._connection.hop(partial(self._take_all, asyncio.get_running_loop()))

    def _take_all(self, loop: asyncio.AbstractEventLoop) -> None:
        # On the connection's thread, as late as can be, so that whoever came meanwhile comes along.
        batch = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            outcomes = self._run([work for work, _ in batch])
        except BaseException as error:  # noqa: BLE001 - Not even beginning is news that every caller waits for.
            outcomes = [Raised(error)] * len(batch)
        loop.call_soon_threadsafe(self._answer, [answer for _, answer in batch], outcomes)

    def _answer(self, answers: Sequence["asyncio.Future[object]"], outcomes: Sequence[object]) -> None:
        for answer, outcome in zip(answers, outcomes, strict=True):
            if not answer.done():  # Else its caller was cancelled.
                answer.set_result(outcome)
        self._running = False
        self.rounds += 1
        if self._waiting:
            self._start()
