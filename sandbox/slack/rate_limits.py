"""Slack's rate limits in real seconds: a tier for each method and workspace, and one message a second a channel."""

import math
from collections.abc import Callable
from dataclasses import dataclass

_SWEEP_ABOVE = 10_000


@dataclass(frozen=True, slots=True)
class Tier:
    """So many calls at once, then one more every so many seconds."""

    name: str
    burst: int
    seconds: float


TIER_2 = Tier("tier 2", 20, 60 / 20)
TIER_3 = Tier("tier 3", 50, 60 / 50)
TIER_4 = Tier("tier 4", 100, 60 / 100)
SPECIAL = Tier("special", 300, 60 / 300)
ONE_A_SECOND = Tier("one a second", 3, 1.0)


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class RateLimits:
    """Counts calls by tier and whatever they are counted by."""

    def __init__(self, ticks: Callable[[], float], *, enabled: bool) -> None:
        self._ticks = ticks
        self.enabled = enabled
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def take(self, tier: Tier, key: str) -> int:
        """Spend one call; answers the whole seconds to wait, 0 for a call that may pass."""
        if not self.enabled:
            return 0
        now = self._ticks()
        self._sweep(now)
        bucket = self._buckets.setdefault((tier.name, key), _Bucket(tier.burst, now))
        bucket.left = min(tier.burst, bucket.left + (now - bucket.at) / tier.seconds)
        bucket.at = now
        if bucket.left < 1:
            return max(1, math.ceil((1 - bucket.left) * tier.seconds))
        bucket.left -= 1
        return 0

    def _sweep(self, now: float) -> None:
        if len(self._buckets) > _SWEEP_ABOVE:
            self._buckets = {key: kept for key, kept in self._buckets.items() if now - kept.at < 60}
