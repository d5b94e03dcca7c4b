"""The journal is folded while others write, and empty soon after nobody does: it shows what changed together."""

import itertools
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from storage import folding
from storage.folding import Folding
from storage.keyring import Keyring
from storage.opening import connect, prepare


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "askaround.sqlite"
    prepare(path, Keyring.load_or_create(tmp_path / "askaround.keys"))
    return path


def journal(database: Path) -> int:
    return database.with_name(f"{database.name}-wal").stat().st_size


def write(database: Path) -> None:
    with closing(connect(database)) as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO counts VALUES ('home', ?, 0, '', 1)", ("x" * 9000,))


async def test_the_journal_is_emptied_at_rest_and_nothing_is_lost(database: Path) -> None:
    keeper = connect(database)
    rounds = 0
    async with aiosqlite.Connection(lambda: connect(database), 64) as connection:
        folds = Folding(connection, lambda: rounds)
        write(database)
        rounds += 1
        kept = []
        for _ in range(1 + folding.REST):
            kept.append(journal(database))
            await folds.look()

        assert min(kept) > 9000
        assert journal(database) == 0
        assert keeper.execute("SELECT COUNT(*) FROM counts").fetchone() == (1,)
    keeper.close()


async def test_rounds_that_write_nothing_do_not_keep_the_journal(database: Path) -> None:
    rounds = itertools.count(1)
    keeper = connect(database)
    async with aiosqlite.Connection(lambda: connect(database), 64) as connection:
        folds = Folding(connection, lambda: next(rounds))
        write(database)

        for _ in range(1 + folding.REST):
            await folds.look()

        assert journal(database) == 0
    keeper.close()


async def test_at_rest_nothing_is_asked_of_the_database(database: Path) -> None:
    async with aiosqlite.Connection(lambda: connect(database), 64) as connection:
        folds = Folding(connection, lambda: 0)
        statements: list[str] = []
        await connection.set_trace_callback(statements.append)

        await folds.look()

        assert not statements


async def test_a_journal_that_grows_and_grows_begins_anew(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "LONGEST", 1)
    keeper = connect(database)
    async with aiosqlite.Connection(lambda: connect(database), 64) as connection:
        statements: list[str] = []
        await connection.set_trace_callback(statements.append)
        write(database)

        await Folding(connection, lambda: 1).look()

        assert statements == ["PRAGMA wal_checkpoint(PASSIVE)", "PRAGMA wal_checkpoint(RESTART)"]
    keeper.close()
