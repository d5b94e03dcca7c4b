"""What a community settles for itself. Pure: no clock, no network, no storage."""

from dataclasses import replace

from bot.model.communities import Community, Place
from bot.model.decisions import Refusal


def choose_channel(community: Community, place: Place, *, runs_space: bool) -> Community | Refusal:
    """Choose where asks appear."""
    if not runs_space:
        return Refusal.NOT_YOURS_TO_SET
    return replace(community, channel=place)
