"""What is delivered to the bot: an envelope over Socket Mode, or the same payload in a signed request."""

import json
import uuid
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlencode

from sandbox.errors import Json

ANSWER_WITHIN = 3.0


class Kind(StrEnum):
    """The type of an envelope."""

    EVENT = "events_api"
    INTERACTIVE = "interactive"
    COMMAND = "slash_commands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One delivery; a second try of the same event is the same parcel with a higher `attempt`."""

    kind: Kind
    payload: Json
    user_id: str = ""
    attempt: int = 0
    reason: str = ""
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    def again(self, reason: str) -> "Parcel":
        """Give the next try, in an envelope of its own."""
        return replace(self, attempt=self.attempt + 1, reason=reason, id=str(uuid.uuid4()))

    def envelope(self) -> Json:
        """Show the parcel as Socket Mode does."""
        shown: Json = {"envelope_id": self.id, "type": self.kind.value, "payload": self.payload}
        shown["accepts_response_payload"] = self.kind is not Kind.EVENT
        if self.kind is Kind.EVENT:
            shown |= {"retry_attempt": self.attempt, "retry_reason": self.reason}
        return shown

    def body(self) -> tuple[str, str]:
        """Show the parcel as the body of a request; answers its content type and text."""
        if self.kind is Kind.EVENT:
            return "application/json", json.dumps(self.payload)
        form = self.payload if self.kind is Kind.COMMAND else {"payload": json.dumps(self.payload)}
        return "application/x-www-form-urlencoded", urlencode(form)


class Carrier(Protocol):
    """A way to the bot."""

    async def carry(self, parcel: Parcel, within: float) -> Json:
        """Deliver, and answer what the bot acknowledged with; raises NotDelivered."""
        ...
