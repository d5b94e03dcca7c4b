"""A place of any size in either database, with its store open: settled once, copied for each size, and filled."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

import psycopg
from psycopg import sql

from benchmarks.dashboard import HOME, Moderating, settle
from benchmarks.growing.filling import fill_file, fill_server
from benchmarks.growing.residents import Resident, drawn, move_in
from bot.clock import SystemChance, SystemClock
from bot.platforms import Census
from bot.ports import Store
from storage.keyring import Keyring
from storage.looking import Database
from storage.postgres import OnServer
from storage.sealing import Vault
from storage.sqlite import InFile
from tools import postgres

CENSUSES = {"discord": cast("Census", Moderating())}
SETTLED = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A place with so many members and asks."""

    store: Store
    residents: tuple[Resident, ...]
    asks: int
    now: datetime
    chance: SystemChance


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A place in which only the residents live."""

    keyring: Keyring
    residents: tuple[Resident, ...]
    now: datetime
    filled: Callable[[int], Database]
    """Gives a copy of it with so many members and asks besides."""

    @asynccontextmanager
    async def grown(self, asks: int) -> AsyncIterator[Grown]:
        """Open a copy that is filled."""
        store = await self.filled(asks).open(self.keyring)
        try:
            yield Grown(store=store, residents=self.residents, asks=asks, now=self.now, chance=SystemChance())
        finally:
            await store.close()


async def in_files(folder: Path) -> Ground:
    """Settle in a file."""
    keyring, residents, now = _drawn(folder)
    await _settle(InFile(folder / SETTLED), keyring, residents, now)

    def filled(asks: int) -> Database:
        path = Path(shutil.copy(folder / SETTLED, folder / f"{asks}.sqlite"))
        fill_file(path, Vault(keyring).of(HOME), asks, now)
        return InFile(path)

    return Ground(keyring=keyring, residents=residents, now=now, filled=filled)


async def on_server(server: Path, folder: Path) -> Ground:
    """Settle in a database of the server that serves in a folder."""
    keyring, residents, now = _drawn(folder)
    _create(server, SETTLED, "template1")
    await _settle(OnServer(postgres.address(server, SETTLED)), keyring, residents, now)

    def filled(asks: int) -> Database:
        _create(server, f"grown-{asks}", SETTLED)
        url = postgres.address(server, f"grown-{asks}")
        fill_server(url, Vault(keyring).of(HOME), asks, now)
        return OnServer(url)

    return Ground(keyring=keyring, residents=residents, now=now, filled=filled)


def _drawn(folder: Path) -> tuple[Keyring, tuple[Resident, ...], datetime]:
    return Keyring.load_or_create(folder / "keys"), drawn(SystemChance()), SystemClock().now()


def _create(server: Path, name: str, template: str) -> None:
    making = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    with psycopg.connect(postgres.address(server), autocommit=True) as connection:
        connection.execute(making)


async def _settle(database: Database, keyring: Keyring, residents: tuple[Resident, ...], now: datetime) -> None:
    """Let the residents move in, and moderators have something to look at."""
    chance, store = SystemChance(), await database.open(keyring)
    try:
        await store.transact(partial(settle, now, chance))
        await store.transact(partial(move_in, residents, now, chance))
    finally:
        await store.close()
