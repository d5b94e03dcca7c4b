"""Find the words that a community does not want, written in whatever letters look like them. Linear in the text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.safety.folding import folded, plainly

PHRASE = 6
"""Words that one entry may have: so many looks are taken at every word of a text."""

_WORD = re.compile(r"[^\W_]{1,1000}")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no space between words: there an entry is looked for wherever it stands."""


@dataclass(frozen=True, slots=True)
class _List:
    phrases: frozenset[tuple[str, ...]]
    lengths: tuple[int, ...]
    unspaced: tuple[str, ...]


def first_listed(text: str, words: tuple[str, ...]) -> str:
    """Give the first of *words* that is in *text*, as it is written there; nothing where there is none.

    Whole words count, so that nobody trips over a part of one.
    """
    listed, read = _read(words), folded(text)
    plain = _lowered(read.text)
    found = [*_phrases(plain, listed), *_unspaced(plain, listed)]
    start, end = read.span(*min(found)) if found else (0, 0)
    return text[start:end]


def can_be_listed(word: str) -> bool:
    """Say whether *word* can be looked for: it has a letter or digit, and not too many words."""
    return 0 < len(_WORD.findall(plainly(word))) <= PHRASE


def _phrases(plain: str, listed: _List) -> list[tuple[int, int]]:
    """Find where the first phrase stands."""
    spans = [found.span() for found in _WORD.finditer(plain)] if listed.phrases else []
    said = [plain[start:end] for start, end in spans]
    for at in range(len(said)):
        for length in listed.lengths:
            if tuple(said[at : at + length]) in listed.phrases and at + length <= len(said):
                return [(spans[at][0], spans[at + length - 1][1])]
    return []


def _unspaced(plain: str, listed: _List) -> list[tuple[int, int]]:
    found = ((plain.find(word), len(word)) for word in listed.unspaced)
    return [(start, start + length) for start, length in found if start >= 0]


@lru_cache(256)
def _read(words: tuple[str, ...]) -> _List:
    plain = [_lowered(plainly(word)) for word in words]
    phrases = frozenset(tuple(_WORD.findall(word)) for word in plain if not _UNSPACED.search(word))
    lengths = tuple(sorted({len(phrase) for phrase in phrases}))
    return _List(phrases, lengths, tuple(word for word in plain if _UNSPACED.search(word)))


def _lowered(plain: str) -> str:
    """Fold case, one character into one: where something stood has to be found again."""
    small = plain.lower()
    return small if len(small) == len(plain) else "".join(one.lower()[:1] for one in plain)
