"""Open what is kept: the store for the bot, its keys, and a look for whoever only looks."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Config
from bot.ports import Directory, Store
from bot.wiring.starting import DATABASE, KEYS, CannotStart, Say

if TYPE_CHECKING:
    from storage.copies import Copies
    from storage.keys import Keys as Keys, Verified as Verified  # noqa: PLC0414 - The package lends both.


@asynccontextmanager
async def open_store(folder: Path, say: Say) -> AsyncIterator[Store]:
    """Open the database in *folder* with its keys, making both the first time."""
    from storage.keyring import Keyring
    from storage.refusals import CannotOpen
    from storage.sqlite import SqliteStore

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotStart(
            f"The data folder {folder} cannot be made ({error.strerror})",
            "let the account that runs the bot write there, or choose another with ASKAROUND_DATA",
        ) from error
    try:
        keyring = Keyring.load_or_create(folder / KEYS, database=folder / DATABASE)
        store = await SqliteStore.open(folder / DATABASE, keyring)
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
    if keyring.fresh:
        say(
            f"New keys were made in {folder / KEYS}. Copy that file somewhere safe now: without it nobody can open"
            " what the database seals, and a backup of the database alone is of no use."
        )
    try:
        yield store
    finally:
        await store.close()


@contextmanager
def key_file(config: Config) -> Iterator["Keys"]:
    """Lend the keys to whoever runs the bot; raises CannotStart with one clear sentence."""
    from storage.keys import Keys as Keys, Verified as Verified  # noqa: PLC0414 - The package lends both.
    from storage.refusals import CannotOpen

    try:
        yield Keys(config.askaround_data / KEYS, config.askaround_data / DATABASE)
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from None


def copies(config: Config) -> "Copies":
    """Lend what takes copies of the database and puts them back."""
    from storage.copies import Copies

    return Copies(config.askaround_data / DATABASE, config.askaround_data / KEYS)


@contextmanager
def looking(config: Config) -> Iterator[Directory]:
    """Look at what is kept, also while a bot runs on it; nothing can be written. Raises CannotStart."""
    from storage import sqlite
    from storage.keyring import Keyring
    from storage.refusals import CannotOpen

    try:
        keyring = Keyring.load(config.askaround_data / KEYS)
        with sqlite.looking(config.askaround_data / DATABASE, keyring) as directory:
            yield directory
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
