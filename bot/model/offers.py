"""An offer of help, the conversation it may open, and the note that may follow."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.farewells import Farewell
from bot.model.ids import AskId, ConversationId, NoteId, OfferId, TurnId

OFFER_LIMIT = 300
TURN_LIMIT = 1500
NOTE_LIMIT = 500


class Promise(StrEnum):
    """How soon after a yes a helper will be there."""

    HOUR = "hour"
    SAME_DAY = "same day"
    THREE_DAYS = "three days"
    WEEK = "week"


class OfferState(StrEnum):
    """Where an offer stands."""

    OFFERED = "offered"
    DECLINED = "declined"
    """No longer looked for; its helper hears later, and until then sees it as offered."""
    ACCEPTED = "accepted"
    RELEASED = "released"
    CANCELLED = "cancelled"
    KEPT = "kept"
    HANDED_BACK = "handed back"
    LAPSED = "lapsed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One person's offer on one ask; ``name`` is None when it was made quietly.

    ``quiet_name`` is then what moderators read of its helper, where they are reported, and nobody else does.
    ``promised_at`` is when a helper will have been there, from the asker's yes on, in whole hours.
    """

    id: OfferId
    ask: AskId
    can_do: str
    by_when: Promise = Promise.THREE_DAYS
    state: OfferState = OfferState.OFFERED
    name: str | None = None
    conversation: ConversationId | None = None
    promised_at: datetime | None = None
    step: int = 0
    """How far its promise has been followed; ``bot.decide.promises`` has the steps."""
    kept_at: datetime | None = None
    withheld: bool = False
    """Its asker blocked its helper and never sees it; to everybody else it is an offer like any other."""
    farewell: Farewell | None = None
    quiet_name: str | None = None
    left_waiting: bool = False
    """It waited when its ask ended: until its helper hears of that, it comes back where the ask does."""

    @property
    def live(self) -> bool:
        """Say whether its helper still sees it stand."""
        return self.wanted or self.state is OfferState.DECLINED

    @property
    def unanswered(self) -> bool:
        """Say whether its asker sees it and has not said yes or no."""
        return self.state is OfferState.OFFERED and not self.withheld

    @property
    def wanted(self) -> bool:
        """Say whether its asker said yes to it, or still may."""
        return self.state in (OfferState.OFFERED, OfferState.ACCEPTED)


class Side(StrEnum):
    """A role in a conversation, never a person."""

    ASKER = "asker"
    HELPER = "helper"

    @property
    def other(self) -> "Side":
        """Name the one who listens."""
        return Side.HELPER if self is Side.ASKER else Side.ASKER


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Two sides talking through the bot about one offer."""

    id: ConversationId
    ask: AskId
    offer: OfferId
    open: bool = True
    frozen: bool = False
    """A moderator lets nothing pass for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One thing said; ``at`` is rounded to the hour, ``place`` counts turns from 1 within the conversation."""

    id: TurnId
    conversation: ConversationId
    side: Side
    words: str
    place: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody's help meant, for the helper's eyes only; ``name`` is None from an anonymous asker."""

    id: NoteId
    offer: OfferId
    words: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Help that was kept, once its ask is destroyed: the month, which is all that is known of when, and the note."""

    kept_at: datetime
    note: Note | None = None
