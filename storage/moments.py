"""Times as integers, so that a row means the same in every database. All of them are UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
HOUR = 3600
DAY = 24 * HOUR
MICROSECOND = timedelta(microseconds=1)


def seconds(at: datetime) -> int:
    """Give whole epoch seconds, rounded down."""
    return int(at.timestamp())


def seconds_up(at: datetime) -> int:
    """Give whole epoch seconds, rounded up: what is due then never comes early."""
    return -int(-at.timestamp() // 1)


def moment(at: int) -> datetime:
    """Read epoch seconds."""
    return datetime.fromtimestamp(at, UTC)


def microseconds(at: datetime) -> int:
    """Give exact epoch microseconds."""
    return (at - EPOCH) // MICROSECOND


def fine_moment(at: int) -> datetime:
    """Read epoch microseconds."""
    return EPOCH + timedelta(microseconds=at)


def whole_hour(at: int) -> int:
    """Round epoch seconds down to the hour."""
    return at - at % HOUR


def day(at: datetime) -> int:
    """Count days since the epoch."""
    return seconds(at) // DAY


def week(at: datetime) -> int:
    """Give the epoch day of the Monday that began the week."""
    return day(at) - at.weekday()


def month(at: datetime) -> int:
    """Count months since the year 0."""
    return at.year * 12 + at.month - 1


def month_begins(months: int) -> datetime:
    """Read months since the year 0, as the moment in which the last of them begins."""
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)


def whole(at: datetime | None) -> int | None:
    """Give whole epoch seconds where there is a moment."""
    return None if at is None else seconds(at)


def timed(at: int | None) -> datetime | None:
    """Read epoch seconds where there are any."""
    return None if at is None else moment(at)
