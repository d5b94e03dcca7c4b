"""Saying who one is, both or nobody. Pure: no clock, no network, no storage.

No name is looked up, kept or sent before the five minutes are over. Who does not agree says nothing, and nobody hears
of it: the request is let go after a week like one that was never seen. After that, as after one that was taken back,
neither side can ask for another week: asking again and again would be pressure, and the rest does not tell why it is.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide.conversations import may_say
from bot.decide.deadlines import to_full_hour
from bot.model.asks import Ask
from bot.model.communities import HOUR
from bot.model.decisions import Alarmed, Decision, Refusal
from bot.model.effects import TellOfNames
from bot.model.naming import Naming, Reveal, both_named
from bot.model.offers import Conversation, Offer, Side
from bot.model.timers import Alarm

TO_TAKE_BACK = timedelta(minutes=5)
TO_AGREE = timedelta(days=7)
TO_REST = timedelta(days=7)


def say_who(
    conversation: Conversation | None,
    side: Side | None,
    pair: tuple[Ask, Offer] | None,
    reveal: Reveal | None,
    now: datetime,
) -> Decision | Refusal:
    """Ask the other side whether both say who they are; where they asked already, that is a yes."""
    if conversation is None or side is None or pair is None:
        return Refusal.GONE
    if refused := may_say(conversation):
        return refused
    if both_named(*pair, reveal):
        return Refusal.ALREADY_NAMED
    if reveal is not None:
        return agree(conversation, side, reveal) if reveal.asked_by is not side else _standing(reveal)
    asked = Reveal(conversation=conversation.id, asked_by=side)
    return Decision(
        keep=(asked,),
        effects=(TellOfNames(conversation=conversation.id, side=side.other, naming=Naming.ASKED),),
        alarms=(_look(asked, _full_hours(TO_AGREE, now)),),
    )


def _standing(reveal: Reveal) -> Decision | Refusal:
    return Refusal.NAMES_REST if reveal.state is Naming.RESTING else Decision()


def agree(conversation: Conversation | None, side: Side | None, reveal: Reveal | None) -> Decision | Refusal:
    """Let both be named in five minutes; who asked hears that the time runs."""
    if conversation is None or side is None or reveal is None:
        return Refusal.GONE
    if refused := may_say(conversation):
        return refused
    if reveal.state is not Naming.ASKED:
        return _standing(reveal)
    if reveal.asked_by is side:
        return Refusal.GONE
    agreed = replace(reveal, state=Naming.AGREED)
    return Decision(
        keep=(agreed,),
        effects=(TellOfNames(conversation=conversation.id, side=side.other, naming=Naming.AGREED),),
        alarms=(_look(agreed, int(TO_TAKE_BACK.total_seconds())),),
    )


def take_back(
    conversation: Conversation | None, side: Side | None, reveal: Reveal | None, now: datetime
) -> Decision | Refusal:
    """Let nobody be named: take back one's own request, or in the five minutes what both agreed to.

    The other side hears that nobody is named, and nobody can ask again for a week.
    """
    if conversation is None or side is None:
        return Refusal.GONE
    if reveal is None or reveal.state is Naming.RESTING:
        return Decision()
    if reveal.state is Naming.NAMED:
        return Refusal.ALREADY_NAMED
    if reveal.state is Naming.ASKED and reveal.asked_by is not side:
        return Refusal.GONE
    if not conversation.open:
        return Decision(keep=(replace(reveal, state=Naming.OVER),))
    told = TellOfNames(conversation=conversation.id, side=side.other, naming=Naming.RESTING)
    return replace(_rest(reveal, now), effects=(told,))


def _rest(reveal: Reveal, now: datetime) -> Decision:
    resting = replace(reveal, state=Naming.RESTING)
    return Decision(keep=(resting,), alarms=(_look(resting, _full_hours(TO_REST, now)),))


def _full_hours(wait: timedelta, now: datetime) -> int:
    return to_full_hour(int(wait.total_seconds()), now)


def comes_due(conversation: Conversation | None, reveal: Reveal | None) -> bool:
    """Say whether both are to be named now, so that their names have to be known."""
    may = conversation is not None and may_say(conversation) is None
    return may and reveal is not None and reveal.state is Naming.AGREED


def look(
    conversation: Conversation | None,
    pair: tuple[Ask, Offer] | None,
    reveal: Reveal | None,
    names: tuple[str | None, str | None],
    now: datetime,
) -> Decision:
    """Name both whose five minutes are over, *names* being the asker's and the helper's; or let a request rest, or go.

    Where a platform does not say a name, or a moderator lets nothing pass for now, it waits for another hour.
    """
    if conversation is None or pair is None or reveal is None or reveal.state is Naming.NAMED:
        return Decision()
    if reveal.state is Naming.RESTING or not conversation.open:
        return Decision(keep=(replace(reveal, state=Naming.OVER),))
    if reveal.state is Naming.ASKED:
        return _rest(reveal, now)
    ask, offer = pair
    asker, helper = names
    if not comes_due(conversation, reveal) or (ask.name or asker) is None or (offer.name or helper) is None:
        return Decision(alarms=(_look(reveal, HOUR),))
    named = replace(
        reveal,
        state=Naming.NAMED,
        asker=None if ask.name else asker,
        helper=None if offer.name else helper,
    )
    told = (TellOfNames(conversation=conversation.id, side=side, naming=Naming.NAMED) for side in Side)
    return Decision(keep=(named,), effects=tuple(told))


def _look(reveal: Reveal, seconds: int) -> Alarmed:
    return Alarmed(owner=reveal.conversation, alarm=Alarm.NAME_BOTH, seconds=seconds)
