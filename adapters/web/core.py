"""What the dashboard asks of the core: to be read, to let people in, and to do what was pressed."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from bot.model.actions import Action
from bot.model.decisions import Refusal
from bot.model.handles import Press
from bot.model.ids import CommunityId, SpaceId
from bot.model.pages import Asked
from bot.model.people import Actor
from bot.model.surveys import Signs
from bot.model.visits import Arrived, Begun, Over, Visitor, Waiting
from bot.views.card import Card, Reply
from bot.views.pages import Shown

Answer = Callable[[Action], Awaitable[Reply]]


class Dashboard(Protocol):
    """The door for reading."""

    async def look(self, visitor: Visitor, asked: Asked) -> Shown | Refusal:
        """Give a page as things stand now, or why not."""

    async def again(self, visitor: Visitor, press: Press) -> Card | None:
        """Give the card that was pressed as it stands now; None where there is none, or no right to see it."""

    async def why_not(self, visitor: Visitor) -> Refusal | None:
        """Say why somebody may not read on, as the platform said within the last minute."""

    async def signs(self, visitor: Visitor) -> Signs:
        """Say what a visitor's place and the channels chosen there are called, as far as the platform says."""

    async def pulse(self, community: CommunityId) -> str:
        """Give what changes whenever a queue does."""


class Vouching(Protocol):
    """The way in of somebody whom a platform vouches for."""

    async def looked_after(self, actor: Actor, spaces: Sequence[SpaceId]) -> tuple[SpaceId, ...]:
        """Give those of *spaces* that somebody looks after."""

    async def let_in(self, actor: Actor, space: SpaceId) -> Arrived | Refusal:
        """Begin a session of somebody who looks after *space*."""


class Visits(Protocol):
    """Logins and sessions."""

    async def begin(self) -> Begun:
        """Begin a login in one browser."""

    async def arrive(self, secret: str) -> Arrived | Waiting | Over:
        """Say whether a moderator has confirmed the code that belongs to *secret*, and let them in, once."""

    async def use_up(self, secret: str) -> bool:
        """Use a login for another way in than its code; False where it leads nowhere, or not any more."""

    async def visitor(self, token: str) -> Visitor | None:
        """Say whose session this is, unless it is over, and note that it is in use."""

    async def lasts(self, token: str) -> bool:
        """Say whether a session goes on, without noting that it is in use."""

    async def leave(self, token: str) -> None:
        """End a session."""

    async def end_for(self, visitor: Visitor) -> None:
        """End all sessions of somebody who looks after the place no more."""
