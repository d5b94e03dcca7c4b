"""An ask by name, from the command to the posted card: two towns, one with our bot, one with a bare client library.

Each town and each bot is a process of its own. The bare one sends what ours was seen to send.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from statistics import median
from typing import Any

from benchmarks.children import Child, child
from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs

ASKS = 192
"""A round. From 256 channels on discord.py looks through all of them at every post, which would flatter us."""

AT_ONCE = 32

ASKS_ALONE = 40
"""A round of asks one after the other."""


async def asks_a_second(run: Run, platform: str) -> list[Row]:
    """Give our asks a second on *platform* beside those of a client that saves nothing."""
    asks = run.of(ASKS)
    async with two_towns(platform, asks, run.rounds) as (with_ours, with_bare):
        contenders = {"ours": asking(with_ours, asks), "bare": asking(with_bare, asks)}
        found = await run.in_turn(f"{platform}_action", contenders)
    return [Row(name=f"{platform}_action", unit="asks/s", pair=middle(pairs(found, "ours", "bare")), goal=0.5)]


async def microseconds_to_ack(run: Run, platform: str) -> list[Row]:
    """Give how long one press waits for its ack on *platform*, beside a client that only commits an empty row."""
    asks = run.of(ASKS_ALONE)
    async with two_towns(platform, asks, run.rounds, bare_commits=True) as (with_ours, with_bare):
        contenders = {"ours": waiting(with_ours, asks), "bare": waiting(with_bare, asks)}
        found = await run.in_turn(f"{platform}_ack", contenders)
    pair = middle(pairs(found, "ours", "bare"))
    return [Row(name=f"{platform}_ack", unit="µs", pair=pair, goal=2, less_is_better=True)]


@asynccontextmanager
async def two_towns(
    platform: str, asks: int, rounds: int, *, bare_commits: bool = False
) -> AsyncIterator[tuple[Child, Child]]:
    """Give two towns with people for all rounds: in one our bot, in the other a client that says what ours said."""
    town, ours, bare = (f"benchmarks.{platform}.{name}" for name in ("town", "ours", "bare"))
    founding: dict[str, Any] = {"do": "found", "asks": asks, "rounds": rounds + 2}  # A warm-up and the example.
    async with AsyncExitStack() as opened:
        folder = opened.enter_context(a_folder())
        with_ours, with_bare = [await opened.enter_async_context(child(town)) for _ in range(2)]
        our_bot, bare_client = [await opened.enter_async_context(child(module)) for module in (ours, bare)]
        await our_bot.ask(**await with_ours.ask(**founding), folder=str(folder))
        example = await with_ours.ask(do="example")
        commits = {"database": str(folder / "bare.sqlite")} if bare_commits else {}
        await bare_client.ask(**await with_bare.ask(**founding), example=example, **commits)
        yield with_ours, with_bare


def asking(town: Child, asks: int) -> Contender:
    """Let a town's members ask, and give how many asks a second were answered and posted."""

    async def figure(_: int) -> float:
        return asks / float(await town.ask(do="ask", asks=asks, at_once=min(asks, AT_ONCE)))

    return figure


def waiting(town: Child, asks: int) -> Contender:
    """Let a town's members ask one after the other, and give the median of what [Post it] took, in microseconds."""

    async def figure(_: int) -> float:
        return float(median(await town.ask(do="wait", asks=asks))) * 1e6

    return figure
