"""The house, with a clock that is set by hand, a seeded chance, and a street on which every card is delivered."""

import random
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.communities import MessageRef, Place, Settings
from bot.model.effects import Effect
from bot.model.ids import CommunityId, SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.ports import Directory, Store, Unit
from bot.scheduler import Scheduler
from bot.views.card import Card
from storage.directory import SqlDirectory
from storage.keyring import Keyring
from storage.opening import connect, prepare
from storage.sealing import Vault
from storage.statements import Statements
from storage.transactions import Raised, Transactions

T = TypeVar("T")

BEGINS = datetime(2026, 1, 1, tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)
TIMER = "SELECT MIN(due) FROM timers"
SENDING = """SELECT MIN(ready_at) / 1000000 + 1 FROM outbox AS one WHERE state <> 'parked' AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier WHERE earlier.community_id = one.community_id AND earlier.lane = one.lane
    AND earlier.state <> 'parked' AND earlier.position < one.position)"""
"""The first of each lane: what stands behind one that waits for the morning waits with it."""
SPACE = SpaceId("discord:1")
CHANNEL = Place(space=SPACE, channel="1")
MODERATORS = Place(space=SPACE, channel="2")
HOME = CommunityId("simulated")
MEMORY = next((path for path in ("/dev/shm",) if Path(path).is_dir()), None)  # noqa: S108 - it is a folder in it.
"""Where a file costs no disk; a simulated year is about rules, not about syncs."""


@dataclass(slots=True)
class VirtualClock:
    """Shows the time that it was set to."""

    at: datetime = BEGINS

    def now(self) -> datetime:
        """Give the simulated moment."""
        return self.at


@dataclass(slots=True)
class SeededChance:
    """Draws the same every time it begins with the same seed."""

    dice: random.Random

    def id(self) -> str:
        """Give 22 characters."""
        return f"{self.dice.getrandbits(128):039d}"[-22:]

    def between(self, low: int, high: int) -> int:
        """Give a whole number from *low* to *high*, both included."""
        return self.dice.randint(low, high)


@dataclass(slots=True, kw_only=True)
class Street:
    """Every card that was carried, handed on to whoever lives here."""

    posted: Callable[[Place, Card], None]
    told: Callable[[Person, Card], None]
    moderators: frozenset[Person]
    people_here: int
    remembers: timedelta = timedelta(minutes=2)
    _cards: int = field(default=0)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:  # noqa: ARG002 - nothing here is repeated.
        """Show a card in a channel."""
        self._cards += 1
        self.posted(place, card)
        return MessageRef(place=place, message=str(self._cards))

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a card again."""

    async def remove(self, message: MessageRef) -> None:
        """Take a card away."""

    async def tell(self, person: Person, card: Card, key: str) -> None:  # noqa: ARG002 - as above.
        """Hand somebody a card."""
        self.told(person, card)

    async def people(self, place: Place, group: str = "") -> int | None:  # noqa: ARG002 - there is one channel for all.
        """Count everybody."""
        return self.people_here

    async def survey(self, place: Place) -> Survey:  # noqa: ARG002 - as above.
        """Say nothing: nobody looks around here."""
        return Survey()

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:  # noqa: ARG002 - as above.
        """Let everybody do everything."""
        return True

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:  # noqa: ARG002 - as above.
        """Name nobody: nothing is opened or said here."""
        return ()

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:  # noqa: ARG002 - there is one space.
        """Say who looks after the place."""
        return Rank(runs_space=person in self.moderators)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A running house, and a look at what it waits for."""

    store: Store
    clock: VirtualClock
    askaround: Askaround
    scheduler: Scheduler
    delivery: Delivery
    looking: sqlite3.Connection

    async def goes_on(self) -> None:
        """Do all that is due now, as a tick and a wake would: no unit is spent on looking in vain."""
        if self._next(TIMER) <= self.clock.at:
            await self.scheduler.tick()
        if self._next(SENDING) <= self.clock.at:
            await self.delivery.drain()

    def next_due(self) -> datetime:
        """Say when the house will have something to do by itself."""
        return min(self._next(TIMER), self._next(SENDING))

    def _next(self, statement: str) -> datetime:
        (seconds,) = self.looking.execute(statement).fetchone()
        return NEVER if seconds is None else datetime.fromtimestamp(seconds, UTC)

    async def within(self, work: Callable[[Unit], T]) -> T:
        """Run *work* in the community."""
        return await self.store.transact(lambda directory: work(directory.within(HOME)))


class InlineStore:
    """The house's own transactions on one connection, without a thread: in virtual time nobody else is waiting."""

    def __init__(self, connection: sqlite3.Connection, keyring: Keyring) -> None:
        self._directory = SqlDirectory(Statements(connection), Vault(keyring))
        self._transactions = Transactions(connection, self._directory)

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction."""
        kept: T = self._only(self._transactions.write([work]))
        return kept

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot."""
        seen: T = self._only(self._transactions.read([work]))
        return seen

    async def parked(self) -> Sequence[tuple[CommunityId, Effect, str]]:
        """List what was set aside and why."""
        return await self.read(lambda _: self._directory.parked())

    async def close(self) -> None:
        """Let go of nothing: the connection is its owner's."""

    def _only(self, outcomes: Sequence[Any]) -> Any:
        outcome = outcomes[0]
        if isinstance(outcome, Raised):
            raise outcome.error
        return outcome


@asynccontextmanager
async def a_town(street: Street, dice: random.Random, settings: Settings) -> AsyncIterator[Town]:
    """Open the house for one community."""
    with TemporaryDirectory(dir=MEMORY, prefix="askaround-year-") as folder, ExitStack() as opened:
        path, clock, chance = Path(folder) / "town.sqlite", VirtualClock(), SeededChance(dice)
        keyring = Keyring.load_or_create(Path(folder) / "keys")
        prepare(path, keyring)
        connection = opened.enter_context(closing(connect(path)))
        connection.execute("PRAGMA wal_autocheckpoint = 1000")
        store = InlineStore(connection, keyring)
        delivery = Delivery(store=store, clock=clock, chance=chance, couriers={"discord": street}, names={})
        askaround = Askaround(
            store=store,
            clock=clock,
            chance=chance,
            censuses={"discord": street},
            wake=delivery.wake,
            defaults=settings,
            names={},
        )
        scheduler = Scheduler(store=store, clock=clock, chance=chance, censuses={"discord": street}, defaults=settings)
        await store.transact(lambda directory: directory.found(HOME, SPACE))
        yield Town(
            store=store,
            clock=clock,
            askaround=askaround,
            scheduler=scheduler,
            delivery=delivery,
            looking=connection,
        )
