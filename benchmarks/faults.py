"""``python -m benchmarks faults``: seed by seed, a place in which everything goes wrong, and what members see of it."""

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks.mishaps.ledger import counted
from benchmarks.mishaps.run import REPLAY, Report, lived
from benchmarks.mishaps.weather import Mishap
from benchmarks.servers import a_server


def main(
    seeds: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many.")] = 50,
    first: Annotated[int, typer.Option(min=0, help="The first of them.")] = 0,
    seed: Annotated[int | None, typer.Option(min=0, help="Only this one.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="How many at once.")] = os.cpu_count() or 1,
    on_server: Annotated[bool, typer.Option("--server", help="Keep everything on PostgreSQL.")] = False,
) -> None:
    """Live through seeds, print what went wrong and what was found; 1 where a promise was lost, doubled or told."""
    wanted = range(first, first + seeds) if seed is None else range(seed, seed + 1)
    happened, promised, killed, found = Counter[Mishap](), 0, 0, list[Report]()
    with a_server() if on_server else nullcontext() as server:
        for report in _watched(wanted, workers, server):
            happened.update(report.happened)
            promised += report.promised
            killed += report.happened.get(Mishap.KILLED, 0)
            found += [report] if report.findings else []
    console = Console()
    console.print(table(happened))
    for report in found:
        for what in report.findings:
            again = REPLAY.format(seed=report.seed) + SERVER * on_server
            console.print(f"[red]{what}[/] Again with: {again}", soft_wrap=True)
    kinds = counted([what for report in found for what in report.findings])
    said = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    console.print(f"{len(wanted):,} seeds, {promised:,} promises, {killed:,} kills: {said}.")
    raise typer.Exit(1 if found else 0)


SERVER = " --server"


def _watched(wanted: range, workers: int, server: Path | None) -> Iterator[Report]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("seeds", total=len(wanted))
        for report in _reports(wanted, workers, server):
            progress.update(bar, advance=1)
            yield report


def _reports(wanted: range, workers: int, server: Path | None) -> Iterator[Report]:
    live = partial(lived, server=server)
    if min(workers, len(wanted)) == 1:
        yield from map(live, wanted)
    else:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(live, wanted, chunksize=4)


def table(happened: Counter[Mishap]) -> Table:
    """Show how often each kind of fault happened."""
    shown = Table(title=f"{len(happened)} kinds of fault", title_justify="left")
    shown.add_column("")
    shown.add_column("how often", justify="right")
    for kind in Mishap:
        shown.add_row(kind.value, f"{happened[kind]:,}")
    return shown
