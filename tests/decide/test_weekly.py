"""When the weekly post comes, and when it is left out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.decide.weekly import first, say
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Later
from bot.model.effects import SayWeekly
from bot.model.ids import CommunityId
from bot.model.timers import Alarm
from tests.worlds import some_settings

HOME = CommunityId("home")
BERLIN = some_settings(zone="Europe/Berlin", weekly_day=1, weekly_hour=10)
TUESDAY = datetime(2026, 3, 24, 9, tzinfo=UTC)
"""Ten in the morning in Berlin; on the Sunday after it summer begins."""

NEXT_WEEK = Alarmed(owner=HOME, alarm=Alarm.SAY_WEEKLY, seconds=7 * 86400 - 3600)


def said(settings: Settings = BERLIN, *, shown: int = 1, late: timedelta = timedelta()) -> Decision:
    return say(HOME, settings, shown=shown, late=late, now=TUESDAY + late)


def test_the_first_comes_on_the_next_such_day_and_hour() -> None:
    assert first(HOME, BERLIN, TUESDAY - timedelta(minutes=1)) == replace(NEXT_WEEK, seconds=60)
    assert first(HOME, BERLIN, TUESDAY) == NEXT_WEEK


def test_it_comes_every_week_at_the_same_hour_of_the_local_clock() -> None:
    assert said() == Decision(
        events=(Event.WEEK_SAID,), effects=(Later(effect=SayWeekly(community=HOME), seconds=0),), alarms=(NEXT_WEEK,)
    )


@pytest.mark.parametrize("settings, shown", [(replace(BERLIN, weekly=False), 1), (BERLIN, 0)])
def test_it_is_left_out_where_nobody_wants_it_or_nothing_was_asked_and_comes_round_again(
    settings: Settings, shown: int
) -> None:
    assert said(settings, shown=shown) == Decision(alarms=(NEXT_WEEK,))


def test_a_late_one_is_left_out_and_none_is_caught_up_on() -> None:
    assert said(late=timedelta(days=1)) == Decision(alarms=(replace(NEXT_WEEK, seconds=6 * 86400 - 3600),))
    assert said(late=timedelta(days=20)).effects == ()


def test_it_waits_for_the_end_of_quiet_hours() -> None:
    (told,) = said(replace(BERLIN, quiet=(9, 12))).effects

    assert told == Later(effect=SayWeekly(community=HOME), seconds=2 * 3600)
