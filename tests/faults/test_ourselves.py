"""What may happen to our own machine: a disk, a signal."""

import asyncio
import json
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.wiring import DATABASE
from storage.sqlite import SqliteStore
from tests.flows.mortal import a_mortal_street, heard_by_then
from tests.flows.street import Street, cards
from tests.storage.test_transactions import files_no_longer_grow

SORRY = "That did not work, and it was not you."
AT_MOST = 10.0
"""Seconds from SIGTERM to the end."""


@asynccontextmanager
async def locked(street: Street) -> AsyncIterator[None]:
    """Let something else hold the database."""
    with closing(sqlite3.connect(street.config.askaround_data / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@asynccontextmanager
async def read_only(street: Street) -> AsyncIterator[None]:
    """Let the database take nothing."""
    await switch(street, "ON")
    yield
    await switch(street, "OFF")


async def switch(street: Street, on: str) -> None:
    """Tell the connection that writes, and wait until it has heard."""
    assert street.bot
    assert isinstance(street.bot.store, SqliteStore)
    loop, heard = asyncio.get_running_loop(), asyncio.Event()
    connection = street.bot.store._writer._connection

    def tell() -> None:
        connection.plain.execute(f"PRAGMA query_only = {on}")
        loop.call_soon_threadsafe(heard.set)

    connection.hop(tell)
    await heard.wait()


@asynccontextmanager
async def full(street: Street) -> AsyncIterator[None]:
    """Let no commit fit on the disk."""
    with files_no_longer_grow():
        yield


@pytest.mark.parametrize("trouble", [full, locked, read_only])
async def test_a_disk_that_takes_nothing_is_a_private_apology_and_afterwards_all_goes_on(
    street: Street, trouble: object
) -> None:
    assert callable(trouble)
    preview = await street.preview(street.ana)
    async with trouble(street):
        said = await street.ana.press(preview, "Post it")
        # A busy machine may wait for the database for longer than the platform waits for an answer.
        await street.until(lambda: SORRY in said.text or SORRY in answers(street))
    kept = (await street.ana.run("/my")).text
    await street.ana.press(await street.own(street.ana, "Draft"), "Post it")
    await street.card(street.ben)

    assert SORRY not in "".join(seen.text for seen in street.ben.channel("help"))
    assert "Draft:" in kept
    assert "My ask:" not in kept
    assert len(cards(street.ben)) == 1


def answers(street: Street) -> str:
    """Give all that was said and answered so far."""
    return json.dumps([[one.body, one.response] for one in street.sandbox.exchanges])


async def test_sigterm_ends_it_in_time_with_nothing_lost(platform: str, tmp_path: Path) -> None:
    async with a_mortal_street(platform, tmp_path, (sys.executable, "-m", "bot")) as (street, mortal):
        preview = await street.preview(street.ana)
        posting = asyncio.create_task(street.ana.press(preview, "Post it"))
        await asyncio.sleep(0.01)
        async with asyncio.timeout(AT_MOST):
            ended = await mortal.stop()
        await heard_by_then(posting)
        await mortal.start()
        mine = (await street.ana.run("/my")).text

        assert ended == 0
        assert ("My ask:" in mine) != ("Draft:" in mine)
