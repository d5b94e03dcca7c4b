"""When "today" ends, and a promise. Both fall on the end of a local day, so that none tells when somebody wrote."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.asks import ByWhen
from bot.model.communities import HOUR
from bot.model.offers import Promise

_DAYS = {ByWhen.TODAY: 1, ByWhen.THREE_DAYS: 4, ByWhen.THIS_WEEK: 7}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PROMISED = {Promise.SAME_DAY: 1, Promise.THREE_DAYS: 4, Promise.WEEK: 8}


def deadline(by_when: ByWhen, now: datetime, zone: str) -> datetime | None:
    """Give the midnight, in the community's *zone*, that ends the last day; None for no rush."""
    if by_when not in _DAYS:
        return None
    return _midnight(now, _DAYS[by_when], zone)


def promised(by_when: Promise, now: datetime, zone: str) -> datetime:
    """Give when a helper will have been there after a yes *now*: a local midnight, or a full hour that leaves one."""
    hour = _up(now + timedelta(hours=1), timedelta(hours=1))
    return max(hour, _midnight(now, _PROMISED[by_when], zone)) if by_when in _PROMISED else hour


def _midnight(now: datetime, days: int, zone: str) -> datetime:
    place = ZoneInfo(zone)
    last = now.astimezone(place).date() + timedelta(days=days)
    return datetime.combine(last, time(), place).astimezone(UTC)


def seconds_until(moment: datetime, now: datetime) -> int:
    """Give the whole seconds after which *moment* has come."""
    return -(-(moment - now) // timedelta(seconds=1))


def to_full_hour(seconds: int, now: datetime) -> int:
    """Give the seconds to wait for at least *seconds*, and on to a full hour, which does not tell when it began.

    What takes less than an hour, as in a demo, is as short as it is.
    """
    return seconds_until(_up(now + timedelta(seconds=seconds), timedelta(hours=1)), now) if seconds >= HOUR else seconds


def whole_day(moment: datetime) -> datetime:
    """Round up to midnight UTC."""
    return _up(moment, timedelta(days=1))


def _up(moment: datetime, step: timedelta) -> datetime:
    return moment + (_EPOCH - moment) % step


def whole_hour(moment: datetime) -> datetime:
    """Round down to the hour, as every time kept with an anonymous ask is."""
    return moment.replace(minute=0, second=0, microsecond=0)
