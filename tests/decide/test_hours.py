"""When a place sleeps and when its week comes round, in any zone and on the nights that clocks are moved."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, strategies as st

from bot.decide.hours import awake_after, next_weekly, quiet_ends, until_awake
from bot.model.communities import Quiet

NIGHT = (22, 8)
HOUR = 3600
MOMENTS = st.datetimes(datetime(2015, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  Hypothesis adds the zone.
ZONES = st.sampled_from(sorted(available_timezones()))
HOURS = st.integers(0, 23)
QUIETS = st.tuples(HOURS, HOURS)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def asleep(moment: datetime, zone: str, quiet: Quiet) -> bool:
    """Say so by the hours' own names, round the clock."""
    first, until = quiet
    sleeping = set(range(first, until)) if first <= until else {*range(first, 24), *range(until)}
    return moment.astimezone(ZoneInfo(zone)).hour in sleeping


@pytest.mark.parametrize(
    "now, zone, quiet, ends",
    [
        ("2026-03-04T21:59:59", "UTC", NIGHT, None),
        ("2026-03-04T22:00", "UTC", NIGHT, "2026-03-05T08:00"),
        ("2026-03-05T07:59:59.5", "UTC", NIGHT, "2026-03-05T08:00"),
        ("2026-03-05T08:00", "UTC", NIGHT, None),
        ("2026-03-04T13:10", "UTC", (13, 15), "2026-03-04T15:00"),
        ("2026-03-04T23:00", "UTC", (8, 8), None),
        ("2026-03-04T16:20", "Asia/Kathmandu", NIGHT, "2026-03-05T02:15"),
        ("2026-03-29T00:30", "Europe/Berlin", (22, 2), "2026-03-29T01:00"),  # There is no 2 o'clock.
        ("2026-10-25T00:30", "Europe/Berlin", (22, 3), "2026-10-25T02:00"),  # 2 to 3 comes twice.
        ("2026-03-29T00:30", "Europe/Berlin", (3, 2), "2026-03-30T00:00"),  # The one waking hour is left out.
        ("2026-04-04T14:45", "Australia/Lord_Howe", (22, 2), "2026-04-04T15:30"),  # Half an hour comes twice.
    ],
)
def test_quiet_hours_end_at_their_hour_on_the_local_clock(now: str, zone: str, quiet: Quiet, ends: str | None) -> None:
    assert quiet_ends(utc(now), zone, quiet) == (ends and utc(ends))


@pytest.mark.parametrize(
    "start, seconds, zone, then",
    [
        ("2026-03-04T12:00", 4 * HOUR, "UTC", "2026-03-04T16:00"),
        ("2026-03-04T20:30:30", 4 * HOUR, "UTC", "2026-03-05T10:30:30"),
        ("2026-03-04T18:00", 4 * HOUR, "UTC", "2026-03-05T08:00"),
        ("2026-03-04T23:00", 0, "UTC", "2026-03-05T08:00"),
        ("2026-03-04T12:00", 24 * HOUR, "UTC", "2026-03-06T08:00"),
        ("2026-03-28T20:00", 4 * HOUR, "Europe/Berlin", "2026-03-29T09:00"),
        ("2026-10-24T19:00", 4 * HOUR, "Europe/Berlin", "2026-10-25T10:00"),
    ],
)
def test_hours_count_only_while_people_are_awake(start: str, seconds: int, zone: str, then: str) -> None:
    assert awake_after(utc(start), seconds, zone, NIGHT) == utc(then)


@given(now=MOMENTS, zone=ZONES, quiet=QUIETS)
def test_quiet_hours_end_as_soon_as_they_do_and_no_sooner(now: datetime, zone: str, quiet: Quiet) -> None:
    ends = quiet_ends(now, zone, quiet)

    assert (ends is not None) == asleep(now, zone, quiet)
    if ends:
        assert not asleep(ends, zone, quiet)
        minutes = int((ends - now).total_seconds() // 60) + 1
        assert all(asleep(ends - timedelta(minutes=n, microseconds=1), zone, quiet) for n in range(minutes - 1))


@given(start=MOMENTS, seconds=st.integers(0, 3 * 24 * HOUR), zone=ZONES, quiet=QUIETS)
def test_what_waits_for_waking_hours_never_comes_in_quiet_ones(
    start: datetime, seconds: int, zone: str, quiet: Quiet
) -> None:
    then = awake_after(start, seconds, zone, quiet)

    assert then >= start + timedelta(seconds=seconds)
    assert not asleep(then, zone, quiet)


@given(start=MOMENTS, first=st.integers(0, 86400), then=st.integers(0, 86400), zone=ZONES, quiet=QUIETS)
def test_a_wait_in_two_parts_is_as_long_as_in_one(
    start: datetime, first: int, then: int, zone: str, quiet: Quiet
) -> None:
    middle = awake_after(start, first, zone, quiet)

    assert awake_after(middle, then, zone, quiet) == awake_after(start, first + then, zone, quiet)


@given(now=MOMENTS, zone=ZONES, quiet=QUIETS)
def test_whoever_waits_until_people_are_awake_disturbs_nobody(now: datetime, zone: str, quiet: Quiet) -> None:
    wait = until_awake(now, zone, quiet)

    assert (wait > 0) == asleep(now, zone, quiet)
    assert not asleep(now + timedelta(seconds=wait), zone, quiet)


@pytest.mark.parametrize(
    "now, zone, weekday, hour, then",
    [
        ("2026-03-04T12:00", "UTC", 1, 10, "2026-03-10T10:00"),
        ("2026-03-10T09:59:59", "UTC", 1, 10, "2026-03-10T10:00"),
        ("2026-03-10T10:00", "UTC", 1, 10, "2026-03-17T10:00"),
        ("2026-03-24T12:00", "Europe/Berlin", 1, 10, "2026-03-31T08:00"),
        ("2026-03-28T12:00", "Europe/Berlin", 6, 2, "2026-03-29T01:00"),  # There is no 2 o'clock: it is 3 already.
        ("2026-10-24T12:00", "Europe/Berlin", 6, 2, "2026-10-25T00:00"),  # The first of two.
        ("2026-10-25T00:30", "Europe/Berlin", 6, 2, "2026-11-01T01:00"),
        ("2026-03-09T23:00", "Pacific/Kiritimati", 1, 10, "2026-03-16T20:00"),
    ],
)
def test_a_week_comes_round_on_the_local_clock(now: str, zone: str, weekday: int, hour: int, then: str) -> None:
    assert next_weekly(utc(now), zone, weekday, hour) == utc(then)


@given(now=MOMENTS, zone=ZONES, weekday=st.integers(0, 6), hour=HOURS)
def test_a_week_comes_round_after_now_once_a_week(now: datetime, zone: str, weekday: int, hour: int) -> None:
    first = next_weekly(now, zone, weekday, hour)
    second = next_weekly(first, zone, weekday, hour)

    assert now < first <= now + timedelta(days=7, hours=2)
    assert timedelta(days=7, hours=-2) <= second - first <= timedelta(days=7, hours=2)
