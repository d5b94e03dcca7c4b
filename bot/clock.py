"""The only place that looks at the time or at chance; everywhere else both are arguments."""

import random
import secrets
from datetime import UTC, datetime


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Give the present moment in UTC."""
        return datetime.now(UTC)


class SystemChance:
    """The operating system's randomness."""

    def __init__(self) -> None:
        self._dice = random.SystemRandom()

    def id(self) -> str:
        """Give 128 random bits as 22 base64url characters."""
        return secrets.token_urlsafe(16)

    def between(self, low: int, high: int) -> int:
        """Give a whole number from *low* to *high*, both included."""
        return self._dice.randint(low, high)


Dice = random.Random


def dice(seed: int) -> Dice:
    """Give dice that fall the same for the same *seed*: for lives that are made up, never for a secret."""
    return Dice(seed)
