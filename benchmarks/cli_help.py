"""How long `askaround --help` takes, beside the same library that has one empty command to tell of: less is better."""

import asyncio
import sys
from time import perf_counter

from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs

WITHIN = 300.0
"""Milliseconds that it may take."""

EMPTY = "import typer; app = typer.Typer(); app.command()(lambda: None); app(['--help'])"


async def measure(run: Run) -> list[Row]:
    """Ask both for help, in turn."""
    found = await run.in_turn("cli_help", {"ours": _asking("-m", "bot", "--help"), "empty": _asking("-c", EMPTY)})
    pair = middle(pairs(found, "ours", "empty"))
    return [Row(name="cli_help", unit="ms", pair=pair, goal=round(WITHIN / pair.floor, 1), less_is_better=True)]


def _asking(*command: str) -> Contender:
    async def ask(_: int) -> float:
        began = perf_counter()
        asked = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=asyncio.subprocess.DEVNULL)
        assert await asked.wait() == 0
        return (perf_counter() - began) * 1000

    return ask
