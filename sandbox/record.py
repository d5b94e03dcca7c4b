"""What went over the wire, in order, for tests to read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

Audience = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call and its answer, or one thing that the bot was told.

    `audience` tells who sees what was posted: "public", or the ids of users; nobody for all other calls.
    """

    method: str
    path: str
    body: Any
    status: int
    response: Any
    at: datetime
    audience: Audience = ()


Written = TypeVar("Written", bound=Exchange)


class Record(Generic[Written]):
    """The list of exchanges, or nothing when switched off: long runs would fill the memory."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self.exchanges: list[Written] = []

    def add(self, exchange: Written) -> None:
        if self.enabled:
            self.exchanges.append(exchange)
