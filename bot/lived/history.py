"""Sixty days that pass before the demo begins, on every platform at once, through the real rules.

Ben helps now and then, and would like to be invited to ask: a week after the last time, that is on the first day that a
visitor lets pass. Ana has done nothing yet; she is who a visitor is first.
"""

from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Protocol

from bot.clock import Dice
from bot.lived.again import IN_THE_STUDIO, ON_THE_STREET, varied
from bot.lived.life import Life, Neighbour, NotAsTold
from bot.lived.manner import DAYS, Lifelike, Person as Somebody, is_steady
from bot.lived.themes import STREET, STUDIO, Theme
from bot.lived.town import House, Scene, SeededChance, Street, VirtualClock, Waiting, a_house
from bot.model.actions import Ran, Spoken
from bot.model.communities import Anonymity, Place, Settings
from bot.model.handles import Verb
from bot.model.ids import MemberId, SpaceId
from bot.model.people import Person
from bot.ports import Directory
from bot.views.card import Card
from bot.views.unmasking import ALLOWED

DEMO_SETTINGS = Settings(live_asks=10, anonymous_a_day=10, release_from=3, release_to=8, kind_delay=60, quiet=(0, 0))
"""Generous limits, waits in seconds and no quiet hours, so that a newcomer sees everything happen at any hour."""

SEED = 6
LENGTH = timedelta(days=60)
GRAIN = timedelta(hours=2)
"""How long the house may sleep between two looks at what fell due by itself."""

MOMENT = timedelta(seconds=2)
"""Until what was done arrives."""

ASKS = {"discord": 92, "slack": 36}
"""Beside those that Ben helps with. From a hundred on the dashboard draws the hours of the week."""

PASSERS_BY = 3
"""So many come across a public card; how many offer depends on who they are."""

NEWCOMER, BEN = "Ana", "Ben"
SELLER, REPORTER = "Uma", "Dee"
"""Who asked for something odd, and who reported it."""
ODD, LEFT_FOR_NOW = timedelta(hours=44), timedelta(hours=46)
"""When that was, and since when moderators have looked at nothing: something is left for a visitor."""

HELPED_BY_BEN = (
    *(("Cam", 55), ("Dee", 50), ("Cam", 45), ("Dee", 40), ("Cam", 35)),
    *(("Dee", 30), ("Cam", 25), ("Dee", 20), ("Cam", 16), ("Dee", 12)),
)
"""Who asked how many days ago for what Ben helped with; and one more, whose help was kept a week ago this very day."""
LAST = timedelta(days=7, hours=2, minutes=30)

HELPFULNESS, OFTEN = ((0.0, 0.15, 0.4, 0.7), (25, 35, 25, 15)), ((0, 1, 3, 6), (20, 35, 30, 15))
"""How gladly people help and how often they ask, and how many are like that."""
BUSYNESS = (0.7, 1, 1.3, 0.9, 1.5, 0.6, 1.2, 1, 1.4)
"""What the weeks are like."""

ROUNDS = timedelta(days=7)
"""How often one of the moderators looks in, in turn: whoever has not been seen as one for long may agree to nothing."""

UNMASKING_SINCE, REVIEWED = 24, (12, 38)
"""On which day the street allowed names to be opened, and between which ones the studio looked at anonymous asks."""


class Home(Protocol):
    """Where people have lived for a while, by the platform's own ids: channels, and accounts by first name."""

    @property
    def platform(self) -> str:
        """Name the platform."""

    @property
    def space(self) -> str:
        """Give the space that both channels are in."""

    @property
    def channel(self) -> str:
        """Give the channel for asks."""

    @property
    def moderators(self) -> str:
        """Give the channel for moderators."""

    @property
    def accounts(self) -> Mapping[str, str]:
        """Say who is who."""

    @property
    def commands_in_private(self) -> bool:
        """Say whether a command can be typed in private messages there."""

    @property
    def staff(self) -> Sequence[str]:
        """Name who looks after the place."""


