"""What is done while an ask waits: which step, when, and why not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decide.waiting import (
    AGAIN,
    ASKED,
    OVER,
    begin,
    due,
    keep_open,
    look_again,
    ran_out,
    take,
)
from bot.model.asks import Ask, AskState
from bot.model.communities import DAY, Settings
from bot.model.decisions import Alarmed, Counted, Decision, Event
from bot.model.effects import Notice, ShowAgain, ShowCard, TellAsker, TellModerators
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm
from tests.worlds import (
    AFTER_NOON,
    NOON,
    a_waiting_ask,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

HOUR = timedelta(hours=1)
ONE_DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=UTC)


def step_at(moment: str, ask: Ask | None = None, *offers: Offer, **settings: Any) -> int | None:
    """Say which step a waiting ask takes at *moment*, ``day + hour`` in March."""
    return due(ask or a_waiting_ask(), offers, some_settings(**settings), utc(moment))


def rings_at(ask: Ask, now: datetime, *offers: Offer, **settings: Any) -> datetime:
    """Say when the next alarm of an ask rings."""
    alarm = look_again(ask, offers, some_settings(**settings), now)
    assert (alarm.owner, alarm.alarm) == (ask.id, Alarm.WATCH_ASK)
    return now + timedelta(seconds=alarm.seconds)


@pytest.mark.parametrize(
    "moment, step",
    [
        ("04T15:59:59", None),
        ("04T16:00", 1),
        ("04T18:00", 2),
        ("04T20:00", 3),
        ("06T07:59", None),
        ("06T08:00", AGAIN),
        ("07T11:59:59", AGAIN),
        ("07T12:00", ASKED),
        ("30T12:00", ASKED),
    ],
)
def test_the_last_step_that_is_due_is_the_one_to_take(moment: str, step: int | None) -> None:
    assert step_at(moment) == step


def test_the_weekend_is_a_time_like_any_other_and_the_night_is_not() -> None:
    assert step_at("07T22:00") is None
    assert step_at("08T07:59:59") is None
    assert step_at("08T08:00") == ASKED


@pytest.mark.parametrize("step", [1, 2, 3, AGAIN, ASKED])
def test_no_step_is_taken_twice(step: int) -> None:
    moments = [utc(f"{day:02}T{hour:02}:00") for day in range(4, 11) for hour in range(24)]
    taken = a_waiting_ask(step=step)

    later = [due(taken, (), some_settings(), moment) for moment in moments if moment > NOON]

    assert all(one is None or one > step for one in later)


def test_as_many_are_asked_as_the_community_says() -> None:
    assert step_at("04T20:00", requests_an_ask=1) == 1
    assert step_at("05T20:00", requests_an_ask=0) is None


def test_while_an_offer_waits_for_its_answer_nobody_else_is_asked() -> None:
    assert step_at("04T18:00", a_waiting_ask(), an_offer()) is None
    assert step_at("06T08:00", a_waiting_ask(), an_offer()) is None
    assert step_at("07T12:00", a_waiting_ask(), an_offer()) == ASKED


@pytest.mark.parametrize("state", [one for one in OfferState if one not in (OfferState.OFFERED, OfferState.ACCEPTED)])
def test_an_offer_that_came_to_nothing_holds_nothing_up(state: OfferState) -> None:
    assert step_at("04T18:00", a_waiting_ask(), an_offer(state=state)) == 2


def test_what_an_offer_holds_up_is_looked_at_again_before_long() -> None:
    assert rings_at(a_waiting_ask(), utc("04T18:00"), an_offer()) == utc("04T19:00")
    assert rings_at(a_waiting_ask(), utc("04T21:30"), an_offer()) == utc("05T08:30")
    assert rings_at(a_waiting_ask(step=3), utc("07T11:30"), an_offer()) == utc("07T12:00")


def test_an_alarm_rings_for_one_step_after_the_other() -> None:
    settings = some_settings()
    ask, alarm = begin(an_ask(), settings, NOON)
    assert (ask.shown_at, ask.watched_from, ask.step) == (NOON, NOON, 0)

    now, rung = NOON + timedelta(seconds=alarm.seconds), []
    while step := due(ask, (), settings, now):
        rung.append((now, step))
        decision = take(ask, step, (), settings, now)
        ask = next(kept for kept in decision.keep if isinstance(kept, Ask))
        now += timedelta(seconds=sum(one.seconds for one in decision.alarms))
        if not ask.on_show:
            break

    assert rung == [
        (utc("04T16:00"), 1),
        (utc("04T18:00"), 2),
        (utc("04T20:00"), 3),
        (utc("06T08:00"), AGAIN),
        (utc("07T12:00"), ASKED),
        (utc("11T12:00"), OVER),
    ]


def test_at_night_an_alarm_waits_for_the_morning() -> None:
    assert rings_at(a_waiting_ask(), utc("04T23:10")) == utc("05T08:00")


def test_without_a_name_an_ask_is_watched_from_a_full_hour() -> None:
    ask, alarm = begin(an_anonymous_ask(), some_settings(), AFTER_NOON)

    assert (ask.shown_at, ask.watched_from) == (NOON, NOON)
    assert AFTER_NOON + timedelta(seconds=alarm.seconds) - utc("04T16:00") < timedelta(seconds=1)


def test_watched_anew_an_ask_was_still_shown_when_it_was() -> None:
    ask, _ = begin(a_waiting_ask(step=ASKED), some_settings(), utc("07T13:00"))

    assert ask == a_waiting_ask(watched_from=utc("07T13:00"))


def test_a_card_is_shown_once_more_and_moderators_hear_that_it_waits() -> None:
    ask, now = a_waiting_ask(step=3), utc("06T08:00")

    assert take(ask, AGAIN, (), some_settings(), now) == Decision(
        keep=(replace(ask, step=AGAIN, heard_at=now),),
        events=(Event.SHOWN_AGAIN,),
        effects=(ShowCard(ask=ask.id), ShowAgain(ask=ask.id), TellModerators(ask=ask.id)),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.WATCH_ASK, seconds=28 * 3600),),
    )


def test_moderators_hear_of_it_in_a_whole_hour_and_once() -> None:
    first = take(a_waiting_ask(), AGAIN, (), some_settings(), utc("06T08:34:56")).keep[0]
    again = take(a_waiting_ask(heard_at=utc("06T08:00")), AGAIN, (), some_settings(), utc("07T12:00")).keep[0]
    asked = take(a_waiting_ask(), ASKED, (), some_settings(), utc("07T12:00")).keep[0]

    assert isinstance(first, Ask)
    assert isinstance(again, Ask)
    assert isinstance(asked, Ask)
    assert first.heard_at == again.heard_at == utc("06T08:00")
    assert asked.heard_at is None


def test_what_its_asker_does_in_private_ends_no_waiting_for_moderators() -> None:
    ask = a_waiting_ask(step=ASKED, heard_at=utc("06T08:00"))

    kept = keep_open(ask, mine=True, settings=some_settings(), now=utc("07T13:00"))

    assert isinstance(kept, Decision)
    assert kept.keep == (replace(ask, step=0, watched_from=utc("07T13:00")),)
    assert not kept.effects


def test_a_day_late_moderators_still_hear_but_no_card_is_shown_once_more() -> None:
    ask = a_waiting_ask()

    late = take(ask, AGAIN, (), some_settings(), utc("07T08:00:01"))

    assert (late.effects, late.events) == ((TellModerators(ask=ask.id),), ())


def test_an_ask_that_is_open_again_is_not_shown_twice_in_a_day() -> None:
    hasty: dict[str, Any] = {"show_again": 7200, "requests_an_ask": 0, "quiet": (0, 0)}

    assert step_at("04T14:00", **hasty) == AGAIN
    assert step_at("05T12:59", a_waiting_ask(watched_from=NOON + HOUR), **hasty) is None
    assert step_at("05T13:00", a_waiting_ask(watched_from=NOON + HOUR), **hasty) == AGAIN


def test_whoever_asked_is_asked_what_they_would_like_and_has_days_to_say_so() -> None:
    ask, now = a_waiting_ask(step=AGAIN, heard_at=utc("06T08:00")), utc("07T12:00")

    assert take(ask, ASKED, (), some_settings(), now) == Decision(
        keep=(replace(ask, step=ASKED),),
        effects=(TellAsker(ask=ask.id, notice=Notice.STILL_WAITING),),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.WATCH_ASK, seconds=4 * DAY),),
    )


def test_nothing_ends_before_its_asker_had_a_day_to_answer() -> None:
    late = utc("20T12:00")

    assert due(a_waiting_ask(), (), some_settings(), late) == ASKED
    (alarm,) = take(a_waiting_ask(), ASKED, (), some_settings(), late).alarms
    assert alarm.seconds == DAY
    assert due(a_waiting_ask(step=ASKED), (), some_settings(), late + ONE_DAY) == OVER


@pytest.mark.parametrize(
    "deadline, watched_from, asked, over",
    [
        (None, NOON, "07T12:00", "11T12:00"),
        ("05T00:00", NOON, "05T08:00", "06T08:00"),  # Today: asked in the morning after.
        ("08T00:00", NOON, "07T12:00", "09T08:00"),
        ("11T00:00", NOON, "07T12:00", "12T08:00"),
        ("04T00:00", NOON, "07T12:00", "11T12:00"),  # Over already when it was open again.
    ],
)
def test_an_ask_with_a_deadline_runs_out_a_day_after_it(
    deadline: str | None, watched_from: datetime, asked: str, over: str
) -> None:
    ask = a_waiting_ask(deadline=deadline and utc(deadline), watched_from=watched_from, step=AGAIN)

    assert rings_at(ask, NOON) == utc(asked)
    assert rings_at(replace(ask, step=ASKED), NOON) == utc(over)


def test_what_nobody_answered_is_closed_kindly() -> None:
    ask, now = a_waiting_ask(step=ASKED, version=2), utc("11T12:00")

    decision = take(ask, OVER, (), some_settings(), now)

    assert decision.keep == (replace(ask, state=AskState.CLOSED, step=OVER, ended_at=now, version=3),)
    assert decision.events == (Event.ASK_CLOSED, Counted(event=Event.CLOSED_UNANSWERED, at=NOON))
    assert decision.effects[-1] == TellAsker(ask=ask.id, notice=Notice.CLOSED_KINDLY)
    assert decision.silence == (ask.id,)
    assert not decision.alarms


def test_an_ask_that_its_asker_closed_has_not_run_out() -> None:
    closed = take(a_waiting_ask(step=ASKED), OVER, (), some_settings(), NOON).keep[0]

    assert isinstance(closed, Ask)
    assert ran_out(closed)
    assert not ran_out(replace(closed, step=ASKED))
    assert not ran_out(replace(closed, state=AskState.SORTED))


def test_what_somebody_answered_was_not_left_unanswered() -> None:
    assert take(a_waiting_ask(), OVER, (an_offer(),), some_settings(), NOON).events == (Event.ASK_CLOSED,)


def taken(**but: Any) -> Ask:
    return a_waiting_ask(**{"state": AskState.TAKEN, **but})


KEPT = an_offer(state=OfferState.KEPT, promised_at=utc("06T12:00"), kept_at=utc("08T09:00"))


@pytest.mark.parametrize(
    "offers, over",
    [
        ((KEPT,), "22T09:00"),
        ((replace(KEPT, promised_at=utc("09T12:00")),), "23T12:00"),
        ((an_accepted_offer(),), "18T12:00"),  # From a time when offers had no promised time.
        ((an_offer(state=OfferState.LAPSED, promised_at=utc("06T12:00")),), "18T12:00"),
    ],
)
def test_an_ask_in_good_hands_rests_for_two_weeks_after_the_last_promise(offers: tuple[Offer, ...], over: str) -> None:
    assert rings_at(taken(step=1), utc("05T12:00"), *offers) == utc(over)
    assert due(taken(step=1), offers, some_settings(), utc(over) - HOUR) is None
    assert due(taken(step=1), offers, some_settings(), utc(over)) == OVER


def test_an_ask_in_good_hands_does_not_end_while_somebody_is_still_expected() -> None:
    late, promised = utc("30T12:00"), an_accepted_offer(promised_at=utc("06T12:00"))

    assert due(taken(), (promised, KEPT), some_settings(), late) is None
    assert rings_at(taken(), late, promised, KEPT) == late + ONE_DAY


def test_nothing_ends_over_an_offer_that_waits_for_its_answer() -> None:
    over = utc("11T12:00")

    assert step_at("11T12:00", a_waiting_ask(step=ASKED), an_offer()) is None
    assert rings_at(a_waiting_ask(step=ASKED), over, an_offer()) == over + ONE_DAY
    assert step_at("12T12:00", a_waiting_ask(step=ASKED), an_offer(state=OfferState.DECLINED)) == OVER


def test_where_somebody_helped_an_ask_in_good_hands_ends_well_and_without_a_word() -> None:
    decision = take(taken(), OVER, (an_offer(state=OfferState.KEPT),), some_settings(), NOON)

    ask = decision.keep[0]
    assert isinstance(ask, Ask)
    assert ask.state is AskState.SORTED
    assert decision.events == (Counted(event=Event.ASK_SORTED, at=NOON),)
    assert not any(isinstance(one, TellAsker) for one in decision.effects)


def test_where_nobody_said_that_they_did_it_is_closed() -> None:
    decision = take(taken(), OVER, (an_accepted_offer(),), some_settings(), NOON)

    ask = decision.keep[0]
    assert isinstance(ask, Ask)
    assert ask.state is AskState.CLOSED


def test_the_defaults_follow_each_other_in_their_order() -> None:
    settings = Settings()

    last_request = settings.first_request + (settings.requests_an_ask - 1) * settings.next_request
    assert last_request < settings.show_again < settings.ask_asker < settings.close_after
