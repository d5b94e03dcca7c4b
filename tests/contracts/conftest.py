"""One suite over every store there is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from benchmarks.simulation.database import an_empty_database
from bot.ports import Store
from storage.keyring import Keyring
from storage.postgres import PostgresStore
from tests import postgres
from tests.begun import a_store


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    _, keyring = an_empty_database()
    return keyring


@pytest.fixture(scope="session")
def server() -> str:
    """Give a database on the run's own PostgreSQL."""
    return postgres.a_database("contracts")


@pytest.fixture(params=["sqlite", "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path, keyring: Keyring) -> AsyncIterator[Store]:
    store: Store
    if request.param == "sqlite":
        store = await a_store(tmp_path)
    else:
        store = await PostgresStore.open(postgres.cleared(request.getfixturevalue("server")), keyring)
    yield store
    await store.close()
