"""Four communities in one process, two on each platform, as like each other as they can be.

Their channels, messages and accounts have the same ids, their names begin alike, on one platform the same people are in
both, and one who looks after this place is a member like others in that. Only the words differ: each has a mark that
everybody there writes, and nobody elsewhere.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.model.communities import Anonymity, Community, MessageRef, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.model.people import Actor, Person, Rank
from bot.model.surveys import Survey
from bot.ports import Directory
from bot.views.card import Card
from tests.sending.fakes import TrustyCourier

HELP, MODS = "C1", "C2"
NAMES = ("Ana", "Ben", "Cam", "Mo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """One community, and those who are there."""

    community: CommunityId
    space: SpaceId
    mark: str
    people: tuple[Person, ...]
    moderator: int
    settings: Settings

    @property
    def platform(self) -> str:
        """Name the platform that it is on."""
        return self.space.partition(":")[0]

    def actor(self, who: int) -> Actor:
        """Give somebody as they act here: Discord says along with it what they may do, and Slack does not."""
        rank = self.rank(self.people[who]) if self.platform == "discord" else None
        return Actor(person=self.people[who], name=f"{NAMES[who]} {self.mark}", rank=rank)

    def rank(self, person: Person) -> Rank:
        """Say what somebody may do here."""
        return Rank(runs_space=person == self.people[self.moderator], roles=frozenset({"R1"}))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What makes one place another than the others."""

    community: str
    space: str
    mark: str
    moderator: int
    anonymity: Anonymity = Anonymity.ON
    unmasking_from: int = 0


def _built_on(ground: _Ground) -> Town:
    accounts = ground.space if ground.space.startswith("slack") else "discord"
    return Town(
        community=CommunityId(ground.community),
        space=SpaceId(ground.space),
        mark=ground.mark,
        people=tuple(Person(f"{accounts}:U{number}") for number in range(len(NAMES))),
        moderator=ground.moderator,
        settings=Settings(
            release_from=0,
            release_to=0,
            kind_delay=0,
            live_asks=20,
            anonymous_a_day=10,
            quiet=(0, 0),
            anonymity=ground.anonymity,
            unmasking_from=ground.unmasking_from,
        ),
    )


TOWNS = (
    _built_on(_Ground("home", "discord:1", "quokka", 0, unmasking_from=1)),
    _built_on(_Ground("home1", "discord:11", "axolotl", 3, Anonymity.REVIEWED)),
    _built_on(_Ground("1home", "slack:T1", "pangolin", 0, Anonymity.REVIEWED, unmasking_from=1)),
    _built_on(_Ground("1home1", "slack:T11", "okapi", 3)),
)


def named_in(text: str) -> frozenset[str]:
    """Say whose marks are in a text."""
    return frozenset(town.mark for town in TOWNS if town.mark in text)


def at(community: str) -> Town:
    """Find a community."""
    return next(town for town in TOWNS if town.community == community)


def settle(directory: Directory) -> None:
    """Let everybody choose the channels, which are called the same everywhere."""
    for town in TOWNS:
        channel, moderators = Place(space=town.space, channel=HELP), Place(space=town.space, channel=MODS)
        directory.found(town.community, town.space)
        directory.within(town.community).keep_settings(
            Community(id=town.community, channel=channel, moderators=moderators, settings=town.settings)
        )


@dataclass
class AlikeChance:
    """Gives ids; where they are *alike* those that begin in one place begin in each other as well."""

    alike: bool
    stream: str = ""
    given: Counter[str] = field(default_factory=Counter)

    def id(self) -> str:
        stream = self.stream if self.alike or not self.stream else "any"
        self.given[stream] += 1
        return f"{self.given[stream]:021}{'a' if stream else 'w'}"

    def between(self, low: int, high: int) -> int:
        return low


@dataclass
class Registry:
    """Counts heads and says who looks after a place: of one person another thing in each."""

    asked: int = 0
    owners_may_export: bool = True

    async def people(self, place: Place, group: str = "") -> int | None:
        return 40

    async def survey(self, place: Place) -> Survey:
        self.asked += 1
        return Survey(may_view=True, may_send=True, open_to_all=False)

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        self.asked += 1
        return True

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        town = next(town for town in TOWNS if town.space == space)
        return (f"{NAMES[town.people.index(person)]} {town.mark}",)

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        self.asked += 1
        return next(town for town in TOWNS if town.space == space).rank(person)


@dataclass
class AlikeCourier(TrustyCourier):
    """Calls the messages of every channel the same."""

    posts: Counter[Place] = field(default_factory=Counter)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        await super().post(place, card, key)
        self.posts[place] += 1
        return MessageRef(place=place, message=f"message {self.posts[place]}")

    def taken(self) -> Iterator[tuple[SpaceId | Person, Card | None]]:
        """Give what was carried since it was last asked, and where to."""
        yield from ((place.space, card) for place, card, _ in self.posted)
        yield from ((message.place.space, card) for message, card in self.redrawn)
        yield from ((message.place.space, None) for message in self.removed)
        yield from ((person, card) for person, card, _ in self.told)
        for kept in (self.posted, self.redrawn, self.removed, self.told):
            kept.clear()
