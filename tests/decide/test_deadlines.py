"""When "today" ends, wherever and whenever that is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from bot.decide.deadlines import deadline, promised, seconds_until, to_full_hour, whole_day, whole_hour
from bot.model.asks import ByWhen
from bot.model.communities import HOUR
from bot.model.offers import Promise
from tests.worlds import AFTER_NOON, NOON

ZONES = (
    "UTC",
    "Europe/Berlin",  # Leaps at 2 in the morning.
    "America/New_York",
    "America/Havana",  # Leaps at midnight, and repeats it.
    "America/Santiago",  # Leaps at midnight, and repeats the hour before.
    "Asia/Beirut",  # Leaps at midnight.
    "Africa/Cairo",
    "Asia/Kathmandu",  # A quarter of an hour off the hour.
    "Australia/Lord_Howe",  # Leaps by half an hour.
    "Pacific/Kiritimati",
    "Pacific/Apia",  # Once left out a whole day.
)
MOMENTS = st.datetimes(datetime(2011, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  Hypothesis adds the zone.
DATED = (ByWhen.TODAY, ByWhen.THREE_DAYS, ByWhen.THIS_WEEK)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "by_when, expected",
    [
        (ByWhen.TODAY, utc("2026-03-05T00:00")),
        (ByWhen.THREE_DAYS, utc("2026-03-08T00:00")),
        (ByWhen.THIS_WEEK, utc("2026-03-11T00:00")),
        (ByWhen.NO_RUSH, None),
    ],
)
def test_a_deadline_is_the_midnight_that_ends_the_last_day(by_when: ByWhen, expected: datetime | None) -> None:
    assert deadline(by_when, AFTER_NOON, "UTC") == expected


def test_every_answer_of_the_form_has_its_rule() -> None:
    assert {by_when for by_when in ByWhen if deadline(by_when, NOON, "UTC")} == set(DATED)


@pytest.mark.parametrize(
    "now, zone, expected",
    [
        ("2026-03-04T23:30", "Europe/Berlin", "2026-03-05T23:00"),
        ("2026-03-04T22:59", "Europe/Berlin", "2026-03-04T23:00"),
        ("2026-03-04T23:00", "Europe/Berlin", "2026-03-05T23:00"),
        ("2026-03-04T12:00", "Pacific/Kiritimati", "2026-03-05T10:00"),
        ("2026-03-04T12:00", "America/New_York", "2026-03-05T05:00"),
        ("2026-03-04T12:00", "Asia/Kathmandu", "2026-03-04T18:15"),
    ],
)
def test_today_is_the_communitys_today(now: str, zone: str, expected: str) -> None:
    assert deadline(ByWhen.TODAY, utc(now), zone) == utc(expected)


@pytest.mark.parametrize(
    "now, zone, expected",
    [
        ("2026-03-29T00:30", "Europe/Berlin", "2026-03-29T22:00"),  # A day of 23 hours,
        ("2026-10-25T00:30", "Europe/Berlin", "2026-10-25T23:00"),  # and one of 25.
        ("2026-10-25T01:30", "Europe/Berlin", "2026-10-25T23:00"),  # The same wall clock, the second time.
        ("2026-03-08T12:00", "America/New_York", "2026-03-09T04:00"),
        ("2026-10-03T15:00", "Australia/Lord_Howe", "2026-10-04T13:00"),
    ],
)
def test_a_day_ends_once_however_long_it_was(now: str, zone: str, expected: str) -> None:
    assert deadline(ByWhen.TODAY, utc(now), zone) == utc(expected)


@pytest.mark.parametrize(
    "now, zone, expected",
    [
        ("2024-03-30T12:00", "Asia/Beirut", "2024-03-30T22:00"),  # 24:00 was 01:00.
        ("2024-09-07T20:00", "America/Santiago", "2024-09-08T04:00"),
        ("2024-03-09T12:00", "America/Havana", "2024-03-10T05:00"),
    ],
)
def test_a_midnight_that_never_came_is_the_moment_the_clocks_leapt(now: str, zone: str, expected: str) -> None:
    assert deadline(ByWhen.TODAY, utc(now), zone) == utc(expected)


def test_of_two_midnights_the_first_ends_the_day() -> None:
    assert deadline(ByWhen.TODAY, utc("2024-11-02T12:00"), "America/Havana") == utc("2024-11-03T04:00")


def test_a_day_that_a_country_left_out_ends_where_it_would_have_begun() -> None:
    assert deadline(ByWhen.TODAY, utc("2011-12-29T20:00"), "Pacific/Apia") == utc("2011-12-30T10:00")


@given(by_when=st.sampled_from(DATED), now=MOMENTS, zone=st.sampled_from(ZONES))
def test_a_deadline_is_still_to_come_and_in_utc(by_when: ByWhen, now: datetime, zone: str) -> None:
    until = deadline(by_when, now, zone)

    assert until is not None
    assert until > now
    assert until.tzinfo is UTC


@given(now=MOMENTS, zone=st.sampled_from(ZONES))
def test_less_rush_is_never_sooner(now: datetime, zone: str) -> None:
    today, three_days, week = (deadline(by_when, now, zone) for by_when in DATED)

    assert today is not None
    assert three_days is not None
    assert week is not None
    assert today < three_days < week <= now + timedelta(days=7, hours=1)


@given(
    by_when=st.sampled_from(DATED),
    now=MOMENTS,
    later=st.timedeltas(timedelta(), timedelta(days=1)),
    zone=st.sampled_from(ZONES),
)
def test_no_deadline_tells_when_in_the_day_somebody_wrote(
    by_when: ByWhen, now: datetime, later: timedelta, zone: str
) -> None:
    place = ZoneInfo(zone)
    same_day = now.astimezone(place).date() == (now + later).astimezone(place).date()

    assert (deadline(by_when, now, zone) == deadline(by_when, now + later, zone)) == same_day


def test_a_whole_hour_keeps_the_hour_and_nothing_finer() -> None:
    assert whole_hour(AFTER_NOON) == NOON


@given(moment=MOMENTS)
def test_a_whole_hour_is_the_last_one_that_struck(moment: datetime) -> None:
    hour = whole_hour(moment)

    assert (hour.minute, hour.second, hour.microsecond) == (0, 0, 0)
    assert timedelta() <= moment - hour < timedelta(hours=1)
    assert whole_hour(hour) == hour


@pytest.mark.parametrize(
    "by_when, now, zone, expected",
    [
        (Promise.HOUR, "2026-03-04T12:00", "UTC", "2026-03-04T13:00"),
        (Promise.HOUR, "2026-03-04T12:01", "UTC", "2026-03-04T14:00"),
        (Promise.SAME_DAY, "2026-03-04T12:01", "UTC", "2026-03-05T00:00"),
        (Promise.SAME_DAY, "2026-03-04T12:01", "Asia/Kathmandu", "2026-03-04T18:15"),
        (Promise.THREE_DAYS, "2026-03-04T12:01", "UTC", "2026-03-08T00:00"),
        (Promise.WEEK, "2026-03-04T12:01", "UTC", "2026-03-12T00:00"),
    ],
)
def test_a_promise_is_for_a_full_hour_or_the_end_of_a_local_day(
    by_when: Promise, now: str, zone: str, expected: str
) -> None:
    assert promised(by_when, utc(now), zone) == utc(expected)


@given(now=MOMENTS, zone=st.sampled_from(ZONES), by_when=st.sampled_from(Promise))
def test_whatever_was_promised_there_is_an_hour_for_it_and_sooner_is_never_later(
    now: datetime, zone: str, by_when: Promise
) -> None:
    times = [promised(each, now, zone) for each in Promise]

    assert promised(by_when, now, zone) >= now + timedelta(hours=1)
    assert times == sorted(times)


@given(now=MOMENTS)
def test_a_day_is_rounded_up_to_midnight(now: datetime) -> None:
    midnight = whole_day(now)

    assert timedelta() <= midnight - now < timedelta(days=1)
    assert (midnight.hour, midnight.minute, midnight.second, midnight.microsecond) == (0, 0, 0, 0)
    assert whole_day(midnight) == midnight


@given(now=MOMENTS, wait=st.timedeltas(timedelta(), timedelta(days=40)))
def test_after_so_many_seconds_a_moment_has_come(now: datetime, wait: timedelta) -> None:
    seconds = seconds_until(now + wait, now)

    assert timedelta() <= timedelta(seconds=seconds) - wait < timedelta(seconds=1)


@given(now=MOMENTS, later=st.timedeltas(timedelta(), timedelta(minutes=59)), seconds=st.integers(HOUR, 40 * 24 * HOUR))
def test_a_wait_of_hours_ends_on_a_full_hour_that_hides_when_it_began(
    now: datetime, later: timedelta, seconds: int
) -> None:
    began = whole_hour(now) + timedelta(seconds=1)
    waited, waited_later = (to_full_hour(seconds, at) for at in (began, began + later))

    ends = began + timedelta(seconds=waited)
    assert ends == whole_hour(ends)
    assert timedelta() <= ends - (began + timedelta(seconds=seconds)) < timedelta(hours=1)
    assert (seconds % HOUR != 0) or began + later + timedelta(seconds=waited_later) - ends < timedelta(seconds=1)


def test_a_wait_of_seconds_is_as_short_as_it_is() -> None:
    assert to_full_hour(HOUR - 1, AFTER_NOON) == HOUR - 1
