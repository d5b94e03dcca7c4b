"""What two sides of a conversation see. The sender reads the same words whatever becomes of the message."""

from collections.abc import Sequence

from bot.model.asks import Ask
from bot.model.handles import About, Subject, Verb
from bot.model.naming import Reveal, both_named
from bot.model.offers import Conversation, Offer, Side, Turn
from bot.views import blocks, naming
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.naming import name_of
from bot.views.wishes import short, title
from bot.views.words import Words

ROOM = 2600
"""Characters of earlier turns that a card shows: what both platforms take, with the frame around it."""


def about(conversation: Conversation, brought: Turn | None = None) -> About:
    """Say what a card drawn from *conversation* is about; one that brought a turn knows which."""
    return About(subject=Subject.CONVERSATION, id=conversation.id, state=brought.id if brought else "")


def turn(
    t: Words, about_it: tuple[Ask, Offer], conversation: Conversation, said: Turn, reveal: Reveal | None = None
) -> Card:
    """Bring one side what the other said."""
    ask, offer = about_it
    return Card(
        lines=(
            Line(t("{name} writes:", name=name_of(t, said.side, ask, offer, reveal)), Tone.LEAD),
            Line(said.words, Tone.QUOTE),
            Line(t("About “{ask}”.", ask=title(t, ask)), Tone.MUTED),
        ),
        controls=_talk(t, conversation, reported=True),
        about=about(conversation, said),
    )


def _talk(t: Words, conversation: Conversation, *, reported: bool) -> tuple[Button, ...]:
    """Give what can be done in a conversation; its words can be reported also when it is over."""
    reply = Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND)
    report = Button(verb=Verb.REPORT, label=t("Report"))
    end = Button(verb=Verb.END, label=t("End"))
    return (
        *((reply,) if conversation.open and not conversation.frozen else ()),
        *((report,) if reported else ()),
        *((end,) if conversation.open else ()),
    )


def whole(
    t: Words,
    about_it: tuple[Ask, Offer],
    conversation: Conversation,
    turns: Sequence[Turn],
    reader: Side,
    *,
    reveal: Reveal | None = None,
) -> Card:
    """Show a conversation to one side, the newest turns in full."""
    ask, offer = about_it
    other = name_of(t, reader.other, ask, offer, reveal)
    lines = [Line(t("You and {name}, about “{ask}”", name=other, ask=title(t, ask)), Tone.LEAD)]
    lines.append(Line(t("The offer: {offer}", offer=short(offer.can_do, 200)), Tone.MUTED))
    shown = _newest(turns)
    if len(shown) < len(turns):
        lines.append(Line(t("Earlier turns are not shown."), Tone.MUTED))
    for said in shown:
        lines.append(Line(t("You:") if said.side is reader else f"{other}:", Tone.MUTED))
        lines.append(Line(said.words, Tone.QUOTE))
    if not turns:
        lines.append(Line(t("Nothing has been said yet."), Tone.MUTED))
    if not conversation.open:
        lines.append(Line(t("This conversation has ended."), Tone.MUTED))
    elif conversation.frozen:
        lines.append(Line(frozen(t), Tone.MUTED))
    lines += naming.where(t, reveal, reader, about_it) if conversation.open else ()
    done = both_named(ask, offer, reveal) or (conversation.frozen and reveal is None)
    names = naming.controls(t, reveal, reader, done=done)
    reported = any(said.side is not reader for said in turns)
    while_open = (*names, blocks.block(t)) if conversation.open else ()
    controls = (*_talk(t, conversation, reported=reported), *while_open, *_sorted(t, ask, reader))
    return Card(
        lines=tuple(lines),
        controls=controls,
        about=about(conversation) if controls else None,
    )


def frozen(t: Words) -> str:
    """Say to either side, in the same words, that nothing passes for now."""
    return t("This conversation rests for now, and nothing is passed on meanwhile. What was said is under /my.")


def _sorted(t: Words, ask: Ask, reader: Side) -> tuple[Button, ...]:
    sortable = reader is Side.ASKER and ask.on_show
    return (Button(verb=Verb.SORTED, label=t("Sorted")),) if sortable else ()


def _newest(turns: Sequence[Turn]) -> Sequence[Turn]:
    room, first = ROOM, len(turns)
    while first > 0 and len(turns[first - 1].words) <= room:
        first -= 1
        room -= len(turns[first].words)
    return turns[first:]


def passed_on(t: Words) -> Card:
    """Tell a sender what is true whatever becomes of the message."""
    return Card(lines=(Line(t("Passed on. It can be read under /my.")),))


def held(t: Words, back: Card, found: Sequence[str], about: About, again: Verb, *, anyway: bool) -> Card:
    """Say what in words that are handed *back* would tell how to be reached, and let them be written *again*."""
    named = short(" ".join(f"“{one}”" for one in dict.fromkeys(found)), 200)
    why, *rest = back.lines
    without = (Line(t("Without {found} it goes out as usual.", found=named)),) if found else ()
    return Card(
        lines=(why, *without, *rest),
        controls=(
            Button(verb=again, label=_takes_up(t)[again], look=Look.KIND),
            *((Button(verb=Verb.SEND_ANYWAY, label=t("Send anyway")),) if anyway else ()),
        ),
        about=about,
    )


def _takes_up(t: Words) -> dict[Verb, str]:
    return {
        Verb.REPLY: t("Reply"),
        Verb.ASK_FIRST: t("Ask something first"),
        Verb.OFFER_HELP: t("I can help"),
        Verb.ANSWER_WAITING: t("I will answer"),
        Verb.LEAVE_NOTE: t("Leave a note"),
    }


def ended(t: Words, ask: Ask) -> Card:
    """Tell either side that the conversation is over, blaming nobody."""
    return Card(lines=(Line(t("The conversation about “{ask}” has ended. Take care.", ask=title(t, ask))),))
