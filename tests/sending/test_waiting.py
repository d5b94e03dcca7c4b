"""An ask waits on a real store: its rings find what they look at, each step once, nobody at night."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.decide.waiting import begin
from bot.model.asks import Ask, AskState
from bot.model.communities import Community, Place, Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import ShowCard
from bot.model.ids import MemberId, SpaceId
from bot.model.members import Member
from bot.model.timers import Alarm
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import ANA, NOON, a_queued_ask, an_anonymous_ask, an_ask

MODS = Place(space=SpaceId("discord:1"), channel="mods")
BERLIN = Settings(zone="Europe/Berlin")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=UTC)


@pytest.fixture
async def home(desk: Desk) -> Desk:
    """Give a community in Berlin whose moderators have a channel; it sleeps from 21 to 7 UTC."""
    settled = Community(id=HOME, channel=HELP, moderators=MODS, settings=BERLIN)
    await desk.within(lambda unit: unit.keep_settings(settled))
    return desk


async def posts(desk: Desk, ask: Ask) -> None:
    """Let an ask of Ana's be shown at noon."""
    shown, alarm = begin(ask, BERLIN, desk.clock.now())
    await desk.keep(Decision(begin=(shown,), effects=(ShowCard(ask=ask.id),), alarms=(alarm,)))
    await desk.delivery().drain()


async def lives(desk: Desk, **time: float) -> list[tuple[datetime, str]]:
    """Let time pass an hour at a go, and give what was said when, to whomever."""
    seen: list[tuple[datetime, str]] = []
    courier, until = desk.courier, desk.clock.now() + timedelta(**time)
    while desk.clock.now() < until:
        desk.clock.pass_by(hours=1)
        for heard in (courier.posted, courier.told, courier.removed):
            heard.clear()
        await desk.scheduler().tick()
        await desk.delivery().drain()
        posted = sorted(courier.posted, key=lambda one: one[0].channel)  # Two channels have no order between them.
        seen += [(desk.clock.now(), f"{place.channel}: {card.lines[0].text}") for place, card, _ in posted]
        seen += [(desk.clock.now(), f"taken away: {gone.message}") for gone in courier.removed]
        seen += [(desk.clock.now(), card.lines[0].text) for _, card, _ in courier.told]
    return seen


async def test_all_that_happens_to_an_ask_that_nobody_answers(home: Desk) -> None:
    await posts(home, an_ask(card=None))

    assert await lives(home, days=9) == [
        (utc("06T08:00"), "help: Somebody with a spirit level"),
        (utc("06T08:00"), "mods: An ask is waiting."),
        (utc("06T08:00"), "taken away: message 1"),
        (utc("07T12:00"), "“Somebody with a spirit level” is still on show."),
        (utc("11T12:00"), "“Somebody with a spirit level” has run its time and is closed now."),
    ]


async def test_a_week_switched_off_is_made_up_for_with_one_step_and_a_day_to_answer(home: Desk) -> None:
    await posts(home, an_ask(card=None))
    home.clock.pass_by(days=7)

    assert await lives(home, days=2) == [
        (utc("11T13:00"), "“Somebody with a spirit level” is still on show."),
        (utc("12T13:00"), "“Somebody with a spirit level” has run its time and is closed now."),
    ]


async def test_new_numbers_hold_for_what_waits_already_from_its_next_step(home: Desk) -> None:
    await posts(home, an_ask(card=None))
    await lives(home, days=2)
    patient = replace(BERLIN, ask_asker=5 * 86400, close_after=8 * 86400)
    await home.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP, settings=patient)))

    assert await lives(home, days=7) == [
        (utc("09T12:00"), "“Somebody with a spirit level” is still on show."),
        (utc("12T12:00"), "“Somebody with a spirit level” has run its time and is closed now."),
    ]


async def test_a_bot_that_comes_back_at_night_waits_for_the_morning(home: Desk) -> None:
    await posts(home, an_ask(card=None))
    home.clock.pass_by(days=3, hours=10)

    assert await lives(home, hours=12) == [(utc("08T07:00"), "“Somebody with a spirit level” is still on show.")]


async def test_an_asker_is_told_outside_their_own_quiet_hours_and_others_see_the_same(home: Desk) -> None:
    sleepy = Member(id=MemberId("ana"), quiet=(9, 18))
    await home.within(lambda unit: unit.members.begin(sleepy, ANA))
    await posts(home, an_anonymous_ask(card=None))

    assert await lives(home, days=9) == [
        (utc("06T08:00"), "help: Somebody with a spirit level"),
        (utc("06T08:00"), "mods: An ask is waiting."),
        (utc("06T08:00"), "taken away: message 1"),
        (utc("07T17:00"), "There is something new in Askaround."),
        (utc("11T17:00"), "There is something new in Askaround."),
    ]
    ask = await home.within(lambda unit: unit.asks.get(an_ask().id))
    assert ask
    assert (ask.state, ask.ended_at) == (AskState.CLOSED, utc("11T12:00"))


async def test_a_released_card_is_counted_and_watched_from_a_full_hour(home: Desk) -> None:
    queued = a_queued_ask()
    await home.keep(Decision(begin=(queued,), alarms=(Alarmed(owner=queued.id, alarm=Alarm.RELEASE_ASK, seconds=300),)))
    home.clock.pass_by(minutes=5)
    await home.scheduler().tick()

    ask = await home.within(lambda unit: unit.asks.get(queued.id))
    shown = await home.within(lambda unit: unit.counted("ask shown", NOON, NOON + timedelta(days=7)))
    assert ask
    assert (ask.shown_at, ask.watched_from, shown) == (NOON, NOON, 1)
