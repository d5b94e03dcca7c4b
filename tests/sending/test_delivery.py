"""What is in the outbox arrives, in order, at most as often as the platform can tell apart."""

import asyncio
from collections import deque
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import insisting
from bot.delivery import Delivery
from bot.model.asks import Ask
from bot.model.decisions import Decision, Later
from bot.model.effects import Notice, SayHello, ShowCard, TellAsker, TellHelper
from bot.model.ids import AskId
from bot.outcomes import CANNOT_DRAW, GIVE_UP_AFTER, NO_ANSWER, PERHAPS_SENT
from bot.platforms import TryLater, Undeliverable, Unsure, Why
from tests.sending.conftest import HELP, HOME, Desk
from tests.sending.fakes import FailingOver, SlowToRefuse, StubbornStore
from tests.worlds import ANA, an_anonymous_ask, an_ask, an_offer

ASK = an_ask(card=None)
SHOW = ShowCard(ask=ASK.id)
POSTED = Decision(begin=(ASK,), effects=(SHOW,))


async def card_of(desk: Desk) -> object:
    ask = await desk.within(lambda unit: unit.asks.get(ASK.id))
    return ask and ask.card


async def test_a_posted_card_is_known_by_its_message(desk: Desk) -> None:
    await desk.keep(POSTED)
    await desk.delivery().drain()

    (place, card, _), *more = desk.courier.posted
    assert place == HELP
    assert card.lines[0].text == ASK.wish.help
    assert card.handle
    assert not more
    assert await card_of(desk)


async def test_a_card_that_stands_is_drawn_again_where_it_is(desk: Desk) -> None:
    await desk.keep(POSTED)
    await desk.keep(Decision(effects=(SHOW,)))
    await desk.delivery().drain()

    assert len(desk.courier.posted) == 1
    assert [message.message for message, _ in desk.courier.redrawn] == ["message 1"]


async def test_what_is_said_is_what_is_true_when_it_is_sent(desk: Desk) -> None:
    await desk.keep(POSTED)
    edited = replace(ASK, wish=replace(ASK.wish, help="Something else"))
    await desk.keep(Decision(keep=(edited,)))
    await desk.delivery().drain()

    assert desk.courier.posted[0][1].lines[0].text == "Something else"


async def comes_after_ninety_seconds(desk: Desk, delivery: Delivery) -> None:
    """Let what a platform wants to have later come then, once, and not a second before."""
    await delivery.drain()
    desk.clock.pass_by(seconds=89)
    await delivery.drain()
    assert not desk.courier.posted

    desk.clock.pass_by(seconds=1)
    await delivery.drain()
    assert len(desk.courier.posted) == 1


async def test_patience_is_shown_for_as_long_as_the_platform_asks(desk: Desk) -> None:
    desk.courier.troubles.append(TryLater(timedelta(seconds=90)))
    await desk.keep(POSTED)
    await comes_after_ninety_seconds(desk, desk.delivery())


async def test_a_platform_that_does_not_answer_is_asked_ever_more_seldom_and_then_left(desk: Desk) -> None:
    await desk.keep(POSTED)
    delivery, started = desk.delivery(), desk.clock.at
    tries = 0
    while not await desk.reasons():
        desk.courier.troubles.append(TryLater())
        await delivery.drain()
        tries += 1
        desk.clock.pass_by(minutes=30)

    assert tries == GIVE_UP_AFTER
    assert desk.clock.at - started > timedelta(days=1)
    assert await desk.reasons() == [NO_ANSWER]


async def test_a_lane_waits_for_its_first_and_other_lanes_do_not(desk: Desk) -> None:
    desk.courier.troubles.append(TryLater(timedelta(seconds=60)))
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    offer = an_offer(ask=ASK.id)
    told = TellAsker(ask=ASK.id, notice=Notice.HELP_OFFERED, offer=offer.id)
    await desk.keep(Decision(begin=(offer,), effects=(SHOW, told)))
    await delivery.drain()

    assert not desk.courier.posted
    assert not desk.courier.redrawn
    assert [person for person, _, _ in desk.courier.told] == [ANA]


