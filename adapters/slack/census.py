"""What Slack says of the people in a workspace: a channel's number of members, and what one person may do."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.slack import errors
from adapters.slack.mrkdwn import one_line
from adapters.slack.shapes import table, tables
from adapters.slack.web import Method, Web
from bot.model.communities import Place
from bot.model.people import Person, Rank
from bot.model.surveys import Survey

_FRESH = 10 * 60.0
_PATIENCE = 1.0
"""Seconds: somebody who acts waits for this, and Slack waits only three for the answer."""

_CHANNELS = "public_channel,private_channel"
_PAGE = 200
_ROLES = ("is_admin", "is_owner", "is_primary_owner")
_NO_CHANNEL = "channel_not_found"
_NOBODY_THERE = "user_not_found"


class SlackCensus:
    """Implements ``bot.platforms.Census``; a total is believed for ten minutes, a rank only for the moment."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._known: dict[Place, tuple[float, int]] = {}
        self._workspace = ""

    async def people(self, place: Place, group: str = "") -> int | None:
        """Give the number of members of a channel, at most as many as *group* has, or None when Slack did not say."""
        counts = [await self._people(place)]
        counts += [await self._people(replace(place, channel=group))] if group else []
        known = [count for count in counts if count is not None]
        return min(known) if len(known) == len(counts) else None

    async def belongs(self, person: Person, channel: str) -> bool | None:
        """Say whether somebody is in a channel, or None when Slack did not say; nobody else in it is asked about."""
        cursor, asked = "", {"user": person.account.rpartition(":")[2], "types": _CHANNELS, "limit": _PAGE}
        try:
            async with asyncio.timeout(_PATIENCE):
                while True:
                    answer = await self._web.call(Method.CHANNELS_OF, **asked, **({"cursor": cursor} if cursor else {}))
                    if any(one.get("id") == channel for one in tables(answer.get("channels"))):
                        return True
                    cursor = str(table(answer.get("response_metadata")).get("next_cursor") or "")
                    if not cursor:
                        return False
        except errors.FAILURES as error:
            return False if errors.word_of(error) == _NOBODY_THERE else None

    async def _people(self, place: Place) -> int | None:
        now = asyncio.get_running_loop().time()
        asked_at, count = self._known.get(place, (now - _FRESH, 0))
        if now - asked_at < _FRESH:
            return count
        found = await self._count(place)
        if found is not None:
            self._known[place] = (now, found)
        return found

    async def rank(self, person: Person) -> Rank | None:
        """Say what somebody may do in their workspace at this moment, or None when Slack did not say."""
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._web.call(Method.PERSON, user=person.account.rpartition(":")[2])
        except errors.FAILURES as error:
            return Rank(gone=True) if errors.word_of(error) == _NOBODY_THERE else None
        user = table(answer.get("user"))
        return Rank(gone=user.get("deleted") is True, runs_space=any(user.get(role) is True for role in _ROLES))

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, and whether everybody may read it, as far as Slack says."""
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._web.call(Method.CHANNEL, channel=place.channel)
                workspace = await self._called()
        except errors.FAILURES as error:
            return Survey(may_view=False, may_send=False) if errors.word_of(error) == _NO_CHANNEL else Survey()
        channel = table(answer.get("channel"))
        may_send = channel.get("is_member") is True and channel.get("is_archived") is not True
        return Survey(
            may_view=True,
            may_send=may_send,
            open_to_all=channel.get("is_private") is not True,
            called=one_line(str(channel.get("name") or "")),
            space_called=workspace,
        )

    async def _called(self) -> str:
        """Give what the workspace is called, as Slack said the first time."""
        if not self._workspace:
            us = await self._web.call(Method.WHO_AM_I)
            self._workspace = one_line(str(us.get("team") or ""))
        return self._workspace

    async def names(self, person: Person) -> tuple[str, ...]:
        """Give what others in their workspace call somebody, then their handle; empty when Slack did not say."""
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._web.call(Method.PERSON, user=person.account.rpartition(":")[2])
        except errors.FAILURES:
            return ()
        return _names(table(answer.get("user")))

    async def _count(self, place: Place) -> int | None:
        try:
            answer = await self._web.call(Method.CHANNEL, channel=place.channel, include_num_members=True)
        except errors.FAILURES:
            return None
        channel = table(answer.get("channel"))
        count = channel.get("num_members")
        # The platform counts the bot itself among them.
        return count - bool(channel.get("is_member")) if isinstance(count, int) else None


def _names(user: Mapping[str, Any]) -> tuple[str, ...]:
    profile, handle = table(user.get("profile")), user.get("name")
    called = profile.get("display_name") or profile.get("real_name") or handle
    return tuple(dict.fromkeys(tidy for name in (called, handle) if name and (tidy := one_line(str(name)))))
