"""The door for reading on a real store, with time, chance and what a platform says under the hand of the test."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from bot.dashboard import Dashboard
from bot.model.communities import Settings
from bot.model.decisions import Refusal
from bot.model.ids import CommunityId
from bot.model.pages import Asked, Page
from bot.model.people import Rank
from bot.model.visits import Visitor
from bot.ports import Store, Unit
from bot.views.pages import Queue, Shown
from tests.begun import a_store
from tests.sending.fakes import CountingChance, HandClock, KnowingCensus
from tests.worlds import a_community, a_visitor

HOME = CommunityId("community")

T = TypeVar("T")


@dataclass
class Window:
    """Ben, who looks after the place, before his browser."""

    store: Store
    clock: HandClock = field(default_factory=HandClock)
    census: KnowingCensus = field(default_factory=lambda: KnowingCensus(Rank(runs_space=True)))
    visitor: Visitor = field(default_factory=a_visitor)

    def __post_init__(self) -> None:
        self.dashboard = Dashboard(
            store=self.store,
            clock=self.clock,
            chance=CountingChance(),
            censuses={"discord": self.census},
            defaults=Settings(),
            names={},
        )

    async def tries(self, page: Page, after: str = "") -> Shown | Refusal:
        return await self.dashboard.look(self.visitor, Asked(page=page, after=after))

    async def looks(self, page: Page, after: str = "") -> Shown:
        shown = await self.tries(page, after)
        assert isinstance(shown, Shown), shown
        return shown

    async def queue(self, page: Page, title: str, after: str = "") -> Queue:
        blocks = (await self.looks(page, after)).blocks
        return next(one for one in blocks if isinstance(one, Queue) and one.title == title)

    async def within(self, work: Callable[[Unit], T]) -> T:
        return await self.store.transact(lambda directory: work(directory.within(HOME)))


@pytest.fixture
async def window(tmp_path: Path) -> AsyncIterator[Window]:
    store = await a_store(tmp_path)
    window = Window(store)
    await store.transact(lambda directory: directory.found(HOME, window.visitor.space))
    await window.within(lambda unit: unit.keep_settings(a_community()))
    yield window
    await store.close()
