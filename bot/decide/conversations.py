"""Two sides talking through the bot. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.decide.deadlines import whole_hour
from bot.decide.lifecycles import OFFER, OfferStep
from bot.decide.offers import freed_by
from bot.model.asks import Ask
from bot.model.decisions import Decision, Event, Refusal
from bot.model.effects import ShowCard, TellOther
from bot.model.ids import TurnId
from bot.model.offers import TURN_LIMIT, Conversation, Offer, OfferState, Side, Turn


def side_of(*, asked: bool, offered: bool) -> Side | None:
    """Name the role that somebody has in a conversation, if any."""
    if asked:
        return Side.ASKER
    return Side.HELPER if offered else None


def say(
    conversation: Conversation | None, side: Side | None, words: str, *, turn: TurnId, place: int, now: datetime
) -> Decision | Refusal:
    """Pass *words* on to the other side."""
    if conversation is None or side is None:
        return Refusal.GONE
    if not conversation.open:
        return Refusal.ALREADY_ENDED
    if not words:
        return Refusal.NOTHING_WRITTEN
    if len(words) > TURN_LIMIT:
        return Refusal.TOO_LONG
    said = Turn(id=turn, conversation=conversation.id, side=side, words=words, place=place, at=whole_hour(now))
    told = TellOther(conversation=conversation.id, side=side.other, turn=turn)
    return Decision(keep=(said,), events=(Event.TURN_TAKEN,), effects=(told,))


def end(
    conversation: Conversation | None, side: Side | None, ask: Ask | None, offer: Offer | None, others: Sequence[Offer]
) -> Decision | Refusal:
    """End a conversation and the offer it was about; an ask left without a helper is open again."""
    if conversation is None or side is None or ask is None or offer is None:
        return Refusal.GONE
    if not conversation.open:
        return Decision()
    step = OfferStep.CANCEL if side is Side.HELPER and offer.state is OfferState.OFFERED else OfferStep.END
    ended = (replace(offer, state=OFFER[offer.state, step]),) if offer.live else ()
    freed = freed_by(ask, offer, others)
    return Decision(
        keep=(replace(conversation, open=False), *ended, *freed),
        events=(Event.CONVERSATION_ENDED,),
        effects=(
            TellOther(conversation=conversation.id, side=side.other),
            *(ShowCard(ask=one.id) for one in freed),
        ),
        silence=(conversation.id,),
    )


def say_goodbye(conversation: Conversation | None) -> Decision:
    """End a conversation whose ask ended a while ago; both sides knew, so nobody is told."""
    if conversation is None or not conversation.open:
        return Decision()
    return Decision(keep=(replace(conversation, open=False),), events=(Event.CONVERSATION_ENDED,))
