"""The trail of what moderators did, newest first, and how far it was followed from its first line."""

import re

from bot.chapters.deck import Deck
from bot.model.audit import Followed
from bot.model.ids import CommunityId
from bot.ports import Directory
from bot.views import audit as views
from bot.views.pages import Shown

LINES = 50
"""As many as a page has."""

AT_ONCE = 2500
"""So many lines are followed while somebody waits for the page: some twenty milliseconds, and years of most places."""

_PLACE = re.compile(r"[1-9][0-9]{0,11}")


def follow_on(community: CommunityId, followed: Followed, directory: Directory) -> Followed:
    """Follow a trail a piece further."""
    return directory.within(community).trail.follow(followed, AT_ONCE)


def page(deck: Deck, after: str, followed: Followed) -> Shown:
    """Gather the lines of a page."""
    trail = deck.unit.trail
    length = trail.length()
    before = int(after) if _PLACE.fullmatch(after) else length + 1
    entries = trail.latest(before, LINES)
    earlier = str(entries[-1].place) if len(entries) == LINES and entries[-1].place > 1 else ""
    zone = deck.community.settings.zone
    holds = views.holds(deck.t, followed, length, zone)
    return views.trail(deck.t, entries, holds, zone=zone, after=earlier)
