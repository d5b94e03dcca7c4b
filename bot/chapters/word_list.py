"""Words that a community does not want: what has one comes back to its author alone, and nothing of it is lost."""

from dataclasses import replace

from bot.chapters.desk import Desk
from bot.model.decisions import Refusal
from bot.safety.crisis import signal
from bot.safety.listed import first_listed
from bot.views import choices, replies
from bot.views.card import Card, Reply, Say


def found(desk: Desk, text: str) -> str:
    """Give the first listed word in *text*; nothing where there is none, or where somebody may be in danger.

    What sounds like danger is never held back, whatever the list says.
    """
    word = first_listed(text, desk.settings.words) if desk.settings.words else ""
    return "" if word and signal(text) else word


def give_back(desk: Desk, text: str) -> Reply:
    """Give *text* back with its listed word pointed out."""
    return Say(card=pointing(desk, replies.handed_back_text(desk.t, Refusal.LISTED_WORD, desk.settings, text), text))


def pointing(desk: Desk, back: Card, text: str) -> Card:
    """Add to a card that gives *text* back which word it is about."""
    why, *rest = back.lines
    return replace(back, lines=(why, *choices.unwanted(desk.t, found(desk, text)), *rest))
