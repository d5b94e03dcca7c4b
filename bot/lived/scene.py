"""The scene of a history that can be looked at afterwards: on a platform that takes messages of an earlier time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.lived.town import VirtualClock
from bot.model.communities import MessageRef, Place
from bot.model.ids import HandleId
from bot.model.people import Person
from bot.views.card import Card

Payload = dict[str, Any]


class Past(Protocol):
    """One platform, as it was, in its own payloads and ids."""

    def private_channel(self, account: str) -> str:
        """Give the channel in which the bot writes to somebody."""

    def post(self, channel: str, body: Payload, at: datetime) -> str:
        """Let a message stand in a channel since then, and give its id; told in the order of time."""

    def redraw(self, channel: str, message: str, body: Payload) -> None:
        """Let a message have become another."""

    def remove(self, channel: str, message: str) -> None:
        """Let a message have been taken away."""


@dataclass(slots=True, kw_only=True)
class Remembered:
    """Implements ``bot.lived.town.Scene``; of private messages only those to *readers* are kept."""

    past: Past
    draw: Callable[[Card], Payload]
    clock: VirtualClock
    readers: frozenset[str]
    _letters: dict[HandleId, tuple[str, str]] = field(default_factory=dict)

    def post(self, place: Place, card: Card) -> str:
        """Show a card in a channel."""
        return self.past.post(place.channel, self.draw(card), self.clock.at)

    def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a card again."""
        self.past.redraw(message.place.channel, message.message, self.draw(card))

    def remove(self, message: MessageRef) -> None:
        """Take a card away."""
        self.past.remove(message.place.channel, message.message)

    def tell(self, person: Person, card: Card) -> None:
        """Show somebody a private card."""
        account = person.account.partition(":")[2]
        if account in self.readers:
            channel = self.past.private_channel(account)
            self._keep(channel, self.past.post(channel, self.draw(card), self.clock.at), card)

    def answer(self, pressed: Card, card: Card) -> None:
        """Draw *card* where another was *pressed* in private messages."""
        if pressed.handle and pressed.handle.id in self._letters:
            channel, message = self._letters.pop(pressed.handle.id)
            self.past.redraw(channel, message, self.draw(card))
            self._keep(channel, message, card)

    def _keep(self, channel: str, message: str, card: Card) -> None:
        if card.handle:
            self._letters[card.handle.id] = channel, message
