"""How an offer ends without help: declined, taken back or handed back, and what it leaves behind."""

from datetime import timedelta
from typing import Any

import pytest

from bot.decide.offers import decline, freed_by, withdraw
from bot.decide.waiting import begin
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellModerators, TellOther
from bot.model.ids import AskId, ConversationId, OfferId
from bot.model.offers import Conversation, Offer, OfferState, Side
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_conversation, an_accepted_offer, an_ask, an_offer, some_settings

TAKEN = an_ask(state=AskState.TAKEN)


def declines(offer: Offer | None, **but: Any) -> Any:
    """Let an offer go as Ana would, at noon."""
    return decline(offer, **{"mine": True, "settings": some_settings(), "now": NOON, **but})


def test_a_declined_offer_has_ended_for_its_asker_and_stands_for_its_helper_who_hears_later() -> None:
    unaware = an_offer(state=OfferState.DECLINED)

    assert declines(an_offer()) == Decision(
        keep=(unaware,),
        events=(Event.OFFER_DECLINED,),
        alarms=(Alarmed(owner="offer", alarm=Alarm.WATCH_OFFER, seconds=3600),),
    )
    assert unaware.live
    assert not unaware.wanted


@pytest.mark.parametrize("minute, second", [(0, 1), (17, 42), (59, 59)])
def test_no_minute_tells_a_helper_when_their_offer_was_declined(minute: int, second: int) -> None:
    now = NOON + timedelta(minutes=minute, seconds=second)

    (alarm,) = declines(an_offer(), now=now).alarms
    assert now + timedelta(seconds=alarm.seconds) == NOON + timedelta(hours=2)


@pytest.mark.parametrize("state", ["declined", "released"])
def test_declining_twice_changes_nothing(state: str) -> None:
    assert declines(an_offer(state=OfferState(state))) == Decision()


def test_only_the_asker_declines() -> None:
    assert declines(an_offer(), mine=False) is Refusal.GONE
    assert declines(None) is Refusal.GONE


def withdraws(ask: Ask | None, offer: Offer | None, conversation: Conversation | None, **but: Any) -> Any:
    """Take an offer back as Ben would, a while after noon."""
    ordinary = {"own": True, "others": (), "settings": some_settings(), "now": AFTER_NOON}
    return withdraw(ask, offer, conversation, **{**ordinary, **but})


OPENED, WATCH = begin(an_ask(), some_settings(), AFTER_NOON)
"""Ana's ask as it stands once it is open to others again, and what watches it."""


@pytest.mark.parametrize("state", ["offered", "declined"])
def test_an_offer_that_waits_is_cancelled_and_nobody_is_told_even_where_it_was_declined(state: str) -> None:
    assert withdraws(an_ask(), an_offer(state=OfferState(state)), None) == Decision(
        keep=(an_offer(state=OfferState.CANCELLED),), events=(Event.OFFER_CANCELLED,), silence=("offer",)
    )


def test_an_asker_in_conversation_hears_that_it_ended() -> None:
    asked = an_offer(conversation=ConversationId("conversation"))

    assert withdraws(an_ask(), asked, a_conversation(), others=(asked,)) == Decision(
        keep=(
            an_offer(conversation=ConversationId("conversation"), state=OfferState.CANCELLED),
            a_conversation(open=False),
        ),
        events=(Event.OFFER_CANCELLED,),
        effects=(TellOther(conversation=ConversationId("conversation"), side=Side.ASKER),),
        silence=("offer", "conversation"),
    )


def test_a_conversation_that_ended_before_is_not_ended_again() -> None:
    past = a_conversation(open=False)

    assert withdraws(an_ask(), an_offer(), past) == Decision(
        keep=(an_offer(state=OfferState.CANCELLED),), events=(Event.OFFER_CANCELLED,), silence=("offer", past.id)
    )


def test_the_last_helper_who_hands_back_leaves_the_ask_open_again_and_watched_anew() -> None:
    bens = an_accepted_offer()

    assert withdraws(TAKEN, bens, a_conversation(), others=(bens,)) == Decision(
        keep=(an_accepted_offer(state=OfferState.HANDED_BACK), a_conversation(open=False), OPENED),
        events=(Event.OFFER_HANDED_BACK,),
        effects=(
            TellAsker(ask=AskId("ask"), notice=Notice.HANDED_BACK, offer=OfferId("offer")),
            ShowCard(ask=AskId("ask")),
            TellModerators(ask=AskId("ask")),
        ),
        alarms=(WATCH,),
        silence=("offer", "conversation"),
    )


def test_while_another_helps_the_ask_stays_in_good_hands() -> None:
    bens, cams = an_accepted_offer(), an_accepted_offer(id=OfferId("cams"))

    assert withdraws(TAKEN, bens, None, others=(bens, cams)) == Decision(
        keep=(an_accepted_offer(state=OfferState.HANDED_BACK),),
        events=(Event.OFFER_HANDED_BACK,),
        effects=(TellAsker(ask=AskId("ask"), notice=Notice.HANDED_BACK, offer=OfferId("offer")),),
        silence=("offer",),
    )


@pytest.mark.parametrize("state", ["cancelled", "handed back"])
def test_withdrawing_twice_changes_nothing(state: str) -> None:
    assert withdraws(an_ask(), an_offer(state=OfferState(state)), None) == Decision()


def test_only_the_helper_withdraws() -> None:
    assert withdraws(an_ask(), an_offer(), None, own=False) is Refusal.GONE
    assert withdraws(None, an_offer(), None) is Refusal.GONE
    assert withdraws(an_ask(), None, None) is Refusal.GONE


def frees(ask: Ask, offer: Offer, *others: Offer) -> Decision:
    """Let an offer end a while after noon."""
    return freed_by(ask, offer, others, some_settings(), AFTER_NOON)


def test_an_ask_is_free_again_when_its_only_accepted_helper_goes() -> None:
    waiting, helped = an_offer(id=OfferId("cams")), an_offer(id=OfferId("dees"), state=OfferState.KEPT)

    assert frees(TAKEN, an_accepted_offer(), waiting, helped) == Decision(
        keep=(OPENED,), effects=(ShowCard(ask=AskId("ask")), TellModerators(ask=AskId("ask"))), alarms=(WATCH,)
    )


def test_a_helper_who_was_never_accepted_frees_nothing() -> None:
    assert frees(TAKEN, an_offer()) == Decision()


def test_where_a_moderator_takes_their_offer_back_the_others_see_it() -> None:
    answered = an_ask(answered_for=OfferId("offer"))

    assert withdraws(answered, an_offer(), None).effects == (TellModerators(ask=AskId("ask")),)
    assert withdraws(answered, an_offer(id=OfferId("cams")), None).effects == ()


@pytest.mark.parametrize("state", ["queued", "open", "sorted", "closed"])
def test_only_an_ask_that_is_taken_can_be_freed(state: str) -> None:
    assert frees(an_ask(state=AskState(state)), an_accepted_offer()) == Decision()
