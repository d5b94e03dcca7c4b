"""Check-ins: one to a helper before the time they promised, one to the asker after it; nobody is blamed."""

from bot.model.asks import Ask, AskState
from bot.model.handles import Verb
from bot.model.offers import Offer
from bot.views import asks, offers
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.wishes import helper, promised, title
from bot.views.words import Words


def check_in_helper(t: Words, ask: Ask, offer: Offer, zone: str) -> Card:
    """Say to a helper that the time is near, and let them hand it back in one press."""
    return Card(
        lines=(
            Line(t("“{ask}” is coming up.", ask=title(t, ask)), Tone.LEAD),
            Line(promised(t, offer, zone)),
            Line(t("If it still suits you, there is nothing to press.")),
            Line(t("If something comes up, hand it back in one press. No reason asked."), Tone.MUTED),
        ),
        controls=(
            Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND),
            Button(verb=Verb.WITHDRAW, label=t("Hand back")),
        ),
        about=offers.about(offer),
    )


def check_in_asker(t: Words, ask: Ask, offer: Offer) -> Card:
    """Ask an asker how it went."""
    return Card(
        lines=(
            Line(t("How is it going with “{ask}”?", ask=title(t, ask)), Tone.LEAD),
            Line(t("{name} offered to help. Every answer is fine.", name=helper(t, offer))),
        ),
        controls=(
            Button(verb=Verb.THEY_HELPED, label=t("They helped"), look=Look.KIND),
            Button(verb=Verb.NOT_YET, label=t("Not yet")),
            Button(verb=Verb.MORE_HELP, label=t("More help")),
        ),
        about=offers.about(offer),
    )


def good_to_hear(t: Words) -> Card:
    """Take it that somebody helped."""
    return Card(lines=(Line(t("Good to hear. They hear it too.")),))


def with_note(t: Words, card: Card, helped: Offer | None) -> Card:
    """Add to *card*, which asks nothing else, that a note to whoever *helped* is welcome."""
    if helped is None:
        return card
    return Card(
        lines=(*card.lines, asks.note_welcome(t)),
        controls=(Button(verb=Verb.LEAVE_NOTE, label=t("Leave a note")),),
        about=offers.about(helped),
    )


def is_that_all(t: Words, ask: Ask, helped: Offer, *, thanked: bool, passed_on: bool = False) -> Card:
    """Ask, once all help that was accepted was given, what becomes of the ask; a note can be left, unasked."""
    note = () if thanked else (Button(verb=Verb.LEAVE_NOTE, label=t("Leave a note")),)
    return Card(
        lines=(
            *(offers.note_left(t).lines if passed_on else (Line(t("Good to hear. They hear it too."), Tone.LEAD),)),
            Line(t("Is “{ask}” sorted, or is more help welcome?", ask=title(t, ask))),
        ),
        controls=(
            Button(verb=Verb.SORTED, label=t("Sorted"), look=Look.KIND),
            Button(verb=Verb.MORE_HELP, label=t("More help")),
            *note,
        ),
        about=offers.about(helped),
    )


def not_yet(t: Words, offer: Offer) -> Card:
    """Leave it to the two of them, a word away from each other; what else there is to say keeps its buttons."""
    return Card(
        lines=(Line(t("All right, there is time. A word to {name} is one press away.", name=helper(t, offer))),),
        controls=(
            Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND),
            Button(verb=Verb.THEY_HELPED, label=t("They helped")),
            Button(verb=Verb.MORE_HELP, label=t("More help")),
        ),
        about=offers.about(offer),
    )


def open_to_others(t: Words) -> Card:
    """Say that others can offer help."""
    return Card(lines=(Line(t("All right. Your ask is open to others, and offers reach you privately.")),))


def lapsed_to_asker(t: Words, ask: Ask, offer: Offer) -> Card:
    """Tell an asker that a helper is no longer expected, blaming nobody."""
    lines = [Line(t("It has been quiet with {name}. Things come up, and that is all right.", name=helper(t, offer)))]
    if ask.state is AskState.OPEN:
        lines.append(Line(t("Your ask is open to others again.")))
    lines.append(Line(t("About “{ask}”.", ask=title(t, ask)), Tone.MUTED))
    return Card(lines=tuple(lines))


def lapsed_to_helper(t: Words, ask: Ask) -> Card:
    """Tell a helper that they are free."""
    said = t("“{ask}” is off your list again. Nothing owed, and thank you for offering.", ask=title(t, ask))
    return Card(lines=(Line(said),))
