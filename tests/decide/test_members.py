"""What members choose for themselves, and how it is read."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from bot.decide.members import (
    as_of,
    choose_language,
    choose_pause,
    choose_requests,
    choose_topics,
    is_zone,
    paused,
    read_hours,
    set_hours,
    wait,
)
from bot.model.decisions import Refusal
from bot.model.members import Pause
from tests.worlds import AFTER_NOON, NOON, a_member, some_settings

HERE = some_settings(topics=("Tech", "Learning"), zone="Europe/Berlin", quiet=(22, 8))


@pytest.mark.parametrize("wanted, chosen", [("de", "de"), ("*", ""), ("xx", ""), ("", "")])
def test_a_language_is_one_of_those_spoken_here_or_none_of_ones_own(wanted: str, chosen: str) -> None:
    assert choose_language(a_member(language="fr"), wanted, ("de", "en", "fr")) == a_member(language=chosen)


def test_topics_are_those_of_the_place_in_its_order() -> None:
    chosen = choose_topics(a_member(topics=("Listening",)), ("Learning", "Cooking", "Tech"), HERE)

    assert chosen == a_member(topics=("Tech", "Learning"))


@pytest.mark.parametrize("values", [(), ("*",)])
def test_nothing_is_a_choice_too(values: tuple[str, ...]) -> None:
    assert choose_topics(a_member(topics=("Tech",)), values, HERE) == a_member()


@pytest.mark.parametrize("most, kept", [(1, 1), (5, 5), (4, 2), (0, 2), (999, 2)])
def test_how_often_is_one_of_a_few(most: int, kept: int) -> None:
    assert choose_requests(a_member(), most) == a_member(requests_a_week=kept)


@pytest.mark.parametrize(
    "pause, until",
    [
        (Pause.NONE, None),
        (Pause.WEEK, datetime(2026, 3, 12, tzinfo=UTC)),
        (Pause.MONTH, datetime(2026, 4, 4, tzinfo=UTC)),
    ],
)
def test_a_pause_lasts_until_the_end_of_a_day(pause: Pause, until: datetime | None) -> None:
    assert choose_pause(a_member(paused_until=NOON), pause, AFTER_NOON) == a_member(paused_until=until)


def test_a_pause_that_is_over_is_none() -> None:
    was = a_member(paused_until=NOON)

    assert not paused(was, NOON)
    assert as_of(was, NOON) == a_member()
    assert as_of(was, NOON - timedelta(seconds=1)) == was


def test_hours_are_kept_as_they_were_typed_and_nothing_is_the_communitys() -> None:
    own = a_member(zone="Asia/Tokyo", quiet=(21, 9))

    assert set_hours(a_member(), "Asia/Tokyo", "21-9") == own
    assert set_hours(own, "", "") == a_member()
    assert set_hours(own, "", "0-6") == a_member(quiet=(0, 6))


def test_hours_that_cannot_be_read_change_nothing() -> None:
    assert set_hours(a_member(), "Tokyo time", "21-9") is Refusal.ZONE_UNKNOWN
    assert set_hours(a_member(), "Asia/Tokyo", "at night") is Refusal.HOURS_UNREADABLE


@pytest.mark.parametrize(
    "typed, hours",
    [
        ("22-8", (22, 8)),
        ("22 – 8", (22, 8)),
        (" 22:00 - 08:00 ", (22, 8)),
        ("0-0", (0, 0)),
        ("00-0", (0, 0)),
        ("8-08", (8, 8)),
        ("22-24", (22, 0)),
        ("0-24", None),
        ("25-3", None),
        ("22:30-8", None),
        ("22", None),
        ("", None),
        ("22-8-3", None),
        ("٢٢-٨", (22, 8)),
    ],
)
def test_two_full_hours_can_be_typed_in_a_few_ways(typed: str, hours: tuple[int, int] | None) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize("name", ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"])
def test_a_zone_is_known_by_its_name(name: str) -> None:
    assert is_zone(name)


@pytest.mark.parametrize(
    "name", ["", "Europe", "Berlin", "../UTC", "/etc/passwd", "zone.tab", "right/UTC", "posix/UTC", "U\0TC", "x" * 5000]
)
def test_what_is_no_zone_is_none(name: str) -> None:
    assert not is_zone(name)


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_typed_is_kept_or_refused(zone: str, hours: str) -> None:
    chosen = set_hours(a_member(), zone, hours)

    if not isinstance(chosen, Refusal):
        assert chosen.zone is None or is_zone(chosen.zone)
        assert wait(chosen, HERE, NOON) >= 0


def test_whose_hours_count_is_theirs_then_the_communitys() -> None:
    late = datetime(2026, 3, 4, 22, tzinfo=UTC)

    assert wait(a_member(), HERE, late) == 9 * 3600
    assert wait(a_member(zone="UTC"), HERE, late) == 10 * 3600
    assert wait(a_member(quiet=(0, 0)), HERE, late) == 0
