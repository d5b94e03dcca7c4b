"""Units that wait go together, and what happens to one is nobody else's business."""

import asyncio
import inspect
import resource
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import aiosqlite
import pytest

from bot.ports import Directory, NotKept
from storage.directory import SqlDirectory
from storage.inline import InlineStore
from storage.keyring import Keyring
from storage.sealing import Vault
from storage.sqlite import SqliteStore
from storage.statements import Statements
from storage.transactions import Abandoned, Raised, Transactions, UnitConnection, troubled
from tests.contracts.values import HOME, Stumbled
from tests.worlds import ANA, NOON, a_draft

Work = Callable[[Directory], int]

A_PAGE = 4096


def counting(counter: str) -> Work:
    """Count one, and say on which thread."""

    def work(directory: Directory) -> int:
        directory.within(HOME).count(counter, NOON)
        return threading.get_ident()

    return work


def stumbling(directory: Directory) -> int:
    directory.within(HOME).count("stumbled", NOON)
    raise Stumbled


def counted(database: Path) -> dict[str, int]:
    with closing(sqlite3.connect(database)) as connection:
        return dict(connection.execute("SELECT counter, n FROM counts").fetchall())


@contextmanager
def files_no_longer_grow() -> Iterator[None]:
    """Let the disk be full, for real: the system refuses to write what lies behind the first page of any file.

    Not behind the journal's present end: once that is folded, the next commit begins it anew, and fits.
    """
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (A_PAGE, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def test_units_that_wait_share_one_commit(store: SqliteStore, database: Path) -> None:
    wal = Path(f"{database}-wal")
    await store.transact(counting("asked"))
    before = wal.stat().st_size
    await store.transact(counting("asked"))
    one = wal.stat().st_size - before

    await asyncio.gather(*(store.transact(counting("asked")) for _ in range(64)))

    # The first may leave alone, before the others wait; commits of their own would write as much 64 times.
    assert wal.stat().st_size - before <= 3 * one
    assert counted(database) == {"asked": 66}


async def test_all_units_run_on_the_connections_own_thread(store: SqliteStore) -> None:
    threads = await asyncio.gather(*(store.transact(counting("asked")) for _ in range(8)))

    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


async def test_one_that_raises_leaves_the_others(store: SqliteStore, database: Path) -> None:
    units = [stumbling if n % 3 == 0 else counting("asked") for n in range(12)]

    outcomes = await asyncio.gather(*map(store.transact, units), return_exceptions=True)

    assert [isinstance(outcome, Stumbled) for outcome in outcomes] == [n % 3 == 0 for n in range(12)]
    assert counted(database) == {"asked": 8}


@pytest.mark.parametrize("bug", [StopIteration, asyncio.CancelledError])
async def test_whatever_is_raised_every_caller_hears_and_the_next_goes_on(
    store: SqliteStore, bug: type[BaseException]
) -> None:
    def work(directory: Directory) -> int:
        raise bug

    task = asyncio.ensure_future(store.transact(counting("before")))
    with pytest.raises((bug, RuntimeError)):
        await store.transact(work)
    await asyncio.wait([task])

    assert await store.transact(counting("after"))


async def test_the_unit_of_a_cancelled_caller_still_runs(store: SqliteStore, database: Path) -> None:
    started, go_on = threading.Event(), threading.Event()

    def slow(directory: Directory) -> int:
        started.set()
        go_on.wait(10)
        return counting("slow")(directory)

    running = asyncio.ensure_future(store.transact(slow))
    while not started.is_set():
        await asyncio.sleep(0.001)
    waiting = asyncio.ensure_future(store.transact(counting("waiting")))
    await asyncio.sleep(0)
    running.cancel()
    waiting.cancel()
    go_on.set()
    await store.transact(counting("after"))

    assert running.cancelled()
    assert waiting.cancelled()
    assert counted(database) == {"slow": 1, "waiting": 1, "after": 1}


async def test_closing_finishes_what_was_accepted(store: SqliteStore, database: Path) -> None:
    units = [asyncio.ensure_future(store.transact(counting("asked"))) for _ in range(20)]
    await asyncio.sleep(0)

    await store.close()

    await asyncio.gather(*units)
    assert counted(database) == {"asked": 20}


async def test_on_a_full_disk_everybody_hears_nothing_is_half_written_and_it_recovers(
    store: SqliteStore, database: Path
) -> None:
    await store.transact(counting("before"))

    with files_no_longer_grow():
        outcomes = await asyncio.gather(*(store.transact(counting("full")) for _ in range(5)), return_exceptions=True)

    assert all(isinstance(outcome, NotKept) for outcome in outcomes)
    assert counted(database) == {"before": 1}
    await store.transact(counting("after"))
    assert counted(database) == {"before": 1, "after": 1}


async def test_while_something_else_holds_the_database_everybody_hears_and_it_recovers(
    store: SqliteStore, database: Path
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        outcomes = await asyncio.gather(*(store.transact(counting("locked")) for _ in range(3)), return_exceptions=True)
        other.execute("ROLLBACK")

    assert {str(outcome) for outcome in outcomes} == {"database is locked"}
    await store.transact(counting("after"))
    assert counted(database) == {"after": 1}


async def test_looking_does_not_wait_for_writing(store: SqliteStore) -> None:
    go_on = threading.Event()

    def slow(directory: Directory) -> None:
        go_on.wait(10)

    writing = asyncio.ensure_future(store.transact(slow))
    await asyncio.sleep(0)
    assert await store.read(lambda directory: directory.within(HOME).drafts.of(ANA)) == ()
    go_on.set()
    await writing


async def test_a_look_sees_one_moment_even_when_something_is_written_meanwhile(store: SqliteStore) -> None:
    looked, go_on = threading.Event(), threading.Event()

    def look(directory: Directory) -> tuple[int, int]:
        drafts = directory.within(HOME).drafts
        before = len(drafts.of(ANA))
        looked.set()
        go_on.wait(10)
        return before, len(drafts.of(ANA))

    looking = asyncio.ensure_future(store.read(look))
    while not looked.is_set():
        await asyncio.sleep(0.001)
    await store.transact(lambda directory: directory.within(HOME).drafts.keep(a_draft(), ANA))
    go_on.set()

    assert await looking == (0, 0)


def test_the_inside_of_aiosqlite_is_as_one_hop_a_unit_expects() -> None:
    """``UnitConnection.hop`` puts (future, function) where ``Connection._execute`` does. Here it says if that moved."""
    inside = inspect.getsource(aiosqlite.core)
    expected = ("self._tx.put_nowait((future, function))", "future, function = tx.get()", "if future:")
    assert [line for line in expected if line not in inside] == [], (
        f"aiosqlite {aiosqlite.__version__} hands work to its thread in another way: see storage/transactions.py"
    )
    assert isinstance(inspect.getattr_static(aiosqlite.Connection, "_conn"), property), (
        "aiosqlite keeps the driver's connection elsewhere: see UnitConnection.plain"
    )


async def test_a_hop_runs_on_the_thread_that_made_the_connection(tmp_path: Path) -> None:
    threads: list[int] = []
    hopped = threading.Event()

    def make() -> sqlite3.Connection:
        threads.append(threading.get_ident())
        return sqlite3.connect(tmp_path / "any.sqlite")

    def work() -> None:
        threads.append(threading.get_ident())
        hopped.set()

    async with UnitConnection(make, 64) as connection:
        assert isinstance(connection, UnitConnection)
        connection.hop(work)
        assert await asyncio.to_thread(hopped.wait, 10)

    assert threads[0] == threads[1] != threading.get_ident()


@pytest.mark.parametrize("raises", [False, True])
@pytest.mark.parametrize("others", [0, 1])
def test_where_the_database_gives_up_the_whole_transaction_nobody_hears_that_anything_is_kept(
    database: Path, keyring: Keyring, others: int, raises: bool
) -> None:
    with InlineStore.opened(database, keyring) as store:

        def given_up(directory: Directory) -> None:
            store.connection.execute("ROLLBACK")  # As SQLite does by itself when the disk is full.
            if raises:
                raise Stumbled

        batch = [*[stumbling] * others, counting("asked"), given_up]
        directory = SqlDirectory(Statements(store.connection), Vault(keyring))
        outcomes = Transactions(store.connection, directory).write(batch)

        assert len(outcomes) == len(batch)
        assert all(isinstance(one, Raised) for one in outcomes)
    assert counted(database) == {}


def test_a_transaction_that_was_given_up_is_the_machines_fault_and_no_bug() -> None:
    assert troubled(Abandoned())
    assert not troubled(Stumbled())
