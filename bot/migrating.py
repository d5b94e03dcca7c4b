"""`askaround migrate`: from one file to a PostgreSQL server, everything, compared to the last value."""

from pathlib import Path
from typing import Annotated

import typer

from bot.terminal import one_sentence, progress, rows_of, settings, stop

FILE = "sqlite:"


def migrate(
    source: Annotated[
        str, typer.Option("--from", help="sqlite: and the path of the file; left out, that of the data folder.")
    ] = "",
    target: Annotated[
        str,
        typer.Option("--to", help="The empty database; left out, DATABASE_URL, which no process list shows."),
    ] = "",
) -> None:
    """Carry everything from the file into an empty PostgreSQL database, and compare; the bot has to be stopped."""
    from bot import wiring

    if source and not source.startswith(FILE):
        stop(f"--from begins with {FILE}, and then comes the path of the file.")
    config = settings()
    with one_sentence():
        moving = wiring.moving(config, Path(source.removeprefix(FILE)) if source else None, target)
        with progress("rows carried and compared", 2 * moving.rows()) as passed:
            carried = moving.move(passed)
    typer.echo(f"Now {carried.tables} tables are there with {rows_of(carried.rows)}, each as it was.")
    typer.echo(
        "Put the address behind DATABASE_URL in .env, keep the key file where it is, and start the bot. The file stays"
        " as it is: what is destroyed or forgotten from here on is still in it, so delete it once all is well."
    )
