"""A crowd that does so many things a second, whatever becomes of them: who is slow is waited for by more and more.

What happens by itself follows from what is done: cards, private messages, reports. Only people who talk with each
other are written to, and they are few where a platform lets a bot open private channels seldom.
"""

import asyncio
from abc import ABC, abstractmethod
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from random import Random
from time import perf_counter
from typing import Any

from benchmarks.towns import PRINTER, anew
from sandbox.errors import ClientRefusal
from tests.flows.neighbours import OnDiscord, OnSlack, Seen

Person = OnDiscord | OnSlack

FLOWS = {"ask": 33, "offer": 6, "accept": 3, "reply": 6, "look": 37, "me too": 26, "report": 5}
"""How often each begins; an ask takes three deliveries or four, what has a form two, all else one."""

PEOPLE = 12
"""In each place: enough for anonymous asks."""

ANONYMOUSLY = 0.2
RECENT = 40
WARM_UP = 0.2
"""Of the time, in which caches fill and nothing is counted."""

DUE: ContextVar[float | None] = ContextVar("due", default=None)
"""When the next thing was to be done, where somebody may do it already."""

LAG: ContextVar[float] = ContextVar("lag", default=0.0)
"""Seconds by which what is done now is late."""


@dataclass(slots=True)
class Home:
    """A place with its people, and what they may act on."""

    called: str
    """The channel for asks, by name; ``channel`` and ``moderators`` are ids."""
    channel: str
    moderators: str
    space: str
    people: list[Person]
    talks: bool
    weight: float = 1.0
    """How much is asked here, beside other places."""
    cards: deque[str] = field(default_factory=lambda: deque(maxlen=RECENT))
    letters: dict[str, deque[tuple[Person, str]]] = field(default_factory=dict)
    busy: set[str] = field(default_factory=set)

    def letter(self, label: str) -> tuple[Person, str] | None:
        """Give the oldest private message with such a button, and who has it, unless they do something else."""
        waiting = self.letters.get(label)
        if not waiting or waiting[0][0].id in self.busy:
            return None
        return waiting.popleft()


