"""What becomes of what somebody left who wants to be forgotten. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.decide import conversations, endings, offers
from bot.decide.lifecycles import ASK, AskStep
from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.decisions import Decision, Refusal
from bot.model.effects import TellOfReport
from bot.model.ids import ReportId
from bot.model.offers import Conversation, Offer, Side


def is_unseen(ask: Ask) -> bool:
    """Say whether nobody has seen an ask yet, so that it can go without a trace."""
    return ask.state is AskState.QUEUED and not ask.was_shown


def close_at_once(
    ask: Ask,
    on: Sequence[Offer],
    talks: Sequence[Conversation],
    settings: Settings,
    now: datetime,
    *,
    reports: Sequence[ReportId] = (),
) -> Decision:
    """Close an ask by name, and its conversations with it; a hidden one that nobody owns must not come back."""
    step = AskStep.REMOVE if ask.state is AskState.HIDDEN else AskStep.CLOSE
    if (ask.state, step) not in ASK:
        return Decision()
    ended = endings.ended(ask, step, offers=on, helped=(), settings=settings, now=now)
    closed = tuple(replace(talk, open=False) for talk in talks if talk.open)
    goodbyes = {talk.id for talk in closed}
    return replace(
        ended,
        keep=(*ended.keep, *closed),
        effects=(*ended.effects, *(TellOfReport(report=one) for one in reports)),
        alarms=tuple(alarm for alarm in ended.alarms if alarm.owner not in goodbyes),
        silence=(*ended.silence, *goodbyes),
    )


def hand_back(
    ask: Ask,
    offer: Offer,
    talk: Conversation | None,
    *,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
) -> Decision:
    """Take an offer back, and end the conversation about it."""
    if talk is not None and talk.open:
        ended = conversations.end(talk, Side.HELPER, ask, offer, others=others, settings=settings, now=now)
    else:
        ended = offers.withdraw(ask, offer, None, own=True, others=others, settings=settings, now=now)
    return Decision() if isinstance(ended, Refusal) else ended
