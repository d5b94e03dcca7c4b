"""A lively community, of which it is kept aside who wrote which row, and which is robbed every now and then."""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from benchmarks.simulation.people import Plain, plan_asks, some_people
from benchmarks.simulation.promises import asleep
from benchmarks.simulation.town import BEGINS, CHANNEL, HOME, MODERATORS, SPACE, Town, a_town
from bot.lived.life import Life, Neighbour
from bot.lived.town import Street
from bot.model.actions import Action
from bot.model.communities import Place, Settings
from bot.model.handles import Verb
from bot.model.people import Person
from bot.platforms import TryLater
from bot.ports import Unit
from bot.views.card import Card, Reply
from tests.thief.haul import Haul, Table, tables_of

Written = tuple[str, str]
"""A table, and a row's primary key in it."""

WRITTEN = "SELECT name, key FROM temp.written GROUP BY name, key ORDER BY MIN(rowid)"
NOTE = "INSERT INTO written VALUES ('{}', {})"

FAILS = 0.1
"""How often the platform says "later", so that what waits for another try is there to be found."""

PASSERS_BY = 4


@dataclass(slots=True)
class Truth:
    """Who wrote what, kept aside: the thief is measured by it."""

    writers: dict[Written, Person] = field(default_factory=dict)
    order: dict[Written, int] = field(default_factory=dict)
    again: set[Written] = field(default_factory=set)
    """Rows that were written more than once: whatever names them is a pseudonym that lasts."""
    asleep: set[Person] = field(default_factory=set)
    now: float = 0


class Watched:
    """The bot, with a look over its shoulder: what an action wrote is its actor's."""

    def __init__(self, town: Town, truth: Truth) -> None:
        self._answer = town.house.askaround.answer
        self._database = town.looking
        self._truth = truth

    async def answer(self, action: Action) -> Reply:
        """Let the bot answer, and note who wrote what."""
        self.note(None)
        reply = await self._answer(action)
        self.note(action.actor.person)
        return reply

    def note(self, person: Person | None) -> None:
        """Note what was written since, as written by *person*, or by nobody."""
        for table, key in self._database.execute(WRITTEN).fetchall():
            row = (table, key)
            if row in self._truth.order:
                self._truth.again.add(row)
            self._truth.order.setdefault(row, len(self._truth.order))
            if person is not None:
                self._truth.writers.setdefault(row, person)
        self._database.execute("DELETE FROM temp.written")


def watch(database: sqlite3.Connection, tables: tuple[Table, ...]) -> None:
    """Let the database itself tell of every row that is written, whatever tables there are."""
    database.execute("CREATE TEMP TABLE written (name TEXT, key TEXT)")
    for table in tables:
        key = " || char(31) || ".join(f"NEW.{name}" for name in table.key)
        for event in ("INSERT", "UPDATE"):
            when = f"CREATE TEMP TRIGGER {event}_{table.name} AFTER {event} ON main.{table.name}"
            database.execute(f"{when} BEGIN {NOTE.format(table.name, key)}; END")


def alike(number: int, dice: random.Random) -> list[Neighbour]:
    """Make up people who differ in nothing that could be guessed from: only what the bot keeps may tell them apart."""
    return [replace(one, asks_a_year=60, helpfulness=0.25, wants_invitations=True) for one in some_people(number, dice)]


@dataclass(slots=True, kw_only=True)
class Trying(Street):
    """A platform that now and then says "later"."""

    dice: random.Random

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Hand somebody a card, perhaps not at the first try."""
        if self.dice.random() < FAILS:
            raise TryLater(timedelta(minutes=self.dice.randint(1, 90)))
        await super(Trying, self).tell(person, card, key)


async def robbed(
    *, days: int, members: int, seed: int, every: timedelta, robbery: Callable[[Haul, Truth], None]
) -> None:
    """Live through *days*, and let *robbery* have the database each time that *every* has gone by."""
    dice, settings, truth = random.Random(seed), Settings(), Truth()
    people, lives = alike(members, dice), list[Life]()
    by_person = {one.person: one for one in people}

    def posted(place: Place, card: Card) -> None:
        if card.controls and place == CHANNEL:
            lives[0].see(card, [one for one in dice.sample(people, PASSERS_BY) if dice.random() < one.helpfulness])

    def told(person: Person, card: Card) -> None:
        lives[0].get(by_person[person], card)

    moderators = frozenset(one.person for one in people[:2])
    street = Trying(posted=posted, told=told, moderators=moderators, people_here=members, dice=dice)
    async with a_town(street, dice, settings) as town:
        watch(town.looking, tables_of(town.looking))
        watched = Watched(town, truth)
        house = replace(town.house, askaround=watched)  # type: ignore[arg-type]
        life = Life(house=house, space=SPACE, manner=Plain(dice=dice, anonymity=0.7, wordiness=0.5))
        lives.append(life)
        await life.set_up(people[0], {Verb.CHOOSE_CHANNEL: CHANNEL, Verb.CHOOSE_MODERATORS: MODERATORS})
        await town.within(partial(_move_in, people))
        _note_members(people, truth)
        plan_asks(life, people, days, dice)
        for until in _visits(days, every, dice):
            await _live(life, until)
            watched.note(None)
            truth.asleep = {one.person for one in people if asleep(one, until)}
            truth.now = until.timestamp()
            robbery(Haul.of(town.looking), truth)


def _visits(days: int, every: timedelta, dice: random.Random) -> Iterator[datetime]:
    at = BEGINS
    while (at := at + every + timedelta(minutes=dice.randint(0, 600))) < BEGINS + timedelta(days=days):
        yield at


async def _live(life: Life, until: datetime) -> None:
    house = life.house
    while (moment := min(life.plans[0].at if life.plans else until, house.next_due())) < until:
        house.clock.at = max(house.clock.at, moment)
        if life.plans and life.plans[0].at <= house.clock.at:
            await life.act_next()
        await house.goes_on()
    house.clock.at = until


def _move_in(people: Sequence[Neighbour], unit: Unit) -> None:
    for one in people:
        unit.members.begin(one.row(), one.person)


def _note_members(people: Sequence[Neighbour], truth: Truth) -> None:
    for one in people:
        truth.writers["members", f"{HOME}\x1f{one.member}"] = one.person
