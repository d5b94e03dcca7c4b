"""When what joins an ask to people goes, and what was said."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.decide.asks import close, drawn
from bot.decide.letting_go import destroy, destroyed_at, follows, unsay
from bot.model.asks import Ask, AskState
from bot.model.communities import DAY
from bot.model.decisions import Alarmed, Decision
from bot.model.ids import AskId
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_conversation, a_draft, an_anonymous_ask, an_ask, some_settings

SETTINGS = some_settings()
ENDED = an_anonymous_ask(state=AskState.CLOSED, ended_at=NOON)
MONTH = timedelta(days=30)


def test_an_ask_that_ended_is_destroyed_so_many_days_later_counted_from_a_row_that_says_the_hour() -> None:
    alarms = follows((ENDED,), SETTINGS, AFTER_NOON)

    assert alarms == (Alarmed(owner=ENDED.id, alarm=Alarm.DESTROY, seconds=seconds(NOON + MONTH)),)


def seconds(at: datetime) -> int:
    return -(-(at - AFTER_NOON) // timedelta(seconds=1))


def test_closing_an_ask_sets_it() -> None:
    closed = close(an_anonymous_ask(), mine=True, offers=(), settings=SETTINGS, now=AFTER_NOON)

    assert isinstance(closed, Decision)
    assert [one.alarm for one in follows(closed.keep, SETTINGS, AFTER_NOON)] == [Alarm.DESTROY]


def test_what_was_said_goes_a_week_after_the_end_on_a_full_hour() -> None:
    (alarm,) = follows((a_conversation(open=False),), SETTINGS, AFTER_NOON)
    rings = AFTER_NOON.replace(microsecond=0) + timedelta(seconds=alarm.seconds)

    assert alarm.alarm is Alarm.DROP_TURNS
    assert timedelta(days=7) <= rings - AFTER_NOON.replace(microsecond=0) <= timedelta(days=7, hours=1)
    assert rings.minute == 0


def test_what_goes_on_is_not_let_go() -> None:
    assert follows((an_ask(), a_conversation()), SETTINGS, AFTER_NOON) == ()


@pytest.mark.parametrize("days", [14, 30, 90])
def test_the_days_are_the_communitys(days: int) -> None:
    settings = some_settings(destroy_after=days * DAY)

    assert destroy(ENDED, settings, NOON + timedelta(days=days)) == Decision(destroy=(ENDED.id,))


def test_where_it_is_to_be_kept_for_longer_by_now_it_is_looked_at_again() -> None:
    decision = destroy(ENDED, some_settings(destroy_after=31 * DAY), NOON + MONTH)

    assert decision == Decision(alarms=(Alarmed(owner=ENDED.id, alarm=Alarm.DESTROY, seconds=DAY),))


@pytest.mark.parametrize("told, days", [(30, 30), (90, 40)])
def test_nobody_is_joined_to_an_ask_for_longer_than_they_were_told(told: int, days: int) -> None:
    ask, settings = replace(ENDED, kept_for=told * DAY), some_settings(destroy_after=40 * DAY)

    assert destroyed_at(ask, settings) == NOON + timedelta(days=days)


def test_an_ask_keeps_what_its_author_was_told() -> None:
    drawn_now = drawn(a_draft(), "Ana", some_settings(destroy_after=14 * DAY), AskId("ask"), NOON)

    assert drawn_now.kept_for == 14 * DAY


@pytest.mark.parametrize("ask", [None, an_ask(), replace(ENDED, ended_at=None), replace(ENDED, state=AskState.REVIEW)])
def test_what_is_live_or_gone_is_not_destroyed(ask: Ask | None) -> None:
    assert destroy(ask, SETTINGS, NOON + MONTH) == Decision()


def test_only_what_was_said_in_an_ended_conversation_goes() -> None:
    assert unsay(a_conversation(open=False)) == Decision(unsay=(a_conversation().id,))
    assert unsay(a_conversation()) == unsay(None) == Decision()
