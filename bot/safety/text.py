"""Tidy what people type, without changing what they said."""

import re
import unicodedata
from itertools import groupby, islice

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n){2,}")
_PILED_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff]{3})[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff]+"
)
_MOST_MARKS = 6
"""In a row, of whatever script: Hebrew with its accents and Tibetan need up to five, and a pile in Thai is a pile."""

_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f?)|[\U000e0000-\U000e007f]")
"""Letters that nobody sees. A black flag carries a few of them to become Scotland's; elsewhere they smuggle."""

_UNSEEN = frozenset(
    "\u200b\u2060\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb"
)
"""Direction switches and zero-width characters: they hide one text inside another. The joiners of emoji stay."""

_JOINERS = frozenset("\u200c\u200d")
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters that are drawn as nothing."""


def tidy(text: str, most: int | None = None) -> str:
    """Give *text* without control characters, direction switches, lone surrogates and piled-up accents, trimmed.

    What shows nothing at all is empty.
    """
    if text.isascii() and text.isprintable():
        return _cut(text, most)  # Nothing below would change it, one character at a time.
    lines = _TAGS.sub(r"\1", _LINE_ENDS.sub("\n", text))
    seen = "".join(character for character in lines if _is_seen(character))
    calm = _without_piles(_PILED_MARKS.sub(r"\1", unicodedata.normalize("NFC", seen)))
    return _cut(_BLANK_LINES.sub("\n\n", calm), most)


def tidy_line(text: str, most: int | None = None) -> str:
    """Give *text* tidied, on one line."""
    return _cut(" ".join(tidy(text).split()), most)


def _cut(text: str, most: int | None) -> str:
    short = text.strip()[:most].rstrip()
    return short if any(_shows(character) for character in short) else ""


def _is_seen(character: str) -> bool:
    if character in "\n\t":
        return True
    return character not in _UNSEEN and unicodedata.category(character) not in ("Cc", "Cs", "Co")


def _shows(character: str) -> bool:
    return character not in _BLANK and unicodedata.category(character)[0] not in "ZCM"


def _without_piles(text: str) -> str:
    runs = groupby(text, _is_mark)
    return "".join(character for piles, run in runs for character in (islice(run, _MOST_MARKS) if piles else run))


def _is_mark(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) in ("Mn", "Me")
