"""An offer as its asker and its helper see it. Neither learns more of the other than the other chose to show."""

from datetime import datetime

from bot.model.asks import Ask, AskState
from bot.model.handles import About, Subject, Verb
from bot.model.offers import Note, Offer, OfferState
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.wishes import helper, promised, promises, title
from bot.views.words import Words


def about(offer: Offer) -> About:
    """Say what a card drawn from *offer* is about."""
    return About(subject=Subject.OFFER, id=offer.id)


def made(t: Words) -> Card:
    """Tell a helper that their offer is on its way."""
    return Card(
        lines=(
            Line(t("Thank you. They see your offer privately. Nothing owed, either way.")),
            Line(t("You can find it under /my, and take it back there."), Tone.MUTED),
        )
    )


def to_asker(t: Words, ask: Ask, offer: Offer) -> Card:
    """Show an asker one offer, with answers that cost nothing."""
    controls = (
        Button(verb=Verb.ACCEPT, label=t("Yes, please"), look=Look.KIND),
        Button(verb=Verb.ASK_FIRST, label=t("Ask something first")),
        Button(verb=Verb.DECLINE, label=t("Not this time")),
    )
    waiting = offer.state is OfferState.OFFERED and ask.on_show
    return Card(
        lines=(
            Line(t("{name} can help.", name=helper(t, offer)), Tone.LEAD),
            Line(offer.can_do, Tone.QUOTE),
            Line(t("How soon after a yes: {when}.", when=promises(t)[offer.by_when])),
            Line(_answered(t, ask, offer, waiting), Tone.MUTED),
        ),
        controls=controls if waiting else (),
        about=about(offer) if waiting else None,
    )


def _answered(t: Words, ask: Ask, offer: Offer, waiting: bool) -> str:
    if waiting:
        return t("About “{ask}”. Nothing owed, whatever you answer.", ask=title(t, ask))
    if offer.state in (OfferState.ACCEPTED, OfferState.KEPT):
        return t("About “{ask}”. You said yes, please.", ask=title(t, ask))
    return t("About “{ask}”. This offer has ended.", ask=title(t, ask))


def something_new(t: Words, about: About, verb: Verb) -> Card:
    """Say discreetly, on a screen that others may see, that there is news."""
    button = Button(verb=verb, label=t("Show me"), look=Look.KIND)
    return Card(lines=(Line(t("There is something new in Askaround.")),), controls=(button,), about=about)


def accepted(t: Words, offer: Offer, zone: str) -> Card:
    """Tell an asker that their yes is on its way, and let them write at once."""
    return Card(
        lines=(
            Line(t("{name} hears your yes now.", name=helper(t, offer)), Tone.LEAD),
            Line(offer.can_do, Tone.QUOTE),
            Line(promised(t, offer, zone)),
            Line(t("Reply to tell them more. You can find this under /my."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.REPLY, label=t("Reply")), Button(verb=Verb.END, label=t("End"))),
        about=about(offer),
    )


def declined(t: Words) -> Card:
    """Tell an asker that a no was taken without a cost."""
    return Card(lines=(Line(t("All right. They hear later, kindly, that you found what you were looking for.")),))


def mine(t: Words, ask: Ask, offer: Offer, note: Note | None, zone: str, *, now: datetime) -> Card:
    """Show a helper their own offer and what they can do about it."""
    label = t("Hand back") if offer.state is OfferState.ACCEPTED else t("Cancel")
    controls = (Button(verb=Verb.WITHDRAW, label=label),) if offer.live else ()
    talk = (Button(verb=Verb.SHOW_CONVERSATION, label=t("Conversation")),) if offer.conversation else ()
    return Card(
        lines=(
            Line(title(t, ask), Tone.LEAD),
            Line(offer.can_do, Tone.QUOTE),
            *((Line(promised(t, offer, zone)),) if offer.live and _ahead(offer, now) else ()),
            Line(_where(t, offer), Tone.MUTED),
            *((Line(t("What your help meant:")), Line(note.words, Tone.QUOTE)) if note else ()),
        ),
        controls=(*talk, *controls),
        about=about(offer),
    )


def _ahead(offer: Offer, now: datetime) -> bool:
    return offer.promised_at is None or now < offer.promised_at


def _where(t: Words, offer: Offer) -> str:
    said = {
        OfferState.OFFERED: t("They have your offer."),
        OfferState.DECLINED: t("They have your offer."),
        OfferState.ACCEPTED: t("They said yes, please."),
        OfferState.RELEASED: t("They found what they were looking for. Thank you for offering."),
        OfferState.CANCELLED: t("You took it back."),
        OfferState.HANDED_BACK: t("You handed it back."),
        OfferState.LAPSED: t("It is off your list. Thank you for offering."),
        OfferState.KEPT: t("You helped. Thank you."),
        OfferState.ENDED: t("This has ended. Thank you for offering."),
    }
    return said[offer.state]


def withdrawn(t: Words, offer: Offer) -> Card:
    """Tell a helper that they are free again."""
    said = t("Handed back.") if offer.state is OfferState.HANDED_BACK else t("Taken back.")
    return Card(lines=(Line(said), Line(t("Nobody is told why, and nothing is owed."), Tone.MUTED)))


def yes_please(t: Words, ask: Ask, offer: Offer, zone: str) -> Card:
    """Bring a helper the yes, and the time that they gave."""
    return Card(
        lines=(
            Line(t("“Yes, please” to your offer."), Tone.LEAD),
            Line(t("It is about “{ask}”.", ask=title(t, ask))),
            Line(promised(t, offer, zone)),
            Line(t("If something comes up, hand it back in one press. No reason asked."), Tone.MUTED),
        ),
        controls=(
            Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND),
            Button(verb=Verb.WITHDRAW, label=t("Hand back")),
        ),
        about=about(offer),
    )


