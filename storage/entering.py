"""Coming in where other processes are: up to date before any of them, and never beside one that wants to be alone."""

import asyncio
from collections.abc import Callable
from itertools import count
from typing import Any

import psycopg

from storage import server
from storage.keyring import Keyring
from storage.opening import HEAD, must_be, must_not_be_newer

TRIES, AGAIN = 5, 0.2
"""So often, in steps of so many seconds, it is tried quickly: the server may only just hear that one was killed."""

EVERY = 1.0
"""Seconds from try to try for whoever has to wait."""


async def connected(url: str) -> "psycopg.AsyncConnection[Any]":
    """Open the connection that is to hold our place; raises psycopg.Error."""
    return await psycopg.AsyncConnection.connect(**server.settings(url), autocommit=True)


async def entered(url: str, keyring: Keyring, say: Callable[[str], None]) -> "psycopg.AsyncConnection[Any]":
    """Come in among other processes, bringing the schema up to date before any of them; raises CannotOpen."""
    try:
        connection = await connected(url)
    except psycopg.OperationalError as error:
        raise server.refused(str(error), server.settings(url)) from None
    try:
        await _come_in(connection, url, keyring, say)
    except BaseException as error:
        await connection.close()
        if isinstance(error, psycopg.Error):
            raise server.unusable(error) from error
        raise
    return connection


async def _come_in(
    connection: "psycopg.AsyncConnection[Any]", url: str, keyring: Keyring, say: Callable[[str], None]
) -> None:
    for tried in count(1):
        found = await _revision(connection)
        must_not_be_newer(found)
        if found == HEAD:
            if await let_in(connection):
                return
        elif await said(connection, "SELECT pg_try_advisory_lock(%s)", server.OURS):
            try:
                await asyncio.to_thread(server.prepare, url, keyring)
            finally:
                await connection.execute("SELECT pg_advisory_unlock(%s)", [server.OURS])
            continue
        if tried == TRIES:
            say(HELD if found in {HEAD, None} else BEHIND)
        await asyncio.sleep(AGAIN if tried < TRIES else EVERY)


HELD = "Another Askaround holds this database for itself (keys, a migration): this one waits until that is done."
BEHIND = (
    "An Askaround of an earlier version runs on this database: stop it. This one waits until it is gone, brings the"
    " database up to date, and begins."
)


async def let_in(connection: "psycopg.AsyncConnection[Any]") -> bool:
    """Come in among others; False while one holds the database for itself. Raises CannotOpen for another's schema."""
    if not await said(connection, "SELECT pg_try_advisory_lock_shared(%s)", server.OURS):
        return False
    must_be(await _revision(connection))
    return True


async def _revision(connection: "psycopg.AsyncConnection[Any]") -> str | None:
    if not await said(connection, "SELECT to_regclass('alembic_version') IS NOT NULL"):
        return None
    found = await said(connection, "SELECT version_num FROM alembic_version")
    return None if found is None else str(found)


async def said(connection: "psycopg.AsyncConnection[Any]", statement: str, *given: object) -> Any:
    row = await (await connection.execute(statement, given)).fetchone()
    return row[0] if row else None
