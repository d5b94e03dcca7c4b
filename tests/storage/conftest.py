"""A key ring, and a store on one file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.keyring import Keyring
from storage.postgres import PostgresStore
from storage.sqlite import SqliteStore
from tests import postgres


@pytest.fixture(scope="session")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.load_or_create(tmp_path_factory.mktemp("keys") / "askaround.keys")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "askaround.sqlite"


@pytest.fixture
async def store(database: Path, keyring: Keyring) -> AsyncIterator[SqliteStore]:
    store = await SqliteStore.open(database, keyring)
    yield store
    await store.close()


@pytest.fixture(scope="session")
def server() -> str:
    return postgres.a_database("storage")


@pytest.fixture
def url(server: str) -> str:
    return postgres.cleared(server)


@pytest.fixture
async def served(url: str, keyring: Keyring) -> AsyncIterator[PostgresStore]:
    """Give a store on a server."""
    store = await PostgresStore.open(url, keyring)
    yield store
    await store.close()
