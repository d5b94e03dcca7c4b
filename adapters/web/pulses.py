"""Word that a page is no longer what it was: as server-sent events, for as long as a visit lasts."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from itertools import count

from adapters.web import limits
from adapters.web.core import Dashboard
from bot.model.decisions import Refusal
from bot.model.ids import CommunityId
from bot.model.people import Person
from bot.model.visits import Visitor

_KEPT = 60.0
"""Seconds after which a pulse that nobody asks for any more is forgotten."""


class Pulses:
    """Asks for a community's pulse once, however many pages stand open on it, until *closing* is set."""

    def __init__(self, dashboard: Dashboard, closing: asyncio.Event) -> None:
        self._dashboard = dashboard
        self._closing = closing
        self._felt: dict[CommunityId, tuple[float, asyncio.Future[str]]] = {}
        self._open: Counter[Person] = Counter()

    def has_room(self, visitor: Visitor) -> bool:
        """Say whether another page of somebody may hear of changes: what one person holds open, others have not."""
        return self._open[visitor.actor.person] < limits.OPEN_PAGES

    async def changes(
        self, visitor: Visitor, seen: str, refuses: Callable[[], Awaitable[Refusal | None]]
    ) -> AsyncIterator[str]:
        """Tell a page that shows what was *seen* whenever that changes, and when its visit lasts no more.

        That something changed is read like a page: whoever may not read one any more is not told of it either.
        """
        who = visitor.actor.person
        self._open[who] += 1
        try:
            async for told in self._told(visitor.community, seen, refuses):
                yield told
        finally:
            self._open[who] -= 1
            self._open += Counter()  # Nobody is remembered who has no page open.

    async def _told(
        self, community: CommunityId, seen: str, refuses: Callable[[], Awaitable[Refusal | None]]
    ) -> AsyncIterator[str]:
        yield ": listening\n\n"
        for look in count(1):
            if await self._closes_within(limits.LOOKS_EVERY):
                return
            now = await self._feel(community)
            is_news = now != seen
            refusal = await refuses() if is_news or look % limits.LOOKS_TO_CHECK == 0 else None
            if refusal is Refusal.NOT_A_MODERATOR:
                yield "event: over\ndata: -\n\n"
                return
            if is_news and refusal is None:
                yield f"event: changed\ndata: {now}\n\n"
                seen = now
            else:
                yield ": still here\n\n"

    async def _feel(self, community: CommunityId) -> str:
        now = asyncio.get_running_loop().time()
        at, asked = self._felt.get(community, (0.0, None))
        if asked is None or now - at >= limits.LOOKS_EVERY.total_seconds():
            asked = asyncio.ensure_future(self._dashboard.pulse(community))
            self._felt = {each: felt for each, felt in self._felt.items() if now - felt[0] < _KEPT}
            self._felt[community] = now, asked
        return await asyncio.shield(asked)  # A page that is closed while it waits takes nothing from the others.

    async def _closes_within(self, patience: timedelta) -> bool:
        try:
            async with asyncio.timeout(patience.total_seconds()):
                return await self._closing.wait()
        except TimeoutError:
            return False
