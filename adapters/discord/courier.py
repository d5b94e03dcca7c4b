"""Carries cards to Discord as plain messages, never as answers to an interaction: those would show who caused them."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from weakref import WeakValueDictionary

import aiohttp
import discord
from discord.http import HTTPClient, Route

from adapters.discord import errors, render
from adapters.discord.allowance import Allowance
from adapters.discord.pace import Pace
from adapters.discord.render import Payload
from bot.model.communities import MessageRef, Place
from bot.model.people import Person
from bot.platforms import CARD_IS_GONE, TryLater, Undeliverable
from bot.views.card import Card

_PATIENCE = aiohttp.ClientTimeout(total=20)
_AT_MOST = 300.0
"""Seconds for a request with all that the library waits and tries again: what hangs longer lets go of its turn."""

_PRIVATE_CHANNELS_KEPT = 1000
REFUSALS = 1000, timedelta(minutes=10)
"""Discord shuts an address out that is refused 10,000 times in so long (401, 403, 429): long before, we stop asking."""

OPENINGS = 30, timedelta(minutes=1)
"""Private channels that are opened; nobody knows from how many on Discord takes it for spam (40003)."""

_COUNTED = (401, 403, 429)


class DiscordCourier:
    """Implements ``bot.platforms.Courier`` over a logged-in client's HTTP, which waits as long as Discord asks."""

    remembers = timedelta(minutes=2)
    commands_in_private = False
    """Commands belong to a server here."""

    def __init__(self, http: HTTPClient, pace: Pace, *, refused: Callable[[], None]) -> None:
        """Take a logged-in client's HTTP and its pace; *refused* is called when Discord no longer knows the token."""
        self._http = http
        self._pace = pace
        self._refused = refused
        # A private channel is a person: these are kept in memory only, and not many.
        self._private_channels: OrderedDict[str, str] = OrderedDict()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._refusals = Allowance(*REFUSALS)
        self._openings = Allowance(*OPENINGS)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Post a public card as a plain message; raises TryLater or Undeliverable."""
        return MessageRef(place=place, message=await self.write(place.channel, card, key))

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again where it stands; raises TryLater or Undeliverable."""
        path = "/channels/{channel_id}/messages/{message_id}"
        route = Route("PATCH", path, channel_id=message.place.channel, message_id=message.message)
        await self._request(route, render.card(card))

    async def remove(self, message: MessageRef) -> None:
        """Delete one of our own messages; one that is gone already is fine. Raises TryLater or Undeliverable."""
        path = "/channels/{channel_id}/messages/{message_id}"
        route = Route("DELETE", path, channel_id=message.place.channel, message_id=message.message)
        try:
            await self._request(route)
        except Undeliverable as refusal:
            if refusal.why != CARD_IS_GONE:
                raise

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Send a private card; raises TryLater or Undeliverable."""
        await self.write(await self._private_channel(person), card, key)

    async def write(self, channel: str, card: Card, key: str) -> str:
        """Write a card into a channel, once for one *key*, and give the message's id."""
        payload = {**render.card(card), "nonce": key, "enforce_nonce": True}
        sent = await self._request(Route("POST", "/channels/{channel_id}/messages", channel_id=channel), payload)
        return str(sent["id"])

    async def _private_channel(self, person: Person) -> str:
        account = person.account.removeprefix("discord:")
        if account not in self._private_channels:
            _must_not_wait(self._openings)
            self._openings.spend()
            opened = await self._request(Route("POST", "/users/@me/channels"), {"recipient_id": account})
            self._private_channels[account] = str(opened["id"])
        self._private_channels.move_to_end(account)
        if len(self._private_channels) > _PRIVATE_CHANNELS_KEPT:
            self._private_channels.popitem(last=False)
        return self._private_channels[account]

    async def _request(self, route: Route, payload: Payload | None = None) -> Any:
        _must_not_wait(self._refusals)
        body: dict[str, Any] = {} if payload is None else {"json": payload}
        try:
            async with self._turn_in(str(route.channel_id)), self._pace.sending(), asyncio.timeout(_AT_MOST):
                return await self._http.request(route, **body, timeout=_PATIENCE)
        except errors.FAILURES as error:
            if isinstance(error, discord.HTTPException):
                self._count(error.status)
            # The library's own words carry the channel, and a private channel is a person.
            raise errors.of_delivery(error) from None

    def _turn_in(self, channel: str) -> asyncio.Lock:
        """Let one request at a time be under way in a channel: of several the library loses count in a new window."""
        turn = self._turns.get(channel)
        if turn is None:
            turn = self._turns[channel] = asyncio.Lock()
        return turn

    def _count(self, status: int) -> None:
        if status in _COUNTED:
            self._refusals.spend()
        if status == errors.UNAUTHORISED:
            self._refused()


def _must_not_wait(allowance: Allowance) -> None:
    if wait := allowance.wait:
        raise TryLater(wait)
