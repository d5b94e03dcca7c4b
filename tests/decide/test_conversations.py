"""Two sides talking through the bot."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.decide.conversations import end, may_send_anyway, say, say_goodbye, side_of, watch
from bot.decide.waiting import begin
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import ShowCard, TellModerators, TellOther
from bot.model.ids import AskId, ConversationId, OfferId, TurnId
from bot.model.offers import Conversation, Offer, OfferState, Side
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_conversation, a_turn, an_accepted_offer, an_ask, an_offer, some_settings

TALK = ConversationId("conversation")
TAKEN = an_ask(state=AskState.TAKEN)
BENS = an_accepted_offer()


def says(conversation: Conversation | None, side: Side | None = Side.ASKER, **but: Any) -> Decision | Refusal:
    """Say the first thing, a while after noon."""
    ordinary = {"words": "Is seven all right?", "turn": TurnId("turn"), "place": 1, "now": AFTER_NOON}
    return say(conversation, side, **{**ordinary, **but})


def ends(
    conversation: Conversation | None, side: Side | None, ask: Ask | None, offer: Offer | None, *others: Offer
) -> Any:
    """End it a while after noon."""
    return end(conversation, side, ask, offer, others=others, settings=some_settings(), now=AFTER_NOON)


OPENED, WATCH = begin(an_ask(), some_settings(), AFTER_NOON)
"""Ana's ask as it stands once it is open to others again, and what watches it."""


@pytest.mark.parametrize(
    "asked, offered, expected",
    [(True, False, Side.ASKER), (False, True, Side.HELPER), (False, False, None), (True, True, Side.ASKER)],
)
def test_a_side_is_what_somebody_did(asked: bool, offered: bool, expected: Side | None) -> None:
    assert side_of(asked=asked, offered=offered) is expected


@pytest.mark.parametrize("side, other", [(Side.ASKER, Side.HELPER), (Side.HELPER, Side.ASKER)])
def test_what_one_side_says_is_passed_on_to_the_other(side: Side, other: Side) -> None:
    assert says(a_conversation(), side, place=7) == Decision(
        keep=(a_turn(side=side, place=7, at=NOON),),
        events=(Event.TURN_TAKEN,),
        effects=(TellOther(conversation=TALK, side=other, turn=TurnId("turn")),),
    )


def test_a_turn_that_says_how_to_be_reached_is_held() -> None:
    assert says(a_conversation(), contact=True) is Refusal.CONTACT_DETAILS
    assert says(a_conversation(open=False), contact=True) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize(
    "allowed,name,expected", [(False, "Ana", False), (False, None, False), (True, None, False), (True, "Ana", True)]
)
def test_only_who_is_known_by_name_may_send_it_anyway_and_only_where_that_is_allowed(
    allowed: bool, name: str | None, expected: bool
) -> None:
    assert may_send_anyway(some_settings(send_anyway=allowed), name) is expected


def test_nobody_may_send_it_anyway_by_default() -> None:
    assert not may_send_anyway(some_settings(), "Ana")


@pytest.mark.parametrize(
    "words, expected", [("", Refusal.NOTHING_WRITTEN), ("x" * 1501, Refusal.TOO_LONG), ("x" * 1500, None), ("x", None)]
)
def test_a_turn_says_something_and_not_too_much(words: str, expected: Refusal | None) -> None:
    answer = says(a_conversation(), words=words)

    assert answer is expected or (expected is None and isinstance(answer, Decision))


@pytest.mark.parametrize("conversation", [None, a_conversation(), a_conversation(open=False)])
def test_a_conversation_of_others_is_as_good_as_gone(conversation: Conversation | None) -> None:
    assert says(conversation, None) is Refusal.GONE
    assert ends(conversation, None, TAKEN, BENS) is Refusal.GONE


@pytest.mark.parametrize("side", Side)
def test_a_conversation_that_is_not_there_takes_no_turn(side: Side) -> None:
    assert says(None, side) is Refusal.GONE


def test_after_the_end_nothing_more_is_passed_on() -> None:
    assert says(a_conversation(open=False), words="") is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("side, other", [(Side.ASKER, Side.HELPER), (Side.HELPER, Side.ASKER)])
def test_either_side_ends_it_and_the_last_helper_leaves_the_ask_open_again(side: Side, other: Side) -> None:
    assert ends(a_conversation(), side, TAKEN, BENS, BENS) == Decision(
        keep=(a_conversation(open=False), an_accepted_offer(state=OfferState.ENDED), OPENED),
        events=(Event.CONVERSATION_ENDED,),
        effects=(
            TellOther(conversation=TALK, side=other),
            ShowCard(ask=AskId("ask")),
            TellModerators(ask=AskId("ask")),
        ),
        alarms=(WATCH,),
        silence=(TALK, "offer"),
    )


