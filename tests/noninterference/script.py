"""What happens: a conversation made up from a seed, the same whoever sits on the asker's chair."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.model.communities import Settings
from tests.noninterference.leaping import ORIGIN
from tests.noninterference.people import HELPERS, MODERATORS, NIGHTS, ONE, OTHER, ZONES, Somebody, residents
from tests.noninterference.wires import Trouble

T = TypeVar("T")


class Do(StrEnum):
    """Something to do. The first of them are for whoever sits on a chair; the others for helpers and moderators."""

    ASK = "ask"
    TAKE_BACK = "take back"
    EDIT = "edit"
    OWN_ME_TOO = "own me too"
    HELP_MYSELF = "help myself"
    ANSWER_MYSELF = "answer myself"
    ACCEPT = "accept"
    ASK_FIRST = "ask first"
    DECLINE = "decline"
    SAY = "say"
    SAY_HOW_TO_BE_REACHED = "say how to be reached"
    END = "end"
    THEY_HELPED = "they helped"
    NOT_YET = "not yet"
    MORE_HELP = "more help"
    KEEP_OPEN = "keep open"
    SORTED = "sorted"
    CLOSE = "close"
    LEAVE_NOTE = "leave note"

    OFFER = "offer"
    ME_TOO = "me too"
    TALK = "talk"
    TALK_OF_ELSEWHERE = "talk of elsewhere"
    LEAVE = "leave"
    WITHDRAW = "withdraw"
    LOOK = "look"
    BROWSE = "browse"
    TAKE_ON = "take on"
    ANSWER = "answer"
    ASK_BY_NAME = "ask by name"


FIRST, SECOND = "first", "second"
"""The asks, and the chairs of those who asked them."""

Chances = Mapping[Do, int]

ANYWAY: Chances = {Do.EDIT: 2, Do.OWN_ME_TOO: 2, Do.HELP_MYSELF: 2, Do.ANSWER_MYSELF: 2, Do.KEEP_OPEN: 4, Do.CLOSE: 1}
WITH_AN_OFFER: Chances = {Do.ACCEPT: 12, Do.ASK_FIRST: 6, Do.DECLINE: 3}
WITH_HELP: Chances = {
    Do.SAY: 7,
    Do.SAY_HOW_TO_BE_REACHED: 2,
    Do.END: 1,
    Do.THEY_HELPED: 6,
    Do.NOT_YET: 4,
    Do.MORE_HELP: 3,
    Do.SORTED: 3,
}
AFTERWARDS: Chances = {Do.LEAVE_NOTE: 6, Do.SAY: 3, Do.END: 1}

BY_HELPER: Chances = {Do.OFFER: 8, Do.ME_TOO: 3, Do.LOOK: 4, Do.BROWSE: 2, Do.TAKE_ON: 3, Do.ASK_BY_NAME: 1}
BY_WHO_OFFERED: Chances = {Do.TALK: 8, Do.TALK_OF_ELSEWHERE: 2, Do.LEAVE: 1, Do.WITHDRAW: 2, Do.LOOK: 3}
BY_MODERATOR: Chances = {Do.ANSWER: 4, Do.LOOK: 2, Do.BROWSE: 2, Do.OFFER: 1}

Times = tuple[tuple[float, int], ...]
PACES: tuple[Times, ...] = (
    ((0.1, 6), (1, 5), (9, 2), (26, 1)),
    ((1, 3), (5, 4), (12, 3), (30, 2)),
    ((6, 2), (24, 4), (50, 2), (73, 1)),
)
"""Hours from one step to the next, and how often: a lively conversation, an ordinary one, a lonely one."""

LIVELY = 5, 3, 2

HALF, SELDOM = 0.5, 0.15
STEPS = 15, 45
TO_THE_END = timedelta(days=16)
"""Long enough that all that was begun comes to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that is done: at a moment, by a chair or a neighbour, about one of the asks, with somebody or other."""

    at: datetime
    by: str
    do: Do
    about: str
    with_: str
    dice: int
    """What is left open is settled with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """The way to somebody breaks for a while; only their own, which is how the two may differ."""

    at: datetime
    who: str
    trouble: Trouble
    lasts: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Everything that a run needs to know."""

    seed: int
    begins: datetime
    settings: Settings
    people: tuple[Somebody, ...]
    castings: tuple[Mapping[str, str], Mapping[str, str]]
    """Who sits on which chair, in the one run and in the other."""
    steps: tuple[Step, ...]
    breakdowns: tuple[Breakdown, ...] = field(default=())

    @property
    def ends(self) -> datetime:
        """Say when everybody has a last look."""
        return self.steps[-1].at + TO_THE_END

    def who(self, name: str) -> Somebody:
        """Give somebody by name."""
        return next(one for one in self.people if one.name == name)


def script(seed: int) -> Script:
    """Make up a conversation."""
    dice = random.Random(f"a conversation {seed}")
    begins = ORIGIN + timedelta(seconds=dice.randint(2 * 3600, 28 * 24 * 3600))
    steps = tuple(_steps(dice, begins))
    return Script(
        seed=seed,
        begins=begins,
        settings=_settings(dice),
        people=residents(dice, begins),
        castings=_castings(dice),
        steps=steps,
        breakdowns=tuple(_breakdowns(dice, begins, steps[-1].at)),
    )


def _settings(dice: random.Random) -> Settings:
    return Settings(
        zone=dice.choice(ZONES),
        quiet=dice.choice(NIGHTS),
        language=dice.choice(("en", "de")),
        anonymous_a_day=dice.choice((1, 5)),
        live_asks=9,
        figures_from=1,
        kind_delay=dice.choice((0, 3600)),
        country=dice.choice(("", "DE", "US")),
    )


def _castings(dice: random.Random) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Swap the asker; that two asks have one author, or have two, may not show either."""
    return dice.choice(
        (
            ({FIRST: ONE, SECOND: ONE}, {FIRST: OTHER, SECOND: OTHER}),
            ({FIRST: ONE, SECOND: OTHER}, {FIRST: OTHER, SECOND: ONE}),
            ({FIRST: ONE, SECOND: ONE}, {FIRST: OTHER, SECOND: ONE}),
            ({FIRST: ONE, SECOND: OTHER}, {FIRST: OTHER, SECOND: OTHER}),
        )
    )


