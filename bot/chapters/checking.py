"""The self-check of setup: what would keep cards from arriving, told to whoever runs the place."""

from bot import keeping
from bot.chapters import greeting
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.wanted import SurveyWanted
from bot.decide import checking as rules, communities as community_rules
from bot.model.communities import Place
from bot.model.decisions import Decision
from bot.model.effects import Effect, Jam, SayHello, ShowJam, TryModerators
from bot.model.handles import About
from bot.model.surveys import Found
from bot.views import arriving, checking as views
from bot.views.card import Reply


def check(desk: Desk, about: About, given: Given) -> Reply:
    """Look around, bring what could not be shown, and post a test card where only moderators read it."""
    if refused := community_rules.may_set(desk.rank):
        return desk.refuse(refused)
    community = desk.community
    asks = found(desk, community.channel, private=False)
    moderators = found(desk, community.moderators, private=True)
    waited = asks is Found.FINE and desk.unit.is_parked(keeping.CARDS)
    if asks is Found.FINE:
        bring(desk)
    if moderators is Found.FINE:
        desk.unit.unpark(keeping.MODERATORS)
        desk.keep(Decision(effects=(TryModerators(community=community.id),)))
    if not about.state:
        return desk.redraw(views.result(desk.t, community, asks, moderators, brought=waited))
    of_moderators = (views.of_moderators(desk.t, community, moderators),) if community.moderators else ()
    said = (*views.of_asks(desk.t, community, asks, brought=waited), *of_moderators)
    return desk.redraw(arriving.two_things(desk.t, community, about.state, said))


def found(desk: Desk, place: Place | None, *, private: bool) -> Found:
    """Say how a channel is found, where one was chosen."""
    if place is None:
        return rules.channel(None, private=private)
    if place not in desk.known.surveys:
        raise SurveyWanted(place)
    return rules.channel(desk.known.surveys[place], private=private)


def among_asks(desk: Desk) -> Found:
    """Say whether a card that is posted now can appear; where others could not, a look alone does not say so.

    Where all was well a while ago it is not looked again; where something was wrong it may be mended since.
    """
    place, waits = desk.community.channel, desk.unit.is_parked(keeping.CARDS)
    lately = desk.known.glimpsed.get(place) if place and not waits else None
    if lately and rules.channel(lately, private=False) is Found.FINE:
        return Found.FINE
    seen = found(desk, place, private=False)
    return Found.UNKNOWN if seen is Found.FINE and waits else seen


def bring(desk: Desk) -> None:
    """Say hello among the asks where that was not said yet, and show what could not be shown."""
    hello, effects = SayHello(community=desk.community.id), list[Effect]()
    if not greeting.is_said(desk.unit, hello, desk.community.channel):
        effects.append(hello)
    if desk.unit.is_parked(keeping.CARDS):
        desk.unit.unpark(keeping.CARDS)
        effects.append(ShowJam(community=desk.community.id, jam=Jam.OVER))
    desk.keep(Decision(effects=tuple(effects)))
