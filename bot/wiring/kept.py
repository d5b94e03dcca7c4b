"""Open what is kept: the store for the bot, its keys, and a look for whoever only looks."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Config
from bot.ports import Directory, Seats, Store
from bot.roles import Role, Share
from bot.wiring.starting import DATABASE, KEYS, CannotStart, Say

if TYPE_CHECKING:
    from storage.copies import Copies
    from storage.keyring import Keyring
    from storage.keys import Keys as Keys, Verified as Verified  # noqa: PLC0414 - The package lends both.
    from storage.looking import Database
    from storage.moving import Moving


@asynccontextmanager
async def open_store(config: Config, say: Say) -> AsyncIterator[Store]:
    """Open the database with its keys for this process alone, making both the first time."""
    from storage.refusals import CannotOpen

    try:
        database, keyring = await _with_its_keys(config)
        store = await database.open(keyring)
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
    _tell_of_new(keyring, config, say)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def join_store(config: Config, say: Say, share: Share) -> AsyncIterator[tuple[Store, Seats]]:
    """Open the same beside other processes, where the database bears them."""
    from storage.refusals import CannotOpen

    if not (share.is_all or _server(config)):
        raise CannotStart(
            "What is kept in a file is for one process, which does everything",
            "leave out --roles and --shards, or move to a PostgreSQL server first (`askaround migrate`)",
        )
    async with AsyncExitStack() as opened:
        try:
            database, keyring = await _with_its_keys(config)
            joined = await opened.enter_async_context(database.joined(keyring, say, reseals=share.has(Role.WORKER)))
        except CannotOpen as refusal:
            raise CannotStart(*refusal.args) from refusal
        _tell_of_new(keyring, config, say)
        yield joined


async def _with_its_keys(config: Config) -> tuple["Database", "Keyring"]:
    folder = config.askaround_data
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotStart(
            f"The data folder {folder} cannot be made ({error.strerror})",
            "let the account that runs the bot write there, or choose another with ASKAROUND_DATA",
        ) from error
    database = database_of(config)
    return database, await asyncio.to_thread(database.keyring, folder / KEYS)


def _tell_of_new(keyring: "Keyring", config: Config, say: Say) -> None:
    if keyring.fresh:
        say(
            f"New keys were made in {config.askaround_data / KEYS}. Copy that file somewhere safe now: without it"
            " nobody can open what the database seals, and a backup of the database alone is of no use."
        )


def database_of(config: Config) -> "Database":
    """Say where everything is kept: on a server where one is named, else in a file."""
    if url := _server(config):
        from storage.postgres import OnServer

        return OnServer(url)
    from storage.sqlite import InFile

    return InFile(config.askaround_data / DATABASE)


def _server(config: Config) -> str:
    return config.database_url.text if config.database_url else ""


@contextmanager
def key_file(config: Config) -> Iterator["Keys"]:
    """Lend the keys to whoever runs the bot; raises CannotStart with one clear sentence."""
    from storage.keys import Keys as Keys, Verified as Verified  # noqa: PLC0414 - The package lends both.
    from storage.refusals import CannotOpen

    try:
        yield Keys(config.askaround_data / KEYS, database_of(config))
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from None


def copies(config: Config) -> "Copies":
    """Lend what takes copies of the database and puts them back; raises CannotStart where it is on a server."""
    from storage.copies import Copies

    keys = config.askaround_data / KEYS
    if _server(config):
        raise CannotStart(
            "Everything is kept on a PostgreSQL server (DATABASE_URL)",
            f"copy that with pg_dump, put it back with pg_restore or psql, and keep {keys} apart",
        )
    return Copies(config.askaround_data / DATABASE, keys)


def moving(config: Config, file: Path | None, url: str) -> "Moving":
    """Lend what carries a file's database to a server; raises CannotStart where no server is named."""
    from storage.keyring import Keyring
    from storage.moving import Moving
    from storage.refusals import CannotOpen

    if not (url := url or _server(config)):
        raise CannotStart("No server is named", "put its address behind DATABASE_URL in .env, or behind --to")
    try:
        keyring = Keyring.load(config.askaround_data / KEYS)
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
    return Moving(file or config.askaround_data / DATABASE, url, keyring)


@contextmanager
def looking(config: Config) -> Iterator[Directory]:
    """Look at what is kept, also while a bot runs on it; nothing can be written. Raises CannotStart."""
    from storage.keyring import Keyring
    from storage.looking import looking_at
    from storage.refusals import CannotOpen

    try:
        with looking_at(database_of(config), Keyring.load(config.askaround_data / KEYS)) as directory:
            yield directory
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