@dataclass(slots=True)
class _Plot:
    """What may have become of one ask so far, so that what is done next is mostly possible; it need not be."""

    chair: str
    offered: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    sorted: bool = False

    def by_asker(self, dice: random.Random) -> tuple[Do, str]:
        """Choose what its asker does next, and with whom."""
        chances = dict(ANYWAY)
        if self.offered:
            chances |= WITH_AN_OFFER
        if self.accepted:
            chances |= AFTERWARDS if self.sorted else WITH_HELP
        do = _drawn(dice, chances)
        whom = dice.choice((do in WITH_AN_OFFER and self.offered) or self.accepted or HELPERS)
        if do in (Do.ACCEPT, Do.ASK_FIRST) and whom not in self.accepted:
            self.accepted.append(whom)
        self.sorted = self.sorted or do is Do.SORTED
        return do, whom

    def by_neighbour(self, dice: random.Random) -> tuple[str, Do]:
        """Choose who else does something, and what."""
        who = _drawn(dice, {dice.choice(HELPERS): 4, dice.choice(MODERATORS): 1})
        usual = BY_MODERATOR if who in MODERATORS else BY_HELPER
        do = _drawn(dice, {**usual, **BY_WHO_OFFERED} if who in self.offered else usual)
        if do in (Do.OFFER, Do.TAKE_ON, Do.ANSWER) and who not in self.offered:
            self.offered.append(who)
        return who, do


def _steps(dice: random.Random, begins: datetime) -> list[Step]:
    (pace,), (least, most) = dice.choices(PACES, LIVELY), STEPS
    number = dice.randint(least, most)
    second_at = dice.randint(3, number) if dice.random() < HALF else 0
    at, steps = begins, [_step(dice, begins, by=FIRST, do=Do.ASK, about=FIRST)]
    if dice.random() < SELDOM:
        for do in (Do.TAKE_BACK, Do.ASK):
            at += timedelta(minutes=1)
            steps.append(_step(dice, at, by=FIRST, do=do, about=FIRST))
    plots = [_Plot(FIRST)]
    while len(steps) < number:
        at += timedelta(hours=_drawn(dice, dict(pace)) * (0.2 + dice.random()))
        if len(steps) == second_at:
            at += timedelta(hours=26)  # For whoever has asked already today there may be a limit.
            steps.append(_step(dice, at, by=SECOND, do=Do.ASK, about=SECOND))
            plots.append(_Plot(SECOND))
        steps.append(_next(dice, at, dice.choice(plots)))
    return steps


def _next(dice: random.Random, at: datetime, plot: _Plot) -> Step:
    if dice.random() < HALF:
        do, whom = plot.by_asker(dice)
        return _step(dice, at, by=plot.chair, do=do, about=plot.chair, whom=whom)
    who, do = plot.by_neighbour(dice)
    return _step(dice, at, by=who, do=do, about=plot.chair)


def _step(dice: random.Random, at: datetime, *, by: str, do: Do, about: str, whom: str = "") -> Step:
    return Step(at=at, by=by, do=do, about=about, with_=whom, dice=dice.getrandbits(32))


def _drawn(dice: random.Random, chances: Mapping[T, int]) -> T:
    return dice.choices(tuple(chances), tuple(chances.values()))[0]


def _breakdowns(dice: random.Random, begins: datetime, ends: datetime) -> list[Breakdown]:
    """Close the private messages of one of the two, limit or cut the way to them; now and then to a helper as well."""
    whose = [name for name, chance in ((ONE, 0.6), (OTHER, 0.4), (dice.choice(HELPERS), 0.3)) if dice.random() < chance]
    return [
        Breakdown(
            at=begins + (ends - begins) * (dice.random() - 0.3),
            who=name,
            trouble=dice.choice(tuple(Trouble)),
            lasts=timedelta(hours=dice.choice((1, 30, 2000))),
        )
        for name in whose
    ]
