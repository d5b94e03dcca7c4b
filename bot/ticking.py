"""When to look at what is due: APScheduler ticks, and the rows in the database say what for."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

EVERY = 1.0
"""Seconds from tick to tick."""

TICKS_A_TIDY = 3600

SILENCE = 30.0
"""Seconds without a tick after which there is no waiting any more."""

FAREWELL = 10.0
"""Seconds that a tick has to end when the bot stops; what it has not done by then is still due."""

_DEFAULTS = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
"""However late, once, and never two at a time."""

_log = logging.getLogger(__name__)


class EverySecond(BaseTrigger):
    """Counts from now: one that counts from its last tick goes through every second for which a machine slept."""

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:  # noqa: ARG002 - APScheduler's own.
        """Say when to tick next."""
        return now + timedelta(seconds=EVERY)


@dataclass(slots=True, kw_only=True)
class Ticking:
    """Ticks as long as it runs. A tick that fails is logged and comes again: its rows are still due."""

    tick: Callable[[], Awaitable[int]]
    tidy: Callable[[], Awaitable[None]]
    wake: Callable[[], None]
    """Called after a tick in which something rang: there may be something to send."""

    _ticks: int = 0
    _tidying: asyncio.Task[None] | None = None
    _under_way: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self) -> None:
        """Tick until cancelled; a tick that is under way then is finished first."""
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # It tells of each tick, and of each that took longer.
        clock = AsyncIOScheduler(timezone="UTC", job_defaults=_DEFAULTS)
        ticks = clock.add_job(self._tick, EverySecond())
        clock.start()
        try:
            while True:
                if await self._is_silent():
                    # It reckons by the machine's clock: set back by a day, it would be silent for a day.
                    ticks.reschedule(EverySecond())
        finally:
            await self._stop(clock)

    async def _is_silent(self) -> bool:
        before = self._ticks
        await asyncio.sleep(SILENCE)
        return self._ticks == before

    async def _tick(self) -> None:
        async with self._under_way:
            try:
                if await self.tick():
                    self.wake()
            except Exception as error:  # noqa: BLE001 - the loop's edge: the clock must go on.
                _log.error("a tick failed: %s", type(error).__name__)
            self._tidy_now_and_then()
            self._ticks += 1

    def _tidy_now_and_then(self) -> None:
        """Tidy beside the ticks: whoever is asked meanwhile, of however many places, may be slow to answer."""
        is_at_it = self._tidying is not None and not self._tidying.done()
        if self._ticks % TICKS_A_TIDY == 0 and not is_at_it:
            self._tidying = asyncio.create_task(self._tidy())

    async def _tidy(self) -> None:
        try:
            await self.tidy()
        except Exception as error:  # noqa: BLE001 - as above: what was not tidied is tidied later.
            _log.error("tidying failed: %s", type(error).__name__)

    async def _stop(self, clock: AsyncIOScheduler) -> None:
        clock.pause()
        await asyncio.sleep(0)  # A tick that was just begun comes to hold the lock.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL):
                await self._under_way.acquire()
        if self._tidying is not None:
            self._tidying.cancel()  # Each step of it is whole, and the others come after the next start.
            await asyncio.wait({self._tidying})
        clock.shutdown()
        await asyncio.sleep(0)  # It ends itself in the loop's next round.
