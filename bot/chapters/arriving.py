"""What whoever runs a place reads first there: two things are to be chosen, and then they go on."""

from bot.chapters.desk import Desk
from bot.chapters.wanted import UnitWanted
from bot.decide import communities as rules
from bot.model.actions import Ran, Spoken
from bot.model.handles import About
from bot.views import arriving as views
from bot.views.card import Reply


def first(desk: Desk, ran: Ran) -> Reply | None:
    """Give the two things to choose before what was typed, while asks have no channel; None where that is all right."""
    if desk.community.channel or rules.may_set(desk.rank):
        return None
    if ran.command is Spoken.ASK and not desk.known.in_unit:
        raise UnitWanted
    wanted = f"{ran.command} {ran.word}".rstrip()
    return desk.say(views.two_things(desk.t, desk.community, wanted))


def wanted_by(about: About) -> Ran:
    """Read what somebody had typed when they were first given something to choose."""
    command, _, word = about.state.partition(" ")
    return Ran(command=Spoken(command), word=word)
