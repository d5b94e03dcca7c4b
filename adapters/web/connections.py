"""What anybody can open here without being known: connections. Each takes a file of the whole bot's, so they are few.

A server that stands before the bot waits for slow browsers itself; nothing that is ours takes so long.
"""

import asyncio
from typing import Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from adapters.web import limits

_WHOLE: Final = (h11.DONE, h11.MUST_CLOSE, h11.CLOSED)


class Connection(H11Protocol):
    """One connection: it is hung up where there are too many, and where a request does not arrive."""

    _hangs_up: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request, where there is room."""
        super().connection_made(transport)
        if len(self.connections) > limits.CONNECTIONS:
            transport.abort()
        else:
            self._wait()

    def data_received(self, data: bytes) -> None:
        """Take in what has arrived, and wait on for the rest, but not for long."""
        super().data_received(data)
        if self.conn.their_state in _WHOLE:
            self._wait_no_more()
        elif self._hangs_up is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._hangs_up = self.loop.call_later(limits.ARRIVES.total_seconds(), self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._hangs_up is not None:
            self._hangs_up.cancel()
            self._hangs_up = None
