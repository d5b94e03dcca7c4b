"""The thief's ways. He is granted far more than he would have: he knows whose every other trace is.

For each anonymous ask he has the rows that hang on it, and for every member all rows that are known to be theirs: by
name, by a pseudonym that comes again, or because they hang on such a row. Each way of joining the two makes a guess
among those who may have asked; whoever offered on the ask did not.
"""

import math
import random
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.model.people import Person
from tests.thief.haul import Haul, Row
from tests.thief.town import Truth, Written

ASKS = "asks"

Sought = Callable[[Row], set[Any]]
"""What is looked for in a row."""


@dataclass(frozen=True)
class Loot:
    """A haul, sorted as far as the thief can sort it."""

    haul: Haul
    truth: Truth
    _seen: dict["Sought", tuple[Counter[Any], Mapping[Person, set[Any]]]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Row, ...]]:
        """Give the rows that an id or a tag is in."""
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.haul.rows:
            for one in row.ids:
                found[one].append(row)
        return {one: tuple(sorted(rows, key=self.order)) for one, rows in found.items()}

    def order(self, row: Row) -> int:
        """Say when a row came; the thief does not know, but what hangs on what is told apart by it."""
        return self.truth.order.get(row.name, len(self.truth.order))

    @cached_property
    def hidden(self) -> Mapping[Row, tuple[Row, ...]]:
        """Give all anonymous asks with the rows that hang on each."""
        asks = (row for row in self.haul.rows if row.table == ASKS and row.values["anonymous"])
        return {ask: self._hanging_on(ask) for ask in asks}

    def _hanging_on(self, ask: Row) -> tuple[Row, ...]:
        found, to_follow = {ask.name: ask}, set(ask.key_ids)
        while to_follow:
            for row in self.by_id.get(to_follow.pop(), ()):
                if row.name not in found and self.order(row) >= self.order(ask):
                    found[row.name] = row
                    to_follow |= {one for one in row.key_ids if self.order(self.by_id[one][0]) >= self.order(ask)}
        return tuple(found.values())

    @cached_property
    def known(self) -> Mapping[Person, list[Row]]:
        """Give the rows that are known to be each member's."""
        secret = {row.name for rows in self.hidden.values() for row in rows}
        found: defaultdict[Person, list[Row]] = defaultdict(list)
        for row in self.haul.rows:
            for person in self._whose(row, secret):
                found[person].append(row)
        return found

    def _whose(self, row: Row, secret: set[Written]) -> set[Person]:
        """Say whose a row is by what it names, and, unless it hangs on an anonymous ask, by who wrote it."""
        names = {self.by_id[one][0].name for one in row.ids} - secret - {row.name}
        if row.name not in secret and self._can_be_told(row):
            names.add(row.name)
        return {self.truth.writers[name] for name in names if name in self.truth.writers}

    def _can_be_told(self, row: Row) -> bool:
        """Say whether anything tells whose it is: a tag that is made once and meets nothing tells nobody."""
        return row.name in self.truth.again or any(len(self.by_id[one]) > 1 for one in row.ids)

    def shared(self, wanted: set[Any], of: "Sought") -> "Score":
        """Weigh what is in *wanted* and among what is known of each member: the rarer, the more it says."""
        if of not in self._seen:
            often = Counter(one for row in self.haul.rows for one in of(row))
            self._seen[of] = often, {person: _all(rows, of) for person, rows in self.known.items()}
        often, theirs = self._seen[of]
        return {person: -sum(1 / often[one] for one in found & wanted) for person, found in theirs.items()}

    @cached_property
    def times(self) -> Mapping[str, Mapping[Person, list[float]]]:
        """Give every member's times, column by column."""
        found: defaultdict[str, dict[Person, list[float]]] = defaultdict(dict)
        for person, rows in self.known.items():
            for column, ats in _times(rows).items():
                found[column][person] = ats
        return found

    def suspects(self, ask: Row) -> list[Person]:
        """Give those who may have asked."""
        author = self.truth.writers[ask.name]
        others = {self.truth.writers.get(row.name) for row in self.hidden[ask]}
        return sorted({*self.known} - (others - {author}), key=lambda one: one.account)


Score = Mapping[Person, float]
Attack = Callable[[Loot, Row], Iterator[tuple[str, Score]]]
"""Ways by name, each with how little speaks for a person; who is not in it is last."""


def by_what_they_share(loot: Loot, ask: Row) -> Iterator[tuple[str, Score]]:
    """Ids, tags and values that occur in both, the rarer the better."""
    for what, of in (("values", _values), ("ids", _ids), ("lengths", _lengths)):
        yield f"{what} in common", loot.shared(_all(loot.hidden[ask], of), of)


