"""Drafts: what is typed is kept, whatever is wrong with it, and goes when nobody comes back to it. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide.deadlines import whole_day
from bot.model.asks import HAND_LIMIT, HELP_LIMIT, Draft, Flaw, Wish
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Refusal
from bot.model.ids import DraftId
from bot.model.timers import Alarm

DRAFTS = 10
"""As many as /my lists beside everything else."""


def flaws(wish: Wish) -> tuple[Flaw, ...]:
    """List what is still missing or too long."""
    found = (
        (Flaw.NO_HAND, not wish.hand),
        (Flaw.HAND_TOO_LONG, len(wish.hand) > HAND_LIMIT),
        (Flaw.NO_HELP, not wish.help),
        (Flaw.HELP_TOO_LONG, len(wish.help) > HELP_LIMIT),
    )
    return tuple(flaw for flaw, holds in found if holds)


def write(draft: Draft | None, new: DraftId, wish: Wish, drafts: int) -> Decision | Refusal:
    """Keep what was typed, whatever is wrong with it; a form sent twice is one draft."""
    if draft is not None:
        return _redrafted(draft, replace(draft, wish=replace(wish, topic=draft.wish.topic)))
    if drafts >= DRAFTS:
        return Refusal.TOO_MANY_DRAFTS
    return Decision(keep=(Draft(id=new, wish=wish),))


def choose(draft: Draft | None, *, anonymous: bool | None = None, topic: str | None = None) -> Decision | Refusal:
    """Change how a draft would be posted: by name or not, or under which topic ("" is anything)."""
    if draft is None:
        return Refusal.GONE
    wish = draft.wish if topic is None else replace(draft.wish, topic=topic or None)
    chosen = draft.anonymous if anonymous is None else anonymous
    return _redrafted(draft, replace(draft, wish=wish, anonymous=chosen))


def _redrafted(before: Draft, after: Draft) -> Decision:
    changed = after != before  # A new version would make a preview stale that is still true.
    return Decision(keep=(replace(after, version=before.version + 1) if changed else before,))


def discard(draft: Draft | None) -> Decision:
    """Throw a draft away."""
    return Decision(drop=(draft.id,)) if draft else Decision()


def lasting(draft: DraftId, settings: Settings, now: datetime) -> Decision:
    """Let a draft go when it was not touched for long; at midnight UTC, so that no row tells when somebody wrote."""
    until = whole_day(now + timedelta(seconds=settings.draft_waits))
    seconds = (until - now) // timedelta(seconds=1)  # The part of a second that is missing is rounded up by the store.
    return Decision(alarms=(Alarmed(owner=draft, alarm=Alarm.DROP_DRAFT, seconds=seconds),))
