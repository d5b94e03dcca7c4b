"""Text is data: what people typed is shown as they typed it, and never becomes markup, a mention or a masked link."""

import re

ELLIPSIS = "…"
_UNSEEN = "\u200b"
"""A zero-width space: breaks a mention that a backslash would not."""

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_GAPS = re.compile(r"\n\s*\n\s*")

# A bare address stays clickable as typed. Only `_` and `~` in it could be markup, and Discord reads addresses first.
_ADDRESS = r"(?<![\w/])https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?(?:/[A-Za-z0-9/_.~%?=&+,;#-]*)?"
_BEGINNING = r"(?=^|http|[@<\\*_~`|\[\]])"
"""Where markup can begin at all: most characters are none, and are not asked five questions each."""
_MARKUP = re.compile(
    rf"{_BEGINNING}(?:(?P<address>{_ADDRESS})"
    r"|(?P<mention>@(?=everyone|here|[!&]?\d))"
    r"|(?P<reference><(?=[@#:/]|a:|t:|id:))"
    r"|(?P<opening>^[^\S\n]*)(?P<block>[#>+-]|(?P<number>\d+)\.)"
    r"|(?P<inline>[\\*_~`|<\[\]]))",
    re.MULTILINE | re.IGNORECASE,
)


def clean(text: str) -> str:
    """Drop what cannot be seen or stored: control and direction characters, halves of pairs; keep line ends."""
    if text.isprintable():
        return text  # Nothing below is printable; most texts are labels, and there are seventy to an ask.
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _LONE_SURROGATE.sub("\ufffd", _UNPRINTABLE.sub("", text))


def one_line(text: str) -> str:
    """Clean *text* and set it on one line."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # A space is the only gap that is printable.
    return " ".join(clean(text).split())


def escape(text: str) -> str:
    """Write *text* so that Discord shows it letter by letter, with no more than one blank line at a time."""
    return _MARKUP.sub(_escaped, _GAPS.sub("\n\n", clean(text).strip()))


def cut(escaped: str, most: int) -> str:
    """Shorten escaped text to *most* characters, never between a backslash and what it escapes."""
    if len(escaped) <= most:
        return escaped
    kept = escaped[: max(most - 1, 0)]
    if (len(kept) - len(kept.rstrip("\\"))) % 2:
        kept = kept[:-1]
    return kept.rstrip("\u200d ") + ELLIPSIS


def label(text: str, most: int) -> str:
    """Set plain text as a label, where Discord reads no markup; never empty."""
    words = one_line(text) or ELLIPSIS
    return words if len(words) <= most else words[: most - 1].rstrip("\u200d ") + ELLIPSIS


def _escaped(found: re.Match[str]) -> str:
    if found["address"]:
        return found["address"]
    if found["mention"]:
        return "@" + _UNSEEN
    if found["reference"]:
        return "\\<" + _UNSEEN  # The backslash alone would be swallowed by an address right before it.
    if found["number"]:
        return f"{found['opening']}{found['number']}\\."
    if found["block"]:
        return f"{found['opening']}\\{found['block']}"
    return f"\\{found['inline']}"
