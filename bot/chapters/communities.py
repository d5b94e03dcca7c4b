"""Setting a community up."""

from bot import keeping
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import communities as rules
from bot.model.communities import Place
from bot.model.decisions import Decision, Event, Refusal
from bot.model.effects import SayHello
from bot.model.handles import About
from bot.views import replies
from bot.views.card import Reply


def open_setup(desk: Desk) -> Reply:
    """Show what can be chosen, to somebody who may choose."""
    if not desk.actor.runs_space:
        return desk.refuse(Refusal.NOT_YOURS_TO_SET)
    return desk.say(replies.set_up(desk.t, desk.community.channel))


def choose_channel(desk: Desk, about: About, given: Given) -> Reply:
    """Let asks appear in a channel from now on, and show there what could not be shown before."""
    if desk.space is None or not given.chosen():
        return desk.refuse(Refusal.GONE)
    place = Place(space=desk.space, channel=given.chosen())
    community = rules.choose_channel(desk.community, place, runs_space=desk.actor.runs_space)
    if isinstance(community, Refusal):
        return desk.refuse(community)
    desk.unit.keep_settings(community)
    desk.unit.audit("channel chosen", desk.now)
    desk.keep(Decision(events=(Event.SET_UP,), effects=(SayHello(community=community.id),)))
    desk.unit.unpark(keeping.CARDS)
    return desk.redraw(replies.channel_chosen(desk.t, place))
