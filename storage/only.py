"""How the one process gets along that keeps everything in a file: nobody else is there."""

import asyncio
from collections.abc import Callable

from bot.ports import Seat


class OnlySeats:
    """``Seats`` where there is one process, which sits on all of them."""

    is_held = True

    def __init__(self) -> None:
        self._turns: dict[str, asyncio.Lock] = {}

    def seat(self, *_: str) -> Seat:
        """Give the seat."""
        return self

    async def tried(self) -> bool:
        """Say that it is held."""
        return True

    async def taken(self) -> None:
        """Be there already."""

    async def gone(self) -> None:
        """Stay."""
        await asyncio.Event().wait()

    async def failed(self) -> None:
        """Stay."""
        await asyncio.Event().wait()

    async def turn(self, what: str, lasts: float) -> None:
        """Wait for a turn, which this process has not had for so many seconds."""
        mine = self._turns.setdefault(what, asyncio.Lock())
        await mine.acquire()
        asyncio.get_running_loop().call_later(lasts, mine.release)

    def call(self) -> None:
        """Wake nobody: there is nobody else."""

    def listen(self, heard: Callable[[], None]) -> None:
        """Hear of nobody."""
