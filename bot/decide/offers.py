"""Who may take on an ask, and what becomes of an offer. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide import endings, waiting
from bot.decide.deadlines import promised
from bot.decide.lifecycles import ASK, OFFER, AskStep, OfferStep
from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Effect, Notice, ShowCard, TellAsker, TellHelper, TellModerators, TellOther
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


def may_offer(ask: Ask | None, *, mine: bool, barred: bool) -> Refusal | None:
    """Say why somebody cannot offer help on this ask; who is *barred* cannot on any."""
    if ask is None or not ask.on_show:
        return Refusal.GONE
    if mine:
        return Refusal.OWN_ASK
    return Refusal.BARRED if barred else None


def held_for(*, listed: bool, contact: bool) -> Refusal | None:
    """Say why words do not pass as they are; a word that is not wanted comes first, since it never passes."""
    if listed:
        return Refusal.LISTED_WORD
    return Refusal.CONTACT_DETAILS if contact else None


def offer_help(
    ask: Ask | None,
    offer: Offer,
    *,
    mine: bool,
    barred: bool,
    standing: Offer | None,
    earlier: Sequence[Offer],
    contact: bool = False,
    listed: bool = False,
    settings: Settings,
) -> Decision | Refusal:
    """Give *ask* one more willing helper, unless a *listed* word or a way to get in *contact* is in what they say."""
    if refused := may_offer(ask, mine=mine, barred=barred):
        return refused
    if standing is not None:
        return Decision()  # Said twice, meant once.
    if not offer.can_do:
        return Refusal.NOTHING_WRITTEN
    if len(offer.can_do) > OFFER_LIMIT:
        return Refusal.TOO_LONG
    if sum(one.live for one in earlier) >= settings.live_offers:
        return Refusal.TOO_MANY_OFFERS
    if sum(one.ask == offer.ask for one in earlier) >= OFFERS_AN_ASK:
        return Refusal.ALREADY_ENDED
    if held := held_for(listed=listed, contact=contact):
        return held
    return Decision(
        begin=(offer,),
        events=(Event.HELP_OFFERED,),
        effects=(TellAsker(ask=offer.ask, notice=Notice.HELP_OFFERED, offer=offer.id),),
        alarms=(_watch(offer, settings.offer_waits),),
    )


def accept(
    ask: Ask | None,
    offer: Offer | None,
    *,
    mine: bool,
    new: ConversationId,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
) -> Decision | Refusal:
    """Say yes to an offer, which makes it a promise with a time; helpers do not learn of each other."""
    if ask is None or offer is None or offer.withheld or not mine:
        return Refusal.GONE
    if offer.state is OfferState.ACCEPTED:
        return Decision()
    if (ask.state, AskStep.TAKE) not in ASK:
        return endings.not_now(ask)
    if (offer.state, OfferStep.ACCEPT) not in OFFER:
        return Refusal.ALREADY_ENDED
    taken = replace(ask, state=ASK[ask.state, AskStep.TAKE])
    accepted = replace(
        offer,
        state=OFFER[offer.state, OfferStep.ACCEPT],
        conversation=offer.conversation or new,
        promised_at=promised(offer.by_when, now, settings.zone),
    )
    offers = (accepted, *(other for other in others if other.id != offer.id))
    opened = _opened(offer, new, settings)
    return Decision(
        keep=(taken, *opened.keep, accepted),
        events=(Event.OFFER_ACCEPTED,),
        effects=(
            TellHelper(offer=offer.id, notice=Notice.ACCEPTED),
            *((ShowCard(ask=ask.id), TellModerators(ask=ask.id)) if taken.state is not ask.state else ()),
        ),
        alarms=(
            *opened.alarms,
            _watch(accepted, _until_check_in(accepted, settings, now)),
            waiting.look_again(taken, offers, settings, now),
        ),
    )


def _until_check_in(offer: Offer, settings: Settings, now: datetime) -> int:
    """Give the seconds until a helper is asked whether it still suits them; half the time, where that is short."""
    span = int(((offer.promised_at or now) - now) / timedelta(seconds=1))
    return max(span - settings.check_in_before, span // 2)


def _watch(offer: Offer, seconds: int) -> Alarmed:
    return Alarmed(owner=offer.id, alarm=Alarm.WATCH_OFFER, seconds=seconds)


def ask_first(
    ask: Ask | None, offer: Offer | None, *, mine: bool, new: ConversationId, settings: Settings
) -> Decision | Refusal:
    """Open the conversation while the offer still waits; open already, it stays as it is."""
    if ask is None or offer is None or offer.withheld or not mine:
        return Refusal.GONE
    if not ask.on_show:
        return endings.not_now(ask)
    if not offer.wanted:
        return Refusal.ALREADY_ENDED
    if offer.conversation:
        return Decision()
    opened = _opened(offer, new, settings)
    return replace(opened, keep=(*opened.keep, replace(offer, conversation=new)), events=(Event.CONVERSATION_OPENED,))


def _opened(offer: Offer, new: ConversationId, settings: Settings) -> Decision:
    if offer.conversation:
        return Decision()
    return Decision(
        keep=(Conversation(id=new, ask=offer.ask, offer=offer.id),),
        alarms=(Alarmed(owner=new, alarm=Alarm.WATCH_TALK, seconds=settings.talk_rests),),
    )


def decline(offer: Offer | None, *, mine: bool, settings: Settings, now: datetime) -> Decision | Refusal:
    """Let an offer go, at no cost: the helper hears later, in the words of any ending, and can talk until then."""
    if offer is None or offer.withheld or not mine:
        return Refusal.GONE
    if offer.state in (OfferState.DECLINED, OfferState.RELEASED):
        return Decision(keep=(replace(offer, left_waiting=False),)) if offer.left_waiting else Decision()
    if (offer.state, OfferStep.DECLINE) not in OFFER:
        return Refusal.ALREADY_ANSWERED
    return Decision(
        keep=(endings.declined(offer),),
        events=(Event.OFFER_DECLINED,),
        alarms=(endings.kind_words(offer, settings, now),),
    )


def withdraw(
    ask: Ask | None,
    offer: Offer | None,
    conversation: Conversation | None,
    *,
    own: bool,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
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
    freed = freed_by(ask, offer, others, settings, now)
    return Decision(
        keep=(
            replace(offer, state=OFFER[offer.state, step]),
            *((replace(conversation, open=False),) if conversation and conversation.open else ()),
            *freed.keep,
        ),
        events=(event,),
        effects=(*told, *freed.effects),
        alarms=freed.alarms,
        silence=(offer.id, *((conversation.id,) if conversation else ())),
    )


def freed_by(ask: Ask, offer: Offer, others: Sequence[Offer], settings: Settings, now: datetime) -> Decision:
    """Open the ask again when *offer*, which ends, was the last accepted one; else only moderators may see it end."""
    accepted = {other.id for other in (offer, *others) if other.state is OfferState.ACCEPTED}
    if accepted == {offer.id}:
        return open_again(ask, settings, now)
    return Decision(effects=waiting.redrawn_without(ask, offer))


def open_again(ask: Ask, settings: Settings, now: datetime) -> Decision:
    """Show a taken ask as open, and begin to look after it anew."""
    if ask.hidden_from is AskState.TAKEN:
        return Decision(keep=(replace(ask, hidden_from=AskState.OPEN),))  # As which it will be restored.
    if (ask.state, AskStep.FREE) not in ASK:
        return Decision()
    opened, alarm = waiting.begin(replace(ask, state=ASK[ask.state, AskStep.FREE]), settings, now)
    return Decision(keep=(opened,), effects=(ShowCard(ask=ask.id), TellModerators(ask=ask.id)), alarms=(alarm,))


def leave_note(
    offer: Offer | None,
    earlier: Note | None,
    note: Note,
    *,
    mine: bool,
    contact: bool = False,
    listed: bool = False,
) -> Decision | Refusal:
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
    if held := held_for(listed=listed, contact=contact):
        return held
    return Decision(
        keep=(note,), events=(Event.NOTE_LEFT,), effects=(TellHelper(offer=offer.id, notice=Notice.THANKED),)
    )


def new_note(note: NoteId, offer: Offer, ask: Ask, words: str) -> Note:
    """Write a note as the card was signed: by name, or by nobody."""
    return Note(id=note, offer=offer.id, words=words, name=ask.name)
