"""Lines -> blocks. Rich text holds what people typed as data: it knows no markup, no mention and no masked link.

What is muted is a context block of plain text; HERE becomes a link to the channel, the one thing that is not text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from itertools import groupby
from typing import Any

from adapters.slack import limits, mrkdwn
from bot.views.card import HERE, Line, Tone

Payload = dict[str, Any]

_ON_ONE_LINE = frozenset({Tone.LEAD, Tone.MUTED})
_APART = frozenset({(Tone.BODY, Tone.BODY), (Tone.QUOTE, Tone.QUOTE)})
_SHORTEST = 200
"""Characters that the longest line keeps before whole lines are dropped."""

# A bare address stays clickable as typed, where Slack cannot but take it for one: it refuses a card with a wrong link.
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_PATH = r"(?:[A-Za-z0-9/_.~=&+,;#?-]|%[0-9A-Fa-f]{2})"
_ADDRESS = re.compile(
    rf"(?<![\w/])https?://(?:{_LABEL}\.){{1,8}}[A-Za-z]{{2,24}}(?:/{_PATH}{{0,1000}}(?<![.,;?]))?(?![\w.:@%-])"
)
_PIECES = re.compile(rf"(?P<address>{_ADDRESS.pattern})|(?P<here>{HERE})")


class _Frame(Enum):
    """What stands together."""

    PLAIN = "plain"
    QUOTED = "quoted"
    MUTED = "muted"


def blocks_of(lines: tuple[Line, ...], most: int) -> list[Payload]:
    """Set *lines* in at most *most* blocks, of which there are at least two."""
    shown = _fitting(lines, limits.TEXT) or [Line(mrkdwn.ELLIPSIS)]
    drawn = [block for group in _together(shown) for block in _standing(group)]
    return drawn if len(drawn) <= most else [_rich([_section(shown)])]


def _together(lines: list[Line]) -> Iterator[list[Line]]:
    """Split *lines* before each that is apart, or whose frame is another one."""
    group: list[Line] = []
    for line in lines:
        if group and (line.apart or _frame(line) is not _frame(group[-1])):
            yield group
            group = []
        group.append(line)
    yield group


def _standing(lines: list[Line]) -> Iterator[Payload]:
    if lines[0].apart:
        yield {"type": "divider"}
    yield from _drawn(_frame(lines[0]), lines)


def text_of(lines: tuple[Line, ...]) -> str:
    """Give what a notification says of *lines*, in mrkdwn."""
    said = "\n".join(line.text.replace(HERE, mrkdwn.ELLIPSIS) for line in _fitting(lines, limits.TEXT))
    return mrkdwn.cut_escaped(mrkdwn.escape(said), limits.TEXT) or mrkdwn.ELLIPSIS


def _fitting(lines: Iterable[Line], most: int) -> list[Line]:
    """Tidy *lines* into *most* characters: the longest is cut first, then the last are dropped."""
    shown = [line for line in map(_tidied, lines) if line.text]
    over = sum(len(line.text) for line in shown) - most
    if over > 0:
        longest = max(range(len(shown)), key=lambda index: len(shown[index].text))
        line = shown[longest]
        shown[longest] = replace(line, text=mrkdwn.cut(line.text, max(len(line.text) - over, _SHORTEST)))
    while sum(len(line.text) for line in shown) > most:
        shown.pop()
    return shown


def _tidied(line: Line) -> Line:
    text = mrkdwn.one_line(line.text) if line.tone in _ON_ONE_LINE else mrkdwn.paragraphs(line.text)
    text = text if line.place else text.replace(HERE, "")
    return line if text == line.text else replace(line, text=text)


def _frame(line: Line) -> _Frame:
    if line.framed or line.tone is Tone.QUOTE:
        return _Frame.QUOTED
    return _Frame.MUTED if line.tone is Tone.MUTED else _Frame.PLAIN


def _drawn(frame: _Frame, lines: list[Line]) -> Iterator[Payload]:
    match frame:
        case _Frame.PLAIN:
            yield _rich([_section(lines)])
        case _Frame.QUOTED:
            yield _rich([_section(list(group), quoted=True) for group in _quotes(lines)])
        case _Frame.MUTED:
            yield from _muted(lines)


def _quotes(lines: list[Line]) -> Iterator[Iterable[Line]]:
    """Keep a framed card together, and what was said apart."""
    for framed, group in groupby(lines, lambda line: line.framed):
        if framed:
            yield group
        else:
            yield from ([line] for line in group)


def _rich(elements: list[Payload]) -> Payload:
    return {"type": "rich_text", "elements": elements}


def _section(lines: list[Line], *, quoted: bool = False) -> Payload:
    pieces: list[Payload] = []
    for above, line in zip([None, *lines], lines, strict=False):
        pieces += [_text(_gap(above, line))] if above else []
        pieces += _pieces(line)
    return {"type": "rich_text_quote" if quoted else "rich_text_section", "elements": pieces}


def _gap(above: Line, below: Line) -> str:
    return "\n\n" if below.apart or below.tone is Tone.LEAD or (above.tone, below.tone) in _APART else "\n"


def _pieces(line: Line) -> list[Payload]:
    style = {Tone.LEAD: {"bold": True}, Tone.MUTED: {"italic": True}}.get(line.tone)
    found: list[Payload] = []
    end = 0
    for piece in _PIECES.finditer(line.text):
        found += [_text(line.text[end : piece.start()]), _piece(piece, line)]
        end = piece.end()
    found = [piece for piece in (*found, _text(line.text[end:])) if piece.get("text") != ""]
    return [{**piece, "style": style} for piece in found] if style else found


def _piece(found: re.Match[str], line: Line) -> Payload:
    if found["here"]:
        return {"type": "channel", "channel_id": line.place.channel} if line.place else _text("")
    return {"type": "link", "url": found["address"], "text": found["address"]}


def _text(text: str) -> Payload:
    return {"type": "text", "text": text}


def _muted(lines: list[Line]) -> Iterator[Payload]:
    """Set muted lines together, but for one that links a channel: only markup can do that here."""
    for linked, group in groupby(lines, lambda line: HERE in line.text):
        if linked:
            yield from ({"type": "context", "elements": _context(line)} for line in group)
        else:
            text = mrkdwn.cut("\n".join(line.text for line in group), limits.MUTED)
            yield {"type": "context", "elements": [plain(text)]}


def _context(line: Line) -> list[Payload]:
    before, _, after = line.text.partition(HERE)
    link = {"type": "mrkdwn", "text": f"<#{line.place.channel if line.place else ''}>"}
    after = mrkdwn.cut(after.replace(HERE, "").strip(), limits.MUTED)
    before = mrkdwn.cut(before.strip(), limits.MUTED)
    return [*([plain(before)] if before else []), link, *([plain(after)] if after else [])]


def plain(text: str) -> Payload:
    """Set text in which Slack reads no markup and no emoji's name."""
    return {"type": "plain_text", "text": text, "emoji": False}
