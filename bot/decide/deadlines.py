"""When "today" ends. Deadlines fall on the end of a local day, so that none tells when somebody wrote."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.asks import ByWhen

_DAYS = {ByWhen.TODAY: 1, ByWhen.THREE_DAYS: 4, ByWhen.THIS_WEEK: 7}


def deadline(by_when: ByWhen, now: datetime, zone: str) -> datetime | None:
    """Give the midnight, in the community's *zone*, that ends the last day; None for no rush."""
    if by_when not in _DAYS:
        return None
    place = ZoneInfo(zone)
    last = now.astimezone(place).date() + timedelta(days=_DAYS[by_when])
    return datetime.combine(last, time(), place).astimezone(UTC)


def whole_hour(moment: datetime) -> datetime:
    """Round down to the hour, as every time kept with an anonymous ask is."""
    return moment.replace(minute=0, second=0, microsecond=0)
