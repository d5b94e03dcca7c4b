"""Who may take on an ask, and what becomes of an offer."""

from typing import Any

import pytest

from bot.decide.offers import (
    accept,
    ask_first,
    decline,
    freed_by,
    leave_note,
    may_offer,
    new_note,
    offer_help,
    withdraw,
)
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Later, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellHelper, TellOther
from bot.model.ids import AskId, ConversationId, NoteId, OfferId
from bot.model.offers import Offer, OfferState, Side
from bot.model.timers import Alarm
from tests.worlds import (
    a_conversation,
    a_note,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

NEW = ConversationId("new")
TAKEN = an_ask(state=AskState.TAKEN)
KEPT = an_offer(state=OfferState.KEPT)


def offers(ask: Ask | None, offer: Offer | None = None, **but: Any) -> Decision | Refusal:
    """Offer help as Ben would, who has offered nothing else."""
    ordinary = {"mine": False, "standing": None, "earlier": (), "settings": some_settings()}
    return offer_help(ask, offer or an_offer(), **{**ordinary, **but})


def elsewhere(number: int) -> tuple[Offer, ...]:
    """Give live offers of Ben's on as many other asks, and one that has ended."""
    live = tuple(an_offer(id=OfferId(f"offer {place}"), ask=AskId(f"ask {place}")) for place in range(number))
    return (*live, an_offer(ask=AskId("long ago"), state=OfferState.RELEASED))


def test_one_person_offers_on_one_ask_three_times_and_no_more() -> None:
    before = tuple(an_offer(id=OfferId(f"offer {place}"), state=OfferState.CANCELLED) for place in range(3))

    assert isinstance(offers(an_ask(), earlier=before[:2]), Decision)
    assert offers(an_ask(), earlier=before) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("state", ["open", "taken"])
def test_the_asker_hears_of_an_offer(state: str) -> None:
    assert offers(an_ask(state=AskState(state))) == Decision(
        begin=(an_offer(),),
        events=(Event.HELP_OFFERED,),
        effects=(TellAsker(ask=AskId("ask"), notice=Notice.HELP_OFFERED, offer=OfferId("offer")),),
    )


def test_the_same_offer_twice_changes_nothing() -> None:
    assert offers(an_ask(), standing=an_offer(), earlier=elsewhere(10)) == Decision()


def test_a_second_offer_says_nothing_new_however_it_is_worded() -> None:
    assert offers(an_ask(), an_offer(can_do=""), standing=an_offer()) == Decision()


@pytest.mark.parametrize("mine", [True, False])
@pytest.mark.parametrize("ask", [None, *(an_ask(state=AskState(state)) for state in ("queued", "sorted", "closed"))])
def test_an_ask_that_is_not_on_show_is_gone_even_for_its_asker(ask: Ask | None, mine: bool) -> None:
    assert offers(ask, mine=mine) is may_offer(ask, mine=mine) is Refusal.GONE


@pytest.mark.parametrize("ask", [an_ask(), TAKEN, an_anonymous_ask()])
def test_nobody_helps_on_an_ask_of_their_own(ask: Ask) -> None:
    assert offers(ask, mine=True) is may_offer(ask, mine=True) is Refusal.OWN_ASK


def test_before_the_form_opens_nothing_else_is_asked() -> None:
    assert may_offer(an_ask(), mine=False) is None


@pytest.mark.parametrize(
    "but, expected",
    [
        ({"can_do": ""}, Refusal.NOTHING_WRITTEN),
        ({"can_do": "x" * 301}, Refusal.TOO_LONG),
        ({"by_when": "x" * 301}, Refusal.TOO_LONG),
        ({"can_do": "", "by_when": "x" * 301}, Refusal.NOTHING_WRITTEN),
    ],
)
def test_an_offer_says_something_and_not_too_much(but: dict[str, str], expected: Refusal) -> None:
    assert offers(an_ask(), an_offer(**but)) is expected


@pytest.mark.parametrize("but", [{"can_do": "x"}, {"can_do": "x" * 300, "by_when": "x" * 300}, {"by_when": ""}])
def test_an_offer_may_be_as_long_as_the_limit_and_leave_the_time_open(but: dict[str, str]) -> None:
    assert isinstance(offers(an_ask(), an_offer(**but)), Decision)


def test_ten_live_offers_are_the_most() -> None:
    assert isinstance(offers(an_ask(), earlier=elsewhere(9)), Decision)
    assert offers(an_ask(), earlier=elsewhere(10)) is Refusal.TOO_MANY_OFFERS
    assert offers(an_ask(), earlier=elsewhere(11)) is Refusal.TOO_MANY_OFFERS


def test_the_community_settles_how_many_offers_may_be_live() -> None:
    assert isinstance(offers(an_ask(), earlier=elsewhere(10), settings=some_settings(live_offers=11)), Decision)


def test_what_is_wrong_with_the_words_is_said_before_the_number() -> None:
    assert offers(an_ask(), an_offer(can_do="x" * 301), earlier=elsewhere(10)) is Refusal.TOO_LONG


def test_a_yes_takes_the_ask_opens_the_conversation_and_tells_the_helper() -> None:
    assert accept(an_ask(), an_offer(), mine=True, new=NEW) == Decision(
        keep=(TAKEN, a_conversation(id=NEW), an_accepted_offer(conversation=NEW)),
        events=(Event.OFFER_ACCEPTED,),
        effects=(TellHelper(offer=OfferId("offer"), notice=Notice.ACCEPTED), ShowCard(ask=AskId("ask"))),
    )


def test_a_second_yes_leaves_the_card_as_it_is() -> None:
    accepted = accept(TAKEN, an_offer(), mine=True, new=NEW)

    assert isinstance(accepted, Decision)
    assert accepted.effects == (TellHelper(offer=OfferId("offer"), notice=Notice.ACCEPTED),)


def test_a_yes_after_a_question_goes_on_in_the_same_conversation() -> None:
    asked = an_offer(conversation=ConversationId("conversation"))

    accepted = accept(an_ask(), asked, mine=True, new=NEW)
    assert isinstance(accepted, Decision)
    assert accepted.keep == (TAKEN, an_accepted_offer())


def test_the_same_yes_twice_changes_nothing() -> None:
    assert accept(TAKEN, an_accepted_offer(), mine=True, new=NEW) == Decision()


def test_a_question_first_opens_the_conversation_while_the_offer_waits() -> None:
    assert ask_first(an_ask(), an_offer(), mine=True, new=NEW) == Decision(
        keep=(a_conversation(id=NEW), an_offer(conversation=NEW)), events=(Event.CONVERSATION_OPENED,)
    )


@pytest.mark.parametrize("state", ["offered", "accepted"])
def test_a_conversation_that_is_open_is_not_opened_again(state: str) -> None:
    talking = an_offer(state=OfferState(state), conversation=NEW)

    assert ask_first(TAKEN, talking, mine=True, new=ConversationId("newer")) == Decision()


@pytest.mark.parametrize("state", ["queued", "sorted", "closed"])
def test_no_conversation_begins_about_an_ask_that_ended(state: str) -> None:
    assert ask_first(an_ask(state=AskState(state)), an_offer(), mine=True, new=NEW) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("answer", [accept, ask_first])
def test_only_the_asker_answers_an_offer(answer: Any) -> None:
    assert answer(an_ask(), an_offer(), mine=False, new=NEW) is Refusal.GONE
    assert answer(None, an_offer(), mine=True, new=NEW) is Refusal.GONE
    assert answer(an_ask(), None, mine=True, new=NEW) is Refusal.GONE


def test_a_declined_helper_hears_later_in_the_words_of_any_ending() -> None:
    assert decline(an_offer(), mine=True, settings=some_settings(kind_delay=77)) == Decision(
        keep=(an_offer(state=OfferState.RELEASED),),
        events=(Event.OFFER_DECLINED,),
        effects=(Later(effect=TellHelper(offer=OfferId("offer"), notice=Notice.RELEASED), seconds=77),),
    )


def test_a_conversation_about_a_declined_offer_ends_when_the_helper_hears_and_no_sooner() -> None:
    asked = an_offer(conversation=NEW)

    declined = decline(asked, mine=True, settings=some_settings(kind_delay=77))
    assert isinstance(declined, Decision)
    assert declined.keep == (an_offer(conversation=NEW, state=OfferState.RELEASED),)
    assert declined.alarms == (Alarmed(owner=NEW, alarm=Alarm.SAY_GOODBYE, seconds=77),)


def test_declining_twice_changes_nothing() -> None:
    assert decline(an_offer(state=OfferState.RELEASED), mine=True, settings=some_settings()) == Decision()


def test_only_the_asker_declines() -> None:
    assert decline(an_offer(), mine=False, settings=some_settings()) is Refusal.GONE
    assert decline(None, mine=True, settings=some_settings()) is Refusal.GONE


def test_an_offer_that_waits_is_cancelled_and_nobody_is_told() -> None:
    assert withdraw(an_ask(), an_offer(), None, own=True, others=(an_offer(),)) == Decision(
        keep=(an_offer(state=OfferState.CANCELLED),), events=(Event.OFFER_CANCELLED,)
    )


def test_an_asker_in_conversation_hears_that_it_ended() -> None:
    asked = an_offer(conversation=ConversationId("conversation"))

    assert withdraw(an_ask(), asked, a_conversation(), own=True, others=(asked,)) == Decision(
        keep=(
            an_offer(conversation=ConversationId("conversation"), state=OfferState.CANCELLED),
            a_conversation(open=False),
        ),
        events=(Event.OFFER_CANCELLED,),
        effects=(TellOther(conversation=ConversationId("conversation"), side=Side.ASKER),),
        silence=(ConversationId("conversation"),),
    )


def test_a_conversation_that_ended_before_is_not_ended_again() -> None:
    past = a_conversation(open=False)

    assert withdraw(an_ask(), an_offer(), past, own=True, others=()) == Decision(
        keep=(an_offer(state=OfferState.CANCELLED),), events=(Event.OFFER_CANCELLED,), silence=(past.id,)
    )


def test_the_last_helper_who_hands_back_leaves_the_ask_open_again() -> None:
    bens = an_accepted_offer()

    assert withdraw(TAKEN, bens, a_conversation(), own=True, others=(bens,)) == Decision(
        keep=(an_accepted_offer(state=OfferState.HANDED_BACK), a_conversation(open=False), an_ask()),
        events=(Event.OFFER_HANDED_BACK,),
        effects=(
            TellAsker(ask=AskId("ask"), notice=Notice.HANDED_BACK, offer=OfferId("offer")),
            ShowCard(ask=AskId("ask")),
        ),
        silence=(ConversationId("conversation"),),
    )


def test_while_another_helps_the_ask_stays_in_good_hands() -> None:
    bens, cams = an_accepted_offer(), an_accepted_offer(id=OfferId("cams"))

    handed_back = withdraw(TAKEN, bens, None, own=True, others=(bens, cams))
    assert handed_back == Decision(
        keep=(an_accepted_offer(state=OfferState.HANDED_BACK),),
        events=(Event.OFFER_HANDED_BACK,),
        effects=(TellAsker(ask=AskId("ask"), notice=Notice.HANDED_BACK, offer=OfferId("offer")),),
    )


@pytest.mark.parametrize("state", ["cancelled", "handed back"])
def test_withdrawing_twice_changes_nothing(state: str) -> None:
    assert withdraw(an_ask(), an_offer(state=OfferState(state)), None, own=True, others=()) == Decision()


def test_only_the_helper_withdraws() -> None:
    assert withdraw(an_ask(), an_offer(), None, own=False, others=()) is Refusal.GONE
    assert withdraw(None, an_offer(), None, own=True, others=()) is Refusal.GONE
    assert withdraw(an_ask(), None, None, own=True, others=()) is Refusal.GONE


def test_an_ask_is_free_again_when_its_only_accepted_helper_goes() -> None:
    waiting = an_offer(id=OfferId("cams"))

    assert freed_by(an_ask(state=AskState.TAKEN, version=3), an_accepted_offer(), (waiting,)) == (an_ask(version=3),)


def test_a_helper_who_was_never_accepted_frees_nothing() -> None:
    assert freed_by(TAKEN, an_offer(), ()) == ()


@pytest.mark.parametrize("state", ["queued", "open", "sorted", "closed"])
def test_only_an_ask_that_is_taken_can_be_freed(state: str) -> None:
    assert freed_by(an_ask(state=AskState(state)), an_accepted_offer(), ()) == ()


def test_a_note_reaches_the_helper() -> None:
    assert leave_note(KEPT, None, a_note(), mine=True) == Decision(
        keep=(a_note(),),
        events=(Event.NOTE_LEFT,),
        effects=(TellHelper(offer=OfferId("offer"), notice=Notice.THANKED),),
    )


@pytest.mark.parametrize(
    "words, expected", [("", Refusal.NOTHING_WRITTEN), ("x" * 501, Refusal.TOO_LONG), ("x" * 500, None), ("x", None)]
)
def test_a_note_says_something_and_not_too_much(words: str, expected: Refusal | None) -> None:
    answer = leave_note(KEPT, None, a_note(words=words), mine=True)

    assert answer is expected or (expected is None and isinstance(answer, Decision))


def test_one_note_is_all_there_is() -> None:
    assert leave_note(KEPT, a_note(), a_note(words="Really."), mine=True) is Refusal.ALREADY_THANKED


def test_only_the_asker_thanks() -> None:
    assert leave_note(KEPT, None, a_note(), mine=False) is Refusal.GONE
    assert leave_note(KEPT, a_note(), a_note(), mine=False) is Refusal.GONE
    assert leave_note(None, None, a_note(), mine=True) is Refusal.GONE


@pytest.mark.parametrize("ask, name", [(an_ask(), "Ana"), (an_anonymous_ask(), None)])
def test_a_note_is_signed_as_the_card_was(ask: Ask, name: str | None) -> None:
    assert new_note(NoteId("note"), KEPT, ask, "It stands straight.") == a_note(name=name)
