"""Hours on a local clock: when a place sleeps, and when its week comes round. Moments are UTC; a clock that is moved
between summer and winter makes an hour come twice or not at all, and nothing here minds."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.decide.deadlines import seconds_until
from bot.model.communities import Quiet

QUARTER = timedelta(minutes=15)
"""Clocks differ, and are moved, by quarters of an hour: inside one no local hour begins."""

DAY = timedelta(days=1)
WEEK = 7 * DAY


def quiet_ends(now: datetime, zone: str, quiet: Quiet) -> datetime | None:
    """Say when the quiet hours around *now* are over; None outside them."""
    awake = awake_after(now, 0, zone, quiet)
    return awake if awake > now else None


def awake_after(start: datetime, seconds: int, zone: str, quiet: Quiet) -> datetime:
    """Give the moment, outside quiet hours, by which so many *seconds* outside them have passed since *start*."""
    place, left, moment = ZoneInfo(zone), timedelta(seconds=seconds), start
    while True:
        local = moment.astimezone(place)
        asleep = _sleeps(local.hour, quiet)
        ahead = _until(local, quiet[1] if asleep else quiet[0])
        if not asleep:
            if left < ahead:
                return moment + left
            left -= ahead
        moment += ahead


def _until(local: datetime, hour: int) -> timedelta:
    """Give the time until a local clock shows *hour*; where it is moved before that, only to its next quarter."""
    shown = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    ahead = (timedelta(hours=hour) - shown) % DAY or DAY
    later = (local.astimezone(UTC) + ahead).astimezone(local.tzinfo)
    return ahead if later.utcoffset() == local.utcoffset() else QUARTER - shown % QUARTER


def until_awake(now: datetime, zone: str, quiet: Quiet) -> int:
    """Give the seconds to wait until nobody is disturbed any more; 0 outside quiet hours."""
    ends = quiet_ends(now, zone, quiet)
    return seconds_until(ends, now) if ends else 0


def next_weekly(now: datetime, zone: str, weekday: int, hour: int) -> datetime:
    """Give the next moment after *now* at which a local clock shows *hour* on *weekday* (0 is Monday)."""
    today = now.astimezone(ZoneInfo(zone)).date()
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    moment = _local(day, hour, zone)
    return moment if moment > now else _local(day + WEEK, hour, zone)


def next_daily(now: datetime, hour: int, zone: str) -> datetime:
    """Give the next moment after *now* at which a local clock shows *hour*."""
    today = now.astimezone(ZoneInfo(zone)).date()
    moment = _local(today, hour, zone)
    return moment if moment > now else _local(today + DAY, hour, zone)


def _local(day: date, hour: int, zone: str) -> datetime:
    return datetime.combine(day, time(hour), ZoneInfo(zone)).astimezone(UTC)


def _sleeps(hour: int, quiet: Quiet) -> bool:
    first, until = quiet
    return (hour - first) % 24 < (until - first) % 24
