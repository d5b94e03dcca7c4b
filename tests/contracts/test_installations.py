"""Spaces that let the bot in: what they gave is kept, exchanged once, and gone when they let it go."""

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from bot import insisting
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.ports import Directory, Store
from bot.tenancy import PATIENCE, RENEWED_BEFORE, Tenancy
from tests.contracts.values import HOME
from tests.sending.fakes import FailingOver
from tests.worlds import NOON, SPACE, a_tenant

ELSEWHERE = SpaceId("slack:T2")
SOON = NOON + RENEWED_BEFORE


@dataclass
class Set:
    """A clock that stands where it was put."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at


def a_tenancy(store: Store, clock: Set | None = None) -> Tenancy:
    return Tenancy(store=store, clock=clock or Set())


async def left(store: Store) -> list[SpaceId]:
    return [space for space, _ in await store.read(lambda directory: directory.left())]


async def test_what_a_space_gave_comes_back_as_it_was_and_is_nobody_elses(store: Store) -> None:
    for_ever = Installation(space=ELSEWHERE, token="another")
    asked = a_tenant(space=SpaceId("slack:T3"), renewing_until=SOON, unheard_since=NOON)

    def work(directory: Directory) -> None:
        kept = directory.installations
        assert (kept.get(SPACE), kept.spaces()) == (None, frozenset())
        kept.keep(a_tenant(token="earlier"))
        kept.keep(a_tenant())
        kept.keep(for_ever)
        kept.keep(asked)
        assert kept.get(asked.space) == asked
        kept.drop(asked.space)
        assert (kept.get(SPACE), kept.get(ELSEWHERE)) == (a_tenant(), for_ever)
        assert kept.spaces() == {SPACE, ELSEWHERE}
        kept.drop(SPACE)
        assert (kept.get(SPACE), kept.get(ELSEWHERE)) == (None, for_ever)

    await store.transact(work)


async def test_who_lets_the_bot_go_begins_their_thirty_days_and_stops_them_by_letting_it_in(store: Store) -> None:
    tenancy = a_tenancy(store)
    await store.transact(lambda directory: directory.found(HOME, SPACE))
    await tenancy.let_in(a_tenant())

    assert await tenancy.let_go(SPACE, a_tenant().token)
    assert (await tenancy.of(SPACE), await left(store)) == (None, [SPACE])

    await tenancy.let_in(a_tenant(token="new"))
    assert (await tenancy.spaces(), await left(store)) == (frozenset({SPACE}), [])


async def test_a_space_that_says_it_let_the_bot_go_begins_its_thirty_days_only_where_nothing_of_it_is_kept(
    store: Store,
) -> None:
    tenancy = a_tenancy(store)
    await store.transact(lambda directory: directory.found(HOME, SPACE))
    await tenancy.let_in(a_tenant())
    await tenancy.leave(SPACE)
    assert await left(store) == []

    await store.transact(lambda directory: directory.installations.drop(SPACE))
    await tenancy.leave(SPACE)
    assert await left(store) == [SPACE]


@pytest.mark.parametrize("kept", [True, False])
async def test_who_lets_the_bot_in_is_not_told_otherwise_because_an_answer_of_the_store_is_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    await a_tenancy(FailingOver(store, deque([True]), kept)).let_in(a_tenant())

    assert await a_tenancy(store).of(SPACE) == a_tenant()


async def test_an_earlier_token_that_is_refused_takes_nothing_from_whoever_let_the_bot_in_again(store: Store) -> None:
    tenancy = a_tenancy(store)
    await tenancy.let_in(a_tenant(token="new"))

    assert not await tenancy.let_go(SPACE, a_tenant().token)
    assert await tenancy.of(SPACE) == a_tenant(token="new")


async def test_of_two_who_find_that_a_token_ends_one_exchanges_it(store: Store) -> None:
    tenancy = a_tenancy(store, Set())
    ending = a_tenant(ends_at=SOON)
    await tenancy.let_in(ending)

    both = await asyncio.gather(*(tenancy.begin_renewal(SPACE) for _ in range(2)))
    after = replace(ending, token="next", renewal="next renewal", ends_at=NOON + timedelta(hours=12))

    assert sorted(mine for _, mine in both) == [False, True]
    assert await tenancy.end_renewal(ending, after) == after
    assert await tenancy.begin_renewal(SPACE) == (after, False)


async def test_whoever_began_an_exchange_and_was_not_heard_of_again_is_not_waited_for(store: Store) -> None:
    clock = Set()
    tenancy = a_tenancy(store, clock)
    await tenancy.let_in(a_tenant(ends_at=SOON))
    await tenancy.begin_renewal(SPACE)
    clock.at += PATIENCE

    assert (await tenancy.begin_renewal(SPACE))[1]


async def test_what_was_let_go_or_let_in_anew_during_an_exchange_stays_so(store: Store) -> None:
    tenancy = a_tenancy(store)
    ending, anew = a_tenant(ends_at=SOON), a_tenant(token="anew", renewal="anew")
    await tenancy.let_in(anew)

    assert await tenancy.end_renewal(ending, replace(ending, token="next")) == anew
    await tenancy.let_go(SPACE, "anew")
    assert await tenancy.end_renewal(ending, replace(ending, token="next")) is None


async def test_a_token_is_exchanged_two_hours_before_its_end_and_one_without_an_end_never(store: Store) -> None:
    tenancy = a_tenancy(store)
    later = SOON + timedelta(seconds=1)

    ending = [tenancy.ends_soon(a_tenant(ends_at=at)) for at in (NOON, SOON, later, None)]
    over = [tenancy.is_over(a_tenant(ends_at=at)) for at in (NOON, SOON, None)]

    assert (ending, over) == ([True, True, False, False], [True, False, False])
