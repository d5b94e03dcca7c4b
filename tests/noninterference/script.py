"""What happens: a conversation made up from a seed, the same whoever sits on the asker's chair."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.simulation.leaping import ORIGIN
from bot.model.communities import DAY, Settings
from tests.noninterference.doings import FIRST, SECOND, Do, drawn
from tests.noninterference.people import HELPERS, NIGHTS, ONE, OTHER, ZONES, Somebody, residents
from tests.noninterference.plots import NOBODY, Known, Plot
from tests.noninterference.wires import Trouble

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
ON_ITS_WAY = timedelta(minutes=16)
"""As long as an anonymous card may wait to be shown: until then an ask goes with its asker, and nobody saw it."""

BEFORE_THE_BATCH = timedelta(hours=20)
"""From five in one night to one in the next."""

TO_THE_END = timedelta(days=24)
"""Long enough that all that was begun comes to its end, and some of it is destroyed."""


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
class Leaving:
    """One of the two is gone, or wants to be forgotten; from then on nobody on a chair says a word.

    All is over before the first night in which anything anonymous may end because of it.
    """

    at: datetime
    who: str
    forgets: bool


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
    breakdowns: tuple[Breakdown, ...]
    blocked: Mapping[str, tuple[str, ...]]
    """Whom somebody blocked before all this."""
    leaving: Leaving | None

    @property
    def ends(self) -> datetime:
        """Say when everybody has a last look."""
        return self.leaving.at + BEFORE_THE_BATCH if self.leaving else self.steps[-1].at + TO_THE_END

    def who(self, name: str) -> Somebody:
        """Give somebody by name."""
        return next(one for one in self.people if one.name == name)


def script(seed: int) -> Script:
    """Make up a conversation."""
    dice = random.Random(f"a conversation {seed}")
    begins = ORIGIN + timedelta(seconds=dice.randint(2 * 3600, 28 * 24 * 3600))
    blocked = {who: tuple(one for one in HELPERS if dice.random() < SELDOM) for who in (ONE, OTHER)}
    known = Known({one for ones in blocked.values() for one in ones}, askers_offer_names=dice.random() < HALF)
    steps = tuple(_steps(dice, begins, known))
    leaving = _leaving(dice, steps)
    return Script(
        seed=seed,
        begins=begins,
        settings=_settings(dice),
        people=residents(dice, begins),
        castings=_castings(dice),
        steps=tuple(_until_they_leave(dice, steps, leaving)),
        breakdowns=tuple(_breakdowns(dice, begins, steps[-1].at)),
        blocked=blocked,
        leaving=leaving,
    )


def _settings(dice: random.Random) -> Settings:
    return Settings(
        zone=dice.choice(ZONES),
        quiet=dice.choice(NIGHTS),
        language=dice.choice(("en", "de")),
        anonymous_a_day=9,
        live_asks=20,
        figures_from=1,
        kind_delay=dice.choice((0, 3600)),
        country=dice.choice(("", "DE", "US")),
        send_anyway=dice.random() < HALF,
        unmasking_from=dice.choice((0, 1)),
        destroy_after=dice.choice((14, 30)) * DAY,
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


def _steps(dice: random.Random, begins: datetime, known: Known) -> list[Step]:
    (pace,), (least, most) = dice.choices(PACES, LIVELY), STEPS
    number = dice.randint(least, most)
    second_at = dice.randint(3, number) if dice.random() < HALF else 0
    at, steps = begins, [_step(dice, begins, by=FIRST, do=Do.ASK, about=FIRST)]
    if dice.random() < SELDOM:
        for do in (Do.TAKE_BACK, Do.ASK):
            at += timedelta(minutes=1)
            steps.append(_step(dice, at, by=FIRST, do=do, about=FIRST))
    plots = [Plot(FIRST, known)]
    while len(steps) < number:
        at += timedelta(hours=drawn(dice, dict(pace)) * (0.2 + dice.random()))
        if len(steps) == second_at and not known.judged:
            steps.append(_step(dice, at, by=SECOND, do=Do.ASK, about=SECOND))
            plots.append(Plot(SECOND, known))
        steps.append(_next(dice, at, dice.choice(plots)))
    return steps


def _next(dice: random.Random, at: datetime, plot: Plot) -> Step:
    if dice.random() < HALF:
        do, whom = plot.by_asker(dice)
        return _step(dice, at, by=plot.chair, do=do, about=plot.chair, whom=whom)
    who, do = plot.by_neighbour(dice)
    return _step(dice, at, by=who, do=do, about=plot.chair)


def _step(dice: random.Random, at: datetime, *, by: str, do: Do, about: str, whom: str = NOBODY) -> Step:
    return Step(at=at, by=by, do=do, about=about, with_=whom, dice=dice.getrandbits(32))


def _leaving(dice: random.Random, steps: Sequence[Step]) -> Leaving | None:
    shown = max(step.at for step in steps if step.do in (Do.ASK, Do.OPEN_AGAIN)) + ON_ITS_WAY
    when = [step.at for step in steps if step.at > shown]
    if not when or dice.random() < HALF:
        return None
    return Leaving(at=dice.choice(when), who=dice.choice((ONE, OTHER)), forgets=dice.random() < HALF)


def _until_they_leave(dice: random.Random, steps: Sequence[Step], leaving: Leaving | None) -> Iterator[Step]:
    said = leaving is None or not leaving.forgets
    for step in steps:
        if leaving and not said and step.at >= leaving.at:
            said = True
            yield _step(dice, leaving.at, by=leaving.who, do=Do.FORGET, about=FIRST)
        if not _is_too_late(step, leaving):
            yield step


def _is_too_late(step: Step, leaving: Leaving | None) -> bool:
    if leaving is None or step.at < leaving.at:
        return False
    return step.by in (FIRST, SECOND, ONE, OTHER) or step.at > leaving.at + BEFORE_THE_BATCH


def _breakdowns(dice: random.Random, begins: datetime, ends: datetime) -> list[Breakdown]:
    """Close the private messages of one of the two, limit or cut the way to them; now and then to a helper as well."""
    whose = [name for name, chance in ((ONE, 0.6), (OTHER, 0.4), (dice.choice(HELPERS), 0.3)) if dice.random() < chance]
    return [
        Breakdown(
            at=begins + (ends - begins) * (dice.random() - 0.3),
            who=name,
            trouble=dice.choice((Trouble.CLOSED, Trouble.LIMITED, Trouble.DOWN)),
            lasts=timedelta(hours=dice.choice((1, 30, 2000))),
        )
        for name in whose
    ]
