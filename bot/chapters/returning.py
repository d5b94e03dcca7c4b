"""Offers that come back with their ask."""

from bot.chapters.desk import Desk
from bot.chapters.ring import Ring
from bot.decide import absence, reopening as rules
from bot.model.decisions import Decision
from bot.model.ids import AskId
from bot.model.offers import Offer


def come_back(at: Desk | Ring, ask: AskId) -> Decision:
    """Let offers wait again that waited when their ask ended and whose helpers have not heard of it."""
    left = [offer for offer in at.unit.offers.on(ask) if _may(at, offer)]
    shares = [at.chance.between(0, absence.NIGHT_LASTS) for _ in left]
    return rules.come_back(left, at.settings, shares, at.now)


def _may(at: Desk | Ring, offer: Offer) -> bool:
    return rules.may_come_back(offer, at.unit.conversations.get(offer.conversation) if offer.conversation else None)
