"""A community's own figures, and none where they would be about somebody."""

from datetime import datetime, timedelta

from bot.model.communities import Settings
from bot.model.decisions import Event
from bot.ports import Unit

WEEKS = timedelta(weeks=4)
TIME_TO_ANSWER = timedelta(days=1)
"""A week counts once all that was asked in it could have had an answer within a day."""


def answered_lately(unit: Unit, settings: Settings, now: datetime) -> tuple[int, int] | None:
    """Say how many of how many asks of the last four whole weeks got a reply within a day; None when they are too few
    to be about nobody, or when most got none: that would keep people from asking."""
    shown, answered = _lately(unit, Event.ASK_SHOWN, now), _lately(unit, Event.ANSWERED_IN_A_DAY, now)
    return (answered, shown) if shown >= settings.figures_from and 2 * answered >= shown else None


def shown_lately(unit: Unit, now: datetime) -> int:
    """Say how many asks were shown in these weeks and since."""
    until = now + timedelta(weeks=1)
    return unit.counted(Event.ASK_SHOWN, now - WEEKS, until)


def _lately(unit: Unit, event: Event, now: datetime) -> int:
    until = now - TIME_TO_ANSWER
    return unit.counted(event, until - WEEKS, until)
