"""Look for many patterns at once: each only where a word begins as it begins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

from bot.safety.findings import Leak

_MOST = 2
"""Letters by which a word is known: more would not save more."""

_START = re.compile(r"(?<![\w@])(?=(\S.?))", re.DOTALL)
_ANY, _CAPITAL, _NUMBER = "", "A", "0"


class Beginnings:
    """Patterns for what begins where a word begins, by the letters with which they may begin."""

    def __init__(self, patterns: Iterable[tuple[Leak, re.Pattern[str]]]) -> None:
        self._by_letters: dict[str, list[tuple[int, Leak, re.Pattern[str]]]] = {}
        for number, (kind, pattern) in enumerate(patterns):
            for letters in begins(pattern):
                self._by_letters.setdefault(letters, []).append((number, kind, pattern))

    def found_in(self, text: str) -> Iterator[tuple[Leak, int, int]]:
        """Give what is found in *text*; of one kind, no two overlap."""
        after: dict[Leak, int] = {}
        for start in _START.finditer(text):
            at = start.start()
            for _, kind, pattern in self._beginning_with(start[1]):
                if at >= after.get(kind, 0) and (match := pattern.match(text, at)):
                    after[kind] = max(match.end(), at + 1)
                    yield kind, *match.span()

    def _beginning_with(self, word: str) -> Sequence[tuple[int, Leak, re.Pattern[str]]]:
        first = word[0]
        keys = [_ANY, first.lower()]
        if len(word) == _MOST:
            keys.append(word.lower())
        if first.isupper():
            keys.append(_CAPITAL)
        elif first.isdecimal():
            keys.append(_NUMBER)
        near = [each for key in keys if key in self._by_letters for each in self._by_letters[key]]
        return sorted(near, key=lambda each: each[0]) if len(near) > 1 else near


def begins(pattern: re.Pattern[str]) -> set[str]:
    """Give the first one or two letters of whatever *pattern* may find; ``A`` is any capital, ``0`` any digit."""
    parsed = import_module("re._parser").parse(pattern.pattern, pattern.flags)
    return _shortest({"".join(letters)[:_MOST] if letters else _ANY for letters in _prefixes(list(parsed))})


def _shortest(found: set[str]) -> set[str]:
    return {
        each for each in found if each in (_CAPITAL, _NUMBER) or not {each[:end] for end in range(len(each))} & found
    }


def _prefixes(items: Sequence[Any], so_far: str = "") -> set[str]:
    """Give the prefixes of what *items* match, each cut where anything may follow."""
    if len(so_far) >= _MOST or not items:
        return {so_far}
    (code, value), rest = items[0], items[1:]
    match str(code):
        case "LITERAL":
            return _prefixes(rest, so_far + chr(value).lower())
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _prefixes(rest, so_far)
        case "SUBPATTERN":
            return _prefixes([*value[-1], *rest], so_far)
        case "BRANCH":
            return {each for way in value[1] for each in _prefixes([*way, *rest], so_far)}
        case "MAX_REPEAT" | "MIN_REPEAT":
            once = _prefixes([*value[2], *rest], so_far)
            return once if value[0] else once | _prefixes(rest, so_far)
        case "IN" if not so_far and _is_range(value):
            return {_CAPITAL if str(value[0][0]) == "RANGE" else _NUMBER}
        case _:
            return {so_far}


def _is_range(value: Sequence[Any]) -> bool:
    """Say whether *value* is any capital or any digit."""
    (code, of), *more = value
    capital = str(code) == "RANGE" and of == (ord("A"), ord("Z"))
    return not more and (capital or (str(code) == "CATEGORY" and str(of) == "CATEGORY_DIGIT"))
