"""The audit trail gives back what was written, in its order, and its details can be erased."""

from datetime import timedelta

from bot.model.audit import Deed, Details, Trail
from bot.model.ids import SpaceId
from bot.ports import Directory, Store
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import BEN, NOON


async def read(store: Store) -> Trail:
    return await store.read(lambda directory: directory.within(HOME).trail.read())


async def test_a_trail_gives_back_its_lines_in_their_order(store: Store) -> None:
    details = (Details(by=BEN, about="ask", reason=NOT_QUITE), Details())

    def work(directory: Directory) -> None:
        for n, one in enumerate(details):
            directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON - timedelta(hours=n), one)
        directory.within(AWAY).audit(Deed.CHANNEL_CHOSEN, NOON)

    await store.transact(work)
    trail = await read(store)

    assert [(line.place, line.at, line.details) for line in trail.lines] == [
        (1, NOON, details[0]),
        (2, NOON - timedelta(hours=1), details[1]),
    ]
    assert trail.broken_at is None
    assert trail.head == trail.lines[-1].hash != trail.lines[0].hash


async def test_where_nothing_was_written_there_is_no_head(store: Store) -> None:
    assert await read(store) == Trail(lines=())
    assert (await read(store)).head == ""


async def test_erased_details_are_gone_and_the_trail_still_holds(store: Store) -> None:
    def work(directory: Directory) -> list[bool]:
        unit = directory.within(HOME)
        unit.audit(Deed.SETTINGS_CHANGED, NOON, Details(by=BEN, reason="Because."))
        unit.audit(Deed.SETTINGS_CHANGED, NOON)
        return [unit.trail.erase(line) for line in (1, 1, 7)]

    erased = await store.transact(work)
    trail = await read(store)

    assert erased == [True, False, False]
    assert [line.details for line in trail.lines] == [None, Details()]
    assert trail.broken_at is None


async def test_a_trail_goes_through_every_head_that_it_ever_had(store: Store) -> None:
    heads = []
    for _ in range(3):
        await store.transact(lambda directory: directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON))
        heads.append((await read(store)).head)
    trail = await read(store)

    assert all(trail.holds(head) for head in heads)
    assert not trail.holds("another")


async def test_the_spaces_of_all_communities_are_listed(store: Store) -> None:
    def work(directory: Directory) -> tuple[tuple[str, str], ...]:
        directory.found(HOME, SpaceId("slack:2"))
        directory.found(HOME, SpaceId("discord:1"))
        directory.found(AWAY, SpaceId("slack:3"))
        return directory.spaces()

    assert await store.transact(work) == ((AWAY, "slack:3"), (HOME, "discord:1"), (HOME, "slack:2"))
