"""The same on a PostgreSQL server, in units as they are there."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any, TypeVar

from bot.ports import Directory
from storage import server
from storage.hops import Hops, pooled
from storage.inline import Inline
from storage.keyring import Keyring
from storage.sealing import Vault
from storage.server import ServerConnection

T = TypeVar("T")


class InlineServed(Inline):
    """On a server; what it is asked directly it is asked between two units."""

    def __init__(self, connection: ServerConnection, writer: Hops, reader: Hops) -> None:
        self._connection, self._writer, self._reader = connection, writer, reader

    @classmethod
    @contextmanager
    def opened(cls, url: str, keyring: Keyring) -> Iterator["InlineServed"]:
        """Open the database at *url*, which must be up to date."""
        with pooled(url, Vault(keyring)) as pool, closing(server.connect(url)) as connection:
            connection.autocommit = True
            with ThreadPoolExecutor(1) as nobody:
                writer, reader = [Hops(pool, nobody, read_only=read_only) for read_only in (False, True)]
                yield cls(connection, writer, reader)

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction, again where another came in between."""
        return self._writer.run(work)

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot."""
        return self._reader.run(work)

    async def close(self) -> None:
        """Let go of nothing: whoever opened it does."""

    def look(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the server."""
        return self._connection.execute(statement).fetchall()
