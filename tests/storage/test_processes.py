"""Several processes on one PostgreSQL, killed at any moment: nothing is lost, and nothing is there twice."""

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import pytest

from storage.keyring import Keyring
from storage.postgres import PostgresStore
from tests import postgres

PROCESSES = 4
ACTIONS = int(os.environ.get("ASKAROUND_ACTIONS", "500"))
KILLS = ACTIONS // 50
CLAIMED = 4

LIVING = """
import asyncio, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from bot.model.audit import Deed
from bot.model.ids import AskId, CommunityId
from bot.model.people import Person
from storage.keyring import Keyring
from storage.postgres import PostgresStore
from bot.ports import NotKept
from tests.contracts.values import a_sending
from tests.worlds import NOON, an_ask

AT_ONCE, LEASE = 12, timedelta(seconds=1)

def acting(key):
    home = CommunityId(f"home {hash(key) % 3}")
    def work(directory):
        unit = directory.within(home)
        if not unit.first_sight(key, NOON):
            return
        unit.asks.post(an_ask(id=AskId(key)), Person("discord:1"))
        unit.send(a_sending(key, lane=f"lane {len(key) % 2}", due=NOON))
        unit.count("posted", NOON)
        unit.audit(Deed.SETTINGS_CHANGED, NOON)
    return work

async def tried(store, work):
    while True:
        try:
            return await store.transact(work)
        except NotKept:
            await asyncio.sleep(0.01)

async def act(store, keys):
    for key in keys:
        await tried(store, acting(key))
        print("kept", key, flush=True)

async def send(store):
    while True:
        claimed = await tried(store, lambda directory: directory.claim(datetime.now(UTC), LEASE, 4))
        for one in claimed:
            print("sent", one.sending.id, flush=True)
            await tried(store, lambda directory: directory.settle(one.community, one.sending.id))
        await asyncio.sleep(0.01)

async def main(url, keys_at, keys):
    store = await PostgresStore.open(url, Keyring.load(Path(keys_at)))
    left = iter(keys)
    sending = asyncio.create_task(send(store))
    await asyncio.gather(*(act(store, left) for _ in range(AT_ONCE)))
    print("done", flush=True)
    await sending

asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
"""


class Living:
    """One process with its share of what is to be done; killed, it begins again with what it never heard of."""

    def __init__(self, url: str, keys: Path, actions: Iterable[str]) -> None:
        self._given = (url, str(keys))
        self._left = dict.fromkeys(actions)
        self.said: list[str] = []
        self.is_done = False

    async def start(self) -> None:
        """Begin, or begin again."""
        command = (sys.executable, "-c", LIVING, *self._given, *self._left)
        env = {**os.environ, "PYTHONHASHSEED": "0"}
        self._process = await asyncio.create_subprocess_exec(*command, env=env, stdout=asyncio.subprocess.PIPE)
        self._reading = asyncio.create_task(self._read())

    async def kill(self) -> None:
        """End it in the middle of whatever it does, and hear what it said before."""
        self._process.kill()
        await self._process.wait()
        await self._reading

    async def _read(self) -> None:
        assert self._process.stdout
        async for line in self._process.stdout:
            if not line.endswith(b"\n"):
                break  # It was killed in the middle of saying so, and nobody heard it.
            what, *rest = line.decode().split()
            if what == "kept":
                self._left.pop(rest[0])
            elif what == "sent":
                self.said.append(" ".join(rest))
            self.is_done |= what == "done"


@pytest.mark.timeout(max(120, ACTIONS // 10))
async def test_processes_that_are_killed_lose_nothing_and_double_nothing(
    url: str, keyring: Keyring, tmp_path: Path
) -> None:
    keys = tmp_path / "askaround.keys"
    keys.write_text(keyring.as_text())
    keys.chmod(0o600)
    await (await PostgresStore.open(url, keyring)).close()
    names = [f"{number:05}" + "x" * (number % 2) for number in range(ACTIONS)]
    living = [Living(url, keys, names[first::PROCESSES]) for first in range(PROCESSES)]
    await asyncio.gather(*(one.start() for one in living))

    chance, killed = random.Random(8), 0
    while not all(one.is_done for one in living):
        await asyncio.sleep(chance.uniform(0.2, 0.8))
        one = chance.choice(living)
        if killed < KILLS and not one.is_done:
            killed += 1
            await one.kill()
            await one.start()
    while not all(one.is_done for one in living) or postgres.asked(url, "SELECT 1 FROM outbox LIMIT 1"):
        await asyncio.sleep(0.1)
    await asyncio.gather(*(one.kill() for one in living))

    assert killed
    assert sorted(name for (name,) in postgres.asked(url, "SELECT id FROM asks")) == sorted(names)
    assert postgres.asked(url, "SELECT SUM(n) FROM counts") == [(ACTIONS,)]
    assert whole(postgres.asked(url, "SELECT community_id, place FROM audit ORDER BY community_id, place"))
    sent = Counter(line for one in living for line in one.said)
    assert sent.keys() == set(names)
    again = [name for name, times in sent.items() if times > 1]  # Killed between being sent and being settled.
    assert len(again) <= killed * CLAIMED


def whole(lines: list[tuple[str, int]]) -> bool:
    """Say whether every community's lines are counted from one on without a gap."""
    return all(_counted(list(places)) for _, places in groupby(lines, key=lambda line: line[0]))


def _counted(places: list[tuple[str, int]]) -> bool:
    return [place for _, place in places] == list(range(1, len(places) + 1))