class Crowd(ABC):
    """Everybody on one platform."""

    label_of_letters = ("Yes, please", "Reply")

    def __init__(self) -> None:
        self.homes: list[Home] = []
        self.home_of: dict[str, Home] = {}
        """By channel and by person."""
        self.took: list[float] = []
        self.missed: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.counting = False
        self._going_on: deque[asyncio.Future[float]] = deque()
        self._dice = Random(1)
        self._flows: dict[str, Callable[[], Awaitable[None]]] = {
            "ask": self._ask,
            "offer": self._offer,
            "accept": self._accept,
            "reply": self._reply,
            "look": self._look,
            "me too": self._me_too,
            "report": self._report,
        }

    async def answer(self, question: dict[str, Any]) -> Any:
        """Do what the measuring process asks."""
        match question.pop("do"):
            case "found":
                return self.found(**question)
            case "live":
                return await self._live(**question)
            case unknown:
                raise ValueError(f"a crowd cannot {unknown}")

    @abstractmethod
    def found(self) -> dict[str, Any]:
        """Let everybody move in; give where a bot connects, and the places that are to be set up."""

    @abstractmethod
    async def timed(self, doing: Awaitable[Seen]) -> Seen:
        """Do something, and note how long its acknowledgement took."""

    @abstractmethod
    def sent(self) -> tuple[float, float]:
        """Give how many messages went out since counting began, and how many a second the platform would have taken."""

    @abstractmethod
    def refused(self) -> dict[str, int]:
        """Count what was refused for being too often, by what it was."""

    def begin_counting(self) -> None:
        """Count from now on."""
        self.took.clear()
        self.done.clear()
        self.counting = True

    def posted(self, channel: str, message: str) -> None:
        """Hear of a card among the asks."""
        if channel in self.home_of and self.home_of[channel].channel == channel:
            self.home_of[channel].cards.append(message)

    def written(self, person: str, message: str) -> None:
        """Hear of a private message: what can be answered is kept."""
        home = self.home_of[person]
        reader = next(one for one in home.people if one.id == person)
        for label in set(reader.message(message).labels).intersection(self.label_of_letters):
            home.letters.setdefault(label, deque(maxlen=RECENT)).append((reader, message))

    async def _live(self, seconds: float, rate: float) -> dict[str, Any]:
        """Do *rate* things a second for so long, and give what came of it, without the beginning."""
        acting: set[asyncio.Task[None]] = set()
        began = perf_counter()
        counted_from = began + seconds * WARM_UP
        for number in range(round(seconds * rate)):
            at = began + number / rate
            if not self.counting and at >= counted_from:
                self.begin_counting()
            await asyncio.sleep(max(0.0, at - perf_counter()))
            self._let_act(at, acting)
        sent, allowed = self.sent()
        lasted = perf_counter() - counted_from
        for task in acting:
            task.cancel()
        await asyncio.gather(*acting, return_exceptions=True)
        return {
            "took": sorted(self.took),
            "done": dict(self.done),
            "missed": dict(self.missed),
            "failed": dict(self.failed),
            "refused": self.refused(),
            "sent": sent / lasted,
            "allowed": allowed,
            "begun": len(acting),
        }

    def _let_act(self, at: float, acting: set[asyncio.Task[None]]) -> None:
        """Let whoever has waited longest go on with what they began, or somebody else begin something."""
        if self._going_on:
            self._going_on.popleft().set_result(at)
            return
        task = asyncio.create_task(self._begin(at))
        acting.add(task)
        task.add_done_callback(acting.discard)

    async def _begin(self, at: float) -> None:
        kind = self._dice.choices([*FLOWS], [*FLOWS.values()])[0]
        DUE.set(at)
        try:
            await self._flows[kind]()
        except ClientRefusal as gone:
            self.missed[f"{kind}: {str(gone)[:80]}"] += 1
        except AssertionError as failure:
            self.failed[f"{kind}: {str(failure)[:200]}"] += 1

    async def turn(self, what: str) -> None:
        """Wait until something more may be done, and remember how late that is; who begins has waited already."""
        at = DUE.get()
        if at is None:
            waiting = asyncio.get_running_loop().create_future()
            self._going_on.append(waiting)
            at = await waiting
        DUE.set(None)
        LAG.set(perf_counter() - at)
        self.done[what] += 1

    def note(self, began: float) -> None:
        """Write down how long something took that began then, lateness included."""
        if self.counting:
            self.took.append(LAG.get() + perf_counter() - began)

    @contextmanager
    def _somebody(self, home: Home) -> Iterator[Person]:
        """Give somebody who does nothing else meanwhile."""
        idle = [one for one in home.people if one.id not in home.busy]
        with self._occupied(home, self._dice.choice(idle or home.people)) as person:
            yield person

    @contextmanager
    def _occupied(self, home: Home, person: Person) -> Iterator[Person]:
        home.busy.add(person.id)
        try:
            yield person
        finally:
            home.busy.discard(person.id)

    def _anywhere(self, *, talks: bool = False) -> Home:
        there = [home for home in self.homes if home.talks] if talks else self.homes
        return self._dice.choices(there, [home.weight for home in there])[0]

    async def _ask(self) -> None:
        home = self._anywhere()
        with self._somebody(home) as person:
            await self.turn("ask")
            form = await self.run(person, home, "/ask")
            await self.turn("ask")
            preview = await self.fill(person, form, PRINTER)
            if self._dice.random() < ANONYMOUSLY:
                await self.turn("ask")
                preview = await self.choose(person, preview, "By name or anonymously?", "Post anonymously")
            await self.turn("ask")
            await self.press(person, preview, "Post it")

    async def _look(self) -> None:
        home = self._anywhere()
        with self._somebody(home) as person:
            await self.turn("look")
            await self.run(person, home, self._dice.choice(["/my", "/asks"]))

    async def _me_too(self) -> None:
        await self._on_a_card("me too", "Me too", talks=False)

    async def _report(self) -> None:
        await self._on_a_card("report", "Report", {}, talks=False)

    async def _offer(self) -> None:
        words = {"What I can do": "I know these well, I mended {n}.", "How soon after a yes?": "the same day"}
        await self._on_a_card("offer", "I can help", words, talks=True)

    async def _accept(self) -> None:
        await self._on_a_letter("accept", "Yes, please", None)

    async def _reply(self) -> None:
        await self._on_a_letter("reply", "Reply", {"What would you like to say?": "At six? I mended {n} of them."})

    async def _on_a_card(self, kind: str, label: str, words: dict[str, str] | None = None, *, talks: bool) -> None:
        home = self._anywhere(talks=talks)
        if not home.cards:
            await self._look()
            return
        with self._somebody(home) as person:
            await self._answered(kind, person, self._dice.choice(home.cards), label, words)

    async def _on_a_letter(self, kind: str, label: str, words: dict[str, str] | None) -> None:
        home = self._anywhere(talks=True)
        letter = home.letter(label)
        if letter is None:
            await self._look()
            return
        person, message = letter
        with self._occupied(home, person):
            await self._answered(kind, person, message, label, words)

    async def _answered(
        self, kind: str, person: Person, message: str, label: str, words: dict[str, str] | None
    ) -> None:
        seen = person.message(message)
        if label not in seen.labels:
            await self._look()
            return
        await self.turn(kind)
        form = await self.press(person, seen, label)
        if words is not None and form.is_form:
            await self.turn(kind)
            await self.fill(person, form, words)

    async def run(self, person: Person, home: Home, command: str) -> Seen:
        """Let somebody type a command at home."""
        return await self.timed(person.run(command, channel=home.called))

    async def fill(self, person: Person, form: Seen, words: dict[str, str]) -> Seen:
        """Let somebody send a form."""
        return await self.timed(person.fill(form, anew(words)))

    async def press(self, person: Person, seen: Seen, label: str) -> Seen:
        """Let somebody press a button."""
        return await self.timed(person.press(seen, label))

    async def choose(self, person: Person, seen: Seen, menu: str, label: str) -> Seen:
        """Let somebody choose in a menu."""
        return await self.timed(person.choose(seen, menu, [label]))
