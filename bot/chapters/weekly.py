"""The weekly post."""

from datetime import datetime

from bot.chapters.figures import shown_lately
from bot.chapters.ring import Ring
from bot.decide import weekly as rules
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.ids import CommunityId


def first(settings: Settings, community: CommunityId, now: datetime) -> Alarmed:
    """Set the alarm for the next weekly post, when a channel is chosen and when its day or hour changes."""
    return rules.first(community, settings, now)


def say(ring: Ring) -> Decision:
    """Say that asking is ordinary here."""
    shown = shown_lately(ring.unit, ring.now)
    return rules.say(ring.community.id, ring.settings, shown=shown, late=ring.late, now=ring.now)
