"""Whose view changed: told to the page as it happens, and to tests that wait for something."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sandbox.errors import Json

_LOOK_AGAIN = 0.01


class Changes:
    """Tells every listener of each change; a listener that is slow loses nothing, one that left costs nothing."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json | None]] = set()

    def tell(self, change: Json) -> None:
        for listener in self._listeners:
            listener.put_nowait(change)

    def close(self) -> None:
        """End every stream."""
        for listener in self._listeners:
            listener.put_nowait(None)

    @property
    def anybody_listens(self) -> bool:
        return bool(self._listeners)

    @contextmanager
    def listening(self) -> Iterator["asyncio.Queue[Json | None]"]:
        """Give a queue of changes for as long as the block runs."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)

    async def until(self, holds: Callable[[], bool], within: float) -> None:
        """Wait until *holds*, looking again at every change; raises TimeoutError after *within* real seconds."""
        with self.listening() as queue:
            async with asyncio.timeout(within):
                while not holds():
                    await _something_or_a_while(queue)


async def _something_or_a_while(queue: "asyncio.Queue[Json | None]") -> None:
    # What a test waits for may happen in the bot, which tells no change.
    with suppress(TimeoutError):
        await asyncio.wait_for(queue.get(), _LOOK_AGAIN)
