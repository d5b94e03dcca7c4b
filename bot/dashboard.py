"""The door for reading: what a moderator sees in a browser. What they do there goes through ``bot.handle``."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.chapters import audit, moderators, pages
from bot.chapters.deck import Deck
from bot.chapters.desk import Desk
from bot.chapters.wanted import Known, Ranked
from bot.model.audit import Followed
from bot.model.communities import Community, Place, Settings
from bot.model.decisions import Refusal
from bot.model.handles import Press
from bot.model.ids import CommunityId, SpaceId
from bot.model.pages import Asked, Page
from bot.model.people import Person, Rank
from bot.model.surveys import Signs, Survey
from bot.model.visits import Visitor
from bot.platforms import Census
from bot.ports import Chance, Clock, Directory, Store
from bot.views.card import Card
from bot.views.pages import Shown
from bot.views.words import Names, words_in

READS_FOR = timedelta(seconds=60)
"""For so long somebody reads on with what the platform said they may do; whatever they do is looked up afresh."""

CALLED_FOR = timedelta(hours=1)
"""For so long a channel is called what the platform said; where it said nothing it is asked again after a minute."""

FOLLOWED_FOR = timedelta(days=1)
"""For so long it is believed of a trail's first lines that they hold."""

REMEMBERED = 1000
"""Of so many people and channels it is remembered what the platform said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """Reads pages. ``defaults`` are the settings of a community that has chosen none yet."""

    store: Store
    clock: Clock
    chance: Chance
    censuses: Mapping[str, Census]
    defaults: Settings
    names: Mapping[str, Names]
    _followed: dict[CommunityId, Followed] = field(default_factory=dict, repr=False)
    _said: dict[tuple[SpaceId, Person], tuple[datetime, Rank | None]] = field(default_factory=dict, repr=False)
    _surveyed: dict[Place, tuple[datetime, Survey]] = field(default_factory=dict, repr=False)

    async def look(self, visitor: Visitor, asked: Asked) -> Shown | Refusal:
        """Give a page as things stand now, with the buttons on it kept; or why not."""
        known = Known(ranked=Ranked(rank=await self._rank(visitor)))
        followed = await self._followed_on(visitor.community) if asked.page is Page.AUDIT else None
        run = self.store.transact if asked.page in pages.ACTED_ON else self.store.read
        return await run(partial(self._look, visitor, asked, known, followed))

    async def again(self, visitor: Visitor, press: Press) -> Card | None:
        """Give the card that was pressed as it stands now, its buttons kept; None where there is none, or no right."""
        known = Known(ranked=Ranked(rank=await self._rank(visitor)))
        return await self.store.transact(partial(self._again, visitor, press, known))

    async def why_not(self, visitor: Visitor) -> Refusal | None:
        """Say why a visitor may not read on: what stands open asks before it hears of anything."""
        known = Known(ranked=Ranked(rank=await self._rank(visitor)))
        return await self.store.read(lambda directory: moderators.may_not(self._desk(visitor, known, directory)))

    async def pulse(self, community: CommunityId) -> str:
        """Give a short text that is another one whenever a queue looks otherwise."""
        return await self.store.read(partial(self._pulse, community))

    async def signs(self, visitor: Visitor) -> Signs:
        """Say what a visitor's place and the channels chosen there are called, as far as the platform says."""
        community = await self.store.read(partial(self._community, visitor.community))
        places = [place for place in (community.channel, community.moderators) if place]
        found = dict(zip(places, await asyncio.gather(*map(self._survey, places)), strict=True))
        here = (survey.space_called for place, survey in found.items() if place.space == visitor.space)
        channels = {place: survey.called for place, survey in found.items() if survey.called}
        return Signs(space=next(filter(None, here), ""), channels=channels)

    def _pulse(self, community: CommunityId, directory: Directory) -> str:
        settled = self._community(community, directory)
        deck = Deck(directory.within(community), settled, words_in(settled.settings.language), self.clock.now())
        return pages.pulse(deck)

    def _again(self, visitor: Visitor, press: Press, known: Known, directory: Directory) -> Card | None:
        return pages.again(self._desk(visitor, known, directory), press)

    def _look(
        self, visitor: Visitor, asked: Asked, known: Known, followed: Followed | None, directory: Directory
    ) -> Shown | Refusal:
        shown = pages.look(self._desk(visitor, known, directory), asked, followed)
        return replace(shown, pulse=self._pulse(visitor.community, directory)) if isinstance(shown, Shown) else shown

    def _desk(self, visitor: Visitor, known: Known, directory: Directory) -> Desk:
        return Desk(
            unit=directory.within(visitor.community),
            logins=directory.logins,
            actor=visitor.actor,
            now=self.clock.now(),
            chance=self.chance,
            community=self._community(visitor.community, directory),
            names=self.names.get(visitor.actor.person.platform, ()),
            space=visitor.space,
            known=known,
        )

    def _community(self, id: CommunityId, directory: Directory) -> Community:
        return directory.within(id).settings() or Community(id=id, settings=self.defaults)

    async def _followed_on(self, community: CommunityId) -> Followed:
        """Follow a community's trail a piece further, each day from its first line on."""
        now, before = self.clock.now(), self._followed.get(community)
        if before is None or not timedelta() <= now - before.begun_at <= FOLLOWED_FOR:
            before = Followed(begun_at=now)
        follow = partial(audit.follow_on, community, before)
        self._followed[community] = await self.store.read(follow)
        return self._followed[community]

    async def _survey(self, place: Place) -> Survey:
        at, found = self._surveyed.get(place, (None, Survey()))
        now, lasts = self.clock.now(), CALLED_FOR if found.called else READS_FOR
        if at is None or not timedelta() <= now - at <= lasts:
            census = self.censuses.get(place.platform)
            found = await census.survey(place) if census else Survey()
            self._surveyed.pop(place, None)
            self._surveyed[place] = now, found
            _forget_oldest(self._surveyed)
        return found

    async def _rank(self, visitor: Visitor) -> Rank | None:
        """Say what a visitor may do, as the platform said within the last minute; else it is asked again."""
        who, now = (visitor.space, visitor.actor.person), self.clock.now()
        at, rank = self._said.get(who, (None, None))
        if at is None or rank is None or not timedelta() <= now - at <= READS_FOR:
            census = self.censuses.get(visitor.actor.person.platform)
            rank = await census.rank(visitor.actor.person, visitor.space) if census else None
            self._said.pop(who, None)
            self._said[who] = now, rank
            _forget_oldest(self._said)
        return rank


def _forget_oldest(remembered: dict[Any, Any]) -> None:
    while len(remembered) > REMEMBERED:
        del remembered[next(iter(remembered))]
