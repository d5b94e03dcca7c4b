"""What a member's own client says when it refuses, on either platform."""

from typing import Any

Json = dict[str, Any]


class ClientRefusal(Exception):
    """A member's own client would not let them do this."""
