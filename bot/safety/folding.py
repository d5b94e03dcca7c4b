"""Read text as an eye reads it: look-alike letters, invisible ones and accents make no other word of a word."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_LOOK_ALIKES = str.maketrans(
    # Cyrillic, then Greek letters that are drawn like Latin ones.
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u043c\u0442\u0432\u043d"
    "\u0410\u0415\u041e\u0420\u0421\u0423\u0425\u0406\u0408\u0405\u041a\u041c\u0422\u0412\u041d"
    "\u03bf\u03b1\u03b5\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7\u039f\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7\u0396"
    "\u0131\u0142\u0141\u00f8\u00d8"
    "\u2018\u2019\u02bc\u00b4\u0060\u201c\u201d\u201e\u00ab\u00bb\u2010\u2011\u2012\u2013\u2014\u2212",
    "aeopcyxijshdqwkmtbhAEOPCYXIJSKMTBHoaeikvptuxOABEHIKMNPTYXZilLoO'''''\"\"\"\"\"------",
)
_LETTERED = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}


_MOST_KNOWN = 4096
"""Characters whose plain form is remembered."""


class _Plain(dict[int, str]):
    """What an eye takes a character for, found out when it is first seen: nothing, or one plain character or two."""

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[code] = plain = _plain(chr(code))
        return plain


_PLAIN = _Plain()


@dataclass(frozen=True, slots=True)
class Folded:
    """Text as the eye reads it; ``starts`` tells where in the original each of its characters stood."""

    text: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Say where in the original the characters from *start* to *end* stand."""
        return self.starts[start], self.starts[end - 1] + 1


def folded(text: str) -> Folded:
    """Fold *text* and remember where everything stood. Case and punctuation stay."""
    plain = plainly(text)
    if text.isascii() or all(len(_PLAIN[ord(character)]) == 1 for character in set(text)):
        return Folded(text=plain, starts=range(len(text)))
    return Folded(text=plain, starts=[at for at, character in enumerate(text) for _ in _PLAIN[ord(character)]])


def plainly(text: str) -> str:
    """Fold *text* where nobody asks where in it something stood."""
    return text.translate(_PLAIN)


def _plain(character: str) -> str:
    if character.isascii():
        return character.translate(_LOOK_ALIKES)
    if character in _LETTERED:
        return _LETTERED[character]
    apart = unicodedata.normalize("NFKD", character.translate(_LOOK_ALIKES)).translate(_LOOK_ALIKES)
    return "".join(each for each in apart if unicodedata.category(each) not in ("Mn", "Me", "Cf", "Co", "Cs"))
