"""``python -m benchmarks simulate``: a community's year in virtual time, and whether every promise was kept."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks.simulation.picture import drawn
from benchmarks.simulation.year import Year, lived
from bot.model.decisions import Event

CURVES = {
    "asked": Event.ASK_POSTED,
    "sorted": Event.ASK_SORTED,
    "closed without an offer": Event.CLOSED_UNANSWERED,
    "invitations": Event.INVITED,
}


def main(
    days: Annotated[int, typer.Option(min=1, max=3660, help="How long.")] = 365,
    members: Annotated[int, typer.Option(min=20, max=100_000, help="How many people.")] = 1000,
    seed: Annotated[int, typer.Option(help="The same seed lives the same life.")] = 1,
    svg: Annotated[Path, typer.Option(help="Where the curves go.")] = Path("simulated-year.svg"),
) -> None:
    """Live through a community's days, print what came of its asks, and draw the curves."""
    year = asyncio.run(_watched(days, members, seed))
    svg.write_text(drawn(f"{members:,} people, {days} days", curves(year)), encoding="utf-8")
    console = Console()
    console.print(table(year))
    console.print(f"The curves are in {svg}.")
    for promise, times in year.broken.items():
        console.print(f"[red]Broken[/]: {promise}, {times:,} times")
    if year.broken:
        raise typer.Exit(1)
    console.print("No cap passed, nobody woken, nothing twice, no ask forgotten.")


async def _watched(days: int, members: int, seed: int) -> Year:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("day {task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task(f"{members:,} people", total=days)
        return await lived(days, members, seed, lambda day: progress.update(bar, completed=day))


def table(year: Year) -> Table:
    """Show what came of the asks, what happened on the way, and what people were told unasked."""
    shown = Table(title=f"{year.members:,} people, {year.days} days", title_justify="left")
    shown.add_column("")
    shown.add_column("how many", justify="right")
    happened = {event: sum(weeks.values()) for event, weeks in year.counted.items()}
    kept = {"KiB before the first ask": year.began // 1024, "KiB in the end": year.ended // 1024}
    came = (_named("asks now {}", year.outcomes), _named("{}", happened), _named("told: {}", year.notes))
    for rows in (*came, _named("database, {}", kept)):
        for name, number in rows.items():
            shown.add_row(name, f"{number:,}")
        shown.add_section()
    return shown


def _named(pattern: str, numbers: Mapping[str, int]) -> dict[str, int]:
    return {pattern.format(name): number for name, number in sorted(numbers.items())}


def curves(year: Year) -> dict[str, list[int]]:
    """Give a figure a week; a week without one has none."""
    weeks = sorted({week for counted in year.counted.values() for week in counted})
    return {name: [year.counted.get(event, {}).get(week, 0) for week in weeks] for name, event in CURVES.items()}
