"""How long a draft is kept that nobody comes back to. Pure: no clock, no network, no storage."""

from datetime import datetime, timedelta

from bot.decide.deadlines import whole_day
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.ids import DraftId
from bot.model.timers import Alarm


def lasting(draft: DraftId, settings: Settings, now: datetime) -> Decision:
    """Let a draft go when it was not touched for long; at midnight UTC, so that no row tells when somebody wrote."""
    until = whole_day(now + timedelta(seconds=settings.draft_waits))
    seconds = (until - now) // timedelta(seconds=1)  # The part of a second that is missing is rounded up by the store.
    return Decision(alarms=(Alarmed(owner=draft, alarm=Alarm.DROP_DRAFT, seconds=seconds),))
