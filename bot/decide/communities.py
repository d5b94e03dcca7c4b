"""What a community settles for itself. Pure: no clock, no network, no storage."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.decide.members import is_zone, read_hours
from bot.model.communities import (
    DAY,
    GUIDANCE_LIMIT,
    HOUR,
    NO_WEEKLY,
    RESOURCES_LIMIT,
    TOPIC_LIMIT,
    TOPICS_LIMIT,
    WORD_LIMIT,
    WORDS_LIMIT,
    YES,
    Anonymity,
    Community,
    Number,
    Place,
    Policy,
)
from bot.model.decisions import Refusal
from bot.model.handles import Verb
from bot.model.people import Rank
from bot.safety.helplines import BY_COUNTRY
from bot.safety.listed import can_be_listed

NUMBERS: Mapping[Verb, tuple[Number, ...]] = {
    Verb.SET_RHYTHM: (Number("weekly_hour", 0, 23), Number("figures_from", 10, 1000)),
    Verb.SET_WAITS: (
        Number("first_request", 1, 72, HOUR),
        Number("next_request", 1, 72, HOUR),
        Number("requests_an_ask", 0, 10),
        Number("show_again", 2, 168, HOUR),
        Number("ask_asker", 1, 30, DAY),
    ),
    Verb.SET_ENDINGS: (
        Number("close_after", 2, 90, DAY),
        Number("close_after_deadline", 1, 14, DAY),
        Number("taken_waits", 1, 90, DAY),
        Number("talk_rests", 1, 90, DAY),
        Number("draft_waits", 1, 365, DAY),
    ),
    Verb.SET_PROMISES: (
        Number("check_in_before", 1, 48, HOUR),
        Number("check_in_after", 1, 48, HOUR),
        Number("lapse", 1, 14, DAY),
        Number("offer_waits", 1, 30, DAY),
    ),
    Verb.SET_INVITATIONS: (Number("invite_every", 30, 365, DAY), Number("invite_last", 30, 365, DAY)),
    Verb.SET_GIVERS: (
        Number("giver_offers", 2, 50),
        Number("giver_days", 7, 365),
        Number("giver_rest", 1, 60, DAY),
        Number("giver_months", 1, 6),
    ),
    Verb.SET_SAFETY: (Number("author_pause", 1, 365, DAY),),
    Verb.SET_ANONYMITY: (),
    Verb.SET_KEEPING: (Number("destroy_after", 14, 90, DAY),),
    Verb.SET_MEMBERSHIP: (Number("ask_after", 0, 365, DAY), Number("offer_after", 0, 365, DAY)),
    Verb.SET_TOPICS: (),
    Verb.SET_WORDS: (),
    Verb.SET_LIMITS: (
        Number("live_asks", 1, 20),
        Number("anonymous_a_day", 1, 10),
        Number("live_offers", 1, 50),
        Number("people_for_anonymity", 10, 9999),
    ),
}
"""What can be chosen in which form, and from where to where it makes sense."""

_LONGEST_NUMBER = 6


def may_set(rank: Rank | None) -> Refusal | None:
    """Say why somebody may not settle anything here."""
    if rank is None:
        return Refusal.RANK_UNKNOWN
    return None if rank.runs_space else Refusal.NOT_YOURS_TO_SET


def choose_channel(community: Community, place: Place, rank: Rank | None) -> Community | Refusal:
    """Choose where asks appear."""
    if place == community.moderators:
        return may_set(rank) or Refusal.SAME_CHANNEL
    return may_set(rank) or replace(community, channel=place)


def choose_moderators(community: Community, place: Place, rank: Rank | None) -> Community | Refusal:
    """Choose where moderators hear; among the asks everybody would see which of them wait."""
    if place == community.channel:
        return may_set(rank) or Refusal.SAME_CHANNEL
    return may_set(rank) or replace(community, moderators=place)


def settle(community: Community, form: Verb, typed: Mapping[str, str], rank: Rank | None) -> Community | Refusal:
    """Settle what one form asked for, all of it or nothing."""
    if refused := may_set(rank):
        return refused
    numbers, others = _numbers(form, typed), _OTHERS[form](typed) if form in _OTHERS else {}
    if isinstance(others, Refusal):
        return others
    if isinstance(numbers, Refusal):
        return numbers
    settled = replace(community, settings=replace(community.settings, **numbers, **others))
    unheard = settled.settings.anonymity is Anonymity.REVIEWED and settled.moderators is None
    return Refusal.NO_MODERATORS_CHANNEL if unheard else settled


def _numbers(form: Verb, typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    read = {number: _whole(typed.get(number.name, "")) for number in NUMBERS[form]}
    if not all(number.low <= value <= number.high for number, value in read.items()):
        return Refusal.OUT_OF_BOUNDS
    chosen = {number.name: value * number.unit for number, value in read.items()}
    if chosen.get("show_again", 0) < chosen.get("first_request", 0):
        return Refusal.OUT_OF_BOUNDS  # Nobody would be asked any more.
    return chosen


def _whole(text: str) -> int:
    """Read a whole number; what is none is below every bound."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else -1


