"""Who somebody is, as Slack says when asked: their name and their language."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from adapters.slack.errors import FAILURES
from adapters.slack.inbound import Profile, Sender
from adapters.slack.mrkdwn import one_line
from adapters.slack.shapes import table
from adapters.slack.web import Method, Web

_FRESH = 10 * 60.0
_KEPT = 2000
_PATIENCE = 1.5
"""Seconds: a form has to open within Slack's three, and better without a name than not at all."""


class SlackPeople:
    """What Slack said is believed for ten minutes."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._known: OrderedDict[str, tuple[float, Profile]] = OrderedDict()

    async def profile(self, who: Sender) -> Profile:
        """Say who somebody is; what the delivery said of them must do where Slack does not answer."""
        now = asyncio.get_running_loop().time()
        asked_at, known = self._known.get(who.user, (now - _FRESH, None))
        if known is not None and now - asked_at < _FRESH:
            return known
        found = await self._ask(who)
        if found is None:
            return Profile(name=who.name)
        self._remember(who.user, now, found)
        return found

    async def _ask(self, who: Sender) -> Profile | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._web.call(Method.PERSON, user=who.user, include_locale=True)
        except FAILURES:
            return None
        return _read(table(answer.get("user")))

    def _remember(self, user: str, now: float, profile: Profile) -> None:
        self._known[user] = (now, profile)
        self._known.move_to_end(user)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)


def _read(user: Mapping[str, Any]) -> Profile:
    profile = table(user.get("profile"))
    names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"), user.get("name"))
    known_as = tuple(tidy for tidy in (one_line(str(name)) for name in names if name) if tidy)
    return Profile(name=next(iter(known_as), ""), language=str(user.get("locale") or ""), known_as=known_as)
