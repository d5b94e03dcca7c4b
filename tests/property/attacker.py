"""Somebody who keeps every view and export, knows all rules and what everybody can count, and works out what is hidden.

Everything is whole numbers. How many asks came up to a week is a point on a line; what a table tells is how far two
points are apart. What follows is found by adding up along all ways from one to another, and across a table by what the
others leave of its total, again and again until nothing more follows.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import combinations, pairwise

FEW = 5
"""A group of fewer than these must not be told of."""

Bounds = tuple[int, int]
"""At least and at most so many."""

Hides = Callable[[int, int, int | None], Bounds]
"""What is known of one hidden cell: by what all hidden ones make together, how many they are, the smallest shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """A table about the weeks from one on and before another; None is hidden."""

    begins: int
    ends: int
    cells: tuple[int | None, ...]


def isolates(bounds: Bounds) -> bool:
    """Say whether it is certain that somebody is there, and that they are few."""
    return bounds[0] >= 1 and bounds[1] < FEW


def as_the_rule_hides(rest: int, hidden: int, smallest: int | None) -> Bounds:
    """Work out what one hidden cell can be: one of few, or the one that was hidden beside them."""
    found = list[int]()
    if rest <= (FEW - 1) * hidden and (smallest is None or FEW <= rest <= (FEW - 1) * (hidden - 1)):
        found += [max(0, rest - (FEW - 1) * (hidden - 1)), min(FEW - 1, rest)]
    others = hidden - 1
    for beside in range(FEW, min(rest, smallest or rest) + 1):
        few = rest - beside
        if others and few <= (FEW - 1) * others and not FEW <= few <= (FEW - 1) * (others - 1):
            found += [max(0, few - (FEW - 1) * (others - 1)), min(FEW - 1, few), beside]
    return min(found, default=0), max(found, default=rest)


def as_few(rest: int, hidden: int, smallest: int | None) -> Bounds:
    """Take every hidden cell for fewer than five: so it is where nothing is hidden beside them."""
    return 0, min(FEW - 1, rest)


class Hours:
    """What can be known of every cell of a table over every stretch of weeks."""

    def __init__(self, weekly: Sequence[int], tables: Sequence[Told], hides: Hides) -> None:
        self.weekly = weekly
        self.tables = tables
        self.until = [sum(weekly[:week]) for week in range(len(weekly) + 1)]
        alike = Counter(zip(*(table.cells for table in tables), strict=True))
        self.columns = [self._column(cells, hides) for cells in alike]
        self.times = list(alike.values())
        while self._leave_of_totals():
            pass

    def found(self) -> Iterator[str]:
        """List groups of fewer than five that are certain."""
        for table in self.tables:
            rest = self._rest(table)
            if any(table.cells) and 0 < rest < FEW:
                yield f"{rest} are in hidden cells of weeks {table.begins} to {table.ends}"
            yield from self._placed(table)
        for place, column in enumerate(self.columns):
            for begins, ends in combinations(range(len(self.until)), 2):
                bounds = -column[ends][begins], column[begins][ends]
                if isolates(bounds):
                    yield f"in column {place}, weeks {begins} to {ends}, there are {bounds}"

    def _placed(self, table: Told) -> Iterator[str]:
        """Look for some few weeks' asks, whichever weeks, that must be in one cell."""
        total = self.until[table.ends] - self.until[table.begins]
        sums = {0}
        for n in self.weekly[table.begins : table.ends]:
            sums |= {some + n for some in sums if some + n < FEW}
        for shown in table.cells:
            if shown is not None and max(sums) > total - shown:
                yield f"of {max(sums)} asks in weeks {table.begins} to {table.ends} some are among {shown}"

    def _rest(self, table: Told) -> int:
        return self.until[table.ends] - self.until[table.begins] - sum(n for n in table.cells if n)

    def _column(self, cells: Sequence[int | None], hides: Hides) -> list[list[int]]:
        points = range(len(self.until))
        most = [[max(0, self.until[end] - self.until[begin]) for end in points] for begin in points]
        for table, n in zip(self.tables, cells, strict=True):
            hidden = table.cells.count(None)
            smallest = min((shown for shown in table.cells if shown is not None), default=None)
            low, high = hides(self._rest(table), hidden, smallest) if n is None else (n, n)
            most[table.begins][table.ends] = min(most[table.begins][table.ends], high)
            most[table.ends][table.begins] = min(most[table.ends][table.begins], -low)
        return _closed(most)

    def _leave_of_totals(self) -> bool:
        """Tighten every column by what the others leave of what everybody can count; say whether anything changed."""
        changed = False
        for begins, ends in combinations(range(len(self.until)), 2):
            total = self.until[ends] - self.until[begins]
            lows = [-column[ends][begins] for column in self.columns]
            highs = [column[begins][ends] for column in self.columns]
            low = sum(n * times for n, times in zip(lows, self.times, strict=True))
            high = sum(n * times for n, times in zip(highs, self.times, strict=True))
            for column, least, most in zip(self.columns, lows, highs, strict=True):
                at_least, at_most = total - (high - most), total - (low - least)
                if at_least > least or at_most < most:
                    column[ends][begins], column[begins][ends] = -max(least, at_least), min(most, at_most)
                    changed = True
        for place, column in enumerate(self.columns if changed else ()):
            self.columns[place] = _closed(column)
        return changed


