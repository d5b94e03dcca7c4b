"""What a space gives the bot when somebody there lets it in: by what it speaks there, and until when."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.ids import SpaceId


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Installation:
    """The bot in one space. Who let it in is not known here."""

    space: SpaceId
    token: str
    renewal: str = ""
    """What a token that ends is exchanged with, once, for the next of both."""
    ends_at: datetime | None = None
    renewing_until: datetime | None = None
    """Somebody asks for the next one; others leave it to them until then."""
    unheard_since: datetime | None = None
    """Since then the next one may have been given to somebody who is still to keep it, or never will."""
