"""Find the weights anew: ``python -m tools.weigh`` reads our own sentences and writes the weights of each language.

Logistic regression, held small so that no sentence is learned by heart: a weight is worth having when many texts share
it, and worth least where it names nothing, since small words are in all that anybody says and would add up to an alarm.
Of a long text only the sentences count that weigh most, as when it is heard. The order is that of a checksum, so the
same sentences give the same weights. Whoever adds a family or a sentence runs it again.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import exp, sqrt
from zlib import crc32

from bot.safety.crisis_words import Pack, de, en, es, fr
from bot.safety.folding import plainly
from bot.safety.scales import Families, spans, turns
from bot.safety.tongue import sentences
from tools.environment import ROOT

OWN = ROOT / "tests" / "safety" / "own"
SENTENCES = (OWN / "crisis.jsonl", OWN / "weighed.jsonl")
WEIGHTS = ROOT / "bot" / "safety" / "crisis_words"
PACKS: dict[str, Pack] = {"en": en.PACK, "es": es.PACK, "de": de.PACK, "fr": fr.PACK}
ALWAYS = "."
"""The end of a sentence is in every text: its weight is where the scales start."""
ROUNDS, STEP, SMALL, LEAST = 12, 0.2, 0.2, 0.05
NAMES_NOTHING = 5
"""How many times more strongly a turn of small words alone is drawn to nought."""
_SMALL = frozenset(
    [
        *("{i}", "{you}", "{third}", "{they}", "{none}", "{will}", "{just}", "{until}", "{not}", "{now}", "{anymore}"),
        *("{time}", "{years}", "{number}", "{else}", "{thanks}", "{said}", "{tell}", "{found}", "&", ".", "?"),
    ]
)
"""Families that are in every other sentence, whatever it is about."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text, as the turns of each of its spans, and whether it is one of danger."""

    spans: Sequence[set[str]]
    is_danger: bool

    @property
    def turns(self) -> set[str]:
        """All that is in it."""
        return set[str]().union(*self.spans)


@dataclass(slots=True)
class Weight:
    """What a turn weighs so far, how strongly it is drawn to nought, and how much it has moved."""

    drawn: float
    value: float = 0.0
    moved: float = 1e-6

    def move(self, wrong: float) -> None:
        """Answer to a text that it made weigh wrongly by so much."""
        slope = wrong + self.drawn * self.value
        self.moved += slope * slope
        self.value -= STEP * slope / sqrt(self.moved)


def examples(lang: str) -> list[Example]:
    """Read those of our own sentences that are in one language."""
    families = Families(PACKS[lang].families, PACKS[lang].tongue)
    lines = [json.loads(line) for path in SENTENCES for line in path.read_text(encoding="utf-8").splitlines()]
    spoken = sorted((line for line in lines if line["lang"] == lang), key=lambda line: crc32(line["text"].encode()))
    return [_example(line["text"], PACKS[lang], families, is_danger=line["label"] == "positive") for line in spoken]


def _example(text: str, pack: Pack, families: Families, *, is_danger: bool) -> Example:
    told = [turns(each.told, families) for each in sentences(plainly(text), pack.tongue)]
    return Example(spans=list(spans(told)), is_danger=is_danger)


def fitted(known: Sequence[Example]) -> dict[str, float]:
    """Find weights with which the examples are told apart, one by one and two by two."""
    often = Counter(turn for example in known for turn in example.turns)
    told = [*known, *joined(known)]
    counts = Counter(turn for example in told for turn in example.turns if often[turn] > 1)
    small = _SMALL.union(*(pack.tongue.small for pack in PACKS.values()))
    weights = {turn: Weight(_drawn(turn, small) / sqrt(count)) for turn, count in counts.items()}
    heard = [(_weights_of(example, weights), example.is_danger) for example in told]
    for _ in range(ROUNDS):
        for weighed, is_danger in heard:
            _learn(weighed, is_danger=is_danger)
    return {turn: weight.value for turn, weight in weights.items() if abs(weight.value) >= LEAST}


def _drawn(turn: str, small: Set[str]) -> float:
    if turn == ALWAYS:
        return 0
    return SMALL * (NAMES_NOTHING if small >= set(turn.split()) else 1)


def joined(known: Sequence[Example]) -> Iterator[Example]:
    """Give each example together with the next of its kind: who writes more is in no more danger for it."""
    for is_danger in (True, False):
        for one, other in pairwise(example for example in known if example.is_danger == is_danger):
            yield Example(spans=[one.spans[0] | other.spans[0]], is_danger=is_danger)


def _weights_of(example: Example, weights: Mapping[str, Weight]) -> list[list[Weight]]:
    return [[weights[turn] for turn in sorted(span) if turn in weights] for span in example.spans]


def _learn(told: Sequence[Sequence[Weight]], *, is_danger: bool) -> None:
    heaviest = max(told, key=_sum)
    wrong = 1 / (1 + exp(-_sum(heaviest))) - is_danger
    for weight in heaviest:
        weight.move(wrong)


def _sum(span: Iterable[Weight]) -> float:
    return sum([weight.value for weight in span])


def main() -> None:
    """Write the weights, from what speaks most for danger to what speaks most against it."""
    for lang in PACKS:
        weights = sorted(fitted(examples(lang)).items(), key=lambda each: (-each[1], each[0]))
        lines = "".join(f"{weight:+.2f} {turn}\n" for turn, weight in weights)
        (WEIGHTS / f"{lang}_weights.txt").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
