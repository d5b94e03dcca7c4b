"""Who left, or wants to be forgotten: what ends at once, and what ends on a night of its own."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from bot.decide import absence, forgetting
from bot.decide.absence import close, give_back, is_time, leaves, look_in, offer_leaves, own_night, part
from bot.model.asks import Ask, AskState
from bot.model.decisions import Decision, Later
from bot.model.effects import Notice, ShowCard, TellHelper, TellModerators, TellOfReport, TellOther
from bot.model.farewells import Farewell
from bot.model.ids import AskId, DraftId, ReportId
from bot.model.offers import OfferState, Side
from bot.model.timers import Alarm
from tests.worlds import (
    AFTER_NOON,
    NOON,
    a_conversation,
    a_queued_ask,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

SETTINGS = some_settings()
AGAIN = DraftId("again")
NIGHT = NOON.replace(hour=3)
MOMENTS = st.integers(0, 7 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))
ZONES = st.sampled_from(["UTC", "Asia/Kathmandu", "America/Los_Angeles"])


@given(now=MOMENTS, zone=ZONES, share=st.integers(0, absence.NIGHT_LASTS))
def test_everything_is_looked_at_in_the_next_night(now, zone, share) -> None:
    alarm = look_in("ask", some_settings(zone=zone), now, share)

    assert alarm.alarm is Alarm.LOOK_IN
    assert 0 < alarm.seconds <= 24 * 3600 + absence.NIGHT_LASTS


@given(now=MOMENTS, zone=ZONES, place=st.integers(0, 9))
def test_what_is_anonymous_ends_one_to_four_days_later(now, zone, place) -> None:
    settings = some_settings(zone=zone)
    ask = leaves(an_anonymous_ask(), place, settings, now)
    night = now + timedelta(seconds=look_in("ask", settings, now, 0).seconds)
    while not is_time(ask.farewell, settings, night):
        night += timedelta(days=1)

    assert timedelta(hours=20) <= night - now <= timedelta(days=4)


@pytest.mark.parametrize("now", [NOON, NIGHT])
def test_the_first_few_of_one_person_have_a_night_each(now) -> None:
    nights = [own_night(place, SETTINGS, now) for place in range(absence.NIGHTS)]

    assert len(set(nights)) == absence.NIGHTS


def test_a_night_that_was_given_stays() -> None:
    given_already = an_anonymous_ask(farewell=Farewell(on=date(2026, 3, 6)))

    assert leaves(given_already, 0, SETTINGS, NOON + timedelta(days=1)) == given_already
    assert leaves(given_already, 0, SETTINGS, NOON, forgotten=True).farewell == Farewell(
        on=date(2026, 3, 6), forgotten=True
    )
    quiet = an_offer(name=None, farewell=Farewell(on=date(2026, 3, 6)))
    assert offer_leaves(quiet, 1, SETTINGS, NOON) == quiet
    assert offer_leaves(quiet, 1, SETTINGS, NOON, forgotten=True).farewell == Farewell(
        on=date(2026, 3, 6), forgotten=True
    )


def test_it_closes_in_the_words_of_any_closing_and_everybody_hears_in_the_morning() -> None:
    ask = an_anonymous_ask(state=AskState.TAKEN)

    closed = close(ask, (an_accepted_offer(),), SETTINGS, NIGHT)

    kept = next(one for one in closed.keep if isinstance(one, Ask))
    assert (kept.state, kept.ended_at) == (AskState.CLOSED, NIGHT)
    morning = 5 * 3600
    assert closed.effects == (
        Later(effect=ShowCard(ask=ask.id), seconds=morning),
        Later(effect=TellModerators(ask=ask.id), seconds=morning),
        Later(effect=TellHelper(offer=an_offer().id, notice=Notice.RAN_OUT), seconds=morning),
    )


def test_what_cannot_be_closed_as_it_stands_is_left() -> None:
    assert close(a_queued_ask(), (), SETTINGS, NIGHT) == Decision()
    assert give_back(an_anonymous_ask(state=AskState.HIDDEN), (), AGAIN, SETTINGS, NIGHT) == Decision()


@pytest.mark.parametrize("forgotten", [False, True])
@pytest.mark.parametrize("state", [AskState.REVIEW, AskState.QUEUED])
def test_what_is_not_on_show_yet_is_given_back_on_its_night_and_moderators_see_so_in_the_morning(
    state: AskState, forgotten: bool
) -> None:
    ask = a_queued_ask(state=state, farewell=Farewell(on=NIGHT.date(), forgotten=forgotten))

    back = give_back(ask, (ReportId("review"),), AGAIN, SETTINGS, NIGHT)

    (over,) = back.keep
    assert isinstance(over, Ask)
    assert over.state is AskState.RETURNED
    assert [one.draft.id for one in back.hand_back] == ([] if forgotten else [AGAIN])
    assert Later(effect=TellOfReport(report=ReportId("review")), seconds=5 * 3600) in back.effects


def test_what_is_on_its_way_back_stays_on_its_night_as_it_ended() -> None:
    returning = a_queued_ask(state=AskState.REVIEW, shown_at=NOON, ended_at=NOON, hidden_from=AskState.SORTED)

    back = give_back(returning, (), AGAIN, SETTINGS, NIGHT + timedelta(days=3))

    assert back.keep == (replace(returning, state=AskState.SORTED, hidden_from=None, version=2),)


def test_a_helper_who_is_gone_leaves_the_ask_open_to_others_and_nobody_is_blamed() -> None:
    ask, offer = an_ask(state=AskState.TAKEN), an_accepted_offer()

    ended = part(ask, offer, a_conversation(), others=(offer,), settings=SETTINGS, now=AFTER_NOON)

    assert replace(offer, state=OfferState.ENDED) in ended.keep
    assert a_conversation(open=False) in ended.keep
    assert any(isinstance(one, Ask) and one.state is AskState.OPEN for one in ended.keep)
    assert TellOther(conversation=a_conversation().id, side=Side.ASKER) in ended.effects


def test_an_offer_nobody_talked_about_goes_without_a_word() -> None:
    ended = part(an_ask(), an_offer(), None, others=(an_offer(),), settings=SETTINGS, now=AFTER_NOON)

    assert ended.keep == (replace(an_offer(), state=OfferState.CANCELLED),)
    assert ended.effects == ()


def test_an_offer_that_ended_is_left() -> None:
    over = an_offer(state=OfferState.RELEASED)

    assert part(an_ask(), over, None, others=(over,), settings=SETTINGS, now=AFTER_NOON) == Decision()


def test_who_is_forgotten_closes_by_name_at_once_with_the_conversations() -> None:
    ask, offer = an_ask(state=AskState.TAKEN), an_accepted_offer()

    closed = forgetting.close_at_once(ask, (offer,), (a_conversation(),), SETTINGS, AFTER_NOON)

    assert a_conversation(open=False) in closed.keep
    assert Alarm.SAY_GOODBYE not in [alarm.alarm for alarm in closed.alarms]
    assert a_conversation().id in closed.silence
    assert TellHelper(offer=offer.id, notice=Notice.ASK_ENDED) in closed.effects
    assert forgetting.close_at_once(an_ask(state=AskState.CLOSED), (), (), SETTINGS, AFTER_NOON) == Decision()


def test_what_is_hidden_when_its_owner_is_forgotten_does_not_come_back() -> None:
    hidden = an_ask(state=AskState.HIDDEN, hidden_from=AskState.OPEN)

    (ended,) = forgetting.close_at_once(hidden, (), (), SETTINGS, AFTER_NOON).keep

    assert isinstance(ended, Ask)
    assert (ended.state, ended.hidden_from) == (AskState.REMOVED, None)


@pytest.mark.parametrize(
    "ask, unseen",
    [
        (a_queued_ask(), True),
        (an_anonymous_ask(state=AskState.QUEUED), False),
        (a_queued_ask(shown_at=NOON, hidden_from=AskState.SORTED), False),  # Its card was deleted meanwhile.
        (an_ask(id=AskId("x")), False),
    ],
)
def test_what_nobody_has_seen_can_go_without_a_trace(ask, unseen) -> None:
    assert forgetting.is_unseen(ask) == unseen
