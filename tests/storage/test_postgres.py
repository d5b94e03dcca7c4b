"""What PostgreSQL may do to a unit, and what those who run the bot read when it does not let us in."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace

import psycopg
import pytest

from bot.model.audit import Deed
from bot.ports import Directory, NotKept
from storage.hops import CONNECTIONS
from storage.postgres import PostgresStore
from tests import postgres
from tests.contracts.values import HOME, LEASE, Stumbled, a_sending
from tests.storage.test_transactions import counting
from tests.worlds import ANA, NOON, an_ask

MANY = 40


async def test_units_that_change_one_row_at_once_all_count(served: PostgresStore, url: str) -> None:
    await asyncio.gather(*(served.transact(counting("asked")) for _ in range(MANY)))

    assert postgres.asked(url, "SELECT n FROM counts") == [(MANY,)]


async def test_units_that_hang_on_each_other_make_one_trail(served: PostgresStore) -> None:
    def write(directory: Directory) -> None:
        directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON)

    await asyncio.gather(*(served.transact(write) for _ in range(MANY)))

    trail = await served.read(lambda directory: directory.within(HOME).trail.read())
    assert [line.place for line in trail.lines] == list(range(1, MANY + 1))


async def test_a_unit_that_saw_what_another_changed_meanwhile_runs_again(served: PostgresStore) -> None:
    await served.transact(lambda directory: directory.within(HOME).asks.post(an_ask(), ANA))
    both, runs = threading.Barrier(2, timeout=10), list[str]()

    def changing(who: str) -> Callable[[Directory], None]:
        def work(directory: Directory) -> None:
            ask = directory.within(HOME).asks.get(an_ask().id)
            assert ask
            runs.append(who)
            if runs.count(who) == 1:
                both.wait()
            directory.within(HOME).asks.keep(replace(ask, version=ask.version + 1))

        return work

    await asyncio.gather(served.transact(changing("one")), served.transact(changing("other")))

    ask = await served.read(lambda directory: directory.within(HOME).asks.get(an_ask().id))
    assert ask
    assert ask.version == an_ask().version + 2
    assert len(runs) == 3


async def test_what_a_unit_makes_of_a_conflict_hides_it_from_nobody(served: PostgresStore) -> None:
    runs = list[int]()

    def work(directory: Directory) -> int:
        runs.append(1)
        try:
            if len(runs) == 1:
                raise psycopg.errors.SerializationFailure
        except psycopg.Error as error:
            raise Stumbled from error
        return len(runs)

    assert await served.transact(work) == 2


async def test_who_claims_at_once_claims_each_lane_once_and_in_order(served: PostgresStore) -> None:
    def send(directory: Directory) -> None:
        for n in range(MANY):
            directory.within(HOME).send(a_sending(f"{n:02}-first", lane=str(n)))
            directory.within(HOME).send(a_sending(f"{n:02}-then", lane=str(n)))

    await served.transact(send)
    rounds = await asyncio.gather(
        *(served.transact(lambda directory: directory.claim(NOON, LEASE, 7)) for _ in range(CONNECTIONS))
    )

    claimed = sorted(one.sending.id for claims in rounds for one in claims)
    assert claimed == [f"{n:02}-first" for n in range(MANY)]


async def test_whoever_sends_meets_nobody_who_claims(served: PostgresStore) -> None:
    started, go_on = threading.Event(), threading.Event()

    def claiming(directory: Directory) -> int:
        claimed = directory.claim(NOON, LEASE, 7)
        started.set()
        go_on.wait(10)
        return len(claimed)

    slow = asyncio.ensure_future(served.transact(claiming))
    await asyncio.to_thread(started.wait, 10)
    await served.transact(lambda directory: directory.within(HOME).send(a_sending("a")))
    go_on.set()

    assert await slow == 0
    assert len(await served.transact(lambda directory: directory.claim(NOON, LEASE, 7))) == 1


async def test_the_unit_of_a_cancelled_caller_still_runs(served: PostgresStore, url: str) -> None:
    callers = [asyncio.ensure_future(served.transact(counting("asked"))) for _ in range(3 * CONNECTIONS)]
    await asyncio.sleep(0)
    for caller in callers:
        caller.cancel()
    await served.close()

    assert postgres.asked(url, "SELECT n FROM counts") == [(3 * CONNECTIONS,)]


async def test_when_the_server_drops_every_connection_the_next_unit_gets_another(
    served: PostgresStore, url: str
) -> None:
    await asyncio.gather(*(served.transact(counting("before")) for _ in range(CONNECTIONS)))
    dropped = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"{dropped} AND pid <> pg_backend_pid()")

    await asyncio.gather(*(served.transact(counting("after")) for _ in range(CONNECTIONS)))

    assert (CONNECTIONS,) in postgres.asked(url, "SELECT n FROM counts WHERE counter = 'after'")


async def test_what_the_server_will_not_do_is_told_as_not_kept(served: PostgresStore) -> None:
    def ending(directory: Directory) -> None:
        directory.within(HOME).count("asked", NOON)
        raise psycopg.OperationalError

    with pytest.raises(NotKept):
        await served.transact(ending)
