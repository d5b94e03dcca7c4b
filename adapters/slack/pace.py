"""A channel takes one message a second, after a short burst: who wants to write waits for their turn."""

import asyncio
from collections import OrderedDict

from adapters.slack import limits

_CHANNELS_KEPT = 1000


class Pace:
    """Gives out turns, one channel's in the order they were asked for."""

    def __init__(self) -> None:
        self._free_at: OrderedDict[str, float] = OrderedDict()

    async def turn(self, channel: str) -> None:
        """Wait until *channel* takes another message."""
        now = asyncio.get_running_loop().time()
        every = limits.MESSAGE_EVERY.total_seconds()
        free_at = max(self._free_at.pop(channel, 0.0), now - limits.MESSAGES_AT_ONCE * every) + every
        self._free_at[channel] = free_at
        if len(self._free_at) > _CHANNELS_KEPT:
            self._free_at.popitem(last=False)
        if free_at > now:
            await asyncio.sleep(free_at - now)
