"""Socket Mode: one socket, and for a moment two, since a new one opens before the old one is let go.

The library's own client tries one address over and over once it has failed, though Slack lets it be used only once
and soon; so this file keeps the sockets, and the library hears what comes over them.
"""

import asyncio
import json
import logging
from collections.abc import Coroutine, Iterator, Mapping
from typing import Any

from aiohttp import ClientWebSocketResponse, WSMsgType
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack import errors
from adapters.slack.shapes import table
from adapters.slack.web import Method, Web
from bot.waits import growing

_log = logging.getLogger(__name__)

_PING_EVERY = 10.0
"""A socket that does not answer within half of these seconds is half open, and replaced."""

_DRAIN = 5.0
"""Seconds that an old socket still hears, longer than any answer that Slack waits for."""

_ACKNOWLEDGED = 200
_SHORT_LIFE = 10.0
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Where sockets do not last (Slack is down, there are too many), the next one waits, each time twice as long."""


class Sockets:
    """The way by which Slack delivers, where nobody can reach us."""

    def __init__(self, app: AsyncApp, web: Web) -> None:
        """Take who answers, and an app token's way to Slack."""
        self._app = app
        self._web = web
        self._current: ClientWebSocketResponse | None = None
        self._open: set[ClientWebSocketResponse] = set()
        self._opened_at = 0.0
        self._replacing = asyncio.Lock()
        self._keeping: set[asyncio.Task[None]] = set()
        self._answering: set[asyncio.Task[None]] = set()

    @property
    def is_connected(self) -> bool:
        """Say whether Slack delivers."""
        return self._current is not None and not self._current.closed

    async def open(self) -> None:
        """Connect, and stay connected until closed; raises one of ``errors.FAILURES``."""
        url = str((await self._web.call(Method.CONNECT)).get("url"))
        self._current = await self._web.socket(url, heartbeat=_PING_EVERY)
        self._open.add(self._current)
        self._opened_at = asyncio.get_running_loop().time()
        _begin(self._keeping, self._listen(self._current))

    async def close(self, grace: float) -> None:
        """Finish within *grace* seconds what was begun, acknowledge it, and hang up."""
        if self._answering:
            await asyncio.wait(self._answering, timeout=grace)
        keeping = tuple(self._keeping)
        for task in keeping:
            task.cancel()
        await asyncio.gather(*keeping, *(socket.close() for socket in self._open), return_exceptions=True)

    async def _listen(self, socket: ClientWebSocketResponse) -> None:
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._take(socket, _read(frame.data))
        finally:
            await socket.close()
            self._open.discard(socket)
        await self._replace(socket)

    def _take(self, socket: ClientWebSocketResponse, frame: Mapping[str, Any]) -> None:
        if frame.get("type") == "disconnect":
            _begin(self._keeping, self._let_go(socket))
        elif frame.get("envelope_id"):
            _begin(self._answering, self._answer(socket, frame))

    async def _answer(self, socket: ClientWebSocketResponse, frame: Mapping[str, Any]) -> None:
        request = AsyncBoltRequest(mode="socket_mode", body=dict(table(frame.get("payload"))))
        try:
            answer = await self._app.async_dispatch(request)
            if answer.status == _ACKNOWLEDGED:  # What is not acknowledged, Slack brings again if it brings it at all.
                # Slack takes an acknowledgement on whatever socket is there.
                there = self._current if socket.closed and self._current is not None else socket
                await there.send_str(_acknowledgement(frame["envelope_id"], answer.body))
        except Exception as error:  # noqa: BLE001 - the loop's edge: one delivery must not end the hearing of others.
            _log.warning("a delivery was not acknowledged: %s", errors.where(error))

    async def _let_go(self, socket: ClientWebSocketResponse) -> None:
        """Do as Slack wishes: open another socket, and hear the old one until it has nothing more to say."""
        await self._replace(socket)
        await asyncio.sleep(_DRAIN)
        await socket.close()

    async def _replace(self, socket: ClientWebSocketResponse) -> None:
        async with self._replacing:
            if socket is not self._current:
                return  # It has been replaced already.
            for pause in self._pauses():
                await asyncio.sleep(pause)
                if await self._opened():
                    return

    async def _opened(self) -> bool:
        """Open a socket, and say whether there is no more to try."""
        try:
            await self.open()
        except errors.FAILURES as error:
            _log.warning("Slack gave no socket: %s", errors.where(error))
            # Of a token that is refused the gateway has heard, and ends.
            return errors.word_of(error) in errors.TOKEN_REFUSED
        return True

    def _pauses(self) -> Iterator[float]:
        if asyncio.get_running_loop().time() - self._opened_at >= _SHORT_LIFE:
            yield 0.0
        yield from growing(_FIRST_PAUSE, _LONGEST_PAUSE)


def _read(frame: str) -> Mapping[str, Any]:
    try:
        return table(json.loads(frame))
    except ValueError:
        return {}


def _acknowledgement(envelope: str, body: str) -> str:
    """Acknowledge an envelope with a *body* that is written already: read and written again it would be the same."""
    payload = f', "payload": {body}' if body else ""
    return f'{{"envelope_id": {json.dumps(envelope)}{payload}}}'


def _begin(among: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    among.add(task)
    task.add_done_callback(among.discard)