def test_while_another_helps_the_card_stays_as_it_is() -> None:
    cams = an_accepted_offer(id=OfferId("cams"))

    assert ends(a_conversation(), Side.ASKER, TAKEN, BENS, BENS, cams) == Decision(
        keep=(a_conversation(open=False), an_accepted_offer(state=OfferState.ENDED)),
        events=(Event.CONVERSATION_ENDED,),
        effects=(TellOther(conversation=TALK, side=Side.HELPER),),
        silence=(TALK, "offer"),
    )


@pytest.mark.parametrize("side, state", [(Side.ASKER, OfferState.RELEASED), (Side.HELPER, OfferState.CANCELLED)])
@pytest.mark.parametrize("before", [OfferState.OFFERED, OfferState.DECLINED])
def test_a_conversation_without_a_yes_takes_the_offer_with_it(
    before: OfferState, side: Side, state: OfferState
) -> None:
    asked = an_offer(conversation=TALK, state=before)

    ended = ends(a_conversation(), side, an_ask(), asked, asked)
    assert ended.keep == (a_conversation(open=False), an_offer(conversation=TALK, state=state))


@pytest.mark.parametrize("state", ["released", "cancelled", "kept", "handed back", "lapsed", "ended"])
def test_an_offer_that_ended_before_stays_what_it_was(state: str) -> None:
    past = an_offer(state=OfferState(state))

    ended = ends(a_conversation(), Side.HELPER, an_ask(state=AskState.SORTED), past, past)
    assert ended.keep == (a_conversation(open=False),)
    assert ended.silence == (TALK,)


def test_ending_twice_changes_nothing() -> None:
    assert ends(a_conversation(open=False), Side.HELPER, TAKEN, BENS) == Decision()


@pytest.mark.parametrize("ask, offer", [(None, BENS), (TAKEN, None)])
def test_without_its_ask_or_offer_a_conversation_is_gone(ask: Ask | None, offer: Offer | None) -> None:
    assert ends(a_conversation(), Side.ASKER, ask, offer) is Refusal.GONE


def test_no_conversation_is_no_conversation_to_end() -> None:
    assert ends(None, Side.ASKER, TAKEN, BENS) is Refusal.GONE


OVER = Decision(keep=(a_conversation(open=False),), events=(Event.CONVERSATION_ENDED,), silence=(TALK,))
"""It ended, and nobody is told."""


def test_the_time_to_say_goodbye_runs_out_without_a_word() -> None:
    assert say_goodbye(a_conversation(), an_offer(state=OfferState.RELEASED)) == OVER
    assert say_goodbye(a_conversation(), None) == OVER


@pytest.mark.parametrize("state", [OfferState.OFFERED, OfferState.ACCEPTED])
def test_nobody_says_goodbye_while_the_offer_stands_again(state: OfferState) -> None:
    assert say_goodbye(a_conversation(), an_offer(state=state)) == Decision()


@pytest.mark.parametrize("conversation", [None, a_conversation(open=False)])
def test_a_goodbye_that_was_said_is_not_said_again(conversation: Conversation | None) -> None:
    assert say_goodbye(conversation, None) == Decision()


KEPT = an_accepted_offer(state=OfferState.KEPT)
FORTNIGHT = timedelta(days=14)


def watches(now: datetime, *said: datetime, offer: Offer | None = KEPT, talk: Conversation | None = None) -> Decision:
    """Look at a conversation in which things were said in these hours."""
    turns = tuple(a_turn(at=at, place=place) for place, at in enumerate(said, 1))
    return watch(talk or a_conversation(), offer, turns, some_settings(), now)


def looks_again(after: timedelta) -> Decision:
    """Say that nothing changes, and when it is looked at again."""
    return Decision(alarms=(Alarmed(owner=TALK, alarm=Alarm.WATCH_TALK, seconds=after // timedelta(seconds=1)),))


def test_fourteen_quiet_days_end_a_conversation_without_a_word() -> None:
    assert watches(NOON + FORTNIGHT + timedelta(hours=1), NOON) == OVER


def test_the_days_count_from_the_last_thing_said_by_either_side() -> None:
    later = NOON + timedelta(days=3)

    assert watches(NOON + FORTNIGHT, NOON, later) == looks_again(timedelta(days=3, hours=1))


def test_a_conversation_in_which_nothing_was_said_ends_when_it_is_looked_at() -> None:
    assert watches(NOON) == OVER


@pytest.mark.parametrize("state", ["offered", "declined", "accepted"])
def test_no_conversation_ends_quietly_under_an_offer_that_stands(state: str) -> None:
    standing = an_accepted_offer(state=OfferState(state))

    assert watches(NOON + 2 * FORTNIGHT, NOON, offer=standing) == looks_again(timedelta(days=1))


def test_what_ended_or_is_gone_is_not_watched() -> None:
    assert watches(NOON, talk=a_conversation(open=False)) == Decision()
    assert watches(NOON, offer=None) == Decision()
    assert watch(None, KEPT, (), some_settings(), NOON) == Decision()
