"""Opening an ask again that ended lately: all that held for a post has to hold once more. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide import endings, review, tallies, waiting
from bot.decide.absence import look_in
from bot.decide.asks import afresh, anonymity_refused, further_down
from bot.decide.deadlines import deadline
from bot.decide.lifecycles import ASK, OFFER, AskStep, OfferStep
from bot.model.asks import Ask, AskState
from bot.model.communities import Anonymity, Community, Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker
from bot.model.ids import ReportId
from bot.model.offers import Conversation, Offer
from bot.model.timers import Alarm

WITHIN = timedelta(days=7)
"""So long after its end an ask can be opened again."""

RESTS = timedelta(days=1)
"""So long a card stays where it stands, however often its ask is closed and opened again."""


def open_again(
    ask: Ask | None,
    *,
    mine: bool,
    community: Community,
    own: Sequence[Ask],
    crowd: int | None,
    paused: bool,
    wait: int,
    now: datetime,
    listed: bool = False,
    answered: bool = False,
) -> Decision | Refusal:
    """Let an ask that ended be asked once more, unless it has a *listed* word: anonymous after *wait* seconds."""
    if ask is None or not mine:
        return Refusal.GONE
    step = _step(ask, community.settings)
    if (ask.state, step) not in ASK or is_too_late(ask, now):
        return Refusal.ALREADY_ENDED
    if community.channel is None:
        return Refusal.NOT_SET_UP
    if listed:
        return Refusal.LISTED_WORD
    if sum(one.live for one in own) >= community.settings.live_asks:
        return Refusal.TOO_MANY_LIVE
    others = [one for one in own if one.id != ask.id]
    if ask.anonymous and (refused := anonymity_refused(community.settings, others, crowd, now, paused=paused)):
        return refused
    return _opened(ask, step, community.settings, wait, now, answered=answered)


def is_too_late(ask: Ask, now: datetime) -> bool:
    """Say whether an ask ended too long ago to be opened again."""
    return ask.ended_at is not None and now - ask.ended_at > WITHIN


def _step(ask: Ask, settings: Settings) -> AskStep:
    if not ask.anonymous:
        return AskStep.OPEN_AGAIN
    return AskStep.REVIEW_AGAIN if settings.anonymity is Anonymity.REVIEWED else AskStep.QUEUE_AGAIN


def _opened(ask: Ask, step: AskStep, settings: Settings, wait: int, now: datetime, *, answered: bool) -> Decision:
    shown_at = now + timedelta(seconds=wait) if ask.anonymous else now
    opened = replace(
        ask,
        state=ASK[ask.state, step],
        version=ask.version + 1,
        deadline=deadline(ask.wish.by_when, shown_at, settings.zone),
        farewell=None,
        hidden_from=ask.state if ask.anonymous else None,
    )
    if opened.state is AskState.REVIEW:
        return Decision(keep=(opened,), events=(Event.ASK_OPENED_AGAIN,), silence=(ask.id,))
    if ask.anonymous:
        queued = Alarmed(owner=ask.id, alarm=Alarm.RELEASE_ASK, seconds=wait)
        return Decision(keep=(opened,), events=(Event.ASK_OPENED_AGAIN,), alarms=(queued,), silence=(ask.id,))
    watched, alarm = waiting.begin(afresh(opened), settings, now)
    return Decision(
        keep=(watched,),
        events=(
            Event.ASK_OPENED_AGAIN,
            *tallies.back(ask, ask.state, unanswered=waiting.ran_out(ask) and not answered, now=now),
        ),
        effects=further_down(ask) if now - (ask.watched_from or ask.posted_at) >= RESTS else (ShowCard(ask=ask.id),),
        alarms=(alarm,),
        silence=(ask.id,),
    )


def may_come_back(offer: Offer, talk: Conversation | None) -> bool:
    """Say whether an offer waited when its ask ended and its helper has not heard of that, nor a *talk* been over."""
    return offer.left_waiting and (offer.state, OfferStep.COME_BACK) in OFFER and (talk is None or talk.open)


def come_back(left: Sequence[Offer], settings: Settings, shares: Sequence[int], now: datetime) -> Decision:
    """Let the offers that were *left* wait again, each looked in on in its share of a night."""
    back = tuple(replace(one, state=OFFER[one.state, OfferStep.COME_BACK], left_waiting=False) for one in left)
    return Decision(
        keep=back,
        effects=tuple(TellAsker(ask=one.ask, notice=Notice.HELP_OFFERED, offer=one.id) for one in back),
        alarms=(
            *(Alarmed(owner=one.id, alarm=Alarm.WATCH_OFFER, seconds=settings.offer_waits) for one in back),
            *(look_in(one.id, settings, now, share) for one, share in zip(back, shares, strict=True)),
        ),
    )


def leave_ended(ask: Ask | None, reviews: Sequence[ReportId], now: datetime) -> Decision | None:
    """Leave an own ask ended that is on its way back, and redraw the *reviews* that its words wait for.

    None where it was never seen, and can become a draft.
    """
    if ask is None or not ask.was_shown or (ask.state, AskStep.STAY_CLOSED) not in ASK:
        return None
    return replace(endings.stays(ask, now), effects=review.redrawn(reviews), events=(Event.ASK_TAKEN_BACK,))
