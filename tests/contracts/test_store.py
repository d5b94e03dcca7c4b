"""Transactions, the directory, and what every unit has beside its repositories."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.communities import Community, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory, NotKept, Store
from storage.refusals import Closed
from tests.contracts.values import AWAY, HOME, Stumbled, a_handle, idle
from tests.worlds import ANA, NOON, a_draft, an_ask

SPACE = SpaceId("discord:1")


async def test_a_unit_answers_what_its_work_answers(store: Store) -> None:
    assert await store.transact(lambda directory: directory.within(HOME).community) == HOME


async def test_a_unit_that_raises_leaves_nothing_behind(store: Store) -> None:
    def work(directory: Directory) -> None:
        directory.within(HOME).asks.post(an_ask(), ANA)
        raise Stumbled

    with pytest.raises(Stumbled):
        await store.transact(work)

    assert await store.read(lambda directory: directory.within(HOME).asks.of(ANA)) == ()


async def test_a_look_sees_what_was_committed_before_it(store: Store) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(an_ask(), ANA))

    assert await store.read(lambda directory: directory.within(HOME).asks.get(an_ask().id)) == an_ask()


async def test_a_look_cannot_write(store: Store) -> None:
    with pytest.raises(NotKept):
        await store.read(lambda directory: directory.within(HOME).drafts.keep(a_draft(), ANA))


async def test_a_look_that_raises_tells_its_caller_and_nobody_else(store: Store) -> None:
    def work(directory: Directory) -> None:
        raise Stumbled

    with pytest.raises(Stumbled):
        await store.read(work)

    assert await store.read(lambda directory: directory.community_of(SPACE)) is None


async def test_a_closed_store_says_so(store: Store) -> None:
    await store.close()

    with pytest.raises(Closed):
        await store.transact(idle)
    with pytest.raises(Closed):
        await store.read(idle)


async def test_a_space_belongs_to_the_community_that_was_founded_on_it_first(store: Store) -> None:
    await store.transact(lambda directory: directory.found(HOME, SPACE))
    await store.transact(lambda directory: directory.found(AWAY, SPACE))

    assert await store.read(lambda directory: directory.community_of(SPACE)) == HOME
    assert await store.read(lambda directory: directory.community_of(SpaceId("discord:2"))) is None


async def test_settings_are_nothing_until_somebody_chose_and_then_what_was_chosen_last(store: Store) -> None:
    chosen = Community(
        id=HOME, channel=Place(space=SPACE, channel="7"), settings=Settings(topics=("Tech",), zone="UTC")
    )
    assert await store.read(lambda directory: directory.within(HOME).settings()) is None

    await store.transact(lambda directory: directory.within(HOME).keep_settings(replace(chosen, channel=None)))
    await store.transact(lambda directory: directory.within(HOME).keep_settings(chosen))

    assert await store.read(lambda directory: directory.within(HOME).settings()) == chosen
    assert await store.read(lambda directory: directory.within(AWAY).settings()) is None


async def test_a_community_without_a_channel_has_none(store: Store) -> None:
    await store.transact(lambda directory: directory.within(HOME).keep_settings(Community(id=HOME)))

    assert await store.read(lambda directory: directory.within(HOME).settings()) == Community(id=HOME)


async def seen(store: Store, key: str, community: CommunityId = HOME) -> bool:
    return await store.transact(lambda directory: directory.within(community).first_sight(key, NOON))


async def test_a_delivery_is_new_once_and_for_each_community_by_itself(store: Store) -> None:
    assert await seen(store, "key")
    assert not await seen(store, "key")
    assert await seen(store, "other key")
    assert await seen(store, "key", AWAY)


async def test_looking_whether_something_was_seen_leaves_it_new(store: Store) -> None:
    async def known(community: CommunityId = HOME) -> bool:
        return await store.read(lambda directory: directory.within(community).was_seen("key"))

    assert not await known()
    assert await seen(store, "key")
    assert await known()
    assert not await known(AWAY)


async def test_a_delivery_whose_unit_failed_is_still_new(store: Store) -> None:
    def work(directory: Directory) -> None:
        assert directory.within(HOME).first_sight("key", NOON)
        raise Stumbled

    with pytest.raises(Stumbled):
        await store.transact(work)

    assert await seen(store, "key")


async def test_deliveries_are_forgotten_after_two_days_and_not_before(store: Store) -> None:
    for key in "abc":
        await seen(store, key)

    assert await store.transact(lambda directory: directory.forget_seen(NOON + timedelta(days=2), 50)) == 0
    assert not await seen(store, "a")
    assert await store.transact(lambda directory: directory.forget_seen(NOON + timedelta(days=3), 2)) == 2
    assert await store.transact(lambda directory: directory.forget_seen(NOON + timedelta(days=3), 2)) == 1
    assert await seen(store, "a")


async def test_handles_are_forgotten_past_their_day_and_kept_where_they_have_none(store: Store) -> None:
    def work(directory: Directory) -> None:
        handles = directory.within(HOME).handles
        handles.keep(a_handle("short"), NOON)
        handles.keep(a_handle("lasting"), None)

    await store.transact(work)

    assert await store.transact(lambda directory: directory.forget_seen(NOON, 50)) == 0
    assert await store.transact(lambda directory: directory.forget_seen(NOON + timedelta(days=1), 50)) == 1
    assert await store.read(lambda directory: directory.within(HOME).handles.get(a_handle("short").id)) is None
    assert await store.read(lambda directory: directory.within(HOME).handles.get(a_handle("lasting").id)) is not None
