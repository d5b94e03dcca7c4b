"""An outbox on a real store, with everything around it under the hand of the test."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from bot import keeping
from bot.delivery import Delivery
from bot.model.communities import Community, Place, Settings
from bot.model.decisions import Decision
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Store, Unit
from bot.scheduler import Scheduler
from tests.begun import a_store
from tests.sending.fakes import CountingChance, HandClock, KnowingCensus, TrustyCourier
from tests.worlds import ANA

HOME = CommunityId("home")
HELP = Place(space=SpaceId("discord:1"), channel="help")

T = TypeVar("T")


@dataclass
class Desk:
    """What a test moves, and what it looks at."""

    store: Store
    clock: HandClock
    chance: CountingChance
    courier: TrustyCourier
    census: KnowingCensus = field(default_factory=KnowingCensus)

    def delivery(self) -> Delivery:
        """Start a process that sends."""
        return Delivery(
            store=self.store,
            clock=self.clock,
            chance=self.chance,
            couriers={"discord": self.courier},
            names={},
        )

    def scheduler(self) -> Scheduler:
        return Scheduler(
            store=self.store,
            clock=self.clock,
            chance=self.chance,
            censuses={"discord": self.census},
            defaults=Settings(),
        )

    async def keep(self, decision: Decision) -> None:
        """Make a decision of Ana's true."""
        await self.within(lambda unit: keeping.keep(unit, decision, actor=ANA, now=self.clock.at, chance=self.chance))

    async def within(self, work: Callable[[Unit], T]) -> T:
        return await self.store.transact(lambda directory: work(directory.within(HOME)))

    async def reasons(self) -> list[str]:
        """List why things were parked."""
        return [why for _, _, why in await self.store.read(lambda directory: directory.parked())]


@asynccontextmanager
async def a_desk(folder: Path) -> AsyncIterator[Desk]:
    """Open a desk on a store of its own."""
    store = await a_store(folder)
    desk = Desk(store, HandClock(), CountingChance(), TrustyCourier())
    await desk.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP)))
    yield desk
    await store.close()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with a_desk(tmp_path) as desk:
        yield desk
