"""What of a community's figures may be published. Pure: no clock, no network, no storage.

What is about people, or could be followed from one week into the next, is published once, for a stretch of whole weeks
(or a month) that no other stretch shares, and never changed: two views, ranges or exports differ by whole stretches,
each hidden on its own. A stretch is as long as it takes for enough to have happened that everybody could see; how long
that was says nothing of anybody.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.decide.tallies import CELLS
from bot.model.communities import Settings
from bot.model.decisions import Event
from bot.model.figures import FEW, LONGER, WITHIN, Figure, Snapshot, Tally

ASKS = 10
"""With at least so many asks there are five on either side of the middle one."""

SLOWEST_FROM = 50
"""With at least so many there are five among the slowest tenth."""

HOURS_FROM = 100
"""So many asks make a picture of a week: with fewer, nearly all of it would be hidden."""

SETTLES = timedelta(weeks=2)
"""So long after a week most of its asks have ended, one way or another."""

WEEK = timedelta(weeks=1)

MONTHS_BACK = 6
"""Over so many months it is kept that somebody asked."""

MONTHS_ASKED = (0, 1, 2, 4)
"""Those who helped are told apart by the months in which they asked: none, one, two or three, more."""

Cells = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """What was counted since figures were taken last, each week of asks with what became of them."""

    shown: Sequence[Tally] = ()
    in_a_day: Sequence[Tally] = ()
    sorted: Sequence[Tally] = ()
    unanswered: Sequence[Tally] = ()
    opened_again: Sequence[Tally] = ()
    first_offers: Sequence[Tally] = ()
    hours: Sequence[Tally] = ()


def monday(at: datetime) -> date:
    """Name the day on which the week of a moment began."""
    return at.date() - timedelta(days=at.weekday())


def suppress(cells: Sequence[int]) -> Cells:
    """Hide what is fewer than five, and of the rest the smallest where otherwise a total would tell of it: where all
    that is hidden were fewer than five, or so many that every hidden cell has some."""
    shown = {place: n for place, n in enumerate(cells) if n >= FEW}
    few = [n for n in cells if n < FEW]
    if shown and few and not FEW <= sum(few) <= (FEW - 1) * (len(few) - 1):
        del shown[min(shown, key=lambda place: (shown[place], place))]
    return tuple(shown.get(place) for place in range(len(cells)))


def stretches(shown: Sequence[Tally], since: date | None, until: date, enough: int) -> tuple[tuple[date, date], ...]:
    """Cut the weeks from *since* on and before *until* where enough asks were shown; what is left over waits."""
    weekly: Counter[date] = Counter()
    for tally in shown:
        weekly[tally.week] += tally.n
    found, seen = list[tuple[date, date]](), 0
    begins = since or min(weekly, default=until)
    for week in sorted(week for week in weekly if begins <= week < until):
        seen += weekly[week]
        if seen >= enough:
            found.append((begins, week + WEEK))
            begins, seen = week + WEEK, 0
    return tuple(found)


def answers(lived: Lived, since: date | None, settings: Settings, now: datetime) -> tuple[Snapshot, ...]:
    """Publish how asks were answered and how they ended, some weeks afterwards: all of them, and of these in cells
    those with an offer within a day, sorted, closed without an offer, and the hours of the middle and the slow ones."""
    enough = max(ASKS, settings.figures_from)
    found = stretches(lived.shown, since, monday(now - SETTLES), enough)
    return tuple(
        Snapshot(figure=Figure.ANSWERS, begins=begins, ends=ends, cells=_answered(lived, begins, ends))
        for begins, ends in found
    )


def _answered(lived: Lived, begins: date, ends: date) -> Cells:
    asks = _between(lived.shown, begins, ends).total()
    again = _between(lived.opened_again, begins, ends)
    in_a_day = coded(_between(lived.in_a_day, begins, ends).total(), asks)
    sorted_ = _between(lived.sorted, begins, ends).total() - again[Event.ASK_SORTED]
    unanswered = _between(lived.unanswered, begins, ends).total() - again[Event.CLOSED_UNANSWERED]
    offers = _between(lived.first_offers, begins, ends)
    half, slow = _within(offers, asks, 5), _within(offers, asks, 9) if asks >= SLOWEST_FROM else None
    return (asks, in_a_day, min(asks, max(0, sorted_)), _unanswered(unanswered, in_a_day, asks), half, slow)


def coded(some: int, of_all: int) -> int:
    """Count fewer than five as four, which means at most four, and all but fewer than five as all but four."""
    return min(max(some, FEW - 1), of_all - FEW + 1)


def _unanswered(some: int, in_a_day: int, asks: int) -> int | None:
    """Tell how many had no offer where neither they nor the others are few; which of them would be is not told apart,
    since it can be seen on cards that some of the others were sorted."""
    others = asks - some if in_a_day < FEW else asks - in_a_day - some
    return some if some >= FEW <= others else None


def encouraging(last: Snapshot, settings: Settings, since: datetime) -> tuple[int, int] | None:
    """Give how many of how many asks had an answer within a day, where it is no older than *since* and was most."""
    asks, answered = last.cells[0] or 0, last.cells[1] or 0
    lately = monday(since - SETTLES) < last.ends and asks >= settings.figures_from
    return (answered, asks) if lately and 2 * answered >= asks else None


def _within(offers: Counter[str], asks: int, tenths: int) -> int:
    """Say within how many hours so many tenths of all asks had an offer; those without one took longer than all."""
    counted = 0
    for hours in WITHIN:
        counted += offers[str(hours)]
        if counted * 10 >= asks * tenths:
            return hours
    return LONGER


def hours(lived: Lived, since: date | None, now: datetime) -> tuple[Snapshot, ...]:
    """Publish in which hours of the week asks were shown."""
    return tuple(
        Snapshot(figure=Figure.HOURS, begins=begins, ends=ends, cells=_in_hours(lived.hours, begins, ends))
        for begins, ends in stretches(lived.hours, since, monday(now), HOURS_FROM)
    )


def _in_hours(shown: Sequence[Tally], begins: date, ends: date) -> Cells:
    counted = _between(shown, begins, ends)
    return suppress([counted[cell] for cell in CELLS])


def _between(tallies: Iterable[Tally], begins: date, ends: date) -> Counter[str]:
    counted: Counter[str] = Counter()
    for tally in tallies:
        if begins <= tally.week < ends:
            counted[tally.kind] += tally.n
    return counted


def added_up(snapshots: Sequence[Snapshot]) -> Cells:
    """Add up what was published, cell by cell: hidden in some it counts nothing there, in all of them it is hidden."""
    columns = zip(*(one.cells for one in snapshots), strict=True)
    return tuple(sum(cell for cell in column if cell) if any(column) else None for column in columns)


def place_of(months: int) -> int:
    """Say where somebody has their place in a row who asked in so many months."""
    return max(place for place, least in enumerate(MONTHS_ASKED) if months >= least)


def balance(month: date, helped: Sequence[int], last: Snapshot | None) -> Snapshot | None:
    """Publish, in fives, in how many months those asked who helped in a *month*; None where it tells of too few, or
    where what was published last may be true of all but four of them still."""
    people = [*helped, *(0 for _ in MONTHS_ASKED[len(helped) :])]
    cells = tuple(None if n is None else n - n % FEW for n in suppress(people))
    if not any(cells) or (last and changed(last.cells, people) < FEW):
        return None
    return Snapshot(figure=Figure.BALANCE, begins=month, ends=next_month(month), cells=cells)


def changed(published: Cells, people: Sequence[int]) -> int:
    """Say how many people at least have come or gone since; what was published in fives may have been four more."""
    pairs = [(before, now) for before, now in zip(published, people, strict=True) if before is not None]
    come = sum(max(0, now - before - FEW + 1) for before, now in pairs)
    gone = sum(max(0, before - now) for before, now in pairs)
    return max(come, gone)


def next_month(day: date) -> date:
    """Give the first day of the month after that of a day."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def weeks_until(last: date, weeks: int) -> tuple[date, ...]:
    """Give the Mondays of so many weeks, of which *last* begins the last."""
    return tuple(last - WEEK * back for back in reversed(range(weeks)))


def weekly(tallies: Sequence[Tally], weeks: Sequence[date]) -> tuple[int, ...]:
    """Give how often something happened in each of some weeks."""
    counted: Counter[date] = Counter()
    for tally in tallies:
        counted[tally.week] += tally.n
    return tuple(counted[week] for week in weeks)


def not_few(totals: Sequence[int]) -> Cells:
    """Hide totals of fewer than five that no other total has a part in."""
    return tuple(n if n >= FEW else None for n in totals)
