"""Discord's rate limits in real seconds: a bucket for each route and channel, and the global fifty a second."""

from collections.abc import Callable
from dataclasses import dataclass

GLOBAL_LIMIT = 50
GLOBAL_WINDOW = 1.0
_SWEEP_ABOVE = 10_000


@dataclass(frozen=True, slots=True)
class Bucket:
    """A limit that some routes share."""

    name: str
    limit: int
    seconds: float


POST_MESSAGE = Bucket("post-message", 5, 5.0)
EDIT_MESSAGE = Bucket("edit-message", 5, 5.0)
DELETE_MESSAGE = Bucket("delete-message", 5, 1.0)
OPEN_DM = Bucket("open-dm", 10, 10.0)
WEBHOOK = Bucket("webhook", 5, 2.0)


@dataclass(slots=True)
class _Window:
    ends: float
    used: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a call may pass, with the headers that say so."""

    headers: dict[str, str]
    retry_after: float = 0.0
    is_global: bool = False


class RateLimits:
    """Counts calls; switched off it still names buckets, generously, so that clients need not go one by one."""

    def __init__(self, ticks: Callable[[], float], *, enabled: bool) -> None:
        self._ticks = ticks
        self.enabled = enabled
        self._windows: dict[tuple[str, str], _Window] = {}
        self._global = _Window(0.0)

    def take(self, bucket: Bucket | None, major: str, *, counts_globally: bool) -> Verdict:
        """Spend one call of *bucket* for the channel or token *major*."""
        if not self.enabled:
            return Verdict(headers=_generous(bucket) if bucket else {})
        now = self._ticks()
        if counts_globally and not _spend(self._global, GLOBAL_LIMIT, GLOBAL_WINDOW, now):
            return _refusal(
                {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}, self._global.ends - now, True
            )
        return self._take_of(bucket, major, now) if bucket else Verdict(headers={})

    def _take_of(self, bucket: Bucket, major: str, now: float) -> Verdict:
        window = self._windows.setdefault((bucket.name, major), _Window(0.0))
        passes = _spend(window, bucket.limit, bucket.seconds, now)
        headers = _headers(bucket, bucket.limit - window.used, window.ends - now)
        if len(self._windows) > _SWEEP_ABOVE:
            self._windows = {key: kept for key, kept in self._windows.items() if kept.ends > now}
        return (
            Verdict(headers=headers)
            if passes
            else _refusal({**headers, "X-RateLimit-Scope": "user"}, window.ends - now)
        )


def _spend(window: _Window, limit: int, seconds: float, now: float) -> bool:
    if now >= window.ends:
        window.ends, window.used = now + seconds, 0
    if window.used >= limit:
        return False
    window.used += 1
    return True


def _headers(bucket: Bucket, remaining: int, reset_after: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(bucket.limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset-After": f"{reset_after:.3f}",
        "X-RateLimit-Bucket": bucket.name,
    }


def _generous(bucket: Bucket) -> dict[str, str]:
    return {**_headers(bucket, 999_999, 0.001), "X-RateLimit-Limit": "1000000"}


def _refusal(headers: dict[str, str], retry_after: float, is_global: bool = False) -> Verdict:
    return Verdict(headers=headers | too_many_headers(retry_after), retry_after=retry_after, is_global=is_global)


def too_many_headers(retry_after: float) -> dict[str, str]:
    """Give what every real 429 carries; without `Via` the client takes it for a ban by the network's guard."""
    return {"Retry-After": f"{retry_after:.3f}", "Via": "1.1 sandbox"}
