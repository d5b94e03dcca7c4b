"""A running house with a clock that is set by hand, and the street to which it delivers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.clock import Dice
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.communities import MessageRef, Place, Settings
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.ports import Chance, Store
from bot.scheduler import Scheduler
from bot.views.card import Card

T = TypeVar("T")


class Waiting(Store, Protocol):
    """A store that can say what it waits for."""

    def next_timer(self) -> datetime:
        """Say when the next alarm is due."""

    def next_sending(self) -> datetime:
        """Say when the next sending is due."""


@dataclass(slots=True)
class VirtualClock:
    """Shows the time that it was set to."""

    at: datetime

    def now(self) -> datetime:
        """Give the simulated moment."""
        return self.at


@dataclass(slots=True)
class SeededChance:
    """Draws the same every time it begins with the same seed."""

    dice: Dice

    def id(self) -> str:
        """Give 22 characters."""
        return f"{self.dice.getrandbits(128):039d}"[-22:]

    def between(self, low: int, high: int) -> int:
        """Give a whole number from *low* to *high*, both included."""
        return self.dice.randint(low, high)


class Scene(Protocol):
    """Where what is carried can be seen; it gives the ids of messages."""

    def post(self, place: Place, card: Card) -> str:
        """Show a card in a channel."""

    def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a card again."""

    def remove(self, message: MessageRef) -> None:
        """Take a card away."""

    def tell(self, person: Person, card: Card) -> None:
        """Show somebody a private card."""

    def answer(self, pressed: Card, card: Card) -> None:
        """Draw *card* where another was *pressed* in private messages."""


@dataclass(slots=True)
class Nowhere:
    """A scene that nobody ever looks at."""

    cards: int = 0

    def post(self, place: Place, card: Card) -> str:  # noqa: ARG002 - A port's whole signature, as below.
        """Count."""
        self.cards += 1
        return str(self.cards)

    def redraw(self, message: MessageRef, card: Card) -> None:
        """Leave it."""

    def remove(self, message: MessageRef) -> None:
        """Leave it."""

    def tell(self, person: Person, card: Card) -> None:
        """Leave it."""

    def answer(self, pressed: Card, card: Card) -> None:
        """Leave it."""


@dataclass(slots=True, kw_only=True)
class Street:
    """Every card that is carried, shown in the scene and handed on to whoever lives here; counts heads, too."""

    posted: Callable[[Place, Card], None]
    told: Callable[[Person, Card], None]
    moderators: frozenset[Person]
    people_here: int
    redrawn: Callable[[Place, Card], None] = lambda *_: None
    scene: Scene = field(default_factory=Nowhere)
    remembers: timedelta = timedelta(minutes=2)
    commands_in_private: bool = True
    owners_may_export: bool = True

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:  # noqa: ARG002 - nothing here is repeated.
        """Show a card in a channel."""
        message = self.scene.post(place, card)
        self.posted(place, card)
        return MessageRef(place=place, message=message)

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a card again."""
        self.scene.redraw(message, card)
        self.redrawn(message.place, card)

    async def remove(self, message: MessageRef) -> None:
        """Take a card away."""
        self.scene.remove(message)

    async def tell(self, person: Person, card: Card, key: str) -> None:  # noqa: ARG002 - as above.
        """Hand somebody a card."""
        self.scene.tell(person, card)
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
class House:
    """Everything of the bot but its platforms."""

    store: Waiting
    clock: VirtualClock
    askaround: Askaround
    scheduler: Scheduler
    delivery: Delivery

    async def goes_on(self) -> None:
        """Do all that is due now, as a tick and a wake would: no unit is spent on looking in vain."""
        if self.store.next_timer() <= self.clock.at:
            await self.scheduler.tick()
        if self.store.next_sending() <= self.clock.at:
            await self.delivery.drain()

    def next_due(self) -> datetime:
        """Say when the house will have something to do by itself."""
        return min(self.store.next_timer(), self.store.next_sending())


def a_house(
    store: Waiting, streets: Mapping[str, Street], settings: Settings, *, chance: Chance, clock: VirtualClock
) -> House:
    """Put the house together for a street on each platform."""
    delivery = Delivery(store=store, clock=clock, chance=chance, couriers=streets, names={})
    return House(
        store=store,
        clock=clock,
        askaround=Askaround(
            store=store,
            clock=clock,
            chance=chance,
            censuses=streets,
            wake=delivery.wake,
            defaults=settings,
            names={},
        ),
        scheduler=Scheduler(store=store, clock=clock, chance=chance, censuses=streets, defaults=settings),
        delivery=delivery,
    )
