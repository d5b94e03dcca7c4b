"""Two sides talking through the bot."""

from typing import Any

import pytest

from bot.decide.conversations import end, say, say_goodbye, side_of
from bot.model.asks import Ask, AskState
from bot.model.decisions import Decision, Event, Refusal
from bot.model.effects import ShowCard, TellOther
from bot.model.ids import AskId, ConversationId, OfferId, TurnId
from bot.model.offers import Conversation, Offer, OfferState, Side
from tests.worlds import AFTER_NOON, NOON, a_conversation, a_turn, an_accepted_offer, an_ask, an_offer

TALK = ConversationId("conversation")
TAKEN = an_ask(state=AskState.TAKEN)
BENS = an_accepted_offer()


def says(conversation: Conversation | None, side: Side | None = Side.ASKER, **but: Any) -> Decision | Refusal:
    """Say the first thing, a while after noon."""
    ordinary = {"words": "Is seven all right?", "turn": TurnId("turn"), "place": 1, "now": AFTER_NOON}
    return say(conversation, side, **{**ordinary, **but})


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


@pytest.mark.parametrize(
    "words, expected", [("", Refusal.NOTHING_WRITTEN), ("x" * 1501, Refusal.TOO_LONG), ("x" * 1500, None), ("x", None)]
)
def test_a_turn_says_something_and_not_too_much(words: str, expected: Refusal | None) -> None:
    answer = says(a_conversation(), words=words)

    assert answer is expected or (expected is None and isinstance(answer, Decision))


@pytest.mark.parametrize("conversation", [None, a_conversation(), a_conversation(open=False)])
def test_a_conversation_of_others_is_as_good_as_gone(conversation: Conversation | None) -> None:
    assert says(conversation, None) is Refusal.GONE
    assert end(conversation, None, TAKEN, BENS, ()) is Refusal.GONE


@pytest.mark.parametrize("side", Side)
def test_a_conversation_that_is_not_there_takes_no_turn(side: Side) -> None:
    assert says(None, side) is Refusal.GONE


def test_after_the_end_nothing_more_is_passed_on() -> None:
    assert says(a_conversation(open=False), words="") is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("side, other", [(Side.ASKER, Side.HELPER), (Side.HELPER, Side.ASKER)])
def test_either_side_ends_it_and_the_last_helper_leaves_the_ask_open_again(side: Side, other: Side) -> None:
    assert end(a_conversation(), side, TAKEN, BENS, (BENS,)) == Decision(
        keep=(a_conversation(open=False), an_accepted_offer(state=OfferState.ENDED), an_ask()),
        events=(Event.CONVERSATION_ENDED,),
        effects=(TellOther(conversation=TALK, side=other), ShowCard(ask=AskId("ask"))),
        silence=(TALK,),
    )


def test_while_another_helps_the_card_stays_as_it_is() -> None:
    cams = an_accepted_offer(id=OfferId("cams"))

    assert end(a_conversation(), Side.ASKER, TAKEN, BENS, (BENS, cams)) == Decision(
        keep=(a_conversation(open=False), an_accepted_offer(state=OfferState.ENDED)),
        events=(Event.CONVERSATION_ENDED,),
        effects=(TellOther(conversation=TALK, side=Side.HELPER),),
        silence=(TALK,),
    )


@pytest.mark.parametrize("side, state", [(Side.ASKER, OfferState.RELEASED), (Side.HELPER, OfferState.CANCELLED)])
def test_a_conversation_that_came_before_a_yes_takes_the_offer_with_it(side: Side, state: OfferState) -> None:
    asked = an_offer(conversation=TALK)

    ended = end(a_conversation(), side, an_ask(), asked, (asked,))
    assert isinstance(ended, Decision)
    assert ended.keep == (a_conversation(open=False), an_offer(conversation=TALK, state=state))


@pytest.mark.parametrize("state", ["released", "cancelled", "kept", "handed back", "ended"])
def test_an_offer_that_ended_before_stays_what_it_was(state: str) -> None:
    past = an_offer(state=OfferState(state))

    ended = end(a_conversation(), Side.HELPER, an_ask(state=AskState.SORTED), past, (past,))
    assert isinstance(ended, Decision)
    assert ended.keep == (a_conversation(open=False),)


def test_ending_twice_changes_nothing() -> None:
    assert end(a_conversation(open=False), Side.HELPER, TAKEN, BENS, ()) == Decision()


@pytest.mark.parametrize("ask, offer", [(None, BENS), (TAKEN, None)])
def test_without_its_ask_or_offer_a_conversation_is_gone(ask: Ask | None, offer: Offer | None) -> None:
    assert end(a_conversation(), Side.ASKER, ask, offer, ()) is Refusal.GONE


def test_no_conversation_is_no_conversation_to_end() -> None:
    assert end(None, Side.ASKER, TAKEN, BENS, ()) is Refusal.GONE


def test_the_time_to_say_goodbye_runs_out_without_a_word() -> None:
    assert say_goodbye(a_conversation()) == Decision(
        keep=(a_conversation(open=False),), events=(Event.CONVERSATION_ENDED,)
    )


@pytest.mark.parametrize("conversation", [None, a_conversation(open=False)])
def test_a_goodbye_that_was_said_is_not_said_again(conversation: Conversation | None) -> None:
    assert say_goodbye(conversation) == Decision()
