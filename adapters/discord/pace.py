"""Discord takes fifty requests a second of one bot, answers to interactions aside: who wants to ask has a turn.

A turn is given back a second after its request was answered. So no second holds more than fifty, wherever it begins
and however long each was on its way; and the more Discord takes its time, the less it is asked.

Who sends takes a turn before the library looks whether the channel takes one more, for what waits after that could
come in the channel's next five seconds, which the library believes to be whole. Where the library itself waits for
them, the turn is somebody else's meanwhile.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

from adapters.discord import limits

_AT_ONCE = 0.1
"""Seconds in which a request is on its way, unless the library waits for its channel."""


class _Turn:
    """The right to make one request."""

    def __init__(self) -> None:
        self.is_used = False
        self.is_over = False


_mine: ContextVar[_Turn | None] = ContextVar("turn", default=None)


class Pace:
    """Gives out turns: who asks something has somebody waiting, and goes before what is only to be sent."""

    def __init__(self, most: int | None = None, within: float = 1.0) -> None:
        self._free = limits.REQUESTS_A_SECOND if most is None else most
        self._within = within
        self._asking: deque[asyncio.Future[None]] = deque()
        self._sending: deque[asyncio.Future[None]] = deque()

    def trace(self) -> aiohttp.TraceConfig:
        """Give what lets every request of a session have a turn, and give it back."""
        trace = aiohttp.TraceConfig()
        trace.on_request_start.append(self._begin)
        trace.on_request_end.append(self._end)
        trace.on_request_exception.append(self._end)
        return trace

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Have a turn for the request that is made in the block."""
        await self._wait(self._sending)
        turn = _Turn()
        reset = _mine.set(turn)
        late = asyncio.get_running_loop().call_later(_AT_ONCE, self._leave, turn)
        try:
            yield
        finally:
            late.cancel()
            self._leave(turn)
            _mine.reset(reset)

    async def _wait(self, waiting: deque[asyncio.Future[None]]) -> None:
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._next()
            raise

    def _leave(self, turn: _Turn) -> None:
        """Let somebody else have a turn that was not used, at once."""
        if not (turn.is_used or turn.is_over):
            turn.is_over = True
            self._next()

    def _next(self) -> None:
        for waiting in (self._asking, self._sending):
            while waiting:
                first = waiting.popleft()
                if not first.done():
                    first.set_result(None)
                    return
        self._free += 1

    async def _begin(self, _: object, __: SimpleNamespace, ___: object) -> None:
        turn = _mine.get()
        if turn is None or turn.is_used or turn.is_over:
            await self._wait(self._asking)
        else:
            turn.is_used = True

    async def _end(self, *_: object) -> None:
        asyncio.get_running_loop().call_later(self._within, self._next)
