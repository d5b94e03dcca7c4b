"""``python -m benchmarks load``: a crowd on each platform, its limits on, and our bot, each in a process of its own."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks.children import child
from benchmarks.crowds.crowd import WARM_UP
from benchmarks.crowds.watching import Memory, percentile, slope
from benchmarks.disk import a_folder
from benchmarks.rows import Pair, Row, table
from bot.wiring import DATABASE

PLATFORMS = ("discord", "slack")
SECONDS, RATE = 300.0, 200.0
ACK = 500.0
"""Milliseconds in which 99 of 100 are acknowledged."""

SHARE = 0.95
FLAT = 1.0
"""MiB a minute by which memory may grow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What came of a crowd on one platform."""

    platform: str
    rate: float
    said: dict[str, Any]
    memory: Memory
    waiting: int
    """Messages that were still to be sent at the end."""

    @property
    def p99(self) -> float:
        """Give the milliseconds in which 99 of 100 were acknowledged."""
        return percentile(self.said["took"], 0.99)

    @property
    def growth(self) -> float:
        """Give by how many MiB a minute memory grew once caches were full."""
        return slope(self.memory.later(WARM_UP))

    @property
    def share(self) -> float:
        """Give how near what went out came to what the platform takes."""
        return float(self.said["sent"] / self.said["allowed"])

    @property
    def refused(self) -> int:
        """Count how often the platform asked for patience."""
        return sum(self.said["refused"].values())

    @property
    def held(self) -> bool:
        """Say whether all of it is as it should be."""
        met = self.p99 <= ACK and self.growth <= FLAT and self.share >= SHARE
        return met and not (self.refused or self.said["failed"])

    def row(self) -> Row:
        """Set the slowest hundredth beside what it may take."""
        pair = Pair(value=self.p99, floor=ACK)
        unit = f"ms to ack, 99th percentile at {self.rate:g}/s"
        return Row(name=f"load_{self.platform}", unit=unit, pair=pair, goal=1, less_is_better=True)


async def lived(platform: str, seconds: float, rate: float) -> Load:
    """Let a crowd live with our bot for so long."""
    async with AsyncExitStack() as opened:
        folder = opened.enter_context(a_folder())
        crowd = await opened.enter_async_context(child(f"benchmarks.crowds.{platform}"))
        bot = await opened.enter_async_context(child(f"benchmarks.{platform}.ours"))
        await bot.ask(**await crowd.ask(do="found"), folder=str(folder))
        memory = Memory(bot.process)
        watching = asyncio.create_task(memory.watch())
        said = await crowd.ask(do="live", seconds=seconds, rate=rate)
        watching.cancel()
        return Load(platform=platform, rate=rate, said=said, memory=memory, waiting=waiting(folder / DATABASE))


def waiting(database: Path) -> int:
    """Count what is still to be sent."""
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM outbox WHERE state <> 'parked'").fetchone()[0])


def main(
    seconds: Annotated[float, typer.Option(min=1, help="For how long, on each platform.")] = SECONDS,
    rate: Annotated[float, typer.Option(min=1, help="Deliveries a second.")] = RATE,
    only: Annotated[str, typer.Option(help=f"One of {', '.join(PLATFORMS)}.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects and nothing else.")] = False,
) -> None:
    """Let a crowd do so much a second on each platform; 1 where an ack is late, memory grows, or a limit is passed."""
    loads = asyncio.run(_watched([only] if only else [*PLATFORMS], seconds, rate))
    if as_json:
        typer.echo(json.dumps([load.row().as_json() for load in loads], indent=2))
    else:
        console = Console()
        console.print(table([load.row() for load in loads], f"{seconds:g} s on each platform, its limits on."))
        console.print(details(loads))
        for load in loads:
            for what in ("refused", "failed", "missed"):
                for why, number in sorted(load.said[what].items(), key=lambda one: -one[1])[:8]:
                    console.print(f"{load.platform}, {what} {number:,} times: {why}", markup=False)
    raise typer.Exit(0 if all(load.held for load in loads) else 1)


async def _watched(platforms: list[str], seconds: float, rate: float) -> list[Load]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        loads = []
        for platform in platforms:
            task = progress.add_task(f"{rate:g} a second on {platform}, for {seconds:g} s", total=1)
            loads.append(await lived(platform, seconds, rate))
            progress.update(task, completed=1)
        return loads


def details(loads: list[Load]) -> Table:
    """Show everything else that was seen, a column a platform."""
    shown = Table("", *(load.platform for load in loads))
    for name, figure in FIGURES.items():
        shown.add_row(name, *(figure(load) for load in loads))
    return shown


FIGURES: dict[str, Callable[[Load], str]] = {
    "acknowledged": lambda load: f"{len(load.said['took']):,}",
    "p50, p95, p99 to ack": lambda load: ", ".join(
        f"{percentile(load.said['took'], at):.0f} ms" for at in (0.5, 0.95, 0.99)
    ),
    "memory in MiB, tenth by tenth": lambda load: " ".join(f"{size:.0f}" for size in load.memory.tenths()),
    "growth, least squares": lambda load: f"{load.growth:+.2f} MiB a minute",
    "429s provoked": lambda load: f"{load.refused:,}",
    "sent of what it takes": lambda load: (
        f"{load.said['sent']:.1f} of {load.said['allowed']:.0f} a second ({load.share:.1%})"
    ),
    "still to be sent": lambda load: f"{load.waiting:,}",
    "not answered": lambda load: f"{sum(load.said['failed'].values()):,}",
}
