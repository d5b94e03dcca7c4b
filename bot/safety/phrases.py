"""A small language for phrases, so that people who speak a language can read and mend its rules.

A line is a phrase, one slot after the other, written as one writes the words. ``a|b`` is either, ``take_my`` is two
words in one slot, a slot that ends in ``?`` may be missing, ``suicid*`` is every word that begins so, ``{kin}`` is a
set of words with a name, ``.`` is where a sentence begins or ends, ``~`` is up to three words that deny nothing,
``~~`` up to eight words of any kind, ``!in|with`` is where neither of them follows, ``<not|never`` is where neither of
them stands before.

A phrase is walked with all the places where it may stand at once and never goes back, so a search takes a number of
steps that grows with the length of the text and with nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from bot.safety.tongue import Tongue, said

_NAME = re.compile(r"\{(\w{1,20})\}")
_FAR = {"~": 3, "~~": 8}
_OFTEN, _EVERYWHERE = 500, 100_000

Ways = tuple[tuple[str, ...], ...]
"""The words that a slot may stand for, a way each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """One place in a phrase: words to choose from, or up to ``far`` words that are none of ``but``."""

    ways: Mapping[str, Ways] = field(default_factory=dict)
    stems: tuple[str, ...] = ()
    optional: bool = False
    absent: bool = False
    behind: bool = False
    far: int = 0
    but: frozenset[str] = frozenset()

    @property
    def is_needed(self) -> bool:
        """Say whether one of its words must be there for the phrase to be."""
        return not (self.optional or self.absent or self.behind or self.stems)

    def ends(self, words: list[str], at: int) -> Iterator[int]:
        """Give every place where this slot may end that begins at *at*."""
        if self.far:
            yield from self._through(words, at)
            return
        if self.behind:
            yield from () if words[at - 1] in self.ways else (at,)
            return
        found = list(self._found(words, at)) if at < len(words) else []
        if self.optional or (self.absent and not found):
            yield at
        if not self.absent:
            yield from found

    def _found(self, words: list[str], at: int) -> Iterator[int]:
        for way in self.ways.get(words[at], ()):
            if _stands(way, words[at : at + len(way)]):
                yield at + len(way)
        if self.stems and words[at].startswith(self.stems):
            yield at + 1

    def _through(self, words: list[str], at: int) -> Iterator[int]:
        yield at
        for end in range(at, min(at + self.far, len(words))):
            if words[end] == "." or words[end] in self.but:
                return
            yield end + 1


def _stands(way: tuple[str, ...], words: list[str]) -> bool:
    if not way[-1].endswith("*"):
        return list(way) == words
    return list(way[:-1]) == words[:-1] and words[-1].startswith(way[-1][:-1])


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """Slots in a row: a line of a pack, in its group and at its place there."""

    group: str
    line: int
    slots: tuple[_Slot, ...]
    needs: tuple[frozenset[str], ...]
    first: frozenset[str]
    stems: tuple[str, ...]
    """With one of these or of ``first`` it begins."""

    def may_be_in(self, said: Set[str]) -> bool:
        """Say no where a slot finds none of its words, wherever one would look."""
        return not any(need.isdisjoint(said) for need in self.needs)

    def begins(self, word: str) -> bool:
        """Say whether *word* may be its first."""
        return word in self.first or (bool(self.stems) and word.startswith(self.stems))

    def end(self, words: list[str], at: int) -> int:
        """Say where the phrase ends at the earliest if it begins at *at*, and 0 if it does not stand there."""
        places = {at}
        for slot in self.slots:
            places = {end for place in places for end in slot.ends(words, place)}
            if not places:
                return 0
        return min(places)


def _phrase(group: str, line: int, slots: tuple[_Slot, ...]) -> Phrase:
    needs = tuple(frozenset(slot.ways) for slot in slots if slot.ways and slot.is_needed)
    seen = [slot for slot in slots if not slot.behind]
    begin = next((at for at, slot in enumerate(seen) if not slot.optional), len(seen))
    first = frozenset(word for slot in seen[: begin + 1] for word in slot.ways)
    stems = tuple(stem for slot in seen[: begin + 1] for stem in slot.stems)
    return Phrase(group=group, line=line, slots=slots, needs=needs, first=first, stems=stems)


Near = Mapping[str, Sequence[Phrase]]
"""By group, the phrases that may stand in a sentence."""


