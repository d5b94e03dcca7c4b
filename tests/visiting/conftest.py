"""A place with a moderator, a bot, and browsers that want in."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemChance
from bot.handle import Askaround
from bot.model.actions import Action, Pressed, Ran, Spoken, What
from bot.model.audit import AuditLine
from bot.model.communities import Community, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.model.people import Person, Rank
from bot.model.visits import Arrived, Begun
from bot.ports import Directory, Store
from bot.views.card import Card, Open
from bot.visiting import Visits
from bot.vouching import Vouching
from tests.begun import a_store
from tests.sending.fakes import HandClock, KnowingCensus
from tests.worlds import BEN, CHANNEL, an_actor

HOME, AWAY = CommunityId("home"), CommunityId("away")
HERE, THERE = CHANNEL.space, SpaceId("discord:200000000000000002")
RUNS_IT = Rank(runs_space=True)


@dataclass
class House:
    """What a test moves, and what it looks at. Ben runs both places, until the census says otherwise."""

    store: Store
    clock: HandClock = field(default_factory=HandClock)
    census: KnowingCensus = field(default_factory=lambda: KnowingCensus(says=RUNS_IT))
    chance: SystemChance = field(default_factory=SystemChance)
    acts: "count[int]" = field(default_factory=count)

    @property
    def visits(self) -> Visits:
        return Visits(store=self.store, clock=self.clock, chance=self.chance)

    @property
    def vouching(self) -> Vouching:
        return Vouching(**self._common)

    async def act(self, what: What, who: Person = BEN, space: SpaceId = HERE) -> Card:
        """Let somebody do something, and give the answer."""
        askaround = Askaround(**self._common, wake=lambda: None, names={}, dashboard="https://ask.example.org")
        action = Action(key=f"act {next(self.acts)}", actor=an_actor(who), space=space, what=what)
        reply = await askaround.answer(action)
        assert not isinstance(reply, Open)
        return reply.card

    async def types(self, code: str, who: Person = BEN, space: SpaceId = HERE) -> Card:
        """Let somebody type a code, and give the answer."""
        return await self.act(Ran(command=Spoken.DASHBOARD, word=code), who, space)

    async def confirms(self, card: Card, who: Person = BEN, space: SpaceId = HERE) -> Card:
        """Let somebody press the only button of a card."""
        return await self.act(Pressed(press=card.press(card.controls[0])), who, space)

    async def begun(self) -> Begun:
        """Give a browser that wants in."""
        begun = await self.visits.begin()
        assert isinstance(begun, Begun)
        return begun

    async def arrived(self, who: Person = BEN, space: SpaceId = HERE) -> str:
        """Let somebody in by a code, and give the token of their session."""
        begun = await self.begun()
        await self.confirms(await self.types(begun.code, who, space), who, space)
        arrived = await self.visits.arrive(begun.secret)
        assert isinstance(arrived, Arrived)
        return arrived.token

    async def trail(self, community: CommunityId = HOME) -> tuple[AuditLine, ...]:
        """Read what was written down."""
        return await self.store.read(lambda directory: directory.within(community).trail.read().lines)

    @property
    def _common(self) -> dict[str, Any]:
        courts = {"store": self.store, "clock": self.clock, "chance": self.chance}
        return {**courts, "censuses": {"discord": self.census}, "defaults": Settings()}


def says(card: Card) -> str:
    """Give the text of a card."""
    return "\n".join(line.text for line in card.lines)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    store = await a_store(tmp_path)

    def settle(directory: Directory) -> None:
        for community, space in ((HOME, HERE), (AWAY, THERE)):
            directory.found(community, space)
            channel = Place(space=space, channel="help")
            directory.within(community).keep_settings(Community(id=community, channel=channel))

    await store.transact(settle)
    yield House(store)
    await store.close()
