"""Who looks after a place, asked of the platform at every act, and since when they have been seen to."""

from bot.chapters.desk import Desk
from bot.decide.waiting import may_answer
from bot.model.decisions import Refusal


def refused(desk: Desk) -> Refusal | None:
    """Say why the person acting is no moderator; since when one who is has acted as one is remembered by the day."""
    refusal = may_answer(desk.rank)
    if refusal is None:
        desk.unit.moderators.saw(desk.person, desk.now)
    elif refusal is Refusal.NOT_A_MODERATOR:
        desk.unit.moderators.forget(desk.person)
    return refusal
