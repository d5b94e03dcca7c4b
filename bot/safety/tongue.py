"""Hear the words in what was typed: in a hurry, without accents, past a filter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

_SPELLED_OUT = re.compile(r"(?<!\w)(?:\w[ .\-_*]){2,24}\w(?!\w)")
_PIECES = re.compile('[a-z0-9$@*]{1,40}|[.!?;\n]{1,99}|["\U0001f602\U0001f605\U0001f639\U0001f923\U0001f480\u2620]')
_PAUSE = re.compile(r"\.{2,99}")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,99}")
_UPSIDE_DOWN = re.compile("(?<=[a-z])!(?=[a-z])")
"""``k!ll``"""
_KILOMETRES = re.compile(r"(?<=\d)( ?km)s(?!\w)")
"""In chat the same letters, alone, mean something else."""
_LEET = str.maketrans("013457$@", "oieastsa")
_LAUGHTER = re.compile(r"(?:[hj][aei]){2,12}[hj]?|a?(?:ha){2,12}h?|lol|lmf?ao|rofl|xd|mdr|ptdr|jk")
_LAUGHS = frozenset(["ha", "he", "hi", "ja", "je", "ji", "ah", "lo", "lm", "lf", "ro", "xd", "md", "pt", "jk"])
_LAUGHING = "lol"
_WORD = re.compile("[a-z]{1,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """How a language is written, and how it is typed in a hurry."""

    common: str
    """Small words by which the language is known."""
    splits: bool = False
    """Whether an apostrophe stands between two words (``j'ai``) or inside one (``don't``)."""
    letters: tuple[tuple[str, str], ...] = ()
    spelling: Mapping[str, str] = field(default_factory=dict)
    masked: tuple[str, ...] = ()
    """Words that people write with stars in them."""
    negators: str = ""
    small: frozenset[str] = field(init=False)
    """The words of ``common``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "small", frozenset(self.common.split()))


class Likely:
    """Tells languages by their small words; one that several languages have says less."""

    def __init__(self, tongues: Sequence[Tongue]) -> None:
        self._tongues = tuple(tongues)
        self._weights: dict[str, list[tuple[int, float]]] = {}
        for word in {word for tongue in tongues for word in tongue.small}:
            owners = [place for place, tongue in enumerate(tongues) if word in tongue.small]
            self._weights[word] = [(place, 1 / len(owners)) for place in owners]

    def __call__(self, text: str) -> list[Tongue]:
        """Give the languages that a folded *text* may be in; all where nothing tells, several where it is mixed."""
        counts = [0.0] * len(self._tongues)
        for word in filter(self._weights.__contains__, _WORD.findall(text.casefold())):
            for place, weight in self._weights[word]:
                counts[place] += weight
        return [tongue for tongue, count in zip(self._tongues, counts, strict=True) if 2 * count >= max(counts)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The plain lower-case words of a sentence, a full stop before and after them."""

    words: list[str]
    unquoted: list[str]
    """The same without what stands in quotation marks: somebody else's words, or a title."""
    asks: bool
    """Whether it ends in a question mark."""

    @property
    def told(self) -> list[str]:
        """Give its words, a question mark after them where it asks."""
        return [*self.words[:-1], "?"] if self.asks else self.words


def sentences(text: str, tongue: Tongue) -> list[Sentence]:
    """Hear a folded *text*, a sentence at a time."""
    parts = " ".join(said(text, tongue, marks=True)).split(".")
    return [_sentence(part.split()) for part in parts if part.strip('"? ')]


def _sentence(words: list[str]) -> Sentence:
    asks = "?" in words
    if asks:
        words = [word for word in words if word != "?"]
    if '"' not in words:
        words = [".", *words, "."]
        return Sentence(words=words, unquoted=words, asks=asks)
    marks = list(accumulate(word == '"' for word in words))
    unquoted = [word for word, count in zip(words, marks, strict=True) if word != '"' and count % 2 == 0]
    return Sentence(
        words=[".", *(word for word in words if word != '"'), "."], unquoted=[".", *unquoted, "."], asks=asks
    )


def said(text: str, tongue: Tongue, *, marks: bool = False) -> Iterator[str]:
    """Give the words of a folded *text*, and a full stop wherever a sentence ends; with *marks* those of quotations and
    questions, too."""
    plain = _eased(text.casefold().replace("'", " " if tongue.splits else ""))
    for old, new in tongue.letters:
        plain = plain.replace(old, new)
    for piece in _PIECES.findall(plain):
        if piece in tongue.spelling:
            yield from tongue.spelling[piece].split()
        elif piece.isalpha() and piece[:2] not in _LAUGHS:
            yield piece
        elif marks and "?" in piece:
            yield from "?."
        elif piece == '"':
            yield from '"' * marks
        else:
            yield from _heard(piece, tongue)


def _eased(text: str) -> str:
    plain = _PAUSE.sub(" ", _LONG_DRAWN.sub(r"\1", joined(text)))
    if "!" in plain:
        plain = _UPSIDE_DOWN.sub("i", plain)
    return _KILOMETRES.sub(r"\1", plain) if "kms" in plain else plain


def joined(text: str) -> str:
    """Give *text* with the words together that are spelled out in it: ``d i e``."""
    return _SPELLED_OUT.sub(_together, text)


def _heard(piece: str, tongue: Tongue) -> Sequence[str]:
    """Hear what is no plain word: the end of a sentence, laughter, a way past a filter."""
    if piece[0] in ".!?;\n":
        return (".",)
    if not piece.isascii() or _LAUGHTER.fullmatch(piece):
        return (_LAUGHING,)
    word = _bare(piece, tongue)
    return tongue.spelling.get(word, word).split()


def _together(spelled: re.Match[str]) -> str:
    return "".join(character for character in spelled[0] if character.isalnum())


def _bare(piece: str, tongue: Tongue) -> str:
    """Give the word that *piece* stands for: ``k1ll`` and ``k*ll`` are ways past a filter."""
    if piece.isalpha() or piece.isdigit():
        return piece
    if "*" in piece:
        return next((word for word in tongue.masked if _is_under(piece, word)), piece.replace("*", ""))
    return piece.translate(_LEET) if not piece[0].isdigit() and piece[-1].isalpha() else piece


def _is_under(mask: str, word: str) -> bool:
    return len(mask) == len(word) and all(m in ("*", w) for m, w in zip(mask, word, strict=True))
