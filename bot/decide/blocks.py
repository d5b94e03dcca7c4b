"""Who does not want to hear from whom. Pure: no clock, no network, no storage.

What a blocked person offers looks to them, and to everybody but the asker, like an offer that its asker leaves alone:
it waits, holds up what an offer holds up, and is let go at its own time. Nothing here ends early or comes late.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.decisions import Decision
from bot.model.offers import Offer


def withhold(offers: Sequence[Offer], known_as: str | None) -> Decision:
    """Keep from an asker what the one they blocked, whom they *known_as*, has offered on other asks and waits there.

    Where they know them by no name, or the offer was made quietly, it stays: that it went would tell who made it.
    """
    waiting = (offer for offer in offers if offer.unanswered and offer.conversation is None)
    known = (offer for offer in waiting if known_as is not None and offer.name == known_as)
    return Decision(keep=tuple(replace(offer, withheld=True) for offer in known))
