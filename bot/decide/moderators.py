"""Who looks after a place. The one rule for everything that moderators do. Pure: no clock, no network, no storage."""

from bot.model.communities import Settings
from bot.model.decisions import Refusal
from bot.model.people import Rank


def moderates(rank: Rank, settings: Settings, *, named: bool) -> bool:
    """Say whether somebody looks after the place: by a chosen role, else by running it or being *named*."""
    if rank.gone:
        return False
    if settings.moderator_roles:
        return not frozenset(settings.moderator_roles).isdisjoint(rank.roles or ())
    return rank.runs_space or named


def refused(rank: Rank | None, settings: Settings, *, named: bool) -> Refusal | None:
    """Say why somebody cannot act as a moderator."""
    if rank is None:
        return Refusal.RANK_UNKNOWN
    return None if moderates(rank, settings, named=named) else Refusal.NOT_A_MODERATOR
