"""Stores without a thread of their own: for time that is made up, in which nobody else is waiting."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from bot.ports import Directory
from storage.directory import SqlDirectory
from storage.keyring import Keyring
from storage.opening import connect, prepare
from storage.sealing import Vault
from storage.statements import Statements
from storage.transactions import Raised, Transactions

T = TypeVar("T")

NEVER = datetime.max.replace(tzinfo=UTC)
TIMER = "SELECT MIN(due) FROM timers"
SENDING = """SELECT MIN(ready_at) / 1000000 + 1 FROM outbox AS one WHERE state <> 'parked' AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier WHERE earlier.community_id = one.community_id AND earlier.lane = one.lane
    AND earlier.state <> 'parked' AND earlier.position < one.position)"""
"""The first of each lane: what stands behind one that waits for the morning waits with it."""

HASTE = ("PRAGMA synchronous = OFF", "PRAGMA wal_autocheckpoint = 1000")
"""Nobody was told anything yet that a power cut could take back."""


class Inline(ABC):
    """A ``Store`` in the caller's own thread, and a look at what it waits for."""

    @abstractmethod
    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction."""

    @abstractmethod
    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot."""

    @abstractmethod
    def look(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the database itself."""

    def next_timer(self) -> datetime:
        """Say when the next alarm is due."""
        return self._next(TIMER)

    def next_sending(self) -> datetime:
        """Say when the next sending is due."""
        return self._next(SENDING)

    def _next(self, statement: str) -> datetime:
        ((seconds,),) = self.look(statement)
        return NEVER if seconds is None else datetime.fromtimestamp(seconds, UTC)


class InlineStore(Inline):
    """In a file."""

    def __init__(self, connection: sqlite3.Connection, keyring: Keyring) -> None:
        self.connection = connection
        self._directory = SqlDirectory(Statements(connection), Vault(keyring))
        self._transactions = Transactions(connection, self._directory)

    @classmethod
    @contextmanager
    def opened(cls, path: Path, keyring: Keyring) -> Iterator["InlineStore"]:
        """Open the database at *path*, making it first; raises CannotOpen with one clear sentence."""
        prepare(path, keyring)
        with closing(connect(path)) as connection:
            for pragma in HASTE:
                connection.execute(pragma)
            yield cls(connection, keyring)

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction."""
        kept: T = self._only(self._transactions.write([work]))
        return kept

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot."""
        seen: T = self._only(self._transactions.read([work]))
        return seen

    async def close(self) -> None:
        """Let go of nothing: the connection is its owner's."""

    def look(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the file."""
        return self.connection.execute(statement).fetchall()

    def _only(self, outcomes: Sequence[Any]) -> Any:
        outcome = outcomes[0]
        if isinstance(outcome, Raised):
            raise outcome.error
        return outcome
