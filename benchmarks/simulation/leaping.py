"""A loop in virtual time: nobody waits, and the time goes on only when there is nothing left to do at a moment."""

import asyncio
import selectors
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")

ORIGIN = datetime(2026, 3, 1, tzinfo=UTC)
"""What every leaping loop's clock shows first; both Americas and Europe move their clocks in the weeks after it."""


class _Leaps(selectors.DefaultSelector):
    def __init__(self) -> None:
        super().__init__()
        self.microseconds = 0
        self.calm: list[asyncio.Future[None]] = []

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        nothing_to_do = timeout is None or timeout > 0
        found = super().select(None if timeout is None and not self.calm else 0)
        if found or not nothing_to_do:
            return found
        if self.calm:
            for waiting in self.calm:
                waiting.set_result(None)
            self.calm.clear()
        elif timeout is not None:
            self.microseconds += max(1, round(timeout * 1_000_000))
        return found


class LeapingLoop(asyncio.SelectorEventLoop):
    """Leaps from one moment at which something is to be done to the next; work for threads is done on the spot."""

    def __init__(self) -> None:
        self._leaps = _Leaps()
        super().__init__(self._leaps)

    def time(self) -> float:
        """Give the seconds since the beginning."""
        return self._leaps.microseconds / 1_000_000

    def run_in_executor(  # type: ignore[override]
        self,
        executor: Any,  # noqa: ARG002 - The loop's own shape.
        func: Callable[..., T],
        *args: Any,
    ) -> asyncio.Future[T]:
        """Run *func* at once."""
        done: asyncio.Future[T] = self.create_future()
        done.set_result(func(*args))
        return done

    async def calm(self) -> None:
        """Wait until nothing is left to do at this moment."""
        waiting: asyncio.Future[None] = self.create_future()
        self._leaps.calm.append(waiting)
        await waiting


class LoopsClock:
    """Shows the loop's own time, to the millisecond."""

    def now(self) -> datetime:
        return ORIGIN + timedelta(milliseconds=round(asyncio.get_running_loop().time() * 1000))

    async def until(self, moment: datetime) -> None:
        """Let time pass up to *moment*."""
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))
