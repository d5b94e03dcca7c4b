"""A report: what those who look after the place are to look at, and what they did about it.

Somebody pointed it out, or the bot itself did: an anonymous ask before it is shown, or a card that was lost. The values
carry neither who reported nor whom it is about: the store knows, and opens no seal to show it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import AskId, ConversationId, ReportId, TurnId
from bot.model.offers import Side

REASON_LIMIT = 300


class ReportState(StrEnum):
    """Where a report stands; ``bot.decide.lifecycles`` says what leads where."""

    OPEN = "open"
    DISMISSED = "dismissed"
    ACTED = "acted"


class Matter(StrEnum):
    """Why it is before moderators."""

    REPORTED = "reported"
    REVIEW = "review"
    CARD_GONE = "card gone"
    """It was deleted on the platform."""
    CARD_UNSURE = "card unsure"
    """Nobody can say whether it was shown."""


class Act(StrEnum):
    """What a moderator does about a report."""

    DISMISS = "dismiss"
    HIDE = "hide"
    RESTORE = "restore"
    REMOVE = "remove"
    FREEZE = "freeze"
    LIFT = "lift"
    BAR = "bar"
    ALLOW = "allow"
    PAUSE = "pause"
    APPROVE = "approve"
    RETURN = "return"
    DECLINE = "decline"
    POST_AGAIN = "post again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The turn that a report is about; ``side`` is the role of whoever said it."""

    conversation: ConversationId
    turn: TurnId
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One person's report of an ask, or of one turn about it, or what the bot brought; ``at`` is rounded to the hour.

    ``text`` is what stood there when it was reported; it and the ``reason`` are empty once they were deleted. Of a
    review the ``reason`` is what moderators wrote to the author.
    ``acts`` are what was done, each with the name of the moderator who did it.
    """

    id: ReportId
    ask: AskId
    matter: Matter = Matter.REPORTED
    said: Said | None = None
    text: str = ""
    reason: str = ""
    state: ReportState = ReportState.OPEN
    version: int = 1
    at: datetime
    acts: tuple[tuple[Act, str], ...] = ()

    @property
    def thing(self) -> str:
        """Name what was reported, of which each person makes one report."""
        return self.said.turn if self.said else self.ask


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseAuthor:
    """Whoever asked may not post anonymously until then; kept under nothing that leads back to the ask."""

    ask: AskId
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BarHelper:
    """Whoever offered on a conversation may not offer any more, because of one report."""

    report: ReportId
    conversation: ConversationId


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowHelper:
    """What one report barred is allowed again."""

    report: ReportId
