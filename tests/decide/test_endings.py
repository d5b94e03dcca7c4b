"""How an ask ends, and what its helpers hear of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.decide.asks import close, sort
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Counted, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellHelper, TellModerators
from bot.model.ids import ConversationId, OfferId
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, an_accepted_offer, an_anonymous_ask, an_ask, an_offer, some_settings

BENS = OfferId("bens")
CAMS = OfferId("cams")
TALK = ConversationId("talk")


def sorts(ask: Ask | None, **but: Any) -> Decision | Refusal:
    """Sort as the asker would, a while after noon."""
    ordinary = {"mine": True, "offers": (), "helped": (), "settings": some_settings(), "now": AFTER_NOON}
    return sort(ask, **{**ordinary, **but})


def closes(ask: Ask | None, **but: Any) -> Decision | Refusal:
    """Close as the asker would, a while after noon."""
    return close(ask, **{"mine": True, "offers": (), "settings": some_settings(), "now": AFTER_NOON, **but})


def offers_after(answer: Decision | Refusal) -> Sequence[Offer]:
    assert isinstance(answer, Decision)
    return [kept for kept in answer.keep if isinstance(kept, Offer)]


def test_a_sorted_ask_says_so_and_its_alarms_are_silent() -> None:
    ask = an_ask(version=2)

    assert sorts(ask) == Decision(
        keep=(an_ask(version=3, state=AskState.SORTED, ended_at=AFTER_NOON),),
        events=(Counted(event=Event.ASK_SORTED, at=AFTER_NOON),),
        effects=(ShowCard(ask=ask.id), TellModerators(ask=ask.id)),
        silence=(ask.id,),
    )


def test_a_closed_ask_says_so_and_its_alarms_are_silent() -> None:
    ask = an_ask(version=2)

    assert closes(ask) == Decision(
        keep=(an_ask(version=3, state=AskState.CLOSED, ended_at=AFTER_NOON),),
        events=(Event.ASK_CLOSED,),
        effects=(ShowCard(ask=ask.id), TellModerators(ask=ask.id)),
        silence=(ask.id,),
    )


@pytest.mark.parametrize("end, state", [(sorts, AskState.SORTED), (closes, AskState.CLOSED)])
def test_no_minute_tells_when_an_anonymous_asker_ended_it(end: Any, state: AskState) -> None:
    ended = end(an_anonymous_ask())

    assert ended.keep == (an_anonymous_ask(version=2, state=state, ended_at=NOON),)


def test_help_is_kept_where_the_asker_says_so_and_ends_elsewhere_for_nobodys_fault() -> None:
    bens, cams = an_accepted_offer(id=BENS), an_accepted_offer(id=CAMS)

    sorted_ = sorts(an_ask(state=AskState.TAKEN), offers=(bens, cams), helped=(CAMS,))
    assert [offer.state for offer in offers_after(sorted_)] == [OfferState.ENDED, OfferState.KEPT]


def test_several_may_have_helped() -> None:
    bens, cams = an_accepted_offer(id=BENS), an_accepted_offer(id=CAMS)

    sorted_ = sorts(an_ask(state=AskState.TAKEN), offers=(bens, cams), helped=(BENS, CAMS))
    assert [offer.state for offer in offers_after(sorted_)] == [OfferState.KEPT, OfferState.KEPT]


def test_help_is_kept_to_the_hour_and_counted_once_each() -> None:
    bens, cams = an_accepted_offer(id=BENS), an_accepted_offer(id=CAMS)

    sorted_ = sorts(an_ask(state=AskState.TAKEN), offers=(bens, cams), helped=(CAMS,))
    assert isinstance(sorted_, Decision)
    assert [offer.kept_at for offer in offers_after(sorted_)] == [None, NOON]
    assert sorted_.events == (Counted(event=Event.ASK_SORTED, at=AFTER_NOON), Event.OFFER_KEPT)


def test_an_offer_that_was_never_accepted_cannot_have_helped() -> None:
    sorted_ = sorts(an_ask(), offers=(an_offer(id=BENS),), helped=(BENS,))

    assert offers_after(sorted_) == [an_offer(id=BENS, state=OfferState.DECLINED, left_waiting=True)]


def test_who_closes_says_nothing_of_help() -> None:
    closed = closes(an_ask(state=AskState.TAKEN), offers=(an_accepted_offer(id=BENS), an_offer(id=CAMS)))

    assert [offer.state for offer in offers_after(closed)] == [OfferState.ENDED, OfferState.DECLINED]


@pytest.mark.parametrize("end", [sorts, closes])
def test_accepted_helpers_hear_now_and_waiting_ones_later_and_nothing_else_is_watched(end: Any) -> None:
    ask = an_ask(state=AskState.TAKEN)
    bens, cams = an_accepted_offer(id=BENS, conversation=None), an_offer(id=CAMS)

    ended = end(ask, offers=(bens, cams), settings=some_settings(kind_delay=77))
    assert [one for one in ended.effects if isinstance(one, TellHelper)] == [
        TellHelper(offer=BENS, notice=Notice.ASK_ENDED)
    ]
    assert ended.silence == (ask.id, BENS, CAMS)
    assert ended.alarms == (Alarmed(owner=CAMS, alarm=Alarm.WATCH_OFFER, seconds=77),)


def test_who_helped_and_who_did_not_hear_the_same_words() -> None:
    bens, cams = an_accepted_offer(id=BENS), an_accepted_offer(id=CAMS)

    sorted_ = sorts(an_ask(state=AskState.TAKEN), offers=(bens, cams), helped=(CAMS,))
    assert isinstance(sorted_, Decision)
    assert [one for one in sorted_.effects if isinstance(one, TellHelper)] == [
        TellHelper(offer=one, notice=Notice.ASK_ENDED) for one in (BENS, CAMS)
    ]


@pytest.mark.parametrize("state", ["released", "cancelled", "handed back", "lapsed", "ended"])
@pytest.mark.parametrize("end", [sorts, closes])
def test_offers_that_ended_before_are_left_in_peace(end: Any, state: str) -> None:
    past = an_offer(state=OfferState(state), conversation=TALK)

    assert end(an_ask(), offers=(past,)) == end(an_ask(), offers=())


@pytest.mark.parametrize("end", [sorts, closes])
def test_open_conversations_have_a_while_to_say_goodbye(end: Any) -> None:
    talking = [
        an_offer(id=OfferId(state), conversation=ConversationId(f"talk {state}"), state=OfferState(state))
        for state in ("offered", "declined", "accepted", "kept")
    ]
    silent = an_offer(id=OfferId("silent"))

    ended = end(an_ask(), offers=(silent, *talking), settings=some_settings(goodbye=99))
    goodbyes = [alarm for alarm in ended.alarms if alarm.alarm is Alarm.SAY_GOODBYE]
    assert goodbyes == [Alarmed(owner=f"talk {offer.id}", alarm=Alarm.SAY_GOODBYE, seconds=99) for offer in talking]


def test_a_goodbye_takes_three_days_and_kindness_an_hour_unless_settled_otherwise() -> None:
    assert timedelta(seconds=some_settings().goodbye) == timedelta(hours=72)
    assert timedelta(seconds=some_settings().kind_delay) == timedelta(hours=1)


@pytest.mark.parametrize("end, state", [(sorts, AskState.SORTED), (closes, AskState.CLOSED)])
def test_ending_twice_changes_nothing(end: Any, state: AskState) -> None:
    assert end(an_ask(state=state), offers=(an_accepted_offer(),)) == Decision()


@pytest.mark.parametrize("end", [sorts, closes])
@pytest.mark.parametrize("state", AskState)
def test_only_the_asker_ends_an_ask(end: Any, state: AskState) -> None:
    assert end(an_ask(state=state), mine=False) is end(None) is Refusal.GONE
