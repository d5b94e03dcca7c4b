"""A key ring, and a store on one file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from benchmarks.simulation.database import an_empty_database
from storage.keyring import Keyring
from storage.postgres import PostgresStore
from storage.sqlite import SqliteStore
from tests import postgres
from tests.begun import a_store


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    _, keyring = an_empty_database()
    return keyring


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "askaround.sqlite"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[SqliteStore]:
    store = await a_store(database.parent)
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
