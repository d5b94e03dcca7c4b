"""What stands in the moderators' channel: posted once, and drawn again where it stands."""

from datetime import datetime

from bot.chapters.deck import Deck
from bot.decide import asks
from bot.decide.unmasking import stands
from bot.decide.waiting import overdue
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
from bot.model.reports import ReportState
from bot.parcels import Parcel, Post, RedrawCard
from bot.ports import Unit
from bot.views import checking, setup
from bot.views.card import Card
from bot.views.words import Words

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
    deck = Deck(unit, community, t, now)
    match effect:
        case GreetModerators():
            return Post(place=community.moderators, card=setup.hello_moderators(t)) if community.moderators else None
        case TryModerators():
            return Post(place=community.moderators, card=checking.trial(t)) if community.moderators else None
        case TellModerators(ask=about):
            ask = unit.asks.get(about)
            return _placed(unit, community, effect, deck.waiting(ask), new=ask is not None and overdue(ask))
        case WarnModerators(ask=about):
            return _placed(unit, community, effect, deck.warning(about), new=True)
        case ShowUnmasking(unmasking=about):
            found = unit.unmaskings.get(about)
            is_new = found is not None and stands(found, now)
            return _placed(unit, community, effect, deck.unmasking(found), new=is_new)
        case ShowPause(pause=about):
            return _placed(unit, community, effect, deck.pause(about), new=community.settings.paused)
        case TellOfReport(report=about):
            report = unit.reports.get(about)
            is_new = report is not None and report.state is ReportState.OPEN
            return _placed(unit, community, effect, deck.report(report), new=is_new)


def _placed(unit: Unit, community: Community, effect: Standing, card: Card | None, *, new: bool) -> Parcel | None:
    if card is None:
        return None
    pinned = unit.board.find(name_of(effect))
    if pinned is not None:
        return RedrawCard(message=pinned, card=card)
    return Post(place=community.moderators, card=card) if community.moderators and card.controls and new else None


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
