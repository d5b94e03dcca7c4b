"""``python -m benchmarks payloads``: deliveries that no client sends, to both adapters and the core behind them."""

import os
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from benchmarks.mishaps.fuzz import fuzzed

AT_ONCE = 500
"""Deliveries to one house."""


def main(
    number: Annotated[int, typer.Option(min=1, help="How many, half of them to each platform.")] = 20_000,
    first: Annotated[int, typer.Option(min=0, help="The first seed; each is good for 500.")] = 0,
    workers: Annotated[int, typer.Option(min=1, help="How many at once.")] = os.cpu_count() or 1,
) -> None:
    """Change real deliveries and say what came of it; 1 where anything was not caught, or told of anybody."""
    seeds, console, read, found = range(first, first + -(-number // AT_ONCE)), Console(), 0, 0
    with ProcessPoolExecutor(workers) as pool:
        reports = pool.map(fuzzed, seeds, repeat(AT_ONCE))
        for seed, report in zip(seeds, track(reports, total=len(seeds), console=Console(stderr=True)), strict=True):
            read, found = read + report.read, found + len(report.findings)
            for what in report.findings:
                console.print(f"[red]{what}[/] Again with: --first {seed} --number 1", soft_wrap=True)
    console.print(f"{len(seeds) * AT_ONCE:,} deliveries, {read:,} of them read: {found} findings.")
    raise typer.Exit(1 if found else 0)