class Soonest(SeededChance):
    """Gives always the shortest wait: a visitor of the demo should not wait for days."""

    def between(self, low: int, high: int) -> int:  # noqa: ARG002 - A port's whole signature.
        """Give *low*."""
        return low


class History:
    """The life of all platforms' people up to the present moment, day by day."""

    def __init__(
        self, homes: Sequence[Home], scenes: Mapping[str, Scene], store: Waiting, dice: Dice, clock: VirtualClock
    ) -> None:
        self._clock, self._until = clock, clock.at + LENGTH
        places = [Community(home, scenes[home.platform], dice) for home in homes]
        streets = {place.platform: place.street for place in places}
        self._house = a_house(store, streets, DEMO_SETTINGS, chance=Soonest(dice), clock=clock)
        self._places = places

    async def days(self) -> AsyncIterator[int]:
        """Live up to the present, and give the number of each day that is over."""
        for place in self._places:
            await place.begin(self._house, self._until)
        first = self._clock.at
        for day in range(1, LENGTH.days + 1):
            await self._live(first + timedelta(days=day))
            yield day

    async def _live(self, until: datetime) -> None:
        clock, house = self._clock, self._house
        while (moment := min(self._next_act(), max(house.next_due(), clock.at + GRAIN))) < until:
            clock.at = max(clock.at, moment)
            for place in self._places:
                await place.act()
            await house.goes_on()
        clock.at = until
        await house.goes_on()

    def _next_act(self) -> datetime:
        return min(place.next_act() for place in self._places)


