"""One realistic unit of work, and the statements that it really runs, for floors that cannot drift away from it.

The unit posts an ask by name: first sight, the draft, the ask with its author's locker, the outbox, a count. The
statements are noted as the store's own code sends them, BEGIN and COMMIT included; a floor plays them back with the
values that were noted, seals and tags among them, so sealing is on our side of the ratio alone.
"""

import gc
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.disk import a_folder
from bot.clock import SystemChance
from bot.model.asks import Ask, AskState, Draft, Wish
from bot.model.effects import Sending, ShowCard
from bot.model.ids import AskId, CommunityId, DraftId, SendingId
from bot.model.people import Person
from bot.ports import Directory
from storage.directory import SqlDirectory
from storage.keyring import Keyring
from storage.opening import connect
from storage.sealing import Vault
from storage.sqlite import SqliteStore
from storage.statements import Statements
from storage.transactions import Transactions

COMMUNITIES = 16
DRAFTS_A_UNIT = 500
NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
APART = timedelta(milliseconds=1)
"""Between one unit's moment and the next: were all of one, the index of due times would be written at random."""
WISH = Wish(
    hand="My printer says it is offline, and I have tried turning it off and on.",
    help="Five minutes with someone who knows printers",
)

Statement = tuple[str, Sequence[Any]]
Written = tuple[Statement, ...]
"""What one unit sends to the database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAnAsk:
    """One unit; everything drawn is drawn beforehand, so that it can be run again and again."""

    community: CommunityId
    author: Person
    key: str
    draft: DraftId
    ask: AskId
    sending: SendingId
    now: datetime

    def prepare(self, directory: Directory) -> None:
        """Keep the draft that is to be posted."""
        directory.within(self.community).drafts.keep(Draft(id=self.draft, wish=WISH), self.author)

    def __call__(self, directory: Directory) -> bool:
        """Post it; True when it was there and new."""
        unit = directory.within(self.community)
        new = unit.first_sight(self.key, self.now)
        draft = unit.drafts.get(self.draft, self.author)
        if not new or draft is None:
            return False
        unit.asks.post(
            Ask(id=self.ask, wish=draft.wish, state=AskState.OPEN, posted_at=self.now, name="Ana"), self.author
        )
        unit.send(Sending(id=self.sending, effect=ShowCard(ask=self.ask), lane="cards", due=self.now))
        unit.count("posted", self.now)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The units of every round, as work and as statements, and a database for whoever wants to run them."""

    folder: Path
    keyring: Keyring
    work: Sequence[Sequence[PostAnAsk]]
    written: Sequence[Sequence[Written]]

    def copy(self, name: str) -> Path:
        """Give a database of its own, with all drafts in it."""
        return Path(shutil.copy(self.folder / "drafts.sqlite", self.folder / f"{name}.sqlite"))

    @asynccontextmanager
    async def store(self) -> AsyncIterator[SqliteStore]:
        """Open the house's own store."""
        store = await SqliteStore.open(self.copy("ours"), self.keyring)
        try:
            yield store
        finally:
            await store.close()

    def plain(self) -> "closing[sqlite3.Connection]":
        """Open a standard library connection with the store's pragmas, folding as SQLite does by default."""
        return closing(by_default(self.copy("plain")))


@asynccontextmanager
async def a_stage(rounds: int, units: int) -> AsyncIterator[Stage]:
    """Prepare *units* to be run in each of the rounds and in the warm-up."""
    with a_folder() as folder:
        work = list(drawn(rounds + 1, units))
        keyring = Keyring.load_or_create(folder / "keys")
        await _prepare(folder / "drafts.sqlite", keyring, [one for batch in work for one in batch])
        stage = Stage(folder=folder, keyring=keyring, work=work, written=())
        written = note(stage.copy("noted"), keyring, work)
        gc.freeze()  # What was prepared is nobody's load: else the collector would walk it within the measured time.
        yield Stage(folder=folder, keyring=keyring, work=work, written=written)


def play(connection: sqlite3.Connection, batch: Sequence[Written]) -> float:
    """Run noted statements as a hand-written program would, a commit a unit; give units a second."""
    began = perf_counter()
    for unit in batch:
        for sql, values in unit:
            connection.execute(sql, values).fetchall()
    return len(batch) / (perf_counter() - began)


def note(path: Path, keyring: Keyring, work: Sequence[Sequence[PostAnAsk]]) -> list[list[Written]]:
    """Run the units once through the store's own code, and give what each sent to the database."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        noting = Noting(connection)
        transactions = Transactions(noting, SqlDirectory(Statements(noting), Vault(keyring)))  # type: ignore[arg-type]  # It looks like one.
        return [[_noted(noting, transactions, one) for one in batch] for batch in work]


class Noting:
    """A connection that remembers every statement with its values."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.statements: list[Statement] = []

    @property
    def in_transaction(self) -> bool:
        """As a connection says it."""
        return self._connection.in_transaction

    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run a statement and note it."""
        self.statements.append((sql, values))
        return self._connection.execute(sql, values)


def _noted(noting: Noting, transactions: Transactions, work: PostAnAsk) -> Written:
    outcome = transactions.write([work])
    assert outcome == [True], outcome
    written = tuple(noting.statements)
    noting.statements.clear()
    return written


def drawn(rounds: int, units: int) -> Iterator[list[PostAnAsk]]:
    """Draw the units of every round."""
    chance = SystemChance()
    communities = [CommunityId(chance.id()) for _ in range(COMMUNITIES)]
    for batch in range(rounds):
        yield [
            PostAnAsk(
                community=communities[number % COMMUNITIES],
                author=Person(f"discord:{chance.between(10**17, 10**18)}"),
                key=f"discord:{chance.id()}",
                draft=DraftId(chance.id()),
                ask=AskId(chance.id()),
                sending=SendingId(chance.id()),
                now=NOON + (batch * units + number) * APART,
            )
            for number in range(units)
        ]


async def _prepare(path: Path, keyring: Keyring, work: Sequence[PostAnAsk]) -> None:
    store = await SqliteStore.open(path, keyring)
    for start in range(0, len(work), DRAFTS_A_UNIT):
        await store.transact(lambda directory, few=work[start : start + DRAFTS_A_UNIT]: _keep(directory, few))  # type: ignore[misc]
    await store.close()


def _keep(directory: Directory, work: Sequence[PostAnAsk]) -> None:
    for one in work:
        one.prepare(directory)


def by_default(path: Path) -> sqlite3.Connection:
    """Connect as the store does, but fold the journal as SQLite does by itself: the store has a thread for that."""
    connection = connect(path)
    connection.execute("PRAGMA wal_autocheckpoint = 1000")
    return connection
