"""Opening a name: who may ask, who may be the other one, for how long, and what is told and written down."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.decide import unmasking as rules
from bot.decide.lifecycles import UNMASKING, UnmaskingStep
from bot.model.asks import AskState
from bot.model.audit import Deed
from bot.model.decisions import Alarmed, Decision, Event, Later, Recorded, Refusal
from bot.model.effects import Notice, ShowUnmasking, TellAsker, TellRequester
from bot.model.ids import UnmaskingId
from bot.model.timers import Alarm
from bot.model.unmaskings import REASON_LIMIT, Unmasking, UnmaskingState
from tests.worlds import CHANNEL, NOON, a_community, a_covered_ask, an_ask, an_unmasking, some_settings

HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
LONG_AGO = int(NOON.timestamp()) - 86400
ALLOWED = some_settings(unmasking_from=LONG_AGO)
PLACE = a_community(settings=ALLOWED, moderators=CHANNEL)
AGREED = an_unmasking(state=UnmaskingState.AGREED, agreed_at=NOON)
OVER = (UnmaskingState.SHOWN, UnmaskingState.DESTROYED, UnmaskingState.OVER)


def request(**but: Any) -> Decision | Refusal:
    given: dict[str, Any] = {
        "ask": a_covered_ask(),
        "standing": (),
        "party": False,
        "reason": "Somebody may be hurt.",
        "requester": "Mo",
        "new": UnmaskingId("unmasking"),
        "community": PLACE,
        "now": NOON,
    }
    return rules.request(**{**given, **but})


def agree(unmasking: Unmasking | None = an_unmasking(), **but: Any) -> Decision | Refusal:  # noqa: B008 - a value.
    given: dict[str, Any] = {
        "mine": False,
        "party": False,
        "since": NOON - 7 * DAY,
        "nameable": True,
        "settings": ALLOWED,
        "now": NOON,
    }
    return rules.agree(unmasking, **{**given, **but})


def show(unmasking: Unmasking | None = AGREED, **but: Any) -> Decision | Refusal:
    given: dict[str, Any] = {"mine": True, "nameable": True, "settings": ALLOWED, "now": NOON}
    return rules.show(unmasking, **{**given, **but})


# --- The setting


def test_it_is_off_where_nobody_chose_it() -> None:
    assert not rules.allowed(some_settings(), NOON)


def test_switched_on_it_holds_a_week_later_and_not_a_second_before() -> None:
    settings = rules.switch(a_community(), NOON, on=True).settings

    assert not rules.allowed(settings, NOON + 7 * DAY)
    assert rules.allowed(settings, NOON + 7 * DAY + timedelta(seconds=1))


def test_switched_on_again_its_week_does_not_begin_anew() -> None:
    assert rules.switch(PLACE, NOON, on=True) == PLACE


def test_switched_off_it_ends_at_once_and_begins_with_another_week() -> None:
    off = rules.switch(PLACE, NOON, on=False)

    assert off.settings.unmasking_from == 0
    assert rules.switch(off, NOON, on=False) == off
    assert not rules.allowed(rules.switch(off, NOON, on=True).settings, NOON + 6 * DAY)


# --- Asking for a name


def test_a_request_gives_its_reason_is_written_down_and_ends_in_a_day() -> None:
    asked = an_unmasking(reason="Somebody may be hurt.")

    assert request() == Decision(
        begin=(asked,),
        record=(Recorded(deed=Deed.UNMASKING_REQUESTED, about="ask", reason="Somebody may be hurt."),),
        effects=(ShowUnmasking(unmasking=asked.id),),
        alarms=(Alarmed(owner=asked.id, alarm=Alarm.END_UNMASKING, seconds=86400),),
    )


@pytest.mark.parametrize(
    "but, refusal",
    [
        ({"community": a_community(moderators=CHANNEL)}, Refusal.UNMASKING_OFF),
        ({"community": a_community(settings=ALLOWED)}, Refusal.NO_MODERATORS_CHANNEL),
        ({"ask": None}, Refusal.NOT_COVERED),
        ({"ask": a_covered_ask(covered=False)}, Refusal.NOT_COVERED),
        ({"ask": a_covered_ask(name="Ana")}, Refusal.NOT_COVERED),
        ({"ask": a_covered_ask(state=AskState.QUEUED, shown_at=None)}, Refusal.NOT_COVERED),
        ({"standing": (an_unmasking(),)}, Refusal.OPEN_ONE),
        ({"standing": (AGREED,)}, Refusal.OPEN_ONE),
        ({"party": True}, Refusal.ANOTHER_MODERATOR),
        ({"reason": ""}, Refusal.NOTHING_WRITTEN),
        ({"reason": "x" * (REASON_LIMIT + 1)}, Refusal.TOO_LONG),
    ],
)
def test_a_name_is_not_asked_for(but: dict[str, Any], refusal: Refusal) -> None:
    assert request(**but) is refusal


@pytest.mark.parametrize("state", OVER)
def test_after_a_request_is_over_there_may_be_another(state: UnmaskingState) -> None:
    assert isinstance(request(standing=(an_unmasking(state=state),)), Decision)


def test_a_request_whose_day_is_over_stands_in_nobodys_way_even_before_its_alarm_rang() -> None:
    assert isinstance(request(standing=(an_unmasking(),), now=NOON + DAY), Decision)


def test_the_longest_reason_is_taken() -> None:
    assert isinstance(request(reason="x" * REASON_LIMIT), Decision)


# --- The other moderator


def test_agreeing_tells_the_asker_in_the_same_breath_as_the_one_who_asked() -> None:
    decision = agree(now=NOON + HOUR)

    assert decision == Decision(
        keep=(an_unmasking(state=UnmaskingState.AGREED, agreed_at=NOON + HOUR),),
        record=(Recorded(deed=Deed.UNMASKING_AGREED, about="ask"),),
        effects=(
            TellAsker(ask=an_ask().id, notice=Notice.UNMASKED),
            Later(effect=TellRequester(unmasking=UnmaskingId("unmasking")), seconds=0, worth=900),
            ShowUnmasking(unmasking=UnmaskingId("unmasking")),
        ),
        alarms=(Alarmed(owner="unmasking", alarm=Alarm.END_UNMASKING, seconds=900),),
    )


@pytest.mark.parametrize(
    "but",
    [{"mine": True}, {"party": True}, {"since": None}, {"since": NOON - 7 * DAY + MINUTE}, {"since": NOON + DAY}],
    ids=["the same person", "a party", "never seen", "not for a week", "seen in the future"],
)
def test_who_cannot_be_the_other_one_is_told_the_same_whatever_the_reason(but: dict[str, Any]) -> None:
    assert agree(**but) is Refusal.ANOTHER_MODERATOR


@pytest.mark.parametrize(
    "unmasking, but, refusal",
    [
        (None, {}, Refusal.GONE),
        (an_unmasking(), {"now": NOON + DAY}, Refusal.GONE),
        (an_unmasking(), {"now": NOON - MINUTE}, Refusal.GONE),
        (an_unmasking(), {"settings": some_settings()}, Refusal.UNMASKING_OFF),
        (AGREED, {}, Refusal.ALREADY_AGREED),
        *((an_unmasking(state=state), {}, Refusal.GONE) for state in OVER),
    ],
)
def test_nobody_agrees_to_what_does_not_stand(
    unmasking: Unmasking | None, but: dict[str, Any], refusal: Refusal
) -> None:
    assert agree(unmasking, **but) is refusal


def test_the_last_second_of_a_day_is_still_in_time() -> None:
    assert isinstance(agree(now=NOON + DAY - timedelta(seconds=1)), Decision)


def test_that_nobody_can_be_named_is_said_only_once_two_agreed() -> None:
    decision = agree(nameable=False)

    assert decision == Decision(
        keep=(an_unmasking(state=UnmaskingState.DESTROYED, reason="", requester=""),),
        record=(
            Recorded(deed=Deed.UNMASKING_AGREED, about="ask"),
            Recorded(deed=Deed.UNMASKING_FOUND_NOBODY, about="ask"),
        ),
        effects=(
            Later(effect=TellRequester(unmasking=AGREED.id), seconds=0, worth=900),
            ShowUnmasking(unmasking=AGREED.id),
        ),
        silence=(AGREED.id,),
    )
    assert agree(nameable=False, mine=True) is Refusal.ANOTHER_MODERATOR


# --- The name


def test_the_name_is_shown_once_and_counted_and_then_nothing_says_whose_request_it_was() -> None:
    decision = show(now=NOON + 15 * MINUTE - timedelta(seconds=1))

    assert decision == Decision(
        keep=(replace(AGREED, state=UnmaskingState.SHOWN, reason="", requester=""),),
        record=(Recorded(deed=Deed.UNMASKING_SHOWN, about="ask"),),
        events=(Event.NAME_SHOWN,),
        effects=(ShowUnmasking(unmasking=AGREED.id),),
        silence=(AGREED.id,),
    )


@pytest.mark.parametrize(
    "unmasking, but, refusal",
    [
        (None, {}, Refusal.GONE),
        (AGREED, {"mine": False}, Refusal.GONE),
        (AGREED, {"now": NOON + 15 * MINUTE}, Refusal.GONE),
        (AGREED, {"now": NOON - MINUTE}, Refusal.GONE),
        (AGREED, {"settings": some_settings()}, Refusal.UNMASKING_OFF),
        (an_unmasking(), {}, Refusal.GONE),
        *((replace(AGREED, state=state), {}, Refusal.GONE) for state in OVER),
    ],
)
def test_no_name_is_shown(unmasking: Unmasking | None, but: dict[str, Any], refusal: Refusal) -> None:
    assert show(unmasking, **but) is refusal


def test_where_the_link_went_meanwhile_nobody_is_named_or_counted() -> None:
    decision = show(nameable=False)

    assert isinstance(decision, Decision)
    assert [line.deed for line in decision.record] == [Deed.UNMASKING_FOUND_NOBODY]
    assert decision.events == ()


# --- The end


def test_a_request_is_withdrawn_by_whoever_made_it_alone() -> None:
    decision = rules.withdraw(an_unmasking(), mine=True)

    assert decision == Decision(
        keep=(an_unmasking(state=UnmaskingState.OVER, reason="", requester=""),),
        record=(Recorded(deed=Deed.UNMASKING_WITHDRAWN, about="ask"),),
        effects=(ShowUnmasking(unmasking=AGREED.id),),
        silence=(AGREED.id,),
    )
    assert rules.withdraw(an_unmasking(), mine=False) is Refusal.NOT_YOURS_TO_WITHDRAW


@pytest.mark.parametrize("unmasking", [None, AGREED, *(an_unmasking(state=state) for state in OVER)])
def test_what_two_agreed_on_or_is_over_is_not_withdrawn(unmasking: Unmasking | None) -> None:
    assert rules.withdraw(unmasking, mine=True) is Refusal.GONE


@pytest.mark.parametrize("unmasking, later", [(an_unmasking(), DAY), (AGREED, 15 * MINUTE)])
def test_what_nobody_agreed_to_or_looked_at_runs_out_in_the_same_way(unmasking: Unmasking, later: timedelta) -> None:
    decision = rules.run_out(unmasking, NOON + later)

    assert decision == Decision(
        keep=(replace(unmasking, state=UnmaskingState.OVER, reason="", requester=""),),
        record=(Recorded(deed=Deed.UNMASKING_RAN_OUT, about="ask"),),
        effects=(ShowUnmasking(unmasking=unmasking.id),),
    )


def test_an_alarm_that_rings_early_waits_for_the_rest() -> None:
    (alarm,) = rules.run_out(an_unmasking(), NOON + HOUR).alarms

    assert alarm.seconds == 23 * 3600


@pytest.mark.parametrize("unmasking", [None, *(an_unmasking(state=state) for state in OVER)])
def test_nothing_runs_out_twice(unmasking: Unmasking | None) -> None:
    assert rules.run_out(unmasking, NOON + DAY) == Decision()


def test_a_request_goes_where_the_table_says_and_nowhere_else() -> None:
    assert {(before.value, step.value, after.value) for (before, step), after in UNMASKING.items()} == {
        ("requested", "agree", "agreed"),
        ("requested", "find nobody", "destroyed"),
        ("requested", "withdraw", "over"),
        ("requested", "run out", "over"),
        ("agreed", "show", "shown"),
        ("agreed", "find nobody", "destroyed"),
        ("agreed", "run out", "over"),
    }
    assert {step for _, step in UNMASKING} == set(UnmaskingStep)


def test_moments_are_kept_by_the_second() -> None:
    decision = request(now=NOON + timedelta(microseconds=7))

    assert isinstance(decision, Decision)
    assert decision.begin == (an_unmasking(reason="Somebody may be hurt."),)
