"""The house, with a clock that is set by hand, a seeded chance, and a street on which every card is delivered."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bot.clock import Dice
from bot.lived.town import House, SeededChance, Street, VirtualClock, a_house
from bot.model.communities import Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Unit
from storage.inline import InlineStore
from storage.keyring import Keyring

T = TypeVar("T")

BEGINS = datetime(2026, 1, 1, tzinfo=UTC)
SPACE = SpaceId("discord:1")
CHANNEL = Place(space=SPACE, channel="1")
MODERATORS = Place(space=SPACE, channel="2")
HOME = CommunityId("simulated")
MEMORY = next((path for path in ("/dev/shm",) if Path(path).is_dir()), None)  # noqa: S108 - it is a folder in it.
"""Where a file costs no disk; a simulated year is about rules, not about syncs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A running house, and a look into its database."""

    house: House
    looking: sqlite3.Connection

    async def within(self, work: Callable[[Unit], T]) -> T:
        """Run *work* in the community."""
        return await self.house.store.transact(lambda directory: work(directory.within(HOME)))


@asynccontextmanager
async def a_town(street: Street, dice: Dice, settings: Settings) -> AsyncIterator[Town]:
    """Open the house for one community."""
    with TemporaryDirectory(dir=MEMORY, prefix="askaround-year-") as folder:
        keyring = Keyring.load_or_create(Path(folder) / "keys")
        with InlineStore.opened(Path(folder) / "town.sqlite", keyring) as store:
            house = a_house(
                store, {CHANNEL.platform: street}, settings, chance=SeededChance(dice), clock=VirtualClock(BEGINS)
            )
            await store.transact(lambda directory: directory.found(HOME, SPACE))
            yield Town(house=house, looking=store.connection)
