"""The unit of work on PostgreSQL, against the same statements through psycopg, as one writes them by hand.

Without syncs what remains is our own part and the server's; with them it is what a host has.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import psycopg
from psycopg import IsolationLevel

from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Run, pairs
from benchmarks.servers import a_server
from benchmarks.unit_64 import many_callers
from benchmarks.unit_of_work import DRAFTS_A_UNIT, PostAnAsk, Statement, Written, drawn
from bot.ports import Directory
from storage.dialects import POSTGRES
from storage.directory import SqlDirectory
from storage.keyring import Keyring
from storage.postgres import PostgresStore
from storage.sealing import Vault
from storage.server import connect, settings
from storage.statements import Statements
from tools import postgres

UNITS = 400
UNSYNCED = "&options=-c%20synchronous_commit%3Doff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The units of every round, as work and as statements, and a database for whoever wants to run them."""

    folder: Path
    keyring: Keyring
    work: Sequence[Sequence[PostAnAsk]]
    written: Sequence[Sequence[Written]] = ()

    def copy(self, name: str, *, synced: bool) -> str:
        """Give the address of a database of its own, with all drafts in it."""
        with psycopg.connect(postgres.address(self.folder), autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE drafts')
        return postgres.address(self.folder, name) + ("" if synced else UNSYNCED)


async def measure(run: Run) -> list[Row]:
    """Give our units a second beside those written by hand: one caller's and those of 64, and one's without syncs."""
    if postgres.find() is None:
        return []  # Nothing can be set beside anything.
    async with _staged(run) as stage:
        synced, unsynced = [await _measured(run, stage, synced=synced) for synced in (True, False)]
    alone, crowd = middle(pairs(synced, "ours", "by hand")), middle(pairs(synced, "crowd", "by hand"))
    return [
        Row(name="pg_unit", unit="units/s", pair=alone, goal=0.8),
        Row(name="pg_unit, 64 callers", unit="units/s", pair=crowd, goal=2),
        Row(name="pg_unit, no syncs", unit="units/s", pair=middle(pairs(unsynced, "ours", "by hand")), goal=0.5),
    ]


async def _measured(run: Run, stage: Stage, *, synced: bool) -> list[dict[str, float]]:
    async with _opened(stage, "ours", synced=synced) as store, _opened(stage, "crowd", synced=synced) as crowded:
        with _by_hand(stage, synced=synced) as plain:

            async def ours(number: int) -> float:
                return await one_caller(store, stage, number)

            async def crowd(number: int) -> float:
                return await many_callers(crowded, stage, number)

            async def by_hand(number: int) -> float:
                return play(plain, stage.written[number])

            return await run.in_turn("pg_unit", {"ours": ours, "crowd": crowd, "by hand": by_hand})


async def one_caller(store: PostgresStore, stage: Stage, number: int) -> float:
    """Wait for each unit before the next."""
    began = perf_counter()
    for work in stage.work[number]:
        assert await store.transact(work)
    return len(stage.work[number]) / (perf_counter() - began)


def play(connection: psycopg.Connection[Any], batch: Sequence[Written]) -> float:
    """Run noted statements as a hand-written program would, a commit a unit; give units a second."""
    began, cursor = perf_counter(), psycopg.RawCursor(connection)
    for unit in batch:
        for sql, values in unit:
            cursor.execute(sql, values)
            if cursor.description:
                cursor.fetchall()
        connection.commit()
    return len(batch) / (perf_counter() - began)


class Noting:
    """A cursor that remembers every statement with its values."""

    def __init__(self, cursor: psycopg.RawCursor[Any]) -> None:
        self._cursor = cursor
        self.statements: list[Statement] = []

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Run a statement and note it."""
        self.statements.append((sql, values))
        return self._cursor.execute(sql, values)


@asynccontextmanager
async def _staged(run: Run) -> AsyncIterator[Stage]:
    with a_folder() as keys, a_server("max_connections=50") as folder:
        work = list(drawn(run.rounds + 1, run.of(UNITS)))
        stage = Stage(folder=folder, keyring=Keyring.load_or_create(keys / "keys"), work=work)
        with psycopg.connect(postgres.address(folder), autocommit=True) as connection:
            connection.execute("CREATE DATABASE drafts")
        await _prepare(postgres.address(folder, "drafts"), stage)
        yield Stage(folder=folder, keyring=stage.keyring, work=work, written=_noted(stage))


async def _prepare(url: str, stage: Stage) -> None:
    store, work = await PostgresStore.open(url, stage.keyring), [one for batch in stage.work for one in batch]
    for start in range(0, len(work), DRAFTS_A_UNIT):
        await store.transact(lambda directory, few=work[start : start + DRAFTS_A_UNIT]: _keep(directory, few))  # type: ignore[misc]
    await store.close()


def _keep(directory: Directory, work: Sequence[PostAnAsk]) -> None:
    for one in work:
        one.prepare(directory)


def _noted(stage: Stage) -> list[list[Written]]:
    with closing(connect(stage.copy("noted", synced=False))) as connection:
        noting = Noting(connection.said)
        directory = SqlDirectory(Statements(noting, POSTGRES), Vault(stage.keyring))
        return [[_written(noting, directory, one, connection) for one in batch] for batch in stage.work]


def _written(noting: Noting, directory: SqlDirectory, work: PostAnAsk, connection: psycopg.Connection[Any]) -> Written:
    assert work(directory)
    connection.commit()
    written = tuple(noting.statements)
    noting.statements.clear()
    return written


@asynccontextmanager
async def _opened(stage: Stage, name: str, *, synced: bool) -> AsyncIterator[PostgresStore]:
    store = await PostgresStore.open(stage.copy(name, synced=synced), stage.keyring)
    try:
        yield store
    finally:
        await store.close()


@contextmanager
def _by_hand(stage: Stage, *, synced: bool) -> Iterator[psycopg.Connection[Any]]:
    """Connect as the store does, with the driver's own settings."""
    with closing(psycopg.connect(**settings(stage.copy("by-hand", synced=synced)))) as connection:
        connection.isolation_level = IsolationLevel.SERIALIZABLE
        yield connection
