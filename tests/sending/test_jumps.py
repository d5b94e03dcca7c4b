"""The clock jumps, the bot is switched off or killed: each due thing happens once, or is too old to happen at all."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

import pytest

from bot.model.asks import AskState
from bot.model.communities import MessageRef, Place
from bot.model.decisions import Alarmed, Decision, Later
from bot.model.effects import Notice, ShowCard, TellHelper
from bot.model.ids import AskId
from bot.model.timers import Alarm
from bot.outcomes import PERHAPS_SENT
from bot.platforms import TryLater, Unsure
from bot.ports import Directory, Store
from bot.views.card import Card
from tests.sending.conftest import Desk
from tests.sending.fakes import TrustyCourier
from tests.worlds import a_conversation, a_queued_ask, an_accepted_offer, an_ask, an_offer

T = TypeVar("T")

DAYS = [timedelta(days=1), timedelta(days=-1), timedelta(days=7)]

ASK = an_ask(card=None)
POSTED = Decision(begin=(ASK,), effects=(ShowCard(ask=ASK.id),))
OFFER = an_offer(ask=ASK.id)
KIND_WORDS = Decision(begin=(ASK, OFFER), effects=(TellHelper(offer=OFFER.id, notice=Notice.RELEASED),))


@dataclass
class SlowCourier(TrustyCourier):
    """Posts when it is let."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    let: asyncio.Event = field(default_factory=asyncio.Event)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        self.begun.set()
        await self.let.wait()
        return await super().post(place, card, key)


@pytest.mark.parametrize("jump", DAYS)
async def test_what_is_under_way_when_the_clock_jumps_is_not_sent_again(desk: Desk, jump: timedelta) -> None:
    desk.courier = courier = SlowCourier()
    await desk.keep(POSTED)
    delivery = desk.delivery()
    sending = asyncio.create_task(delivery.drain())
    await courier.begun.wait()
    desk.clock.at += jump
    again = asyncio.create_task(delivery.drain())
    for _ in range(3):
        await desk.reasons()
    courier.let.set()
    await asyncio.gather(sending, again)
    desk.clock.at += jump
    await delivery.drain()

    assert len(courier.posted) == 1
    assert not await desk.reasons()


async def test_what_one_look_has_leased_is_not_left_over_for_another_at_the_same_time(desk: Desk) -> None:
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await asyncio.gather(delivery.drain(), delivery.drain())

    assert len(desk.courier.posted) == 1


@pytest.mark.parametrize("jump", DAYS)
async def test_what_waits_for_another_try_waits_no_longer_when_the_clock_jumps(desk: Desk, jump: timedelta) -> None:
    desk.courier.troubles.append(TryLater(timedelta(minutes=10)))
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.at += jump
    await delivery.drain()

    assert len(desk.courier.posted) == 1


@pytest.mark.parametrize("jump", DAYS)
async def test_a_card_that_may_have_been_seen_is_not_shown_again_after_a_jump(desk: Desk, jump: timedelta) -> None:
    desk.courier.troubles.append(Unsure())
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.at += jump
    await delivery.drain()

    assert not desk.courier.posted
    assert await desk.reasons() == [PERHAPS_SENT]


@pytest.mark.parametrize("jump", DAYS)
async def test_a_card_that_was_under_way_when_all_ended_is_not_shown_again_after_a_jump(
    desk: Desk, jump: timedelta
) -> None:
    await desk.keep(POSTED)
    await desk.store.transact(lambda directory: directory.claim(desk.clock.now(), timedelta(minutes=10), 1))
    desk.clock.at += jump
    await desk.delivery().drain()

    assert not desk.courier.posted
    assert await desk.reasons() == [PERHAPS_SENT]


async def test_what_comes_later_comes_once_when_the_clock_went_back_before_it_came(desk: Desk) -> None:
    (kind_words,) = KIND_WORDS.effects
    assert isinstance(kind_words, TellHelper)
    await desk.keep(replace(KIND_WORDS, effects=(Later(effect=kind_words, seconds=3600),)))
    delivery = desk.delivery()
    for hours in (-24, 24, 1, -24, 48):
        desk.clock.pass_by(hours=hours)
        await delivery.drain()

    assert len(desk.courier.told) == 1


