"""What is asked of a database all day, statement by statement and page by page."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from time import perf_counter

from benchmarks.dashboard import HOME, MO, SPACE, WISH
from benchmarks.growing.places import CENSUSES, Grown
from benchmarks.growing.residents import Resident
from bot.clock import SystemClock
from bot.dashboard import Dashboard
from bot.handle import Askaround
from bot.model.actions import Action, Ran, Spoken
from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.effects import Sending, ShowCard
from bot.model.ids import AskId, OfferId, SendingId, TimerId
from bot.model.offers import Offer
from bot.model.pages import Asked, Page
from bot.model.people import Actor, Person
from bot.model.timers import Alarm, Timer
from bot.ports import Directory, Unit
from bot.scheduler import Scheduler

LEASE = timedelta(minutes=1)
PAGE = 10


@dataclass(frozen=True, slots=True)
class Turn:
    """Once more of the same: what it happens to, and what it may draw from."""

    grown: Grown
    number: int
    directory: Directory

    @property
    def unit(self) -> Unit:
        """Give the place."""
        return self.directory.within(HOME)

    @property
    def one(self) -> Resident:
        """Give somebody, another one each time."""
        return self.grown.residents[self.number % len(self.grown.residents)]

    @property
    def stranger(self) -> Person:
        """Give somebody who was never here."""
        return Person(f"discord:{self.grown.chance.between(10**17, 10**18)}")


def _post(turn: Turn) -> None:
    ask = Ask(id=AskId(turn.grown.chance.id()), wish=WISH, state=AskState.OPEN, posted_at=turn.grown.now)
    turn.unit.asks.post(ask, turn.stranger)


def _keep(turn: Turn) -> None:
    ask = turn.unit.asks.get(turn.one.ask)
    assert ask
    turn.unit.asks.keep(replace(ask, version=ask.version + 1))


def _offer(turn: Turn) -> None:
    offer = Offer(id=OfferId(turn.grown.chance.id()), ask=turn.one.ask, can_do=WISH.help)
    turn.unit.offers.make(offer, turn.stranger)


def _send(turn: Turn) -> Sending:
    id = SendingId(turn.grown.chance.id())
    sending = Sending(id=id, effect=ShowCard(ask=turn.one.ask), lane=id, due=turn.grown.now)
    turn.unit.send(sending)
    return sending


def _deliver(turn: Turn) -> None:
    sending = _send(turn)
    (claimed,) = turn.directory.claim(turn.grown.now, LEASE, 1)
    assert claimed.sending.id == sending.id
    turn.directory.settle(HOME, sending.id)


def _ring(turn: Turn) -> None:
    owner = turn.grown.chance.id()
    due_at = turn.grown.now - LEASE
    timer = Timer(id=TimerId(owner), community=HOME, owner=owner, alarm=Alarm.LOOK_IN, due=due_at)
    turn.unit.set_timer(timer)
    (due,) = turn.directory.due_timers(turn.grown.now, 1)
    assert turn.directory.ring(due)


def _list(turn: Turn, *, topic: str | None = None, skip: int = 0) -> None:
    turn.unit.asks.on_show(topic=topic, kind=None, size=None, skip=skip, most=PAGE)


def _last_page(turn: Turn) -> None:
    _list(turn, skip=max(0, turn.grown.asks // 100 - PAGE))


STATEMENTS: Mapping[str, Callable[[Turn], object]] = {
    "first sight": lambda turn: turn.unit.first_sight(turn.grown.chance.id(), turn.grown.now),
    "post an ask": _post,
    "read an ask": lambda turn: turn.unit.asks.get(turn.one.ask),
    "change an ask": _keep,
    "one's own asks": lambda turn: turn.unit.asks.of(turn.one.person),
    "offer": _offer,
    "offers on an ask": lambda turn: turn.unit.offers.on(turn.one.ask),
    "one's own offers": lambda turn: turn.unit.offers.of(turn.one.person),
    "a standing offer": lambda turn: turn.unit.offers.standing(turn.one.ask, turn.one.person),
    "one's own drafts": lambda turn: turn.unit.drafts.of(turn.one.person),
    "what was said": lambda turn: turn.unit.conversations.turns(turn.one.conversation),
    "a member": lambda turn: turn.unit.members.of(turn.one.person),
    "members for a topic": lambda turn: turn.unit.members.helping("topic 1", after="00000000", most=50),
    "asks on show": _list,
    "asks on show, the last page": _last_page,
    "asks on show, a topic nobody has": lambda turn: _list(turn, topic="none"),
    "asks not shown yet": lambda turn: turn.unit.asks.unshown(),
    "destroy an ask": lambda turn: turn.unit.traces.destroy(turn.one.ask, turn.grown.now),
    "claim, nothing due": lambda turn: turn.directory.claim(turn.grown.now, LEASE, 8),
    "send, claim and settle": _deliver,
    "alarms, none due": lambda turn: turn.directory.due_timers(turn.grown.now, 50),
    "set an alarm and ring it": _ring,
    "forget, nothing old": lambda turn: turn.directory.forget_seen(turn.grown.now, 50),
    "is anything behind": lambda turn: turn.directory.is_behind(turn.grown.now),
}
"""Measured within a unit, without its hop and its commit, and undone."""


class Undone(Exception):
    """Raised in the end, so that every round finds the place as it was."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


async def once(grown: Grown, statement: str, times: int) -> float:
    """Give how many microseconds a statement takes."""

    def work(directory: Directory) -> None:
        ask, began = STATEMENTS[statement], perf_counter()
        for number in range(times):
            ask(Turn(grown, number, directory))
        raise Undone(perf_counter() - began)

    try:
        await grown.store.transact(work)
    except Undone as undone:
        return undone.seconds / times * 1e6
    raise AssertionError(statement)


Look = Callable[[], Awaitable[object]]


def looks(grown: Grown) -> dict[str, Look]:
    """Give what is answered whole, with hop and commit, as whoever asks waits for it."""
    store, chance, clock = grown.store, grown.chance, SystemClock()
    whole = {"store": store, "clock": clock, "chance": chance, "censuses": CENSUSES, "defaults": Settings()}
    door = Askaround(**whole, wake=lambda: None, names={})  # type: ignore[arg-type]
    board = Dashboard(**whole, names={})  # type: ignore[arg-type]
    scheduler = Scheduler(**whole)  # type: ignore[arg-type]

    async def ran(command: Spoken) -> None:
        actor = Actor(person=grown.residents[0].person, name="Ana")
        await door.answer(Action(key=chance.id(), actor=actor, space=SPACE, what=Ran(command=command)))

    return {
        "/my": partial(ran, Spoken.MY),
        "/asks": partial(ran, Spoken.ASKS),
        "a tick": scheduler.tick,
        **{f"page {page}": partial(board.look, MO, Asked(page=page)) for page in Page},
    }


async def looked(look: Look, times: int) -> float:
    """Give how many microseconds one takes, the median of some."""
    taken = []
    for _ in range(times):
        began = perf_counter()
        await look()
        taken.append(perf_counter() - began)
    return sorted(taken)[times // 2] * 1e6