def released(t: Words, ask: Ask) -> Card:
    """Bring a helper the kind ending, the same for every reason."""
    said = t("About “{ask}”: they found what they were looking for. Thank you for offering.", ask=title(t, ask))
    return Card(lines=(Line(said),))


def ended(t: Words, ask: Ask, offer: Offer) -> Card:
    """Tell a helper whose offer was accepted that the ask has ended."""
    if offer.state is OfferState.KEPT:
        sorted_out = t("“{ask}” is sorted. Thank you for being there.", ask=title(t, ask))
        helped = t("About “{ask}”: they say that you helped. Thank you for being there.", ask=title(t, ask))
        return Card(lines=(Line(helped if ask.live else sorted_out),))
    if ask.state is AskState.REMOVED:
        return Card(lines=(Line(t("This ask has closed: “{ask}”. Thank you for offering.", ask=title(t, ask))),))
    return Card(
        lines=(
            Line(t("“{ask}” has closed. Thank you for offering.", ask=title(t, ask))),
            Line(t("Your conversation stays open for three days."), Tone.MUTED),
        )
    )


def more_welcome(t: Words, ask: Ask) -> Card:
    """Tell a helper that what they promised is done, and that the ask goes on."""
    done = t("About “{ask}”: more help is welcome there, also from others.", ask=title(t, ask))
    return Card(
        lines=(Line(done), Line(t("What you offered is done, and nothing is owed. Thank you for being there.")))
    )


def handed_back(t: Words, ask: Ask, offer: Offer) -> Card:
    """Tell an asker that a helper is no longer there, blaming nobody."""
    lines = [Line(t("{name} had to hand back their offer.", name=helper(t, offer)))]
    if ask.state is AskState.OPEN:
        lines.append(Line(t("Your ask is open to others again.")))
    lines.append(Line(t("About “{ask}”.", ask=title(t, ask)), Tone.MUTED))
    return Card(lines=tuple(lines))


def thanked(t: Words, ask: Ask, note: Note) -> Card:
    """Bring a helper a private note."""
    return Card(
        lines=(
            Line(t("What your help meant:"), Tone.LEAD),
            Line(note.words, Tone.QUOTE),
            Line(t("About “{ask}”. Only you see this; it is kept under /my.", ask=title(t, ask)), Tone.MUTED),
        )
    )


def note_left(t: Words) -> Card:
    """Tell an asker that their note is on its way."""
    return Card(lines=(Line(t("Passed on. Only they can read it.")),))


def card_stuck(t: Words, ask: Ask) -> Card:
    """Tell an asker that their card waits, and what would free it."""
    return Card(
        lines=(
            Line(t("“{ask}” is kept, and not on show yet: I may not write in that channel.", ask=title(t, ask))),
            Line(
                t("Somebody who runs this place can choose another with /askaround setup. Then it goes out by itself.")
            ),
        )
    )


def card_filtered(t: Words, ask: Ask) -> Card:
    """Tell an asker that the place's own filter took their card, and that other words may pass."""
    return Card(
        lines=(
            Line(
                t("“{ask}” is kept, and this place's own filter does not let these words through.", ask=title(t, ask))
            ),
            Line(t("Other words may pass: [Edit] is under /my. Then its card goes out by itself.")),
        )
    )


def card_unsure(t: Words, ask: Ask) -> Card:
    """Tell an asker that nobody can say whether their card is on show."""
    return Card(
        lines=(
            Line(t("“{ask}” is kept, but I could not see whether its card arrived.", ask=title(t, ask))),
            Line(t("Please look in the channel. If it is not there, close this one under /my and ask again.")),
        )
    )
