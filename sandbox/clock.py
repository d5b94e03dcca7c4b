"""The only file of the sandbox that looks at the time."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache


class SandboxClock:
    """The clock that members live by; it can be moved, unlike the seconds in which an answer is due."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._hearers: list[Callable[[timedelta], object]] = []

    def hear(self, moved: Callable[[timedelta], object]) -> None:
        """Let somebody else live by this clock: *moved* hears how far it is before the machine's own."""
        self._hearers.append(moved)
        moved(self._ahead)

    def now(self) -> datetime:
        """Tell the sandbox's own time, aware and in UTC."""
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move the members' time, also backwards."""
        self._ahead += by
        for moved in self._hearers:
            moved(self._ahead)

    @staticmethod
    def ticks() -> float:
        """Tell real seconds that never go back: deadlines and rate limits bind the client in real time."""
        return time.monotonic()


def http_date(now: datetime) -> str:
    """Write a moment as the header of an answer has it, in whole seconds."""
    return _written(int(now.timestamp()))


@lru_cache(maxsize=8)
def _written(second: int) -> str:
    return format_datetime(datetime.fromtimestamp(second, UTC), usegmt=True)
