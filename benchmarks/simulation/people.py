"""The people of a simulated community: what they are like, and what they do with the cards that reach them."""

import heapq
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from benchmarks.simulation.town import HOME, SPACE, Town
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, What
from bot.model.communities import DEFAULT_TOPICS, Place, Quiet
from bot.model.handles import FORMS, Verb
from bot.model.ids import MemberId
from bot.model.members import Invited, Member
from bot.model.people import Actor, Person
from bot.views.card import Card, NewForm, Open, Redraw, Reply, Say

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
NIGHTS: tuple[Quiet, ...] = ((22, 8), (23, 7), (0, 9), (20, 6))

Reaction = tuple[float, Verb | None]
"""How likely, and what is pressed; None is silence."""

REACTIONS: Mapping[Verb, tuple[Reaction, ...]] = {
    Verb.SHOW_ASK: ((0.9, Verb.SHOW_ASK), (0.1, None)),
    Verb.SHOW_OFFER: ((0.9, Verb.SHOW_OFFER), (0.1, None)),
    Verb.ACCEPT: ((0.78, Verb.ACCEPT), (0.12, Verb.DECLINE), (0.1, None)),
    Verb.KEEP_OPEN: ((0.35, Verb.KEEP_OPEN), (0.15, Verb.EDIT_ASK), (0.2, Verb.CLOSE), (0.3, None)),
    Verb.THEY_HELPED: ((0.65, Verb.THEY_HELPED), (0.1, Verb.NOT_YET), (0.1, Verb.MORE_HELP), (0.15, None)),
    Verb.SORTED: ((0.6, Verb.SORTED), (0.4, None)),
    Verb.LEAVE_NOTE: ((0.3, Verb.LEAVE_NOTE), (0.7, None)),
    Verb.WITHDRAW: ((0.1, Verb.WITHDRAW), (0.2, Verb.REPLY), (0.7, None)),
    Verb.SOMETHING_SMALL: ((0.3, Verb.SOMETHING_SMALL), (0.3, Verb.NOT_NOW), (0.06, Verb.STOP_THESE), (0.34, None)),
    Verb.KEEP_THESE: ((0.3, Verb.KEEP_THESE), (0.3, Verb.LATER), (0.2, Verb.STOP_THESE), (0.2, None)),
    Verb.INVITE_ME: ((0.6, Verb.INVITE_ME), (0.4, None)),
}
"""By the leading verb of a private card. Chances are plausible, not measured: the year is about caps and outcomes."""

