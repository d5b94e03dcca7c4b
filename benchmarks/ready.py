"""How long a bot takes to be ready, from nothing: a process with our bot, beside one with a bare client."""

from time import perf_counter
from typing import Any

from benchmarks.children import child
from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs

SAYS_NOTHING: list[dict[str, Any]] = [{}] * 4
"""What a bare client would answer."""


async def measure(run: Run) -> list[Row]:
    """Start both, in turn, on a Discord of one server; ours has been there before."""
    async with child("benchmarks.discord.servers") as town:
        where = await town.ask(servers=1)
        with a_folder() as folder:
            async with child("benchmarks.discord.ours") as client:
                await client.ask(**where, folder=str(folder))
            again = {**where, "places": [], "folder": str(folder), "example": SAYS_NOTHING}
            found = await run.in_turn("ready", {name: _starting(name, again) for name in ("ours", "bare")})
    pair = middle(pairs(found, "ours", "bare"))
    return [Row(name="ready", unit="ms from nothing", pair=pair, goal=1.3, less_is_better=True)]


def _starting(name: str, where: dict[str, Any]) -> Contender:
    async def start(_: int) -> float:
        began = perf_counter()
        async with child(f"benchmarks.discord.{name}") as client:
            await client.ask(**where)
            return (perf_counter() - began) * 1000

    return start
