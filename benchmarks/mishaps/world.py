"""A platform in memory: what stands where, what it refuses, and what it does without our hearing of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import aiohttp

from benchmarks.mishaps.people import HELP, MODS, ROOM, audience
from benchmarks.mishaps.process import SENDING, SENDS, Process, When
from benchmarks.mishaps.weather import Mishap, Weather
from benchmarks.simulation.wires import Call, Does, Refused

NONCE_LIVES = 120.0
"""Seconds for which Discord knows a nonce again."""

_CLOSED = {
    "discord": ((403, "50001"), (403, "50013"), (404, "10003"), (400, "50083"), (400, "160005")),
    "slack": ((200, "channel_not_found"), (200, "is_archived"), (200, "not_in_channel"), (200, "restricted_action")),
}
_SHUT = {"discord": ((403, "50007"),), "slack": ((200, "messages_tab_disabled"), (200, "cannot_dm_bot"))}
_GONE = {"discord": ((404, "10013"), (403, "50278")), "slack": ((200, "user_not_found"), (200, "user_disabled"))}
_FILTERED = {"discord": ((400, "200000"), (400, "240000")), "slack": ((200, "msg_blocked_by_dlp"),)}
_DELETED = {"discord": (404, "10008"), "slack": (200, "message_not_found")}
_LIMITED = {"discord": (429, "0"), "slack": (429, "ratelimited")}
_DOWN = {"discord": (503, "0"), "slack": (503, "service_unavailable")}
_HALFWAY = {"discord": (502, "0"), "slack": (200, "internal_error")}
_TOKEN = {"discord": (401, "0"), "slack": (200, "token_revoked")}
_FAST = {"discord": (400, "40003"), "slack": (429, "ratelimited")}


@dataclass(slots=True, kw_only=True)
class Message:
    """Something that stands, or stood."""

    id: str
    channel: str
    payload: Mapping[str, Any]
    sending: str
    nonce: str
    at: float
    gone: bool = False
    deleted: bool = False
    """By somebody, and not by us."""


@dataclass(slots=True, kw_only=True)
class World:
    """The other end of the wire."""

    platform: str
    weather: Weather
    saw: Any
    """Hears of everything that somebody can read now: who, and the payload."""
    time: Any
    """The platform's own seconds, which no clock of ours moves."""
    process: Process | None = None
    token_refused: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    """By sending: with what word it was refused for good."""
    redrawn: set[str] = field(default_factory=set)
    """Sendings by which something was drawn again or taken away."""

    async def take(self, call: Call) -> str:
        """Do it, or not, or do it and say nothing."""
        assert self.process
        does = _sending(call)
        self.process.passes(does, When.BEFORE)
        self._hinder(call)
        named = self._do(call)
        self.process.passes(does, When.AFTER)
        if self.weather.strikes(Mishap.HALFWAY):
            raise Refused(*_HALFWAY[self.platform])
        if self.weather.strikes(Mishap.UNHEARD):
            raise aiohttp.ServerDisconnectedError
        return named

    def by(self, sending: str) -> list[Message]:
        """Give what one sending brought."""
        return [message for message in self.messages.values() if message.sending == sending]

    def standing(self, channel: str) -> list[Message]:
        """Give what can be read in a channel."""
        return [message for message in self.messages.values() if message.channel == channel and not message.gone]

    def _hinder(self, call: Call) -> None:
        """Let come between what may, before anything is done."""
        strikes = self.weather.strikes
        if strikes(Mishap.CUT):
            where: Any = SimpleNamespace(host="there", port=443, ssl=None, is_ssl=True)
            raise aiohttp.ClientConnectorError(where, OSError())
        if strikes(Mishap.LIMITED):
            raise Refused(*_LIMITED[self.platform], patience=round(self.weather.drawn(0.5, 900), 3))
        if strikes(Mishap.DOWN):
            raise Refused(*_DOWN[self.platform])
        if strikes(Mishap.REFUSED):
            self.token_refused = True
            raise Refused(*_TOKEN[self.platform])
        if call.does is Does.OPEN and strikes(Mishap.DMS_FAST):
            raise Refused(*_FAST[self.platform], patience=30)
        self._refuse(call)

    def _refuse(self, call: Call) -> None:
        """Say no to what the platform never does."""
        lasts, to = self.weather.lasts, audience(call.where)
        if call.where in (HELP, MODS):
            self._say_no(_CLOSED if lasts(Mishap.CHANNEL, call.where) else {}, call)
            filtered = call.does is Does.POST and self.weather.strikes(Mishap.FILTERED)
            self._say_no(_FILTERED if filtered else {}, call)
        elif not call.where.startswith(ROOM) and call.does is not Does.OPEN:
            self._say_no(_CLOSED, call)  # There is no such channel.
        elif lasts(Mishap.LEFT, to):
            self._say_no(_GONE, call)
        elif call.does is Does.POST and lasts(Mishap.DMS_CLOSED, to):
            self._say_no(_SHUT, call)
        if call.message and self.messages[call.message].gone:
            self._say_no({self.platform: (_DELETED[self.platform],)}, call)

    def _say_no(self, how: Mapping[str, tuple[tuple[int, str], ...]], call: Call) -> None:
        if how:
            status, word = self.weather.dice.choice(how[self.platform])
            self.refused[SENDING.get()] = f"{word} to {call.does}"
            raise Refused(status, word)

    def _do(self, call: Call) -> str:
        match call.does:
            case Does.OPEN:
                return f"{ROOM}{call.where}"
            case Does.POST:
                self.refused.pop(SENDING.get(), None)
                return self._known(call) or self._write(call)
            case Does.REDRAW:
                self.messages[call.message].payload = call.payload
                self.saw(audience(call.where), call.payload)
            case Does.REMOVE:
                self.messages[call.message].gone = True
        self.redrawn.add(SENDING.get())
        return call.message

    def _known(self, call: Call) -> str | None:
        """Find what the same nonce has posted in this channel lately."""
        nonce = call.payload.get("nonce")
        same = (one for one in self.messages.values() if nonce and (one.nonce, one.channel) == (nonce, call.where))
        return next((one.id for one in same if self.time() - one.at < NONCE_LIVES), None)

    def _write(self, call: Call) -> str:
        new = str(4_000_000_000 + len(self.messages))
        self.messages[new] = Message(
            id=new,
            channel=call.where,
            payload=call.payload,
            sending=SENDING.get(),
            nonce=str(call.payload.get("nonce", "")),
            at=self.time(),
        )
        self.saw(audience(call.where), call.payload)
        return new


def _sending(call: Call) -> str:
    """Name what is sent as ``process.SENDS`` does."""
    opens, posts, tells, redraws, removes = SENDS
    told = posts if call.where in (HELP, MODS) else tells
    return {Does.OPEN: opens, Does.POST: told, Does.REDRAW: redraws, Does.REMOVE: removes}[call.does]
