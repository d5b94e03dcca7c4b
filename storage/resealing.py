"""What earlier keys sealed is sealed anew under the current one, behind everybody else's back and a few rows at a time.

It may be stopped anywhere: what is sealed anew stays so, and the next start finds the rest.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol, TypeVar

from bot.ports import NotKept
from storage.directory import SqlDirectory
from storage.sealed_rows import SEALED, Key, SealedTable

T = TypeVar("T")

LATER = 5.0
"""Seconds until it is tried again where the database refused."""

_log = logging.getLogger(__name__)


class Joins(Protocol):
    """Where units can be handed in, whichever database it is."""

    async def join(self, work: Callable[[SqlDirectory], T]) -> T:
        """Run *work* in a transaction."""


class Resealing:
    """One walk through everything that is sealed; `seen` and `renewed` count rows on the way."""

    def __init__(self, writer: Joins, reader: Joins) -> None:
        self._writer = writer
        self._reader = reader
        self.seen = 0
        self.renewed = 0
        self.is_over = False

    async def total(self) -> int:
        """Count the rows that hold seals."""
        return await self._reader.join(lambda directory: sum(directory.sealed.count(table) for table in SEALED))

    async def go_on(self) -> None:
        """Go through every table once."""
        try:
            for table in SEALED:
                await self._through(table)
        finally:
            self.is_over = True
        if self.renewed:
            _log.info("sealed anew under the current key: %d rows", self.renewed)

    async def _through(self, table: SealedTable) -> None:
        after: Key | None = table.before_all
        while after is not None:
            began = asyncio.get_running_loop().time()
            try:
                after = await self._some(table, after)
            except NotKept:
                await asyncio.sleep(LATER)
            # Whoever is waiting for an answer gets the database for as long as this had it.
            await asyncio.sleep(asyncio.get_running_loop().time() - began)

    async def _some(self, table: SealedTable, after: Key) -> Key | None:
        glance = await self._reader.join(lambda directory: directory.sealed.earlier(table, after))
        if glance.earlier:
            self.renewed += await self._writer.join(lambda directory: directory.sealed.renew(table, glance.earlier))
        self.seen += glance.seen
        return glance.further


async def stopped(task: asyncio.Task[None]) -> None:
    """Stop a task that goes on for ever, and wait until it has let go."""
    task.cancel()
    await asyncio.wait({task})
