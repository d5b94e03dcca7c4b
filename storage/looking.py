"""A database, whichever it is, as those see it who open it or only look."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from bot.ports import Directory, Seats, Store
from storage.directory import SqlDirectory
from storage.keyring import Keyring
from storage.resealing import Resealing
from storage.sealing import Vault
from storage.statements import Statements


class Resealed(Store, Protocol):
    """A store that seals anew in the background what is under earlier keys."""

    resealing: Resealing


class Database(Protocol):
    """Where what the keys seal is kept: a file, or a server. Named as it is told to whoever runs the bot."""

    def exists(self) -> bool:
        """Say whether there is anything yet."""

    def step(self) -> str | None:
        """Say at which step the schema stands, None where there is none yet; raises CannotOpen."""

    def known_keys(self) -> Mapping[str, str]:
        """Give what proves each key that something here was sealed with; raises CannotOpen."""

    def keyring(self, keys: Path) -> Keyring:
        """Read the key file, or make one unless what is here waits for other keys."""

    def alone(self) -> AbstractContextManager[None]:
        """Hold it against every other process."""

    def prepare(self, keyring: Keyring) -> None:
        """Bring it up to date and check the keys."""

    def looking(self, keyring: Keyring) -> AbstractContextManager[Statements]:
        """Look without changing anything; raises CannotOpen with one clear sentence."""

    def forget_key(self, key_id: str) -> None:
        """Forget a key that nothing here needs."""

    async def open(self, keyring: Keyring) -> Resealed:
        """Open the store for one process alone."""

    def joined(
        self, keyring: Keyring, say: Callable[[str], None], *, reseals: bool
    ) -> AbstractAsyncContextManager[tuple[Store, Seats]]:
        """Open the store beside others, where there may be any; *say* hears why it waits. Raises CannotOpen."""


@contextmanager
def looking_at(database: Database, keyring: Keyring) -> Iterator[Directory]:
    """Look at everything as it is at one moment, also while a bot runs on it; raises CannotOpen."""
    with database.looking(keyring) as statements:
        statements.execute("BEGIN")
        yield SqlDirectory(statements, Vault(keyring))
