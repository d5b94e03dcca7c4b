"""The process that serves all four: what comes of whatever anybody does is looked at before anything else happens."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.dashboard import Dashboard
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.actions import Action, Ran, Spoken, Submitted, SubmittedNew, What
from bot.model.decisions import Refusal
from bot.model.handles import Press, Verb
from bot.model.ids import SpaceId
from bot.model.pages import Asked, Page
from bot.model.people import Person
from bot.model.visits import Arrived, Visitor
from bot.scheduler import Scheduler
from bot.views.card import (
    Card,
    Form,
    NewForm,
    Open,
    Reply,
)
from bot.views.pages import Queue, Shown
from bot.visiting import Visits
from bot.wiring.starting import DATABASE
from storage.inline import InlineStore
from tests.begun import begun
from tests.sending.fakes import HandClock
from tests.tenants.hands import pressing, typed
from tests.tenants.rows import Rows
from tests.tenants.towns import TOWNS, AlikeChance, AlikeCourier, Registry, Town, at, named_in, settle

T = TypeVar("T")


class Eavesdropper(logging.Handler):
    """Keeps every line of the log."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.getMessage()}")


class Process:
    """One bot, one store, one outbox, for everybody. *alike* says that what begins in each place has the same ids."""

    def __init__(self, *, alike: bool) -> None:
        self.shown: dict[str, list[Card]] = {town.mark: [] for town in TOWNS}
        self.forms: dict[str, list[Form]] = {town.mark: [] for town in TOWNS}
        self.readers: dict[int, int] = {}
        """Who has a card, by the card itself: whoever was answered or told."""
        self.tokens: dict[str, str] = {}
        self.acts = 0
        self.clock, self.chance, self.registry = HandClock(), AlikeChance(alike), Registry()
        self.couriers = {platform: AlikeCourier() for platform in ("discord", "slack")}
        self.log = Eavesdropper()
        with ExitStack() as opened:
            self._open(opened)
            self._opened = opened.pop_all()

    def _open(self, opened: ExitStack) -> None:
        self.runner = opened.enter_context(asyncio.Runner())
        folder = Path(opened.enter_context(TemporaryDirectory(prefix="askaround-tenants-")))
        keyring = begun(folder)
        self.store = opened.enter_context(InlineStore.opened(folder / DATABASE, keyring))
        common: Any = {"store": self.store, "clock": self.clock, "chance": self.chance}
        courts: Any = {"censuses": dict.fromkeys(self.couriers, self.registry), "defaults": TOWNS[0].settings}
        away = "https://asks.example.org"
        self.askaround = Askaround(**common, **courts, wake=lambda: None, names={}, dashboard=away)
        self.delivery = Delivery(**common, couriers=dict(self.couriers), names={})
        self.scheduler = Scheduler(**common, **courts)
        self.dashboard, self.visits = Dashboard(**common, **courts, names={}), Visits(**common)
        logging.getLogger("bot").addHandler(self.log)
        opened.callback(logging.getLogger("bot").removeHandler, self.log)
        self.do(self.store.transact(settle))
        self.rows = Rows(self.store.connection)
        self._calm(TOWNS[0])

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def do(self, work: Any) -> Any:
        return self.runner.run(work)

    # --- What people do

    def act(self, town: Town, who: int, what: What) -> Reply:
        """Let somebody do something in their own place; nothing of it is anybody else's."""
        reply = self._answered(town.actor(who), town.space, what, town.mark)
        self._only(town, reply)
        if not isinstance(reply, Open):
            self.readers[id(reply.card)] = who
        self._calm(town)
        return reply

    def press(self, town: Town, who: int, card: Card, control: int, choice: int) -> Reply:
        """Let somebody press something on a card of their own place, and fill in what it opens."""
        reply = self.act(town, who, pressing(town, card, card.controls[control % len(card.controls)], choice))
        return self.fill(town, who, reply.form, choice) if isinstance(reply, Open) else reply

    def ask(self, town: Town, who: int, choice: int) -> None:
        """Let somebody ask, by name or anonymously, as far as they get."""
        opened = self.act(town, who, Ran(command=Spoken.ASK))
        if not isinstance(opened, Open):
            return
        reply = self.fill(town, who, opened.form, choice)
        if choice % 2:
            reply = self.further(town, who, reply, Verb.CHOOSE_AUDIENCE, 1)
        self.further(town, who, reply, Verb.POST, choice)

    def further(self, town: Town, who: int, reply: Reply, verb: Verb, choice: int) -> Reply:
        """Let somebody press what leads on from an answer, where there is such a thing."""
        controls = () if isinstance(reply, Open) else reply.card.controls
        places = [place for place, control in enumerate(controls) if control.verb is verb]
        return self.press(town, who, reply.card, places[0], choice) if places and not isinstance(reply, Open) else reply

    def fill(self, town: Town, who: int, form: Form, choice: int) -> Reply:
        """Let somebody fill a form in, with the mark of their place in every word."""
        fields = {one.name: typed(one, town.mark, choice) for one in form.fields}
        if isinstance(form.sends, NewForm):
            sends = form.sends
            return self.act(town, who, SubmittedNew(community=sends.community, draft=sends.draft, fields=fields))
        return self.act(town, who, Submitted(press=form.sends, fields=fields))

    def foreign(self, town: Town, who: int, theirs: What, nowhere: What, *spaces: SpaceId | None) -> None:
        """Let somebody press what belongs elsewhere: it is answered like what never was, and leaves as little."""
        (space,) = spaces or (town.space,)
        answers = [self._traced(town, who, space, what) for what in (theirs, nowhere)]
        assert answers[0] == answers[1]

    def pass_by(self, **time: float) -> None:
        """Let time pass in all places at once."""
        self.clock.pass_by(**time)
        self.chance.stream = ""
        for _ in range(9):  # What rang may let something else be due at once.
            self.do(self.scheduler.tick())
            self.do(self.delivery.drain())
        for where, card in self._carried():
            self._check_carried(where, card)
        self.rows.touched()

    # --- At the dashboard

    def come_in(self, town: Town) -> None:
        """Let whoever looks after a place in at its dashboard."""
        self.chance.stream = ""
        begun = self.do(self.visits.begin())
        self.act(town, town.moderator, Ran(command=Spoken.DASHBOARD, word=begun.code))
        card = self.shown[town.mark][-1]
        if card.controls and begun.code in repr(card):
            self.act(town, town.moderator, pressing(town, card, card.controls[0], 0))
        self.chance.stream = ""
        arrived = self.do(self.visits.arrive(begun.secret))
        if isinstance(arrived, Arrived):
            self.tokens[town.mark] = arrived.token
        self.rows.touched()

    def look(self, town: Town) -> None:
        """Look at every page of a dashboard; what belongs elsewhere is not there."""
        visitor = self._visitor(town)
        if visitor is None:
            return
        assert (visitor.community, visitor.space) == (town.community, town.space)
        self.chance.stream = town.mark
        for page in Page:
            shown = self.do(self.dashboard.look(visitor, Asked(page=page)))
            assert isinstance(shown, Shown | Refusal)
            self._only(town, shown)
            if isinstance(shown, Shown):
                cards = [card for block in shown.blocks if isinstance(block, Queue) for card in block.cards]
                self.shown[town.mark].extend(card for card in cards if card.controls)
        self._only_rows_of(town)
        for other in (other for other in TOWNS if other is not town):
            stolen = self.tokens[town.mark].replace(town.community, other.community, 1)
            assert self.do(self.visits.visitor(stolen)) is None
            away = replace(visitor, community=other.community, space=other.space)
            if town.platform == other.platform:
                assert isinstance(self.do(self.dashboard.look(away, Asked(page=Page.TODAY))), Refusal)

    def again(self, town: Town, card: Card) -> Card | None:
        """Look for a card of another place at a dashboard."""
        visitor, press = self._visitor(town), card.press(card.controls[0])
        found = self.do(self.dashboard.again(visitor, replace(press, community=town.community))) if visitor else None
        assert found is None or self.has(town, press)
        self._only_rows_of(town)
        return found if isinstance(found, Card) else None

    def _visitor(self, town: Town) -> Visitor | None:
        """Find whoever is in at a dashboard; a session that is over goes from its own place."""
        visitor: Visitor | None = self.do(self.visits.visitor(self.tokens.get(town.mark, "")))
        self._only_rows_of(town)
        return visitor

    def has(self, town: Town, press: Press) -> bool:
        """Say whether a place has something of that name itself, as its rows have it."""
        query = "SELECT 1 FROM handles WHERE community_id = ? AND id = ?"
        return self.store.connection.execute(query, (town.community, press.handle)).fetchone() is not None

    # --- What comes of it

    def _answered(self, actor: Any, space: SpaceId | None, what: What, stream: str) -> Reply:
        self.acts += 1
        self.chance.stream = stream
        action = Action(key=f"act {self.acts}", actor=actor, space=space, what=what)
        reply: Reply = self.do(self.askaround.answer(action))
        return reply

    def _traced(self, town: Town, who: int, space: SpaceId | None, what: What) -> tuple[str, int, int]:
        """Give an answer, how many statements it took, and what was asked of a platform."""
        statements, asked = list[str](), self.registry.asked
        self.store.connection.set_trace_callback(statements.append)
        actor = town.actor(who) if space else replace(town.actor(who), rank=None)
        reply = self._answered(actor, space, what, town.mark)
        self.store.connection.set_trace_callback(None)
        self._only_rows_of(town)
        self._only(town, reply)
        return repr(reply), len(statements), self.registry.asked - asked

    def _calm(self, town: Town) -> None:
        """Let everything leave that what was done here caused."""
        self.chance.stream = town.mark
        self.do(self.scheduler.tick())
        self.do(self.delivery.drain())
        for where, card in self._carried():
            assert where == town.space if isinstance(where, str) else where in town.people
            assert named_in(repr(card)) <= {town.mark}
            self._check_carried(where, card)
        self._only_rows_of(town)
        self._check_log()

    def _only(self, town: Town, shown: object) -> None:
        """Hold that what is shown in a place is of that place alone; keep the cards, whose buttons can be pressed."""
        assert named_in(repr(shown)) <= {town.mark}
        if isinstance(shown, Open):
            self.forms[town.mark].append(shown.form)
            assert shown.form.sends.community == town.community
        for card in [shown.card] if hasattr(shown, "card") else []:
            assert card.handle is None or card.handle.community == town.community
            if card.controls:
                self.shown[town.mark].append(card)

    def _check_carried(self, where: SpaceId | Person, card: Card | None) -> None:
        """Hold that a card is of one place, and goes nowhere else."""
        marks = named_in(repr(card))
        assert len(marks) <= 1
        if card is not None and card.handle is not None:
            town = at(card.handle.community)
            assert marks <= {town.mark}
            assert where == town.space if isinstance(where, str) else where in town.people
            self.shown[town.mark].append(card)
            if not isinstance(where, str):
                self.readers[id(card)] = town.people.index(where)

    def _carried(self) -> Iterator[tuple[SpaceId | Person, Card | None]]:
        for courier in self.couriers.values():
            yield from courier.taken()

    def _check_log(self) -> None:
        told = "\n".join(self.log.lines)
        assert not named_in(told)
        assert ":U" not in told
        assert not [line for line in self.log.lines if line.startswith(("ERROR", "CRITICAL"))]

    def _only_rows_of(self, town: Town) -> None:
        """Hold that nothing was written meanwhile that is not of a place."""
        touched = self.rows.touched()
        assert touched <= {(table, town.community) for table, _ in touched}, touched
