"""Both platforms, as short as a wire: real couriers write to them, and they break as platforms do."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

import discord
from discord.http import Route
from slack_sdk.errors import SlackApiError

from adapters.slack.web import Method
from tests.noninterference.record import EVERYBODY, MODERATORS, Record

HELP, MODS = "300000000000000001", "300000000000000002"
AUDIENCES = {HELP: EVERYBODY, MODS: MODERATORS}
ROOM = "dm-"


class Trouble(StrEnum):
    """What can be wrong with the way to a person."""

    CLOSED = "closed"
    LIMITED = "limited"
    DOWN = "down"
    GONE = "gone"


@dataclass(slots=True, kw_only=True)
class Ways:
    """Who sees what is written where, and whom nothing reaches for now."""

    record: Record
    names: Mapping[str, str]
    """By account."""
    troubles: dict[str, tuple[Trouble, datetime, datetime]] = field(default_factory=dict)
    """By account: which, from when and until when."""
    _messages: Counter[str] = field(default_factory=Counter)

    def write(self, channel: str, how: str, payload: Any) -> str:
        """Let those who are there see it, and give the message's id."""
        self._messages[channel] += 1
        audience = AUDIENCES.get(channel) or self.names[channel.removeprefix(ROOM)]
        self.record.note(audience, how, payload)
        return str(4_000_000_000 + self._messages[channel])

    def trouble(self, account: str) -> Trouble | None:
        """Say what is wrong with the way to somebody now."""
        trouble, begins, ends = self.troubles.get(account, (None, None, None))
        return trouble if begins and ends and begins <= self.record.clock.now() < ends else None

    def break_down(self, account: str, trouble: Trouble, at: datetime, lasts: timedelta) -> None:
        """Let nothing reach somebody for a while."""
        self.troubles[account] = (trouble, at, at + lasts)


@dataclass(slots=True)
class DiscordWire:
    """Stands where discord.py's HTTP client does."""

    ways: Ways

    async def request(self, route: Route, *, json: Mapping[str, Any] | None = None, **_: Any) -> Mapping[str, Any]:
        message, body = route.url.rpartition("/")[2], json or {}
        match route.method, route.path:
            case "POST", "/users/@me/channels":
                return {"id": f"{ROOM}{self._reached(body['recipient_id'], opening=True)}"}
            case "POST", "/channels/{channel_id}/messages":
                channel = str(route.channel_id)
                self._reached(channel.removeprefix(ROOM))
                return {"id": self.ways.write(channel, "post", body)}
            case "PATCH", _:
                self.ways.write(str(route.channel_id), f"redraw {message}", body)
            case "DELETE", _:
                self.ways.write(str(route.channel_id), f"remove {message}", "")
            case _:
                raise AssertionError(route.path)
        return {}

    def _reached(self, account: str, *, opening: bool = False) -> str:
        if answer := _ON_DISCORD.get((self.ways.trouble(account), opening)):
            status, code = answer
            response: Any = SimpleNamespace(status=status, reason="", headers=_PATIENCE if status == 429 else {})
            raise discord.HTTPException(response, {"code": code, "message": ""})
        return account


@dataclass(slots=True)
class SlackWire:
    """Stands where ``adapters.slack.web.Web`` does."""

    ways: Ways

    async def call(self, method: Method, **said: Any) -> Mapping[str, Any]:
        match method:
            case Method.OPEN_DM:
                return {"channel": {"id": f"{ROOM}{self._reached(said['users'], opening=True)}"}}
            case Method.POST:
                channel = said.pop("channel")
                self._reached(channel.removeprefix(ROOM))
                return {"ts": self.ways.write(channel, "post", said)}
            case Method.UPDATE:
                self.ways.write(said.pop("channel"), f"redraw {said.pop('ts')}", said)
            case Method.DELETE:
                self.ways.write(said.pop("channel"), f"remove {said.pop('ts')}", "")
            case _:
                raise AssertionError(method)
        return {}

    def _reached(self, account: str, *, opening: bool = False) -> str:
        if answer := _ON_SLACK.get((self.ways.trouble(account), opening)):
            status, word = answer
            headers = _PATIENCE if status == 429 else {}
            response = SimpleNamespace(data={"error": word}, status_code=status, headers=headers)
            raise SlackApiError("", response)  # type: ignore[no-untyped-call]  # The library forgot its types.
        return account


_PATIENCE = {"Retry-After": "1500"}
_ON_DISCORD: Mapping[tuple[Trouble | None, bool], tuple[int, int]] = {
    (Trouble.CLOSED, False): (403, 50007),
    (Trouble.GONE, True): (404, 10013),
    **{(Trouble.LIMITED, opening): (429, 0) for opening in (True, False)},
    **{(Trouble.DOWN, opening): (503, 0) for opening in (True, False)},
}
_ON_SLACK: Mapping[tuple[Trouble | None, bool], tuple[int, str]] = {
    (Trouble.CLOSED, False): (200, "messages_tab_disabled"),
    (Trouble.GONE, True): (200, "user_not_found"),
    **{(Trouble.LIMITED, opening): (429, "ratelimited") for opening in (True, False)},
    **{(Trouble.DOWN, opening): (503, "service_unavailable") for opening in (True, False)},
}
"""What a platform answers to each trouble, where a private channel is written to and where one is opened."""
