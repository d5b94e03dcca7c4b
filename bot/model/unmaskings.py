"""Opening the name behind an anonymous ask in an emergency: two moderators together, never one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import AskId, UnmaskingId

REASON_LIMIT = 500


class Said(StrEnum):
    """What a preview said of it to its author; only what was said holds for the ask that is posted from it."""

    COVERED = "covered"
    NOT_COVERED = "not covered"
    LOOKED_AT = "looked at"
    """Beside either of them: that moderators look at it first."""


AND = "; "
"""Stands between several of them."""


class UnmaskingState(StrEnum):
    """Where a request stands; ``bot.decide.lifecycles`` says what leads where."""

    REQUESTED = "requested"
    AGREED = "agreed"
    SHOWN = "shown"
    DESTROYED = "destroyed"
    """Agreed on, and then there was no link to whoever asked any more."""
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmasking:
    """One moderator's request; ``reason`` and ``requester``, their name, are kept only for as long as it stands."""

    id: UnmaskingId
    ask: AskId
    reason: str
    requester: str
    requested_at: datetime
    state: UnmaskingState = UnmaskingState.REQUESTED
    agreed_at: datetime | None = None
