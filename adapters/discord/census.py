"""What Discord says of the people in a server: their approximate number, and what one of them may do there."""

import asyncio
from collections.abc import Mapping
from typing import Any

import discord
from discord import HTTPException
from discord.http import HTTPClient, Route

from adapters.discord import errors, permissions
from adapters.discord.inbound import runs_server
from adapters.discord.markdown import one_line
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey

_FRESH = 10 * 60.0
_SERVERS_A_PAGE = 200
_PATIENCE = 1.0
"""Seconds: somebody who acts waits for this, and nothing has been answered yet."""


class DiscordCensus:
    """Implements ``bot.platforms.Census``; a total is believed for ten minutes, a rank only for the moment."""

    def __init__(self, http: HTTPClient) -> None:
        self._http = http
        self._known: dict[tuple[SpaceId, str], tuple[float, int]] = {}

    async def people(self, space: SpaceId, role: str = "") -> int | None:
        """Give the number of members of a server, or of those with a role, or None when Discord did not say."""
        now = asyncio.get_running_loop().time()
        asked_at, count = self._known.get((space, role), (now - _FRESH, 0))
        if now - asked_at < _FRESH:
            return count
        found = await (self._count_role(space, role) if role else self._count(space))
        if found is not None:
            self._known[space, role] = (now, found)
        return found

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        """Say what somebody may do in a server at this moment, or None when Discord did not say."""
        account = person.account.removeprefix("discord:")
        try:
            async with asyncio.timeout(_PATIENCE):
                member = await self._get("/guilds/{guild_id}/members/{user_id}", space, user_id=account)
                guild = await self._get("/guilds/{guild_id}", space)
        except HTTPException as error:
            return Rank(gone=True) if error.code in errors.NOBODY_THERE else None
        except errors.FAILURES:
            return None
        return Rank(
            runs_space=guild["owner_id"] == account or runs_server(permissions.in_server(guild, member["roles"])),
            roles=frozenset(member["roles"]),
            joined_at=discord.utils.parse_time(member.get("joined_at")),
        )

    async def survey(self, place: Place, me: str) -> Survey:
        """Say what the bot, whose account is *me*, may do in a channel, and whether everybody may read it."""
        try:
            async with asyncio.timeout(_PATIENCE):
                channel = await self._get("/channels/{channel_id}", place.space, channel_id=place.channel)
                guild = await self._get("/guilds/{guild_id}", place.space)
                own = await self._get("/guilds/{guild_id}/members/{user_id}", place.space, user_id=me)
        except HTTPException as error:
            return Survey(may_view=False, may_send=False) if error.code in errors.NOT_LET_IN else Survey()
        except errors.FAILURES:
            return Survey()
        return permissions.survey(guild, channel, own)

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        """Give what others in a server call somebody, then their handle; empty when Discord did not say."""
        account = person.account.removeprefix("discord:")
        try:
            async with asyncio.timeout(_PATIENCE):
                return _names(await self._get("/guilds/{guild_id}/members/{user_id}", space, user_id=account))
        except errors.FAILURES:
            return ()

    async def servers(self) -> frozenset[SpaceId] | None:
        """List the servers that the bot is in, those that are only unavailable too; None when Discord did not say."""
        found: set[SpaceId] = set()
        after = "0"
        while True:
            page = await self._servers_after(after)
            if page is None:
                return None
            found |= {SpaceId(f"discord:{server}") for server in page}
            if len(page) < _SERVERS_A_PAGE:
                return frozenset(found)
            after = page[-1]

    async def _servers_after(self, after: str) -> list[str] | None:
        params = {"limit": str(_SERVERS_A_PAGE), "after": after}
        try:
            listed = await self._http.request(Route("GET", "/users/@me/guilds"), params=params)
        except errors.FAILURES:
            return None
        return [str(server["id"]) for server in listed]

    async def _count(self, space: SpaceId) -> int | None:
        try:
            guild = await self._get("/guilds/{guild_id}", space, params={"with_counts": "true"})
        except errors.FAILURES:
            return None
        count = guild.get("approximate_member_count")
        # The platform counts the bot itself among them.
        return count - 1 if isinstance(count, int) else None

    async def _count_role(self, space: SpaceId, role: str) -> int | None:
        try:
            counts = await self._get("/guilds/{guild_id}/roles/member-counts", space)
        except errors.FAILURES:
            return None
        return int(counts.get(role, 0))  # One that is not there any more has nobody.

    async def _get(
        self, path: str, space: SpaceId, params: Mapping[str, str] | None = None, **parts: str
    ) -> Mapping[str, Any]:
        route = Route("GET", path, guild_id=space.removeprefix("discord:"), **parts)
        found: Mapping[str, Any] = await self._http.request(route, params=params or {})
        return found


def _names(member: Mapping[str, Any]) -> tuple[str, ...]:
    user = member["user"]
    called = member.get("nick") or user.get("global_name") or user["username"]
    names = (one_line(str(name)) for name in (called, user["username"]))
    return tuple(dict.fromkeys(filter(None, names)))
