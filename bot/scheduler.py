"""What falls due. Rows hold the truth; a tick only looks which of them have come."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from bot import keeping
from bot.chapters.due import DUE
from bot.chapters.ring import Ring
from bot.chapters.wanted import NOTHING_YET, Known, Wanted
from bot.decide import pausing
from bot.learning import learn
from bot.model.communities import Community, Settings
from bot.model.timers import Timer
from bot.platforms import Census
from bot.ports import Chance, Clock, Directory, PerhapsKept, Store

AT_ONCE = 50
"""Rows a unit takes on, so that no tick holds the writer for long."""

RING_AGAIN = timedelta(hours=1)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """Rings due alarms, each once, and lets old keys go."""

    store: Store
    clock: Clock
    chance: Chance
    censuses: Mapping[str, Census]
    defaults: Settings

    async def tick(self) -> int:
        """Ring what is due now, and say how many alarms that were."""
        rung = 0
        while due := await self.store.read(lambda directory: directory.due_timers(self.clock.now(), AT_ONCE)):
            rung += await self._ring_all(due)
        return rung

    async def _ring_all(self, due: Sequence[Timer]) -> int:
        """Ring them in one unit; where one of them raises, each in a unit of its own."""
        try:
            return await self.store.transact(partial(self._ring, due, NOTHING_YET))
        except Wanted:
            pass  # One of them has to ask a platform first.
        except Exception as error:  # noqa: BLE001 - one alarm that cannot ring must not silence the others.
            _log.error("alarms are rung one by one: %s", type(error).__name__)
        return sum([await self._ring_alone(timer) for timer in due])

    async def _ring_alone(self, timer: Timer) -> int:
        try:
            return await self._rung(timer)
        except PerhapsKept:
            return 0  # Where it has not rung it is still due, and where it has it must not be set again.
        except Exception as error:  # noqa: BLE001 - it rings again later; a person may have mended it by then.
            _log.error("an alarm cannot ring: %s", type(error).__name__)
        later = replace(timer, due=self.clock.now() + RING_AGAIN)
        await self.store.transact(lambda directory: directory.within(timer.community).set_timer(later))
        return 0

    async def _rung(self, timer: Timer) -> int:
        """Ring one alarm, again when it wanted to know something that only a platform can say."""
        known = NOTHING_YET
        while True:
            try:
                return await self.store.transact(partial(self._ring, (timer,), known))
            except Wanted as wanted:
                known = await learn(wanted, known, self.censuses)

    async def tidy(self) -> None:
        """Forget delivery keys and buttons of private answers whose days are over."""
        while await self.store.transact(lambda directory: directory.forget_seen(self.clock.now(), AT_ONCE)):
            pass

    def _ring(self, timers: Sequence[Timer], known: Known, directory: Directory) -> int:
        due = [timer for timer in timers if directory.ring(timer)]
        for timer in due:
            ring = self._at(timer, known, directory)
            if pausing.holds(timer.alarm, ring.settings):
                ring.unit.set_timer(replace(timer, due=pausing.later(timer.due, ring.now)))
                continue
            keeping.keep(ring.unit, DUE[timer.alarm](ring), actor=None, now=ring.now, chance=self.chance)
        return len(due)

    def _at(self, timer: Timer, known: Known, directory: Directory) -> Ring:
        unit = directory.within(timer.community)
        community = unit.settings() or Community(id=timer.community, settings=self.defaults)
        return Ring(unit=unit, timer=timer, now=self.clock.now(), chance=self.chance, community=community, known=known)
