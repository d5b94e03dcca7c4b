"""One suite over every store there is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.ports import Store
from storage.keyring import Keyring
from storage.postgres import PostgresStore
from storage.sqlite import SqliteStore
from tests import postgres


@pytest.fixture(scope="session")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.load_or_create(tmp_path_factory.mktemp("keys") / "askaround.keys")


@pytest.fixture(scope="session")
def server() -> str:
    """Give a database on the run's own PostgreSQL."""
    return postgres.a_database("contracts")


@pytest.fixture(params=["sqlite", "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path, keyring: Keyring) -> AsyncIterator[Store]:
    store: Store
    if request.param == "sqlite":
        store = await SqliteStore.open(tmp_path / "askaround.sqlite", keyring)
    else:
        store = await PostgresStore.open(postgres.cleared(request.getfixturevalue("server")), keyring)
    yield store
    await store.close()
