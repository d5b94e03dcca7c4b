"""A private message comes back, because its receiver is gone: nothing ends at that moment."""

from datetime import timedelta

import pytest

from bot import keeping
from bot.model.asks import AskState
from bot.model.decisions import Decision
from bot.model.effects import Notice, TellAsker, TellHelper
from bot.model.offers import OfferState
from bot.model.people import Rank
from bot.platforms import PERSON_IS_GONE, Undeliverable, Why
from bot.ports import Unit
from tests.sending.conftest import Desk
from tests.worlds import ANA, BEN, NOON, a_conversation, a_waiting_ask, an_accepted_offer, an_offer

ASK = a_waiting_ask(state=AskState.TAKEN)
HIDDEN = a_waiting_ask(name=None)


async def told_in_vain(desk: Desk, effect: TellAsker | TellHelper, why: str = PERSON_IS_GONE) -> None:
    """Let a message to somebody come back."""
    desk.courier.troubles.append(Undeliverable(Why(why)))
    await desk.within(lambda unit: send(unit, effect, desk))
    await desk.delivery().drain()


def send(unit: Unit, effect: TellAsker | TellHelper, desk: Desk) -> None:

    keeping.send(unit, effect, now=desk.clock.at, chance=desk.chance)


def taken(unit: Unit) -> None:
    unit.asks.post(ASK, ANA)
    unit.offers.make(an_accepted_offer(), BEN)
    unit.conversations.keep(a_conversation())


def hidden(unit: Unit) -> None:
    unit.asks.post(HIDDEN, ANA)


def hidden_with_an_offer(unit: Unit) -> None:
    hidden(unit)
    unit.offers.make(an_offer(), BEN)


async def test_what_shows_a_name_waits_for_its_night(desk: Desk) -> None:
    await desk.within(taken)
    await told_in_vain(desk, TellHelper(offer=an_offer().id, notice=Notice.ACCEPTED))

    assert await desk.within(state_of) == (AskState.TAKEN, OfferState.ACCEPTED)


def state_of(unit: Unit) -> tuple[AskState, OfferState]:
    ask, offer = unit.asks.get(ASK.id), unit.offers.get(an_offer().id)
    assert ask
    assert offer
    return ask.state, offer.state


async def test_an_anonymous_ask_gets_a_night_of_its_own_and_looks_as_before(desk: Desk) -> None:
    await desk.within(hidden_with_an_offer)
    await told_in_vain(desk, TellAsker(ask=HIDDEN.id, notice=Notice.HELP_OFFERED, offer=an_offer().id))

    ask = await desk.within(lambda unit: unit.asks.get(HIDDEN.id))
    assert ask
    assert ask.farewell
    assert NOON.date() + timedelta(days=1) < ask.farewell.on <= NOON.date() + timedelta(days=4)
    assert (ask.state, ask.version) == (HIDDEN.state, HIDDEN.version)


@pytest.mark.parametrize("why", ["dms closed", "refused by Discord (50035)"])
async def test_whose_messages_are_closed_is_still_there(desk: Desk, why: str) -> None:
    await desk.within(hidden_with_an_offer)
    await told_in_vain(desk, TellAsker(ask=HIDDEN.id, notice=Notice.HELP_OFFERED, offer=an_offer().id), why)

    ask = await desk.within(lambda unit: unit.asks.get(HIDDEN.id))
    assert ask
    assert ask.farewell is None


async def test_where_the_platform_does_not_say_nobody_is_taken_for_gone(desk: Desk) -> None:
    desk.census.says = None
    await desk.within(hidden)
    desk.clock.pass_by(hours=20)
    await desk.scheduler().tick()

    ask = await desk.within(lambda unit: unit.asks.get(HIDDEN.id))
    assert ask == HIDDEN


async def test_a_night_asks_after_each_once_and_sets_the_next(desk: Desk) -> None:

    desk.census.says = Rank(gone=True)
    await desk.keep(Decision(begin=(HIDDEN,)))
    desk.clock.pass_by(hours=20)
    await desk.scheduler().tick()
    first = await desk.within(lambda unit: unit.asks.get(HIDDEN.id))
    for _ in range(5):
        desk.clock.pass_by(days=1)
        await desk.scheduler().tick()

    last = await desk.within(lambda unit: unit.asks.get(HIDDEN.id))
    assert first
    assert last
    assert (first.state, last.state) == (AskState.OPEN, AskState.CLOSED)
    assert desk.census.asked == [ANA]
