"""The other way in at the dashboard: a platform says whose browser it is, and then the same rule holds as ever."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.chapters import visits as chapter
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
        known = NOTHING_YET
        while True:
            try:
                return await self.store.transact(partial(self._let_in, actor, space, known))
            except Wanted as wanted:
                known = await learn(wanted, known, self.censuses)

    async def known(self, spaces: Sequence[SpaceId]) -> tuple[SpaceId, ...]:
        """Give those of *spaces* that have a community, in their order."""
        return await self.store.read(
            lambda directory: tuple(space for space in spaces if directory.community_of(space))
        )

    def _let_in(self, actor: Actor, space: SpaceId, known: Known, directory: Directory) -> Arrived | Refusal:
        desk = self._desk(actor, space, known, directory)
        if desk is None:
            return Refusal.NOT_SET_UP
        visitor = chapter.vouched_for(desk)
        return visitor if isinstance(visitor, Refusal) else let_in(directory, visitor, desk.now, self.chance)

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
