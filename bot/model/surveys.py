"""What a platform says of a channel, and what that means for those who set a place up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.model.communities import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What may be done in a channel; None is what the platform did not say."""

    may_view: bool | None = None
    may_send: bool | None = None
    open_to_all: bool | None = None
    """Whether everybody in the space can read it."""
    called: str = ""
    """What the channel is called, and the space that it is in; nothing where the platform did not say."""
    space_called: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a space and the channels that were chosen there are called, as far as the platform says."""

    space: str = ""
    channels: Mapping[Place, str] = field(default_factory=dict)


class Found(StrEnum):
    """One line of what a look around found."""

    NOT_CHOSEN = "not chosen"
    UNKNOWN = "unknown"
    CANNOT_VIEW = "cannot view"
    CANNOT_SEND = "cannot send"
    READ_BY_ALL = "read by all"
    FINE = "fine"

    @property
    def closed(self) -> bool:
        """Say whether nothing that is sent there can arrive."""
        return self in (Found.CANNOT_VIEW, Found.CANNOT_SEND)
