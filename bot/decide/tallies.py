"""What is counted of asks, and in which week: that in which an ask was first shown, so that a week's asks are counted
as they were answered and ended, whenever that was. Pure: no clock, no network, no storage.

Counted is what everybody could see, or what only a coarse number is kept of. The hours are those in which a card was
shown, after its random minutes: never those in which somebody wrote.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.decide.deadlines import whole_hour
from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.decisions import Counted, Event
from bot.model.figures import BANDS, WITHIN

HOUR = timedelta(hours=1)

DAYS = 7

CELLS = tuple(f"{day} {hour}" for day in range(DAYS) for hour in BANDS)
"""The parts of a week, from Monday 0 h on, three hours each: as fine as there are asks for."""


def shown(ask: Ask, settings: Settings, now: datetime) -> tuple[Counted, ...]:
    """Count an ask that is shown for the first time, by its size and by the hours of the week."""
    if ask.shown_at is not None:
        return ()
    return (
        Counted(event=Event.ASK_SHOWN, at=now, kind=str(ask.wish.size)),
        Counted(event=Event.HOURS_SHOWN, at=now, kind=cell(now, settings.zone)),
    )


def cell(at: datetime, zone: str) -> str:
    """Name the part of a local week in which a moment is."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{local.weekday()} {max(hour for hour in BANDS if hour <= local.hour)}"


def first_offer(shown_at: datetime, now: datetime) -> tuple[Counted, ...]:
    """Count after how many hours the first offer came, counted from a full hour for whoever asked, named or not."""
    took = now - whole_hour(shown_at)
    within = next((hours for hours in WITHIN if took <= hours * HOUR), None)
    return () if within is None else (Counted(event=Event.FIRST_OFFER, at=shown_at, kind=str(within)),)


def with_its_week(ask: Ask, event: Event, now: datetime) -> Counted:
    """Count what became of an ask, in the week in which it was first shown."""
    return Counted(event=event, at=ask.shown_at or now)


def back(ask: Ask, ended: AskState | None, *, unanswered: bool, now: datetime) -> tuple[Counted, ...]:
    """Take an ask that is shown again out of how it *ended*; no figure tells of it before everybody can see it."""
    kind = Event.ASK_SORTED if ended is AskState.SORTED else Event.CLOSED_UNANSWERED
    if ended is not AskState.SORTED and not unanswered:
        return ()
    return (replace(with_its_week(ask, Event.ASK_OPENED_AGAIN, now), kind=str(kind)),)
