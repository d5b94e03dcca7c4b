"""Who may take on an ask, and what becomes of an offer."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decide.offers import (
    accept,
    ask_first,
    leave_note,
    may_offer,
    new_note,
    offer_help,
)
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellHelper, TellModerators
from bot.model.ids import AskId, ConversationId, NoteId, OfferId
from bot.model.offers import Offer, OfferState, Promise
from bot.model.timers import Alarm
from tests.worlds import (
    AFTER_NOON,
    NOON,
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
    ordinary = {"mine": False, "barred": False, "standing": None, "earlier": (), "settings": some_settings()}
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
def test_the_asker_hears_of_an_offer_which_does_not_wait_for_ever(state: str) -> None:
    assert offers(an_ask(state=AskState(state)), settings=some_settings(offer_waits=77)) == Decision(
        begin=(an_offer(),),
        events=(Event.HELP_OFFERED,),
        effects=(TellAsker(ask=AskId("ask"), notice=Notice.HELP_OFFERED, offer=OfferId("offer")),),
        alarms=(Alarmed(owner="offer", alarm=Alarm.WATCH_OFFER, seconds=77),),
    )


def test_the_same_offer_twice_changes_nothing() -> None:
    assert offers(an_ask(), standing=an_offer(), earlier=elsewhere(10)) == Decision()


def test_a_second_offer_says_nothing_new_however_it_is_worded() -> None:
    assert offers(an_ask(), an_offer(can_do=""), standing=an_offer()) == Decision()


@pytest.mark.parametrize("mine", [True, False])
@pytest.mark.parametrize("ask", [None, *(an_ask(state=AskState(state)) for state in ("queued", "sorted", "closed"))])
def test_an_ask_that_is_not_on_show_is_gone_even_for_its_asker(ask: Ask | None, mine: bool) -> None:
    assert offers(ask, mine=mine) is may_offer(ask, mine=mine, barred=False) is Refusal.GONE


@pytest.mark.parametrize("ask", [an_ask(), TAKEN, an_anonymous_ask()])
def test_nobody_helps_on_an_ask_of_their_own(ask: Ask) -> None:
    assert offers(ask, mine=True) is may_offer(ask, mine=True, barred=False) is Refusal.OWN_ASK


def test_before_the_form_opens_nothing_else_is_asked() -> None:
    assert may_offer(an_ask(), mine=False, barred=False) is None


@pytest.mark.parametrize(
    "but, expected",
    [
        ({"can_do": ""}, Refusal.NOTHING_WRITTEN),
        ({"can_do": "x" * 301}, Refusal.TOO_LONG),
    ],
)
def test_an_offer_says_something_and_not_too_much(but: dict[str, str], expected: Refusal) -> None:
    assert offers(an_ask(), an_offer(**but)) is expected


@pytest.mark.parametrize("can_do", ["x", "x" * 300])
def test_an_offer_may_be_as_long_as_the_limit(can_do: str) -> None:
    assert isinstance(offers(an_ask(), an_offer(can_do=can_do)), Decision)


def test_an_offer_that_was_declined_counts_until_its_helper_heard() -> None:
    unaware = an_offer(id=OfferId("unaware"), ask=AskId("elsewhere"), state=OfferState.DECLINED)

    assert offers(an_ask(), earlier=(*elsewhere(9), unaware)) is Refusal.TOO_MANY_OFFERS


def test_ten_live_offers_are_the_most() -> None:
    assert isinstance(offers(an_ask(), earlier=elsewhere(9)), Decision)
    assert offers(an_ask(), earlier=elsewhere(10)) is Refusal.TOO_MANY_OFFERS
    assert offers(an_ask(), earlier=elsewhere(11)) is Refusal.TOO_MANY_OFFERS


def test_the_community_settles_how_many_offers_may_be_live() -> None:
    assert isinstance(offers(an_ask(), earlier=elsewhere(10), settings=some_settings(live_offers=11)), Decision)


def test_what_is_wrong_with_the_words_is_said_before_the_number() -> None:
    assert offers(an_ask(), an_offer(can_do="x" * 301), earlier=elsewhere(10)) is Refusal.TOO_LONG


def accepts(ask: Ask | None, offer: Offer | None, **but: Any) -> Decision | Refusal:
    """Say yes as Ana would, a while after noon."""
    ordinary = {"mine": True, "new": NEW, "others": (), "settings": some_settings(), "now": AFTER_NOON}
    return accept(ask, offer, **{**ordinary, **but})


def asks_first(ask: Ask | None, offer: Offer | None, **but: Any) -> Decision | Refusal:
    """Ask something first, as Ana would."""
    return ask_first(ask, offer, **{"mine": True, "new": NEW, "settings": some_settings(), **but})


def test_a_yes_takes_the_ask_opens_the_conversation_and_makes_a_promise() -> None:
    promised = an_accepted_offer(conversation=NEW, promised_at=datetime(2026, 3, 8, tzinfo=UTC))

    accepted = accepts(an_ask(), an_offer())
    assert isinstance(accepted, Decision)
    assert accepted.keep == (TAKEN, a_conversation(id=NEW), promised)
    assert accepted.events == (Event.OFFER_ACCEPTED,)
    assert accepted.effects == (
        TellHelper(offer=OfferId("offer"), notice=Notice.ACCEPTED),
        ShowCard(ask=AskId("ask")),
        TellModerators(ask=AskId("ask")),
    )
    assert [alarm.alarm for alarm in accepted.alarms] == [Alarm.WATCH_TALK, Alarm.WATCH_OFFER, Alarm.WATCH_ASK]


@pytest.mark.parametrize(
    "by_when, until",
    [
        (Promise.HOUR, timedelta(minutes=85) / 2),
        (Promise.SAME_DAY, timedelta(hours=11, minutes=25) / 2),
        (Promise.THREE_DAYS, timedelta(days=3, hours=11, minutes=25) - timedelta(hours=12)),
        (Promise.WEEK, timedelta(days=7, hours=11, minutes=25) - timedelta(hours=12)),
    ],
)
def test_the_helper_is_asked_half_a_day_before_the_time_or_half_way_there(by_when: Promise, until: timedelta) -> None:
    accepted = accepts(an_ask(), an_offer(by_when=by_when), now=NOON + timedelta(minutes=35))

    assert isinstance(accepted, Decision)
    assert Alarmed(owner="offer", alarm=Alarm.WATCH_OFFER, seconds=until // timedelta(seconds=1)) in accepted.alarms


def test_the_ask_is_settled_after_the_last_promise_of_all() -> None:
    late = an_accepted_offer(id=OfferId("late"), promised_at=NOON + timedelta(days=20))

    alone, among = accepts(TAKEN, an_offer()), accepts(TAKEN, an_offer(), others=(an_offer(), late))
    assert isinstance(alone, Decision)
    assert isinstance(among, Decision)
    assert alone.alarms[-1].alarm is among.alarms[-1].alarm is Alarm.WATCH_ASK
    assert among.alarms[-1].seconds > alone.alarms[-1].seconds


def test_a_second_yes_leaves_the_card_as_it_is() -> None:
    accepted = accepts(TAKEN, an_offer())

    assert isinstance(accepted, Decision)
    assert accepted.effects == (TellHelper(offer=OfferId("offer"), notice=Notice.ACCEPTED),)


def test_a_yes_after_a_question_goes_on_in_the_same_conversation() -> None:
    asked = an_offer(conversation=ConversationId("conversation"))

    accepted = accepts(an_ask(), asked)
    assert isinstance(accepted, Decision)
    assert accepted.keep == (TAKEN, an_accepted_offer(promised_at=datetime(2026, 3, 8, tzinfo=UTC)))


def test_the_same_yes_twice_changes_nothing() -> None:
    assert accepts(TAKEN, an_accepted_offer()) == Decision()


def test_a_question_first_opens_the_conversation_while_the_offer_waits() -> None:
    assert asks_first(an_ask(), an_offer(), settings=some_settings(talk_rests=77)) == Decision(
        keep=(a_conversation(id=NEW), an_offer(conversation=NEW)),
        events=(Event.CONVERSATION_OPENED,),
        alarms=(Alarmed(owner=NEW, alarm=Alarm.WATCH_TALK, seconds=77),),
    )


@pytest.mark.parametrize("state", ["offered", "accepted"])
def test_a_conversation_that_is_open_is_not_opened_again(state: str) -> None:
    talking = an_offer(state=OfferState(state), conversation=NEW)

    assert asks_first(TAKEN, talking, new=ConversationId("newer")) == Decision()


@pytest.mark.parametrize("state", ["queued", "sorted", "closed"])
def test_no_conversation_begins_about_an_ask_that_ended(state: str) -> None:
    assert asks_first(an_ask(state=AskState(state)), an_offer()) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("answer", [accepts, asks_first])
def test_only_the_asker_answers_an_offer(answer: Any) -> None:
    assert answer(an_ask(), an_offer(), mine=False) is Refusal.GONE
    assert answer(None, an_offer()) is Refusal.GONE
    assert answer(an_ask(), None) is Refusal.GONE


@pytest.mark.parametrize("answer", [accepts, asks_first])
def test_what_was_declined_is_over_for_its_asker(answer: Any) -> None:
    assert answer(an_ask(), an_offer(state=OfferState.DECLINED)) is Refusal.ALREADY_ENDED


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


def test_a_note_and_an_offer_that_say_how_to_be_reached_are_held() -> None:
    assert leave_note(KEPT, None, a_note(), mine=True, contact=True) is Refusal.CONTACT_DETAILS
    assert offers(an_ask(), contact=True) is Refusal.CONTACT_DETAILS


def test_what_could_not_go_out_anyway_is_not_held() -> None:
    assert leave_note(KEPT, a_note(), a_note(), mine=True, contact=True) is Refusal.ALREADY_THANKED
    assert offers(an_ask(state=AskState.CLOSED), contact=True) is Refusal.GONE


@pytest.mark.parametrize("ask, name", [(an_ask(), "Ana"), (an_anonymous_ask(), None)])
def test_a_note_is_signed_as_the_card_was(ask: Ask, name: str | None) -> None:
    assert new_note(NoteId("note"), KEPT, ask, "It stands straight.") == a_note(name=name)