def by_how_many(loot: Loot, ask: Row) -> Iterator[tuple[str, Score]]:
    """As many rows here as there."""
    hers = Counter(row.table for row in loot.hidden[ask])
    counts = {person: Counter(row.table for row in rows) for person, rows in loot.known.items()}
    for table, n in hers.items():
        for other in sorted({table for counted in counts.values() for table in counted}):
            yield f"as many {table} as {other}", {person: abs(counted[other] - n) for person, counted in counts.items()}


def by_time(loot: Loot, ask: Row) -> Iterator[tuple[str, Score]]:
    """Near in time, between any two columns that may hold one."""
    for column, ats in _times(loot.hidden[ask]).items():
        for other, members in loot.times.items():
            yield (
                f"{column} near {other}",
                {person: min(_distance(at, those) for at in ats) for person, those in members.items()},
            )


def by_place(loot: Loot, ask: Row) -> Iterator[tuple[str, Score]]:
    """Near each other in the file: what was written together may lie together."""
    pages = {row.page for row in loot.hidden[ask] if row.page is not None}
    for table in sorted({row.table for rows in loot.known.values() for row in rows if row.page is not None}):
        there = {
            person: sorted(row.page for row in rows if row.table == table and row.page is not None)
            for person, rows in loot.known.items()
        }
        if pages:
            yield (
                f"beside in the file: {table}",
                {person: min(_distance(page, those) for page in pages) for person, those in there.items() if those},
            )


def by_sleep(loot: Loot, ask: Row) -> Iterator[tuple[str, Score]]:
    """A message that should have left by now waits for somebody who sleeps now."""
    waiting = [row for row in loot.hidden[ask] if row.table == "outbox" and "TellAsker" in str(row.values["effect"])]
    if any(row.values["due"] < loot.truth.now * 1_000_000 for row in waiting):
        yield "sleeps now", dict.fromkeys(loot.truth.asleep, 0.0)


ATTACKS: Sequence[Attack] = (by_what_they_share, by_how_many, by_time, by_place, by_sleep)


def _values(row: Row) -> set[Any]:
    return {value for value in row.values.values() if value not in (None, "", 0, 1)} | _ids(row)


def _ids(row: Row) -> set[Any]:
    return set(row.ids)


def _lengths(row: Row) -> set[Any]:
    return {len(value) for value in row.values.values() if isinstance(value, str) and len(value) > 24}


def _all(rows: Iterable[Row], of: Callable[[Row], set[Any]]) -> set[Any]:
    return {one for row in rows for one in of(row)}


def _times(rows: Iterable[Row]) -> Mapping[str, list[float]]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for row in rows:
        for column, at in row.times:
            found[column].append(at)
    return {column: sorted(ats) for column, ats in found.items()}


def _distance(at: float, those: Sequence[float]) -> float:
    """Say how far the nearest of *those*, which are sorted, is."""
    place = bisect_left(those, at)
    return min(abs(at - one) for one in those[max(0, place - 1) : place + 1])


@dataclass(slots=True)
class Tally:
    """How often each way found the author, and how often chance would have."""

    hits: Counter[str] = field(default_factory=Counter)
    chances: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    _guessed: set[tuple[str, str]] = field(default_factory=set)

    def guess(self, loot: Loot, ask: Row, seed: int) -> None:
        """Guess who asked, every way; between those for whom as much speaks, by lot."""
        suspects, author = loot.suspects(ask), loot.truth.writers[ask.name]
        if author not in suspects:
            return
        for attack in ATTACKS:
            for way, score in attack(loot, ask):
                if (ask.key, way) in self._guessed:
                    continue  # One guess each way: more would not be independent of each other.
                self._guessed.add((ask.key, way))
                dice = random.Random(f"{seed} {ask.key} {way}")
                guessed = min(suspects, key=lambda one: (score.get(one, math.inf), dice.random()))
                self.hits[way] += guessed == author
                self.chances[way].append(1 / len(suspects))

    def beyond_chance(self, risk: float) -> Mapping[str, str]:
        """Give the ways that found the author more often than chance, at *risk* of one false alarm in all of them."""
        each = risk / max(1, len(self.chances))
        return {
            way: f"{self.hits[way]} of {len(chances)}, by chance {sum(chances):.1f}"
            for way, chances in self.chances.items()
            if at_least(self.hits[way], chances) < each
        }


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Say how likely so many hits or more are when each guess has its own chance, exactly."""
    likely = [1.0]
    for chance in chances:
        likely = [
            (likely[n] if n < len(likely) else 0) * (1 - chance) + (likely[n - 1] * chance if n else 0)
            for n in range(len(likely) + 1)
        ]
    return sum(likely[hits:])
