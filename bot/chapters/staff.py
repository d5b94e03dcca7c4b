"""Who looks after the place, and who may do what there, as whoever runs it chooses."""

from dataclasses import replace

from bot.chapters import communities
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import communities as rules
from bot.model.audit import Deed
from bot.model.communities import Settings
from bot.model.handles import About
from bot.views import staff as views
from bot.views.card import Reply


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show who may do what, with the names of those who were named, to whoever runs the place alone."""
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    return _shown(desk, desk.settings)


def choose(desk: Desk, about: About, given: Given) -> Reply:
    """Let those who were chosen look after the place from now on, and nobody who was chosen before."""
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    desk.unit.moderators.name(given.people[: views.MOST])
    settings = replace(desk.settings, moderator_roles=given.values[: views.MOST])
    communities.keep(desk, replace(desk.community, settings=settings), Deed.MODERATORS_CHOSEN)
    return _shown(desk, settings, done=True)


def choose_askers(desk: Desk, about: About, given: Given) -> Reply:
    """Let only those ask who belong to what was chosen; nothing chosen lets everybody."""
    return _settled(desk, replace(desk.settings, may_ask=given.chosen()))


def choose_helpers(desk: Desk, about: About, given: Given) -> Reply:
    """Let only those offer help who belong to what was chosen; nothing chosen lets everybody."""
    return _settled(desk, replace(desk.settings, may_offer=given.chosen()))


def let_all_ask(desk: Desk, about: About, given: Given) -> Reply:
    """Let everybody ask."""
    return _settled(desk, replace(desk.settings, may_ask=""))


def let_all_offer(desk: Desk, about: About, given: Given) -> Reply:
    """Let everybody offer help."""
    return _settled(desk, replace(desk.settings, may_offer=""))


def _settled(desk: Desk, settings: Settings) -> Reply:
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    communities.keep(desk, replace(desk.community, settings=settings), Deed.SETTINGS_CHANGED)
    return _shown(desk, settings, done=True)


def _shown(desk: Desk, settings: Settings, *, done: bool = False) -> Reply:
    dated = desk.rank is not None and desk.rank.joined_at is not None
    return desk.redraw(views.who(desk.t, settings, desk.unit.moderators.named(), done=done, dated=dated))
