"""Lines -> the text of a message: the lead bold, quotes quoted, what is muted small."""

from adapters.discord import markdown
from bot.views.card import HERE, Line, Tone

_FRAMES = {Tone.LEAD: ("**", "**"), Tone.BODY: ("", ""), Tone.QUOTE: ("> ", ""), Tone.MUTED: ("-# ", "")}
_ON_ONE_LINE = frozenset({Tone.LEAD, Tone.MUTED})
_APART = frozenset({(Tone.BODY, Tone.BODY), (Tone.QUOTE, Tone.QUOTE)})
_SHORTEST = 200
"""Characters that the longest line keeps before whole lines are dropped."""


def text_of(lines: tuple[Line, ...], most: int) -> str:
    """Set *lines* in at most *most* characters: the longest is cut first, then the last are dropped."""
    shown = [line for line in lines if markdown.clean(line.text).strip()]
    paragraphs = [_set(line) for line in shown]
    text = _joined(shown, paragraphs)
    if len(text) > most:
        longest = max(range(len(shown)), key=lambda index: len(paragraphs[index]))
        over = len(text) - most
        paragraphs[longest] = _set(shown[longest], max(len(paragraphs[longest]) - over, _SHORTEST))
        text = _dropped_to_fit(shown, paragraphs, most)
    return text or markdown.ELLIPSIS


def _dropped_to_fit(shown: list[Line], paragraphs: list[str], most: int) -> str:
    while len(text := _joined(shown, paragraphs)) > most:
        paragraphs.pop()
    return text


def _joined(shown: list[Line], paragraphs: list[str]) -> str:
    above = shown[: len(paragraphs)]
    gaps = ["", *map(_gap, above, above[1:])]
    return "".join(gap + paragraph for gap, paragraph in zip(gaps, paragraphs, strict=False))


def _gap(above: Line, below: Line) -> str:
    if above.framed != below.framed or below.apart:
        return "\n\n"
    return "\n\n" if below.tone is Tone.LEAD or (above.tone, below.tone) in _APART else "\n"


def _set(line: Line, most: int | None = None) -> str:
    before, after = _FRAMES[line.tone]
    before = f"> {before}" if line.framed else before
    text = markdown.escape(markdown.one_line(line.text) if line.tone in _ON_ONE_LINE else line.text)
    text = text.replace("\n", "\n> ") if line.framed or line.tone is Tone.QUOTE else text
    text = text.replace(HERE, f"<#{line.place.channel}>" if line.place else "")
    return before + (text if most is None else markdown.cut(text, most - len(before + after))) + after
