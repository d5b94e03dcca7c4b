"""`askaround backup` and `askaround restore`, as whoever runs the bot types them, beside a bot at work."""

import asyncio
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.model.ids import CommunityId
from bot.ports import Directory
from bot.terminal import rows_of
from bot.wiring import DATABASE, KEYS
from storage.keyring import Keyring
from storage.sqlite import SqliteStore
from tests.begun import a_store
from tests.contracts.values import LEASE, a_sending
from tests.worlds import NOON

WRITERS = 16
BUSY = 300
"""Units that are committed before a backup begins, and as many at least while it goes on or after."""

LOAD = CommunityId("load")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # Where no `.env` lies.
    monkeypatch.setenv("ASKAROUND_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
async def store(folder: Path) -> AsyncIterator[SqliteStore]:
    store = await a_store(folder)
    yield store
    await store.close()


async def opened(folder: Path) -> SqliteStore:
    return await SqliteStore.open(folder / DATABASE, Keyring.load(folder / KEYS))


async def typed(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, as whoever runs the bot does."""
    command, env = (sys.executable, "-m", "bot", *words), {**os.environ, "ASKAROUND_DATA": str(data)}
    return await asyncio.to_thread(
        lambda: subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    )


def both_halves(number: int) -> Callable[[Directory], None]:
    """Give a unit that leaves two rows, neither of which may ever be found alone."""

    def work(directory: Directory) -> None:
        for half in ("one", "other"):
            sending = a_sending(f"{number}-{half}", lane=f"{number}-{half}", due=NOON)
            directory.within(LOAD).send(sending)

    return work


async def found(folder: Path) -> list[tuple[int, str]]:
    store = await opened(folder)
    claimed = await store.transact(lambda directory: directory.claim(NOON + timedelta(days=1), LEASE, 10**6))
    await store.close()
    return [(int(number), half) for number, _, half in (one.sending.id.partition("-") for one in claimed)]


async def test_a_backup_under_load_misses_nothing_that_was_committed_before_it_began(
    store: SqliteStore, folder: Path, tmp_path: Path
):
    committed: set[int] = set()
    numbers = iter(range(10**9))

    async def press() -> None:
        while True:
            number = next(numbers)
            await store.transact(both_halves(number))
            committed.add(number)

    load = [asyncio.create_task(press()) for _ in range(WRITERS)]
    while len(committed) < BUSY:
        await asyncio.sleep(0.01)
    before = set(committed)
    made = await typed("backup", str(tmp_path / "backups"), "--keys", str(tmp_path / "safe"), data=folder)
    during = len(committed) - len(before)
    for one in load:
        one.cancel()
    await asyncio.wait(load)

    assert made.returncode == 0, made.stderr
    assert during > BUSY
    (copy,), (keys,) = (tmp_path / "backups").iterdir(), (tmp_path / "safe").iterdir()
    put_back = await typed("restore", str(copy), "--keys", str(keys), data=tmp_path / "new")
    there = await found(tmp_path / "new")
    numbered = {number for number, _ in there}
    assert put_back.returncode == 0, put_back.stderr
    assert before - numbered == set()
    assert len(there) == 2 * len(numbered)
    assert numbered < set(range(next(numbers)))


async def test_a_backup_says_where_it_is_and_what_it_is_without(store: SqliteStore, folder: Path, tmp_path: Path):
    made = await typed("backup", str(tmp_path / "backups"), data=folder)

    assert made.returncode == 0
    assert re.search(r"backups/askaround-\d{8}T\d{6}Z\.sqlite holds [\d,]+ rows\. It was put back once", made.stdout)
    assert f"It opens with {folder / KEYS} and with nothing else: say with --keys" in made.stdout
    assert "What is destroyed or forgotten from here on is still in it" in made.stdout


async def test_a_backup_within_the_folder_of_the_keys_is_told_to_be_taken_elsewhere(store: SqliteStore, folder: Path):
    made = await typed("backup", str(folder / "backups"), data=folder)

    assert made.returncode == 0
    assert "one lies within the folder of the other: take the backup to another machine" in made.stdout


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
async def test_a_backup_that_is_ended_from_outside_leaves_nothing_half_made(
    store: SqliteStore, folder: Path, tmp_path: Path, name: signal.Signals
):
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("CREATE TABLE much AS SELECT zeroblob(16000000) AS it")  # So that it takes a while.
    backups, env = tmp_path / "backups", {**os.environ, "ASKAROUND_DATA": str(folder)}
    started = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "backup", str(backups), env=env)
    while not list(backups.glob(".askaround-*/copy")) and started.returncode is None:
        await asyncio.sleep(0.001)
    started.send_signal(name)

    assert await started.wait() not in (0, -name)
    assert list(backups.iterdir()) == []


def test_a_refusal_is_one_sentence_and_exit_1(folder: Path, tmp_path: Path):
    def refused(*words: str) -> Result:
        return CliRunner().invoke(app, words)

    nothing, no_backup = refused("backup", str(tmp_path)), refused("restore", str(tmp_path / "nowhere"))

    assert (nothing.exit_code, no_backup.exit_code) == (1, 1)
    assert f"There is no database {folder / DATABASE} yet, and so nothing to copy." in nothing.stderr
    assert f"There is no backup {tmp_path / 'nowhere'}: name the file that" in no_backup.stderr
    assert not folder.exists()


async def test_a_backup_without_its_keys_is_not_put_back(store: SqliteStore, folder: Path, tmp_path: Path):
    await typed("backup", str(tmp_path / "backups"), data=folder)
    (copy,) = (tmp_path / "backups").iterdir()
    refused = await typed("restore", str(copy), data=tmp_path / "new")

    assert refused.returncode == 1
    assert "say with --keys where the copy of yours is" in refused.stderr


@pytest.mark.parametrize("rows, said", [(0, "0 rows"), (1, "1 row"), (1234, "1,234 rows")])
def test_rows_are_counted_in_words(rows: int, said: str) -> None:
    assert rows_of(rows) == said


def test_what_is_on_a_server_is_copied_by_its_own_tools(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://askaround:SECRET@127.0.0.1:1/askaround")

    refused = CliRunner().invoke(app, ["backup", str(folder.with_name("copies"))])
    not_put_back = CliRunner().invoke(app, ["restore", str(folder.with_name("copy"))])

    assert (refused.exit_code, not_put_back.exit_code) == (1, 1)
    assert "copy that with pg_dump" in refused.output
    assert f"put it back with pg_restore or psql, and keep {folder / KEYS} apart" in not_put_back.output
    assert "SECRET" not in refused.output + not_put_back.output
