"""Pausing everything in a community. Pure: no clock, no network, no storage.

What would reach members waits. What was promised to people goes on: what is to be destroyed is, what they want to end
ends, and moderators see and do what they always can.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.communities import Community, Settings
from bot.model.effects import (
    UNCAUSED,
    Effect,
    SayWeekly,
    ShowAgain,
    TellAsker,
    TellCandidate,
    TellHelper,
    TellMember,
    TellOther,
)
from bot.model.handles import Verb
from bot.model.ids import PauseId
from bot.model.timers import Alarm

STOPPED = frozenset(
    {
        *(Verb.POST, Verb.OPEN_AGAIN, Verb.EDIT_ASK),
        *(Verb.OFFER_HELP, Verb.ANSWER_WAITING, Verb.ACCEPT),
        *(Verb.ASK_FIRST, Verb.REPLY, Verb.SEND_ANYWAY, Verb.LEAVE_NOTE, Verb.SAY_WHO, Verb.AGREE_TO_NAMES),
    }
)
"""What would bring something before others. Whatever ends, takes back, reports or only looks can be done."""

HELD = frozenset(
    {
        *(Alarm.RELEASE_ASK, Alarm.WATCH_ASK, Alarm.WATCH_OFFER),
        *(Alarm.WATCH_TALK, Alarm.SAY_GOODBYE, Alarm.NAME_BOTH),
    }
)
"""What waits until it goes on. The weekly post and invitations are left out instead: so late they would be odd."""

LOOK_AGAIN = timedelta(hours=1)


def stops(verb: Verb, settings: Settings) -> bool:
    """Say whether something cannot be done while all is paused."""
    return settings.paused and verb in STOPPED


def holds(alarm: Alarm, settings: Settings) -> bool:
    """Say whether what falls due has to wait."""
    return settings.paused and alarm in HELD


def later(due: datetime, now: datetime) -> datetime:
    """Say when to look again: at its own minute of the hour, so that what waited does not go on all at once."""
    return due + LOOK_AGAIN * ((now - due) // LOOK_AGAIN + 1)


def waits(effect: Effect, settings: Settings, *, new: bool) -> bool:
    """Say whether something on its way has to wait; *new* says that it would be a card that nobody has seen."""
    if not settings.paused:
        return False
    match effect:
        case ShowAgain() | SayWeekly() | TellCandidate() | TellMember():
            return True
        case TellAsker(notice=notice) | TellHelper(notice=notice):
            return notice in UNCAUSED
        case TellOther(turn=turn):
            return turn is not None
        case _:
            return new


def pause(community: Community, new: PauseId) -> Community:
    """Pause all; what is paused already stays in the pause that it is in."""
    settings = community.settings
    if settings.paused:
        return community
    return replace(community, settings=replace(settings, paused=True, pause=new))


def resume(community: Community, seen: PauseId) -> Community:
    """End the pause that was *seen*, unless it is over."""
    settings = community.settings
    if not settings.paused or settings.pause != seen:
        return community
    return replace(community, settings=replace(settings, paused=False))
