"""Weigh what a text says: no turn of phrase decides alone, all that are in it add up.

A turn is a word, or two that follow each other (``wake up``), as they are or by what they mean: ``{want} {die}`` is
each pair of words of those two families in a row, ``{die} & {want}`` is both anywhere in a sentence. A language's
families are readable sets (``quer*`` is every word that begins so), and its weights are a line for each turn; a weight
above nought speaks for danger. The work grows with the length of a text and with nothing else: a sentence has no more
pairs than there are pairs of families.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.safety.tongue import Tongue, said

SHORT, _IN_A_ROW = 4, 2
"""Sentences that are weighed as one: of a longer text those count that weigh most, wherever they stand in it."""

_NUMBER, _ELSE = "{number}", "{else}"

_FIGURES = 6
"""Where a set begins is chance, and its sum may differ after so many: nobody is heard by chance."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to say something, and the family of what means the same; a word of it that ends in ``*`` is a beginning."""

    words: tuple[str, ...]
    family: str

    def stands(self, words: list[str], at: int) -> bool:
        """Say whether it is what *words* say from *at* on, where its first word is."""
        if at + len(self.words) > len(words):
            return False
        return all(map(_is, words[at + 1 : at + len(self.words)], self.words[1:]))


def _is(word: str, written: str) -> bool:
    return word == written or (written[-1] == "*" and word.startswith(written[:-1]))


_MOST_KNOWN = 4096
"""Words whose ways are remembered."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a word means alone, and by the word that follows it the longer ways to say something, the longest first."""

    alone: str
    longer: Mapping[str, tuple[_Way, ...]]
    begun: tuple[_Way, ...]
    """Longer ways of which only the beginning of the word that follows is told."""


class Families(dict[str, _Known]):
    """Knows words by what they mean.

    The longest way to say something counts, then the word itself before its beginning, then the first family.
    """

    def __init__(self, families: Mapping[str, str], tongue: Tongue) -> None:
        super().__init__()
        self._small = tongue.small | {".", "?"}
        self._begun: dict[str, list[_Way]] = {}
        for name, ways in families.items():
            for way in ways.split("|"):
                if words := tuple(word for part in way.split("_") for word in _spelt(part, tongue)):
                    self._begun.setdefault(words[0], []).append(_Way(words, f"{{{name}}}"))
        self._longest = max((len(first) for first in self._begun if first[-1] == "*"), default=0)

    def __missing__(self, word: str) -> _Known:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        beginnings = (f"{word[:length]}*" for length in range(min(len(word), self._longest), 0, -1))
        ways = [way for first in (word, *beginnings) for way in self._begun.get(first, ())]
        alone = next((way.family for way in ways if len(way.words) == 1), None) or self._unnamed(word)
        longer = sorted((way for way in ways if len(way.words) > 1), key=lambda way: -len(way.words))
        nexts = {way.words[1] for way in longer if way.words[1][-1] != "*"}
        self[word] = known = _Known(
            alone=alone,
            longer={each: tuple(way for way in longer if _is(each, way.words[1])) for each in nexts},
            begun=tuple(way for way in longer if way.words[1][-1] == "*"),
        )
        return known

    def _unnamed(self, word: str) -> str:
        if word in self._small:
            return word
        return _NUMBER if word.isdigit() else _ELSE

    def read(self, words: list[str]) -> list[str]:
        """Give *words* with the name of its family in the place of whatever has one.

        Small words stay as they are, and everything else is ``{else}``: who speaks of things is seldom in danger.
        """
        meant, at, last = list[str](), 0, len(words) - 1
        while at <= last:
            known = self[words[at]]
            ways = known.longer.get(words[at + 1], known.begun) if at < last else ()
            way = next((way for way in ways if way.stands(words, at)), None) if ways else None
            meant.append(way.family if way else known.alone)
            at += len(way.words) if way else 1
        return meant


def _spelt(part: str, tongue: Tongue) -> Iterator[str]:
    if not part.endswith("*"):
        yield from said(part, tongue)
        return
    for old, new in tongue.letters:
        part = part.replace(old, new)
    yield part


class Scales:
    """One language's families and weights."""

    def __init__(self, families: Families, weights: Mapping[str, float]) -> None:
        self._families, self._weights = families, weights

    def weigh(self, sentences: Sequence[list[str]]) -> float:
        """Say how much a text of these *sentences* speaks for danger; at nought it could be either."""
        told = [turns(words, self._families) for words in sentences]
        return round(max(map(self._sum, spans(told))), _FIGURES)

    def _sum(self, told: set[str]) -> float:
        return sum(map(self._weights.__getitem__, told & self._weights.keys()))


def spans(told: Sequence[set[str]]) -> Iterator[set[str]]:
    """Give what is told in each sentence alone, and in all of a short text or each two in a row of a longer one."""
    together = len(told) if len(told) <= SHORT else _IN_A_ROW
    for at in range(max(1, len(told) - together + 1)):
        yield set[str]().union(*told[at : at + together])
    if len(told) > 1:
        yield from told


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