class Community:
    """The people of one platform, what they plan, and what reaches them."""

    def __init__(self, home: Home, scene: Scene, dice: Dice) -> None:
        self.platform, self._dice = home.platform, dice
        self._space = SpaceId(f"{home.platform}:{home.space}")
        self._asks = Place(space=self._space, channel=home.channel)
        self._desk = Place(space=self._space, channel=home.moderators)
        self._people = _people_of(home, dice)
        self._by_person = {one.person: one for one in self._people.values()}
        self._staff = [self._people[name] for name in home.staff]
        self._scene = scene
        self.street = Street(
            posted=self._posted,
            told=self._told,
            redrawn=self._redrawn,
            moderators=frozenset(one.person for one in self._staff),
            people_here=len(self._people),
            scene=scene,
            commands_in_private=home.commands_in_private,
        )
        self._manner = Lifelike(dice=dice, themes=THEMES[home.platform])
        self._changes: list[Change] = []
        self._asking: Neighbour | None = None

    async def begin(self, house: House, until: datetime) -> None:
        """Choose channels, move in, and plan who asks when."""
        begins = house.clock.at
        self._life = Life(house=house, space=self._space, manner=self._manner, answered=self._scene.answer)
        places = {Verb.CHOOSE_CHANNEL: self._asks, Verb.CHOOSE_MODERATORS: self._desk}
        await self._life.set_up(self._staff[0], places)
        await house.goes_on()
        await house.store.transact(self._move_in)
        self._changes = _changes_on(self.platform, begins)
        self._rounds = deque(
            (begins + ROUNDS * week, who)
            for week, who in zip(range(LENGTH // ROUNDS + 1), cycle(self._staff), strict=False)
        )
        self._until = until
        self._plan_asks(begins, until)

    def next_act(self) -> datetime:
        """Say when somebody is going to do something."""
        return self._life.plans[0].at if self._life.plans else datetime.max.replace(tzinfo=UTC)

    async def act(self) -> None:
        """Do what is planned by now, and let it arrive."""
        house = self._life.house
        while self._changes and self._changes[0][0] <= house.clock.at:
            _, verb, fields = self._changes.pop(0)
            await self._life.settle(self._staff[0], verb, fields)
        while self._rounds and self._rounds[0][0] <= house.clock.at:
            _, who = self._rounds.popleft()
            await self._life.act(who, Ran(command=Spoken.DASHBOARD))
        if self.next_act() <= house.clock.at:
            self._asking = self._life.plans[0].who
            await self._life.act_next()
            house.clock.at += MOMENT
            await house.goes_on()
            self._asking = None

    def _move_in(self, directory: Directory) -> None:
        community = directory.community_of(self._space)
        if community is None:
            raise NotAsTold
        unit = directory.within(community)
        for one in self._people.values():
            if one.topics:
                unit.members.begin(one.row(), one.person)

    def _plan_asks(self, begins: datetime, until: datetime) -> None:
        asking = [one for one in self._people.values() if one.asks_a_year]
        often = [one.asks_a_year for one in asking]
        days = [begins + timedelta(days=day) for day in range(LENGTH.days)]
        busy = [DAYS[day.weekday()] * BUSYNESS[place // 7] for place, day in enumerate(days)]
        for day in self._dice.choices(days, busy, k=ASKS[self.platform]):
            self._life.plan(self._manner.some_time(day.replace(hour=0)), self._dice.choices(asking, often)[0])
        for name, ago in HELPED_BY_BEN:
            at = self._manner.some_time((until - timedelta(days=ago)).replace(hour=0))
            self._life.plan(at, self._people[name])
        self._life.plan(until - LAST, self._people["Cam"])
        self._life.plan(until - ODD, self._people[SELLER])

    # --- What reaches whom -------------------------------------------------------------------------------------------

    def _posted(self, place: Place, card: Card) -> None:
        if not card.controls:
            return
        if place == self._desk:
            self._look_at(card)
        elif self._asking is self._people[SELLER]:
            self._life.see(card, [self._people[REPORTER]])
        elif self._asking is not None and is_steady(self._asking):
            self._life.see(card, [self._people[BEN]])
        else:
            passing = [one for one in self._people.values() if not is_steady(one) and one.name != NEWCOMER]
            self._life.see(card, self._dice.sample(passing, PASSERS_BY))

    def _redrawn(self, place: Place, card: Card) -> None:
        if place == self._desk and any(one.verb is Verb.REMOVE for one in card.controls):
            self._look_at(card)

    def _look_at(self, card: Card) -> None:
        if self._life.house.clock.at < self._until - LEFT_FOR_NOW:
            self._life.get(self._dice.choice(self._staff), card)

    def _told(self, person: Person, card: Card) -> None:
        self._life.get(self._by_person[person], card)


def _people_of(home: Home, dice: Dice) -> dict[str, Somebody]:
    people = {}
    for place, (name, account) in enumerate(home.accounts.items()):
        steady = name in (BEN, *(asker for asker, _ in HELPED_BY_BEN))
        quiet = name in (NEWCOMER, SELLER, *home.staff)
        busy = steady or quiet
        people[name] = Somebody(
            person=Person(f"{home.platform}:{account}"),
            member=MemberId(f"lived-{place:016}"),
            name=name,
            asks_a_year=0 if busy else dice.choices(*OFTEN)[0],
            helpfulness=0 if busy else dice.choices(*HELPFULNESS)[0],
            topics=() if busy or dice.random() < 0.65 else tuple(dice.sample(DEMO_SETTINGS.topics, 2)),
            steady=steady,
            sells=name == SELLER,
        )
    return people


THEMES: Mapping[str, Sequence[Theme]] = {
    "discord": varied(STREET, ON_THE_STREET),
    "slack": varied(STUDIO, IN_THE_STUDIO),
}
"""What is asked for where."""

Change = tuple[datetime, Verb, Mapping[str, str]]


def _changes_on(platform: str, begins: datetime) -> list[Change]:
    if platform == "discord":
        return [(begins + timedelta(days=UNMASKING_SINCE), Verb.SET_UNMASKING, {"unmasking": ALLOWED})]
    first, until = (begins + timedelta(days=day) for day in REVIEWED)
    return [
        (first, Verb.SET_ANONYMITY, {"anonymity": Anonymity.REVIEWED}),
        (until, Verb.SET_ANONYMITY, {"anonymity": Anonymity.ON}),
    ]
