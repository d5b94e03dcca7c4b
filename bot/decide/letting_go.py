"""When what joins an ask to people goes, and what was said. Pure: no clock, no network, no storage.

Both count from an end and fall on a full hour: a due time says no more than the rows do that it is about.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.decide.deadlines import seconds_until, to_full_hour
from bot.model.asks import Ask
from bot.model.communities import DAY, Settings
from bot.model.decisions import Alarmed, Decision, Kept
from bot.model.offers import Conversation
from bot.model.timers import Alarm

TURNS_REST = 7 * DAY
"""For so long after its end the words of a conversation can be read."""


def ended(kept: Sequence[Kept]) -> list[Ask | Conversation]:
    """Choose the asks and conversations that are over."""
    found = [one for one in kept if isinstance(one, Ask | Conversation)]
    return [one for one in found if not (one.live if isinstance(one, Ask) else one.open)]


def follows(kept: Sequence[Kept], settings: Settings, now: datetime) -> tuple[Alarmed, ...]:
    """Set the alarms that belong to whatever has just ended, whoever ended it."""
    alarms = (_of_ask(one, settings, now) if isinstance(one, Ask) else _of_talk(one, now) for one in ended(kept))
    return tuple(alarm for alarm in alarms if alarm is not None)


def _of_ask(ask: Ask, settings: Settings, now: datetime) -> Alarmed | None:
    at = None if ask.live else destroyed_at(ask, settings)
    return Alarmed(owner=ask.id, alarm=Alarm.DESTROY, seconds=seconds_until(at, now)) if at else None


def _of_talk(talk: Conversation, now: datetime) -> Alarmed:
    return Alarmed(owner=talk.id, alarm=Alarm.DROP_TURNS, seconds=to_full_hour(TURNS_REST, now))


def destroyed_at(ask: Ask, settings: Settings) -> datetime | None:
    """Say when an ask that has ended is destroyed, as its author was told, or sooner where that is the rule now; of one
    on its way back, when it would be if it went no further."""
    if ask.ended_at is None:
        return None
    told = settings.destroy_after if ask.kept_for is None else ask.kept_for
    return ask.ended_at + timedelta(seconds=min(told, settings.destroy_after))


def destroy(ask: Ask | None, settings: Settings, now: datetime) -> Decision:
    """Let go of everything that joins *ask* to anybody, unless it was opened again or is to be kept for longer."""
    if ask is None or ask.live or ask.ended_at is None:
        return Decision()
    if (alarm := _of_ask(ask, settings, now)) and alarm.seconds > 0:
        return Decision(alarms=(alarm,))
    return Decision(destroy=(ask.id,))


def unsay(conversation: Conversation | None) -> Decision:
    """Let go of what was said, unless it is being said again."""
    if conversation is None or conversation.open:
        return Decision()
    return Decision(unsay=(conversation.id,))
