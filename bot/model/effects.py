"""What is to be told, once it is true. An effect names a role, never a person: the seal is opened at sending."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import AskId, CommunityId, ConversationId, OfferId, SendingId, TurnId
from bot.model.offers import Side


class Notice(StrEnum):
    """What a private message is about."""

    HELP_OFFERED = "help offered"
    CARD_STUCK = "card stuck"
    CARD_UNSURE = "card unsure"
    ACCEPTED = "accepted"
    RELEASED = "released"
    HANDED_BACK = "handed back"
    ASK_ENDED = "ask ended"
    THANKED = "thanked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCard:
    """Post an ask's card, or draw it again where it stands."""

    ask: AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayHello:
    """Introduce Askaround in the channel that a community chose."""

    community: CommunityId


@dataclass(frozen=True, slots=True, kw_only=True)
class TellAsker:
    """Tell whoever asked."""

    ask: AskId
    notice: Notice
    offer: OfferId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TellHelper:
    """Tell whoever offered."""

    offer: OfferId
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOther:
    """Pass a turn on, or with no turn say that the conversation ended, to ``side``."""

    conversation: ConversationId
    side: Side
    turn: TurnId | None = None


Effect = ShowCard | SayHello | TellAsker | TellHelper | TellOther


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """An effect on its way; ``lane`` keeps its order, after ``until`` it is no longer worth saying."""

    id: SendingId
    effect: Effect
    lane: str
    due: datetime
    until: datetime | None = None
    attempts: int = 0
