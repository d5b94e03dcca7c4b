"""The self-check of setup: what would keep cards from arriving, told to whoever runs the place."""

from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.wanted import SurveyWanted
from bot.decide import checking as rules, communities as community_rules
from bot.model.communities import Place
from bot.model.decisions import Decision
from bot.model.effects import TryModerators
from bot.model.handles import About
from bot.model.surveys import Found, Survey
from bot.views import checking as views
from bot.views.card import Reply


def check(desk: Desk, about: About, given: Given) -> Reply:
    """Look around, and post a test card where only moderators read it."""
    if refused := community_rules.may_set(desk.rank):
        return desk.refuse(refused)
    community = desk.community
    asks = rules.channel(_survey(desk, community.channel), private=False)
    moderators = rules.channel(_survey(desk, community.moderators), private=True)
    if moderators is Found.FINE:
        desk.keep(Decision(effects=(TryModerators(community=community.id),)))
    return desk.redraw(views.result(desk.t, community, asks, moderators))


def _survey(desk: Desk, place: Place | None) -> Survey | None:
    if place is None:
        return None
    if place not in desk.known.surveys:
        raise SurveyWanted(place)
    return desk.known.surveys[place]