TYPED: Mapping[Verb, Mapping[str, str]] = {
    Verb.OFFER_HELP: {"can_do": "I have an hour and a ladder.", "by_when": "three days", "shown": "name"},
    Verb.ANSWER_WAITING: {"can_do": "I can look at it tomorrow.", "by_when": "same day", "shown": "name"},
    Verb.EDIT_ASK: {"hand": "Put another way.", "help": "Anybody with a ladder", "size": "5m", "by_when": "none"},
    Verb.REPLY: {"words": "Shall we say seven?"},
    Verb.LEAVE_NOTE: {"words": "It stands straight now."},
}
WISHED = {"hand": "My shelf leans.", "help": "A spirit level", "size": "5m", "kind": "hands"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Neighbour:
    """Somebody: how often they ask, how gladly they help, and when they sleep."""

    person: Person
    member: MemberId
    zone: str
    quiet: Quiet
    asks_a_year: float
    helpfulness: float
    topics: tuple[str, ...]
    wants_invitations: bool

    def row(self) -> Member:
        """Give what they chose."""
        return Member(
            id=self.member,
            zone=self.zone,
            quiet=self.quiet,
            topics=self.topics,
            invited=Invited.ON if self.wants_invitations else Invited.OFF,
        )


def some_people(number: int, dice: random.Random) -> list[Neighbour]:
    """Make up *number* people: most ask seldom, some only give, some only look on."""
    return [
        Neighbour(
            person=Person(f"discord:{1000 + place}"),
            member=MemberId(f"member-{place:015}"),
            zone=dice.choice(ZONES),
            quiet=dice.choice(NIGHTS),
            asks_a_year=dice.choices((0, 1, 3, 8), (45, 30, 18, 7))[0],
            helpfulness=dice.choices((0, 0.2, 1), (50, 35, 15))[0],
            topics=tuple(dice.sample(DEFAULT_TOPICS, dice.randint(1, 3))) if dice.random() < 0.3 else (),
            wants_invitations=dice.random() < 0.3,
        )
        for place in range(number)
    ]


@dataclass(order=True, slots=True)
class Plan:
    """Something that somebody is going to do."""

    at: datetime
    place: int
    who: Neighbour = field(compare=False)
    card: Card | None = field(compare=False, default=None)
    verb: Verb | None = field(compare=False, default=None)


@dataclass(slots=True, kw_only=True)
class Life:
    """What everybody is going to do, in the order of time; a reaction leads to a card, and a card to a reaction."""

    people: list[Neighbour]
    dice: random.Random
    town: Town
    anonymity: float = 0.3
    """How often an ask is made without a name."""
    wordiness: float = 0
    """How often an ask is told at length."""
    plans: list[Plan] = field(default_factory=list)
    _number: Iterator[int] = field(default_factory=count)

    def plan(self, at: datetime, who: Neighbour, card: Card | None = None, verb: Verb | None = None) -> None:
        """Let *who* press *verb* on *card*, or ask for something where there is none."""
        heapq.heappush(self.plans, Plan(at, next(self._number), who, card, verb))

    def plan_asks(self, days: int) -> None:
        """Spread everybody's asks over the time."""
        for who in self.people:
            for _ in range(round(who.asks_a_year * days / 365 + self.dice.random() - 0.5)):
                self.plan(self.town.clock.at + timedelta(days=days * self.dice.random()), who)

    def see(self, card: Card, helpers: Iterable[Neighbour]) -> None:
        """Let *helpers* come across a public card in the next hours."""
        for who in helpers:
            self.plan(self._soon(4), who, card, Verb.OFFER_HELP)

    def get(self, who: Neighbour, card: Card) -> None:
        """Let somebody find a private card, and decide what to do with it."""
        verbs = {control.verb for control in card.controls}
        lead = next((verb for verb in REACTIONS if verb in verbs), None)
        if lead is None:
            if Verb.OFFER_HELP in verbs and self.dice.random() < 0.4:
                self.plan(self._soon(3), who, card, Verb.OFFER_HELP)
            return
        chances, pressed = zip(*REACTIONS[lead], strict=True)
        verb = self.dice.choices(pressed, chances)[0]
        if verb is not None and verb in verbs:
            self.plan(self._soon(12), who, card, verb)

    async def set_up(self, who: Neighbour, places: Mapping[Verb, Place]) -> None:
        """Let *who* choose channels, as somebody does on the first day."""
        for verb, place in places.items():
            card = card_of(await self._do(who, Ran(command=Spoken.SETUP)))
            await self._do(who, _pressed(card, verb, place.channel))

    async def act_next(self) -> None:
        """Do what is planned next."""
        plan = heapq.heappop(self.plans)
        for what in self._steps(plan):
            reply = await self._do(plan.who, what)
            if isinstance(reply, Say | Redraw) and reply.card.controls and plan.card is not None:
                self.get(plan.who, reply.card)
        if plan.card is None or plan.verb is Verb.SOMETHING_SMALL:
            await self._ask(plan.who)

    def _steps(self, plan: Plan) -> Iterator[What]:
        if plan.card is None or plan.verb is None or plan.verb is Verb.SOMETHING_SMALL:
            return
        press = plan.card.press(next(one for one in plan.card.controls if one.verb is plan.verb))
        if plan.verb in FORMS:
            yield Submitted(press=press, fields=TYPED[plan.verb])
        else:
            yield Pressed(press=press)

    async def _ask(self, who: Neighbour) -> None:
        """Ask as people do: the form, the preview, by name or not, and [Post it]."""
        opened = await self._do(who, Ran(command=Spoken.ASK))
        if not (isinstance(opened, Open) and isinstance(opened.form.sends, NewForm)):
            return
        form = opened.form.sends
        by_when = self.dice.choice(("today", "3d", "week", "none"))
        wished = WISHED if self.dice.random() >= self.wordiness else {**WISHED, "hand": WISHED["hand"] * 40}
        typed = SubmittedNew(community=HOME, draft=form.draft, fields={**wished, "by_when": by_when})
        preview = card_of(await self._do(who, typed))
        if self.dice.random() < self.anonymity:
            preview = card_of(await self._do(who, _pressed(preview, Verb.CHOOSE_AUDIENCE, "anonymous")))
        topic = self.dice.choice((*DEFAULT_TOPICS, "*", "*"))
        preview = card_of(await self._do(who, _pressed(preview, Verb.CHOOSE_TOPIC, topic)))
        await self._do(who, _pressed(preview, Verb.POST))

    async def _do(self, who: Neighbour, what: What) -> Reply:
        key = f"discord:{next(self._number)}"
        actor = Actor(person=who.person, name="Somebody")
        return await self.town.askaround.answer(Action(key=key, actor=actor, space=SPACE, what=what))

    def _soon(self, hours: float) -> datetime:
        return self.town.clock.at + timedelta(hours=hours * self.dice.random())


def _pressed(card: Card, verb: Verb, *values: str) -> Pressed:
    return Pressed(press=card.press(next(one for one in card.controls if one.verb is verb)), values=values)


def card_of(reply: Reply) -> Card:
    """Give the card that was answered."""
    assert isinstance(reply, Say | Redraw), reply
    return reply.card
