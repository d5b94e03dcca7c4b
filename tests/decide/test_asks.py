"""What becomes of an ask while it lives: shown, taken back, reworded, shared."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decide.asks import card_stuck, edit, me_too, release, take_back
from bot.decide.tallies import shown
from bot.model.asks import OTHERS_TOO, Ask, AskState, ByWhen, Kind, Size
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellModerators
from bot.model.ids import DraftId
from bot.model.timers import Alarm
from tests.worlds import (
    NOON,
    a_draft,
    a_queued_ask,
    a_waiting_ask,
    a_wish,
    an_anonymous_ask,
    an_ask,
    some_settings,
)

AGAIN = DraftId("again")
REWORDED = a_wish(hand="Two shelves lean.", help="Four hands")


def edits(ask: Ask | None, **but: Any) -> Decision | Refusal:
    """Reword an ask as its asker would, at noon."""
    return edit(ask, **{"mine": True, "wish": REWORDED, "settings": some_settings(), "now": NOON, **but})


def test_an_anonymous_card_is_shown_when_its_wait_is_over_and_watched_from_then_on() -> None:
    waiting = a_queued_ask(version=2)
    now = NOON + timedelta(minutes=34)

    assert release(waiting, some_settings(), now) == Decision(
        keep=(a_queued_ask(version=2, state=AskState.OPEN, shown_at=NOON, watched_from=NOON),),
        events=(Event.ASK_RELEASED, *shown(waiting, some_settings(), now)),
        effects=(ShowCard(ask=waiting.id),),
        alarms=(Alarmed(owner=waiting.id, alarm=Alarm.WATCH_ASK, seconds=3 * 3600 + 26 * 60),),
    )


def test_an_ask_taken_back_meanwhile_is_never_shown() -> None:
    assert release(None, some_settings(), NOON) == Decision()


def test_an_ask_that_nobody_has_seen_becomes_a_draft_as_it_was_and_its_alarm_is_silent() -> None:
    waiting = a_queued_ask(wish=a_wish(topic="Tech"), version=4)

    assert take_back(waiting, mine=True, new=AGAIN) == Decision(
        keep=(a_draft(id=AGAIN, wish=a_wish(topic="Tech"), anonymous=True, version=1),),
        take_back=(waiting,),
        events=(Event.ASK_TAKEN_BACK,),
        silence=(waiting.id,),
    )


def test_an_ask_that_was_seen_cannot_be_taken_back() -> None:
    assert take_back(an_anonymous_ask(), mine=True, new=AGAIN) is Refusal.ALREADY_POSTED


@pytest.mark.parametrize("state", AskState)
def test_to_others_an_ask_of_mine_is_as_good_as_gone(state: AskState) -> None:
    ask = an_anonymous_ask(state=state)

    assert take_back(ask, mine=False, new=AGAIN) is take_back(None, mine=False, new=AGAIN) is Refusal.GONE
    assert edits(ask, mine=False) is edits(None, mine=False) is Refusal.GONE


def test_a_reworded_ask_is_drawn_again_wherever_it_stands() -> None:
    ask = an_ask(state=AskState.TAKEN, version=3)

    assert edits(ask) == Decision(
        keep=(an_ask(state=AskState.TAKEN, version=4, wish=REWORDED),),
        events=(Event.ASK_EDITED,),
        effects=(ShowCard(ask=ask.id), TellModerators(ask=ask.id)),
    )


def test_a_reworded_ask_that_waits_is_looked_after_like_a_new_one() -> None:
    later = NOON + timedelta(hours=1)
    ask = a_waiting_ask(step=2)

    assert edits(ask, now=later) == Decision(
        keep=(a_waiting_ask(version=2, wish=REWORDED, watched_from=later),),
        events=(Event.ASK_EDITED,),
        effects=(ShowCard(ask=ask.id), TellModerators(ask=ask.id)),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.WATCH_ASK, seconds=4 * 3600),),
    )


def test_everything_the_form_asks_for_can_change_but_the_topic_stays() -> None:
    ask = an_ask(wish=a_wish(topic="Tech"))
    other = a_wish(hand="h", help="p", size=Size.MORE, by_when=ByWhen.NO_RUSH, kind=Kind.ADVICE, topic=None)
    kept = a_wish(hand="h", help="p", size=Size.MORE, by_when=ByWhen.NO_RUSH, kind=Kind.ADVICE, topic="Tech")

    answer = edits(ask, wish=other)
    assert isinstance(answer, Decision)
    assert answer.keep == (a_waiting_ask(wish=kept, version=2),)


def test_the_same_words_again_change_nothing() -> None:
    ask = an_ask(wish=a_wish(topic="Tech"))

    assert edits(ask, wish=a_wish()) == Decision()


def test_rewording_leaves_the_deadline_where_it_was() -> None:
    ask = an_ask(deadline=datetime(2026, 3, 5, tzinfo=UTC))

    assert edited(ask, a_wish(hand="Two shelves lean.")).deadline == ask.deadline


def test_another_by_when_is_counted_from_today() -> None:
    ask = an_ask(deadline=datetime(2026, 3, 5, tzinfo=UTC))

    assert edited(ask, a_wish(by_when=ByWhen.TODAY), settings=some_settings(zone="Europe/Berlin")).deadline == datetime(
        2026, 3, 4, 23, tzinfo=UTC
    )
    assert edited(ask, a_wish(by_when=ByWhen.NO_RUSH)).deadline is None


def edited(ask: Ask, wish: object, **but: Any) -> Ask:
    """Give the ask after its rewording."""
    answer = edits(ask, wish=wish, **but)
    assert isinstance(answer, Decision)
    (kept,) = answer.keep
    assert isinstance(kept, Ask)
    return kept


@pytest.mark.parametrize(
    "wish, expected",
    [
        (a_wish(hand=""), Refusal.NOTHING_WRITTEN),
        (a_wish(help=""), Refusal.NOTHING_WRITTEN),
        (a_wish(hand="x" * 1001), Refusal.TOO_LONG),
        (a_wish(help="x" * 151), Refusal.TOO_LONG),
        (a_wish(hand="", help="x" * 151), Refusal.TOO_LONG),
    ],
)
def test_a_card_never_gets_words_that_could_not_have_been_posted(wish: object, expected: Refusal) -> None:
    assert edits(an_ask(), wish=wish) is expected


def test_words_as_long_as_may_be_are_taken() -> None:
    assert isinstance(edits(an_ask(), wish=a_wish(hand="x" * 1000, help="x" * 150)), Decision)


@pytest.mark.parametrize("state", ["queued", "sorted", "closed"])
def test_where_no_words_can_change_none_are_judged(state: str) -> None:
    assert edits(an_ask(state=AskState(state)), wish=a_wish(hand="")) is Refusal.ALREADY_ENDED


@pytest.mark.parametrize("before, redrawn", [(0, False), (1, False), (2, True), (3, False), (40, False)])
def test_others_too_is_said_from_three_on_and_drawn_once(before: int, redrawn: bool) -> None:
    ask = an_ask(others=before, version=2)

    assert me_too(ask, fresh=True) == Decision(
        keep=(an_ask(others=before + 1, version=2),),
        events=(Event.SAID_ME_TOO,),
        effects=(ShowCard(ask=ask.id),) if redrawn else (),
    )


def test_others_too_begins_at_three() -> None:
    assert OTHERS_TOO == 3


def test_a_second_press_and_the_askers_own_count_nothing_and_look_alike() -> None:
    assert me_too(an_ask(others=2), fresh=False) == Decision()


@pytest.mark.parametrize("fresh", [True, False])
@pytest.mark.parametrize("state", ["queued", "sorted", "closed"])
def test_nobody_joins_an_ask_that_is_not_on_show(state: str, fresh: bool) -> None:
    assert me_too(an_ask(state=AskState(state)), fresh=fresh) is Refusal.GONE


@pytest.mark.parametrize("state", ["queued", "open", "taken"])
def test_the_asker_hears_of_a_card_that_could_not_be_shown(state: str) -> None:
    ask = an_ask(state=AskState(state))

    assert card_stuck(ask) == Decision(effects=(TellAsker(ask=ask.id, notice=Notice.CARD_STUCK),))


RETURNING = an_anonymous_ask(state=AskState.QUEUED, shown_at=NOON, hidden_from=AskState.SORTED)


@pytest.mark.parametrize("ask", [None, an_ask(state=AskState.SORTED), an_ask(state=AskState.CLOSED), RETURNING])
def test_a_card_that_nobody_waits_for_is_no_news(ask: Ask | None) -> None:
    assert card_stuck(ask) == Decision()