async def test_what_the_platform_never_takes_is_parked_and_its_asker_told(desk: Desk) -> None:
    desk.courier.troubles.append(Undeliverable(Why("may not write there")))
    await desk.keep(POSTED)
    await desk.delivery().drain()

    assert await desk.reasons() == ["may not write there"]
    assert "not on show yet" in desk.courier.told[0][1].lines[0].text


async def test_an_anonymous_asker_is_told_discreetly(desk: Desk) -> None:
    desk.courier.troubles.append(Undeliverable(Why("may not write there")))
    await desk.keep(Decision(begin=(an_anonymous_ask(card=None),), effects=(SHOW,)))
    await desk.delivery().drain()

    assert [line.text for line in desk.courier.told[0][1].lines] == ["There is something new in Askaround."]


async def test_parked_cards_go_out_once_the_way_is_free(desk: Desk) -> None:
    desk.courier.troubles.append(Undeliverable(Why("may not write there")))
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    await desk.within(lambda unit: unit.unpark("cards"))
    await delivery.drain()

    assert len(desk.courier.posted) == 1
    assert not await desk.reasons()


async def test_closed_dms_and_an_unseen_hello_are_nobodys_trouble(desk: Desk) -> None:
    desk.courier.troubles.extend([Undeliverable(Why("dms closed")), Undeliverable(Why("may not write there"))])
    offer = an_offer(ask=ASK.id)
    await desk.keep(Decision(begin=(ASK, offer), effects=(TellHelper(offer=offer.id, notice=Notice.ACCEPTED),)))
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(effects=(SayHello(community=HOME),)))
    await delivery.drain()

    assert not desk.courier.told
    assert not await desk.reasons()


async def crashed_while_sending(desk: Desk) -> None:
    """Leave a sending leased, as a process does that is killed between sending and settling."""
    await desk.keep(POSTED)
    await desk.store.transact(lambda directory: directory.claim(desk.clock.now(), timedelta(minutes=10), 1))


async def test_after_a_crash_the_same_key_is_sent_again_while_the_platform_remembers_it(desk: Desk) -> None:
    await crashed_while_sending(desk)
    desk.clock.pass_by(seconds=119)
    await desk.delivery().drain()

    assert len(desk.courier.posted) == 1


async def test_after_a_crash_what_may_have_been_seen_is_not_sent_blindly(desk: Desk) -> None:
    await crashed_while_sending(desk)
    desk.clock.pass_by(seconds=121)
    await desk.delivery().drain()

    assert not desk.courier.posted
    assert await desk.reasons() == [PERHAPS_SENT]


