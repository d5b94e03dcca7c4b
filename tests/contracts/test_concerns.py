"""Cards that moderators were pointed to, and days on which somebody is left in peace."""

from datetime import timedelta

import pytest

from bot.model.concerns import Concern
from bot.ports import Directory, Store, Unit
from tests.contracts.values import AWAY, HOME
from tests.worlds import ANA, BEN, NOON, an_ask

ASK = an_ask()


async def test_a_concern_comes_back_as_it_was_kept_and_in_its_community_alone(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.asks.post(ASK, ANA)
        assert unit.concerns.get(ASK.id) is None
        for concern in (Concern(ask=ASK.id), Concern(ask=ASK.id, seen_by="Mo")):
            unit.concerns.keep(concern)
            assert unit.concerns.get(ASK.id) == concern
        assert directory.within(AWAY).concerns.get(ASK.id) is None

    await store.transact(work)


async def test_a_concern_goes_with_its_ask(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.asks.post(ASK, ANA)
        unit.concerns.keep(Concern(ask=ASK.id))
        unit.asks.drop(ASK.id, ANA)
        assert unit.concerns.get(ASK.id) is None

    await store.transact(lambda directory: work(directory.within(HOME)))


@pytest.mark.parametrize("days, stands", [(0, True), (7, True), (8, False), (-1, False)])
async def test_a_mark_stands_on_its_day_and_seven_more(store: Store, days: int, stands: bool) -> None:
    def work(directory: Directory) -> bool:
        unit = directory.within(HOME)
        unit.marks.leave(ANA, NOON)
        unit.marks.leave(ANA, NOON)
        later = NOON + timedelta(days=days)
        assert not unit.marks.stand(BEN, later, 7)
        assert not directory.within(AWAY).marks.stand(ANA, later, 7)
        return unit.marks.stand(ANA, later, 7)

    assert await store.transact(work) is stands


@pytest.mark.parametrize("days, gone", [(7, False), (8, True)])
async def test_a_mark_is_swept_away_after_eight_days(store: Store, days: int, gone: bool) -> None:
    later = NOON + timedelta(days=days)
    await store.transact(lambda directory: directory.within(HOME).marks.leave(ANA, NOON))

    assert await store.transact(lambda directory: directory.forget_seen(later, 50)) == gone
    assert await store.read(lambda directory: directory.within(HOME).marks.stand(ANA, NOON, 0)) is not gone
