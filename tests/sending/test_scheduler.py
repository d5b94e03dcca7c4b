"""What falls due happens once, as things stand when it does."""

from collections import deque
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.asks import AskState
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import ShowCard
from bot.model.offers import OfferState
from bot.model.timers import Alarm
from tests.sending.conftest import Desk
from tests.sending.fakes import FailingOver
from tests.worlds import a_conversation, a_queued_ask, an_ask, an_offer

QUEUED = a_queued_ask()
RELEASE = Alarmed(owner=QUEUED.id, alarm=Alarm.RELEASE_ASK, seconds=300)


async def test_an_anonymous_card_leaves_the_queue_when_its_wait_is_over(desk: Desk) -> None:
    await desk.keep(Decision(begin=(QUEUED,), alarms=(RELEASE,)))
    scheduler, delivery = desk.scheduler(), desk.delivery()
    desk.clock.pass_by(seconds=299)
    assert await scheduler.tick() == 0

    desk.clock.pass_by(seconds=1)
    assert await scheduler.tick() == 1
    assert await scheduler.tick() == 0
    await delivery.drain()
    ask = await desk.within(lambda unit: unit.asks.get(QUEUED.id))
    assert ask
    assert ask.state is AskState.OPEN
    assert len(desk.courier.posted) == 1


@pytest.mark.parametrize("kept", [True, False])
async def test_an_alarm_of_which_it_is_not_known_whether_it_rang_rings_once_and_in_its_time(
    desk: Desk, kept: bool
) -> None:
    await desk.keep(Decision(begin=(QUEUED,), alarms=(RELEASE,)))
    desk.clock.pass_by(seconds=300)
    store = FailingOver(desk.store, deque([True, True]), kept)
    await replace(desk.scheduler(), store=store).tick()
    ask = await desk.within(lambda unit: unit.asks.get(QUEUED.id))

    assert ask
    assert ask.state is AskState.OPEN
    desk.clock.pass_by(hours=1)
    assert await desk.scheduler().tick() == 0


async def test_an_ask_taken_back_is_never_shown(desk: Desk) -> None:
    await desk.keep(Decision(begin=(QUEUED,), alarms=(RELEASE,)))
    await desk.keep(Decision(take_back=(QUEUED,), silence=(QUEUED.id,)))
    desk.clock.pass_by(days=1)

    assert await desk.scheduler().tick() == 0
    await desk.delivery().drain()
    assert not desk.courier.posted


async def test_an_alarm_about_something_gone_means_nothing(desk: Desk) -> None:
    await desk.keep(Decision(alarms=(RELEASE,)))
    desk.clock.pass_by(days=1)

    assert await desk.scheduler().tick() == 1
    await desk.delivery().drain()
    assert not desk.courier.posted


async def test_a_conversation_ends_when_goodbye_has_been_said(desk: Desk) -> None:
    ask, talk = an_ask(state=AskState.SORTED), a_conversation()
    offer = an_offer(ask=ask.id, id=talk.offer, conversation=talk.id, state=OfferState.KEPT)
    alarm = Alarmed(owner=talk.id, alarm=Alarm.SAY_GOODBYE, seconds=60)
    await desk.keep(Decision(begin=(ask, offer), keep=(replace(talk, ask=ask.id),), alarms=(alarm,)))
    desk.clock.pass_by(seconds=60)
    await desk.scheduler().tick()

    ended = await desk.within(lambda unit: unit.conversations.get(talk.id))
    assert ended
    assert not ended.open


async def test_a_week_switched_off_rings_everything_once(desk: Desk) -> None:
    for number in range(120):
        alarm = Alarmed(owner=f"ask {number}", alarm=Alarm.RELEASE_ASK, seconds=number)
        await desk.keep(Decision(alarms=(alarm,)))
    desk.clock.pass_by(days=7)

    assert await desk.scheduler().tick() == 120
    assert await desk.scheduler().tick() == 0


async def test_old_delivery_keys_are_forgotten_and_new_ones_kept(desk: Desk) -> None:
    assert await desk.within(lambda unit: unit.first_sight("discord:1", desk.clock.now()))
    desk.clock.pass_by(hours=30)
    await desk.scheduler().tidy()
    assert not await desk.within(lambda unit: unit.first_sight("discord:1", desk.clock.now()))

    desk.clock.at += timedelta(days=3)
    await desk.scheduler().tidy()
    assert await desk.within(lambda unit: unit.first_sight("discord:1", desk.clock.now()))


async def test_nothing_due_sends_nothing(desk: Desk) -> None:
    await desk.keep(Decision(effects=(ShowCard(ask=QUEUED.id),)))

    await desk.delivery().drain()

    assert not desk.courier.posted
