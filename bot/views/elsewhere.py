"""Private messages in which no command can be typed: there a card that names one says where it is typed."""

import re
from dataclasses import replace

from bot.views.card import Card, Line, Redraw, Reply, Tone
from bot.views.words import Words

_COMMAND = re.compile(r"/(?:asks?|my)\b")


def pointed(t: Words, card: Card) -> Card:
    """Say below a card that names a command where it can be typed."""
    if not any(_COMMAND.search(line.text) for line in card.lines):
        return card
    where = Line(t("Commands are typed in a channel of your community, not here."), Tone.MUTED)
    return replace(card, lines=(*card.lines, where))


def answered(t: Words, reply: Reply) -> Reply:
    """Say the same below a card that stays there; what is passed on is answered in the same words everywhere."""
    return replace(reply, card=pointed(t, reply.card)) if isinstance(reply, Redraw) else reply
