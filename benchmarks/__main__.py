"""``python -m benchmarks [NAME...] [--json]``: measure, and show every figure beside its floor."""

import asyncio
import json
import os
import platform
import sys
from importlib import import_module
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from benchmarks.children import ChildEnded
from benchmarks.disk import surface
from benchmarks.kept import keep
from benchmarks.names import COMMANDS, NAMES, benchmark
from benchmarks.rows import Row, table
from benchmarks.run import Run
from bot.clock import SystemClock

app = typer.Typer(add_completion=False)


@app.command()
def main(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME...", help=f"Of: {', '.join(NAMES)}.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects and nothing else.")] = False,
    to_keep: Annotated[bool, typer.Option("--keep", help="Keep the figures in docs/figures, and draw them.")] = False,
) -> None:
    """Measure what is named, or everything."""
    wanted = tuple(dict.fromkeys(names or NAMES))
    unknown = [name for name in wanted if name not in NAMES]
    if unknown:
        typer.echo(f"There is no benchmark {' or '.join(unknown)}. There are: {', '.join(NAMES)}.", err=True)
        raise typer.Exit(2)
    try:
        rows = asyncio.run(measured(wanted))
    except ChildEnded as end:
        typer.echo(
            f"No figure: {end}. What it said is above; a machine that is very busy is the usual reason.", err=True
        )
        raise typer.Exit(1) from end
    if to_keep:
        keep(rows, caption(), SystemClock().now().date().isoformat())
    if as_json:
        typer.echo(json.dumps([row.as_json() for row in rows], indent=2))
    else:
        Console().print(table(rows, caption()))


async def measured(names: tuple[str, ...]) -> list[Row]:
    """Measure one after the other, with a bar for each on the error stream."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bars: dict[str, TaskID] = {name: progress.add_task(name, total=None, start=False) for name in names}

        def show(name: str, done: int, steps: int) -> None:
            if not done:
                progress.start_task(bars[name])
            progress.update(bars[name], completed=done, total=steps)

        return [row for name in names for row in await benchmark(name).measure(Run(progress=show))]


def caption() -> str:
    """Say what the figures were taken on."""
    return (
        f"Python {platform.python_version()}, {os.cpu_count()} processors, files on {surface()}. Compare ratios only."
    )


def start(arguments: list[str]) -> None:
    """Hand over to the command that is named first, or measure."""
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        app(arguments, prog_name="python -m benchmarks")
    else:
        command = typer.Typer(add_completion=False)
        command.command()(import_module(f"benchmarks.{name}").main)
        command(arguments[1:], prog_name=f"python -m benchmarks {name}")


if __name__ == "__main__":
    start(sys.argv[1:])
