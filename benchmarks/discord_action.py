"""An ask by name on Discord, from the command to the posted card: our bot beside the bare client library.

Both go through discord.py and a sandbox, each pair in processes of its own, 32 members at once. Every ask has a member
of its own, and for its round a channel and a server.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from benchmarks.children import Child, child
from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs

ASKS = 240
"""A round. From 256 channels on the library looks through all of them at every post, which would flatter us."""

AT_ONCE = 32
TOWN, OURS, BARE = (f"benchmarks.discord.{name}" for name in ("town", "ours", "bare"))


async def measure(run: Run) -> list[Row]:
    """Give our asks a second beside those of a client that saves nothing."""
    asks = run.of(ASKS)
    async with towns(asks, run.rounds) as (with_ours, with_bare):
        contenders = {"ours": asking(with_ours, asks), "bare": asking(with_bare, asks)}
        found = await run.in_turn("discord_action", contenders)
    return [Row(name="discord_action", unit="asks/s", pair=middle(pairs(found, "ours", "bare")), goal=0.5)]


@asynccontextmanager
async def towns(servers: int, rounds: int) -> AsyncIterator[tuple[Child, Child]]:
    """Give two towns of *servers*, with our bot in one, and in the other a client that says what ours said."""
    founding = {"do": "found", "servers": servers, "members": rounds + 2}  # One for the warm-up, one for the example.
    async with AsyncExitStack() as opened:
        folder = opened.enter_context(a_folder())
        with_ours, with_bare = [await opened.enter_async_context(child(TOWN)) for _ in range(2)]
        ours, bare = [await opened.enter_async_context(child(module)) for module in (OURS, BARE)]
        await ours.ask(**await with_ours.ask(**founding), folder=str(folder))
        example: list[Any] = await with_ours.ask(do="example")
        await bare.ask(**await with_bare.ask(**founding), example=example)
        yield with_ours, with_bare


def asking(town: Child, asks: int) -> Contender:
    """Let a town's members ask, and give how many asks a second were answered and posted."""

    async def figure(_: int) -> float:
        return asks / float(await town.ask(do="ask", asks=asks, at_once=min(asks, AT_ONCE)))

    return figure
