"""`askaround backup` and `askaround restore`: a copy of the database, tried as soon as it is made; the keys apart."""

from pathlib import Path
from typing import Annotated

import typer

from bot.terminal import interruptible, one_sentence, progress, rows_of, settings


def backup(
    folder: Annotated[Path, typer.Argument(help="Where the copy goes; made where there is none.")],
    keys: Annotated[
        Path | None, typer.Option(help="Another folder, apart from that one, into which the key file is copied.")
    ] = None,
) -> None:
    """Copy the database into FOLDER, put the copy back in a temporary place, and compare. Safe beside a running bot."""
    from bot import wiring
    from bot.clock import SystemClock

    name = f"askaround-{SystemClock().now():%Y%m%dT%H%M%SZ}.sqlite"
    with one_sentence(), interruptible():
        copies = wiring.copies(settings())
        with progress("copying pages", copies.pages()) as passed:
            taken = copies.take(folder, name, passed, keys_into=keys)
        typer.echo(
            f"{taken.path} holds {rows_of(taken.rows)}. It was put back once, is whole, and holds what was copied."
        )
        where = f"a copy of it is {taken.keys_at}" if taken.keys_at else "say with --keys where a copy of it goes"
        typer.echo(f"It opens with {copies.key_file} and with nothing else: {where}, and keep the two apart.")
        if copies.is_near_keys(folder):
            typer.echo("So far one lies within the folder of the other: take the backup to another machine or disk.")
    typer.echo(
        "What is destroyed or forgotten from here on is still in it: delete it by the day that your PRIVACY.md says."
    )


def restore(
    copy: Annotated[Path, typer.Argument(metavar="BACKUP", help="The file that `askaround backup` made.")],
    keys: Annotated[Path | None, typer.Option(help="The copy of the key file, where there is no key file.")] = None,
) -> None:
    """Make BACKUP the database, where there is none, for the bot to start on; nothing is overwritten."""
    from bot import wiring

    with one_sentence(), interruptible():
        copies = wiring.copies(settings())
        rows = copies.put_back(copy, keys=keys)
        typer.echo(f"{copies.database} is as {copy} is, with {rows_of(rows)}, and {copies.key_file} opens it.")
    typer.echo(
        "Start the bot. What happened after the backup is not in it: whoever pressed [Forget me] since then wants to be"
        " told, and a card that was about to be shown is set aside until a moderator says so, since it may have been."
    )
