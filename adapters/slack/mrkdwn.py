"""Text is data: what people typed is shown as they typed it, and never becomes markup, a mention or a masked link.

Cards are drawn in rich text and plain text, which hold data and know no markup. Only what a notification says passes
through Slack's mrkdwn, and is escaped for it here.
"""

import re

ELLIPSIS = "…"
_UNSEEN = "\u200b"
"""A zero-width space: breaks what Slack would otherwise read as a mention or an entity."""

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_GAPS = re.compile(r"\n\s*\n\s*")
_BROADCAST = re.compile(r"@(?=channel|here|everyone)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=(?:amp|lt|gt);)")
_MARK = re.compile(r"<([^<>\n]+)>")


def clean(text: str) -> str:
    """Drop what cannot be seen or stored: control and direction characters, halves of pairs; keep line ends."""
    if text.isprintable():
        return text  # Nothing below is printable; most texts are labels, and there are seventy to an ask.
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _LONE_SURROGATE.sub("\ufffd", _UNPRINTABLE.sub("", text))


def one_line(text: str) -> str:
    """Clean *text* and set it on one line."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> str:
    """Clean *text*, with no more than one blank line at a time."""
    return _GAPS.sub("\n\n", clean(text).strip())


def cut(text: str, most: int) -> str:
    """Shorten plain text to *most* characters."""
    return text if len(text) <= most else text[: most - 1].rstrip("\u200d ") + ELLIPSIS


def label(text: str, most: int) -> str:
    """Set plain text as a label, in which Slack reads entities and nothing else; never empty."""
    return cut(_ENTITY.sub(f"&{_UNSEEN}", one_line(text)), most) or ELLIPSIS


def escape(text: str) -> str:
    """Write *text* as mrkdwn that pings nobody and links nothing."""
    quiet = _BROADCAST.sub(f"@{_UNSEEN}", text)
    return quiet.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut_escaped(escaped: str, most: int) -> str:
    """Shorten escaped text to *most* characters, never within an entity."""
    if len(escaped) <= most:
        return escaped
    kept = escaped[: most - 1]
    if kept.rfind("&") > kept.rfind(";"):
        kept = kept[: kept.rfind("&")]
    return kept.rstrip("\u200d ") + ELLIPSIS


def plain(typed: str) -> str:
    """Give what somebody wrote in a message, of which Slack has marked links, people and channels."""
    shown = _MARK.sub(lambda mark: _shown(*mark[1].partition("|")[::2]), typed)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _shown(target: str, words: str) -> str:
    match target[0]:
        case "@" | "#" as sign:
            return sign + (words or ELLIPSIS)  # An id is no name, and says who it is to those who may not know.
        case "!":
            return words or "@" + target[1:].partition("^")[0]
        case _:
            return words or target
