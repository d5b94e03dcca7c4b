"""The other way in at the dashboard: a platform says whose browser it is, and then the same rule holds as ever."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

from bot.chapters import moderators, visits as chapter
from bot.chapters.desk import Desk
from bot.chapters.wanted import NOTHING_YET, Known, Wanted
from bot.learning import learn
from bot.model.communities import Community, Settings
from bot.model.decisions import Refusal
from bot.model.ids import SpaceId
from bot.model.people import NAME_LIMIT, Actor
from bot.model.visits import Arrived
from bot.platforms import Census
from bot.ports import Chance, Clock, Directory, Store
from bot.safety.text import tidy_line
from bot.visiting import let_in

MOST = 20
"""Of so many places somebody is asked about: each is a question or two to their platform."""

OPEN = (None, Refusal.RANK_UNKNOWN)

T = TypeVar("T")


class Run(Protocol):
    """One of the store's two ways to run a unit."""

    def __call__(self, work: Callable[[Directory], T]) -> Awaitable[T]:
        """Run it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouching:
    """Lets somebody in whom a platform vouches for, by the same rule as everywhere."""

    store: Store
    clock: Clock
    chance: Chance
    censuses: Mapping[str, Census]
    defaults: Settings

    async def let_in(self, actor: Actor, space: SpaceId) -> Arrived | Refusal:
        """Begin a session of somebody who looks after *space*."""
        return await self._learning(self.store.transact, partial(self._let_in, actor, space))

    async def looked_after(self, actor: Actor, spaces: Sequence[SpaceId]) -> tuple[SpaceId, ...]:
        """Give those of *spaces* that somebody looks after, or may: of which a platform did not say."""
        ours = await self.store.read(lambda directory: [one for one in spaces if directory.community_of(one)])
        asked = [(one, partial(self._may_not, actor, one)) for one in ours[:MOST]]
        return tuple([one for one, work in asked if await self._learning(self.store.read, work) in OPEN])

    async def _learning(self, run: Run, work: Callable[[Known, Directory], T]) -> T:
        """Run a unit, again when it wanted to know something that a platform has to say."""
        known = NOTHING_YET
        while True:
            try:
                return await run(partial(work, known))
            except Wanted as wanted:
                known = await learn(wanted, known, self.censuses)

    def _let_in(self, actor: Actor, space: SpaceId, known: Known, directory: Directory) -> Arrived | Refusal:
        desk = self._desk(actor, space, known, directory)
        if desk is None:
            return Refusal.NOT_SET_UP
        visitor = chapter.vouched_for(desk)
        return visitor if isinstance(visitor, Refusal) else let_in(directory, visitor, desk.now, self.chance)

    def _may_not(self, actor: Actor, space: SpaceId, known: Known, directory: Directory) -> Refusal | None:
        desk = self._desk(actor, space, known, directory)
        return moderators.may_not(desk) if desk else Refusal.NOT_SET_UP

    def _desk(self, actor: Actor, space: SpaceId, known: Known, directory: Directory) -> Desk | None:
        community = directory.community_of(space)
        if community is None:
            return None
        unit = directory.within(community)
        return Desk(
            unit=unit,
            actor=replace(actor, name=tidy_line(actor.name, NAME_LIMIT) or "?"),
            now=self.clock.now(),
            chance=self.chance,
            community=unit.settings() or Community(id=community, settings=self.defaults),
            logins=directory.logins,
            space=space,
            known=known,
        )
