"""The house in virtual time: the real door, rules, store, scheduler, delivery and couriers, between two short wires."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, cast

from adapters.discord import render as discord_render
from adapters.discord.courier import DiscordCourier
from adapters.discord.pace import Pace
from adapters.slack import render as slack_render
from adapters.slack.courier import SlackCourier
from benchmarks.simulation.database import a_database
from benchmarks.simulation.leaping import LeapingLoop, LoopsClock
from benchmarks.simulation.wires import DiscordWire, SlackWire
from bot.chapters.ring import Ring
from bot.chapters.wanted import Known
from bot.dashboard import Dashboard
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.actions import Action, What
from bot.model.communities import MessageRef, Place, Settings
from bot.model.handles import Verb
from bot.model.ids import AskId, CommunityId, SpaceId
from bot.model.pages import Asked, Page
from bot.model.people import Actor, Person, Rank
from bot.model.surveys import Survey
from bot.model.timers import Timer
from bot.model.visits import Visitor
from bot.outcomes import Carried, Outcomes
from bot.platforms import Courier
from bot.ports import Chance, Claimed, Directory, Unit
from bot.scheduler import Scheduler
from bot.views.card import Card, Open, Reply
from storage.inline import InlineStore
from tests.noninterference.chance import SameChance
from tests.noninterference.people import Somebody
from tests.noninterference.record import MODERATORS, Record
from tests.noninterference.wires import HELP, Trouble, Ways

T = TypeVar("T")

HOME = CommunityId("aCommunityOfNeighbours")
PEOPLE_HERE = 40
WATCHES = timedelta(hours=3)


class ScopedOutcomes(Outcomes):
    """Draws chance by what is kept of what."""

    async def settle(self, carried: Carried, posted: MessageRef | None) -> None:
        about(self.chance, carried.claimed, "settle")
        await super().settle(carried, posted)

    async def park(self, carried: Carried, why: str) -> None:
        about(self.chance, carried.claimed, "park")
        await super().park(carried, why)


class ScopedDelivery(Delivery):
    """Draws chance by what is sent, and looks at the outbox when there is something in it, not every second."""

    def __post_init__(self) -> None:
        self._becomes = ScopedOutcomes(store=self.store, clock=self.clock, chance=self.chance)

    def _drawn(self, directory: Directory, claimed: Claimed, now: datetime) -> Carried | None:
        about(self.chance, claimed, "draw")
        return super()._drawn(directory, claimed, now)

    async def _wait(self) -> None:
        await self._woken.wait()
        self._looked_at = self.clock.now()  # As if it had looked all the while: no time was skipped.


def about(chance: Chance, claimed: Claimed, doing: str) -> None:
    cast("SameChance", chance).doing(f"{doing} {claimed.sending.id} {claimed.sending.attempts}")


class ScopedScheduler(Scheduler):
    """Draws chance by what rings."""

    def _at(self, timer: Timer, known: Known, directory: Directory) -> Ring:
        cast("SameChance", self.chance).doing(f"ring {timer.alarm} {timer.owner} {timer.due:%d %H:%M:%S}")
        return super()._at(timer, known, directory)


@dataclass(slots=True)
class Post:
    """Hands every card on to its real courier, and keeps it where whoever got it can press it."""

    courier: Courier
    remembers: timedelta
    commands_in_private: bool
    shown: dict[tuple[str, Verb], Card] = field(default_factory=dict)
    """By what they are about, and by what can be pressed on them; the moderators' cards among them."""
    letters: dict[Person, list[Card]] = field(default_factory=dict)
    public: list[tuple[str, ...]] = field(default_factory=list)
    """The words of every card that everybody saw."""

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        posted = await self.courier.post(place, card, key)
        self._keep(place, card)
        return posted

    async def redraw(self, message: MessageRef, card: Card) -> None:
        await self.courier.redraw(message, card)
        self._keep(message.place, card)

    async def remove(self, message: MessageRef) -> None:
        await self.courier.remove(message)

    async def tell(self, person: Person, card: Card, key: str) -> None:
        await self.courier.tell(person, card, key)
        self.letters.setdefault(person, []).append(card)

    def _keep(self, place: Place, card: Card) -> None:
        if place.channel == HELP:
            self.public.append(tuple(line.text for line in card.lines))
        for control in card.controls if card.about else ():
            self.shown[card.about.id if card.about else "", control.verb] = card


