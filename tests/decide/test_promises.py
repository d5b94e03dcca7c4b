"""An offer is a promise with a time: what follows it, once each, and never at night."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.decide.offers import decline
from bot.decide.promises import (
    ASKER_ASKED,
    HELPER_ASKED,
    Watched,
    asks_asker,
    more_help,
    not_yet,
    settled,
    they_helped,
    watch,
)
from bot.decide.waiting import begin, look_again
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellHelper, TellModerators
from bot.model.ids import AskId, ConversationId, OfferId
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm
from tests.worlds import (
    NOON,
    a_conversation,
    a_turn,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

ASK, OFFER, TALK = AskId("ask"), OfferId("offer"), ConversationId("conversation")
NEVER, NIGHT = ("UTC", (0, 0)), ("UTC", (22, 8))
TAKEN = an_ask(state=AskState.TAKEN)
PROMISED = NOON + timedelta(days=2)
BENS = an_accepted_offer(promised_at=PROMISED)
REMINDED, PAST = replace(BENS, step=HELPER_ASKED), replace(BENS, step=ASKER_ASKED)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TO_HELPER, TO_ASKER = (
    TellHelper(offer=OFFER, notice=Notice.CHECK_IN),
    TellAsker(ask=ASK, notice=Notice.CHECK_IN, offer=OFFER),
)


def looked_at(offer: Offer, now: datetime, **but: Any) -> Decision:
    """Look at an offer of Ben's on Ana's ask, where nobody has quiet hours."""
    ordinary = {"ask": TAKEN, "others": (offer,), "conversation": None, "turns": (), "helper": NEVER}
    return watch(Watched(**{**ordinary, **but}, offer=offer), some_settings(), now)


def in_(after: timedelta) -> Alarmed:
    """Look again after so long."""
    return Alarmed(owner=OFFER, alarm=Alarm.WATCH_OFFER, seconds=after // timedelta(seconds=1))


def said(at: datetime) -> dict[str, Any]:
    """Let something have been said at a whole hour."""
    return {"conversation": a_conversation(), "turns": (a_turn(at=at),)}


def test_an_offer_that_nobody_answered_ends_for_its_asker_and_its_helper_hears_later() -> None:
    assert looked_at(an_offer(), NOON, ask=an_ask()) == Decision(
        keep=(an_offer(state=OfferState.DECLINED),), alarms=(in_(HOUR),)
    )


def test_an_offer_that_they_still_talk_about_waits_on() -> None:
    talking = an_offer(conversation=TALK)

    assert looked_at(talking, NOON, ask=an_ask(), **said(NOON - DAY)) == Decision(alarms=(in_(6 * DAY + HOUR),))


def test_kind_words_come_with_the_end_and_the_conversation_ends_with_them() -> None:
    declined = an_offer(state=OfferState.DECLINED, conversation=TALK)

    assert looked_at(declined, NOON, ask=an_ask(), **said(NOON)) == Decision(
        keep=(an_offer(state=OfferState.RELEASED, conversation=TALK), a_conversation(open=False)),
        events=(Event.OFFER_RELEASED,),
        effects=(TellHelper(offer=OFFER, notice=Notice.RELEASED),),
        silence=(TALK,),
    )


def test_moderators_see_that_one_of_them_was_declined_with_the_kind_words_and_not_before() -> None:
    answered, declined = an_ask(answered_for=OFFER), an_offer(state=OfferState.DECLINED)

    assert decline(an_offer(), mine=True, settings=some_settings(), now=NOON) == Decision(
        keep=(declined,), events=(Event.OFFER_DECLINED,), alarms=(in_(HOUR),)
    )
    assert TellModerators(ask=ASK) in looked_at(declined, NOON, ask=answered).effects


def test_after_the_end_of_the_ask_the_conversation_has_its_own_goodbye() -> None:
    declined = an_offer(state=OfferState.DECLINED, conversation=TALK)

    released = looked_at(declined, NOON, ask=an_ask(state=AskState.CLOSED), **said(NOON))
    assert released.keep == (an_offer(state=OfferState.RELEASED, conversation=TALK),)


def test_kind_words_wait_for_the_morning_and_until_then_nothing_changes() -> None:
    declined = an_offer(state=OfferState.DECLINED)

    assert looked_at(declined, NOON + 11 * HOUR, helper=NIGHT) == Decision(alarms=(in_(9 * HOUR),))


@pytest.mark.parametrize("state", ["released", "cancelled", "kept", "handed back", "lapsed", "ended"])
def test_an_offer_that_ended_is_not_followed(state: str) -> None:
    assert looked_at(replace(PAST, state=OfferState(state)), PROMISED + 9 * DAY) == Decision()


def test_a_promise_without_a_time_is_not_followed() -> None:
    assert looked_at(an_accepted_offer(), NOON) == Decision()


def test_before_the_time_its_helper_is_asked() -> None:
    assert looked_at(BENS, PROMISED - 12 * HOUR) == Decision(
        keep=(REMINDED,),
        events=(Event.CHECKED_IN,),
        effects=(TO_HELPER,),
        alarms=(in_(14 * HOUR),),
    )


@pytest.mark.parametrize(
    "promised_at, now",
    [(NOON, NOON), (NOON, NOON + HOUR)],
    ids=["late", "past"],
)
def test_a_helper_who_cannot_be_asked_in_time_is_not_asked(promised_at: datetime, now: datetime) -> None:
    soon = replace(BENS, promised_at=promised_at)

    dropped = looked_at(soon, now)
    assert dropped == Decision(keep=(replace(soon, step=HELPER_ASKED),), alarms=(in_(promised_at + 2 * HOUR - now),))


def test_after_the_time_its_asker_is_asked_and_nothing_lapses_for_two_days() -> None:
    assert looked_at(REMINDED, PROMISED + 2 * HOUR) == Decision(
        keep=(PAST,), events=(Event.CHECKED_IN,), effects=(TO_ASKER,), alarms=(in_(46 * HOUR),)
    )


def test_too_early_means_later() -> None:
    assert looked_at(REMINDED, PROMISED) == Decision(alarms=(in_(2 * HOUR),))


@pytest.mark.parametrize("step", [0, HELPER_ASKED])
def test_after_a_week_off_only_the_asker_is_asked_and_has_a_day_to_answer(step: int) -> None:
    assert looked_at(replace(BENS, step=step), PROMISED + 7 * DAY) == Decision(
        keep=(PAST,), events=(Event.CHECKED_IN,), effects=(TO_ASKER,), alarms=(in_(DAY),)
    )


def test_two_days_without_a_word_open_the_ask_again_and_both_hear_it() -> None:
    opened, watched = begin(an_ask(), some_settings(), PROMISED + 2 * DAY)

    lapsed = looked_at(PAST, PROMISED + 2 * DAY, conversation=a_conversation())
    assert lapsed == Decision(
        keep=(replace(PAST, state=OfferState.LAPSED), a_conversation(open=False), opened),
        events=(Event.OFFER_LAPSED,),
        effects=(
            ShowCard(ask=ASK),
            TellModerators(ask=ASK),
            TellAsker(ask=ASK, notice=Notice.LAPSED, offer=OFFER),
            TellHelper(offer=OFFER, notice=Notice.LAPSED),
        ),
        alarms=(watched,),
        silence=(TALK,),
    )


@pytest.mark.parametrize("hours", [10, 14, 19])
def test_nothing_lapses_while_the_community_sleeps_for_everybody_would_see_it(hours: int) -> None:
    night = PROMISED + 2 * DAY + hours * HOUR

    assert looked_at(PAST, night) == Decision(alarms=(in_((20 - hours) * HOUR),))


def test_a_day_that_ends_at_midnight_lapses_in_the_morning() -> None:
    midnight = NOON + 12 * HOUR

    assert looked_at(replace(PAST, promised_at=midnight), midnight + DAY) == Decision(alarms=(in_(DAY + 8 * HOUR),))


def test_while_another_helps_the_ask_stays_in_good_hands() -> None:
    cams = an_accepted_offer(id=OfferId("cams"))

    lapsed = looked_at(PAST, PROMISED + 2 * DAY, others=(PAST, cams))
    assert lapsed.keep == (replace(PAST, state=OfferState.LAPSED),)
    assert not lapsed.alarms


def test_what_was_said_after_the_time_is_a_word() -> None:
    spoken = said(PROMISED + DAY)

    assert looked_at(PAST, PROMISED + 2 * DAY, **spoken) == Decision(alarms=(in_(DAY + HOUR),))
    assert looked_at(PAST, PROMISED + 3 * DAY + HOUR, **spoken).events == (Event.OFFER_LAPSED,)


def helps(ask: Ask | None, offer: Offer | None, *others: Offer, **but: Any) -> Decision | Refusal:
    """Say that it helped, as Ana would, somewhat after the time."""
    ordinary = {"mine": True, "others": others, "settings": some_settings(), "now": PROMISED + timedelta(hours=2.6)}
    return they_helped(ask, offer, **{**ordinary, **but})


def test_help_is_kept_to_the_hour_and_its_helper_hears_it() -> None:
    now = PROMISED + timedelta(hours=2.6)
    kept = replace(PAST, state=OfferState.KEPT, kept_at=PROMISED + 2 * HOUR)

    assert helps(TAKEN, PAST, PAST) == Decision(
        keep=(kept,),
        events=(Event.OFFER_KEPT,),
        effects=(TellHelper(offer=OFFER, notice=Notice.ASK_ENDED),),
        alarms=(look_again(TAKEN, (kept,), some_settings(), now),),
        silence=(OFFER,),
    )


def test_saying_twice_that_it_helped_changes_nothing() -> None:
    assert helps(TAKEN, an_offer(state=OfferState.KEPT)) == Decision()


@pytest.mark.parametrize("state", ["offered", "declined", "released", "cancelled", "handed back", "lapsed", "ended"])
def test_only_what_was_accepted_can_have_helped(state: str) -> None:
    assert helps(TAKEN, an_offer(state=OfferState(state))) is Refusal.ALREADY_ENDED


def test_only_the_asker_says_how_it_went() -> None:
    assert helps(TAKEN, PAST, mine=False) is helps(None, PAST) is helps(TAKEN, None) is Refusal.GONE
    for ask, offer, mine in ((TAKEN, PAST, False), (None, PAST, True), (TAKEN, None, True)):
        assert not_yet(ask, offer, mine=mine, settings=some_settings(), now=NOON) is Refusal.GONE
    for one, mine in ((TAKEN, False), (None, True)):
        assert more_help(one, (), mine=mine, settings=some_settings(), now=NOON) is Refusal.GONE


def test_not_yet_is_a_word() -> None:
    assert not_yet(TAKEN, PAST, mine=True, settings=some_settings(), now=NOON) == Decision(alarms=(in_(2 * DAY),))


@pytest.mark.parametrize("minute, second", [(0, 1), (17, 42), (59, 59)])
def test_no_minute_tells_when_an_asker_said_not_yet(minute: int, second: int) -> None:
    now = NOON + timedelta(minutes=minute, seconds=second)

    word = not_yet(TAKEN, PAST, mine=True, settings=some_settings(), now=now)
    assert word == Decision(alarms=(in_(NOON + 2 * DAY + HOUR - now),))


def test_before_the_time_not_yet_moves_nothing() -> None:
    assert not_yet(TAKEN, REMINDED, mine=True, settings=some_settings(), now=NOON) == Decision()


@pytest.mark.parametrize("state", ["offered", "declined", "kept", "lapsed", "ended"])
def test_after_its_end_an_offer_waits_no_more(state: str) -> None:
    over = replace(PAST, state=OfferState(state))

    assert not_yet(TAKEN, over, mine=True, settings=some_settings(), now=NOON) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("ask", [TAKEN, an_anonymous_ask(state=AskState.TAKEN)])
def test_more_help_opens_an_ask_to_others_once_all_help_was_given(ask: Ask) -> None:
    opened, watched = begin(replace(ask, state=AskState.OPEN), some_settings(), NOON)

    more = more_help(ask, (an_offer(state=OfferState.KEPT),), mine=True, settings=some_settings(), now=NOON)
    assert more == Decision(keep=(opened,), effects=(ShowCard(ask=ASK), TellModerators(ask=ASK)), alarms=(watched,))


@pytest.mark.parametrize("ask, offers", [(TAKEN, (BENS,)), (an_ask(), ())], ids=["somebody helps", "open"])
def test_an_ask_that_others_can_take_on_already_stays_as_it_is(ask: Ask, offers: tuple[Offer, ...]) -> None:
    assert more_help(ask, offers, mine=True, settings=some_settings(), now=NOON) == Decision()


@pytest.mark.parametrize("state", ["queued", "sorted", "closed"])
def test_what_is_not_on_show_takes_no_more_help(state: str) -> None:
    ended = an_ask(state=AskState(state))

    assert more_help(ended, (), mine=True, settings=some_settings(), now=NOON) is Refusal.ALREADY_ENDED


def test_all_help_was_given_when_nobody_is_expected_any_more() -> None:
    kept = an_offer(state=OfferState.KEPT)

    assert settled(TAKEN, (kept, an_offer()))
    assert not settled(TAKEN, (kept, BENS))
    assert not settled(an_ask(), (kept,))


def test_an_asker_is_being_asked_from_their_check_in_until_the_end() -> None:
    assert asks_asker(PAST)
    assert not asks_asker(REMINDED)
    assert not asks_asker(replace(PAST, state=OfferState.KEPT))
