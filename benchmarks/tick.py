"""A tick with nothing due: what it costs must not depend on how much there is that is not due.

It is counted in processor time: how soon another thread wakes is chance, and takes longer than a tick.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs
from bot.clock import SystemChance
from bot.model.communities import Settings
from bot.scheduler import Scheduler
from storage.keyring import Keyring
from storage.opening import prepare
from storage.sqlite import SqliteStore

FEW, MANY, FUTURE = 1_000, 1_000_000, 100_000
TICKS = 5_000
NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


class AtNoon:
    """A clock that stands still: nothing falls due."""

    def now(self) -> datetime:
        """Give noon."""
        return NOON


async def measure(run: Run) -> list[Row]:
    """Tick in a village and in a city, in turn."""
    with a_folder() as folder:
        keyring = Keyring.load_or_create(folder / "keys")
        village = await _opened(folder / "village.sqlite", keyring, run.of(FEW), 0)
        city = await _opened(folder / "city.sqlite", keyring, run.of(MANY), run.of(FUTURE))
        try:
            found = await run.in_turn("tick", {"city": _ticking(city, run), "village": _ticking(village, run)})
        finally:
            await village.close()
            await city.close()
    pair = middle(pairs(found, "city", "village"))
    return [Row(name="tick", unit="us of processor, a tick with nothing due", pair=pair, goal=2, less_is_better=True)]


def _ticking(store: SqliteStore, run: Run) -> Contender:
    scheduler = Scheduler(store=store, clock=AtNoon(), chance=SystemChance(), censuses={}, defaults=Settings())
    ticks = run.of(TICKS)

    async def tick(_: int) -> float:
        began = process_time()
        for _ in range(ticks):
            assert await scheduler.tick() == 0
        return (process_time() - began) / ticks * 1e6

    return tick


async def _opened(path: Path, keyring: Keyring, members: int, future: int) -> SqliteStore:
    """Make a database with so many members and alarms that ring some other day; a tick reads none of their words."""
    prepare(path, keyring)
    chance = SystemChance()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany("INSERT INTO members VALUES (?, ?, ?, 'sealed', 'sealed')", _people(members, chance))
        connection.executemany("INSERT INTO timers VALUES (?, ?, 'invite', ?, ?)", _alarms(future, chance))
    return await SqliteStore.open(path, keyring)


def _people(number: int, chance: SystemChance) -> Iterator[tuple[str, str, str]]:
    return ((f"community {place % 1000:03}", chance.id(), chance.id()) for place in range(number))


def _alarms(number: int, chance: SystemChance) -> Iterator[tuple[str, str, str, int]]:
    for place in range(number):
        due = NOON + timedelta(minutes=1 + place)
        yield f"community {place % 1000:03}", chance.id(), chance.id(), int(due.timestamp())
