"""`askaround migrate`, as whoever runs the bot types it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.wiring import DATABASE, KEYS
from storage.keyring import Keyring
from storage.opening import alone
from storage.postgres import PostgresStore
from tests import postgres
from tests.begun import a_store
from tests.contracts.values import HOME
from tests.storage.test_thief import ASKER, live

EVERYTHING = 'SELECT * FROM "{}"'


@pytest.fixture(scope="module")
def server() -> str:
    return postgres.a_database("migrating")


@pytest.fixture
def url(server: str) -> str:
    return postgres.cleared(server)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # Where no `.env` lies.
    monkeypatch.setenv("ASKAROUND_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path / "data"


@pytest.fixture
async def lived_in(folder: Path) -> Path:
    """Give a folder in whose database there is something of everything."""
    store = await a_store(folder)
    await store.transact(live)
    await store.close()
    return folder


def typed(*words: str) -> Result:
    return CliRunner().invoke(app, ["migrate", *words])


def held(folder: Path) -> dict[str, list[str]]:
    """Give every row of every table, sorted."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {name: sorted(map(repr, connection.execute(EVERYTHING.format(name)))) for (name,) in names.fetchall()}


async def test_everything_is_there_to_the_last_value_and_opens_with_the_same_keys(lived_in: Path, url: str) -> None:
    before = held(lived_in)
    shown = typed("--from", f"sqlite:{lived_in / DATABASE}", "--to", url)
    there = {name: sorted(map(repr, postgres.asked(url, EVERYTHING.format(name)))) for name in before}
    store = await PostgresStore.open(url, Keyring.load(lived_in / KEYS))
    asks = await store.read(lambda directory: directory.within(HOME).asks.of(ASKER))
    await store.close()

    assert shown.exit_code == 0, shown.output
    assert f"tables are there with {sum(map(len, before.values())) - 1:,} rows, each" in shown.output
    assert there == before == held(lived_in)
    assert asks


async def test_a_server_in_the_settings_does_as_well(lived_in: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)

    assert typed().exit_code == 0


async def test_a_database_that_holds_something_is_left_as_it_is(lived_in: Path, url: str) -> None:
    typed("--to", url)
    before = postgres.everything(url)
    shown = typed("--to", url)

    assert shown.exit_code == 1
    assert "There is something in the database" in shown.output
    assert postgres.everything(url) == before


async def test_beside_a_running_bot_nothing_is_carried(lived_in: Path, url: str) -> None:
    with alone(lived_in / DATABASE):
        shown = typed("--to", url)

    assert shown.exit_code == 1
    assert "Another Askaround is already running" in shown.output


async def test_what_arrives_otherwise_is_not_there_at_all(
    lived_in: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.moving._rows_there", lambda *_: iter([("another",)]))
    shown = typed("--to", url)

    assert shown.exit_code == 1
    assert "did not arrive as it is" in shown.output
    assert postgres.asked(url, "SELECT count(*) FROM asks") == [(0,)]


@pytest.mark.parametrize(
    "words, said",
    [
        ((), "No server is named: put its address behind DATABASE_URL in .env, or behind --to."),
        (("--from", "data/askaround.sqlite"), "--from begins with sqlite:"),
        (("--to", "mysql://somewhere"), "write postgresql://name:password@host/database"),
        (("--from", "sqlite:nowhere", "--to", "postgresql://x"), "There is no database at nowhere yet"),
    ],
)
async def test_what_cannot_be_done_says_what_to_do(lived_in: Path, words: tuple[str, ...], said: str) -> None:
    shown = typed(*words)

    assert shown.exit_code == 1
    assert said in shown.output
