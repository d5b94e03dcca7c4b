"""Setting a community up. Who may is looked at whenever something is opened or done."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import keeping
from bot.chapters import checking, greeting, moderators, review, snapshots, weekly
from bot.chapters.desk import Desk
from bot.chapters.given import Given, Typed
from bot.decide import communities as rules
from bot.decide.review import is_switched_off
from bot.model.audit import Deed, Details
from bot.model.communities import DAY, Community, Place
from bot.model.decisions import Decision, Event, Refusal
from bot.model.effects import GreetModerators, SayHello, TellOfReport
from bot.model.handles import About, Verb
from bot.views import arriving, choices, setup as views
from bot.views.card import Field, Form, Line, Reply, TextField

FORMS = tuple(rules.NUMBERS)
"""What opens one of the forms in which numbers are chosen."""


def open_setup(desk: Desk) -> Reply:
    """Show what can be chosen, to somebody who may choose."""
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    return desk.say(views.overview(desk.t, desk.community))


def show_setup(desk: Desk, about: About, given: Given) -> Reply:
    """Show it again, where something else was shown."""
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    return desk.redraw(views.overview(desk.t, desk.community))


def choose_channel(desk: Desk, about: About, given: Given) -> Reply:
    """Let asks appear in a channel from now on, and show there what could not be shown before."""
    place = _place(desk, given)
    community = rules.choose_channel(desk.community, place, desk.rank) if place else Refusal.GONE
    if isinstance(community, Refusal) or place is None:
        return desk.refuse(community if isinstance(community, Refusal) else Refusal.GONE)
    seen = checking.found(desk, place, private=False)
    greets = not greeting.is_said(desk.unit, SayHello(community=community.id), place)
    keep(desk, community, Deed.CHANNEL_CHOSEN)
    desk.keep(Decision(events=(Event.SET_UP,)))
    if not seen.closed:
        checking.bring(replace(desk, community=community))
    return _chosen(desk, community, about, views.channel_chosen(desk.t, place, seen, greets=greets))


def choose_moderators(desk: Desk, about: About, given: Given) -> Reply:
    """Let moderators hear in a channel from now on, and show there what could not be shown before."""
    place = _place(desk, given)
    community = rules.choose_moderators(desk.community, place, desk.rank) if place else Refusal.GONE
    if isinstance(community, Refusal) or place is None:
        return desk.refuse(community if isinstance(community, Refusal) else Refusal.GONE)
    seen, hello = checking.found(desk, place, private=True), GreetModerators(community=community.id)
    greets = not greeting.is_said(desk.unit, hello, place)
    keep(desk, community, Deed.MODERATORS_CHANNEL_CHOSEN)
    waiting = (TellOfReport(report=report) for report in desk.unit.reports.unseen())
    desk.keep(Decision(effects=(hello, *waiting)))
    if not seen.closed:
        desk.unit.unpark(keeping.MODERATORS)
    return _chosen(desk, community, about, views.moderators_chosen(desk.t, place, seen, greets=greets))


def _chosen(desk: Desk, community: Community, about: About, said: Sequence[Line]) -> Reply:
    """Show where a choice was made what else can be chosen there."""
    if about.state:
        return desk.redraw(arriving.two_things(desk.t, community, about.state, said))
    return desk.redraw(views.overview(desk.t, community, said))


def open_form(verb: Verb, desk: Desk, about: About, given: Given) -> Reply:
    """Open the form of *verb*, with what holds now in it. Writes nothing."""
    if refused := rules.may_set(desk.rank):
        return desk.refuse(refused)
    return desk.open(_form(verb, desk, given))


def settle(verb: Verb, desk: Desk, about: About, given: Given) -> Reply:
    """Settle what the form of *verb* asked for."""
    form = _form(verb, desk, given)
    typed = {field.name: _read(field, given.typed) for field in form.fields}
    if not all(_was_offered(field, typed[field.name]) for field in form.fields):
        return desk.refuse(rules.may_set(desk.rank) or Refusal.OUT_OF_BOUNDS)
    community = rules.settle(desk.community, verb, _meant(desk, typed), desk.rank)
    if isinstance(community, Refusal):
        return desk.give_back(community, views.as_typed(form, typed))
    keep(desk, community, Deed.SETTINGS_CHANGED)
    if is_switched_off(desk.settings, community.settings):
        review.hand_all_back(desk)
    return desk.redraw(views.overview(desk.t, community, views.settled(desk.t)))


def _meant(desk: Desk, typed: Mapping[str, str]) -> Mapping[str, str]:
    """Let a topic stay the one that it is, whatever language it is read in."""
    if "topics" not in typed:
        return typed
    return {**typed, "topics": "\n".join(choices.meant(typed["topics"].splitlines(), desk.settings))}


def _read(field: Field, typed: Typed) -> str:
    long = isinstance(field, TextField) and field.long
    return typed.text(field.name) if long else typed.line(field.name)


def _was_offered(field: Field, value: str) -> bool:
    """Say whether a form offered *value*; only a forged one sends another."""
    return isinstance(field, TextField) or value in {option.value for option in field.options}


def _form(verb: Verb, desk: Desk, given: Given) -> Form:
    return views.form(desk.t, given.press, verb, rules.NUMBERS[verb], desk.settings)


def _place(desk: Desk, given: Given) -> Place | None:
    return Place(space=desk.space, channel=given.chosen()) if desk.space and given.chosen() else None


def keep(desk: Desk, community: Community, deed: Deed) -> None:
    """Keep what was chosen, and let the week come round by it."""
    moderators.refused(desk)  # Who looks after the place is seen to.
    desk.unit.keep_settings(community)
    desk.unit.audit(deed, desk.now, Details(by=desk.person))
    if community.settings.weekly and community.channel:
        first = weekly.first(community.settings, community.id, desk.now)
        desk.keep(Decision(alarms=(first,)))
    else:
        desk.keep(Decision(silence=(community.id,)))
    if community.channel:
        desk.keep(Decision(alarms=(snapshots.next_look(community.id, desk.now, desk.chance.between(0, DAY - 1)),)))
