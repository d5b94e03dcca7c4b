"""Who may ask and who may offer, where a community chose that. Pure: no clock, no network, no storage."""

from datetime import datetime, timedelta

from bot.model.decisions import Refusal
from bot.model.people import Rank


def refused(group: str, wait: int, *, belongs: bool | None, rank: Rank | None, now: datetime) -> Refusal | None:
    """Say why somebody may not: who does not belong to *group*, or came less than *wait* seconds ago.

    Where a platform does not say when people came, the wait holds for nobody.
    """
    if (group and belongs is None) or (wait and rank is None):
        return Refusal.MEMBERSHIP_UNKNOWN
    if group and not belongs:
        return Refusal.NOT_ELIGIBLE
    joined_at = rank.joined_at if rank else None
    new = joined_at is not None and now - joined_at < timedelta(seconds=wait)
    return Refusal.NOT_ELIGIBLE if new else None
