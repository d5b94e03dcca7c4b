"""Whether something that is about to leave would disturb whoever it is for."""

from datetime import datetime, timedelta

from bot.chapters.ring import hours_of
from bot.decide.deadlines import whole_hour
from bot.decide.hours import quiet_ends
from bot.decide.pausing import waits
from bot.model.communities import Community
from bot.model.effects import (
    UNCAUSED,
    Effect,
    SayWeekly,
    ShowAgain,
    ShowCard,
    TellAsker,
    TellCandidate,
    TellHelper,
    TellMember,
)
from bot.ports import Unit

NIGHT_WATCH = timedelta(hours=1)


def quiet(unit: Unit, effect: Effect, now: datetime) -> bool:
    """Say whether *effect* has to wait until it disturbs nobody; what somebody just caused does not.

    While everything is paused, what would reach members waits as well.
    """
    settings = (unit.settings() or Community(id=unit.community)).settings
    if waits(effect, settings, new=settings.paused and _is_new(unit, effect)):
        return True
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
    return quiet_ends(now, *hours_of(unit, person, settings)) is not None


def _is_new(unit: Unit, effect: Effect) -> bool:
    """Say whether *effect* would post a card that nobody has seen."""
    ask = unit.asks.get(effect.ask) if isinstance(effect, ShowCard) else None
    return ask is not None and ask.card is None and ask.on_show


def next_look(now: datetime) -> datetime:
    """Say when it is looked again whether somebody still sleeps: on the full hour for all."""
    return whole_hour(now) + NIGHT_WATCH
