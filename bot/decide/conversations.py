"""Two sides talking through the bot. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide.deadlines import seconds_until, whole_hour
from bot.decide.lifecycles import OFFER, OfferStep
from bot.decide.offers import freed_by, held_for
from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import TellOther
from bot.model.ids import TurnId
from bot.model.offers import TURN_LIMIT, Conversation, Offer, OfferState, Side, Turn
from bot.model.timers import Alarm


def side_of(*, asked: bool, offered: bool) -> Side | None:
    """Name the role that somebody has in a conversation, if any."""
    if asked:
        return Side.ASKER
    return Side.HELPER if offered else None


def may_say(conversation: Conversation) -> Refusal | None:
    """Say why nothing can be passed on in a conversation."""
    if not conversation.open:
        return Refusal.ALREADY_ENDED
    return Refusal.FROZEN if conversation.frozen else None


def say(
    conversation: Conversation | None,
    side: Side | None,
    words: str,
    *,
    contact: bool = False,
    listed: bool = False,
    turn: TurnId,
    place: int,
    now: datetime,
) -> Decision | Refusal:
    """Pass *words* on to the other side, unless a *listed* word or a way to get in *contact* elsewhere is in them."""
    if conversation is None or side is None:
        return Refusal.GONE
    if refused := may_say(conversation):
        return refused
    if not words:
        return Refusal.NOTHING_WRITTEN
    if len(words) > TURN_LIMIT:
        return Refusal.TOO_LONG
    if held := held_for(listed=listed, contact=contact):
        return held
    said = Turn(id=turn, conversation=conversation.id, side=side, words=words, place=place, at=whole_hour(now))
    told = TellOther(conversation=conversation.id, side=side.other, turn=turn)
    return Decision(keep=(said,), events=(Event.TURN_TAKEN,), effects=(told,))


def may_send_anyway(settings: Settings, name: str | None) -> bool:
    """Say whether what tells how to be reached may be sent as it is: never by who is not known by *name*."""
    return settings.send_anyway and name is not None


def end(
    conversation: Conversation | None,
    side: Side | None,
    ask: Ask | None,
    offer: Offer | None,
    *,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
) -> Decision | Refusal:
    """End a conversation and the offer it was about; an ask left without a helper is open again."""
    if conversation is None or side is None or ask is None or offer is None:
        return Refusal.GONE
    if not conversation.open:
        return Decision()
    step = OfferStep.END if side is Side.ASKER or offer.state is OfferState.ACCEPTED else OfferStep.CANCEL
    ended = (replace(offer, state=OFFER[offer.state, step]),) if offer.live else ()
    freed = freed_by(ask, offer, others, settings, now)
    return Decision(
        keep=(replace(conversation, open=False), *ended, *freed.keep),
        events=(Event.CONVERSATION_ENDED,),
        effects=(TellOther(conversation=conversation.id, side=side.other), *freed.effects),
        alarms=freed.alarms,
        silence=(conversation.id, *(offer.id for offer in ended)),
    )


def say_goodbye(conversation: Conversation | None, offer: Offer | None) -> Decision:
    """End a conversation whose ask ended a while ago, unless its offer stands again; both knew, so nobody is told."""
    if conversation is None or not conversation.open or (offer is not None and offer.wanted):
        return Decision()
    return Decision(
        keep=(replace(conversation, open=False),), events=(Event.CONVERSATION_ENDED,), silence=(conversation.id,)
    )


def watch(
    conversation: Conversation | None, offer: Offer | None, turns: Sequence[Turn], settings: Settings, now: datetime
) -> Decision:
    """End a conversation that has been quiet for long, without a word; not while its offer stands."""
    if conversation is None or offer is None or not conversation.open:
        return Decision()
    said, rest = last_word(turns), timedelta(seconds=settings.talk_rests)
    until = max(now + timedelta(days=1) if offer.live else now, said + rest if said else now)
    if until > now:
        alarm = Alarmed(owner=conversation.id, alarm=Alarm.WATCH_TALK, seconds=seconds_until(until, now))
        return Decision(alarms=(alarm,))
    return say_goodbye(conversation, offer)


def last_word(turns: Sequence[Turn]) -> datetime | None:
    """Give the end of the hour in which the last thing was said; None where nothing was."""
    return max(turn.at for turn in turns) + timedelta(hours=1) if turns else None
