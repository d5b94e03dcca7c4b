"""What falls due. Rows hold the truth; a tick only looks which of them have come."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from bot import keeping
from bot.decide import asks, conversations
from bot.model.decisions import Decision
from bot.model.ids import AskId, ConversationId
from bot.model.timers import Alarm, Timer
from bot.ports import Chance, Clock, Directory, Store, Unit

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

    async def tick(self) -> int:
        """Ring what is due now, and say how many alarms that were."""
        rung = 0
        while due := await self.store.read(lambda directory: directory.due_timers(self.clock.now(), AT_ONCE)):
            rung += await self._ring_all(due)
        return rung

    async def _ring_all(self, due: Sequence[Timer]) -> int:
        """Ring them in one unit; where one of them raises, each in a unit of its own."""
        try:
            return await self.store.transact(partial(self._ring, due))
        except Exception as error:  # noqa: BLE001 - one alarm that cannot ring must not silence the others.
            _log.error("alarms are rung one by one: %s", type(error).__name__)
        return sum([await self._ring_alone(timer) for timer in due])

    async def _ring_alone(self, timer: Timer) -> int:
        try:
            return await self.store.transact(partial(self._ring, (timer,)))
        except Exception as error:  # noqa: BLE001 - it rings again later; a person may have mended it by then.
            _log.error("an alarm cannot ring: %s", type(error).__name__)
        later = replace(timer, due=self.clock.now() + RING_AGAIN)
        await self.store.transact(lambda directory: directory.within(timer.community).set_timer(later))
        return 0

    async def tidy(self) -> None:
        """Forget delivery keys and buttons of private answers whose days are over."""
        while await self.store.transact(lambda directory: directory.forget_seen(self.clock.now(), AT_ONCE)):
            pass

    def _ring(self, timers: Sequence[Timer], directory: Directory) -> int:
        due = [timer for timer in timers if directory.ring(timer)]
        for timer in due:
            unit = directory.within(timer.community)
            keeping.keep(unit, rung(unit, timer), actor=None, now=self.clock.now(), chance=self.chance)
        return len(due)


def rung(unit: Unit, timer: Timer) -> Decision:
    """Decide what an alarm means, as things stand when it rings."""
    match timer.alarm:
        case Alarm.RELEASE_ASK:
            return asks.release(unit.asks.get(AskId(timer.owner)))
        case Alarm.SAY_GOODBYE:
            return conversations.say_goodbye(unit.conversations.get(ConversationId(timer.owner)))
