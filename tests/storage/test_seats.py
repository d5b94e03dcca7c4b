"""What one of many processes does at a time: who waits, who takes over, and who hears that a place is lost."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import psycopg
import pytest
from psycopg import IsolationLevel

from bot.ports import Directory, NotKept, PerhapsKept, Seats
from storage import seats as sitting, server
from storage.hops import UnitConnection
from storage.keyring import Keyring
from storage.looking import Database
from storage.postgres import OnServer, PostgresStore
from storage.refusals import AlreadyRunning, CannotOpen
from storage.seats import number_of
from tests import postgres
from tests.contracts.values import HOME
from tests.storage.test_transactions import counting
from tests.worlds import NOON

SENDS = "the outbox"
OURS = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND mode = 'ExclusiveLock'"


@asynccontextmanager
async def among(database: Database, keyring: Keyring) -> AsyncIterator[Seats]:
    """Be one process more."""
    async with database.joined(keyring, lambda _: None, reseals=False) as (_, seats):
        yield seats


def ended(url: str, whose: str = OURS) -> int:
    """End connections as a server does that begins anew, and say how many."""
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(f"SELECT pg_terminate_backend(pid) FROM ({whose}) AS these").rowcount  # noqa: S608 - Ours.


async def test_the_second_waits_for_the_first_and_takes_over_when_it_is_gone(url: str, keyring: Keyring) -> None:
    here = OnServer(url)
    async with among(here, keyring) as waiting:
        async with among(here, keyring) as first:
            assert await first.seat(SENDS).tried()
            second = waiting.seat(SENDS)
            assert not await second.tried()
            assert not second.is_held

        async with asyncio.timeout(3):
            await second.taken()

        assert second.is_held


async def test_whoever_loses_the_connection_stops_at_once_and_goes_on_where_nobody_came_in(
    url: str, keyring: Keyring
) -> None:
    async with among(OnServer(url), keyring) as seats:
        seat = seats.seat(SENDS)
        await seat.taken()

        assert ended(url) == 1
        async with asyncio.timeout(3):
            await until(lambda: not seat.is_held)
            await until(lambda: seat.is_held)

        assert len(postgres.asked(url, OURS)) == 1


async def until(holds: Callable[[], bool]) -> None:
    """Wait for what the server does in its own time."""
    while not holds():
        await asyncio.sleep(0)


async def test_whoever_loses_it_to_another_leaves_for_good(url: str, keyring: Keyring) -> None:
    async with among(OnServer(url), keyring) as seats, await psycopg.AsyncConnection.connect(url) as other:
        seat = seats.seat(SENDS)
        await seat.taken()
        taking = asyncio.create_task(other.execute("SELECT pg_advisory_lock(%s)", [number_of(SENDS)]))
        await asyncio.sleep(0.1)  # It stands first in the server's own queue.

        ended(url)
        async with asyncio.timeout(3):
            await seat.gone()
        await taking

        assert not seat.is_held


async def test_a_server_that_does_not_come_back_in_time_is_a_place_lost(
    url: str, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitting, "GRACE", 0.1)
    monkeypatch.setattr(sitting, "AGAIN", 10)
    async with among(OnServer(url), keyring) as seats:
        seat = seats.seat(SENDS)
        await seat.taken()

        ended(url)

        async with asyncio.timeout(3):
            await seat.gone()


async def test_one_that_takes_several_takes_all_or_none(url: str, keyring: Keyring) -> None:
    here = OnServer(url)
    async with among(here, keyring) as one, among(here, keyring) as other, among(here, keyring) as third:
        assert await one.seat("shard 1").tried()

        assert not await other.seat("shard 0", "shard 1").tried()

        assert await third.seat("shard 0").tried()


async def test_a_call_is_heard_in_another_process_at_once(url: str, keyring: Keyring) -> None:
    here, heard = OnServer(url), asyncio.Event()
    async with among(here, keyring) as worker, among(here, keyring) as gateway:
        worker.listen(heard.set)
        await worker.seat(SENDS).taken()

        gateway.call()

        async with asyncio.timeout(0.5):
            await heard.wait()


async def test_whoever_wants_the_database_for_itself_is_refused_beside_others_and_they_wait_for_it(
    url: str, keyring: Keyring
) -> None:
    here, said = OnServer(url), list[str]()
    async with among(here, keyring):
        with pytest.raises(AlreadyRunning):
            await here.open(keyring)

    alone = await here.open(keyring)
    coming = asyncio.create_task(_came(here, keyring, said))
    while not said:
        await asyncio.sleep(0.05)
    await alone.close()

    async with asyncio.timeout(5):
        await coming
    assert ["for itself" in words for words in said] == [True]


async def _came(here: OnServer, keyring: Keyring, said: list[str]) -> None:
    async with here.joined(keyring, said.append, reseals=False):
        pass


async def test_a_schema_that_grew_meanwhile_is_left_to_the_newer_version(url: str, keyring: Keyring) -> None:
    async with among(OnServer(url), keyring) as seats:
        await seats.seat(SENDS).taken()
        (now,) = postgres.asked(url, "SELECT version_num FROM alembic_version")[0]
        step = "UPDATE alembic_version SET version_num = %s"
        try:
            with psycopg.connect(url) as connection:
                connection.execute(step, ["9999"])
            ended(url)

            with pytest.raises(CannotOpen, match="newer Askaround"):
                async with asyncio.timeout(3):
                    await seats.failed()
        finally:
            with psycopg.connect(url) as connection:
                connection.execute(step, [now])


def test_the_number_of_a_lock_tells_nothing_of_a_token_and_fits() -> None:
    number = number_of("discord MTIz.SECRET shard 0 of 16")

    assert -(2**63) <= number < 2**63
    assert number != number_of("discord MTIz.SECRET shard 1 of 16")


async def test_a_table_that_somebody_else_holds_is_an_answer_in_time_and_nothing_is_lost(
    served: PostgresStore, url: str
) -> None:
    async with await psycopg.AsyncConnection.connect(url) as other:
        await other.execute("LOCK TABLE counts IN ACCESS EXCLUSIVE MODE")
        began = asyncio.get_running_loop().time()

        with pytest.raises(NotKept):
            await served.transact(counting("asked"))

        assert asyncio.get_running_loop().time() - began < 3
    await served.transact(counting("asked"))
    assert postgres.asked(url, "SELECT n FROM counts") == [(1,)]


async def test_a_start_that_finds_a_table_held_says_so(
    served: PostgresStore, url: str, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "LIKE_HERE", server.LIKE_HERE.replace("lock_timeout=2500", "lock_timeout=100"))
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE keys IN ACCESS EXCLUSIVE MODE")

        with pytest.raises(CannotOpen, match="Something else holds a table"):
            await PostgresStore.open(url, keyring)


def with_lost_answer(monkeypatch: pytest.MonkeyPatch, *, kept: bool) -> None:
    """Lose the answer to the next commit of something written, after the server did it or before it heard of it."""
    losses = [1]

    def commit(connection: UnitConnection) -> None:
        if losses and not connection.read_only and connection.isolation_level is IsolationLevel.SERIALIZABLE:
            losses.clear()
            if kept:
                psycopg.Connection.commit(connection)
            connection.pgconn.finish()
            raise psycopg.OperationalError("server closed the connection unexpectedly")
        psycopg.Connection.commit(connection)

    monkeypatch.setattr(UnitConnection, "commit", commit, raising=False)


@pytest.mark.parametrize("kept", [True, False])
async def test_a_commit_whose_answer_is_lost_is_not_told_as_not_kept(
    served: PostgresStore, url: str, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    with_lost_answer(monkeypatch, kept=kept)

    with pytest.raises(PerhapsKept):
        await served.transact(counting("asked"))

    assert bool(postgres.asked(url, "SELECT n FROM counts")) is kept


async def test_a_commit_that_the_server_refused_is_done_again(
    served: PostgresStore, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[int]()

    def work(directory: Directory) -> None:
        directory.within(HOME).count("asked", NOON)
        told.append(1)
        if len(told) == 1:
            ended(url, "SELECT pid FROM pg_stat_activity WHERE state = 'idle in transaction'")

    await served.transact(work)

    assert postgres.asked(url, "SELECT n FROM counts") == [(1,)]
    assert len(told) == 2


async def test_whoever_waits_no_longer_for_a_turn_keeps_it_from_nobody(url: str, keyring: Keyring) -> None:
    here = OnServer(url)
    async with among(here, keyring) as first, among(here, keyring) as second:
        await first.turn("a start", 0.5)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await second.turn("a start", 0.5)
        await asyncio.sleep(2)  # What waits for nobody any more would be given the turn by now.

        async with asyncio.timeout(5):
            await first.turn("a start", 0.5)
            await second.turn("a start", 0.5)
