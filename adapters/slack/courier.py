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
from bot.views.card import Card

_PRIVATE_CHANNELS_KEPT = 1000
_QUIET = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False}
"""No previews, and nothing in the words of a notification that Slack would make a mention of."""


class SlackCourier:
    """Implements ``bot.ports.Courier``; Slack knows no key, so no repeat is ever harmless."""

    remembers = timedelta(0)

    def __init__(self, web: Web) -> None:
        self._web = web
        self._pace = Pace()
        # A private channel is a person: these are kept in memory only, and not many.
        self._private_channels: OrderedDict[str, str] = OrderedDict()

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:  # noqa: ARG002 - Slack takes no key.
        """Post a public card as a plain message; raises TryLater or Undeliverable."""
        return MessageRef(place=place, message=await self.write(place.channel, render.message(card)))

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again where it stands; raises TryLater or Undeliverable."""
        where = {"channel": message.place.channel, "ts": message.message}
        try:
            await self._web.call(Method.UPDATE, **where, **render.message(card), parse="none", link_names=False)
        except errors.FAILURES as error:
            raise errors.of_delivery(error, repeatable=True) from None

    async def tell(self, person: Person, card: Card, key: str) -> None:  # noqa: ARG002 - Slack takes no key.
        """Send a private card; raises TryLater or Undeliverable."""
        await self.confide(person.account.rpartition(":")[2], render.message(card))

    async def confide(self, user: str, drawn: Payload) -> None:
        """Write a drawn message to somebody in private; raises TryLater or Undeliverable."""
        await self.write(await self._private_channel(user), drawn, in_private=True)

    async def write(self, channel: str, drawn: Payload, *, thread: str | None = None, in_private: bool = False) -> str:
        """Write a drawn message into a channel or one of its threads, and give its id."""
        await self._pace.turn(channel)
        threaded = {"thread_ts": thread} if thread else {}
        try:
            sent = await self._web.call(Method.POST, channel=channel, **drawn, **threaded, **_QUIET)
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
