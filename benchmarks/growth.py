"""What everything costs in a place a thousand times as large, in either database."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace

from benchmarks.disk import a_folder
from benchmarks.growing.asked import STATEMENTS, looked, looks, once
from benchmarks.growing.places import Grown, in_files, on_server
from benchmarks.rows import Pair, Row
from benchmarks.run import Contender, Run
from benchmarks.servers import a_server
from tools import postgres

SIZES = (1_000, 100_000, 1_000_000)
"""Members and asks of one place: a busy one, more than anybody has, and ten times that."""

TIMES, LOOKS = 40, 9
GOAL = 3
"""A thousand times as many may take so many times as long: trees are deeper, and less of them is at hand."""

Found = list[dict[str, float]]


async def measure(run: Run) -> list[Row]:
    """Ask the same of places of every size, in turn; the first row is the one that grows most."""
    async with AsyncExitStack() as opened:
        contenders: dict[str, Contender] = {}
        for database, grown in [one async for one in _places(run, opened)]:
            contenders |= _asking(run, database, grown)
        found = await run.in_turn("growth", contenders)
    asked = dict.fromkeys(name.rpartition(", ")[0] for name in contenders)
    rows = [_row(name, [run.of(size) for size in SIZES], found) for name in asked]
    return [replace(max(rows, key=lambda row: row.pair.ratio), name="growth"), *rows]


async def _places(run: Run, opened: AsyncExitStack) -> AsyncIterator[tuple[str, Grown]]:
    folder = opened.enter_context(a_folder())
    server = opened.enter_context(a_server()) if postgres.find() else None  # What grows in a file is shown without.
    grounds = {"SQLite": await in_files(folder)} | ({"PostgreSQL": await on_server(server, folder)} if server else {})
    for size in SIZES:
        for database, ground in grounds.items():
            run.progress("growth", 0, 1)
            yield database, await opened.enter_async_context(ground.grown(run.of(size)))


def _asking(run: Run, database: str, grown: Grown) -> dict[str, Contender]:
    times, often, whole = run.of(TIMES), run.of(LOOKS), looks(grown)

    def stating(name: str) -> Contender:
        return lambda _: once(grown, name, times)

    def answering(name: str) -> Contender:
        return lambda _: looked(whole[name], often)

    asked = {name: stating(name) for name in STATEMENTS} | {name: answering(name) for name in whole}
    return {f"{name}, {database}, {grown.asks}": contender for name, contender in asked.items()}


def _row(name: str, sizes: Sequence[int], found: Found) -> Row:
    """Give the round with the median ratio, whole."""
    few, *between, many = sizes
    rounds = sorted(found, key=lambda taken: taken[f"{name}, {many}"] / taken[f"{name}, {few}"])
    taken = rounds[len(rounds) // 2]
    return Row(
        name=f"growth, {name}",
        unit=f"us at {many:,}",
        pair=Pair(value=taken[f"{name}, {many}"], floor=taken[f"{name}, {few}"]),
        between=tuple(taken[f"{name}, {size}"] for size in between),
        goal=GOAL,
        less_is_better=True,
    )
