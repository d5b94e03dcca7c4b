"""The weekly post: when it comes, and when it is left out. Pure: no clock, no network, no storage."""

from datetime import datetime, timedelta

from bot.decide.deadlines import seconds_until
from bot.decide.hours import next_weekly, until_awake
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Later
from bot.model.effects import SayWeekly
from bot.model.ids import CommunityId
from bot.model.timers import Alarm

LATE = timedelta(hours=12)
"""Greeting a week so late would be odd."""


def first(community: CommunityId, settings: Settings, now: datetime) -> Alarmed:
    """Set the alarm for the next weekly post."""
    due = next_weekly(now, settings.zone, settings.weekly_day, settings.weekly_hour)
    return Alarmed(owner=community, alarm=Alarm.SAY_WEEKLY, seconds=seconds_until(due, now))


def say(community: CommunityId, settings: Settings, *, shown: int, late: timedelta, now: datetime) -> Decision:
    """Say that asking is ordinary here, where anything was asked lately; in time, and outside quiet hours."""
    again = (first(community, settings, now),)
    if not settings.weekly or not shown or late > LATE:
        return Decision(alarms=again)
    told = Later(effect=SayWeekly(community=community), seconds=until_awake(now, settings.zone, settings.quiet))
    return Decision(events=(Event.WEEK_SAID,), effects=(told,), alarms=again)
