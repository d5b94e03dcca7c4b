"""Two sides of a conversation say who they are: one asks, the other agrees, five minutes later both are named."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.asks import Ask
from bot.model.ids import ConversationId
from bot.model.offers import Offer, Side


class Naming(StrEnum):
    """How far two sides have come. What was taken back or never answered rests for a while, and then leaves no row."""

    ASKED = "asked"
    AGREED = "agreed"
    NAMED = "named"
    RESTING = "resting"
    """Nobody can ask again yet, and it is not kept why."""
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """How far it has come in one conversation; the names are those that its cards do not say, and come last of all."""

    conversation: ConversationId
    asked_by: Side
    state: Naming = Naming.ASKED
    asker: str | None = None
    helper: str | None = None

    def name_of(self, side: Side) -> str | None:
        """Give the name that one side said, if they did."""
        return self.asker if side is Side.ASKER else self.helper


def known_as(side: Side, ask: Ask, offer: Offer, reveal: Reveal | None) -> str | None:
    """Give the name by which the other knows one side: as on its card, or as it was said in the conversation."""
    shown = ask.name if side is Side.ASKER else offer.name
    said = reveal.name_of(side) if reveal else None
    return shown if shown is not None else said


def both_named(ask: Ask, offer: Offer, reveal: Reveal | None) -> bool:
    """Say whether there is nobody left to name."""
    return all(known_as(side, ask, offer, reveal) is not None for side in Side)


class Nameless(StrEnum):
    """Whose name is not known yet, as the one of the two sees it who reads."""

    BOTH = "both"
    OWN = "own"
    THEIRS = "theirs"


def nameless(reader: Side, ask: Ask, offer: Offer, reveal: Reveal | None) -> Nameless:
    """Say to *reader* whose name would be said; where both are known it is nobody's, and nothing is asked."""
    if known_as(reader, ask, offer, reveal) is not None:
        return Nameless.THEIRS
    return Nameless.BOTH if known_as(reader.other, ask, offer, reveal) is None else Nameless.OWN
