"""Everything is paused at once, and goes on at one press. Who looks after the place is looked up at either."""

from bot.chapters import moderators
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import pausing as rules
from bot.model.audit import Deed, Details
from bot.model.communities import Community, Settings
from bot.model.decisions import Decision, Refusal
from bot.model.effects import ShowPause
from bot.model.handles import About
from bot.model.ids import PauseId
from bot.ports import Unit
from bot.views import pausing as views
from bot.views.card import Reply

LOOKED_BACK = 50
"""Lines of the trail among which who paused is looked for: the card is drawn as soon as the line is written."""


def pause(desk: Desk) -> Reply:
    """Stop all that would reach members, now; where it is paused already, show how it goes on."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    paused = rules.pause(desk.community, PauseId(desk.chance.id()))
    if paused != desk.community:
        _keep(desk, paused, Deed.ALL_PAUSED)
    by = done_by(desk.unit, paused.settings, paused.settings.pause)
    return desk.say(views.paused(desk.t, paused.settings, by=by))


def pause_all(desk: Desk, about: About, given: Given) -> Reply:
    """Do the same at a press."""
    return pause(desk)


def resume(desk: Desk, about: About, given: Given) -> Reply:
    """Let everything go on; what waited does so one by one."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    resumed = rules.resume(desk.community, PauseId(about.id))
    if resumed == desk.community:
        desk.keep(Decision(effects=(ShowPause(pause=PauseId(about.id)),)))
        return desk.refuse(Refusal.SEEN_TO)
    _keep(desk, resumed, Deed.ALL_RESUMED)
    return desk.say(views.resumed(desk.t))


def _keep(desk: Desk, community: Community, deed: Deed) -> None:
    desk.unit.keep_settings(community)
    details = Details(by=desk.person, about=community.settings.pause, name=desk.actor.name)
    desk.unit.audit(deed, desk.now, details)
    desk.keep(Decision(effects=(ShowPause(pause=community.settings.pause),)))


def done_by(unit: Unit, settings: Settings, pause: PauseId) -> str:
    """Say who began a pause, or ended it; nothing where the trail does not tell."""
    runs = settings.paused and settings.pause == pause
    details = unit.trail.newest(Deed.ALL_PAUSED if runs else Deed.ALL_RESUMED, LOOKED_BACK)
    return details.name if details and details.about == pause else ""
