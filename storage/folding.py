"""The journal is folded into the database on a thread of its own, and emptied when nobody writes any more.

A commit then never pays for folding. And the journal, which shows what changed together, keeps that for seconds only.
"""

import asyncio
from collections.abc import Callable

import aiosqlite

EVERY = 0.5
"""Seconds between two looks at the journal."""

REST = 4
"""Looks that must find nothing new before the journal is emptied: in the pauses of a busy hour, it is only reused."""

LONGEST = 16_000
"""Pages after which writers wait until the journal can begin anew: constant writing would make it grow for ever."""


class Folding:
    """Folds while others write; `rounds` counts their commits."""

    def __init__(self, connection: aiosqlite.Connection, rounds: Callable[[], int]) -> None:
        self._connection = connection
        self._rounds = rounds
        self._looked = 0
        self._pages = 0
        self._quiet = 0
        self._empty = True

    async def go_on(self) -> None:
        """Look at the journal for ever."""
        while True:
            await asyncio.sleep(EVERY)
            await self.look()

    async def look(self) -> None:
        """Fold what was written since, and empty the journal when nothing was for a while."""
        rounds, before = self._rounds(), self._pages
        if self._empty and rounds == self._looked:
            return
        self._looked, self._pages = rounds, await self._fold("PASSIVE")
        if self._pages > LONGEST:
            await self._fold("RESTART")
        # A round that wrote nothing, as most claims are, leaves the journal as long as it was.
        self._quiet = self._quiet + 1 if self._pages == before else 0
        self._empty = self._quiet >= REST and await self._fold("TRUNCATE") == 0

    async def _fold(self, how: str) -> int:
        """Give the pages that the journal still holds; -1 where the database would not say."""
        try:
            ((_, pages, _),) = await self._connection.execute_fetchall(f"PRAGMA wal_checkpoint({how})")
        except aiosqlite.OperationalError:
            return -1
        return int(pages)
