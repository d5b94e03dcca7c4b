"""How an ask ends, and what becomes of its offers. Pure: no clock, no network, no storage."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.decide import tallies
from bot.decide.deadlines import to_full_hour, whole_hour
from bot.decide.lifecycles import ASK, OFFER, AskStep, OfferStep
from bot.model.asks import Ask, AskState
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowCard, TellHelper, TellModerators
from bot.model.ids import OfferId
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm

_ENDED = {
    AskState.SORTED: Event.ASK_SORTED,
    AskState.CLOSED: Event.ASK_CLOSED,
    AskState.REMOVED: Event.ASK_REMOVED,
}


def kept(offer: Offer, now: datetime) -> Offer:
    """Give an accepted offer as one that helped; the hour is enough to know when."""
    return replace(offer, state=OFFER[offer.state, OfferStep.KEEP], kept_at=whole_hour(now))


def declined(offer: Offer) -> Offer:
    """Give a waiting offer as one that is no longer looked for, which its helper does not see yet."""
    return replace(offer, state=OFFER[offer.state, OfferStep.DECLINE])


def kind_words(offer: Offer, settings: Settings, now: datetime) -> Alarmed:
    """Say when the helper of a declined offer hears, in the words of any ending: not so long after it to the minute."""
    return Alarmed(owner=offer.id, alarm=Alarm.WATCH_OFFER, seconds=to_full_hour(settings.kind_delay, now))


def not_now(ask: Ask) -> Refusal:
    """Say why nothing can be done with an ask that is not on show: it is hidden for a while, or it has ended."""
    return Refusal.HIDDEN if ask.state is AskState.HIDDEN else Refusal.ALREADY_ENDED


def ended(
    ask: Ask,
    step: AskStep,
    *,
    offers: Sequence[Offer],
    helped: Collection[OfferId],
    told: Notice = Notice.ASK_ENDED,
    settings: Settings,
    now: datetime,
) -> Decision:
    """End an ask: accepted helpers hear now, waiting ones later, in words that do not say which way it went."""
    ended_at = whole_hour(now) if ask.anonymous else now
    state = ASK[ask.state, step]
    wanted = [offer for offer in offers if offer.wanted]
    after = [_offer_ended(offer, helped, now) for offer in wanted]
    over = replace(ask, state=state, ended_at=ended_at, hidden_from=None, proposed=None, version=ask.version + 1)
    return Decision(
        keep=(over, *after),
        events=(
            tallies.with_its_week(ask, _ENDED[state], now) if state is AskState.SORTED else _ENDED[state],
            *(Event.OFFER_KEPT for offer in after if offer.state is OfferState.KEPT),
        ),
        effects=(
            ShowCard(ask=ask.id),
            TellModerators(ask=ask.id),
            *(TellHelper(offer=one.id, notice=told) for one in after if one.state is not OfferState.DECLINED),
        ),
        alarms=(
            *(
                Alarmed(owner=offer.conversation, alarm=Alarm.SAY_GOODBYE, seconds=settings.goodbye)
                for offer in offers
                if offer.conversation and (offer.live or offer.state is OfferState.KEPT)
            ),
            *(kind_words(offer, settings, now) for offer in after if offer.state is OfferState.DECLINED),
        ),
        silence=(ask.id, *(offer.id for offer in wanted)),
    )


def stays(ask: Ask, now: datetime) -> Decision:
    """Leave an ask on its way back as it ended, and when: others cannot tell that it was, nor since when."""
    step = AskStep.STAY_SORTED if ask.hidden_from is AskState.SORTED else AskStep.STAY_CLOSED
    over = replace(
        ask,
        state=ASK[ask.state, step],
        ended_at=ask.ended_at or whole_hour(now),  # Rows of a while ago do not say any more when it ended.
        hidden_from=None,
        proposed=None,
        version=ask.version + 1,
    )
    return Decision(keep=(over,), silence=(ask.id,))


def _offer_ended(offer: Offer, helped: Collection[OfferId], now: datetime) -> Offer:
    if offer.state is OfferState.OFFERED:
        return replace(declined(offer), left_waiting=True)
    return kept(offer, now) if offer.id in helped else replace(offer, state=OFFER[offer.state, OfferStep.END])
