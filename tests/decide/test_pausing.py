"""What stops while everything is paused, what waits, and what goes on because it was promised."""

from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given, strategies as st

from bot.decide.pausing import HELD, STOPPED, holds, later, pause, resume, stops, waits
from bot.model.effects import (
    Effect,
    Notice,
    SayWeekly,
    ShowCard,
    TellAsker,
    TellHelper,
    TellModerators,
    TellOfReport,
    TellOther,
)
from bot.model.handles import Verb
from bot.model.ids import AskId, CommunityId, ConversationId, OfferId, PauseId, ReportId, TurnId
from bot.model.offers import Side
from bot.model.timers import Alarm
from tests.worlds import NOON, a_community, some_settings

FIRST, SECOND = PauseId("first"), PauseId("second")
PAUSED, GOING_ON = some_settings(paused=True, pause=FIRST), some_settings()
ASK, OFFER, TALK = AskId("ask"), OfferId("offer"), ConversationId("conversation")
TURN = TellOther(conversation=TALK, side=Side.ASKER, turn=TurnId("turn"))
ENDED = TellOther(conversation=TALK, side=Side.ASKER)


@pytest.mark.parametrize("verb", Verb)
def test_nothing_is_stopped_but_what_would_bring_something_before_others(verb: Verb) -> None:
    assert stops(verb, PAUSED) == (verb in STOPPED)
    assert not stops(verb, GOING_ON)


@pytest.mark.parametrize(
    "verb",
    [
        *(Verb.TAKE_BACK, Verb.SORTED, Verb.CLOSE, Verb.END, Verb.BLOCK, Verb.WITHDRAW, Verb.REPORT, Verb.EXPORT),
        *(Verb.FORGET_FOR_GOOD, Verb.TAKE_NAMES_BACK, Verb.HIDE, Verb.RESUME, Verb.EDIT_DRAFT, Verb.KEEP_DRAFT),
    ],
)
def test_leaving_taking_back_reporting_and_drafting_are_always_possible(verb: Verb) -> None:
    assert not stops(verb, PAUSED)


@pytest.mark.parametrize(
    "alarm",
    [Alarm.DESTROY, Alarm.DROP_TURNS, Alarm.DROP_DRAFT, Alarm.FORGET_REPORT, Alarm.LOOK_IN, Alarm.END_UNMASKING],
)
def test_what_was_promised_to_be_let_go_is_let_go_in_its_time(alarm: Alarm) -> None:
    assert not holds(alarm, PAUSED)


@pytest.mark.parametrize("alarm", sorted(HELD))
def test_what_would_reach_members_by_itself_waits_only_while_all_is_paused(alarm: Alarm) -> None:
    assert holds(alarm, PAUSED)
    assert not holds(alarm, GOING_ON)


@given(st.integers(0, 10**6))
def test_what_waited_keeps_its_own_minute_and_is_never_due_at_once(seconds: int) -> None:
    now = NOON + timedelta(seconds=seconds)

    at = later(NOON, now)

    assert timedelta() < at - now <= timedelta(hours=1)
    assert (at - NOON) % timedelta(hours=1) == timedelta()


@pytest.mark.parametrize(
    "effect,new,expected",
    [
        (ShowCard(ask=ASK), True, True),
        (ShowCard(ask=ASK), False, False),
        (SayWeekly(community=CommunityId("community")), False, True),
        (TURN, False, True),
        (ENDED, False, False),
        (TellAsker(ask=ASK, notice=Notice.STILL_WAITING), False, True),
        (TellAsker(ask=ASK, notice=Notice.HIDDEN), False, False),
        (TellHelper(offer=OFFER, notice=Notice.CHECK_IN), False, True),
        (TellHelper(offer=OFFER, notice=Notice.ASK_ENDED), False, False),
        (TellModerators(ask=ASK), False, False),
        (TellOfReport(report=ReportId("report")), False, False),
    ],
)
def test_what_is_on_its_way_to_members_waits_and_moderators_hear_as_always(
    effect: Effect, new: bool, expected: bool
) -> None:
    assert isinstance(effect, get_args(Effect))
    assert waits(effect, PAUSED, new=new) is expected
    assert not waits(effect, GOING_ON, new=new)


def test_a_pause_begins_once_and_ends_once() -> None:
    before = a_community()

    paused = pause(before, FIRST)

    assert paused.settings == PAUSED
    assert pause(paused, SECOND) == paused
    assert resume(paused, FIRST).settings == some_settings(pause=FIRST)
    assert resume(resume(paused, FIRST), FIRST) == resume(paused, FIRST)


def test_an_old_button_does_not_end_a_later_pause() -> None:
    later_one = pause(resume(pause(a_community(), FIRST), FIRST), SECOND)

    assert resume(later_one, FIRST) == later_one
