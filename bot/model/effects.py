"""What is to be told, once it is true. An effect names a role, never a person: the seal is opened at sending."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import (
    AskId,
    CommunityId,
    ConversationId,
    MemberId,
    OfferId,
    PauseId,
    ReportId,
    RequestId,
    SendingId,
    SpaceId,
    TurnId,
    UnmaskingId,
)
from bot.model.naming import Naming
from bot.model.offers import Side


class Notice(StrEnum):
    """What a private message is about."""

    HELP_OFFERED = "help offered"
    CARD_STUCK = "card stuck"
    CARD_UNSURE = "card unsure"
    CARD_FILTERED = "card filtered"
    ACCEPTED = "accepted"
    RELEASED = "released"
    HANDED_BACK = "handed back"
    ASK_ENDED = "ask ended"
    RAN_OUT = "ran out"
    MORE_WELCOME = "more welcome"
    THANKED = "thanked"
    STILL_WAITING = "still waiting"
    CLOSED_KINDLY = "closed kindly"
    CHECK_IN = "check in"
    LAPSED = "lapsed"
    INVITATION = "invitation"
    LAST_INVITATION = "last invitation"
    UNMASKED = "unmasked"
    HIDDEN = "hidden"
    RESTORED = "restored"
    REMOVED = "removed"
    APPROVED = "approved"
    RETURNED = "returned"
    GIVEN_BACK = "given back"
    NOT_PUT_UP = "not put up"


UNCAUSED = frozenset(
    {
        Notice.RELEASED,
        Notice.RAN_OUT,
        Notice.STILL_WAITING,
        Notice.CLOSED_KINDLY,
        Notice.CHECK_IN,
        Notice.LAPSED,
        Notice.INVITATION,
        Notice.LAST_INVITATION,
        Notice.REMOVED,
        Notice.GIVEN_BACK,
    }
)
"""What nobody did anything for at that moment: it can wait until its receiver may be disturbed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCard:
    """Post an ask's card, or draw it again where it stands."""

    ask: AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgain:
    """Post an open ask's card once more, further down, and take the old one away."""

    ask: AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAway:
    """Delete a message of ours that was posted again elsewhere."""

    space: SpaceId
    channel: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellModerators:
    """Show moderators that an ask waits, or draw that card again where it stands."""

    ask: AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class WarnModerators:
    """Point moderators to a card whose words may be about somebody in danger, or draw that notice again."""

    ask: AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowUnmasking:
    """Show moderators a request to open a name, or draw that card again where it stands."""

    unmasking: UnmaskingId


@dataclass(frozen=True, slots=True, kw_only=True)
class TellRequester:
    """Tell the moderator who asked for a name what came of it; never the name."""

    unmasking: UnmaskingId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayUnmasking:
    """Announce in the channel from when on names may be opened in an emergency."""

    community: CommunityId


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOfReport:
    """Show moderators a report, or draw that card again where it stands."""

    report: ReportId


class Jam(StrEnum):
    """What became of cards that could not be shown among the asks."""

    BEGINS = "begins"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowJam:
    """Tell moderators once that cards cannot be shown among the asks, and where that stands, when they can again."""

    community: CommunityId
    jam: Jam


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPause:
    """Show moderators that everything is paused, or draw that card again where it stands."""

    pause: PauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayWeekly:
    """Say in the channel, to nobody in particular, that asking is ordinary here."""

    community: CommunityId


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCandidate:
    """Ask one member privately whether they could take on an ask."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMember:
    """Tell a member something that is about nothing they asked or offered."""

    member: MemberId
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class SayHello:
    """Introduce Askaround in the channel that a community chose."""

    community: CommunityId


@dataclass(frozen=True, slots=True, kw_only=True)
class GreetModerators:
    """Introduce Askaround in the channel in which moderators hear."""

    community: CommunityId


@dataclass(frozen=True, slots=True, kw_only=True)
class TryModerators:
    """Show in the moderators' channel that cards arrive there."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOfNames:
    """Tell ``side`` how far the two have come in saying who they are."""

    conversation: ConversationId
    side: Side
    naming: Naming


Effect = (
    ShowCard
    | ShowAgain
    | TakeAway
    | TellModerators
    | WarnModerators
    | ShowUnmasking
    | TellRequester
    | SayUnmasking
    | TellOfReport
    | ShowPause
    | ShowJam
    | SayWeekly
    | SayHello
    | GreetModerators
    | TryModerators
    | TellAsker
    | TellHelper
    | TellOther
    | TellOfNames
    | TellCandidate
    | TellMember
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """An effect on its way; ``lane`` keeps its order, after ``until`` it is no longer worth saying."""

    id: SendingId
    effect: Effect
    lane: str
    due: datetime
    until: datetime | None = None
    attempts: int = 0
