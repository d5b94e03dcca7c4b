"""Somebody is gone, and a message to them comes back: by what ends at that moment nobody can tell who they were."""

from dataclasses import replace

import pytest

from bot.model.asks import AskState
from bot.model.decisions import Decision
from bot.model.effects import Effect, Notice, TellAsker, TellHelper, TellOther
from bot.model.ids import AskId, OfferId
from bot.model.offers import OfferState, Side
from bot.platforms import PERSON_IS_GONE, Undeliverable
from bot.ports import Unit
from tests.sending.conftest import Desk
from tests.worlds import ANA, BEN, a_conversation, an_accepted_offer, an_anonymous_ask, an_ask, an_offer

NAMED, NAMELESS = an_ask(id=AskId("named")), an_anonymous_ask(id=AskId("nameless"))
OFFER = an_offer(ask=NAMELESS.id)
QUIET = an_accepted_offer(id=OfferId("quiet"), ask=NAMED.id, name=None)
BY_NAME = an_offer(id=OfferId("by name"), ask=NAMELESS.id)


async def comes_back(desk: Desk, effect: Effect) -> None:
    await desk.keep(Decision(effects=(effect,)))
    desk.courier.troubles.append(Undeliverable(PERSON_IS_GONE))
    await desk.delivery().drain()


@pytest.fixture
async def asker_is_gone(desk: Desk) -> Desk:
    """Let Ana have asked once by name and once without, and Ben have offered on the latter."""
    await desk.keep(Decision(begin=(NAMED, NAMELESS)))
    await desk.within(lambda unit: unit.offers.make(OFFER, BEN))
    return desk


@pytest.mark.parametrize(
    "about",
    [
        TellAsker(ask=NAMELESS.id, notice=Notice.HELP_OFFERED, offer=OFFER.id),
        TellAsker(ask=NAMED.id, notice=Notice.STILL_WAITING),
    ],
)
async def test_no_ask_ends_when_a_message_comes_back_and_what_was_asked_anonymously_has_its_night(
    asker_is_gone: Desk, about: Effect
) -> None:
    await asker_is_gone.keep(Decision(keep=(replace(NAMED, step=101),)))

    await comes_back(asker_is_gone, about)

    named = await asker_is_gone.within(lambda unit: unit.asks.get(NAMED.id))
    nameless = await asker_is_gone.within(lambda unit: unit.asks.get(NAMELESS.id))
    assert named
    assert named.state is AskState.OPEN
    assert nameless
    assert nameless.state is AskState.OPEN
    assert nameless.farewell


@pytest.mark.parametrize(
    "about",
    [
        TellHelper(offer=QUIET.id, notice=Notice.ACCEPTED),
        TellOther(conversation=a_conversation().id, side=Side.HELPER),
    ],
)
async def test_what_comes_back_from_a_quiet_helper_ends_nothing_that_shows_their_name(
    desk: Desk, about: Effect
) -> None:
    def begin(unit: Unit) -> None:
        unit.asks.post(NAMED, ANA)
        unit.asks.post(NAMELESS, ANA)
        unit.offers.make(QUIET, BEN)
        unit.offers.make(BY_NAME, BEN)
        unit.conversations.keep(a_conversation(ask=NAMED.id, offer=QUIET.id))

    await desk.within(begin)

    await comes_back(desk, about)

    by_name = await desk.within(lambda unit: unit.offers.get(BY_NAME.id))
    quiet = await desk.within(lambda unit: unit.offers.get(QUIET.id))
    assert by_name
    assert by_name.state is OfferState.OFFERED
    assert quiet
    assert quiet.state is OfferState.ACCEPTED
    assert quiet.farewell
