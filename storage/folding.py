"""The journal is folded into the database on a thread of its own, and emptied as soon as nobody writes.

A commit then never pays for folding. And the journal, which shows what changed together, keeps that for seconds only.
"""

import asyncio
from collections.abc import Callable

import aiosqlite

EVERY = 0.5
"""Seconds between two looks at the journal."""

LONGEST = 16_000
"""Pages after which writers wait until the journal can begin anew: constant writing would make it grow for ever."""


class Folding:
    """Folds while others write; `rounds` counts their commits."""

    def __init__(self, connection: aiosqlite.Connection, rounds: Callable[[], int]) -> None:
        self._connection = connection
        self._rounds = rounds
        self._folded = 0
        self._empty = True

    async def go_on(self) -> None:
        """Look at the journal for ever."""
        while True:
            await asyncio.sleep(EVERY)
            await self.look()

    async def look(self) -> None:
        """Fold what was written since, or empty the journal when nothing was."""
        rounds = self._rounds()
        if rounds != self._folded:
            self._folded, self._empty = rounds, False
            if await self._fold("PASSIVE") > LONGEST:
                await self._fold("RESTART")
        elif not self._empty:
            self._empty = await self._fold("TRUNCATE") == 0

    async def _fold(self, how: str) -> int:
        """Give the pages that the journal still holds; -1 where the database would not say."""
        try:
            ((_, pages, _),) = await self._connection.execute_fetchall(f"PRAGMA wal_checkpoint({how})")
        except aiosqlite.OperationalError:
            return -1
        return int(pages)
