"""What members settle for themselves."""

from dataclasses import replace

from bot.chapters import invitations, speaking
from bot.chapters.desk import Desk
from bot.chapters.given import Given, one_of
from bot.decide import invitations as invitation_rules, members as rules
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About, Subject
from bot.model.ids import MemberId
from bot.model.members import Member, Pause
from bot.views import invitations as invitation_views, members as views
from bot.views.card import Card, Reply
from bot.views.words import languages


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show somebody their own settings."""
    return desk.say(_drawn(desk))


def choose_topics(desk: Desk, about: About, given: Given) -> Reply:
    """Choose what to be asked about privately."""
    return _kept(desk, rules.choose_topics(_own(desk), given.values, desk.settings))


def choose_requests(desk: Desk, about: About, given: Given) -> Reply:
    """Choose how often to be asked."""
    most = int(given.chosen()) if given.chosen().isdecimal() else 0
    return _kept(desk, rules.choose_requests(_own(desk), most))


def choose_pause(desk: Desk, about: About, given: Given) -> Reply:
    """Be left alone for a while, or no longer."""
    return _kept(desk, rules.choose_pause(_own(desk), one_of(Pause, given.chosen(), Pause.NONE), desk.now))


def choose_language(desk: Desk, about: About, given: Given) -> Reply:
    """Choose a language to be spoken to in, or none of one's own; the answer speaks it already."""
    member = rules.choose_language(_own(desk), given.chosen(), languages())
    desk.keep(Decision(keep=(member,)))
    spoken = speaking.language_for(desk.unit, desk.person, desk.said, desk.settings)
    return desk.redraw(_drawn(replace(desk, actor=replace(desk.actor, language=spoken))))


def open_hours(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form for a time zone and quiet hours. Writes nothing."""
    return desk.open(views.hours_form(desk.t, given.press, _seen(desk), desk.settings))


def set_hours(desk: Desk, about: About, given: Given) -> Reply:
    """Choose a time zone and quiet hours."""
    zone, hours = given.typed.line("zone"), given.typed.line("quiet")
    chosen = rules.set_hours(_own(desk), zone, hours)
    if isinstance(chosen, Refusal):
        return desk.give_back(chosen, "\n".join(filter(None, (zone, hours))))
    return _kept(desk, chosen)


def invite_me(desk: Desk, about: About, given: Given) -> Reply:
    """Be invited to ask, now and then."""
    decision = invitation_rules.turn_on(_own(desk), invitations.seen_by(desk), desk.settings)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(_drawn(desk)) if _is_settings(about) else desk.say(invitation_views.turned_on(desk.t))


def stop_these(desk: Desk, about: About, given: Given) -> Reply:
    """Be invited no more."""
    desk.keep(invitation_rules.stop(_own(desk)))
    return desk.redraw(_drawn(desk) if _is_settings(about) else invitation_views.stopped(desk.t))


def _is_settings(about: About) -> bool:
    return about.subject is Subject.LIST


def _own(desk: Desk) -> Member:
    return invitations.row_of(desk.unit, desk.person, desk.chance)


def _seen(desk: Desk) -> Member:
    """Give somebody's own row, or what holds where there is none."""
    return rules.as_of(desk.unit.members.of(desk.person) or Member(id=MemberId("")), desk.now)


def _kept(desk: Desk, member: Member) -> Reply:
    desk.keep(Decision(keep=(member,)))
    return desk.redraw(_drawn(desk))


def _drawn(desk: Desk) -> Card:
    member = _seen(desk)
    return views.settings(desk.t, member, desk.settings, invited=invitation_rules.is_on(member, desk.settings))
