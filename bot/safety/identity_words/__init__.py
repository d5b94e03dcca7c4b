"""How people say who they are, a language a file. Each line is a regular expression with these shorthands.

``W`` is any word, ``W3`` up to three of them, ``N`` a word with a capital, ``N2`` one or two such words, ``D`` a house
number; a space is any gap between words; an apostrophe may be missing. Lower case means either case. No repetition is without a bound.
"""

import re
from dataclasses import dataclass

from bot.safety.findings import Leak
from bot.safety.tongue import Tongue

_NAME = r"(?!I\b)(?-i:[A-Z])[\w'&.-]{1,30}(?<![.'-])"
_WORD = r"[\w'-]{1,30}"
_GAP = r"[\s,]{1,3}"
_MAYBE = r"[\s,]{0,3}"
_SPACES = {" ": _GAP, " ?": _MAYBE, "'": "'?"}
_SPACE = re.compile(r"\[[^\]]{1,40}\]| \??|(?<!\?!)'(?!\?)")
_SHORTHANDS = {
    "N": _NAME,
    "W": _WORD,
    "D": r"\d{1,4}\s?[a-z]?(?!\w)",
    **{f"N{count}": rf"{_NAME}(?:[ -]{_NAME}){{0,{count - 1}}}" for count in range(2, 5)},
    **{f"W{count}": rf"(?:{_WORD}{_GAP}){{0,{count}}}" for count in range(1, 9)},
}
_SHORTHAND = re.compile(r"(?<![\w\\\[])(?:W\d ?|[WD](?!\w)|N\d?(?!\w))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One language's ways to say who one is."""

    tongue: Tongue
    name: str
    place: str
    role: str
    event: str
    common_names: str
    """Names that are also words: these count only with a capital inside a sentence."""

    def patterns(self) -> tuple[tuple[Leak, re.Pattern[str]], ...]:
        """Give a pattern for each line, with the kind of thing that it finds."""
        kinds = ((Leak.NAME, self.name), (Leak.PLACE, self.place), (Leak.ROLE, self.role), (Leak.EVENT, self.event))
        lines = ((kind, line.strip()) for kind, lines in kinds for line in lines.splitlines())
        return tuple((kind, compiled(line)) for kind, line in lines if line)


def compiled(line: str) -> re.Pattern[str]:
    """Make a pattern of one *line*."""
    return re.compile(rf"(?<![\w@])(?:{_spread(line)})", re.IGNORECASE)


def _spread(line: str) -> str:
    # "W3 " brings the gaps between its words with it, for they may all be missing.
    spelt = _SHORTHAND.sub(lambda name: _SHORTHANDS[name[0].rstrip()], line)
    return _SPACE.sub(lambda space: _SPACES.get(space[0], space[0]), spelt)
