"""Slack's ids and timestamps. A timestamp names a message: it grows, and is never given twice."""

import secrets
import string
from datetime import datetime

from sandbox.clock import SandboxClock

_ALPHABET = string.ascii_uppercase + string.digits
_MICROSECONDS = 1_000_000


def mint(kind: str) -> str:
    """Give a fresh id; *kind* is the letters that it starts with."""
    return f"{kind}0{''.join(secrets.choice(_ALPHABET) for _ in range(9))}"


def mint_small() -> str:
    """Give an id such as Slack writes into blocks that came without one."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(5))


class Timestamps:
    """The mint of timestamps of one sandbox."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._last = 0
        self._then = 0

    def mint(self) -> str:
        """Give the next timestamp; it stays above all earlier ones even when the clock was set back."""
        self._last = max(self._last + 1, int(self._clock.now().timestamp() * _MICROSECONDS))
        return _written(self._last)

    def mint_then(self, when: datetime) -> str:
        """Give a timestamp of an earlier time, above those that were given for earlier ones."""
        self._then = max(self._then + 1, int(when.timestamp() * _MICROSECONDS))
        return _written(self._then)


def _written(microseconds: int) -> str:
    return f"{microseconds // _MICROSECONDS}.{microseconds % _MICROSECONDS:06d}"
