"""What may give an author away, one line each, for their eyes alone. It is pointed out, and they decide."""

from collections.abc import Sequence

from bot.safety.findings import Finding, Leak
from bot.views.card import Line, Tone
from bot.views.wishes import short
from bot.views.words import Words

MOST = 5
"""Lines at once: a longer list is not read. What is left comes with the next preview."""


def lines(t: Words, text: str, found: Sequence[Finding]) -> tuple[Line, ...]:
    """Point at each thing in *text* that was *found*, with what to do about it."""
    if not found:
        return ()
    said = dict.fromkeys(_advice(t, short(text[one.start : one.end]))[one.kind] for one in found)
    head = Line(t("Only you see this: some words may give you away. Edit them, or post it as it is."))
    return (head, *(Line(line, Tone.MUTED) for line in list(said)[:MOST]))


def _advice(t: Words, words: str) -> dict[Leak, str]:
    return {
        Leak.NAME: t("“{words}” is a name: leave it out, or say “someone”.", words=words),
        Leak.HANDLE: t("“{words}” is a handle: leave it out, whoever helps can reply to you here.", words=words),
        Leak.MENTION: t("“{words}” points at somebody: say “a friend” or “a neighbour” instead.", words=words),
        Leak.EMAIL: t(
            "“{words}” is an e-mail address: leave it out, whoever helps can reply to you here.", words=words
        ),
        Leak.PHONE: t("“{words}” is a phone number: leave it out, whoever helps can reply to you here.", words=words),
        Leak.INVITE: t("“{words}” leads to a profile or a chat: leave it out.", words=words),
        Leak.LINK: t("“{words}” is a link: if it leads to something of yours, describe it instead.", words=words),
        Leak.PLACE: t("“{words}” is an exact place: “nearby” or the part of town says enough.", words=words),
        Leak.ROLE: t("“{words}” may fit few people here: say it more widely.", words=words),
        Leak.EVENT: t("“{words}” was seen by others: leave the time or the place out.", words=words),
    }
