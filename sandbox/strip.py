"""What the strip above both halves can do beside moving about: let time pass, kill the bot, start over."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from aiohttp import web

from sandbox.discord import DiscordSandbox
from sandbox.errors import Json
from sandbox.slack import SlackSandbox

STEP = timedelta(hours=1)
"""Time is walked through, never jumped over: what is due on the way happens on the way."""


class Cast(Protocol):
    """Who plays here: a bot, whoever brought it."""

    async def settle(self) -> None:
        """Wait until what is due by now was done."""

    async def kill(self) -> None:
        """End the bot without a word."""

    async def rise(self) -> None:
        """Let it begin again, on the same data."""


class Nobody:
    """A cast of none: somebody else runs the bot, and lives by the same clock."""

    async def settle(self) -> None:
        """Let things take their time."""

    async def kill(self) -> None:
        """Leave it."""

    async def rise(self) -> None:
        """Leave it."""


@dataclass(slots=True, kw_only=True)
class Strip:
    """The state of the demo as a whole, and the deeds that change it."""

    discord: DiscordSandbox
    slack: SlackSandbox
    cast: Cast = field(default_factory=Nobody)
    dashboard: str = ""
    """Where moderators look, if there is such a place."""
    over: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when somebody wants to start over."""
    _day: int = 0
    _of: int = 0
    _killed: bool = False
    _walking: asyncio.Lock = field(default_factory=asyncio.Lock)

    def mount(self, app: web.Application) -> None:
        """Put the deeds below `/demo`."""
        app.router.add_get("/demo", self._describe)
        for name, deed in (
            ("walk", self._walk),
            ("kill", self._kill),
            ("rise", self._rise),
            ("over", self._start_over),
        ):
            app.router.add_post(f"/demo/{name}", _answering(deed))

    def tell(self) -> None:
        """Tell every window how things stand."""
        self.discord.changes.tell({"event": "demo", **self._state()})

    def open_dashboard(self, address: str) -> None:
        """Say where moderators look from now on."""
        self.dashboard = address
        self.tell()

    def lived(self, day: int, of: int) -> None:
        """Say how many days of history are over."""
        self._day, self._of = day, of
        self.tell()

    def _state(self) -> Json:
        return {"day": self._day, "of": self._of, "killed": self._killed, "dashboard": self.dashboard}

    async def _describe(self, _: web.Request) -> web.Response:
        return web.json_response(self._state())

    async def _walk(self, body: Json) -> Json:
        async with self._walking, self._without_limits():
            left = timedelta(seconds=float(body["seconds"]))
            while left > timedelta():
                step = min(STEP, left)
                self.discord.advance(step)
                await self.cast.settle()
                left -= step
        return {"now": self.discord.clock.now().isoformat()}

    @asynccontextmanager
    async def _without_limits(self) -> AsyncIterator[None]:
        """Let no rate be limited: limits count real seconds, of which an hour that is walked through has hardly any."""
        street, studio = self.discord.rate_limits, self.slack.rate_limits
        were = street.enabled, studio.enabled
        street.enabled = studio.enabled = False
        try:
            yield
        finally:
            street.enabled, studio.enabled = were

    async def _kill(self, _: Json) -> Json:
        self._killed = True
        await self.cast.kill()
        self.tell()
        return self._state()

    async def _rise(self, _: Json) -> Json:
        await self.cast.rise()
        self._killed = False
        self.tell()
        return self._state()

    async def _start_over(self, _: Json) -> Json:
        self.over.set()
        return {}


def _answering(deed: Callable[[Json], Awaitable[Json]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            # A foreign web page may post forms to localhost without asking; JSON it may not.
            return web.json_response({"error": "Send application/json"}, status=415)
        try:
            return web.json_response(await deed(await request.json()))
        except (KeyError, ValueError, TypeError) as missing:
            return web.json_response({"error": f"Unreadable request: {missing!r}"}, status=400)

    return answer
