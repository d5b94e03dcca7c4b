"""A community's own figures, and none where they would be about somebody."""

from datetime import datetime, timedelta

from bot.decide import figures as rules
from bot.model.communities import Settings
from bot.model.decisions import Event
from bot.model.figures import Figure
from bot.ports import Unit

WEEKS = timedelta(weeks=4)


def answered_lately(unit: Unit, settings: Settings, now: datetime) -> tuple[int, int] | None:
    """Say how many of how many asks got a reply within a day, as it was published last; all but four is at least that.

    None where nothing was lately, or when most got none: that would keep people from asking.
    """
    last = unit.figures.last(Figure.ANSWERS)
    return rules.encouraging(last, settings, now - WEEKS) if last else None


def shown_lately(unit: Unit, now: datetime) -> int:
    """Say how many asks were shown in these weeks and since."""
    until = now + timedelta(weeks=1)
    return unit.counted(Event.ASK_SHOWN, now - WEEKS, until)