@dataclass(slots=True)
class Townhall:
    """Counts heads, and says who looks after the place."""

    ways: Ways
    moderators: frozenset[Person] = frozenset()
    owners_may_export: bool = True

    async def people(self, place: Place, group: str = "") -> int | None:
        return PEOPLE_HERE

    async def survey(self, place: Place) -> Survey:
        return Survey()

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        return True

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        gone = self.ways.trouble(person.account.rpartition(":")[2]) is Trouble.GONE
        return Rank(gone=gone, runs_space=person in self.moderators and not gone)

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        return (self.ways.names[person.account.rpartition(":")[2]],)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything under one roof, and a way to let time pass."""

    platform: str
    space: SpaceId
    clock: LoopsClock
    chance: SameChance
    store: InlineStore
    askaround: Askaround
    scheduler: Scheduler
    delivery: Delivery
    post: Post
    ways: Ways
    townhall: Townhall
    looking: sqlite3.Connection
    dashboard: Dashboard

    async def until(self, moment: datetime) -> None:
        """Let time pass up to *moment*, and everything happen that falls due on the way."""
        while self.clock.now() < moment:
            watches = _next_watch(self.clock.now())
            await self.clock.until(min(self.store.next_timer(), self.store.next_sending(), watches, moment))
            if self.store.next_timer() <= self.clock.now():
                await self.scheduler.tick()
            self.delivery.wake()
            await self.calm()
            if self.clock.now() == watches:
                self.ways.record.note(MODERATORS, "pulse", await self.dashboard.pulse(HOME))

    async def read_pages(self, label: str, who: Somebody) -> None:
        """Let somebody who looks after the place read every page of the dashboard, and press nothing."""
        self.chance.doing(f"read {label}")
        visitor = Visitor(
            community=HOME, space=self.space, actor=replace(self._actor(who, in_private=False), rank=None)
        )
        for page in Page:
            shown = await self.dashboard.look(visitor, Asked(page=page))
            self.ways.record.note(who.name, f"page {page}", repr(shown))

    async def calm(self) -> None:
        """Let everything happen that can happen at this moment."""
        await cast("LeapingLoop", asyncio.get_running_loop()).calm()

    async def act(self, label: str, who: Somebody, what: What, *, in_private: bool = False) -> Reply:
        """Let somebody do something, and see what they are answered."""
        self.chance.doing(f"act {label}")
        action = Action(
            key=f"{self.platform}:{label}",
            actor=self._actor(who, in_private=in_private),
            space=None if in_private and self.platform == "discord" else self.space,
            what=what,
        )
        reply = await self.askaround.answer(action)
        self.ways.record.note(who.name, "answer", self._drawn(reply))
        await self.calm()
        return reply

    async def within(self, work: Callable[[Unit], T]) -> T:
        """Run *work* in the community."""
        return await self.store.transact(lambda directory: work(directory.within(HOME)))

    def audit(self) -> list[Any]:
        """Read what moderators can read of what was done."""
        return self.looking.execute("SELECT place, at, deed FROM audit ORDER BY place").fetchall()

    def _actor(self, who: Somebody, *, in_private: bool) -> Actor:
        person = self.person(who)
        said_along = self.platform == "discord" and not in_private
        return Actor(
            person=person,
            name=who.display,
            language=who.language,
            rank=Rank(runs_space=person in self.townhall.moderators) if said_along else None,
            known_as=(who.display, who.name.lower()),
        )

    def person(self, who: Somebody) -> Person:
        """Give somebody's account here."""
        return Person(f"{self.space}:{who.account}" if self.platform == "slack" else f"discord:{who.account}")

    def _drawn(self, reply: Reply) -> Any:
        if self.platform == "discord":
            drawn = discord_render.form(reply.form) if isinstance(reply, Open) else None
            return drawn or discord_render.card(cast("Any", reply).card, ephemeral=True)
        if isinstance(reply, Open):
            return slack_render.form(reply.form)
        return [slack_render.message(reply.card), slack_render.modal(reply.card, "Done")]


def _next_watch(now: datetime) -> datetime:
    """Say when a moderator's browser looks next whether the queues look otherwise: at moments that nothing decides."""
    return now + WATCHES - (now - datetime.min.replace(tzinfo=UTC)) % WATCHES


def newest_ask(unit: Unit, person: Person) -> AskId | None:
    """Give what somebody asked last."""
    own = unit.asks.of(person)
    return own[0].id if own else None


@asynccontextmanager
async def a_house(
    platform: str, seed: str, record: Record, people: tuple[Somebody, ...], settings: Settings
) -> AsyncIterator[House]:
    """Open a house of its own for one run."""
    ways = Ways(platform=platform, record=record, names={who.account: who.name for who in people})
    space = SpaceId("discord:200000000000000001" if platform == "discord" else "slack:T1")
    courier: Courier
    if platform == "discord":
        courier = DiscordCourier(cast("Any", DiscordWire(ways)), Pace(), refused=lambda: None)
    else:
        courier = SlackCourier(cast("Any", SlackWire(ways)))
    clock, chance, post = LoopsClock(), SameChance(seed), Post(courier, courier.remembers, courier.commands_in_private)
    with a_database() as (connection, keyring):
        store = InlineStore(connection, keyring)
        townhall = Townhall(ways)
        delivery = ScopedDelivery(store=store, clock=clock, chance=chance, couriers={platform: post}, names={})
        house = House(
            platform=platform,
            space=space,
            clock=clock,
            chance=chance,
            store=store,
            askaround=Askaround(
                store=store,
                clock=clock,
                chance=chance,
                censuses={platform: townhall},
                wake=delivery.wake,
                defaults=settings,
                names={},
            ),
            scheduler=ScopedScheduler(
                store=store, clock=clock, chance=chance, censuses={platform: townhall}, defaults=settings
            ),
            delivery=delivery,
            post=post,
            ways=ways,
            townhall=townhall,
            looking=connection,
            dashboard=Dashboard(
                store=store,
                clock=clock,
                chance=chance,
                censuses={platform: townhall},
                defaults=settings,
                names={},
            ),
        )
        townhall.moderators = frozenset(house.person(who) for who in people if who.moderates)
        running = asyncio.create_task(delivery.run())
        try:
            yield house
        finally:
            running.cancel()
            await asyncio.wait([running])