def _closed(most: list[list[int]]) -> list[list[int]]:
    """Add up along every way."""
    for over in range(len(most)):
        for begin in range(len(most)):
            for end in range(len(most)):
                most[begin][end] = min(most[begin][end], most[begin][over] + most[over][end])
    return most


def answers(cells: Sequence[int | None]) -> Iterator[str]:
    """Work out how many had an answer in time, none, or a late one, from what became of a stretch's asks: try all."""
    asks, soon, sorted_, none = (cells[0] or 0, cells[1] or 0, cells[2] or 0, cells[3])
    tried = [
        (in_a_day, unanswered, asks - in_a_day - unanswered)
        for in_a_day in _coded(soon, asks)
        for unanswered in range(min(asks - in_a_day, asks - sorted_) + 1)
        if _unanswered(unanswered, soon, asks) == none
    ]
    for name, some in zip(("in time", "none", "late"), zip(*tried, strict=True), strict=False):
        for bounds in ((min(some), max(some)), (asks - max(some), asks - min(some))):
            if isolates(bounds):
                yield f"{bounds} of {asks}: {name}"


def _coded(told: int, of_all: int) -> range:
    """Say what is told as so many: few are at most four, all but few at least all but four."""
    return range(0 if told == FEW - 1 else told, (of_all if told == of_all - FEW + 1 else told) + 1)


def _unanswered(some: int, in_a_day: int, asks: int) -> int | None:
    others = asks - some if in_a_day < FEW else asks - in_a_day - some
    return some if some >= FEW <= others else None


def first_offers(steps: Sequence[int], asks: int, told: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Work out how many had their first offer in each step, from the steps by which so many tenths had one."""
    most = [[asks if end > begin else 0 for end in range(len(steps) + 2)] for begin in range(len(steps) + 2)]
    most[len(steps) + 1][0] = -asks
    for tenths, hours in told:
        least = -(-asks * tenths // 10)
        reached = steps.index(hours) + 1 if hours in steps else len(steps) + 1
        most[reached][0] = min(most[reached][0], -least)
        most[0][reached - 1] = min(most[0][reached - 1], least - 1)
    most = _closed(most)
    for begins, ends in combinations(range(len(most)), 2):
        bounds = -most[ends][begins], most[begins][ends]
        if isolates(bounds):
            yield f"{bounds} had their first offer in steps {begins} to {ends}"


def people(tables: Sequence[Sequence[int | None]], *, in_fives: bool) -> Iterator[str]:
    """Work out how many are in each bar, and how many came or went between two tables."""
    more = FEW - 1 if in_fives else 0
    for cells in tables:
        yield from (f"{n} are in one bar" for n in cells if n is not None and isolates((n, n + more)))
    for before, after in pairwise(tables):
        for old, new in zip(before, after, strict=True):
            if old is not None and new is not None and isolates((abs(new - old) - more, abs(new - old) + more)):
                yield f"{abs(new - old)} came or went"


def moments(exports: Sequence[str]) -> Iterator[str]:
    """Compare one chart at two moments: a cell that grew by few tells of them, and so does one that is few."""
    for before, after in pairwise(map(_read, exports)):
        for cell in before.keys() & after.keys():
            if isolates((abs(after[cell] - before[cell]),) * 2):
                yield f"{cell} went from {before[cell]} to {after[cell]}"
        yield from (f"{cell} is {n}" for cell, n in after.items() if isolates((n, n)))


def _read(export: str) -> dict[tuple[str, int], int]:
    rows = list(csv.reader(StringIO(export)))[1:]
    return {(row[0], column): int(cell) for row in rows for column, cell in enumerate(row[1:]) if cell.isdecimal()}
