"""Make a decision true inside a unit: what it keeps, drops, tells and sets an alarm for, all of it or nothing."""

from datetime import datetime, timedelta

from bot.model.asks import Ask, Draft
from bot.model.decisions import Decision, Kept, Later
from bot.model.effects import Effect, SayHello, Sending, ShowCard, TellAsker, TellHelper, TellOther
from bot.model.ids import SendingId, TimerId
from bot.model.offers import Conversation, Note, Offer, Turn
from bot.model.people import Person
from bot.model.timers import Timer
from bot.ports import Chance, Unit

CARDS = "cards"
"""The lane of everything shown in a community's channel."""

WORTH_SAYING = timedelta(days=7)
"""After this a private message is old news; what it said is under /my."""


class NobodyActs(Exception):
    """A decision that begins something was kept without a person who does it."""


def keep(unit: Unit, decision: Decision, *, actor: Person | None, now: datetime, chance: Chance) -> None:
    """Write all of *decision* into *unit*; what begins belongs to *actor*."""
    for begun in decision.begin:
        _begin(unit, begun, actor)
    for kept in decision.keep:
        _keep(unit, kept, actor)
    for dropped in decision.drop:
        _drop(unit, dropped, actor)
    for owner in decision.silence:
        unit.cancel_timers(owner)
    for alarmed in decision.alarms:
        due = now + timedelta(seconds=alarmed.seconds)
        timer = Timer(
            id=TimerId(chance.id()), community=unit.community, owner=alarmed.owner, alarm=alarmed.alarm, due=due
        )
        unit.set_timer(timer)
    for effect in decision.effects:
        send(unit, effect, now=now, chance=chance)
    for event in decision.events:
        unit.count(event, now)


def send(unit: Unit, effect: Effect | Later, *, now: datetime, chance: Chance) -> None:
    """Put an effect in the outbox."""
    if isinstance(effect, Later):
        _send(unit, effect.effect, now + timedelta(seconds=effect.seconds), chance)
    else:
        _send(unit, effect, now, chance)


def _send(unit: Unit, effect: Effect, due: datetime, chance: Chance) -> None:
    until = None if isinstance(effect, ShowCard | SayHello) else due + WORTH_SAYING
    unit.send(Sending(id=SendingId(chance.id()), effect=effect, lane=lane(effect), due=due, until=until))


def lane(effect: Effect) -> str:
    """Name the queue in which an effect keeps its order: a channel's, or a role's. Never a person's."""
    match effect:
        case ShowCard() | SayHello():
            return CARDS
        case TellAsker(ask=ask, offer=offer):
            return f"asker {ask} {offer or ''}".rstrip()
        case TellHelper(offer=offer):
            return f"helper {offer}"
        case TellOther(conversation=conversation, side=side):
            return f"{side} {conversation}"


def _begin(unit: Unit, begun: Ask | Offer, actor: Person | None) -> None:
    if actor is None:
        raise NobodyActs
    if isinstance(begun, Ask):
        unit.asks.post(begun, actor)
    else:
        unit.offers.make(begun, actor)


def _keep(unit: Unit, kept: Kept, actor: Person | None) -> None:
    match kept:
        case Draft():
            if actor is None:
                raise NobodyActs
            unit.drafts.keep(kept, actor)
        case Ask():
            unit.asks.keep(kept)
        case Offer():
            unit.offers.keep(kept)
        case Conversation():
            unit.conversations.keep(kept)
        case Turn():
            unit.conversations.say(kept)
        case Note():
            unit.notes.keep(kept)


def _drop(unit: Unit, dropped: Draft | Ask, actor: Person | None) -> None:
    if actor is None:
        raise NobodyActs
    unit.handles.drop(dropped.id)
    if isinstance(dropped, Draft):
        unit.drafts.drop(dropped.id)
    else:
        unit.asks.drop(dropped.id, actor)
