"""What a first start leaves behind, made once a process and then copied: its schema takes a while to be made."""

import os
import shutil
from pathlib import Path

from benchmarks.simulation.database import an_empty_database
from bot.wiring.starting import DATABASE, KEYS
from storage.keyring import Keyring
from storage.sqlite import SqliteStore


def begun(folder: Path) -> Keyring:
    """Leave in *folder* a database of today's schema, in which nothing is yet, and the keys that it knows."""
    empty, keyring = an_empty_database()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(empty, folder / DATABASE)
    keys = os.open(folder / KEYS, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(keys, "w", encoding="utf-8") as file:
        file.write(keyring.as_text())
    return keyring


async def a_store(folder: Path) -> SqliteStore:
    """Open a store in which nothing is yet."""
    return await SqliteStore.open(folder / DATABASE, begun(folder))
