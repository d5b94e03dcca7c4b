"""What ends a wait: its asker keeps it open, a moderator answers, somebody offers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decide.waiting import AGAIN, ASKED, answer, first_answer, keep_open
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Counted, Decision, Event, Refusal
from bot.model.effects import ShowCard, TellModerators
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm
from tests.worlds import NOON, a_waiting_ask, an_ask, an_offer, some_settings

ONE_DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=UTC)


def keeps_open(ask: Ask | None, **but: Any) -> Decision | Refusal:
    """Keep an ask open as its asker would, three days on."""
    return keep_open(ask, **{"mine": True, "settings": some_settings(), "now": utc("07T13:00"), **but})


def test_an_ask_that_is_kept_open_is_looked_after_like_a_new_one() -> None:
    ask = a_waiting_ask(step=ASKED)

    assert keeps_open(ask) == Decision(
        keep=(replace(ask, step=0, watched_from=utc("07T13:00")),),
        events=(Event.KEPT_OPEN,),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.WATCH_ASK, seconds=4 * 3600),),
    )


@pytest.mark.parametrize("deadline, holds", [("07T00:00", False), ("08T13:00", False), ("08T14:00", True)])
def test_a_deadline_that_is_all_but_over_no_longer_holds(deadline: str, holds: bool) -> None:
    decision = keeps_open(a_waiting_ask(step=ASKED, deadline=utc(deadline)))

    assert isinstance(decision, Decision)
    (ask,) = decision.keep
    assert isinstance(ask, Ask)
    assert (ask.deadline is not None) == holds
    assert decision.effects == (() if holds else (ShowCard(ask=ask.id), TellModerators(ask=ask.id)))


@pytest.mark.parametrize(
    "ask", [a_waiting_ask(), a_waiting_ask(step=AGAIN), a_waiting_ask(state=AskState.TAKEN, step=ASKED)]
)
def test_an_ask_that_nobody_asked_about_stays_as_it_is(ask: Ask) -> None:
    assert keeps_open(ask) == Decision()


def test_only_an_ask_of_ones_own_that_is_on_show_can_be_kept_open() -> None:
    assert keeps_open(a_waiting_ask(step=ASKED), mine=False) is keeps_open(None) is Refusal.GONE
    assert keeps_open(a_waiting_ask(step=ASKED, state=AskState.CLOSED)) is Refusal.ALREADY_ENDED


def test_a_moderator_who_answers_spares_the_others() -> None:
    ask = a_waiting_ask()

    assert answer(ask, an_offer()) == Decision(
        keep=(replace(ask, answered_for=an_offer().id),), effects=(TellModerators(ask=ask.id),)
    )


@pytest.mark.parametrize(
    "ask, earlier, after, counts",
    [
        (a_waiting_ask(), (), ONE_DAY, True),
        (a_waiting_ask(), (), ONE_DAY + timedelta(seconds=1), False),
        (a_waiting_ask(), (an_offer(state=OfferState.CANCELLED),), timedelta(hours=1), False),
        (an_ask(), (), timedelta(hours=1), False),  # Shown before anybody counted.
    ],
)
def test_the_first_offer_within_a_day_counts_in_the_week_of_the_ask(
    ask: Ask, earlier: tuple[Offer, ...], after: timedelta, counts: bool
) -> None:
    counted = (Counted(event=Event.ANSWERED_IN_A_DAY, at=NOON),) if counts else ()

    events = first_answer(ask, earlier, NOON + after)

    assert tuple(one for one in events if one.event is Event.ANSWERED_IN_A_DAY) == counted
