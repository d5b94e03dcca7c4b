"""Who was named as a moderator."""

from bot.ports import Directory, Store
from tests.contracts.values import AWAY, HOME
from tests.worlds import ANA, BEN, CAM, NOON


async def test_who_was_named_comes_back_until_others_are(store: Store) -> None:
    def work(directory: Directory) -> None:
        moderators = directory.within(HOME).moderators
        assert moderators.named() == ()
        moderators.name((ANA, BEN))
        assert moderators.named() == (ANA, BEN)
        assert [moderators.is_named(one) for one in (ANA, BEN, CAM)] == [True, True, False]
        moderators.name((CAM,))
        assert moderators.named() == (CAM,)
        moderators.name(())
        assert moderators.named() == ()

    await store.transact(work)


async def test_nobody_is_named_anywhere_else(store: Store) -> None:
    def work(directory: Directory) -> None:
        directory.within(HOME).moderators.name((ANA,))
        assert directory.within(AWAY).moderators.named() == ()

    await store.transact(work)


async def test_who_wants_to_be_forgotten_is_no_longer_named(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.moderators.name((ANA, BEN))
        unit.traces.forget(ANA, NOON)
        assert unit.moderators.named() == (BEN,)

    await store.transact(work)
