"""How many people a server has, by Discord's own approximate total: no list of names is ever read."""

import asyncio

from discord.http import HTTPClient, Route

from adapters.discord.errors import FAILURES
from bot.model.ids import SpaceId

_FRESH = 10 * 60.0


class DiscordHeadcount:
    """Implements ``bot.ports.Headcount``; a total is believed for ten minutes."""

    def __init__(self, http: HTTPClient) -> None:
        self._http = http
        self._known: dict[SpaceId, tuple[float, int]] = {}

    async def people(self, space: SpaceId) -> int | None:
        """Give the number of members of a server, or None when Discord did not say."""
        now = asyncio.get_running_loop().time()
        asked_at, count = self._known.get(space, (now - _FRESH, 0))
        if now - asked_at < _FRESH:
            return count
        found = await self._ask(space)
        if found is not None:
            self._known[space] = (now, found)
        return found

    async def _ask(self, space: SpaceId) -> int | None:
        route = Route("GET", "/guilds/{guild_id}", guild_id=space.removeprefix("discord:"))
        try:
            guild = await self._http.request(route, params={"with_counts": "true"})
        except FAILURES:
            return None
        count = guild.get("approximate_member_count")
        # The platform counts the bot itself among them.
        return count - 1 if isinstance(count, int) else None
