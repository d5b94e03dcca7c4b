"""What went over the wire, in order, for tests to read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

Audience = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call and its answer, or one gateway event (`method` is "GATEWAY", `path` the event's name).

    `audience` tells who sees what was posted: "public", or the ids of users; nobody for all other calls.
    """

    method: str
    path: str
    body: Any
    status: int
    response: Any
    at: datetime
    audience: Audience = ()


class Record:
    """The list of exchanges, or nothing when switched off: long runs would fill the memory."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self.exchanges: list[Exchange] = []

    def add(self, exchange: Exchange) -> None:
        self.exchanges.append(exchange)
