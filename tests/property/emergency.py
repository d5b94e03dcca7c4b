"""A place whose moderators may open names, on a real store, and a witness who checks every line of its trail."""

import asyncio
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.chapters.unmasking import opened_ever
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, What
from bot.model.audit import AuditLine, Deed, Trail
from bot.model.communities import Community, Place, Settings
from bot.model.handles import FORMS, Press, Verb
from bot.model.ids import OfferId, SpaceId
from bot.model.people import Actor, Person, Rank
from bot.model.surveys import Survey
from bot.ports import Directory, Unit
from bot.scheduler import Scheduler
from bot.views.card import Card, Open, Reply
from bot.wiring import DATABASE
from storage.sqlite import SqliteStore
from tests.begun import begun
from tests.contracts.values import HOME
from tests.sending.fakes import CountingChance, HandClock, TrustyCourier
from tests.worlds import ANA, BEN, CAM, a_covered_ask, an_offer

MO, DEE = Person("discord:100000000000000004"), Person("discord:100000000000000005")
PEOPLE = {ANA: "Somebody", BEN: "Ben", CAM: "Cam", MO: "Mo", DEE: "Dee"}
SPACE = SpaceId("discord:1")
HELP, MODS = Place(space=SPACE, channel="help"), Place(space=SPACE, channel="mods")
SECRET = "Ana Canary"
TOLD = "something new in Askaround"
WEEK = timedelta(days=7)
ASK = a_covered_ask()

T = TypeVar("T")
Button = tuple[Press, Verb]


@dataclass
class Registry:
    """Says who looks after the place, and what somebody is called there."""

    moderators: set[Person]
    owners_may_export: bool = True

    async def people(self, place: Place, group: str = "") -> int | None:
        return 40

    async def survey(self, place: Place) -> Survey:
        return Survey()

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        return True

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        return (SECRET, "ana.canary") if person == ANA else ("somebody else",)

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        return Rank(runs_space=person in self.moderators)


@dataclass
class Witness:
    """Reads the trail as it grows, and knows what each line may be written for."""

    parties: set[Person] = field(default_factory=lambda: {ANA})
    seen_since: dict[Person, int] = field(default_factory=dict)
    """The day on which somebody first did anything here as a moderator."""
    lines: list[AuditLine] = field(default_factory=list)
    requesters: list[Person | None] = field(default_factory=list)
    """Who made the requests that nothing has ended yet, the newest last: only that one is still in time."""
    agreed: AuditLine | None = None
    agreements: int = 0
    """On a name that could be shown."""
    destroyed: bool = False
    """Nothing says any more who has a part in the ask, and nobody can be named."""

    def check(self, trail: Trail, moderators: set[Person]) -> list[AuditLine]:
        """Check what was added since, and give it."""
        assert trail.broken_at is None
        assert [*trail.lines[: len(self.lines)]] == self.lines, "what was written was changed"
        new = [*trail.lines[len(self.lines) :]]
        self.lines += new
        for line in new:
            assert line.details
            self._line(line, line.details.by, moderators)
        return new

    def _line(self, line: AuditLine, by: Person | None, moderators: set[Person]) -> None:
        match line.deed:
            case Deed.UNMASKING_REQUESTED:
                assert by in moderators
                assert self.destroyed or by not in self.parties
                self.requesters.append(by)
                self.agreed = None
            case Deed.UNMASKING_AGREED:
                assert by in moderators
                assert self.destroyed or by not in self.parties
                assert self.requesters
                assert self.requesters[-1] != by
                assert line.at.toordinal() - self.seen_since[by] >= WEEK.days
                self.agreed, self.agreements = line, self.agreements + (not self.destroyed)
            case Deed.UNMASKING_FOUND_NOBODY:
                assert self.destroyed
                self.requesters.pop()
                self.agreed = None
            case Deed.UNMASKING_SHOWN:
                assert by == self.requesters.pop()
                assert by in moderators
                assert self.agreed
                assert not self.destroyed
                assert timedelta() <= line.at - self.agreed.at < timedelta(minutes=15)
                self.agreed = None
            case Deed.UNMASKING_WITHDRAWN:
                assert by in self.requesters
                assert not (self.agreed and self.requesters.index(by) == len(self.requesters) - 1)
                self.requesters.remove(by)
            case Deed.UNMASKING_RAN_OUT:
                assert by is None
                self.requesters.pop(0)
                self.agreed = self.agreed if self.requesters else None
            case _:
                assert line.deed in (Deed.UNMASKING_ALLOWED, Deed.UNMASKING_FORBIDDEN)


