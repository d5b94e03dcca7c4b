"""Discord's ids: they carry the time, grow, and are never given twice."""

from datetime import datetime

from sandbox.clock import SandboxClock

EPOCH_MS = 1420070400000
_TIME_SHIFT = 22


class Snowflakes:
    """The mint of ids of one sandbox."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._last = 0
        self._then = 0

    def mint(self) -> str:
        """Give the next id; it stays above all earlier ones even when the clock was set back."""
        self._last = max(self._last + 1, snowflake_at(self._clock.now()))
        return str(self._last)

    def mint_then(self, when: datetime) -> str:
        """Give an id of an earlier time, above those that were given for earlier ones."""
        self._then = max(self._then + 1, snowflake_at(when))
        return str(self._then)


def snowflake_at(when: datetime) -> int:
    """Give the lowest id of that millisecond."""
    return (int(when.timestamp() * 1000) - EPOCH_MS) << _TIME_SHIFT
