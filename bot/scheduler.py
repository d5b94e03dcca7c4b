"""What falls due. Rows hold the truth; a tick only looks which of them have come."""

from dataclasses import dataclass

from bot import keeping
from bot.decide import asks, conversations
from bot.model.decisions import Decision
from bot.model.ids import AskId, ConversationId
from bot.model.timers import Alarm, Timer
from bot.ports import Chance, Clock, Directory, Store, Unit

AT_ONCE = 50
"""Rows a unit takes on, so that no tick holds the writer for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """Rings due alarms, each once, and lets old keys go."""

    store: Store
    clock: Clock
    chance: Chance

    async def tick(self) -> int:
        """Ring what is due now, and say how many alarms that were."""
        rung = 0
        while ringing := await self.store.transact(self._ring):
            rung += ringing
        return rung

    async def tidy(self) -> None:
        """Forget delivery keys and buttons of private answers whose days are over."""
        while await self.store.transact(lambda directory: directory.forget_seen(self.clock.now(), AT_ONCE)):
            pass

    def _ring(self, directory: Directory) -> int:
        due = [timer for timer in directory.due_timers(self.clock.now(), AT_ONCE) if directory.ring(timer)]
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
