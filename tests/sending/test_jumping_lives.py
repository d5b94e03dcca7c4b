"""However time goes, forwards, backwards or without the bot: each step is taken once, and in the end all has ended."""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot import keeping
from bot.decide import offers, waiting
from bot.delivery import Delivery
from bot.model.asks import Ask, AskState
from bot.model.communities import Community, Place, Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import ShowCard
from bot.model.ids import AskId, ConversationId, MemberId, OfferId
from bot.model.members import Invited
from bot.model.offers import OfferState
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.platforms import TryLater
from bot.ports import Unit
from bot.scheduler import Scheduler
from bot.views.card import Card
from tests.sending.conftest import HELP, HOME, Desk
from tests.sending.test_jumps import Killed, Mortal
from tests.worlds import ANA, BEN, CAM, NOON, a_member, a_wish, an_ask, an_offer

SETTINGS = Settings()
GIVER = a_member(id=MemberId("giver"), invited=Invited.ON, agreed=True)
HELPERS = [Person(f"discord:{number}") for number in range(3)]
LONELY, PROMISED = "Somebody with a ladder", "Somebody with a van"
SEEDS = 12
LETTERS_AT_ONCE = 4
"""One to each side of an offer, one about an ask, one invitation: each thing takes one step."""

SHOWN = 2
"""Once, and once more."""

INVITATION = "Is there something small that you would like a hand with?"
STEPS = {"hour": 1, "shift": 9, "night": 13, "day": 24, "yesterday": -24, "week": 7 * 24}
MOVES = (*STEPS, "day", "restart", "kill", "trouble")


@dataclass
class Life:
    """One bot after the other on one store, and what members saw of them."""

    desk: Desk
    dice: random.Random
    scheduler: Scheduler = field(init=False)
    delivery: Delivery = field(init=False)
    bursts: list[int] = field(default_factory=list)
    letters: list[tuple[datetime, Person, Card]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.scheduler, self.delivery = self.desk.scheduler(), self.desk.delivery()

    async def move(self, move: str) -> None:
        if move in STEPS:
            self.desk.clock.pass_by(hours=STEPS[move])
        if move in ("week", "restart"):
            self.restart()
        if move == "kill":
            await self.die()
        if move == "trouble":
            self.desk.courier.troubles.append(TryLater(timedelta(minutes=self.dice.randint(1, 300))))
        await self.come_due()

    async def die(self) -> None:
        """Ring what is due, and be killed before it is committed."""
        try:
            await replace(self.scheduler, store=Mortal(self.desk.store)).tick()
        except Killed:
            self.restart()

    async def come_due(self) -> None:
        before = len(self.desk.courier.told)
        await self.scheduler.tick()
        await self.delivery.drain()
        new = self.desk.courier.told[before:]
        self.bursts.append(len(new))
        self.letters += [(self.desk.clock.at, person, card) for person, card, _ in new]


def text_of(card: Card) -> str:
    return " ".join(line.text for line in card.lines)


def by_letter(life: Life) -> dict[tuple[Person, str], list[datetime]]:
    """Say when each person got each letter."""
    came: dict[tuple[Person, str], list[datetime]] = defaultdict(list)
    for at, person, card in life.letters:
        lead = card.lines[0].text
        came[person, lead if lead == INVITATION else text_of(card)].append(at)
    return came


def all_ended(unit: Unit) -> bool:
    """Say whether nothing is open or promised any more."""
    asks = [unit.asks.get(AskId(name)) for name in (LONELY, PROMISED)]
    return all(ask and not ask.on_show for ask in asks)


def a_shown_ask(name: str) -> tuple[Ask, Alarmed]:
    ask = an_ask(id=AskId(name), wish=a_wish(help=name), card=None)
    return waiting.begin(ask, SETTINGS, NOON)


async def begin(desk: Desk) -> None:
    """Let one ask wait, one be promised to Ben, helpers like to be asked, and Cam to be invited the day after."""
    place = Place(space=HELP.space, channel="mods")
    await desk.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP, moderators=place)))
    for name in (LONELY, PROMISED):
        ask, alarm = a_shown_ask(name)
        await desk.keep(Decision(begin=(ask,), effects=(ShowCard(ask=ask.id),), alarms=(alarm,)))
    ask, _ = a_shown_ask(PROMISED)
    offer = an_offer(ask=ask.id)
    await by(desk, BEN, Decision(begin=(offer,)))
    yes = offers.accept(ask, offer, mine=True, new=ConversationId("talk"), others=(offer,), settings=SETTINGS, now=NOON)
    assert isinstance(yes, Decision)
    await desk.keep(yes)
    await desk.within(like_to_help)
    await desk.within(has_given)
    await desk.keep(Decision(alarms=(Alarmed(owner=GIVER.id, alarm=Alarm.INVITE, seconds=86400),)))


def like_to_help(unit: Unit) -> None:
    for number, helper in enumerate(HELPERS):
        unit.members.begin(a_member(id=MemberId(f"helper {number}"), topics=SETTINGS.topics), helper)


def has_given(unit: Unit) -> None:
    """Let Cam have helped three times, and like to be invited."""
    unit.members.begin(GIVER, CAM)
    for days in (30, 20, 10):
        ask = an_ask(id=AskId(f"ask {days}"), state=AskState.SORTED)
        kept_at = NOON - timedelta(days=days)
        unit.asks.post(ask, ANA)
        unit.offers.make(an_offer(id=OfferId(f"offer {days}"), ask=ask.id, state=OfferState.KEPT, kept_at=kept_at), CAM)


async def by(desk: Desk, person: Person, decision: Decision) -> None:
    await desk.within(lambda unit: keeping.keep(unit, decision, actor=person, now=NOON, chance=desk.chance))


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_however_time_goes_each_step_is_taken_once_and_all_ends(desk: Desk, seed: int) -> None:
    await begin(desk)
    life = Life(desk, random.Random(seed))
    await life.come_due()
    for move in life.dice.choices(MOVES, k=30):
        await life.move(move)
    for _ in range(120):
        await life.move("shift")

    for (_, about), times in by_letter(life).items():
        assert about == INVITATION or len(times) == 1
        assert all(later - earlier > timedelta(days=28) for earlier, later in pairwise(times))
        assert all(8 <= at.hour < 22 for at in times)
    assert max(life.bursts) <= LETTERS_AT_ONCE
    assert max(Counter((place, text_of(card)) for place, card, _ in desk.courier.posted).values()) <= SHOWN
    assert await desk.within(all_ended)
    assert not await desk.reasons()
