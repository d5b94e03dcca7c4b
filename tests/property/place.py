"""A place whose weeks pass: what is counted in them, what is published on Mondays, and every page to look at.

The rules, the chapters, the words and the exports are the real ones; only the rows are held in memory.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast

from hypothesis import strategies as st

from adapters.web.exports import written
from bot.chapters import snapshots, trends
from bot.chapters.deck import Deck
from bot.chapters.ring import Ring
from bot.clock import SystemChance
from bot.decide import figures as rules
from bot.decide.tallies import CELLS
from bot.model.communities import Community
from bot.model.decisions import Event
from bot.model.figures import RANGES, WITHIN, Figure, Snapshot, Tally
from bot.model.ids import CommunityId, TimerId
from bot.model.pages import Asked, Page
from bot.model.timers import Alarm, Timer
from bot.ports import Unit
from bot.views.pages import Drawing
from bot.views.words import words_in
from tests.property import attacker

HOME = CommunityId("home")
BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
WEEK = timedelta(weeks=1)

View = tuple[Figure, int, str]
"""Which chart, of how many weeks, and its export."""


@dataclass(frozen=True, slots=True)
class Week:
    """What happened in a week: asks by the hours in which they were shown, and what became of them."""

    hours: Mapping[str, int]
    offers: Mapping[str, int]
    in_a_day: int
    sorted: int
    unanswered: int
    invited: tuple[int, ...]

    @property
    def asks(self) -> int:
        """Count what everybody could count."""
        return sum(self.hours.values())


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    """Let most asks come in a few hours of a week, and some at any."""
    often = st.tuples(st.sampled_from(CELLS[:3]), st.sampled_from((1, 4, 5, 6, 60, 120)))
    seldom = st.tuples(st.sampled_from(CELLS), st.integers(1, 5))
    spread = draw(st.lists(st.one_of(often, seldom), max_size=6))
    hours: dict[str, int] = {}
    for cell, n in spread:
        hours[cell] = hours.get(cell, 0) + n
    asks = sum(hours.values())
    in_a_day = draw(st.integers(0, asks))
    unanswered = draw(st.integers(0, asks - in_a_day))
    offers, left = dict[str, int](), asks - unanswered
    for within in WITHIN[:6]:
        offers[str(within)] = draw(st.integers(0, left))
        left -= offers[str(within)]
    invited = draw(st.tuples(*[st.integers(0, 8)] * len(trends.INVITED)))
    sorted_ = draw(st.integers(0, asks - unanswered))
    return Week(hours, offers, in_a_day, sorted_, unanswered, invited)


@dataclass
class Place:
    """What a unit would find, and the clock."""

    weeks: list[Week]
    helped: list[tuple[int, ...]]
    """In each month, how many helped who asked in no month, in one, in some, in many."""
    at: datetime = BEGIN
    published: list[Snapshot] = field(default_factory=list)
    over: set[date] = field(default_factory=set)

    def days(self) -> Iterator[datetime]:
        """Let Mondays pass, on which figures are taken, and the days before them; a while beyond the end."""
        for week in range(len(self.weeks) + 12):
            self.at = BEGIN + week * WEEK
            self._take()
            yield self.at
            self.at += timedelta(days=6)
            yield self.at

    def views(self) -> Iterator[View]:
        """Look at every chart in every range, as an export has it."""
        deck = Deck(cast(Unit, self), Community(id=HOME), words_in("en"), self.at)
        for back in RANGES:
            for page, show in ((Page.TRENDS, trends.trends), (Page.INVITATIONS, trends.invitations)):
                for block in show(deck, Asked(page=page, weeks=back)).blocks:
                    if isinstance(block, Drawing):
                        yield block.chart.figure, back, written(block.chart.table)

    def _take(self) -> None:
        timer = Timer(id=TimerId("timer"), community=HOME, owner=HOME, alarm=Alarm.TAKE_FIGURES, due=self.at)
        unit, here = cast(Unit, self), Community(id=HOME)
        ring = Ring(unit=unit, timer=timer, now=self.at, chance=SystemChance(), community=here)
        decision = snapshots.take(ring)
        self.published.extend(decision.publish)
        self.over.update(decision.counted_out)

    def as_told(self) -> "Place":
        """Give a place in which nothing happened but what was published or could be counted by everybody."""
        invited = [tuple(n if n >= attacker.FEW else 0 for n in week.invited) for week in self.weeks]
        running = (self.at - BEGIN) // WEEK
        told = [
            Week({CELLS[-1]: week.asks}, {}, 0, 0, 0, went if number < running else (0,) * len(went))
            for number, (week, went) in enumerate(zip(self.weeks, invited, strict=True))
        ]
        return Place(told, [], self.at, self.published)

    @property
    def figures(self) -> "Shelf":
        """Give what was published."""
        return Shelf(self)

    def tallied(self, counter: str, since: datetime, until: datetime) -> tuple[Tally, ...]:
        """Give what was counted, as a unit does; of a week to come nothing."""
        found = list[Tally]()
        for number, week in enumerate(self.weeks):
            monday = BEGIN + number * WEEK
            if monday <= self.at and rules.monday(since) <= monday.date() < rules.monday(until):
                found.extend(Tally(kind, monday.date(), n) for kind, n in _counted(week, counter).items() if n)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was published in a place, and who is still counted."""

    place: Place

    def published(self, figure: Figure, since: date) -> tuple[Snapshot, ...]:
        """Give what was published of days on or after one."""
        return tuple(one for one in self.place.published if one.figure is figure and one.ends > since)

    def last(self, figure: Figure) -> Snapshot | None:
        """Give what was published last."""
        return next((one for one in reversed(self.place.published) if one.figure is figure), None)

    def running(self) -> tuple[tuple[date, tuple[int, ...]], ...]:
        """Give the months that are counted."""
        months = [(date(2026, 3 + number, 1), helped) for number, helped in enumerate(self.place.helped)]
        begun = [(day, helped) for day, helped in months if _noon(day) <= self.place.at]
        return tuple((day, helped) for day, helped in begun if day not in self.place.over)


def _counted(week: Week, counter: str) -> Mapping[Any, int]:
    invited = dict(zip(trends.INVITED, week.invited, strict=True))
    counted: dict[str, Mapping[Any, int]] = {
        Event.ASK_SHOWN: {"5m": week.asks},
        Event.HOURS_SHOWN: week.hours,
        Event.FIRST_OFFER: week.offers,
        Event.ANSWERED_IN_A_DAY: {"": week.in_a_day},
        Event.ASK_SORTED: {"": week.sorted},
        Event.CLOSED_UNANSWERED: {"": week.unanswered},
        **{event: {"": n} for event, n in invited.items()},
    }
    return counted.get(counter, {})


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def places() -> st.SearchStrategy[Place]:
    """Let some weeks and months pass."""
    month = st.tuples(*[st.sampled_from((0, 1, 3, 4, 5, 6, 10, 14))] * 4)
    return st.builds(Place, st.lists(weeks(), min_size=1, max_size=9), st.lists(month, max_size=4))
