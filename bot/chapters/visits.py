"""The way to the dashboard: a moderator confirms a code that their own browser shows, and that browser is in."""

from dataclasses import replace

from bot.chapters import moderators
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import visits as rules
from bot.model.audit import Deed, Details
from bot.model.decisions import Refusal
from bot.model.handles import About
from bot.model.ids import LoginId
from bot.model.visits import Visitor
from bot.views import visits as views
from bot.views.card import Reply


def open_dashboard(desk: Desk, typed: str) -> Reply:
    """Say where the dashboard is; with a code, ask first whether it is one's own."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    if not desk.dashboard:
        return desk.refuse(Refusal.NO_DASHBOARD)
    if not typed.strip():
        return desk.say(views.where(desk.t, desk.dashboard))
    if refused := rules.may_try(desk.unit.guesses.count(desk.person, desk.now)):
        return desk.refuse(refused)
    return _found(desk, rules.read_code(typed))


def confirm(desk: Desk, about: About, given: Given) -> Reply:
    """Let the browser in that shows the code, as whoever confirms it."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    visitor = _visitor(desk)
    confirmed = rules.confirm(desk.logins.get(LoginId(about.id)), visitor, desk.now) if visitor else Refusal.GONE
    if isinstance(confirmed, Refusal):
        return desk.refuse(confirmed)
    desk.logins.confirm(confirmed)
    _write_down(desk)
    return desk.redraw(views.confirmed(desk.t))


def vouched_for(desk: Desk) -> Visitor | Refusal:
    """Say who visits, where the platform itself says whose browser it is."""
    if refused := moderators.refused(desk):
        return refused
    _write_down(desk)
    return _visitor(desk) or Refusal.GONE


def _found(desk: Desk, code: str) -> Reply:
    login = desk.logins.by_code(code)
    if login is None or login.visitor or rules.leads_nowhere(login, desk.now):
        desk.unit.guesses.add(desk.person, desk.now)
        return desk.refuse(Refusal.CODE_OVER)
    return desk.say(views.ask_first(desk.t, login, code), lasts=rules.LASTS)


def _write_down(desk: Desk) -> None:
    desk.unit.audit(Deed.DASHBOARD_OPENED, desk.now, Details(by=desk.person))


def _visitor(desk: Desk) -> Visitor | None:
    here = desk.here
    actor = replace(desk.actor, rank=None, known_as=())
    return Visitor(community=desk.unit.community, space=here, actor=actor) if here else None
