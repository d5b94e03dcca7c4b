"""What stands in the moderators' channel: posted once, and drawn again where it stands."""

from datetime import datetime

from bot.chapters import greeting
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
    Jam,
    SayHello,
    ShowAgain,
    ShowCard,
    ShowJam,
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

Standing = TellModerators | TellOfReport | WarnModerators | ShowUnmasking | ShowPause | ShowJam
"""What is drawn again where it stands."""


JAM = "jam"
"""Under it stands the last card about cards that could not be shown."""


def name_of(effect: Standing) -> str:
    """Name the card under which the board remembers where it stands."""
    match effect:
        case WarnModerators(ask=about):
            return pinned_as(about)
        case ShowJam():
            return JAM
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
            said = greeting.is_said(unit, effect, community.moderators)
            return None if said else _posted(community, setup.hello_moderators(t))
        case TryModerators():
            return _posted(community, checking.trial(t))
        case _:
            card, is_news = _drawn(unit, Deck(unit, community, t, now), effect, now)
            return _placed(unit, community, effect, card, is_news=is_news) if card else None


def _drawn(unit: Unit, deck: Deck, effect: Standing, now: datetime) -> tuple[Card | None, bool]:
    """Draw a card, and say whether moderators who have none of it should hear."""
    match effect:
        case TellModerators(ask=about):
            ask = unit.asks.get(about)
            return deck.waiting(ask), ask is not None and overdue(ask)
        case WarnModerators(ask=about):
            return deck.warning(about), True
        case ShowUnmasking(unmasking=about):
            found = unit.unmaskings.get(about)
            return deck.unmasking(found), found is not None and stands(found, now)
        case ShowPause(pause=about):
            return deck.pause(about), deck.community.settings.paused
        case ShowJam():
            return deck.jam(), True
        case TellOfReport(report=about):
            report = unit.reports.get(about)
            return deck.report(report), report is not None and report.state is ReportState.OPEN


def _placed(unit: Unit, community: Community, effect: Standing, card: Card, *, is_news: bool) -> Parcel | None:
    begins = isinstance(effect, ShowJam) and effect.jam is Jam.BEGINS
    pinned = None if begins else unit.board.find(name_of(effect))
    if pinned is not None:
        return RedrawCard(message=pinned, card=card)
    return _posted(community, card) if card.controls and is_news else None


def _posted(community: Community, card: Card) -> Post | None:
    return Post(place=community.moderators, card=card) if community.moderators else None


def arrived(unit: Unit, effect: Effect, card: MessageRef) -> Decision:
    """Remember where a card stands that just arrived; one that was shown again takes its old one away."""
    match effect:
        case ShowCard(ask=about) | ShowAgain(ask=about):
            ask = unit.asks.get(about)
            return asks.stands(ask, card) if ask else Decision()
        case (
            TellModerators() | TellOfReport() | WarnModerators() | ShowUnmasking() | ShowPause() | ShowJam() as standing
        ):
            unit.board.pin(name_of(standing), card)
        case SayHello() | GreetModerators():
            greeting.remember(unit, effect, card)
        case _:
            pass  # Nobody will ever have to find it again.
    return Decision()
