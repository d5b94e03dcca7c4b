"""What people do with the cards that reach them; a reaction leads to a card, and a card to a reaction."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Protocol

from bot.lived.town import House
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, What
from bot.model.communities import Place, Quiet
from bot.model.handles import FORMS, Verb
from bot.model.ids import MemberId, SpaceId
from bot.model.members import Invited, Member
from bot.model.people import Actor, Person
from bot.views.card import Card, NewForm, Open, Redraw, Reply, Say


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Neighbour:
    """Somebody: how often they ask, how gladly they help, and when they sleep."""

    person: Person
    member: MemberId
    name: str = "Somebody"
    zone: str | None = None
    quiet: Quiet | None = None
    asks_a_year: float
    helpfulness: float
    topics: tuple[str, ...] = ()
    wants_invitations: bool = False

    def row(self) -> Member:
        """Give what they chose."""
        return Member(
            id=self.member,
            zone=self.zone,
            quiet=self.quiet,
            topics=self.topics,
            invited=Invited.ON if self.wants_invitations else Invited.OFF,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """An ask that somebody is about to make."""

    fields: Mapping[str, str]
    anonymous: bool
    topic: str


Meant = tuple[datetime, Verb]
"""When somebody is going to press what."""


class Manner(Protocol):
    """How the people of a place behave."""

    def reaction(self, who: Neighbour, card: Card, now: datetime) -> Meant | None:
        """Say what *who* will do about a private card, if anything."""

    def comes_across(self, who: Neighbour, card: Card, now: datetime) -> Meant | None:
        """Say what *who* will do about a public card that they pass by, if anything."""

    def typed(self, who: Neighbour, verb: Verb, card: Card) -> Mapping[str, str]:
        """Say what *who* types into the form that *verb* opens on *card*."""

    def wish(self, who: Neighbour) -> Wished:
        """Say what *who* asks for."""


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
    """What everybody is going to do, in the order of time."""

    house: House
    space: SpaceId
    manner: Manner
    plans: list[Plan] = field(default_factory=list)
    answered: Callable[[Card, Card], None] = lambda *_: None
    """Hears where somebody pressed something on a card that another one takes the place of."""

    _number: Iterator[int] = field(default_factory=count)

    def plan(self, at: datetime, who: Neighbour, card: Card | None = None, verb: Verb | None = None) -> None:
        """Let *who* press *verb* on *card*, or ask for something where there is none."""
        heapq.heappush(self.plans, Plan(at, next(self._number), who, card, verb))

    def see(self, card: Card, passers_by: Iterable[Neighbour]) -> None:
        """Let some come across a public card."""
        for who in passers_by:
            meant = self.manner.comes_across(who, card, self.house.clock.at)
            if meant is not None:
                self.plan(meant[0], who, card, meant[1])

    def get(self, who: Neighbour, card: Card) -> None:
        """Let somebody find a private card, and decide what to do with it."""
        meant = self.manner.reaction(who, card, self.house.clock.at)
        if meant is not None:
            self.plan(meant[0], who, card, meant[1])

    async def set_up(self, who: Neighbour, places: Mapping[Verb, Place]) -> None:
        """Let *who* choose channels, as somebody does on the first day."""
        for verb, place in places.items():
            card = card_of(await self.act(who, Ran(command=Spoken.SETUP)))
            await self.act(who, pressed(card, verb, place.channel))

    async def settle(self, who: Neighbour, verb: Verb, fields: Mapping[str, str]) -> None:
        """Let *who* change one form's worth of settings."""
        card = card_of(await self.act(who, Ran(command=Spoken.SETUP)))
        await self.act(who, Submitted(press=pressed(card, verb).press, fields=fields))

    async def act_next(self) -> None:
        """Do what is planned next."""
        plan = heapq.heappop(self.plans)
        for what in self._steps(plan):
            reply = await self.act(plan.who, what)
            if isinstance(reply, Open) or plan.card is None:
                continue
            if isinstance(reply, Redraw):
                self.answered(plan.card, reply.card)
            if reply.card.controls:
                self.get(plan.who, reply.card)
        if plan.card is None or plan.verb is Verb.SOMETHING_SMALL:
            await self._ask(plan.who)

    def _steps(self, plan: Plan) -> Iterator[What]:
        if plan.card is None or plan.verb is None or plan.verb is Verb.SOMETHING_SMALL:
            return
        if plan.verb in FORMS:
            fields = self.manner.typed(plan.who, plan.verb, plan.card)
            yield Submitted(press=pressed(plan.card, plan.verb).press, fields=fields)
        else:
            yield pressed(plan.card, plan.verb)

    async def _ask(self, who: Neighbour) -> None:
        """Ask as people do: the form, the preview, by name or not, and [Post it]."""
        opened = await self.act(who, Ran(command=Spoken.ASK))
        if not (isinstance(opened, Open) and isinstance(opened.form.sends, NewForm)):
            return
        form, wished = opened.form.sends, self.manner.wish(who)
        typed = SubmittedNew(community=form.community, draft=form.draft, fields=wished.fields)
        preview = card_of(await self.act(who, typed))
        if wished.anonymous:
            preview = card_of(await self.act(who, pressed(preview, Verb.CHOOSE_AUDIENCE, "anonymous")))
        if wished.topic:
            preview = card_of(await self.act(who, pressed(preview, Verb.CHOOSE_TOPIC, wished.topic)))
        await self.act(who, pressed(preview, Verb.POST))

    async def act(self, who: Neighbour, what: What) -> Reply:
        """Let somebody do something, and give what they are answered."""
        key = f"{self.space.partition(':')[0]}:then:{next(self._number)}"
        action = Action(key=key, actor=Actor(person=who.person, name=who.name), space=self.space, what=what)
        return await self.house.askaround.answer(action)


def pressed(card: Card, verb: Verb, *values: str) -> Pressed:
    """Press *verb* on *card*, which has it."""
    return Pressed(press=card.press(next(one for one in card.controls if one.verb is verb)), values=values)


def card_of(reply: Reply) -> Card:
    """Give the card that was answered."""
    if not isinstance(reply, Say | Redraw):
        raise NotAsTold
    return reply.card


class NotAsTold(Exception):
    """The rules answered otherwise than a story has it."""
