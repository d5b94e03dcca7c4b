"""Somebody who is gone, or wants to be forgotten. Pure: no clock, no network, no storage.

Everything live is looked at once a night, each at a time of its own. What shows a name ends as soon as its owner is
known to be gone. What does not ends one to four days later, each on a night of its own and in the words of any closing,
and until then nothing about it differs: nobody can line up who left with what ended.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.decide import endings, review
from bot.decide.deadlines import seconds_until
from bot.decide.forgetting import hand_back
from bot.decide.hours import next_daily, until_awake
from bot.decide.lifecycles import ASK, AskStep
from bot.model.asks import Ask
from bot.model.communities import HOUR, Settings
from bot.model.decisions import Alarmed, Decision, Later
from bot.model.effects import Effect, Notice
from bot.model.farewells import Farewell
from bot.model.ids import DraftId, ReportId
from bot.model.offers import Conversation, Offer
from bot.model.timers import Alarm

NIGHT_BEGINS, NIGHT_LASTS = 1, 4 * HOUR
"""The night in which things are looked at: from one to five, on the community's clock."""

NIGHTS = 3
"""A night of its own is one of so many, the first a day from now at least."""


def look_in(owner: str, settings: Settings, now: datetime, share: int) -> Alarmed:
    """Set the alarm for the next night that begins, *share* seconds into it, as chance had it."""
    due = next_daily(now, NIGHT_BEGINS, settings.zone) + timedelta(seconds=share)
    return Alarmed(owner=owner, alarm=Alarm.LOOK_IN, seconds=seconds_until(due, now))


def own_night(place: int, settings: Settings, now: datetime) -> date:
    """Give the night for the thing at *place* among one person's: no two of the first few share one."""
    local = now.astimezone(ZoneInfo(settings.zone))
    first = 1 if local.hour < NIGHT_BEGINS + NIGHT_LASTS // HOUR else 2
    return local.date() + timedelta(days=first + place % NIGHTS)


def leaves(ask: Ask, place: int, settings: Settings, now: datetime, *, forgotten: bool = False) -> Ask:
    """Give an anonymous ask its night, unless it has one; one that was seen gone may be forgotten on it as well."""
    if ask.farewell is not None:
        return replace(ask, farewell=replace(ask.farewell, forgotten=ask.farewell.forgotten or forgotten))
    return replace(ask, farewell=Farewell(on=own_night(place, settings, now), forgotten=forgotten))


def offer_leaves(offer: Offer, place: int, settings: Settings, now: datetime, *, forgotten: bool = False) -> Offer:
    """Give a quiet offer its night, unless it has one; it may be forgotten on it as well."""
    farewell = offer.farewell or Farewell(on=own_night(place, settings, now))
    return replace(offer, farewell=replace(farewell, forgotten=farewell.forgotten or forgotten))


def is_time(farewell: Farewell | None, settings: Settings, now: datetime) -> bool:
    """Say whether the night has come in which something ends."""
    return farewell is not None and now.astimezone(ZoneInfo(settings.zone)).date() >= farewell.on


def close(ask: Ask, on: Sequence[Offer], settings: Settings, now: datetime) -> Decision:
    """Close an ask in the words of any closing; one that cannot be closed as it stands is left as it is."""
    if (ask.state, AskStep.CLOSE) not in ASK:
        return Decision()
    ended = endings.ended(ask, AskStep.CLOSE, offers=on, helped=(), told=Notice.RAN_OUT, settings=settings, now=now)
    return in_the_morning(ended, settings, now)


def give_back(ask: Ask, reviews: Sequence[ReportId], draft: DraftId, settings: Settings, now: datetime) -> Decision:
    """End an ask that is not on show yet, or not again, as if its author took it back; nothing for any other."""
    return in_the_morning(review.run_out(ask, reviews, draft, settings, now), settings, now)


def part(
    ask: Ask,
    offer: Offer,
    talk: Conversation | None,
    *,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
) -> Decision:
    """End the offer of a helper who is gone, blaming nobody; an ask left without a helper is open again."""
    ended = hand_back(ask, offer, talk, others=others, settings=settings, now=now)
    return in_the_morning(ended, settings, now)


def in_the_morning(decision: Decision, settings: Settings, now: datetime) -> Decision:
    """Let what was decided at night be told and shown when the community wakes, all of it at once."""
    seconds = until_awake(now, settings.zone, settings.quiet)
    return replace(decision, effects=tuple(_later(effect, seconds) for effect in decision.effects))


def _later(effect: Effect | Later, seconds: int) -> Effect | Later:
    return effect if isinstance(effect, Later) or not seconds else Later(effect=effect, seconds=seconds)