class Emergency:
    """Everything that people do to the bot, in whatever order; what they were shown is remembered."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory(prefix="askaround-emergency-")
        self.path = Path(self.folder.name) / DATABASE
        self.keyring = begun(self.path.parent)
        self.clock, self.chance, self.courier = HandClock(), CountingChance(), TrustyCourier()
        self.registry, self.witness = Registry({MO, DEE}), Witness()
        self.buttons: list[Button] = []
        self.carried = self.acts = self.shown = 0
        self.do(self._open())
        self.do(self.store.transact(lambda directory: self._settle(directory.within(HOME), directory)))
        for _ in range(2):
            for moderator in (MO, DEE):
                self.run(moderator)
            self.clock.pass_by(days=8)

    def close(self) -> None:
        self.do(self.store.close())
        self.runner.close()
        self.folder.cleanup()

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    def restart(self) -> None:
        """Let the bot go, and come back on what it kept."""
        self.do(self.store.close())
        self.do(self._open())

    async def _open(self) -> None:
        self.store = await SqliteStore.open(self.path, self.keyring)
        common: Any = {"store": self.store, "clock": self.clock, "chance": self.chance}
        courts: Any = {"censuses": {"discord": self.registry}, "defaults": Settings()}
        self.askaround = Askaround(**common, **courts, wake=lambda: None, names={})
        self.scheduler = Scheduler(**common, **courts)
        self.delivery = Delivery(**common, couriers={"discord": self.courier}, names={})

    def _settle(self, unit: Unit, directory: Directory) -> None:
        directory.found(HOME, SPACE)
        settings = Settings(unmasking_from=1, weekly=False, quiet=(0, 0))
        unit.keep_settings(Community(id=HOME, channel=HELP, moderators=MODS, settings=settings))
        unit.asks.post(ASK, ANA)

    # --- What people do

    def run(self, person: Person) -> Reply:
        """Let somebody type `/askaround unmask`."""
        if person not in self.registry.moderators:
            self.witness.seen_since.pop(person, None)  # Who is none and tries begins anew.
        return self.at_once((person, Ran(command=Spoken.UNMASK)))[0]

    def press(self, person: Person, button: Button, reason: str = "I worry.") -> Reply:
        """Let somebody press a button, whoever it was drawn for, and fill in what it opens."""
        return self.at_once(self.pressing(person, button, reason))[0]

    def pressing(self, person: Person, button: Button, reason: str = "I worry.") -> tuple[Person, What]:
        press, verb = button
        if verb in FORMS:
            fields = {"why": reason, "unmasking": "allowed" if reason else "forbidden"}
            return person, Submitted(press=press, fields=fields)
        values = ("0",) if verb is Verb.CHOOSE_COVERED else ()
        return person, Pressed(press=press, values=values)

    def at_once(self, *done: tuple[Person, What]) -> list[Reply]:
        """Let people do things at the same moment, and check what they were shown against the trail."""
        for person, _ in done:
            if person in self.registry.moderators:
                self.witness.seen_since.setdefault(person, self.clock.at.toordinal())
        replies = self.do(self._answers(done))
        new = self.look()
        named = [person for (person, _), reply in zip(done, replies, strict=True) if self._read(reply)]
        shown = [line.details.by for line in new if line.details and line.deed is Deed.UNMASKING_SHOWN]
        assert sorted(map(id, named)) == sorted(map(id, self._same(shown)))
        self.shown += len(shown)
        return replies

    def _same(self, people: list[Person | None]) -> list[Person]:
        return [next(one for one in PEOPLE if one == person) for person in people]

    async def _answers(self, done: tuple[tuple[Person, What], ...]) -> list[Reply]:
        return list(await asyncio.gather(*(self.askaround.answer(self.action(*one)) for one in done)))

    def action(self, person: Person, what: What) -> Action:
        """Give what the bot hears when somebody does something."""
        self.acts += 1
        actor = Actor(person=next(one for one in PEOPLE if one == person), name=PEOPLE[person])
        return Action(key=f"act {self.acts}", actor=actor, space=SPACE, what=what)

    def offer(self, person: Person) -> None:
        """Let somebody offer help, and so have a part in the ask."""
        if person in self.witness.parties or self.witness.destroyed:
            return
        self.witness.parties.add(person)
        offer = an_offer(id=OfferId(f"offer-of-{PEOPLE[person]}"))
        self.do(self.store.transact(lambda directory: directory.within(HOME).offers.make(offer, person)))

    def destroy(self) -> None:
        """Let go of whatever joins the ask to anybody; what was to be told is told by then."""
        self.deliver()
        self.witness.destroyed = True
        self.do(self.store.transact(lambda directory: directory.within(HOME).traces.destroy(ASK.id, self.clock.at)))

    def switch(self, *, on: bool) -> None:
        """Let it hold, or not, as if its week were over."""
        self.do(self.store.transact(lambda directory: self._switch(directory.within(HOME), on=on)))

    def _switch(self, unit: Unit, *, on: bool) -> None:
        community = unit.settings()
        assert community
        unit.keep_settings(replace(community, settings=replace(community.settings, unmasking_from=int(on))))

    # --- What is seen

    def deliver(self) -> None:
        """Ring and send what is due; no name is in any of it."""
        self.do(self.scheduler.tick())
        self.do(self.delivery.drain())
        cards = [card for _, card, _ in (*self.courier.posted, *self.courier.told)]
        cards += [card for _, card in self.courier.redrawn]
        for card in cards[self.carried :] if len(cards) > self.carried else ():
            assert not self._seen(card)
        for card in cards:
            self._keep_buttons(card)
        self.carried = len(cards)
        self.look()

    def look(self) -> list[AuditLine]:
        """Check the trail, that the asker hears of every agreement, and that every name shown was counted."""
        trail = self.do(self.store.read(lambda directory: directory.within(HOME).trail.read()))
        new = self.witness.check(trail, self.registry.moderators)
        assert self.told() == self.witness.agreements
        far = self.clock.at + 99 * WEEK
        count = self.do(self.store.read(lambda directory: opened_ever(directory.within(HOME), far)))
        assert count == sum(line.deed is Deed.UNMASKING_SHOWN for line in self.witness.lines)
        return new

    def told(self) -> int:
        """Count what reached the asker of it, or is on its way to them in the very commit that let it happen."""
        came = [person for person, card, _ in self.courier.told if person == ANA and TOLD in text_of(card)]
        with closing(sqlite3.connect(self.path)) as connection:
            query = """SELECT COUNT(*) FROM outbox WHERE effect LIKE '%"unmasked"%'"""
            (waiting,) = connection.execute(query).fetchone()
        return len(came) + int(waiting)

    def _read(self, reply: Reply) -> bool:
        """Remember the buttons of an answer, and say whether it names somebody."""
        return False if isinstance(reply, Open) else self._seen(reply.card)

    def _seen(self, card: Card) -> bool:
        self._keep_buttons(card)
        return SECRET in text_of(card)

    def _keep_buttons(self, card: Card) -> None:
        if card.handle is not None:
            found = [(card.press(control), control.verb) for control in card.controls]
            self.buttons += [one for one in found if one not in self.buttons]


def text_of(card: Card) -> str:
    return "\n".join(line.text for line in card.lines)
