"""One suite over every store there is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.ports import Store
from storage.keyring import Keyring
from storage.sqlite import SqliteStore


@pytest.fixture(scope="session")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.load_or_create(tmp_path_factory.mktemp("keys") / "askaround.keys")


@pytest.fixture(params=["sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path, keyring: Keyring) -> AsyncIterator[Store]:
    opened = {"sqlite": SqliteStore.open}[request.param]
    store: Store = await opened(tmp_path / "askaround.sqlite", keyring)
    yield store
    await store.close()
