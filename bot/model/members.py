"""What is kept for a member: what they like to help with, when not to disturb them, and whether to invite them to ask.

The row knows nothing of what they asked: it is joined to a person by a seal and a tag of its own.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.communities import Quiet
from bot.model.ids import AskId, MemberId, RequestId


class Invited(StrEnum):
    """Where a member stands with invitations to ask; ``bot.decide.lifecycles`` says what leads where."""

    OFF = "off"
    ON = "on"
    SENT = "sent"
    PAUSED = "paused"
    LAST = "last"
    STOPPED = "stopped"


class Pause(StrEnum):
    """For how long nothing comes that its receiver did not cause."""

    NONE = "none"
    WEEK = "week"
    MONTH = "month"


REQUESTS = (1, 2, 3, 5)
"""How many requests a week somebody may choose between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person's own choices; ``zone`` and ``quiet`` are the community's where they are None.

    ``language`` is a catalogue's; where it is empty, their platform's counts, else the community's.

    Times are whole days, midnight UTC: ``requests`` those of the requests of the last week; ``invited_at`` the one
    from which the wait for the next invitation counts, which is after the last one and after what answered it.
    ``agreed`` says that they once chose to be invited, ``unanswered`` how many invitations in a row have no answer yet.
    """

    id: MemberId
    zone: str | None = None
    quiet: Quiet | None = None
    language: str = ""
    topics: tuple[str, ...] = ()
    requests_a_week: int = 2
    paused_until: datetime | None = None
    requests: tuple[datetime, ...] = ()
    invited: Invited = Invited.OFF
    agreed: bool = False
    invited_at: datetime | None = None
    unanswered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One member was asked privately whether they could take on an ask."""

    id: RequestId
    ask: AskId
    member: MemberId
