"""A clock set by hand, a chance that counts, and a courier that does as it is told."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.model.communities import MessageRef, Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.ports import Directory, NotKept, PerhapsKept, Store
from bot.views.card import Card
from tests.worlds import NOON

T = TypeVar("T")


@dataclass
class HandClock:
    """Shows the time that it was set to."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class CountingChance:
    """Gives a new id each time, and always the longest wait."""

    given: int = 0

    def id(self) -> str:
        self.given += 1
        return f"{self.given:022}"

    def between(self, low: int, high: int) -> int:
        return high


@dataclass
class TrustyCourier:
    """Keeps what it was given; raises first what it was told to raise, in order."""

    remembers: timedelta = timedelta(minutes=2)
    commands_in_private: bool = False
    troubles: deque[Exception] = field(default_factory=deque)
    posted: list[tuple[Place, Card, str]] = field(default_factory=list)
    redrawn: list[tuple[MessageRef, Card]] = field(default_factory=list)
    removed: list[MessageRef] = field(default_factory=list)
    told: list[tuple[Person, Card, str]] = field(default_factory=list)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        self._stumble()
        self.posted.append((place, card, key))
        return MessageRef(place=place, message=f"message {len(self.posted)}")

    async def redraw(self, message: MessageRef, card: Card) -> None:
        self._stumble()
        self.redrawn.append((message, card))

    async def remove(self, message: MessageRef) -> None:
        self._stumble()
        self.removed.append(message)

    async def tell(self, person: Person, card: Card, key: str) -> None:
        self._stumble()
        self.told.append((person, card, key))

    def _stumble(self) -> None:
        if self.troubles:
            raise self.troubles.popleft()


@dataclass
class PassingOn:
    """A store that only stands before another."""

    within: Store

    async def transact(self, work: Callable[[Directory], T]) -> T:
        return await self.within.transact(work)

    async def read(self, work: Callable[[Directory], T]) -> T:
        return await self.within.read(work)

    async def close(self) -> None:
        await self.within.close()


@dataclass
class Disk(PassingOn):
    """A store that takes nothing while its disk is full."""

    is_full: bool = False

    async def transact(self, work: Callable[[Directory], T]) -> T:
        if self.is_full:
            raise NotKept
        return await self.within.transact(work)


@dataclass
class StubbornStore(PassingOn):
    """A store that refuses units as it was told to, in order, and then none."""

    refuses: deque[bool]

    async def transact(self, work: Callable[[Directory], T]) -> T:
        if self.refuses and self.refuses.popleft():
            raise NotKept
        return await self.within.transact(work)


@dataclass
class SlowToRefuse(PassingOn):
    """A store that takes a while to say that it keeps nothing."""

    async def transact(self, work: Callable[[Directory], T]) -> T:
        await asyncio.sleep(0.1)
        raise NotKept


@dataclass
class FailingOver(PassingOn):
    """A store whose answers are lost as it was told to, in order, of what it had *kept* or not; and then none."""

    loses: deque[bool]
    kept: bool

    async def transact(self, work: Callable[[Directory], T]) -> T:
        is_lost = bool(self.loses) and self.loses.popleft()
        if is_lost and not self.kept:
            raise PerhapsKept
        outcome = await self.within.transact(work)
        if is_lost:
            raise PerhapsKept
        return outcome


@dataclass
class KnowingCensus:
    """Says of everybody the same, and remembers whom it was asked about."""

    says: Rank | None = field(default_factory=Rank)
    asked: list[Person] = field(default_factory=list)
    called: dict[str, tuple[str, ...]] = field(default_factory=dict)
    owners_may_export: bool = True

    async def people(self, place: Place, group: str = "") -> int | None:
        return 40

    async def survey(self, place: Place) -> Survey:
        return Survey()

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        return True

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        return self.called.get(person.account, ())

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        self.asked.append(person)
        return self.says
