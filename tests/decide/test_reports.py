"""Pointing an ask or a turn out to moderators, and how long that is remembered."""

from dataclasses import replace

import pytest

from bot.decide.reports import forget, may_report, may_report_turn, report
from bot.model.asks import AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import TellOfReport
from bot.model.offers import Side
from bot.model.reports import Act, ReportState
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, a_report, a_turn, a_turns_report, an_ask

NINETY_DAYS = 90 * 24 * 3600
TO_THE_HOUR = 25 * 60 + 4
"""Rounded up from the seconds after noon: the row of the alarm does not tell in which minute somebody reported."""


def test_moderators_are_shown_a_report_and_its_words_are_kept_for_ninety_days() -> None:
    assert report(an_ask(), a_report(), fresh=True, now=AFTER_NOON) == Decision(
        begin=(a_report(),),
        events=(Event.REPORTED,),
        effects=(TellOfReport(report=a_report().id),),
        alarms=(Alarmed(owner="report", alarm=Alarm.FORGET_REPORT, seconds=NINETY_DAYS + TO_THE_HOUR),),
    )


def test_reporting_the_same_again_changes_nothing() -> None:
    assert report(an_ask(), a_report(), fresh=False, now=AFTER_NOON) == Decision()


@pytest.mark.parametrize("state", [AskState.HIDDEN, AskState.REMOVED])
def test_what_moderators_took_off_show_needs_no_further_report(state: AskState) -> None:
    assert report(an_ask(state=state), a_report(), fresh=True, now=AFTER_NOON) == Decision()


@pytest.mark.parametrize("state", AskState)
def test_a_turn_can_be_reported_however_its_ask_stands(state: AskState) -> None:
    answer = report(an_ask(state=state), a_turns_report(), fresh=True, now=AFTER_NOON)

    assert isinstance(answer, Decision)
    assert answer.begin == (a_turns_report(),)


@pytest.mark.parametrize("state", AskState)
def test_what_nobody_has_seen_cannot_be_reported(state: AskState) -> None:
    assert may_report(an_ask(state=state)) is (
        Refusal.GONE if state in (AskState.REVIEW, AskState.QUEUED, AskState.RETURNED) else None
    )
    assert may_report(None) is Refusal.GONE


@pytest.mark.parametrize("side,refused", [(Side.ASKER, Refusal.GONE), (Side.HELPER, None), (None, Refusal.GONE)])
def test_only_the_other_side_reports_a_turn(side: Side | None, refused: Refusal | None) -> None:
    assert may_report_turn(a_turn(side=Side.ASKER), side) is refused
    assert may_report_turn(None, side) is Refusal.GONE


def test_a_reason_has_room_for_a_few_sentences() -> None:
    fits, too_long = (a_report(reason="x" * length) for length in (300, 301))

    assert isinstance(report(an_ask(), fits, fresh=True, now=AFTER_NOON), Decision)
    assert report(an_ask(), too_long, fresh=True, now=AFTER_NOON) is Refusal.TOO_LONG
    assert report(None, fits, fresh=True, now=AFTER_NOON) is Refusal.GONE


def test_what_is_forgotten_is_said_no_more_and_what_was_decided_stands() -> None:
    acted = a_report(reason="Not for here.", state=ReportState.ACTED, version=2, acts=((Act.BAR, "Mo"),))

    forgotten = replace(acted, text="", reason="", acts=())
    assert forget(acted) == Decision(keep=(forgotten,), effects=(TellOfReport(report=acted.id),))
    assert forget(None) == Decision()
