"""Every workspace by itself: its token, what speaks with it, and what is remembered of it. Two never meet."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta

from adapters.slack import errors
from adapters.slack.answers import Answers
from adapters.slack.census import SlackCensus
from adapters.slack.courier import SlackCourier
from adapters.slack.tokens import Tokens
from adapters.slack.web import Web
from bot.model.communities import MessageRef, Place
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.platforms import TryLater
from bot.views.card import Card

_AT_HAND = 1000

AT_ONCE = 8
"""Workspaces that are asked the same at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """What speaks in one workspace, by one token."""

    web: Web
    courier: SlackCourier
    census: SlackCensus
    answers: Answers


class Workspaces:
    """The workspaces that were heard or spoken to lately."""

    def __init__(self, tokens: Tokens, enter: Callable[[Installation], Workspace]) -> None:
        """Take who knows the tokens, and what makes a workspace of one."""
        self._tokens = tokens
        self._enter = enter
        self._at_hand: OrderedDict[SpaceId, Workspace] = OrderedDict()

    async def of(self, space: SpaceId) -> Workspace:
        """Give a workspace, by its token of now; raises NotInstalled or another of ``errors.FAILURES``."""
        installation = await self._tokens.of(space)
        workspace = self._at_hand.get(installation.space)
        if workspace is None:
            workspace = self._at_hand[installation.space] = self._enter(installation)
        workspace.web.client.token = installation.token
        self._at_hand.move_to_end(installation.space)
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return workspace

    async def census(self, space: SpaceId) -> SlackCensus | None:
        """Give who asks about the people of a workspace; None where nothing of it can be asked now."""
        try:
            return (await self.of(space)).census
        except errors.FAILURES:
            return None

    async def finish(self, grace: float) -> None:
        """Wait up to *grace* seconds, with each, for what is still to be shown."""
        for workspace in tuple(self._at_hand.values()):
            await workspace.answers.finish(grace)


async def each(spaces: Collection[SpaceId], ask: Callable[[SpaceId], Awaitable[object]]) -> None:
    """Ask many workspaces, some at once: one that is slow to answer holds up few others."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(space: SpaceId) -> None:
        async with turns:
            await ask(space)

    async with asyncio.TaskGroup() as group:
        for space in spaces:
            group.create_task(one(space))


class Couriers:
    """Implements ``bot.platforms.Courier``: what is for a workspace goes by that workspace's own."""

    remembers: timedelta = SlackCourier.remembers
    commands_in_private: bool = SlackCourier.commands_in_private

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Post a public card as a plain message; raises TryLater or Undeliverable."""
        return await (await self._in(place.space)).post(place, card, key)

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again where it stands; raises TryLater or Undeliverable."""
        await (await self._in(message.place.space)).redraw(message, card)

    async def remove(self, message: MessageRef) -> None:
        """Delete one of our own messages; one that is gone already is fine. Raises TryLater or Undeliverable."""
        await (await self._in(message.place.space)).remove(message)

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Send a private card; raises TryLater or Undeliverable."""
        await (await self._in(SpaceId(person.account.rpartition(":")[0]))).tell(person, card, key)

    async def _in(self, space: SpaceId) -> SlackCourier:
        try:
            return (await self._workspaces.of(space)).courier
        except errors.FAILURES:
            raise TryLater from None  # Nothing was sent; where the bot is let in again, this arrives.


class Censuses:
    """Implements ``bot.platforms.Census``: each workspace is asked by its own; one that cannot be, said nothing."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def people(self, place: Place, group: str = "") -> int | None:
        """Give the number of people in a channel, at most as many as *group* has, or None when Slack did not say."""
        census = await self._workspaces.census(place.space)
        return await census.people(place, group) if census else None

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        """Say whether somebody is in a channel, or None when Slack did not say."""
        census = await self._workspaces.census(space)
        return await census.belongs(person, group) if census else None

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        """Say what somebody may do in their workspace at this moment, or None when Slack did not say."""
        census = await self._workspaces.census(space)
        return await census.rank(person) if census else None

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, and whether everybody may read it, as far as Slack says."""
        census = await self._workspaces.census(place.space)
        return await census.survey(place) if census else Survey()

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        """Give what others in a workspace call somebody, then their handle; empty when Slack did not say."""
        census = await self._workspaces.census(space)
        return await census.names(person) if census else ()
