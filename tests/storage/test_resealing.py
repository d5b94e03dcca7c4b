"""What an earlier key sealed is sealed anew under the current one: all of it, wherever it is stopped."""

import asyncio
import json
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.ids import ConversationId, DraftId, TurnId
from bot.ports import Directory
from storage import sealing
from storage.keys import Keys
from storage.refusals import KeysDoNotFit
from storage.sealed_rows import AT_ONCE, SEALED
from storage.sealing import BUCKETS, Bucket
from storage.sqlite import InFile, SqliteStore
from tests.contracts.values import HOME
from tests.storage.test_thief import ASKER, live
from tests.worlds import a_draft, a_turn

DRAFTS = 600


@pytest.fixture
def keys(tmp_path: Path, database: Path) -> Keys:
    keys = Keys(tmp_path / "askaround.keys", InFile(database))
    keys.create()
    return keys


def many(directory: Directory) -> None:
    """Write more than a walk sees at a glance."""
    unit = directory.within(HOME)
    for n in range(DRAFTS):
        unit.drafts.keep(a_draft(id=DraftId(f"draft-{n * 7919 % DRAFTS:016}")), ASKER)


async def written(keys: Keys, *works: Callable[[Directory], None]) -> None:
    store = await keys.opened()
    for work in works:
        await store.transact(work)
    await store.close()


async def sealed_anew(keys: Keys) -> int:
    store = await keys.opened()
    async with asyncio.timeout(30):
        while not store.resealing.is_over:
            await asyncio.sleep(0.01)
    await store.close()
    return store.resealing.renewed


def under(keys: Keys, key_id: str) -> int:
    return sum(table.by_key[key_id] for table in keys.verify(lambda _: None))


def is_whole(keys: Keys) -> bool:
    return not any(table.lost for table in keys.verify(lambda _: None))


def test_every_sealed_column_that_is_named_is_sealed_anew() -> None:
    named = {one.column for one in vars(sealing).values() if isinstance(one, Bucket)}

    assert named == {bucket.column for bucket in BUCKETS} == {bucket.column for one in SEALED for bucket in one.buckets}


async def test_every_column_that_holds_a_seal_is_one_of_them(keys: Keys, database: Path) -> None:
    await written(keys, live)
    with closing(sqlite3.connect(database)) as connection:
        columns = connection.execute(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
        ).fetchall()
        mark = f"1.{keys.held().current}.%"
        holding = {
            f"{table}.{column}"
            for table, column in columns
            if connection.execute(f"SELECT 1 FROM {table} WHERE {column} LIKE ?", (mark,)).fetchone()  # noqa: S608 - Names of ours.
        }

    assert holding == {bucket.column for bucket in BUCKETS}


@pytest.mark.parametrize("table", SEALED, ids=lambda table: table.name)
async def test_a_table_is_walked_by_its_primary_key(keys: Keys, database: Path, table: object) -> None:
    await written(keys)
    assert table in SEALED
    walked = next(one for one in SEALED if one is table)
    with closing(sqlite3.connect(database)) as connection:
        columns = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (walked.name,))
        primary = tuple(name for (name,) in columns)

    assert walked.key == primary
    assert {bucket.row for bucket in walked.buckets} == {walked.row}


async def test_after_a_rotation_everything_is_under_the_new_key_and_opens(keys: Keys) -> None:
    await written(keys, live, many)
    first = keys.held().current
    second = keys.rotate().current

    await sealed_anew(keys)

    assert under(keys, first) == 0
    assert under(keys, second) > DRAFTS
    assert is_whole(keys)


async def test_what_is_found_by_a_tag_is_still_found(keys: Keys) -> None:
    await written(keys, live)
    keys.rotate()
    await sealed_anew(keys)

    store = await keys.opened()
    mine = await store.read(lambda directory: directory.within(HOME).asks.of(ASKER))
    drafts = await store.read(lambda directory: directory.within(HOME).drafts.of(ASKER))
    await store.close()
    assert (len(mine), len(drafts)) == (2, 1)


async def test_with_one_key_nothing_is_walked(store: SqliteStore) -> None:
    await asyncio.sleep(0)

    assert store.resealing.seen == 0
    assert not store.resealing.is_over


async def test_a_unit_takes_on_fifty_rows_and_no_more(keys: Keys) -> None:
    await written(keys, many)
    keys.rotate()
    store = await keys.opened()

    drafts = next(table for table in SEALED if table.name == "drafts")
    glance = await store.read(lambda directory: directory.sealed.earlier(drafts, drafts.before_all))  # type: ignore[attr-defined]
    await store.close()

    assert len(glance.earlier) == AT_ONCE == 50


async def test_what_does_not_open_stays_as_it_is_and_stops_nothing(keys: Keys, database: Path) -> None:
    await written(keys, many)
    first = keys.held().current
    spoil(database)
    keys.rotate()

    renewed = await sealed_anew(keys)

    assert renewed == DRAFTS - 1
    assert under(keys, first) == 1
    assert [table.broken for table in keys.verify(lambda _: None) if table.lost] == [1]


def spoil(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "UPDATE drafts SET words = substr(words, 1, 60) || 'AAAA' || substr(words, 65) WHERE id = ?",
            (f"draft-{3:016}",),
        )


