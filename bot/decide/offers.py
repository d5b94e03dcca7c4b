"""Who may take on an ask, and what becomes of an offer. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace

from bot.decide.lifecycles import ASK, OFFER, AskStep, OfferStep
from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Later, Refusal
from bot.model.effects import Effect, Notice, ShowCard, TellAsker, TellHelper, TellOther
from bot.model.ids import ConversationId, NoteId
from bot.model.offers import (
    NOTE_LIMIT,
    OFFER_LIMIT,
    Conversation,
    Note,
    Offer,
    OfferState,
    Side,
)
from bot.model.timers import Alarm

OFFERS_AN_ASK = 3
"""As often as one person may offer on one ask, taken-back ones included: each is a private message to somebody."""


def may_offer(ask: Ask | None, *, mine: bool) -> Refusal | None:
    """Say why somebody cannot offer help on this ask."""
    if ask is None or not ask.on_show:
        return Refusal.GONE
    return Refusal.OWN_ASK if mine else None


def offer_help(
    ask: Ask | None, offer: Offer, *, mine: bool, standing: Offer | None, earlier: Sequence[Offer], settings: Settings
) -> Decision | Refusal:
    """Give *ask* one more willing helper, unless it is gone or its own."""
    if refused := may_offer(ask, mine=mine):
        return refused
    if standing is not None:
        return Decision()  # Said twice, meant once.
    if not offer.can_do:
        return Refusal.NOTHING_WRITTEN
    if len(offer.can_do) > OFFER_LIMIT or len(offer.by_when) > OFFER_LIMIT:
        return Refusal.TOO_LONG
    if sum(one.live for one in earlier) >= settings.live_offers:
        return Refusal.TOO_MANY_OFFERS
    if sum(one.ask == offer.ask for one in earlier) >= OFFERS_AN_ASK:
        return Refusal.ALREADY_ENDED
    return Decision(
        begin=(offer,),
        events=(Event.HELP_OFFERED,),
        effects=(TellAsker(ask=offer.ask, notice=Notice.HELP_OFFERED, offer=offer.id),),
    )


def accept(ask: Ask | None, offer: Offer | None, *, mine: bool, new: ConversationId) -> Decision | Refusal:
    """Say yes to an offer; more than one may be accepted, and they do not learn of each other."""
    if ask is None or offer is None or not mine:
        return Refusal.GONE
    if offer.state is OfferState.ACCEPTED:
        return Decision()
    if (offer.state, OfferStep.ACCEPT) not in OFFER or (ask.state, AskStep.TAKE) not in ASK:
        return Refusal.ALREADY_ENDED
    taken = replace(ask, state=ASK[ask.state, AskStep.TAKE])
    accepted = replace(offer, state=OFFER[offer.state, OfferStep.ACCEPT], conversation=offer.conversation or new)
    return Decision(
        keep=(taken, *_opened(offer, new), accepted),
        events=(Event.OFFER_ACCEPTED,),
        effects=(
            TellHelper(offer=offer.id, notice=Notice.ACCEPTED),
            *((ShowCard(ask=ask.id),) if taken.state is not ask.state else ()),
        ),
    )


def ask_first(ask: Ask | None, offer: Offer | None, *, mine: bool, new: ConversationId) -> Decision | Refusal:
    """Open the conversation while the offer still waits; open already, it stays as it is."""
    if ask is None or offer is None or not mine:
        return Refusal.GONE
    if not offer.live or not ask.on_show:
        return Refusal.ALREADY_ENDED
    if offer.conversation:
        return Decision()
    opened = replace(offer, conversation=new)
    return Decision(keep=(*_opened(offer, new), opened), events=(Event.CONVERSATION_OPENED,))


def _opened(offer: Offer, new: ConversationId) -> tuple[Conversation, ...]:
    return () if offer.conversation else (Conversation(id=new, ask=offer.ask, offer=offer.id),)


def decline(offer: Offer | None, *, mine: bool, settings: Settings) -> Decision | Refusal:
    """Let an offer go, at no cost: the helper hears later, in the words of any ending, and can talk until then."""
    if offer is None or not mine:
        return Refusal.GONE
    if offer.state is OfferState.RELEASED:
        return Decision()
    if (offer.state, OfferStep.RELEASE) not in OFFER:
        return Refusal.ALREADY_ANSWERED
    released = replace(offer, state=OFFER[offer.state, OfferStep.RELEASE])
    later = Later(effect=TellHelper(offer=offer.id, notice=Notice.RELEASED), seconds=settings.kind_delay)
    goodbye = (
        (Alarmed(owner=offer.conversation, alarm=Alarm.SAY_GOODBYE, seconds=settings.kind_delay),)
        if offer.conversation
        else ()
    )
    return Decision(keep=(released,), events=(Event.OFFER_DECLINED,), effects=(later,), alarms=goodbye)


def withdraw(
    ask: Ask | None, offer: Offer | None, conversation: Conversation | None, *, own: bool, others: Sequence[Offer]
) -> Decision | Refusal:
    """Take an offer back: cancel one that waits, hand back one that was accepted. Nobody asks why."""
    if ask is None or offer is None or not own:
        return Refusal.GONE
    if offer.state in (OfferState.CANCELLED, OfferState.HANDED_BACK):
        return Decision()
    if not offer.live:
        return Refusal.ALREADY_ENDED
    accepted = offer.state is OfferState.ACCEPTED
    step, event = (
        (OfferStep.HAND_BACK, Event.OFFER_HANDED_BACK) if accepted else (OfferStep.CANCEL, Event.OFFER_CANCELLED)
    )
    told: tuple[Effect, ...] = ()
    if accepted:
        told = (TellAsker(ask=ask.id, notice=Notice.HANDED_BACK, offer=offer.id),)
    elif conversation is not None and conversation.open:
        told = (TellOther(conversation=conversation.id, side=Side.ASKER),)
    freed = freed_by(ask, offer, others)
    return Decision(
        keep=(
            replace(offer, state=OFFER[offer.state, step]),
            *((replace(conversation, open=False),) if conversation and conversation.open else ()),
            *freed,
        ),
        events=(event,),
        effects=(*told, *(ShowCard(ask=one.id) for one in freed)),
        silence=(conversation.id,) if conversation else (),
    )


def freed_by(ask: Ask, offer: Offer, others: Sequence[Offer]) -> tuple[Ask, ...]:
    """Give the ask open again when *offer* was the last accepted one, else nothing."""
    if offer.state is not OfferState.ACCEPTED or (ask.state, AskStep.FREE) not in ASK:
        return ()
    if any(other.state is OfferState.ACCEPTED and other.id != offer.id for other in others):
        return ()
    return (replace(ask, state=ASK[ask.state, AskStep.FREE]),)


def leave_note(offer: Offer | None, earlier: Note | None, note: Note, *, mine: bool) -> Decision | Refusal:
    """Let an asker tell a helper what their help meant; once, and only the helper reads it."""
    if offer is None or not mine:
        return Refusal.GONE
    if earlier is not None:
        return Refusal.ALREADY_THANKED
    if offer.state is not OfferState.KEPT:
        return Refusal.GONE
    if not note.words:
        return Refusal.NOTHING_WRITTEN
    if len(note.words) > NOTE_LIMIT:
        return Refusal.TOO_LONG
    return Decision(
        keep=(note,), events=(Event.NOTE_LEFT,), effects=(TellHelper(offer=offer.id, notice=Notice.THANKED),)
    )


def new_note(note: NoteId, offer: Offer, ask: Ask, words: str) -> Note:
    """Write a note as the card was signed: by name, or by nobody."""
    return Note(id=note, offer=offer.id, words=words, name=ask.name)
