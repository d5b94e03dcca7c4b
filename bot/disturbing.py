"""Whether something that is about to leave would disturb whoever it is for."""

from datetime import datetime, timedelta

from bot.chapters.ring import hours_of
from bot.decide.deadlines import whole_hour
from bot.decide.hours import quiet_ends
from bot.model.communities import Community
from bot.model.effects import UNCAUSED, Effect, SayWeekly, ShowAgain, TellAsker, TellCandidate, TellHelper, TellMember
from bot.ports import Unit

NIGHT_WATCH = timedelta(hours=1)


def quiet(unit: Unit, effect: Effect, now: datetime) -> bool:
    """Say whether *effect* has to wait until it disturbs nobody; what somebody just caused does not."""
    person = None  # The community itself.
    match effect:
        case ShowAgain() | SayWeekly():
            pass
        case TellAsker(ask=ask, notice=notice) if notice in UNCAUSED:
            person = unit.asks.author(ask)
        case TellHelper(offer=offer, notice=notice) if notice in UNCAUSED:
            person = unit.offers.helper(offer)
        case TellMember(member=member):
            person = unit.members.person(member)
        case TellCandidate(request=about):
            request = unit.requests.get(about)
            person = unit.members.person(request.member) if request else None
        case _:
            return False
    settings = (unit.settings() or Community(id=unit.community)).settings
    return quiet_ends(now, *hours_of(unit, person, settings)) is not None


def next_look(now: datetime) -> datetime:
    """Say when it is looked again whether somebody still sleeps: on the full hour for all."""
    return whole_hour(now) + NIGHT_WATCH
