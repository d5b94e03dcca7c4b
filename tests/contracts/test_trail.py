"""The audit trail gives back what was written, in its order, and its details can be erased."""

from datetime import timedelta

from bot.model.audit import Deed, Details, Entry, Followed, Trail
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


async def test_the_newest_line_about_a_deed_says_who_did_it_until_that_is_erased(store: Store) -> None:
    def work(directory: Directory) -> list[Details | None]:
        unit = directory.within(HOME)
        for name in ("Ben", "Cam"):
            unit.audit(Deed.ALL_PAUSED, NOON, Details(by=BEN, about=name, name=name))
        unit.audit(Deed.ALL_RESUMED, NOON)
        found = [unit.trail.newest(deed, 3) for deed in (Deed.ALL_PAUSED, Deed.ALL_RESUMED, Deed.ASK_HIDDEN)]
        further_back = unit.trail.newest(Deed.ALL_PAUSED, 1)
        unit.trail.erase(2)
        return [*found, further_back, unit.trail.newest(Deed.ALL_PAUSED, 3)]

    found = await store.transact(work)

    assert found == [Details(by=BEN, about="Cam", name="Cam"), Details(), None, None, None]
    assert (await read(store)).broken_at is None


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


async def test_the_latest_lines_come_first_and_without_what_is_sealed(store: Store) -> None:
    def work(directory: Directory) -> None:
        for deed in (Deed.CHANNEL_CHOSEN, Deed.ASK_HIDDEN, Deed.ASK_RESTORED):
            directory.within(HOME).audit(deed, NOON, Details(by=BEN, reason="Because."))
        trail, nothing = directory.within(HOME).trail, directory.within(AWAY).trail
        latest = trail.latest(4, 2)
        assert latest == (
            Entry(place=3, at=NOON, deed=Deed.ASK_RESTORED),
            Entry(place=2, at=NOON, deed=Deed.ASK_HIDDEN),
        )
        assert [line.place for line in trail.latest(2, 2)] == [1]
        assert (trail.length(), nothing.length(), nothing.latest(4, 2)) == (3, 0, ())

    await store.transact(work)


async def test_a_trail_is_followed_piece_by_piece_and_on_when_it_has_grown(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit, begun = directory.within(HOME), Followed(begun_at=NOON)
        for _ in range(3):
            unit.audit(Deed.SETTINGS_CHANGED, NOON)
        lines = unit.trail.read().lines
        first = unit.trail.follow(begun, 2)
        rest = unit.trail.follow(first, 9)
        assert first == Followed(begun_at=NOON, place=2, hash=lines[1].hash)
        assert rest == Followed(begun_at=NOON, place=3, hash=lines[2].hash) == unit.trail.follow(rest, 9)
        assert directory.within(AWAY).trail.follow(begun, 9) == begun

    await store.transact(work)
