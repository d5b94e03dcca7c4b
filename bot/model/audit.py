"""What moderators did that members may ask about later: kept line by line, and never changed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.people import Person


class Deed(StrEnum):
    """What was done, in a fixed word: there is no room in it for anybody's name."""

    CHANNEL_CHOSEN = "channel chosen"
    MODERATORS_CHANNEL_CHOSEN = "moderators' channel chosen"
    MODERATORS_CHOSEN = "moderators chosen"
    SETTINGS_CHANGED = "settings changed"
    REPORT_DISMISSED = "report dismissed"
    ASK_HIDDEN = "ask hidden"
    ASK_RESTORED = "ask restored"
    ASK_REMOVED = "ask removed"
    CONVERSATION_FROZEN = "conversation frozen"
    CONVERSATION_FREED = "conversation freed"
    HELPER_BARRED = "helper barred"
    HELPER_ALLOWED = "helper allowed"
    AUTHOR_PAUSED = "author paused"
    ASK_APPROVED = "ask approved"
    ASK_RETURNED = "ask returned with a note"
    ASK_DECLINED = "ask declined"
    CARD_POSTED_AGAIN = "card posted again"
    ALL_PAUSED = "everything paused"
    ALL_RESUMED = "everything resumed"
    DASHBOARD_OPENED = "dashboard opened"
    DETAILS_ERASED = "details erased"
    UNMASKING_ALLOWED = "opening names allowed in a week"
    UNMASKING_FORBIDDEN = "opening names forbidden"
    UNMASKING_REQUESTED = "a name was asked for"
    UNMASKING_AGREED = "another moderator agreed"
    UNMASKING_SHOWN = "a name was shown"
    UNMASKING_FOUND_NOBODY = "nobody could be named"
    UNMASKING_WITHDRAWN = "the request was withdrawn"
    UNMASKING_RAN_OUT = "the request ran out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is sealed beside a line: who did it, which thing it was about (a random id or a line's number), and why.

    Nobody who asked or helped stands here.
    """

    by: Person | None = None
    about: str = ""
    reason: str = ""
    name: str = ""
    """What whoever did it is called, where other moderators read that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One line, counted from 1; ``details`` is None once they were erased."""

    place: int
    at: datetime
    deed: Deed
    details: Details | None
    hash: str
    """It follows from this line and the hash of the one before: whoever knows it knows the whole trail up to here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """All lines that can be trusted; from ``broken_at`` on somebody changed, took out or moved what was written."""

    lines: tuple[AuditLine, ...]
    broken_at: int | None = None

    @property
    def head(self) -> str:
        """Give the last hash: kept elsewhere, it shows later whether lines were cut off at the end."""
        return self.lines[-1].hash if self.lines else ""

    def holds(self, head: str) -> bool:
        """Say whether the trail went through *head* once, which it does for good."""
        return any(line.hash == head for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a line says to all moderators; ``deed`` is None where no such word was ever written."""

    place: int
    at: datetime
    deed: Deed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """How far a trail was followed from its first line, begun at a moment: the last line that holds, and its hash.

    ``broken`` says that the next one does not hang on it.
    """

    begun_at: datetime
    place: int = 0
    hash: str = ""
    broken: bool = False
