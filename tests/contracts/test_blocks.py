"""Blocks: found by whoever set them, felt by nobody else."""

from bot.model.blocks import Block
from bot.model.ids import AskId, BlockId, OfferId
from bot.ports import Store, Unit
from tests.contracts.values import AWAY, HOME
from tests.worlds import ANA, BEN, CAM, an_anonymous_ask, an_ask, an_offer

BLOCK = Block(id=BlockId("block"), ask=AskId("ask"), name="Ben")
HIDDEN = an_anonymous_ask(id=AskId("hidden"))


def posted(unit: Unit) -> Unit:
    """Let Ana ask twice, and Ben offer on both."""
    for number, ask in enumerate((an_ask(), HIDDEN)):
        unit.asks.post(ask, ANA)
        unit.offers.make(an_offer(id=OfferId(f"offer{number}"), ask=ask.id), BEN)
    return unit


async def test_a_block_stands_between_one_asker_and_one_helper_on_whatever_is_asked(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        posted(home).blocks.set(BLOCK, by=ANA, blocked=BEN)
        home.asks.post(an_ask(id=AskId("bens")), BEN)

        assert home.blocks.between(AskId("ask"), BEN)
        assert home.blocks.between(HIDDEN.id, BEN)
        assert not home.blocks.between(AskId("ask"), CAM)
        assert not home.blocks.between(AskId("bens"), ANA)
        assert not home.blocks.between(AskId("nobody's"), BEN)
        assert not posted(away).blocks.between(AskId("ask"), BEN)

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_blocks_come_back_to_whoever_set_them_until_they_are_lifted(store: Store) -> None:
    def work(unit: Unit) -> None:
        other = Block(id=BlockId("other"), ask=HIDDEN.id)
        for block, blocked in ((BLOCK, BEN), (other, CAM)):
            unit.blocks.set(block, by=ANA, blocked=blocked)
        assert unit.blocks.of(ANA) == (BLOCK, other)
        assert unit.blocks.of(BEN) == ()

        unit.blocks.lift(BLOCK.id, by=BEN)
        assert unit.blocks.between(AskId("ask"), BEN)
        unit.blocks.lift(BLOCK.id, by=ANA)
        assert unit.blocks.of(ANA) == (other,)
        assert not unit.blocks.between(AskId("ask"), BEN)
        unit.blocks.forget(ANA)
        assert unit.blocks.of(ANA) == ()

    await store.transact(lambda directory: work(posted(directory.within(HOME))))


async def test_the_same_block_twice_is_one_and_over_two_asks_two(store: Store) -> None:
    def work(unit: Unit) -> None:
        posted(unit)
        elsewhere = Block(id=BlockId("elsewhere"), ask=HIDDEN.id)
        for block in (BLOCK, Block(id=BlockId("again"), ask=BLOCK.ask, name="Ben"), elsewhere):
            unit.blocks.set(block, by=ANA, blocked=BEN)
        assert unit.blocks.of(ANA) == (BLOCK, elsewhere)

        unit.blocks.lift(BLOCK.id, by=ANA)
        assert unit.blocks.between(AskId("ask"), BEN)

    await store.transact(lambda directory: work(directory.within(HOME)))


async def test_an_ask_that_is_forgotten_leaves_no_block_that_names_it(store: Store) -> None:
    def work(unit: Unit) -> None:
        posted(unit)
        unit.blocks.set(BLOCK, by=ANA, blocked=BEN)
        unit.blocks.set(Block(id=BlockId("hers"), ask=HIDDEN.id), by=ANA, blocked=CAM)
        unit.blocks.set(Block(id=BlockId("his"), ask=HIDDEN.id), by=BEN, blocked=ANA)
        unit.blocks.forget_ask(HIDDEN.id)
        unit.blocks.forget_ask(AskId("ask"))

        assert unit.blocks.of(ANA) == (Block(id=BLOCK.id, name="Ben"),)
        assert unit.blocks.of(BEN) == ()
        assert unit.blocks.between(AskId("ask"), BEN)

    await store.transact(lambda directory: work(directory.within(HOME)))
