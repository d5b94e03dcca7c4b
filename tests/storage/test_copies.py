"""A copy of the database lies apart from its keys, and comes back whole or not at all."""

import asyncio
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from storage.contents import Contents, contents_of
from storage.copies import Copies, Taken
from storage.keyring import Keyring
from storage.opening import alone
from storage.refusals import AlreadyRunning, CannotOpen, KeysDoNotFit
from storage.sqlite import SqliteStore
from tests.contracts.values import LEASE
from tests.storage.test_thief import live
from tests.worlds import NOON

NAME = "askaround-20261127T120000Z.sqlite"


def quietly(_: int) -> None:
    """Hear how far it is, and tell nobody."""


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    """Give a database with something of everything, on which no bot runs."""
    made = Copies(tmp_path / "data" / "askaround.sqlite", tmp_path / "data" / "askaround.keys")

    async def fill() -> None:
        store = await SqliteStore.open(made.database, Keyring.load_or_create(made.key_file))
        await store.transact(live)
        await store.close()

    asyncio.run(fill())
    return made


@pytest.fixture
def taken(copies: Copies, tmp_path: Path) -> Taken:
    return copies.take(tmp_path / "backups", NAME, quietly, keys_into=tmp_path / "safe")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Copies:
    """Give a place where nothing is yet."""
    return Copies(tmp_path / "new" / "askaround.sqlite", tmp_path / "new" / "askaround.keys")


def held(database: Path) -> Contents:
    with closing(sqlite3.connect(database)) as connection:
        return contents_of(connection)


