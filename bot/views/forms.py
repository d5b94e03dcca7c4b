"""The forms: at most five fields, every one with an example, and defaults that take no thought."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.model.asks import HAND_LIMIT, HELP_LIMIT, Wish
from bot.model.handles import Press
from bot.model.offers import NOTE_LIMIT, OFFER_LIMIT, TURN_LIMIT, Promise
from bot.views.card import Form, NewForm, Option, PickField, TextField
from bot.views.wishes import kinds, promises, sizes, times
from bot.views.words import Words

Choice = TypeVar("Choice", bound=StrEnum)

FRESH = Wish(hand="", help="")
BY_NAME, QUIETLY = "name", "quiet"


def ask_form(t: Words, sends: Press | NewForm, wish: Wish = FRESH) -> Form:
    """Ask for something small, or change what was asked."""
    return Form(
        title=t("Ask for something small"),
        fields=(
            TextField(
                name="hand",
                label=t("What would you like a hand with?"),
                example=t("My printer says it is offline, and I have tried turning it off and on."),
                limit=HAND_LIMIT,
                long=True,
                value=wish.hand[:HAND_LIMIT],
            ),
            TextField(
                name="help",
                label=t("What would help?"),
                example=t("Five minutes with someone who knows printers"),
                limit=HELP_LIMIT,
                value=wish.help[:HELP_LIMIT],
            ),
            _pick("size", t("How big?"), sizes(t), wish.size),
            _pick("by_when", t("By when?"), times(t), wish.by_when),
            _pick("kind", t("What kind?"), kinds(t), wish.kind),
        ),
        submit=t("See the card"),
        sends=sends,
    )


def offer_form(
    t: Words, sends: Press, can_do: str = "", by_when: Promise = Promise.THREE_DAYS, *, quietly: bool = False
) -> Form:
    """Offer help on an ask. Quietly hides the helper from the asker and the public."""
    return Form(
        title=t("I can help"),
        fields=(
            TextField(
                name="can_do",
                label=t("What I can do"),
                example=t("I can look at it with you on a call."),
                limit=OFFER_LIMIT,
                long=True,
                value=can_do[:OFFER_LIMIT],
            ),
            _pick("by_when", t("How soon after a yes?"), promises(t), by_when),
            PickField(
                name="shown",
                label=t("By name or quietly?"),
                options=(
                    Option(value=BY_NAME, label=t("By name"), chosen=not quietly),
                    Option(
                        value=QUIETLY,
                        label=t("Quietly: who I am is shown to moderators alone, if reported"),
                        chosen=quietly,
                    ),
                ),
            ),
        ),
        submit=t("Offer"),
        sends=sends,
    )


def turn_form(t: Words, sends: Press, said: str = "") -> Form:
    """Say something to the other side of a conversation."""
    words = TextField(
        name="words",
        label=t("What would you like to say?"),
        example=t("Thank you! Would half past seven suit you?"),
        limit=TURN_LIMIT,
        long=True,
        value=said[:TURN_LIMIT],
    )
    return Form(title=t("Reply"), fields=(words,), submit=t("Send"), sends=sends)


def note_form(t: Words, sends: Press, said: str = "") -> Form:
    """Tell a helper what their help meant."""
    words = TextField(
        name="words",
        label=t("What their help meant"),
        example=t("It prints again, and I slept well."),
        limit=NOTE_LIMIT,
        long=True,
        value=said[:NOTE_LIMIT],
    )
    return Form(title=t("A private note"), fields=(words,), submit=t("Send"), sends=sends)


def _pick(name: str, label: str, labels: Mapping[Choice, str], chosen: Choice) -> PickField:
    options = tuple(Option(value=value, label=text, chosen=value == chosen) for value, text in labels.items())
    return PickField(name=name, label=label, options=options)