class Phrases:
    """The groups of a pack, ready to be found: each phrase by the rarest of the words that it cannot do without."""

    def __init__(self, groups: Mapping[str, str], reader: "Reader") -> None:
        self._reader = reader
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_stem: dict[str, list[Phrase]] = {}
        for group, lines in groups.items():
            for number, line in enumerate(filter(None, map(str.strip, lines.splitlines()))):
                self._add(_phrase(group, number, tuple(reader.slot(slot) for slot in line.split())))
        self._lengths = sorted({len(stem) for stem in self._by_stem})
        self._shortest = min(self._lengths, default=0)
        self._starts = frozenset(stem[: self._shortest] for stem in self._by_stem)

    def _add(self, phrase: Phrase) -> None:
        slots = [slot for slot in phrase.slots if not (slot.optional or slot.absent or slot.behind or slot.far)]
        rarest = min(slots, key=self._reader.commonness)
        for word in rarest.ways:
            self._by_word.setdefault(word, []).append(phrase)
        for stem in rarest.stems:
            self._by_stem.setdefault(stem, []).append(phrase)

    def near(self, words: Iterable[str]) -> Near:
        """Give the phrases that may stand among *words*; mostly there are none, and that is quickly said."""
        said = set(words)
        found = {phrase for word in said & self._by_word.keys() for phrase in self._by_word[word]}
        begun = [word for word in said if word[: self._shortest] in self._starts]
        for length in self._lengths:
            stems = {word[:length] for word in begun} & self._by_stem.keys()
            found.update(phrase for stem in stems for phrase in self._by_stem[stem])
        near: dict[str, list[Phrase]] = {}
        for phrase in sorted(found, key=lambda phrase: phrase.line):
            if phrase.may_be_in(said):
                near.setdefault(phrase.group, []).append(phrase)
        return near


def found(near: Sequence[Phrase], sentence: list[str]) -> Iterator[str]:
    """Give what of *near* stands in *sentence*, from left to right, nothing twice and no two of them overlapping."""
    after = 0
    for at, word in enumerate(sentence) if near else ():
        if at < after:
            continue
        for phrase in near:
            if phrase.begins(word) and (end := phrase.end(sentence, at)):
                yield " ".join(sentence[at:end])
                after = end
                break


class Reader:
    """Reads the slots of one language, each spelling of a slot once."""

    def __init__(self, tongue: Tongue, sets: Mapping[str, str]) -> None:
        self._tongue, self._sets = tongue, sets
        self._known: dict[str, _Slot] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._common = frozenset(tongue.common.split())
        self._denials = frozenset(way[0] for way in self._ways(tongue.negators.split("|")))

    def slot(self, written: str) -> _Slot:
        """Give the slot that is *written* so."""
        if written not in self._known:
            self._known[written] = self._read(written)
        return self._known[written]

    def commonness(self, slot: _Slot) -> int:
        """Say how often a slot finds one of its words in whatever people write, as a rank and no more."""
        ends = _EVERYWHERE if "." in slot.ways else 0
        return ends + len(slot.ways) + len(slot.stems) + _OFTEN * sum(word in self._common for word in slot.ways)

    def _read(self, written: str) -> _Slot:
        if far := _FAR.get(written):
            return _Slot(far=far, but=self._denials if written == "~" else frozenset())
        if written == ".":
            return _Slot(ways={".": ((".",),)})
        slot = written.removesuffix("?").lstrip("!<")
        choices = [choice for each in slot.split("|") for choice in self._spread(each)]
        ways: dict[str, Ways] = {}
        for way in self._ways(choices):
            if not way[0].endswith("*"):
                ways[way[0]] = (*ways.get(way[0], ()), way)
        stems = tuple(each[:-1] for each in choices if each.endswith("*") and "_" not in each)
        return _Slot(
            ways=ways,
            stems=stems,
            optional=written.endswith("?"),
            absent=written.startswith("!"),
            behind=written.startswith("<"),
        )

    def _spread(self, choice: str) -> Iterator[str]:
        if not (name := _NAME.search(choice)):
            yield choice
            return
        for each in self._sets[name[1]].split("|"):
            yield from self._spread(choice[: name.start()] + each + choice[name.end() :])

    def _ways(self, choices: Iterable[str]) -> Iterator[tuple[str, ...]]:
        for choice in choices:
            if way := tuple(word for part in choice.split("_") for word in self._spelt(part)):
                yield way

    def _spelt(self, part: str) -> tuple[str, ...]:
        if part not in self._words:
            self._words[part] = (part,) if part == "." or part.endswith("*") else tuple(said(part, self._tongue))
        return self._words[part]
