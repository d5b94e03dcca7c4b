"""What members choose for themselves. Pure: no clock, no network, no storage."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import available_timezones

from bot.decide.deadlines import whole_day
from bot.decide.hours import until_awake
from bot.model.communities import Quiet, Settings
from bot.model.decisions import Refusal
from bot.model.members import REQUESTS, Member, Pause

_HOURS = re.compile(r"(\d{1,2})(?::00)?\s*[-–]\s*(\d{1,2})(?::00)?")


_LASTS = {Pause.WEEK: timedelta(days=7), Pause.MONTH: timedelta(days=30)}


def wait(member: Member, settings: Settings, now: datetime) -> int:
    """Give the seconds until a private message that nobody caused may reach *member*: theirs count, else ours."""
    return until_awake(now, member.zone or settings.zone, member.quiet or settings.quiet)


def paused(member: Member, now: datetime) -> bool:
    """Say whether *member* wants to be left alone for now."""
    return member.paused_until is not None and now < member.paused_until


def as_of(member: Member, now: datetime) -> Member:
    """Give a member without a pause that is over."""
    return member if paused(member, now) else replace(member, paused_until=None)


def choose_topics(member: Member, topics: tuple[str, ...], settings: Settings) -> Member:
    """Choose what to be asked about privately; nothing is fine, and what this place does not have is left out."""
    return replace(member, topics=tuple(topic for topic in settings.topics if topic in topics))


def choose_requests(member: Member, most: int) -> Member:
    """Choose how often a week to be asked; what was never offered changes nothing."""
    return replace(member, requests_a_week=most) if most in REQUESTS else member


def choose_language(member: Member, language: str, known: Collection[str]) -> Member:
    """Choose a language to be spoken to in; what is not *known* means none of one's own."""
    return replace(member, language=language if language in known else "")


def choose_pause(member: Member, pause: Pause, now: datetime) -> Member:
    """Be left alone for a while, up to the end of a day, or no longer."""
    until = whole_day(now) + _LASTS[pause] if pause in _LASTS else None
    return replace(member, paused_until=until)


def set_hours(member: Member, zone: str, hours: str) -> Member | Refusal:
    """Choose a time zone and quiet hours, as they were typed; what is left empty is the community's."""
    if zone and not is_zone(zone):
        return Refusal.ZONE_UNKNOWN
    quiet = read_hours(hours)
    if hours and quiet is None:
        return Refusal.HOURS_UNREADABLE
    return replace(member, zone=zone or None, quiet=quiet)


def is_zone(name: str) -> bool:
    """Say whether *name* is a time zone by its IANA name."""
    return name in _zones()


_zones = cache(available_timezones)  # They are read from disk.


def read_hours(text: str) -> Quiet | None:
    """Read "22-8" or "22:00 – 8:00" as two full hours; None for anything else."""
    found = _HOURS.fullmatch(text.strip())
    if found is None or not all(int(hour) <= 24 for hour in found.groups()):
        return None
    first, until = (int(hour) % 24 for hour in found.groups())
    all_day = first == until and int(found[1]) != int(found[2])  # "0-24" is not "never".
    return None if all_day else (first, until)
