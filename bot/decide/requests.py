"""Who is asked privately whether they could take on an ask that waits. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.decide.members import paused, wait
from bot.model.asks import Ask
from bot.model.communities import HOUR, Settings
from bot.model.decisions import Decision, Event, Later
from bot.model.effects import TellCandidate
from bot.model.ids import RequestId
from bot.model.members import Member, Request

REMEMBERED = timedelta(days=8)
"""A request is kept as a day, and may have come at its end: so long after its beginning, a week is over."""

WORTH = 2 * HOUR
"""A request that cannot be delivered for so long goes nowhere: by then somebody else is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A member whose topics fit; *involved* when they offered already, or asked by name."""

    member: Member
    involved: bool = False


def may_be_asked(candidate: Candidate, earlier: Sequence[Request], now: datetime) -> bool:
    """Say whether a candidate may be asked about an ask that *earlier* requests were made for."""
    member = candidate.member
    if candidate.involved or paused(member, now):
        return False
    if any(request.member == member.id for request in earlier):
        return False
    return len(_lately(member, now)) < member.requests_a_week


def would_hear(member: Member, ask: Ask, now: datetime) -> bool:
    """Say whether a member who was chosen still likes to help with such things, and is not pausing."""
    fits = ask.wish.topic in member.topics if ask.wish.topic else bool(member.topics)
    return fits and not paused(member, now)


def ask_one(
    ask: Ask,
    candidates: Sequence[Candidate],
    earlier: Sequence[Request],
    *,
    new: RequestId,
    settings: Settings,
    now: datetime,
) -> Decision:
    """Ask the first candidate who is awake, else the one who wakes first, once they are; else nobody."""
    free = [one.member for one in candidates if may_be_asked(one, earlier, now)]
    if not free or len(earlier) >= settings.requests_an_ask:
        return Decision()
    chosen = min(free, key=lambda member: wait(member, settings, now))
    seconds = wait(chosen, settings, now)
    told = TellCandidate(request=new)
    return Decision(
        keep=(Request(id=new, ask=ask.id, member=chosen.id), _asked(chosen, now, now + timedelta(seconds=seconds))),
        events=(Event.HELP_REQUESTED,),
        effects=(Later(effect=told, seconds=seconds, worth=WORTH),),
    )


def _asked(member: Member, now: datetime, told: datetime) -> Member:
    return replace(member, requests=(*_lately(member, now), datetime(told.year, told.month, told.day, tzinfo=UTC)))


def _lately(member: Member, now: datetime) -> tuple[datetime, ...]:
    return tuple(day for day in member.requests if now - day < REMEMBERED)
