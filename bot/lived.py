"""A few weeks that pass before the demo begins: Ben helps three times, and would like to be invited to ask.

Everything goes through the real rules, on a clock of its own; what was said then was read then.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol

from bot.clock import SystemChance
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, What
from bot.model.communities import MessageRef, Place, Settings
from bot.model.handles import Press, Verb
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person, Rank
from bot.ports import Store
from bot.scheduler import Scheduler
from bot.views.card import Card, NewForm, Open, Reply

DEMO_SETTINGS = Settings(live_asks=10, anonymous_a_day=20, release_from=3, release_to=8, kind_delay=5, quiet=(0, 0))
"""Generous limits, waits in seconds and no quiet hours, so that a newcomer sees everything happen at any hour."""

BEN, MODERATOR = "Ben", "Mo"
ASKS = (
    ("Cam", timedelta(days=33), "Somebody to hold the other end of a shelf"),
    ("Dee", timedelta(days=19), "A second pair of eyes on one page"),
    ("Cam", timedelta(days=7), "Five minutes with a spreadsheet"),
)
"""Who asked how long ago, and what would help."""

UNTIL_DONE = timedelta(hours=1)
"""From an ask to the help. After the last one a week is over with this very day: an invitation may come."""


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


class Soonest(SystemChance):
    """Gives real ids, and always the shortest wait: a visitor of the demo should not wait for days."""

    def between(self, low: int, high: int) -> int:  # noqa: ARG002 - A port's whole signature.
        """Give *low*."""
        return low


@dataclass(slots=True)
class Then:
    """The clock of those weeks, and what their courier brought."""

    at: datetime
    shown: Card | None = None
    letters: dict[Person, Card] = field(default_factory=dict)
    remembers: timedelta = timedelta()

    def now(self) -> datetime:
        """Give the moment that is told of."""
        return self.at

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Keep the last card that everybody saw."""
        self.shown = card
        return MessageRef(place=place, message=key)

    async def tell(self, person: Person, card: Card, key: str) -> None:  # noqa: ARG002 - A port's whole signature.
        """Keep the last private message to somebody."""
        self.letters[person] = card

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Leave it: nobody looks at those cards any more."""

    async def remove(self, message: MessageRef) -> None:
        """Leave it, as above."""


class NotAsTold(Exception):
    """The rules answered otherwise than this story has it."""


async def live(store: Store, home: Home, until: datetime) -> None:
    """Let those weeks pass in *home*, up to the present moment."""
    weeks = _Weeks(store, home, until - ASKS[0][1])
    setup = await weeks.act(MODERATOR, Ran(command=Spoken.SETUP))
    setup = await weeks.press(MODERATOR, setup, Verb.CHOOSE_CHANNEL, home.channel)
    await weeks.press(MODERATOR, setup, Verb.CHOOSE_MODERATORS, home.moderators)
    for asker, ago, wish in ASKS:
        weeks.then.at = until - ago
        await weeks.help(asker, wish)
    weeks.then.at = until
    await weeks.settle()


class _Weeks:
    def __init__(self, store: Store, home: Home, begin: datetime) -> None:
        self.then, self._home, self._acts = Then(begin), home, count()
        clock, chance, couriers = self.then, Soonest(), {home.platform: self.then}
        self._delivery = Delivery(store=store, clock=clock, chance=chance, couriers=couriers, names={})
        self._scheduler = Scheduler(store=store, clock=clock, chance=chance, censuses={}, defaults=DEMO_SETTINGS)
        self._askaround = Askaround(
            store=store,
            clock=clock,
            chance=chance,
            censuses={},
            wake=self._delivery.wake,
            defaults=DEMO_SETTINGS,
            names={},
        )

    async def help(self, asker: str, wish: str) -> None:
        """Let somebody ask, Ben offer and help, and Ben say yes where he is asked about invitations."""
        mine = await self.press(asker, await self._ask(asker, wish), Verb.POST)
        await self.settle()
        offer = Submitted(press=_press(self.then.shown, Verb.OFFER_HELP), fields={"can_do": "Gladly, I am near."})
        await self.act(BEN, offer)
        await self.settle()
        await self.press(asker, self._letter(asker), Verb.ACCEPT)
        self.then.at += UNTIL_DONE
        await self.press(asker, mine, Verb.SORTED)
        self.then.at += timedelta(seconds=DEMO_SETTINGS.kind_delay)
        await self.settle()
        if any(control.verb is Verb.INVITE_ME for control in self._letter(BEN).controls):
            await self.press(BEN, self._letter(BEN), Verb.INVITE_ME)

    async def settle(self) -> None:
        """Let fall due what does, and everything arrive."""
        await self._scheduler.tick()
        await self._delivery.drain()

    async def press(self, name: str, card: Card, verb: Verb, *values: str) -> Card:
        """Let somebody press, and give the card they are answered with."""
        return await self.act(name, Pressed(press=_press(card, verb), values=values))

    async def act(self, name: str, what: What) -> Card:
        """Let somebody do what is answered with a card."""
        reply = await self._answered(name, what)
        if isinstance(reply, Open):
            raise NotAsTold
        return reply.card

    async def _ask(self, name: str, wish: str) -> Card:
        opened = await self._answered(name, Ran(command=Spoken.ASK))
        if not isinstance(opened, Open) or not isinstance(opened.form.sends, NewForm):
            raise NotAsTold
        new = opened.form.sends
        fields = {"help": wish, "hand": "Any day this week would do."}
        return await self.act(name, SubmittedNew(community=new.community, draft=new.draft, fields=fields))

    async def _answered(self, name: str, what: What) -> Reply:
        rank = Rank(runs_space=name == MODERATOR)
        actor = Actor(person=self._person(name), name=name, rank=rank)
        space = SpaceId(f"{self._home.platform}:{self._home.space}")
        return await self._askaround.answer(Action(key=f"then:{next(self._acts)}", actor=actor, space=space, what=what))

    def _letter(self, name: str) -> Card:
        return self.then.letters[self._person(name)]

    def _person(self, name: str) -> Person:
        return Person(f"{self._home.platform}:{self._home.accounts[name]}")


def _press(card: Card | None, verb: Verb) -> Press:
    for control in card.controls if card else ():
        if card and control.verb is verb:
            return card.press(control)
    raise NotAsTold
