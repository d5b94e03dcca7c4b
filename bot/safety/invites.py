"""Invitations into a chat, in words that everybody reads: they stay to be read, and nothing opens them."""

import re

from bot.safety.contact import CHATS
from bot.safety.folding import folded

_INVITE = re.compile(rf"(?<![\w.@-])(?:{CHATS.replace('{dot}', '[.]')})(?=/)", re.IGNORECASE)


def disarmed(text: str) -> str:
    """Write the dots of every invitation as ``[.]``, whatever letters it borrows; the rest stays as it is."""
    read = folded(text)
    if "/" not in read.text:
        return text
    parts, done = [], 0
    for invite in _INVITE.finditer(read.text):
        start, end = read.span(*invite.span())
        parts += [text[done:start], invite[0].replace(".", "[.]")]
        done = end
    return "".join([*parts, text[done:]])