async def test_members_write_meanwhile_and_both_are_kept(keys: Keys) -> None:
    await written(keys, live, many)
    keys.rotate()
    store = await keys.opened()

    n = 0
    while not store.resealing.is_over:
        n += 1
        said = a_turn(id=TurnId(f"turn-{n}"), conversation=ConversationId("talk"), words="Yes.", place=n + 1)
        await store.transact(lambda directory, said=said: directory.within(HOME).conversations.say(said))  # type: ignore[misc]
    turns = await store.read(lambda directory: directory.within(HOME).conversations.turns(ConversationId("talk")))
    await store.close()

    assert n > 1
    assert len(turns) == n + 1
    assert is_whole(keys)


BUSY = """
import asyncio, sys
from pathlib import Path
from storage.keys import Keys
from storage.sqlite import InFile
from bot.model.ids import DraftId
from tests.contracts.values import HOME
from tests.storage.test_thief import ASKER
from tests.worlds import a_draft

async def main():
    store = await Keys(Path(sys.argv[1]), InFile(Path(sys.argv[2]))).opened()
    n = 0
    print("open", flush=True)
    while True:
        n += 1
        draft = a_draft(id=DraftId(f"busy-{sys.argv[3]}-{n:06}"))
        await store.transact(lambda directory: directory.within(HOME).drafts.keep(draft, ASKER))
        print(n, store.resealing.renewed, store.resealing.is_over, flush=True)

asyncio.run(main())
"""


def killed_in_the_middle(keys: Keys, life: int, after: int) -> tuple[int, bool]:
    """Start a busy process and kill it after some writes; give how many it was told of, and whether all was done."""
    command = [sys.executable, "-c", BUSY, str(keys.path), str(keys.database), str(life)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as busy:
        assert busy.stdout is not None
        try:
            assert busy.stdout.readline() == "open\n"
            told, renewed, over = 0, 0, False
            while told < after or not (renewed or over):
                first, second, third = busy.stdout.readline().split()
                told, renewed, over = int(first), int(second), third == "True"
        finally:
            busy.kill()
    return told, over


async def test_killed_in_the_middle_of_sealing_anew_it_goes_on_and_the_old_key_can_go(keys: Keys) -> None:
    await written(keys, live, many)
    first = keys.held().lookups
    second = keys.rotate().current
    await sealed_anew(keys)
    await written(keys, many)
    third = keys.rotate().current
    dice = random.Random(4)

    lives, is_over = list[int](), False
    while not is_over and len(lives) < 40:
        told, is_over = killed_in_the_middle(keys, len(lives), dice.randint(1, 20))
        lives.append(told)
    assert len(lives) > 2, "it was never stopped in the middle"
    assert is_whole(keys)
    await sealed_anew(keys)
    keys.destroy(second)

    assert is_whole(keys)
    assert {key_id for table in keys.verify(lambda _: None) for key_id in table.by_key} == {third}
    assert keys.held().keys.keys() == {first, third}
    store = await keys.opened()
    drafts = await store.read(lambda directory: directory.within(HOME).drafts.of(ASKER))
    await store.close()
    assert len(drafts) >= DRAFTS + 1 + sum(lives)


async def test_a_key_that_something_is_sealed_with_is_not_taken_out(keys: Keys) -> None:
    await written(keys, many)
    first = keys.held().current
    second = keys.rotate().current
    await written(keys, many)
    keys.rotate()

    with pytest.raises(KeysDoNotFit, match="makes the tags"):
        keys.destroy(first)
    with pytest.raises(KeysDoNotFit, match=r"rows are still sealed with the key"):
        keys.destroy(second)
    assert second in keys.held().keys


async def test_a_key_that_was_taken_out_is_asked_for_by_nobody(keys: Keys) -> None:
    await written(keys, live)
    second = keys.rotate().current
    await sealed_anew(keys)
    third = keys.rotate().current
    await sealed_anew(keys)
    before = keys.held()

    keys.destroy(second)

    await sealed_anew(keys)
    assert second not in keys.held().keys
    # A bot that had read the file just before starts as well, and makes nobody ask for that key again.
    await (await keys.database.open(before)).close()
    await sealed_anew(keys)
    assert keys.held().current == third


async def test_a_rotation_that_is_cut_short_leaves_one_key_file_or_the_other(keys: Keys) -> None:
    await written(keys, live)
    beside = keys.path.with_name("askaround.keys.new")
    beside.write_text(json.dumps("half a key fi"))

    rotated = keys.rotate()

    assert keys.held().keys == rotated.keys
    assert not beside.exists()
    assert keys.path.stat().st_mode & 0o077 == 0


async def test_the_key_file_that_was_before_a_rotation_is_refused(keys: Keys) -> None:
    await written(keys, live)
    before = keys.held()
    third = keys.rotate().current

    with pytest.raises(KeysDoNotFit, match=third):
        await keys.database.open(before)


async def test_lengths_stay_what_they_were(keys: Keys, database: Path) -> None:
    await written(keys, live)
    before = lengths(database)
    keys.rotate()

    await sealed_anew(keys)

    assert lengths(database) == before


def lengths(database: Path) -> dict[str, list[int]]:
    with closing(sqlite3.connect(database)) as connection:
        return {
            bucket.column: [
                length
                for (length,) in connection.execute(
                    f"SELECT length({bucket.name}) FROM {bucket.table} ORDER BY {bucket.row}"  # noqa: S608 - Names of ours.
                )
            ]
            for bucket in BUCKETS
        }
