"""What Slack says when it refuses: one word, and for payloads the reason of every fault."""

from collections.abc import Sequence
from typing import Any

from sandbox.errors import Json


class Refused(Exception):
    """Slack does not do what was asked; *reasons* are its sentences, each with the place that it speaks of."""

    def __init__(self, error: str, reasons: Sequence[str] = (), **more: Any) -> None:
        super().__init__(f"{error}: {'; '.join(reasons)}" if reasons else error)
        self.error = error
        self.body: Json = {"ok": False, "error": error, **more}
        if reasons:
            self.body["errors"] = list(reasons)
            self.body["response_metadata"] = {"messages": [f"[ERROR] {reason}" for reason in reasons]}


class NotDelivered(Exception):
    """The bot did not acknowledge in time, or could not be reached; the word is the one that Slack shows."""
