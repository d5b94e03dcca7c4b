"""Saying who one is, both or nobody. Pure: no clock, no network, no storage.

No name is looked up, kept or sent before the five minutes are over. Who does not agree says nothing, and nobody hears
of it: the request is let go after a week like one that was never seen.
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
        return agree(conversation, side, reveal) if reveal.asked_by is not side else Decision()
    asked = Reveal(conversation=conversation.id, asked_by=side)
    seconds = to_full_hour(int(TO_AGREE.total_seconds()), now)
    return Decision(
        keep=(asked,),
        effects=(TellOfNames(conversation=conversation.id, side=side.other, naming=Naming.ASKED),),
        alarms=(_look(asked, seconds),),
    )


def agree(conversation: Conversation | None, side: Side | None, reveal: Reveal | None) -> Decision | Refusal:
    """Let both be named in five minutes; who asked hears that the time runs."""
    if conversation is None or side is None or reveal is None:
        return Refusal.GONE
    if refused := may_say(conversation):
        return refused
    if reveal.state is not Naming.ASKED:
        return Decision()
    if reveal.asked_by is side:
        return Refusal.GONE
    agreed = replace(reveal, state=Naming.AGREED)
    return Decision(
        keep=(agreed,),
        effects=(TellOfNames(conversation=conversation.id, side=side.other, naming=Naming.AGREED),),
        alarms=(_look(agreed, int(TO_TAKE_BACK.total_seconds())),),
    )


def take_back(conversation: Conversation | None, side: Side | None, reveal: Reveal | None) -> Decision | Refusal:
    """Leave it as if nobody had asked: one's own request, or in the five minutes what both agreed to."""
    if conversation is None or side is None:
        return Refusal.GONE
    if reveal is None:
        return Decision()
    if reveal.state is Naming.NAMED:
        return Refusal.ALREADY_NAMED
    if reveal.state is Naming.ASKED and reveal.asked_by is not side:
        return Refusal.GONE
    return Decision(keep=(replace(reveal, state=Naming.OVER),))


def comes_due(conversation: Conversation | None, reveal: Reveal | None) -> bool:
    """Say whether both are to be named now, so that their names have to be known."""
    may = conversation is not None and may_say(conversation) is None
    return may and reveal is not None and reveal.state is Naming.AGREED


def look(
    conversation: Conversation | None,
    pair: tuple[Ask, Offer] | None,
    reveal: Reveal | None,
    names: tuple[str | None, str | None],
) -> Decision:
    """Name both whose five minutes are over, *names* being the asker's and the helper's, or let a request go.

    Where a platform does not say a name, or a moderator lets nothing pass for now, it waits for another hour.
    """
    if conversation is None or pair is None or reveal is None or reveal.state is Naming.NAMED:
        return Decision()
    if reveal.state is Naming.ASKED or not conversation.open:
        return Decision(keep=(replace(reveal, state=Naming.OVER),))
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