async def test_what_is_said_after_the_clock_went_back_does_not_wait_for_what_was_said_before(desk: Desk) -> None:
    desk.courier.troubles.append(TryLater(timedelta(minutes=10)))
    await desk.keep(KIND_WORDS)
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.pass_by(days=-1)
    await desk.keep(Decision(effects=KIND_WORDS.effects))
    await delivery.drain()

    assert len(desk.courier.told) == 2


QUEUED = a_queued_ask(id=AskId("queued"))
RELEASE = Decision(begin=(QUEUED,), alarms=(Alarmed(owner=QUEUED.id, alarm=Alarm.RELEASE_ASK, seconds=300),))


async def test_an_alarm_rings_once_though_its_hour_comes_twice(desk: Desk) -> None:
    await desk.keep(RELEASE)
    scheduler, delivery = desk.scheduler(), desk.delivery()
    for hours in (-24, 24, 1, -24, 24, 24):
        desk.clock.pass_by(hours=hours)
        await scheduler.tick()
        await delivery.drain()

    assert len(desk.courier.posted) == 1


async def test_a_week_switched_off_shows_what_still_matters_once_and_drops_old_news(desk: Desk) -> None:
    await desk.keep(RELEASE)
    await desk.keep(KIND_WORDS)
    desk.clock.pass_by(days=7, seconds=1)
    await desk.scheduler().tick()
    await desk.delivery().drain()

    assert len(desk.courier.posted) == 1
    assert not desk.courier.told


class Killed(BaseException):
    """The process is gone in the middle of a unit."""


class Mortal:
    """A store whose process is gone when a unit has done its work and nothing is committed."""

    def __init__(self, store: Store) -> None:
        self.read, self.close = store.read, store.close
        self._store = store

    async def transact(self, work: Callable[[Directory], T]) -> T:
        def cut_short(directory: Directory) -> T:
            work(directory)
            raise Killed

        return await self._store.transact(cut_short)


TALK = replace(a_conversation(), ask=ASK.id, offer=OFFER.id)
GOODBYE = Decision(
    begin=(replace(ASK, state=AskState.SORTED), replace(OFFER, conversation=TALK.id)),
    keep=(TALK,),
    alarms=(Alarmed(owner=TALK.id, alarm=Alarm.SAY_GOODBYE, seconds=60),),
)


@pytest.mark.parametrize("decision, shown", [(RELEASE, 1), (GOODBYE, 0)])
async def test_a_kill_between_ringing_and_committing_rings_again_and_does_it_once(
    desk: Desk, decision: Decision, shown: int
) -> None:
    await desk.keep(decision)
    desk.clock.pass_by(seconds=300)
    with pytest.raises(Killed):
        await replace(desk.scheduler(), store=Mortal(desk.store)).tick()
    await desk.delivery().drain()
    assert not desk.courier.posted

    assert await desk.scheduler().tick() == 1
    assert await desk.scheduler().tick() == 0
    await desk.delivery().drain()
    assert len(desk.courier.posted) == shown


@pytest.mark.parametrize("notice, hours", [(Notice.RELEASED, 20), (Notice.RAN_OUT, 20), (Notice.ACCEPTED, 12)])
async def test_after_an_outage_only_what_somebody_just_did_is_told_at_night(
    desk: Desk, notice: Notice, hours: int
) -> None:
    offer = an_accepted_offer(ask=ASK.id)
    await desk.keep(Decision(begin=(ASK, offer), effects=(TellHelper(offer=offer.id, notice=notice),)))
    delivery = desk.delivery()
    desk.clock.pass_by(hours=12)
    told_after = 12
    while not desk.courier.told:
        await delivery.drain()
        told_after += 0 if desk.courier.told else 1
        desk.clock.pass_by(hours=1)

    assert told_after == hours
