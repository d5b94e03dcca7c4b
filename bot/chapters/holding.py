"""What is held because it tells how to be reached elsewhere: it is given back, and can be written anew at once."""

import json
from datetime import timedelta

from bot.chapters import word_list
from bot.chapters.desk import Desk
from bot.chapters.given import Typed
from bot.decide.conversations import may_send_anyway
from bot.model.decisions import Refusal
from bot.model.handles import About, Verb
from bot.views import conversations as views, forms, replies
from bot.views.card import Reply

HELD_LASTS = timedelta(days=2)
"""How long what was held can be taken up again; its words are kept, sealed, in the row behind its buttons."""


def give_back(desk: Desk, about: About, again: Verb, refusal: Refusal, typed: Typed) -> Reply:
    """Give back what was not passed on; what is only held for some of its words can be taken up again with *again*."""
    words = typed.text("can_do") or typed.text("words")
    if refusal not in (Refusal.CONTACT_DETAILS, Refusal.LISTED_WORD):
        return desk.give_back(refusal, words)
    back = replies.handed_back_text(desk.t, refusal, desk.settings, words)
    if refusal is Refusal.LISTED_WORD:
        back = word_list.pointing(desk, back, words)
    held = About(subject=about.subject, id=about.id, version=about.version, state=_written(again, typed))
    found = desk.known.contacts if refusal is Refusal.CONTACT_DETAILS else ()
    anyway = bool(found) and may_send_anyway(desk.settings, shown_as(desk, about, typed))
    return desk.say(views.held(desk.t, back, found, held, again, anyway=anyway), HELD_LASTS)


def typed_before(about: About) -> Typed:
    """Give what was typed into the form that a card takes up again; nothing for any other card."""
    _, typed = read(about.state) or (None, Typed())
    return typed


def read(state: str) -> tuple[Verb, Typed] | None:
    """Read which form was held, and what was typed into it; None for any other state."""
    if not state.startswith("{"):
        return None
    held = json.loads(state)
    return Verb(held["again"]), Typed(held["fields"])


def _written(again: Verb, typed: Typed) -> str:
    return json.dumps({"again": again, "fields": dict(typed.fields)})


def shown_as(desk: Desk, about: About, typed: Typed) -> str | None:
    """Name the person acting as the other side knows them; None for an anonymous asker and for a quiet helper."""
    ask, offer = desk.unit.asks.get(desk.ask_of(about)), desk.offer_of(about)
    if ask and desk.asked(ask.id):
        return ask.name
    if offer:
        return offer.name
    return None if typed.line("shown") == forms.QUIETLY else desk.actor.name
