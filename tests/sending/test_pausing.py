"""What falls due while everything is paused waits, and comes one by one; what was promised to go goes."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from bot.model.communities import Community, Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import SayWeekly
from bot.model.ids import AskId, DraftId, PauseId
from bot.model.timers import Alarm
from bot.ports import Unit
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import ANA, a_draft, a_queued_ask, a_wish

ASKS = 6
GOING_ON = Settings(weekly=True)


async def settle(desk: Desk, *, paused: bool) -> None:
    settings = replace(GOING_ON, paused=paused, pause=PauseId("pause"))
    await desk.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP, settings=settings)))


async def come_due(desk: Desk) -> int:
    """Do what is due, and say how many cards that showed."""
    before = len(desk.courier.posted)
    await desk.scheduler().tick()
    await desk.delivery().drain()
    return len(desk.courier.posted) - before


async def queue(desk: Desk) -> None:
    """Let anonymous asks be on their way, each due at a minute of its own."""
    for number in range(ASKS):
        ask = a_queued_ask(id=AskId(f"ask {number}"), wish=a_wish(help=f"Hands {number}"))
        alarm = Alarmed(owner=ask.id, alarm=Alarm.RELEASE_ASK, seconds=60 * (2 + number))
        await desk.keep(Decision(begin=(ask,), alarms=(alarm,)))


async def test_cards_that_waited_come_one_by_one_after_it_was_resumed(desk: Desk) -> None:
    await settle(desk, paused=True)
    await queue(desk)
    for _ in range(30):
        desk.clock.pass_by(hours=1)
        assert await come_due(desk) == 0
    await settle(desk, paused=False)
    shown = [await come_due(desk)]
    for _ in range(60):
        desk.clock.pass_by(minutes=1)
        shown.append(await come_due(desk))

    assert sum(shown) == ASKS
    assert max(shown) == 1
    assert set(Counter(card.lines[0].text for _, card, _ in desk.courier.posted).values()) == {1}


async def test_the_weeks_greeting_is_left_out_and_comes_the_next_time(desk: Desk) -> None:
    await settle(desk, paused=True)
    await desk.keep(Decision(alarms=(Alarmed(owner=HOME, alarm=Alarm.SAY_WEEKLY, seconds=60),)))
    desk.clock.pass_by(minutes=2)
    await come_due(desk)
    await settle(desk, paused=False)

    assert await come_due(desk) == 0
    due = await desk.store.read(lambda directory: directory.due_timers(desk.clock.now() + timedelta(days=8), 50))
    assert [timer.alarm for timer in due if timer.owner == HOME] == [Alarm.SAY_WEEKLY]


async def test_what_was_on_its_way_waits_in_its_place(desk: Desk) -> None:
    await settle(desk, paused=True)
    await desk.keep(Decision(effects=(SayWeekly(community=HOME),)))
    during = await come_due(desk)
    await settle(desk, paused=False)
    desk.clock.pass_by(hours=1)

    assert during == 0
    assert await come_due(desk) == 1


async def test_what_was_promised_to_go_goes_in_its_time(desk: Desk) -> None:
    def kept(unit: Unit) -> None:
        unit.drafts.keep(a_draft(), ANA)

    await settle(desk, paused=True)
    await desk.within(kept)
    await desk.keep(Decision(alarms=(Alarmed(owner=a_draft().id, alarm=Alarm.DROP_DRAFT, seconds=60),)))
    desk.clock.pass_by(minutes=2)
    await come_due(desk)

    assert await desk.within(lambda unit: unit.drafts.get(DraftId("draft"), ANA)) is None
