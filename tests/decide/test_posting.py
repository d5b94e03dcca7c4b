"""From a draft to an ask: by name at once, or anonymously a while later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decide.asks import anonymity_refused, drawn, post
from bot.decide.tallies import shown
from bot.model.asks import Ask, AskState, ByWhen, Draft
from bot.model.communities import DAY, Anonymity
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import ShowCard
from bot.model.ids import AskId
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_community, a_draft, a_wish, an_anonymous_ask, an_ask, some_settings

NEW = AskId("new")
LATE = datetime(2026, 3, 4, 23, 55, tzinfo=UTC)


def posts(draft: Draft | None, **but: Any) -> Decision | Refusal:
    """Post as Ana would, just after noon, with nothing in the way."""
    ordinary: Mapping[str, Any] = {
        "seen_version": draft.version if draft else 1,
        "community": a_community(),
        "own": (),
        "crowd": 40,
        "paused": False,
        "name": "Ana",
        "ask": NEW,
        "wait": 300,
        "now": AFTER_NOON,
    }
    return post(draft, **{**ordinary, **but})


def begun(answer: Decision | Refusal) -> Ask:
    assert isinstance(answer, Decision)
    (ask,) = answer.begin
    assert isinstance(ask, Ask)
    return ask


def test_an_ask_by_name_is_shown_and_watched_at_once() -> None:
    draft = a_draft(wish=a_wish(topic="Tech", by_when=ByWhen.TODAY))

    assert posts(draft) == Decision(
        begin=(
            Ask(
                id=NEW,
                wish=draft.wish,
                state=AskState.OPEN,
                posted_at=AFTER_NOON,
                name="Ana",
                deadline=datetime(2026, 3, 5, tzinfo=UTC),
                kept_for=30 * DAY,
                shown_at=AFTER_NOON,
                watched_from=AFTER_NOON,
            ),
        ),
        drop=(draft.id,),
        events=(Event.ASK_POSTED, *shown(an_ask(), some_settings(), AFTER_NOON)),
        effects=(ShowCard(ask=NEW),),
        alarms=(Alarmed(owner=NEW, alarm=Alarm.WATCH_ASK, seconds=4 * 3600),),
    )


def test_an_anonymous_ask_waits_unseen_and_keeps_no_name_and_no_minute() -> None:
    draft = a_draft(anonymous=True, wish=a_wish(topic="Tech", by_when=ByWhen.TODAY))

    assert posts(draft) == Decision(
        begin=(
            Ask(
                id=NEW,
                wish=draft.wish,
                state=AskState.QUEUED,
                posted_at=NOON,
                name=None,
                deadline=datetime(2026, 3, 5, tzinfo=UTC),
                kept_for=30 * DAY,
            ),
        ),
        drop=(draft.id,),
        events=(Event.ASK_POSTED,),
        alarms=(Alarmed(owner=NEW, alarm=Alarm.RELEASE_ASK, seconds=300),),
    )


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_preview_is_the_ask_that_comes_of_it(anonymous: bool) -> None:
    draft = a_draft(anonymous=anonymous)

    preview = drawn(draft, "Ana", some_settings(), NEW, AFTER_NOON)
    assert replace(begun(posts(draft)), shown_at=None, watched_from=None) == preview


def test_an_ask_in_no_rush_has_no_deadline() -> None:
    assert begun(posts(a_draft(wish=a_wish(by_when=ByWhen.NO_RUSH)))).deadline is None
    assert begun(posts(a_draft(anonymous=True, wish=a_wish(by_when=ByWhen.NO_RUSH)))).deadline is None


@pytest.mark.parametrize("anonymous", [False, True])
def test_today_is_the_communitys_today(anonymous: bool) -> None:
    berlin = a_community(settings=some_settings(zone="Europe/Berlin"))
    draft = a_draft(anonymous=anonymous, wish=a_wish(by_when=ByWhen.TODAY))

    assert begun(posts(draft, community=berlin)).deadline == datetime(2026, 3, 4, 23, tzinfo=UTC)


def test_an_anonymous_ask_shown_after_midnight_does_not_say_that_it_was_written_before() -> None:
    draft = a_draft(anonymous=True, wish=a_wish(by_when=ByWhen.TODAY))

    assert begun(posts(draft, now=LATE, wait=299)).deadline == datetime(2026, 3, 5, tzinfo=UTC)
    assert begun(posts(draft, now=LATE, wait=300)).deadline == datetime(2026, 3, 6, tzinfo=UTC)


def test_a_deadline_by_name_is_counted_from_now() -> None:
    draft = a_draft(wish=a_wish(by_when=ByWhen.TODAY))

    assert begun(posts(draft, now=LATE, wait=300)).deadline == datetime(2026, 3, 5, tzinfo=UTC)


def test_a_draft_that_is_gone_cannot_be_posted_again() -> None:
    assert posts(None) is Refusal.GONE


def test_nothing_is_posted_before_a_channel_was_chosen() -> None:
    assert posts(a_draft(), community=a_community(channel=None)) is Refusal.NOT_SET_UP


def test_a_draft_with_a_flaw_is_unfinished() -> None:
    assert posts(a_draft(wish=a_wish(help=""))) is Refusal.UNFINISHED


@pytest.mark.parametrize("seen", [1, 3])
def test_only_what_the_preview_showed_is_posted(seen: int) -> None:
    assert posts(a_draft(version=2), seen_version=seen) is Refusal.STALE


@pytest.mark.parametrize("state", ["queued", "open", "taken"])
def test_three_live_asks_are_the_most(state: str) -> None:
    own = tuple(an_ask(id=AskId(str(number)), state=AskState(state)) for number in range(3))

    assert isinstance(posts(a_draft(), own=own[:2]), Decision)
    assert posts(a_draft(), own=own) is Refusal.TOO_MANY_LIVE


@pytest.mark.parametrize("state", ["sorted", "closed"])
def test_asks_that_ended_do_not_count(state: str) -> None:
    own = (an_ask(state=AskState(state)),) * 5

    assert isinstance(posts(a_draft(), own=own), Decision)


def test_the_community_settles_how_many_may_be_live() -> None:
    alone = a_community(settings=some_settings(live_asks=1))

    assert isinstance(posts(a_draft(), community=alone), Decision)
    assert posts(a_draft(), community=alone, own=(an_ask(),)) is Refusal.TOO_MANY_LIVE


ANONYMOUS = a_draft(anonymous=True)


@pytest.mark.parametrize(
    "but, expected",
    [
        ({"community": a_community(settings=some_settings(anonymity=Anonymity.OFF))}, Refusal.ANONYMITY_OFF),
        ({"crowd": None}, Refusal.CROWD_UNKNOWN),
        ({"crowd": 9}, Refusal.TOO_FEW),
        ({"own": (an_anonymous_ask(posted_at=NOON),)}, Refusal.ANONYMOUS_TODAY),
        ({"forgotten": True}, Refusal.JUST_FORGOTTEN),
    ],
)
def test_what_stands_against_anonymity_is_said_and_stops_no_ask_by_name(
    but: Mapping[str, Any], expected: Refusal
) -> None:
    assert posts(ANONYMOUS, **but) is expected
    assert isinstance(posts(a_draft(), **but), Decision)


@pytest.mark.parametrize("crowd, settled, expected", [(9, 10, Refusal.TOO_FEW), (10, 10, None), (2, 2, None)])
def test_anonymity_begins_with_enough_people(crowd: int, settled: int, expected: Refusal | None) -> None:
    settings = some_settings(people_for_anonymity=settled)

    assert anonymity_refused(settings, (), crowd, NOON, paused=False) is expected


@pytest.mark.parametrize(
    "ago, expected",
    [
        (timedelta(), Refusal.ANONYMOUS_TODAY),
        (timedelta(hours=23), Refusal.ANONYMOUS_TODAY),
        (timedelta(hours=24), None),
        (timedelta(days=2), None),
    ],
)
def test_the_next_anonymous_ask_waits_a_day_of_whole_hours(ago: timedelta, expected: Refusal | None) -> None:
    own = (an_anonymous_ask(posted_at=NOON - ago, state=AskState.CLOSED),)

    assert anonymity_refused(some_settings(), own, 40, AFTER_NOON, paused=False) is expected


def test_asks_by_name_leave_the_anonymous_one_of_the_day_alone() -> None:
    assert anonymity_refused(some_settings(), (an_ask(posted_at=NOON),), 40, AFTER_NOON, paused=False) is None


def test_the_community_settles_how_many_a_day() -> None:
    generous = some_settings(anonymous_a_day=2)
    one = an_anonymous_ask(posted_at=NOON)

    assert anonymity_refused(generous, (one,), 40, AFTER_NOON, paused=False) is None
    assert anonymity_refused(generous, (one, one), 40, AFTER_NOON, paused=False) is Refusal.ANONYMOUS_TODAY


def test_what_stands_in_the_way_is_told_in_one_order() -> None:
    closed_to_all = some_settings(anonymity=Anonymity.OFF, live_asks=1)
    full = (an_anonymous_ask(posted_at=NOON),)
    flawed = a_draft(anonymous=True, version=2, wish=a_wish(hand=""))
    fine = a_draft(anonymous=True, version=2)
    nowhere = a_community(channel=None, settings=closed_to_all)
    somewhere = a_community(settings=closed_to_all)

    answers = [
        posts(None, community=nowhere),
        posts(flawed, community=nowhere, seen_version=1),
        posts(flawed, community=somewhere, seen_version=1, own=full),
        posts(fine, community=somewhere, seen_version=1, own=full),
        posts(fine, community=somewhere, own=full, crowd=None),
        posts(fine, community=somewhere, crowd=None),
        posts(fine, crowd=None, own=full),
        posts(fine, crowd=1, own=full),
        posts(fine, own=full),
    ]
    assert answers == [
        Refusal.GONE,
        Refusal.NOT_SET_UP,
        Refusal.UNFINISHED,
        Refusal.STALE,
        Refusal.TOO_MANY_LIVE,
        Refusal.ANONYMITY_OFF,
        Refusal.CROWD_UNKNOWN,
        Refusal.TOO_FEW,
        Refusal.ANONYMOUS_TODAY,
    ]
