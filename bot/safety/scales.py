"""Weigh what a text says: no turn of phrase decides alone, all that are in it add up.

A turn is a word, or two that follow each other (``wake up``), as they are or by what they mean: ``{want} {die}`` is
each pair of words of those two families in a row, ``{die} & {want}`` is both anywhere in a sentence. A language's
families are readable sets, and its weights are a line for each turn; a weight above nought speaks for danger. The work
grows with the length of a text and with nothing else: a sentence has no more pairs than there are pairs of families.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.safety.tongue import Tongue, said

_SHORT, _IN_A_ROW = 4, 2
"""Sentences that are weighed as one: of a longer text those count that weigh most, wherever they stand in it."""

_NUMBER = "{number}"


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to say something, and the family of what means the same."""

    words: list[str]
    family: str


class Families:
    """Knows words by what they mean; where several fit, the longest way to say something, then the first family."""

    def __init__(self, families: Mapping[str, str], tongue: Tongue) -> None:
        self._alone: dict[str, str] = {}
        self._longer: dict[tuple[str, ...], list[_Way]] = {}
        """By their first two words."""
        for name, ways in families.items():
            for way in ways.split("|"):
                self._add([word for part in way.split("_") for word in said(part, tongue)], f"{{{name}}}")
        for each in self._longer.values():
            each.sort(key=lambda way: -len(way.words))

    def _add(self, words: list[str], family: str) -> None:
        if len(words) == 1:
            self._alone.setdefault(words[0], family)
        elif words:
            self._longer.setdefault(tuple(words[:2]), []).append(_Way(words, family))

    def read(self, words: list[str]) -> list[str]:
        """Give *words* with the name of its family in the place of whatever has one."""
        meant, at = list[str](), 0
        while at < len(words):
            word = words[at]
            way = self._way(words, at)
            meant.append(way.family if way else self._alone.get(word) or (_NUMBER if word.isdigit() else word))
            at += len(way.words) if way else 1
        return meant

    def _way(self, words: list[str], at: int) -> _Way | None:
        for way in self._longer.get(tuple(words[at : at + 2]), ()):
            if words[at : at + len(way.words)] == way.words:
                return way
        return None


class Scales:
    """One language's families and weights."""

    def __init__(self, families: Families, weights: Mapping[str, float]) -> None:
        self._families, self._weights = families, weights

    def weigh(self, sentences: Sequence[list[str]]) -> float:
        """Say how much a text of these *sentences* speaks for danger; at nought it could be either."""
        told = [turns(words, self._families) for words in sentences]
        return max(sum(self._weights[turn] for turn in each if turn in self._weights) for each in spans(told))


def spans(told: Sequence[set[str]]) -> Iterator[set[str]]:
    """Give what is told in all of a short text, and in each two sentences in a row of a longer one."""
    together = len(told) if len(told) <= _SHORT else _IN_A_ROW
    for at in range(max(1, len(told) - together + 1)):
        yield set[str]().union(*told[at : at + together])


def turns(words: list[str], families: Families) -> set[str]:
    """Give the turns of a sentence."""
    meant = families.read(words)
    told = {*words, *meant, *map(" ".join, pairwise(words)), *map(" ".join, pairwise(meant))}
    named = sorted({each for each in meant if each[0] == "{"})
    told.update(map(" & ".join, combinations(named, 2)))
    return told


def weights(lines: str) -> dict[str, float]:
    """Read weights, a line each: how much, and for what."""
    parted = (line.split(maxsplit=1) for line in lines.splitlines())
    return {turn: float(weight) for weight, turn in parted}
