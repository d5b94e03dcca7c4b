"""Who does not want to hear from whom. Pure: no clock, no network, no storage.

What a blocked person offers looks to them, and to everybody but the asker, like an offer that its asker leaves alone:
it waits, holds up what an offer holds up, and is let go at its own time. Nothing here ends early or comes late.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.decisions import Decision
from bot.model.offers import Offer


def withhold(offers: Sequence[Offer], known_as: str | None) -> Decision:
    """Keep from an asker what the one they blocked, whom they *known_as*, has offered on other asks.

    That is what waits there, or may wait there once more. Where they know them by no name, or the offer was made
    quietly, it stays: that it went would tell who made it.
    """
    waiting = (one for one in offers if (one.unanswered or _may_wait(one)) and one.conversation is None)
    known = (offer for offer in waiting if known_as is not None and offer.name == known_as)
    return Decision(keep=tuple(replace(offer, withheld=True) for offer in known))


def _may_wait(offer: Offer) -> bool:
    return offer.left_waiting and not offer.withheld
