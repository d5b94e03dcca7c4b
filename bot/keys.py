"""`askaround keys`: make, change, verify and end the keys with which names and words are sealed."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.terminal import one_sentence, progress, settings

if TYPE_CHECKING:
    from bot import wiring

LOOK = 0.1
"""Seconds between two looks at how far it is."""

app = typer.Typer(
    help="Make, change, verify and end the keys with which names and words are sealed.", no_args_is_help=True
)


@app.command()
def create() -> None:
    """Make the key file, before the first start; it never overwrites one."""
    with _key_file() as keys:
        make(keys)


def make(keys: "wiring.Keys") -> None:
    """Make the key file, and say what to do with it."""
    keys.create()
    typer.echo(f"New keys are in {keys.path}, for nobody but you to read.")
    typer.echo(
        f"Copy that file somewhere safe now, and not beside the backups of {keys.database}: without it nobody can open"
        " what the database seals, and whoever has both can."
    )


@app.command()
def rotate() -> None:
    """Add a new key and seal everything anew under it; the bot has to be stopped for that."""
    with _key_file() as keys:
        keyring = keys.rotate()
        typer.echo(f"The new key {keyring.current} seals from now on; the others go on opening.")
        typer.echo(
            f"Copy {keys.path} somewhere safe now: the copy that you have does not open what is sealed from here on."
        )
        typer.echo(
            f"The tags by which people find what is theirs stay under the key {keyring.lookups}, since nobody can make"
            " them again without the people. So that key is kept, and who has it and the database can still find who"
            " asked, by trying everybody."
        )
        if not keys.database.exists():
            return
        try:
            renewed = asyncio.run(_renewed(keys))
        except KeyboardInterrupt:
            typer.echo("Stopped. Nothing is lost: the bot goes on with it, from its next start on.")
            return
    typer.echo(f"Sealed anew: {renewed:,} rows.")
    for key_id in sorted(keyring.keys.keys() - {keyring.current, keyring.lookups}):
        typer.echo(f"Nothing here needs the key {key_id} any more: `askaround keys destroy {key_id}` takes it out.")


@app.command()
def verify() -> None:
    """Open every seal and say in plain sentences what is wrong; exit 1 when something is. Safe beside a running bot."""
    with _key_file() as keys:
        keyring = keys.held()
        if not keys.database.exists():
            typer.echo(f"The key file {keys.path} is in order, and there is no database yet.")
            return
        with progress("verifying", keys.total()) as passed:
            found = keys.verify(passed)
    Console().print(_table(found))
    typer.echo(f"{keyring.current} seals what is written now, {keyring.lookups} makes the tags.")
    for sentence in (sentences := [one for table in found for one in _wrong(table)]):
        typer.secho(sentence, err=True, fg=typer.colors.RED)
    if sentences:
        raise typer.Exit(1)
    typer.echo("Every seal opens, and every key that the database knows is there.")


@app.command()
def destroy(
    key: Annotated[str, typer.Argument(help="The key's name, as `askaround keys verify` shows it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take out a key that nothing is sealed with any more; the bot has to be stopped for that."""
    with _key_file() as keys:
        keys.may_go(key)
        typer.echo(f"Backups of {keys.database} from before it was sealed anew open with {key} and with nothing else.")
        if not yes and not typer.confirm(f"Take the key {key} out for good?"):
            typer.echo("It stays.")
            return
        keys.destroy(key)
    typer.echo(f"The key {key} is gone from {keys.path}. Copies of that file still hold it: replace them.")


@contextmanager
def _key_file() -> Iterator["wiring.Keys"]:
    from bot import wiring

    with one_sentence(), wiring.key_file(settings()) as keys:
        yield keys


async def _renewed(keys: "wiring.Keys") -> int:
    """Seal everything anew and show how far it is; say how many rows that were."""
    store = await keys.opened()
    try:
        with progress("sealing anew", await store.resealing.total()) as passed:
            seen = 0
            while not store.resealing.is_over:
                await asyncio.sleep(LOOK)
                passed(store.resealing.seen - seen)
                seen = store.resealing.seen
        return store.resealing.renewed
    finally:
        await store.close()


def _table(found: "tuple[wiring.Verified, ...]") -> Table:
    named = sorted({key_id for table in found for key_id in table.by_key})
    shown = Table("table", *(f"seals under {key_id or '?'}" for key_id in named), "that do not open")
    for table in found:
        shown.add_row(table.table, *(f"{table.by_key[key_id]:,}" for key_id in named), f"{table.lost:,}")
    return shown


def _wrong(found: "wiring.Verified") -> Iterator[str]:
    for key_id, seals in found.keyless.items():
        yield (
            f"{found.table}: {seals:,} seals were made with the key {key_id}, which is missing: put back a copy of the"
            " key file that has it."
        )
    if found.broken:
        yield (
            f"{found.table}: {found.broken:,} seals do not open under the key that they name. They were changed by"
            " something else than this bot: put back a backup of the database from before."
        )
