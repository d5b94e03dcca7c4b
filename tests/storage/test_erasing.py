"""Thirty days after the bot has left it, nothing of a community is there any more, and everything of the others is."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory
from storage.erasing import TABLES
from storage.sqlite import SqliteStore
from tests.contracts.values import AWAY, HOME
from tests.storage.test_thief import live
from tests.worlds import ANA, NOON, a_community, an_ask

HERE, THERE = SpaceId("discord:1"), SpaceId("discord:2")
MONTH = timedelta(days=30)


def settle(directory: Directory) -> None:
    directory.found(HOME, HERE)
    directory.found(AWAY, THERE)
    live(directory)
    directory.within(HOME).keep_settings(a_community(id=HOME))
    directory.within(AWAY).keep_settings(a_community(id=AWAY))
    directory.within(AWAY).asks.post(an_ask(), ANA)


def naming(database: Path, community: CommunityId) -> dict[str, int]:
    """Count the rows of a community, by table."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                " WHERE t.type = 'table' AND c.name = 'community_id'"
            )
        ]
        counts = {table: connection.execute(counting(table), (community,)).fetchone()[0] for table in tables}
    return {table: count for table, count in counts.items() if count}


def counting(table: str) -> str:
    return f"SELECT count(*) FROM {table} WHERE community_id = ?"  # noqa: S608 - Names of ours.


def test_every_table_that_knows_communities_is_erased(database: Path, store: SqliteStore) -> None:
    with closing(sqlite3.connect(database)) as connection:
        known = connection.execute(
            "SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c"
            " WHERE t.type = 'table' AND c.name = 'community_id'"
        ).fetchall()

    assert {name for (name,) in known} == {*TABLES, "spaces", "erasures"}


async def erased(store: SqliteStore, most: int = 50) -> list[int]:
    counts = []
    while count := await store.transact(lambda directory: directory.erase(most)):
        counts.append(count)
    return counts


async def test_nothing_is_left_but_of_others(store: SqliteStore, database: Path) -> None:
    await store.transact(settle)
    before = naming(database, AWAY)
    await store.transact(lambda directory: directory.leave(HERE, NOON))
    begun = await store.transact(lambda directory: directory.begin_erasures(NOON))
    counts = await erased(store, most=5)

    assert begun == 1
    assert max(counts) <= 5
    assert naming(database, HOME) == {}
    assert naming(database, AWAY) == before


async def test_not_a_day_before(store: SqliteStore, database: Path) -> None:
    await store.transact(settle)
    await store.transact(lambda directory: directory.leave(HERE, NOON))

    assert await store.transact(lambda directory: directory.begin_erasures(NOON - timedelta(days=1))) == 0
    assert await erased(store) == []
    assert "asks" in naming(database, HOME)


async def test_the_clock_runs_from_the_first_day_and_stops_when_it_is_back(store: SqliteStore) -> None:
    await store.transact(settle)
    first = await store.transact(lambda directory: directory.leave(HERE, NOON))
    again = await store.transact(lambda directory: directory.leave(HERE, NOON + MONTH))
    back = await store.transact(lambda directory: directory.stay(HERE))

    assert (first, again, back) == (True, False, True)
    assert await store.transact(lambda directory: directory.stay(HERE)) is False
    assert await store.transact(lambda directory: directory.begin_erasures(NOON + MONTH)) == 0


async def test_a_community_with_another_space_stays(store: SqliteStore) -> None:
    await store.transact(settle)
    await store.transact(lambda directory: directory.found(HOME, SpaceId("slack:T1")))
    await store.transact(lambda directory: directory.leave(HERE, NOON))

    assert await store.transact(lambda directory: directory.begin_erasures(NOON + MONTH)) == 0


async def test_who_comes_back_afterwards_begins_anew(store: SqliteStore) -> None:
    await store.transact(settle)
    await store.transact(lambda directory: directory.leave(HERE, NOON))
    await store.transact(lambda directory: directory.begin_erasures(NOON))

    assert await store.read(lambda directory: directory.community_of(HERE)) is None


@pytest.mark.parametrize("most", [1, 50])
async def test_it_goes_on_where_it_was_stopped(store: SqliteStore, database: Path, most: int) -> None:
    await store.transact(settle)
    await store.transact(lambda directory: directory.leave(HERE, NOON))
    await store.transact(lambda directory: directory.begin_erasures(NOON))
    await store.transact(lambda directory: directory.erase(most))
    await erased(store)

    assert naming(database, HOME) == {}
