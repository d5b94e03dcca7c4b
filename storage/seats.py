"""What one of many processes does at a time: a seat each, held by advisory locks on one connection that is watched.

A server takes back what a connection held that is gone, so nobody sits for a process that was killed. It is looked
every second, and at once when something comes over the connection, be it its end. Whoever lost it takes nothing on any
more, and sits down again where nobody came in between; else, or after some seconds, they leave. So the server, which
waits longer before it gives a silent connection's seats away, never knows two who act on one seat.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from hashlib import blake2b
from typing import Any

import psycopg

from bot.ports import Seat
from storage.entering import AGAIN, EVERY, TRIES, connected, let_in, said

PATIENCE = 5.0
"""Seconds that a look may take before the connection counts as lost."""

GRACE = 10.0
"""Seconds after which whoever lost the connection leaves: fewer than a server waits for a machine that went silent."""

CHANNEL = "askaround"

_log = logging.getLogger(__name__)


def number_of(what: str) -> int:
    """Give the number of a lock: it says nothing of a token in *what*."""
    return int.from_bytes(blake2b(what.encode(), digest_size=8, person=b"askaround seat").digest(), signed=True)


class ServerSeat:
    """A ``Seat``: some locks, of which one holds all or none."""

    def __init__(self, numbers: Sequence[int], is_fresh: Callable[[], bool]) -> None:
        self.numbers = sorted(numbers)
        self._is_fresh = is_fresh
        self._tried, self._taken, self._gone = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._tries = 0
        self._leaving: asyncio.TimerHandle | None = None

    @property
    def is_held(self) -> bool:
        """Say whether one may act now: it was taken, and the server has just confirmed it."""
        return self._taken.is_set() and not self._gone.is_set() and self._leaving is None and self._is_fresh()

    @property
    def is_wanted(self) -> bool:
        """Say whether it is to be tried for."""
        return not self._gone.is_set() and (not self._taken.is_set() or self._leaving is not None)

    @property
    def is_over(self) -> bool:
        """Say whether it was left."""
        return self._gone.is_set()

    @property
    def is_new(self) -> bool:
        """Say whether it is not known yet if one has to wait."""
        return not self._tried.is_set()

    async def tried(self) -> bool:
        """Wait until it is known whether one has to wait, and say whether it is held."""
        await self._tried.wait()
        return self._taken.is_set()

    async def taken(self) -> None:
        """Wait until it is held."""
        await self._taken.wait()

    async def gone(self) -> None:
        """Wait until it was held and is no more."""
        await self._gone.wait()

    def take(self) -> None:
        """Sit down, or down again."""
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None
        self._taken.set()
        self._tried.set()

    def pass_over(self) -> None:
        """Hear that another holds it."""
        self._tries += 1
        if self._tries >= TRIES:
            self._tried.set()
        if self._leaving is not None:
            self.leave()

    def slip(self) -> None:
        """Hear that the connection is lost, and with it what was held."""
        if self._taken.is_set() and self._leaving is None:
            self._leaving = asyncio.get_running_loop().call_later(GRACE, self.leave)

    def leave(self) -> None:
        """Give it up for good."""
        if self._leaving is not None:
            self._leaving.cancel()
        self._gone.set()


class ServerSeats:
    """``Seats`` on a server."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._seats: list[ServerSeat] = []
        self._stirred = asyncio.Event()
        self._calls = False
        self._turns: dict[str, asyncio.Lock] = {}
        self._heard: Callable[[], None] | None = None
        self._looked_at = float("-inf")
        self._failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def seat(self, *whats: str) -> Seat:
        """Ask for a seat, from now on."""
        return self._asked(whats)

    def _asked(self, whats: Sequence[str]) -> ServerSeat:
        seat = ServerSeat([number_of(what) for what in whats], self._is_fresh)
        self._seats.append(seat)
        self._stirred.set()
        return seat

    def _pass_on(self, seat: ServerSeat, mine: asyncio.Lock) -> None:
        seat.leave()
        self._stirred.set()
        mine.release()

    async def turn(self, what: str, lasts: float) -> None:
        """Wait for a turn at something, which nobody else gets within so many seconds."""
        mine = self._turns.setdefault(what, asyncio.Lock())
        await mine.acquire()  # The lock of the server is this whole process's.
        seat = self._asked([what])
        try:
            await seat.taken()
        except BaseException:
            self._pass_on(seat, mine)
            raise
        asyncio.get_running_loop().call_later(lasts, self._pass_on, seat, mine)

    def call(self) -> None:
        """Wake who listens, in whatever process."""
        self._calls = True
        self._stirred.set()

    def listen(self, heard: Callable[[], None]) -> None:
        """Hear from now on when somebody calls."""
        self._heard = heard
        self._stirred.set()

    async def failed(self) -> None:
        """Wait until nobody of this version may be here any more; raises CannotOpen with one clear sentence."""
        await asyncio.shield(self._failed)

    @asynccontextmanager
    async def watched(self, connection: "psycopg.AsyncConnection[Any]") -> AsyncIterator[None]:
        """Keep watch, on *connection* first, for as long as the block runs."""
        watch = asyncio.create_task(self._watch(connection))
        watch.add_done_callback(self._has_ended)
        try:
            yield
        finally:
            watch.cancel()
            await asyncio.wait({watch})

    def _has_ended(self, watch: asyncio.Task[None]) -> None:
        if not watch.cancelled() and (error := watch.exception()) and not self._failed.done():
            self._failed.set_exception(error)  # Without a watch nothing is held, and that must not go unnoticed.

    def _is_fresh(self) -> bool:
        return asyncio.get_running_loop().time() - self._looked_at <= EVERY + PATIENCE

    async def _watch(self, connection: "psycopg.AsyncConnection[Any]") -> None:
        while True:
            try:
                async with connection:
                    await self._stay(connection)
            except TROUBLE as error:
                _log.warning("the connection that holds our place was lost: %s", type(error).__name__)
            for seat in self._seats:
                seat.slip()
            connection = await self._back()

    async def _stay(self, connection: "psycopg.AsyncConnection[Any]") -> None:
        connection.add_notify_handler(lambda _: self._heard() if self._heard else None)
        listens = False
        while True:
            async with asyncio.timeout(PATIENCE):
                if self._heard and not listens:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    listens = True
                await self._look(connection)
            self._looked_at = asyncio.get_running_loop().time()
            await self._rest(connection.fileno())

    async def _look(self, connection: "psycopg.AsyncConnection[Any]") -> None:
        """Say what is to be said, hear what came meanwhile, and try for what is wanted."""
        self._stirred.clear()
        calls, self._calls = self._calls, False
        await connection.execute(f"NOTIFY {CHANNEL}" if calls else "SELECT 1")
        for seat in tuple(self._seats):
            if seat.is_over:
                self._seats.remove(seat)
                await _unlock(connection, seat.numbers)
            elif seat.is_wanted:
                await _try(connection, seat)

    async def _rest(self, socket: int) -> None:
        """Wait until there is something to do or to hear, or it is time to look."""
        loop = asyncio.get_running_loop()
        loop.add_reader(socket, self._stirred.set)
        try:
            async with asyncio.timeout(AGAIN if any(seat.is_new for seat in self._seats) else EVERY):
                await self._stirred.wait()
        except TimeoutError:
            pass  # Nothing came, which is what a connection that is gone sounds like, too.
        finally:
            loop.remove_reader(socket)

    async def _back(self) -> "psycopg.AsyncConnection[Any]":
        """Come among the others again, once the server is there; raises CannotOpen where a newer version was here."""
        while True:
            await asyncio.sleep(AGAIN)
            with contextlib.suppress(*TROUBLE):
                async with asyncio.timeout(2 * PATIENCE), AsyncExitStack() as opened:
                    connection = await opened.enter_async_context(await connected(self._url))
                    if await let_in(connection):
                        opened.pop_all()
                        return connection


TROUBLE = (psycopg.Error, OSError, TimeoutError)
"""What the server or the way to it may do to a connection."""


async def _try(connection: "psycopg.AsyncConnection[Any]", seat: ServerSeat) -> None:
    for held, number in enumerate(seat.numbers):
        if not await said(connection, "SELECT pg_try_advisory_lock(%s)", number):
            await _unlock(connection, seat.numbers[:held])
            seat.pass_over()
            return
    seat.take()


async def _unlock(connection: "psycopg.AsyncConnection[Any]", numbers: Sequence[int]) -> None:
    for number in numbers:
        await connection.execute("SELECT pg_advisory_unlock(%s)", [number])
