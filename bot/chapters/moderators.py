"""Who looks after a place, asked of the platform at every act, and since when they have been seen to."""

from bot.chapters.desk import Desk
from bot.decide import moderators as rules
from bot.model.decisions import Refusal


def may_not(desk: Desk) -> Refusal | None:
    """Say why the person acting is no moderator. Writes nothing."""
    return rules.refused(desk.rank, desk.settings, named=desk.unit.moderators.is_named(desk.person))


def refused(desk: Desk) -> Refusal | None:
    """Say why the person acting is no moderator; since when one who is has acted as one is remembered by the day."""
    refusal = may_not(desk)
    if refusal is None:
        desk.unit.moderators.saw(desk.person, desk.now)
    elif refusal is Refusal.NOT_A_MODERATOR:
        desk.unit.moderators.forget(desk.person)
        desk.unit.sessions.end_for(desk.person)
    return refusal
