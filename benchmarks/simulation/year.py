"""One run: people act, the house goes on, whatever comes first; until the days are over."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from benchmarks.simulation.people import Plain, plan_asks, some_people
from benchmarks.simulation.promises import Promises, outcomes, totals
from benchmarks.simulation.town import BEGINS, CHANNEL, MODERATORS, SPACE, a_town
from bot.clock import dice as dice_of
from bot.lived.life import Life, Neighbour
from bot.lived.town import Street
from bot.model.communities import Place, Settings
from bot.model.handles import Verb
from bot.model.people import Person
from bot.ports import Unit
from bot.views.card import Card

PASSERS_BY = 3
"""So many come across a public card in its first hours; how many offer depends on who they are."""

WHO_LOOK_AFTER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What came of it."""

    days: int
    members: int
    outcomes: Mapping[str, int]
    counted: Mapping[str, Mapping[int, int]]
    notes: Mapping[str, int]
    broken: Mapping[str, int]
    began: int
    ended: int
    """Bytes of the database before the first ask, and in the end."""


async def lived(days: int, members: int, seed: int, passed: Callable[[int], None]) -> Year:
    """Live through *days* with *members* people; *passed* hears how many days are over."""
    dice, settings = dice_of(seed), Settings()
    people = some_people(members, dice)
    by_person = {one.person: one for one in people}
    promises, lives = Promises(settings=settings), list[Life]()

    def posted(place: Place, card: Card) -> None:
        if place == CHANNEL:
            promises.post(card, lives[0].house.clock.at)
        if card.controls and place == CHANNEL:
            passing = dice.sample(people, min(PASSERS_BY, len(people)))
            lives[0].see(card, [one for one in passing if dice.random() < one.helpfulness])
        elif card.controls and dice.random() < 0.5:
            lives[0].plan(lives[0].house.clock.at, people[0], card, card.controls[0].verb)

    def told(person: Person, card: Card) -> None:
        who = by_person[person]
        promises.tell(who, card, lives[0].house.clock.at)
        lives[0].get(who, card)

    moderators = frozenset(one.person for one in people[:WHO_LOOK_AFTER])
    street = Street(posted=posted, told=told, moderators=moderators, people_here=members)
    async with a_town(street, dice, settings) as town:
        life = Life(house=town.house, space=SPACE, manner=Plain(dice=dice))
        lives.append(life)
        await life.set_up(people[0], {Verb.CHOOSE_CHANNEL: CHANNEL, Verb.CHOOSE_MODERATORS: MODERATORS})
        await town.within(partial(_move_in, people))
        plan_asks(life, people, days, dice)
        began = size(town.looking)
        await _live(life, days, passed)
        promises.look_at(town.looking)
        return Year(
            days=days,
            members=members,
            outcomes=dict(outcomes(town.looking)),
            counted=totals(town.looking),
            notes={str(note): times for note, times in promises.notes.items()},
            broken=dict(promises.broken),
            began=began,
            ended=size(town.looking),
        )


def size(database: sqlite3.Connection) -> int:
    """Give how many bytes a database takes, room that it keeps for later included."""
    ((pages,), (bytes_a_page,)) = (database.execute(f"PRAGMA {one}").fetchone() for one in ("page_count", "page_size"))
    return int(pages) * int(bytes_a_page)


async def _live(life: Life, days: int, passed: Callable[[int], None]) -> None:
    house, ends = life.house, BEGINS + timedelta(days=days)
    while True:
        due = house.next_due()
        next_act = life.plans[0].at if life.plans else ends
        moment = min(next_act, due)
        if moment >= ends:
            return
        house.clock.at = max(house.clock.at, moment)
        passed((house.clock.at - BEGINS).days)
        if next_act <= house.clock.at:
            await life.act_next()
        await house.goes_on()


def _move_in(people: Sequence[Neighbour], unit: Unit) -> None:
    for one in people:
        unit.members.begin(one.row(), one.person)
