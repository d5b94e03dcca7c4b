"""Slack's text as it is stored and as it is read: what it pings, what it hides, how members type it."""

import html
import re
from collections.abc import Callable, Iterable, Iterator

from sandbox.errors import Json

_MARK = re.compile(r"<([^<>\n]+)>")
_BARE_BROADCAST = re.compile(r"(?<![\w/@.])@(channel|here|everyone)\b")
_TYPED_LINK = re.compile(
    r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<url>https?://[^\s<>|]+)|(?P<bare>\b(?:[\w-]+\.)+(?:com|org|net|io|de)\b)"
)


_RICH_MARKS = frozenset({"user", "usergroup", "broadcast", "link"})


def escape(text: str) -> str:
    """Write the three characters that Slack's markup needs as it wants them."""
    return html.escape(text, quote=False)


def unescape(text: str) -> str:
    """Undo exactly those three."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed(text: str) -> str:
    """Give what Slack makes of a member's words: nothing of it is markup, links and addresses are marked."""
    return _TYPED_LINK.sub(_mark_link, escape(text))


def _mark_link(found: re.Match[str]) -> str:
    words = found.group()
    if found["mail"]:
        return f"<mailto:{words}|{words}>"
    return f"<{words}>" if found["url"] else f"<http://{words}|{words}>"


def read(text: str, name_of: Callable[[str], str]) -> str:
    """Give what a member reads; *name_of* names people and channels by id. Bold and the like stay as written."""
    return unescape(_MARK.sub(lambda found: _read_mark(found[1], name_of), text))


def _read_mark(inside: str, name_of: Callable[[str], str]) -> str:
    target, _, label = inside.partition("|")
    if target.startswith(("@", "#")):
        return target[0] + (label or name_of(target[1:]))
    if target.startswith("!date^"):
        return label
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return label or target


def read_rich(part: Json, name_of: Callable[[str], str]) -> str:
    """Give what a member reads of one element of rich text, which knows no markup."""
    who = part.get("user_id") or part.get("usergroup_id") or part.get("range")
    return f"@{name_of(str(who))}" if who else str(part.get("text") or part.get("url") or "")


def pings(text: str, *, verbatim: bool = False) -> tuple[str, ...]:
    """Name whatever in a piece of markup would ring for somebody; unless *verbatim*, a bare @channel may too."""
    marks = [found[0] for found in _MARK.finditer(text) if _rings(found[1])]
    return (*marks, *(() if verbatim else (found[0] for found in _BARE_BROADCAST.finditer(text))))


def _rings(inside: str) -> bool:
    return inside.startswith(("@U", "@W", "!channel", "!here", "!everyone", "!subteam"))


def masked_links(text: str) -> tuple[str, ...]:
    """Name the links of a piece of markup whose words are not their address."""
    return tuple(found[0] for found in _MARK.finditer(text) if _masks(*found[1].partition("|")[::2]))


def _masks(target: str, label: str) -> bool:
    if not label or target[0] in "@#!":
        return False
    address = unescape(target)
    return unescape(label) not in (address, address.partition("://")[2], address.removeprefix("mailto:"))


def texts_of(blocks: Iterable[Json]) -> Iterator[Json]:
    """Walk over every text object and rich text element of a payload, in reading order."""
    for part in blocks:
        if isinstance(part.get("text"), str) or part.get("type") in _RICH_MARKS:
            yield part
        yield from texts_of(_inner(part))


def _inner(part: Json) -> Iterator[Json]:
    for value in part.values():
        if isinstance(value, dict):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, dict))


def marks_of(text: str, blocks: Iterable[Json]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name all pings and all masked links of a message."""
    rings, masks = list(pings(text)), list(masked_links(text))
    for part in texts_of(blocks):
        if part.get("type") == "mrkdwn":
            rings += pings(part["text"], verbatim=bool(part.get("verbatim")))
            masks += masked_links(part["text"])
        elif part.get("type") in _RICH_MARKS - {"link"}:
            rings.append(str(part.get("user_id") or part.get("usergroup_id") or part.get("range")))
        elif part.get("type") == "link" and part.get("text", part["url"]) != part["url"]:
            masks.append(f"<{part['url']}|{part['text']}>")
    return tuple(rings), tuple(masks)
