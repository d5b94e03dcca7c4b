"""Both platforms, as short as a wire: real couriers write to them, and whoever is at the other end does as it likes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import SimpleNamespace
from typing import Any, Protocol

import discord
from discord.http import Route
from slack_sdk.errors import SlackApiError

from adapters.slack.web import Method


class Does(StrEnum):
    """What a courier wants of a platform."""

    OPEN = "open"
    POST = "post"
    REDRAW = "redraw"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request: ``where`` is the account whose private channel is opened, else a channel."""

    does: Does
    where: str
    payload: Mapping[str, Any]
    message: str = ""


class Refused(Exception):
    """The platform says no, in its own number or word; ``patience`` are the seconds for which it asks."""

    def __init__(self, status: int, word: str, patience: float | None = None) -> None:
        super().__init__(word)
        self.status = status
        self.word = word
        self.headers = {} if patience is None else {"Retry-After": str(patience)}


class End(Protocol):
    """What is at the other end of a wire."""

    async def take(self, call: Call) -> str:
        """Do it, and name what came of it; raises Refused, or an error of aiohttp's where the wire is cut."""


@dataclass(slots=True)
class DiscordWire:
    """Stands where discord.py's HTTP client does."""

    end: End

    async def request(self, route: Route, *, json: Mapping[str, Any] | None = None, **_: Any) -> Mapping[str, Any]:
        """Answer as Discord does."""
        try:
            return {"id": await self.end.take(_on_discord(route, json or {}))}
        except Refused as no:
            response: Any = SimpleNamespace(status=no.status, reason="", headers=no.headers)
            raise discord.HTTPException(response, {"code": int(no.word), "message": ""}) from None


def _on_discord(route: Route, body: Mapping[str, Any]) -> Call:
    channel, message = str(route.channel_id), route.url.rpartition("/")[2]
    match route.method, route.path:
        case "POST", "/users/@me/channels":
            return Call(does=Does.OPEN, where=str(body["recipient_id"]), payload={})
        case "POST", "/channels/{channel_id}/messages":
            return Call(does=Does.POST, where=channel, payload=body)
        case "PATCH", "/channels/{channel_id}/messages/{message_id}":
            return Call(does=Does.REDRAW, where=channel, message=message, payload=body)
        case "DELETE", "/channels/{channel_id}/messages/{message_id}":
            return Call(does=Does.REMOVE, where=channel, message=message, payload={})
        case _:
            raise AssertionError(route.path)


@dataclass(slots=True)
class SlackWire:
    """Stands where ``adapters.slack.web.Web`` does."""

    end: End

    async def call(self, method: Method, **said: Any) -> Mapping[str, Any]:
        """Answer as Slack does."""
        call = _on_slack(method, said)
        try:
            named = await self.end.take(call)
        except Refused as no:
            response = SimpleNamespace(data={"error": no.word}, status_code=no.status, headers=no.headers)
            raise SlackApiError("", response) from None  # type: ignore[no-untyped-call]  # The library forgot its types.
        return {"channel": {"id": named}} if call.does is Does.OPEN else {"ts": named}


def _on_slack(method: Method, said: dict[str, Any]) -> Call:
    match method:
        case Method.OPEN_DM:
            return Call(does=Does.OPEN, where=said["users"], payload={})
        case Method.POST:
            return Call(does=Does.POST, where=said.pop("channel"), payload=said)
        case Method.UPDATE:
            return Call(does=Does.REDRAW, where=said.pop("channel"), message=said.pop("ts"), payload=said)
        case Method.DELETE:
            return Call(does=Does.REMOVE, where=said.pop("channel"), message=said.pop("ts"), payload=said)
        case _:
            raise AssertionError(method)
