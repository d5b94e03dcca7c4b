"""The unit of work, one caller: of the standard library's speed, and against aiosqlite with an await a statement."""

from time import perf_counter

import aiosqlite

from benchmarks.rows import Row, middle
from benchmarks.run import Run, pairs
from benchmarks.unit_of_work import Stage, a_stage, by_default, play
from storage.sqlite import SqliteStore

UNITS = 400


async def measure(run: Run) -> list[Row]:
    """Give our units a second beside those of the two floors, all three with FULL sync."""
    async with (
        a_stage(run.rounds, run.of(UNITS)) as stage,
        stage.store() as store,
        aiosqlite.Connection(lambda: by_default(stage.copy("awaited")), 64) as awaited,
    ):
        with stage.plain() as plain:

            async def ours(number: int) -> float:
                return await one_caller(store, stage, number)

            async def stdlib(number: int) -> float:
                return play(plain, stage.written[number])

            async def statement_by_statement(number: int) -> float:
                return await hop_by_hop(awaited, stage, number)

            contenders = {"ours": ours, "stdlib": stdlib, "aiosqlite": statement_by_statement}
            found = await run.in_turn("unit", contenders)
    return [
        Row(name="unit", unit="units/s", pair=middle(pairs(found, "ours", "stdlib")), goal=0.5),
        Row(name="unit vs aiosqlite", unit="units/s", pair=middle(pairs(found, "ours", "aiosqlite")), goal=2.5),
    ]


async def one_caller(store: SqliteStore, stage: Stage, number: int) -> float:
    """Wait for each unit before the next."""
    began = perf_counter()
    for work in stage.work[number]:
        assert await store.transact(work)
    return len(stage.work[number]) / (perf_counter() - began)


async def hop_by_hop(awaited: aiosqlite.Connection, stage: Stage, number: int) -> float:
    """Write as one does by hand: one await, and so one hop to the connection's thread, for every statement.

    Each is an ``execute_fetchall``: an ``async with execute(...)`` would be three hops, and flatter us.
    """
    began = perf_counter()
    for unit in stage.written[number]:
        for sql, values in unit:
            await awaited.execute_fetchall(sql, values)
    return len(stage.written[number]) / (perf_counter() - began)
