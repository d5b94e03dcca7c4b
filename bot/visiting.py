"""How a moderator gets in at the dashboard and stays there: what the web asks, once a page."""

from typing import Protocol

from bot.model.visits import Arrived, Begun, Full, Over, Visitor, Waiting


class Visits(Protocol):
    """Logins and sessions."""

    async def begin(self) -> Begun | Full:
        """Begin a login in one browser; it lasts ten minutes."""

    async def arrive(self, secret: str) -> Arrived | Waiting | Over:
        """Say whether a moderator has confirmed the code that belongs to *secret*, and let them in, once."""

    async def visitor(self, token: str) -> Visitor | None:
        """Say whose session this is, unless it is over, and note that it is in use."""

    async def leave(self, token: str) -> None:
        """End a session."""

    async def end_for(self, visitor: Visitor) -> None:
        """End all sessions of somebody who looks after the place no more."""