async def test_what_came_of_a_sending_is_kept_as_soon_as_the_store_takes_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    await desk.keep(POSTED)
    claiming, settling = [False], [True, True]
    desk.store = StubbornStore(desk.store, deque(claiming + settling))
    await desk.delivery().drain()
    desk.clock.pass_by(minutes=11)
    await desk.delivery().drain()

    assert len(desk.courier.posted) == 1
    assert await card_of(desk)
    assert not await desk.reasons()


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("loses", [[True], [False, True], [True, True, False, True, True]])
async def test_a_server_that_fails_over_while_something_is_sent_leaves_nothing_in_doubt(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, kept: bool, loses: list[bool]
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    desk.courier.remembers = timedelta()
    await desk.keep(POSTED)
    desk.store = FailingOver(desk.store, deque(loses), kept)
    delivery = desk.delivery()
    for _ in range(13):
        await delivery.drain()
        desk.clock.pass_by(minutes=1)

    assert len(desk.courier.posted) == 1
    assert await card_of(desk)
    assert not desk.courier.told
    assert not await desk.reasons()


@pytest.mark.parametrize("kept", [True, False])
async def test_what_is_tried_again_later_and_perhaps_kept_so_comes_once_and_in_its_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    desk.courier.troubles.append(TryLater(timedelta(seconds=90)))
    await desk.keep(POSTED)
    desk.store = FailingOver(desk.store, deque([False, True]), kept)
    await comes_after_ninety_seconds(desk, desk.delivery())


async def test_a_lost_answer_is_asked_again_with_the_same_key_only_while_it_is_remembered(desk: Desk) -> None:
    desk.courier.troubles.extend([Unsure(), TryLater(timedelta(minutes=3))])
    await desk.keep(POSTED)
    delivery = desk.delivery()
    for _ in range(3):
        await delivery.drain()
        desk.clock.pass_by(minutes=1)
    assert not await desk.reasons()
    desk.clock.pass_by(minutes=2)
    await delivery.drain()

    assert not desk.courier.posted
    assert await desk.reasons() == [PERHAPS_SENT]


async def test_where_nothing_is_remembered_a_lost_answer_is_never_asked_again(desk: Desk) -> None:
    desk.courier.remembers = timedelta()
    desk.courier.troubles.append(Unsure())
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.pass_by(minutes=1)
    await delivery.drain()

    assert await desk.reasons() == [PERHAPS_SENT]


async def test_a_private_notice_twice_is_better_than_none(desk: Desk) -> None:
    desk.courier.remembers = timedelta()
    desk.courier.troubles.append(Unsure())
    offer = an_offer(ask=ASK.id)
    await desk.keep(Decision(begin=(ASK, offer), effects=(TellHelper(offer=offer.id, notice=Notice.ACCEPTED),)))
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.pass_by(minutes=1)
    await delivery.drain()

    assert len(desk.courier.told) == 1
    assert not await desk.reasons()


async def test_drawing_again_is_harmless_however_late(desk: Desk) -> None:
    await desk.keep(POSTED)
    await desk.delivery().drain()
    await desk.keep(Decision(effects=(SHOW,)))
    await desk.store.transact(lambda directory: directory.claim(desk.clock.now(), timedelta(minutes=10), 1))
    desk.clock.pass_by(days=1)
    await desk.delivery().drain()

    assert len(desk.courier.redrawn) == 1


async def test_what_is_no_longer_true_is_not_said(desk: Desk) -> None:
    offer = an_offer(ask=ASK.id)
    told = TellAsker(ask=ASK.id, notice=Notice.HELP_OFFERED, offer=offer.id)
    await desk.keep(Decision(begin=(ASK, offer), effects=(told,)))
    await desk.keep(Decision(keep=(replace(offer, state=type(offer.state).CANCELLED),)))
    await desk.delivery().drain()

    assert not desk.courier.told


async def test_what_comes_later_waits_and_what_is_too_old_is_dropped(desk: Desk) -> None:
    offer = an_offer(ask=ASK.id)
    later = Later(effect=TellHelper(offer=offer.id, notice=Notice.RELEASED), seconds=3600)
    await desk.keep(Decision(begin=(ASK, offer), effects=(later,)))
    delivery = desk.delivery()
    await delivery.drain()
    assert not desk.courier.told

    desk.clock.pass_by(days=8)
    await delivery.drain()
    assert not desk.courier.told


async def test_a_card_that_cannot_be_drawn_holds_up_nobody(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.views import asks

    drawn = asks.public

    def stumbling(t: object, ask: Ask, zone: str, now: object) -> object:
        if ask.id == ASK.id:
            raise ZeroDivisionError
        return drawn(t, ask, zone, now)  # type: ignore[arg-type]

    monkeypatch.setattr(asks, "public", stumbling)
    other = an_ask(id=AskId("other"), card=None)
    await desk.keep(POSTED)
    await desk.keep(Decision(begin=(other,), effects=(ShowCard(ask=other.id),)))
    await desk.delivery().drain()

    assert await desk.reasons() == [CANNOT_DRAW]
    assert len(desk.courier.posted) == 1


async def test_running_delivers_what_comes_and_stops_when_told(desk: Desk) -> None:
    delivery = desk.delivery()
    running = asyncio.create_task(delivery.run())
    await desk.keep(POSTED)
    delivery.wake()
    while not desk.courier.posted:
        await asyncio.sleep(0)
    running.cancel()
    await asyncio.wait({running})

    assert running.cancelled()
    assert len(desk.courier.posted) == 1


async def test_it_stops_when_told_though_the_store_refuses_just_then(desk: Desk) -> None:
    desk.store = SlowToRefuse(desk.store)
    running = asyncio.create_task(desk.delivery().run())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    running.cancel()

    done, _ = await asyncio.wait({running}, timeout=5)
    assert done


async def test_a_courier_with_a_bug_is_survived(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.courier.troubles.append(RuntimeError("Ana's private words"))
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()

    assert "RuntimeError" in caplog.text
    assert "Ana" not in caplog.text
    desk.clock.pass_by(minutes=1)
    await desk.delivery().drain()
    assert len(desk.courier.posted) == 1
