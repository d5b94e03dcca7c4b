"""The unit of work, 64 callers at once: how much their common commits gain on the standard library's commit a unit."""

import asyncio
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Protocol

from benchmarks.rows import Row, middle
from benchmarks.run import Run, pairs
from benchmarks.unit_of_work import PostAnAsk, a_stage, play
from bot.ports import Store

CALLERS = 64
UNITS = 2000


class Staged(Protocol):
    """Has the units of every round."""

    @property
    def work(self) -> Sequence[Sequence[PostAnAsk]]:
        """Give them."""


async def measure(run: Run) -> list[Row]:
    """Give our units a second beside the floor's, both with FULL sync."""
    async with a_stage(run.rounds, run.of(UNITS)) as stage, stage.store() as store:
        with stage.plain() as plain:

            async def ours(number: int) -> float:
                return await many_callers(store, stage, number)

            async def stdlib(number: int) -> float:
                return play(plain, stage.written[number])

            found = await run.in_turn("unit_64", {"ours": ours, "stdlib": stdlib})
    return [Row(name="unit_64", unit="units/s", pair=middle(pairs(found, "ours", "stdlib")), goal=3)]


async def many_callers(store: Store, stage: Staged, number: int) -> float:
    """Let every caller wait for its unit and take the next, until none is left."""
    began, left = perf_counter(), iter(stage.work[number])
    async with asyncio.TaskGroup() as callers:
        for _ in range(CALLERS):
            callers.create_task(_call(store, left))
    return len(stage.work[number]) / (perf_counter() - began)


async def _call(store: Store, left: Iterator[PostAnAsk]) -> None:
    for work in left:
        assert await store.transact(work)