def _rhythm(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    zone, quiet, day = typed.get("zone", ""), read_hours(typed.get("quiet", "")), typed.get("weekly", "")
    if not is_zone(zone):
        return Refusal.ZONE_UNKNOWN
    if quiet is None:
        return Refusal.HOURS_UNREADABLE
    if day not in (NO_WEEKLY, *"0123456"):
        return Refusal.OUT_OF_BOUNDS
    held = {"zone": zone, "quiet": quiet, "weekly": day != NO_WEEKLY}
    return {**held, "weekly_day": int(day)} if day != NO_WEEKLY else held


def _invitations(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    policy = typed.get("invitations", "")
    return {"invitations": Policy(policy)} if policy in set(Policy) else Refusal.OUT_OF_BOUNDS


def _safety(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    country = typed.get("country", "").upper()
    if country and country not in BY_COUNTRY:
        return Refusal.COUNTRY_UNKNOWN
    resources, guidance = typed.get("resources", "")[:RESOURCES_LIMIT], typed.get("guidance", "")[:GUIDANCE_LIMIT]
    anyway = typed.get("send_anyway") == YES
    return {"country": country, "resources": resources, "guidance": guidance, "send_anyway": anyway}


def _topics(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    topics, language = _lines(typed.get("topics", "")), typed.get("language", "")
    if not 0 < len(topics) <= TOPICS_LIMIT or max(map(len, topics)) > TOPIC_LIMIT:
        return Refusal.TOPICS_UNREADABLE
    return {"topics": topics, "language": language} if language else Refusal.OUT_OF_BOUNDS


def _words(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    words = _lines(typed.get("words", ""))
    if len(words) > WORDS_LIMIT or not all(len(word) <= WORD_LIMIT and can_be_listed(word) for word in words):
        return Refusal.WORDS_UNREADABLE
    return {"words": words}


def _lines(text: str) -> tuple[str, ...]:
    """Give the lines that say something, each once however it is spelt."""
    kept: dict[str, str] = {}
    for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
        kept.setdefault(line.casefold(), line)
    return tuple(kept.values())


def _anonymity(typed: Mapping[str, str]) -> dict[str, Any] | Refusal:
    chosen = typed.get("anonymity", "")
    return {"anonymity": Anonymity(chosen)} if chosen in set(Anonymity) else Refusal.OUT_OF_BOUNDS


_OTHERS = {
    Verb.SET_RHYTHM: _rhythm,
    Verb.SET_INVITATIONS: _invitations,
    Verb.SET_SAFETY: _safety,
    Verb.SET_TOPICS: _topics,
    Verb.SET_WORDS: _words,
    Verb.SET_ANONYMITY: _anonymity,
}
