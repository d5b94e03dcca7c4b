"""Find what gives somebody away before an anonymous text goes out. It is pointed out, never blocked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bot.safety import contact
from bot.safety.beginnings import Beginnings
from bot.safety.findings import Finding, Leak, sorted_out
from bot.safety.folding import Folded, folded
from bot.safety.identity_words import Pack, de, en, es, fr
from bot.safety.tongue import Likely

PACKS: tuple[Pack, ...] = (en.PACK, es.PACK, de.PACK, fr.PACK)
_AMBIGUOUS = frozenset(name for pack in PACKS for name in pack.common_names.split())
_PARTS = re.compile(r"[\s._\-|/#]{1,5}")
_SHORTEST = 3
"""Letters in a part of a name that is looked for by itself."""


def leaks(text: str, own: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Find what in *text* tells who wrote it. *own* are the names and handles by which the author is known here."""
    read = folded(text)
    return sorted_out([*_own_names(read, own), *contact.found_in(read), *contact.links_in(read), *_said(read)])


_LIKELY = Likely([pack.tongue for pack in PACKS])


@cache
def _beginnings() -> Mapping[str, Beginnings]:
    # On first use: no start of the bot waits for them.
    return {pack.tongue.common: Beginnings(pack.patterns()) for pack in PACKS}


def _said(read: Folded) -> Iterator[Finding]:
    """Give the phrases of every language that what was *read* may be in."""
    for tongue in _LIKELY(read.text):
        for kind, start, end in _beginnings()[tongue.common].found_in(read.text):
            yield contact.finding(read, kind, start, end)


def _own_names(read: Folded, own: Iterable[str]) -> Iterator[Finding]:
    for name in {part for each in own for part in _looked_for(folded(each).text)}:
        for match in _as_written(name).finditer(read.text):
            if name.casefold() not in _AMBIGUOUS or _is_a_name(read.text, match.start()):
                yield contact.finding(read, Leak.NAME, *match.span())


def _looked_for(name: str) -> set[str]:
    """Give *name* whole and its parts, without a leading @."""
    whole = name.strip().lstrip("@")
    parts = {part for part in _PARTS.split(whole) if len(part) >= _SHORTEST and not part.isdigit()}
    return parts | {whole} if len(whole) >= 2 else parts


def _as_written(name: str) -> re.Pattern[str]:
    """Find *name* also with dots, dashes or gaps between its parts, and with its owner's 's."""
    parts = r"[\s._-]{0,2}".join(re.escape(part) for part in _PARTS.split(name) if part)
    return re.compile(rf"(?<!\w){parts}(?:'?s)?(?!\w)", re.IGNORECASE)


def _is_a_name(text: str, at: int) -> bool:
    """Say whether the word at *at* is written as a name: with a capital, and not because a sentence begins."""
    return text[at].isupper() and at > 0 and text[:at].rstrip()[-1:] not in (".", "!", "?", "")
