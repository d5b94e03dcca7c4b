"""How far two sides have come in saying who they are."""

from dataclasses import replace

import pytest

from bot.model.ids import AskId
from bot.model.naming import Naming, Reveal
from bot.model.offers import Side
from bot.ports import Store, Unit
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import ANA, BEN, NOON, a_conversation, an_ask, an_offer

TALK = a_conversation()
ASKED = Reveal(conversation=TALK.id, asked_by=Side.HELPER)


def talking(unit: Unit) -> Unit:
    unit.asks.post(an_ask(), ANA)
    unit.offers.make(an_offer(conversation=TALK.id), BEN)
    unit.conversations.keep(TALK)
    return unit


@pytest.mark.parametrize(
    "reveal",
    [
        ASKED,
        replace(ASKED, asked_by=Side.ASKER, state=Naming.AGREED),
        replace(ASKED, state=Naming.NAMED, asker=NOT_QUITE, helper="Ben"),
        replace(ASKED, state=Naming.RESTING),
    ],
)
async def test_it_comes_back_as_it_was(store: Store, reveal: Reveal) -> None:
    def work(home: Unit, away: Unit) -> None:
        talking(home).reveals.keep(ASKED)
        home.reveals.keep(reveal)
        assert home.reveals.of(TALK.id) == reveal
        assert away.reveals.of(TALK.id) is None

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_what_is_over_is_forgotten(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.reveals.keep(ASKED)
        for _ in range(2):
            unit.reveals.keep(replace(ASKED, state=Naming.OVER))
            assert unit.reveals.of(TALK.id) is None

    await store.transact(lambda directory: work(talking(directory.within(HOME))))


async def test_names_go_with_what_was_said(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.reveals.keep(replace(ASKED, state=Naming.NAMED, asker="Ana"))
        unit.traces.unsay(TALK.id)
        assert unit.reveals.of(TALK.id) is None

    await store.transact(lambda directory: work(talking(directory.within(HOME))))


async def test_names_go_with_the_ask(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.reveals.keep(replace(ASKED, state=Naming.NAMED, asker="Ana"))
        unit.traces.destroy(AskId("ask"), NOON)
        assert unit.reveals.of(TALK.id) is None

    await store.transact(lambda directory: work(talking(directory.within(HOME))))
