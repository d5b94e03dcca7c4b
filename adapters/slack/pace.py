"""A channel takes one message a second, after a short burst: who wants to write has a turn."""

import asyncio
from collections import OrderedDict
from datetime import timedelta

from adapters.slack import limits
from bot.platforms import TryLater

_CHANNELS_KEPT = 1000
_TURNS_KEPT = 10_000


class Pace:
    """Gives out turns, one channel's in the order they were asked for."""

    def __init__(self) -> None:
        self._free_at: OrderedDict[str, float] = OrderedDict()
        self._turns: OrderedDict[str, float] = OrderedDict()

    async def turn(self, channel: str) -> None:
        """Wait until *channel* takes another message."""
        await asyncio.sleep(max(0.0, self._next(channel) - _now()))

    async def turn_of(self, key: str, channel: str) -> None:
        """Wait for a turn that is near; raises TryLater for a later one, which is kept for *key*."""
        turn_at = self._turns.pop(key, None) or self._next(channel)
        wait = turn_at - _now()
        if wait > limits.MESSAGE_EVERY.total_seconds():
            self._keep(key, turn_at)
            raise TryLater(timedelta(seconds=wait))
        await asyncio.sleep(max(0.0, wait))

    def _next(self, channel: str) -> float:
        every = limits.MESSAGE_EVERY.total_seconds()
        free_at = max(self._free_at.pop(channel, 0.0), _now() - limits.MESSAGES_AT_ONCE * every) + every
        self._free_at[channel] = free_at
        if len(self._free_at) > _CHANNELS_KEPT:
            self._free_at.popitem(last=False)
        return free_at

    def _keep(self, key: str, turn_at: float) -> None:
        self._turns[key] = turn_at
        if len(self._turns) > _TURNS_KEPT:
            self._turns.popitem(last=False)


def _now() -> float:
    return asyncio.get_running_loop().time()
