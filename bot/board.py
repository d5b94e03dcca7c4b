"""What stands in the moderators' channel: posted once, and drawn again where it stands."""

from datetime import datetime

from bot.chapters.moderation import case_of
from bot.decide import asks
from bot.decide.cases import Case
from bot.decide.moderation import possible
from bot.decide.unmasking import stands
from bot.decide.waiting import overdue
from bot.model.asks import Ask
from bot.model.communities import Community, MessageRef
from bot.model.concerns import pinned_as
from bot.model.decisions import Decision
from bot.model.effects import (
    Effect,
    GreetModerators,
    ShowAgain,
    ShowCard,
    ShowPause,
    ShowUnmasking,
    TellModerators,
    TellOfReport,
    TryModerators,
    WarnModerators,
)
from bot.model.ids import AskId
from bot.model.reports import Matter, Report, ReportState
from bot.model.unmaskings import Unmasking
from bot.parcels import Parcel, Post, RedrawCard
from bot.ports import Unit
from bot.views import checking, concerns, lost_cards, pausing, reports, review, setup, unmasking, waiting
from bot.views.card import Card
from bot.views.words import Words

_BROUGHT = {
    Matter.REVIEW: review.to_moderators,
    Matter.CARD_GONE: lost_cards.to_moderators,
    Matter.CARD_UNSURE: lost_cards.to_moderators,
}
"""How what the bot itself brought is drawn."""

Standing = TellModerators | TellOfReport | WarnModerators | ShowUnmasking | ShowPause
"""What is drawn again where it stands."""


def name_of(effect: Standing) -> str:
    """Name the card under which the board remembers where it stands."""
    match effect:
        case WarnModerators(ask=about):
            return pinned_as(about)
        case (
            TellModerators(ask=about)
            | TellOfReport(report=about)
            | ShowUnmasking(unmasking=about)
            | ShowPause(pause=about)
        ):
            return about


def parcel(
    unit: Unit, community: Community, t: Words, effect: Standing | GreetModerators | TryModerators, now: datetime
) -> Parcel | None:
    """Draw what moderators are told as things stand now; what they need not hear of is not posted anew."""
    match effect:
        case GreetModerators():
            return Post(place=community.moderators, card=setup.hello_moderators(t)) if community.moderators else None
        case TryModerators():
            return Post(place=community.moderators, card=checking.trial(t)) if community.moderators else None
        case TellModerators(ask=about):
            ask = unit.asks.get(about)
            return _placed(
                unit, community, effect, _waiting(unit, community, t, ask, now), new=ask is not None and overdue(ask)
            )
        case WarnModerators(ask=about):
            return _placed(unit, community, effect, _warning(unit, community, t, about, now), new=True)
        case ShowUnmasking(unmasking=about):
            found = unit.unmaskings.get(about)
            is_new = found is not None and stands(found, now)
            return _placed(unit, community, effect, _unmasking(unit, t, found), new=is_new)
        case ShowPause(pause=about):
            settings = community.settings
            return _placed(unit, community, effect, pausing.to_moderators(t, settings, about), new=settings.paused)
        case TellOfReport(report=about):
            report = unit.reports.get(about)
            is_new = report is not None and report.state is ReportState.OPEN
            return _placed(unit, community, effect, _reported(unit, community, t, report, now), new=is_new)


def _placed(unit: Unit, community: Community, effect: Standing, card: Card | None, *, new: bool) -> Parcel | None:
    if card is None:
        return None
    pinned = unit.board.find(name_of(effect))
    if pinned is not None:
        return RedrawCard(message=pinned, card=card)
    return Post(place=community.moderators, card=card) if community.moderators and card.controls and new else None


def _waiting(unit: Unit, community: Community, t: Words, ask: Ask | None, now: datetime) -> Card | None:
    if ask is None:
        return None
    answer = unit.offers.get(ask.answered_for) if ask.answered_for else None
    answered = answer is not None and answer.live
    return waiting.to_moderators(t, ask.as_seen, community.settings.zone, now, answered=answered)


def _warning(unit: Unit, community: Community, t: Words, about: AskId, now: datetime) -> Card | None:
    ask, concern = unit.asks.get(about), unit.concerns.get(about)
    return concerns.to_moderators(t, ask.as_seen, concern, community.settings, now) if ask and concern else None


def _unmasking(unit: Unit, t: Words, found: Unmasking | None) -> Card | None:
    ask = unit.asks.get(found.ask) if found else None
    return unmasking.to_moderators(t, found, ask) if found and ask else None


def _reported(unit: Unit, community: Community, t: Words, report: Report | None, now: datetime) -> Card | None:
    case = case_of(unit, report, community.settings, now)
    if case is None:
        return None
    drawn = _BROUGHT.get(case.report.matter)
    if drawn is not None:
        return drawn(t, case.report, case.ask, possible(case), zone=community.settings.zone, now=now)
    place = case.ask.card.place if case.ask.card else community.channel
    shown, signed = case.ask.as_seen, _signed(unit, case)
    return reports.to_moderators(t, case.report, shown, possible(case), signed=signed, place=place)


def arrived(unit: Unit, effect: Effect, card: MessageRef) -> Decision:
    """Remember where a card stands that just arrived; one that was shown again takes its old one away."""
    match effect:
        case ShowCard(ask=about) | ShowAgain(ask=about):
            ask = unit.asks.get(about)
            return asks.stands(ask, card) if ask else Decision()
        case TellModerators() | TellOfReport() | WarnModerators() | ShowUnmasking() | ShowPause() as standing:
            unit.board.pin(name_of(standing), card)
        case _:
            pass  # Nobody will ever have to find it again.
    return Decision()


def _signed(unit: Unit, case: Case) -> str | None:
    """Give the name under what was reported: of a helper also one that neither the asker nor anybody else is shown."""
    if not case.helpers_words:
        return case.ask.name
    offer = unit.offers.get(case.conversation.offer) if case.conversation else None
    return (offer.name or offer.quiet_name) if offer else None
