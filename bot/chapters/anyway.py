"""Sending what was held as it is, where a community allows that and its sender is known by name."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.chapters import asks, conversations, offers, waiting
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.holding import read, shown_as
from bot.decide.conversations import may_send_anyway
from bot.model.decisions import Refusal
from bot.model.handles import About, Verb
from bot.views.card import Reply

_PASS_ON: Mapping[Verb, Callable[[Desk, About, Given], Reply]] = {
    Verb.REPLY: conversations.reply,
    Verb.ASK_FIRST: offers.ask_first,
    Verb.OFFER_HELP: offers.offer_help,
    Verb.ANSWER_WAITING: waiting.answer,
    Verb.LEAVE_NOTE: asks.leave_note,
}


def send_anyway(desk: Desk, about: About, given: Given) -> Reply:
    """Pass on what was held. Whether that is allowed is looked at again: a setting may have changed."""
    held = read(about.state)
    if held is None:
        return desk.refuse(Refusal.GONE)
    again, typed = held
    if not may_send_anyway(desk.settings, shown_as(desk, about, typed)):
        return desk.give_back(Refusal.CONTACT_DETAILS, typed.text("can_do") or typed.text("words"))
    return _PASS_ON[again](desk, about, replace(given, typed=typed))
