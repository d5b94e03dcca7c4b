"""What is said while an ask waits: to its asker, to moderators, and to one who likes to help."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.handles import Verb
from bot.model.offers import Offer
from bot.views import asks
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.wishes import title
from bot.views.words import Words


def still_waiting(t: Words, ask: Ask) -> Card:
    """Let an asker choose what becomes of an ask that nobody has taken on yet."""
    return Card(
        lines=(
            Line(_still(t, ask), Tone.LEAD),
            Line(t("It can stay, be put in other words, or be closed. Any of these is fine.")),
        ),
        controls=(
            Button(verb=Verb.KEEP_OPEN, label=t("Keep it open"), look=Look.KIND),
            Button(verb=Verb.EDIT_ASK, label=t("Reword it")),
            Button(verb=Verb.SORTED, label=t("Sorted")),
            Button(verb=Verb.CLOSE, label=t("Close it"), look=Look.REMOVAL),
        ),
        about=asks.about(ask),
    )


def _still(t: Words, ask: Ask) -> str:
    """Never call on show what a filter or a closed channel keeps from everybody."""
    if ask.card is None:
        return t("“{ask}” is kept, but not on show as far as I can tell.", ask=title(t, ask))
    return t("“{ask}” is still on show.", ask=title(t, ask))


def kept_open(t: Words, ask: Ask) -> Card:
    """Say that an ask stays on show, where it is."""
    said = t("It stays on show. Offers reach you privately.") if ask.card else asks.where(t, ask)
    return Card(lines=(Line(said),))


def closed_kindly(t: Words, ask: Ask) -> Card:
    """Tell an asker that their ask has run its time."""
    return Card(
        lines=(
            Line(t("“{ask}” has run its time and is closed now.", ask=title(t, ask))),
            Line(t("You can ask again with /ask, in the same words or in others, whenever you like."), Tone.MUTED),
        )
    )


def ran_out(t: Words, ask: Ask, offers: Sequence[Offer], settings: Settings, *, now: datetime) -> Card:
    """Show an asker their ask that has run its time, which the message about it may not have said."""
    said = (*closed_kindly(t, ask).lines, *asks.face(t, ask, settings.zone, now))
    return asks.mine(t, ask, offers, settings, said, now=now)


def to_moderators(t: Words, ask: Ask, zone: str, now: datetime, *, answer: Offer | None) -> Card:
    """Show moderators an ask that waits; once one of them gives an *answer*, or it has moved on, only how it stands."""
    waits = ask.state is AskState.OPEN and answer is None
    button = Button(verb=Verb.ANSWER_WAITING, label=t("I will answer"), look=Look.KIND)
    return Card(
        lines=(Line(_news(t, ask, answer), Tone.LEAD), *asks.face(t, ask, zone, now)),
        controls=(button,) if waits else (),
        about=asks.about(ask) if waits else None,
    )


def _news(t: Words, ask: Ask, answer: Offer | None) -> str:
    if ask.state is not AskState.OPEN:
        return asks.where(t, ask)
    if answer is None:
        return t("An ask is waiting.")
    # Who offered quietly was promised to be named to moderators only where they are reported.
    return t("{name} is answering.", name=answer.name) if answer.name else t("One of you is answering.")


def request(t: Words, ask: Ask, zone: str, now: datetime) -> Card:
    """Ask one member privately whether they could take on an ask; letting it be is the other answer."""
    return Card(
        lines=(
            Line(t("Could this be one for you?")),
            *asks.face(t, ask, zone, now),
            Line(t("Nothing is expected, and letting it be is fine."), Tone.MUTED),
            Line(t("Under /my, in Settings, you choose what I ask you about, and how often."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.OFFER_HELP, label=t("I can help"), look=Look.KIND),),
        about=asks.about(ask),
    )