def changed(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_is_one_file_for_its_owner_alone_and_its_keys_are_another_elsewhere(taken: Taken, tmp_path: Path):
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [NAME]
    assert taken.keys_at is not None
    assert list((tmp_path / "safe").iterdir()) == [taken.keys_at]
    assert [mode(path) for path in (taken.path, taken.keys_at)] == [0o600, 0o600]
    assert [mode(path.parent) for path in (taken.path, taken.keys_at)] == [0o700, 0o700]


def test_what_comes_back_is_what_was_copied(copies: Copies, taken: Taken, elsewhere: Copies):
    rows = elsewhere.put_back(taken.path, keys=taken.keys_at)
    before, after = dict(held(copies.database)), dict(held(elsewhere.database))

    assert before.pop("outbox")[0] == after.pop("outbox")[0] > 0
    assert after == before
    assert taken.rows == rows > 20
    assert mode(elsewhere.database) == mode(elsewhere.key_file) == 0o600
    assert elsewhere.key_file.read_text() == copies.key_file.read_text()


async def test_what_was_on_its_way_counts_as_tried_once_it_comes_back(copies: Copies, taken: Taken, elsewhere: Copies):
    elsewhere.put_back(taken.path, keys=taken.keys_at)

    store = await SqliteStore.open(elsewhere.database, Keyring.load(elsewhere.key_file))
    claimed = await store.transact(lambda directory: directory.claim(NOON + 99 * LEASE, LEASE, 50))
    await store.close()

    assert len(claimed) > 0
    assert all(one.tried_at is not None for one in claimed)


def test_a_database_is_not_overwritten_nor_what_sqlite_left_beside_one(copies: Copies, taken: Taken, elsewhere: Copies):
    journal = elsewhere.database.with_name(f"{elsewhere.database.name}-wal")
    journal.parent.mkdir()
    journal.write_bytes(b"of another database")
    before = copies.database.read_bytes()

    for place, there in ((copies, copies.database), (elsewhere, journal)):
        with pytest.raises(CannotOpen) as refused:
            place.put_back(taken.path)

        assert str(refused.value).startswith(f"There is {there} already, and it stays: stop the bot, and first move")
    assert copies.database.read_bytes() == before
    assert not elsewhere.database.exists()


def test_a_key_file_is_not_overwritten_and_is_used_where_it_fits(copies: Copies, taken: Taken, elsewhere: Copies):
    copies.database.unlink()

    with pytest.raises(KeysDoNotFit, match="There is a key file already"):
        copies.put_back(taken.path, keys=taken.keys_at)
    copies.put_back(taken.path)

    assert held(copies.database).keys() == held(taken.path).keys()


def test_a_copy_without_its_keys_does_not_come_back(taken: Taken, elsewhere: Copies, tmp_path: Path):
    with pytest.raises(KeysDoNotFit, match="say with --keys where the copy of yours is"):
        elsewhere.put_back(taken.path)
    Keyring.load_or_create(tmp_path / "others")
    with pytest.raises(KeysDoNotFit, match="put the right key file back"):
        elsewhere.put_back(taken.path, keys=tmp_path / "others")

    assert not elsewhere.database.exists()
    assert not elsewhere.key_file.exists()


def test_a_copy_that_was_damaged_does_not_come_back(taken: Taken, elsewhere: Copies, tmp_path: Path):
    torn, noise, empty, broken = (tmp_path / name for name in ("torn", "noise", "empty", "broken"))
    torn.write_bytes(taken.path.read_bytes()[:-8192])
    noise.write_bytes(b"no database" * 1000)
    empty.touch()
    shutil.copy(taken.path, broken)
    with broken.open("r+b") as file:
        file.seek(8192 * 3)
        file.write(bytes(200))

    for copy in (torn, noise, empty, broken):
        with pytest.raises(CannotOpen, match="is no backup, or is damaged"):
            elsewhere.put_back(copy, keys=taken.keys_at)
    with pytest.raises(CannotOpen, match="There is no backup"):
        elsewhere.put_back(tmp_path / "nowhere", keys=taken.keys_at)

    assert [path.name for path in elsewhere.database.parent.iterdir()] == ["askaround.sqlite.lock"]


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_file_beside_which_a_journal_lies_does_not_come_back_without_it(taken: Taken, elsewhere: Copies, ending: str):
    taken.path.with_name(f"{taken.path.name}{ending}").write_bytes(b"what was written last")

    with pytest.raises(CannotOpen, match="holds what was written last, and would be left out"):
        elsewhere.put_back(taken.path, keys=taken.keys_at)

    assert not elsewhere.database.exists()


def test_a_copy_of_a_newer_askaround_does_not_come_back(taken: Taken, elsewhere: Copies):
    changed(taken.path, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(CannotOpen, match="written by a newer Askaround"):
        elsewhere.put_back(taken.path, keys=taken.keys_at)


def test_nothing_is_put_where_a_bot_is_about_to_begin(taken: Taken, elsewhere: Copies):
    with alone(elsewhere.database), pytest.raises(AlreadyRunning):
        elsewhere.put_back(taken.path, keys=taken.keys_at)


def test_keys_are_not_copied_beside_the_copy_that_they_open(copies: Copies, tmp_path: Path):
    backups = tmp_path / "backups"

    for keys in (backups, backups / "keys", tmp_path):
        with pytest.raises(KeysDoNotFit, match="whoever has both can read everything"):
            copies.take(backups, NAME, quietly, keys_into=keys)

    assert not backups.exists()


def test_a_copy_does_not_go_beside_the_keys_of_the_bot(copies: Copies):
    with pytest.raises(KeysDoNotFit, match="with its keys, and whoever has both can read everything: choose another"):
        copies.take(copies.key_file.parent, NAME, quietly)

    assert not (copies.key_file.parent / NAME).exists()


def test_a_folder_around_or_within_that_of_the_keys_is_near_them(copies: Copies, tmp_path: Path):
    data = copies.key_file.parent

    near = [copies.is_near_keys(folder) for folder in (data / "backups", tmp_path, tmp_path / "elsewhere")]

    assert near == [True, True, False]


def test_the_same_keys_are_copied_once_and_others_do_not_replace_them(copies: Copies, taken: Taken, tmp_path: Path):
    copies.take(tmp_path / "backups", "again.sqlite", quietly, keys_into=tmp_path / "safe")
    assert len(list((tmp_path / "safe").iterdir())) == 1

    assert taken.keys_at is not None
    taken.keys_at.write_text(Keyring.load_or_create(tmp_path / "others").as_text())
    with pytest.raises(KeysDoNotFit, match="is there already, with other keys"):
        copies.take(tmp_path / "backups", "more.sqlite", quietly, keys_into=tmp_path / "safe")


def test_keys_that_do_not_open_it_make_no_backup(copies: Copies, tmp_path: Path):
    copies.key_file.unlink()
    Keyring.load_or_create(copies.key_file)

    with pytest.raises(KeysDoNotFit):
        copies.take(tmp_path / "backups", NAME, quietly)

    assert list((tmp_path / "backups").iterdir()) == []


def test_a_copy_overwrites_no_other(copies: Copies, taken: Taken, tmp_path: Path):
    before = taken.path.read_bytes()

    with pytest.raises(CannotOpen, match="already, and it stays"):
        copies.take(tmp_path / "backups", NAME, quietly)

    assert taken.path.read_bytes() == before


def test_where_nothing_can_be_written_it_is_said(copies: Copies, tmp_path: Path):
    (tmp_path / "file").touch()

    with pytest.raises(CannotOpen, match="let this account write there"):
        copies.take(tmp_path / "file" / "backups", NAME, quietly)


def test_where_nothing_is_yet_there_is_nothing_to_copy(elsewhere: Copies):
    with pytest.raises(CannotOpen, match="nothing to copy"):
        elsewhere.pages()


def test_how_far_it_is_ends_with_all_pages(copies: Copies, tmp_path: Path):
    steps: list[int] = []
    copies.take(tmp_path / "backups", NAME, steps.append)

    assert sum(steps) == copies.pages() > 0


def test_rows_of_a_copy_lie_in_the_order_of_their_keys(copies: Copies, taken: Taken, tmp_path: Path):
    """What was written together lies near each other in the database, and not in a copy of it."""
    packed = tmp_path / "packed"
    with closing(sqlite3.connect(taken.path)) as connection:
        connection.execute("VACUUM INTO ?", (str(packed),))

    assert packed.read_bytes()[100:] == taken.path.read_bytes()[100:]
