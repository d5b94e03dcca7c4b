"""An ask that ended lately can be asked once more, where it could be posted."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.decide.asks import close, release
from bot.decide.moderation import possible
from bot.decide.offers import decline
from bot.decide.reopening import come_back, leave_ended, may_come_back, open_again
from bot.decide.reports import may_report
from bot.decide.waiting import OVER
from bot.model.asks import Ask, AskState, ByWhen
from bot.model.communities import Anonymity
from bot.model.decisions import Alarmed, Counted, Decision, Event, Refusal
from bot.model.effects import Notice, ShowAgain, ShowCard, TellAsker, TellOfReport
from bot.model.ids import AskId, ConversationId, OfferId, ReportId
from bot.model.offers import Conversation, Offer, OfferState
from bot.model.reports import Act
from bot.model.timers import Alarm
from tests.decide.test_moderation import a_case
from tests.worlds import (
    AFTER_NOON,
    NOON,
    a_community,
    a_conversation,
    a_queued_ask,
    a_wish,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

CLOSED = an_ask(
    heard_at=NOON,
    state=AskState.CLOSED,
    watched_from=NOON - timedelta(days=2),
    ended_at=NOON,
    answered_for="offer",
    version=4,
)
HIDDEN = an_anonymous_ask(state=AskState.SORTED, ended_at=NOON, posted_at=NOON - timedelta(days=2))
BOTH = (ShowCard(ask=AskId("ask")), ShowAgain(ask=AskId("ask")))


def opens(ask: Ask | None, **but: Any) -> Any:
    """Open an ask again as Ana would, half an hour after it ended."""
    held = {
        "mine": True,
        "community": a_community(),
        "own": (ask,),
        "crowd": 40,
        "paused": False,
        "wait": 300,
        "now": AFTER_NOON,
    }
    return open_again(ask, **{**held, **but})


def test_by_name_it_is_on_show_at_once_further_down_and_waits_anew() -> None:
    opened = opens(CLOSED)

    (ask,) = opened.keep
    assert (ask.state, ask.ended_at, ask.answered_for, ask.version) == (AskState.OPEN, None, None, 5)
    assert (ask.watched_from, ask.step, ask.heard_at) == (AFTER_NOON, 0, None)
    assert opened.effects == BOTH
    assert opened.events == (Event.ASK_OPENED_AGAIN,)
    assert opened.silence == (ask.id,)
    assert [alarm.alarm for alarm in opened.alarms] == [Alarm.WATCH_ASK]


def test_without_a_name_it_goes_through_the_queue_again() -> None:
    opened = opens(HIDDEN)

    (queued,) = opened.keep
    assert (queued.state, queued.posted_at) == (AskState.QUEUED, HIDDEN.posted_at)
    assert opened.effects == ()
    assert opened.alarms == (Alarmed(owner="ask", alarm=Alarm.RELEASE_ASK, seconds=300),)
    released = release(queued, some_settings(), AFTER_NOON)
    assert released.effects == BOTH


@pytest.mark.parametrize("state", [AskState.SORTED, AskState.CLOSED])
def test_on_its_way_back_it_looks_to_others_as_it_ended(state: AskState) -> None:
    ended = replace(HIDDEN, state=state, shown_at=NOON)
    (queued,) = opens(ended).keep
    (released, *_) = release(queued, some_settings(), AFTER_NOON).keep

    assert isinstance(queued, Ask)
    assert isinstance(released, Ask)
    assert (queued.state, queued.as_seen.state) == (AskState.QUEUED, state)
    assert (released.as_seen, released.hidden_from) == (released, None)
    assert may_report(queued) is None
    assert Act.HIDE not in possible(a_case(ask=queued))


def test_its_last_day_is_reckoned_anew() -> None:
    today = replace(CLOSED, wish=a_wish(by_when=ByWhen.TODAY), deadline=NOON - timedelta(days=3))

    assert opens(today).keep[0].deadline == NOON + timedelta(hours=12)


@pytest.mark.parametrize("days, refused", [(7, False), (8, True)])
def test_a_week_is_the_time_for_it(days: int, refused: bool) -> None:
    answer = opens(CLOSED, now=NOON + timedelta(days=days))

    assert (answer is Refusal.ALREADY_ENDED) == refused


def test_it_is_for_its_asker_alone() -> None:
    assert opens(CLOSED, mine=False) is opens(None) is Refusal.GONE


def test_limits_hold_as_for_a_post() -> None:
    live = tuple(an_ask(id=AskId(name)) for name in "abc")

    assert opens(CLOSED, own=(CLOSED, *live)) is Refusal.TOO_MANY_LIVE
    assert opens(CLOSED, community=a_community(channel=None)) is Refusal.NOT_SET_UP


@pytest.mark.parametrize(
    "but, refusal",
    [
        ({"community": a_community(settings=some_settings(anonymity=Anonymity.OFF))}, Refusal.ANONYMITY_OFF),
        ({"crowd": None}, Refusal.CROWD_UNKNOWN),
        ({"crowd": 9}, Refusal.TOO_FEW),
        ({"paused": True}, Refusal.PAUSED),
        ({"own": (HIDDEN, an_anonymous_ask(id=AskId("other"), posted_at=NOON))}, Refusal.ANONYMOUS_TODAY),
    ],
)
def test_anonymity_is_looked_at_again(but: dict[str, Any], refusal: Refusal) -> None:
    assert opens(HIDDEN, **but) is refusal
    assert isinstance(opens(CLOSED, **{**but, "own": (CLOSED,)}), Decision)


def test_it_does_not_count_against_itself() -> None:
    todays = replace(HIDDEN, posted_at=NOON)

    assert isinstance(opens(todays), Decision)


def test_what_was_known_of_how_it_ended_stays_until_it_is_on_show() -> None:
    ended = replace(HIDDEN, answered_for=OfferId("offer"), heard_at=NOON, step=OVER)
    (queued,) = opens(ended).keep
    (shown,) = release(queued, some_settings(), AFTER_NOON).keep

    assert isinstance(shown, Ask)
    assert (queued.ended_at, queued.answered_for, queued.heard_at, queued.step) == (NOON, "offer", NOON, OVER)
    assert (shown.ended_at, shown.answered_for, shown.heard_at, shown.step) == (None, None, None, 0)


@pytest.mark.parametrize("ended", [AskState.SORTED, AskState.CLOSED])
@pytest.mark.parametrize("anonymity", [Anonymity.ON, Anonymity.REVIEWED])
def test_on_its_way_back_it_can_stay_as_it_ended_and_when(ended: AskState, anonymity: Anonymity) -> None:
    community = a_community(settings=some_settings(anonymity=anonymity))
    (returning,) = opens(replace(HIDDEN, state=ended, shown_at=NOON), community=community).keep
    days_later = AFTER_NOON + timedelta(days=6)

    left = leave_ended(returning, (ReportId("review"),), days_later)

    assert left
    assert left.keep == (replace(returning, state=ended, hidden_from=None, ended_at=NOON, version=3),)
    assert left.effects == (TellOfReport(report=ReportId("review")),)  # No card that members see is drawn again.
    assert left.silence == (returning.id,)


def test_where_an_earlier_row_does_not_say_when_it_ended_it_ends_now() -> None:
    left = leave_ended(an_anonymous_ask(state=AskState.QUEUED), (), AFTER_NOON)

    assert left
    assert left.keep == (an_anonymous_ask(state=AskState.CLOSED, ended_at=NOON, version=2),)


@pytest.mark.parametrize("ask", [None, a_queued_ask(), an_anonymous_ask()])
def test_only_what_is_on_its_way_back(ask: Ask | None) -> None:
    assert leave_ended(ask, (), AFTER_NOON) is None


def test_no_figure_tells_that_an_anonymous_ask_comes_back_before_its_card_does() -> None:
    shown_at = NOON - timedelta(days=20)
    ended = replace(HIDDEN, shown_at=shown_at)
    (queued,) = opens(ended).keep
    released = release(queued, some_settings(), AFTER_NOON)

    assert opens(ended).events == (Event.ASK_OPENED_AGAIN,)
    assert released.events[1:] == (Counted(event=Event.ASK_OPENED_AGAIN, at=shown_at, kind="ask sorted"),)


def test_one_by_name_is_counted_as_open_at_once() -> None:
    ended = an_ask(state=AskState.CLOSED, ended_at=NOON, shown_at=NOON - timedelta(days=7), step=OVER)

    assert opens(ended).events[1:] == (
        Counted(event=Event.ASK_OPENED_AGAIN, at=NOON - timedelta(days=7), kind="closed unanswered"),
    )
    assert opens(ended, answered=True).events[1:] == ()


def test_offers_that_waited_when_their_ask_ended_wait_again_and_their_asker_is_told() -> None:
    waiting, talking = (
        an_offer(id=OfferId("silent")),
        an_offer(id=OfferId("talking"), conversation=ConversationId("conversation")),
    )
    ended = close(an_ask(), mine=True, offers=(waiting, talking), settings=some_settings(), now=NOON)
    assert isinstance(ended, Decision)
    left = [one for one in ended.keep if isinstance(one, Offer)]

    back = come_back(left, some_settings(), (60, 60), AFTER_NOON)

    assert all(may_come_back(one, None) for one in left)
    assert back.keep == (waiting, talking)
    assert back.silence == ()  # What was begun between the two goes on.
    assert [(alarm.owner, alarm.alarm) for alarm in back.alarms] == [
        ("silent", Alarm.WATCH_OFFER),
        ("talking", Alarm.WATCH_OFFER),
        ("silent", Alarm.LOOK_IN),
        ("talking", Alarm.LOOK_IN),
    ]
    assert back.effects == tuple(
        TellAsker(ask=AskId("ask"), notice=Notice.HELP_OFFERED, offer=one.id) for one in (waiting, talking)
    )


LEFT = an_offer(state=OfferState.DECLINED, left_waiting=True, conversation=ConversationId("conversation"))


@pytest.mark.parametrize(
    "offer, talk",
    [
        (an_offer(state=OfferState.DECLINED), None),
        (replace(LEFT, state=OfferState.RELEASED), None),
        (replace(LEFT, state=OfferState.CANCELLED), None),
        (LEFT, a_conversation(open=False)),
    ],
    ids=["said no to", "its helper heard", "taken back", "their talk is over"],
)
def test_what_was_over_between_the_two_stays_over(offer: Offer, talk: Conversation | None) -> None:
    assert may_come_back(LEFT, a_conversation())
    assert not may_come_back(offer, talk)


def test_a_no_after_the_end_holds_when_the_ask_is_opened_again() -> None:
    no = decline(LEFT, mine=True, settings=some_settings(), now=NOON)
    assert isinstance(no, Decision)
    (refused,) = no.keep
    assert isinstance(refused, Offer)

    assert not may_come_back(refused, a_conversation())


def test_a_card_stays_where_it_is_when_its_ask_was_closed_and_opened_again_within_a_day() -> None:
    lately = replace(CLOSED, watched_from=AFTER_NOON - timedelta(hours=23))

    assert opens(lately).effects == (ShowCard(ask=AskId("ask")),)
