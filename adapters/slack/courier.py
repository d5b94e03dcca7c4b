"""Carries cards to Slack as plain messages, never as answers to an interaction: those would show who caused them."""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from adapters.slack import errors, render
from adapters.slack.pace import Pace
from adapters.slack.web import Method, Web
from adapters.slack.words import Payload
from bot.model.communities import MessageRef, Place
from bot.model.people import Person
from bot.platforms import CARD_IS_GONE, Undeliverable
from bot.views.card import Card

_PRIVATE_CHANNELS_KEPT = 1000
_QUIET = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False}
"""No previews, and nothing in the words of a notification that Slack would make a mention of."""


class SlackCourier:
    """Implements ``bot.platforms.Courier``; Slack knows no key, so no repeat is ever harmless."""

    remembers = timedelta(0)
    commands_in_private = True

    def __init__(self, web: Web) -> None:
        self._web = web
        self._pace = Pace()
        # A private channel is a person: these are kept in memory only, and not many.
        self._private_channels: OrderedDict[str, str] = OrderedDict()

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Post a public card as a plain message; raises TryLater or Undeliverable."""
        await self._pace.turn_of(key, place.channel)
        return MessageRef(place=place, message=await self._write(place.channel, render.message(card)))

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again where it stands; raises TryLater or Undeliverable."""
        where = {"channel": message.place.channel, "ts": message.message}
        try:
            await self._web.call(Method.UPDATE, **where, **render.message(card), parse="none", link_names=False)
        except errors.FAILURES as error:
            raise errors.of_delivery(error, repeatable=True) from None

    async def remove(self, message: MessageRef) -> None:
        """Delete one of our own messages; one that is gone already is fine. Raises TryLater or Undeliverable."""
        try:
            await self._web.call(Method.DELETE, channel=message.place.channel, ts=message.message)
        except errors.FAILURES as error:
            trouble = errors.of_delivery(error, repeatable=True)
            if not (isinstance(trouble, Undeliverable) and trouble.why == CARD_IS_GONE):
                raise trouble from None

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Send a private card; raises TryLater or Undeliverable."""
        channel = await self._private_channel(person.account.rpartition(":")[2])
        await self._pace.turn_of(key, channel)
        await self._write(channel, render.message(card), in_private=True)

    async def confide(self, user: str, drawn: Payload) -> None:
        """Answer somebody in private with a drawn message; raises TryLater or Undeliverable."""
        await self.answer(await self._private_channel(user), drawn)

    async def answer(self, channel: str, drawn: Payload, thread: str | None = None) -> None:
        """Answer in a private channel or one of its threads, however long that takes; raises as above."""
        await self._pace.turn(channel)
        await self._write(channel, drawn, in_private=True, **({"thread_ts": thread} if thread else {}))

    async def _write(self, channel: str, drawn: Payload, *, in_private: bool = False, **more: str) -> str:
        try:
            sent = await self._web.call(Method.POST, channel=channel, **drawn, **more, **_QUIET)
        except errors.FAILURES as error:
            # The library's own words carry the request, and a private channel is a person.
            raise errors.of_delivery(error, in_private=in_private) from None
        return str(sent.get("ts"))

    async def _private_channel(self, user: str) -> str:
        if user not in self._private_channels:
            opened = await self._open(user)
            self._private_channels[user] = str(opened["channel"]["id"])
        self._private_channels.move_to_end(user)
        if len(self._private_channels) > _PRIVATE_CHANNELS_KEPT:
            self._private_channels.popitem(last=False)
        return self._private_channels[user]

    async def _open(self, user: str) -> Mapping[str, Any]:
        try:
            return await self._web.call(Method.OPEN_DM, users=user)
        except errors.FAILURES as error:
            raise errors.of_delivery(error, in_private=True, repeatable=True) from None
