"""Count what the bot does and tell how it is, where the settings say so; else nothing of it is loaded."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.config import Config
from bot.platforms import CannotConnect, Courier
from bot.ports import Clock, Store
from bot.wiring.gateways import Answer
from bot.wiring.starting import CannotStart

if TYPE_CHECKING:
    from adapters.status.meter import Meter
    from adapters.status.server import StatusServer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Counting:
    """Puts a count around what goes in and out, where there is a meter."""

    meter: "Meter | None"

    def answers(self, answer: Answer) -> Answer:
        """Count what *answer* is asked."""
        if self.meter is None:
            return answer
        from adapters.status import counting

        return counting.answers(self.meter, answer)

    def courier(self, platform: str, courier: Courier) -> Courier:
        """Count what becomes of what *courier* carries."""
        if self.meter is None:
            return courier
        from adapters.status.counting import CountedCourier

        return CountedCourier(self.meter, platform, courier)

    def ticks(self, tick: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
        """Count how often *tick* comes to its end."""
        if self.meter is None:
            return tick
        from adapters.status import counting

        return counting.ticks(self.meter, tick)


def make_status(config: Config, store: Store, clock: Clock) -> "StatusServer | None":
    """Make what tells how the bot is, where it is to be told; raises CannotStart."""
    if not config.askaround_status.strip():
        return None
    from adapters.status.meter import Meter
    from adapters.status.server import StatusServer

    async def backlog() -> tuple[int, float]:
        waiting, oldest = await store.read(lambda directory: directory.backlog(clock.now()))
        return waiting, oldest.total_seconds()

    try:
        return StatusServer(config.askaround_status.strip(), Meter(backlog, asyncio.get_running_loop().time))
    except CannotConnect as refusal:
        raise CannotStart(*refusal.args) from refusal


@asynccontextmanager
async def told(
    status: "StatusServer | None", health: Callable[[], Awaitable[Mapping[str, str]]]
) -> AsyncIterator[None]:
    """Answer how the bot is for as long as the block runs, if anywhere; raises CannotStart."""
    if status is None:
        yield
        return
    try:
        await status.open(health)
    except CannotConnect as refusal:
        raise CannotStart(*refusal.args) from refusal
    try:
        yield
    finally:
        await status.close()
