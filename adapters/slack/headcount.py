"""How many people could have asked, by Slack's own total of a channel's members: no list of names is ever read."""

import asyncio

from adapters.slack.errors import FAILURES
from adapters.slack.shapes import table
from adapters.slack.web import Method, Web
from bot.model.communities import Place

_FRESH = 10 * 60.0


class SlackHeadcount:
    """Implements ``bot.ports.Headcount``; a total is believed for ten minutes."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._known: dict[Place, tuple[float, int]] = {}

    async def people(self, place: Place) -> int | None:
        """Give the number of members of a channel, or None when Slack did not say."""
        now = asyncio.get_running_loop().time()
        asked_at, count = self._known.get(place, (now - _FRESH, 0))
        if now - asked_at < _FRESH:
            return count
        found = await self._ask(place)
        if found is not None:
            self._known[place] = (now, found)
        return found

    async def _ask(self, place: Place) -> int | None:
        try:
            answer = await self._web.call(Method.CHANNEL, channel=place.channel, include_num_members=True)
        except FAILURES:
            return None
        channel = table(answer.get("channel"))
        count = channel.get("num_members")
        # The platform counts the bot itself among them.
        return count - bool(channel.get("is_member")) if isinstance(count, int) else None
