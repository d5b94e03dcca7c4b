"""What the command `askaround audit` says about the trails of the communities on this host."""

from collections.abc import Callable
from datetime import datetime

from bot.model.audit import Deed, Details, Trail
from bot.model.ids import CommunityId
from bot.oversight import Trails
from bot.ports import Directory

Say = Callable[[str], object]

NOBODY_YET = "Nobody has set the bot up yet, and so there is no trail."


def report(directory: Directory, community: str, head: str, say: Say, *, details: bool) -> bool:
    """Print every trail, or that of one *community*; False where one is broken or none goes through the kept *head*."""
    sound, met, owned = True, not head, _owned(directory, community)
    if not owned:
        say(f"There is no community {community} here." if community else NOBODY_YET)
        return not (community or head)
    for owner, spaces in owned.items():
        kept = directory.within(owner).trail
        trail = kept.read()
        say(f"Community {owner} ({', '.join(spaces)})")
        _list(kept, trail, say, details=details)
        sound &= trail.broken_at is None
        met |= trail.holds(head)
    if head:
        say("A trail goes through the head that you kept." if met else "NO TRAIL HERE GOES THROUGH THE HEAD YOU KEPT.")
    return sound and met


def erase(directory: Directory, community: str, place: int, now: datetime) -> bool:
    """Erase the details of one line for good, and write down that it was done; False where nothing was erased."""
    owned = [*_owned(directory, community)]
    if len(owned) != 1:
        return False
    unit = directory.within(owned[0])
    erased = unit.trail.erase(place)
    if erased:
        unit.audit(Deed.DETAILS_ERASED, now, Details(about=f"line {place}"))
    return erased


def _owned(directory: Directory, community: str) -> dict[CommunityId, list[str]]:
    """Give communities with their spaces: all, or the one that was named."""
    owned: dict[CommunityId, list[str]] = {}
    for owner, space in directory.spaces():
        if community in ("", owner):
            owned.setdefault(owner, []).append(space)
    return owned


def _list(kept: Trails, trail: Trail, say: Say, *, details: bool) -> None:
    for at, line in kept.before():
        say(f"     -  {at:%Y-%m-%d %H:%M}  {line} (from before there was a trail, and unchecked)")
    for recorded in trail.lines:
        said = _details(recorded.details) if details or recorded.details is None else ""
        say(f"{recorded.place:6}  {recorded.at:%Y-%m-%d %H:%M}  {recorded.deed}{said}")
    if trail.broken_at is None:
        say(f"Nothing was changed. Head: {trail.head or 'none yet'}")
    else:
        say(f"BROKEN AT LINE {trail.broken_at}: it, or something before it, was changed, taken out or moved.")


def _details(details: Details | None) -> str:
    if details is None:
        return " (details erased)"
    said = (details.by.account if details.by else "", details.about, details.reason)
    return "".join(f" | {part}" for part in said if part)
