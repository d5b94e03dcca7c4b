"""Counts what goes in and out, around the core: it knows of no meter, and nothing but a kind is passed on."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from adapters.status.meter import Meter
from bot.model.actions import Action, Pressed, Ran, Wrote
from bot.model.communities import MessageRef, Place
from bot.model.people import Person
from bot.platforms import Courier, TryLater, Undeliverable, Unsure
from bot.views.card import Card, Reply

T = TypeVar("T")
Answer = Callable[[Action], Awaitable[Reply]]


def answers(meter: Meter, answer: Answer) -> Answer:
    """Count what *answer* is asked, and how long it takes."""

    async def counted(action: Action) -> Reply:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            return await answer(action)
        finally:
            meter.handled(action.actor.person.platform, kind_of(action), loop.time() - begun)

    return counted


def ticks(meter: Meter, tick: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
    """Count how often *tick* comes to its end."""

    async def counted() -> T:
        result = await tick()
        meter.ticked()
        return result

    return counted


def kind_of(action: Action) -> str:
    """Name the kind of thing that was done; it says nothing of what it was about."""
    match action.what:
        case Ran():
            return "command"
        case Pressed():
            return "press"
        case Wrote():
            return "message"
        case _:
            return "form"


class CountedCourier:
    """A courier of whom it is counted what becomes of what they carry."""

    def __init__(self, meter: Meter, platform: str, courier: Courier) -> None:
        self._meter = meter
        self._platform = platform
        self._courier = courier
        self.remembers = courier.remembers
        self.commands_in_private = courier.commands_in_private

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Post a public card, and count it."""
        with self._counted():
            return await self._courier.post(place, card, key)

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again, and count it."""
        with self._counted():
            await self._courier.redraw(message, card)

    async def remove(self, message: MessageRef) -> None:
        """Delete one of our own messages, and count it."""
        with self._counted():
            await self._courier.remove(message)

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Send a private card, and count it."""
        with self._counted():
            await self._courier.tell(person, card, key)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        outcome = "failed"
        try:
            yield
            outcome = "sent"
        except Unsure:
            outcome = "unsure"
            raise
        except TryLater:
            outcome = "later"
            raise
        except Undeliverable:
            outcome = "refused"
            raise
        finally:
            self._meter.sent(self._platform, outcome)
