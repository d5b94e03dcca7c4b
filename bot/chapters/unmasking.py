"""Opening a name in an emergency, by two moderators together. Who is one is looked up at every act."""

import json
from datetime import UTC, datetime, timedelta

from bot.chapters import moderators
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.chapters.wanted import NamesWanted
from bot.decide import communities as community_rules, unmasking as rules
from bot.model.asks import Ask, Draft
from bot.model.audit import Deed, Details
from bot.model.decisions import Decision, Event, Refusal
from bot.model.effects import SayUnmasking
from bot.model.handles import About, Verb
from bot.model.ids import AskId, UnmaskingId
from bot.model.people import Person
from bot.model.unmaskings import Unmasking
from bot.ports import Unit
from bot.views import asks as ask_views, setup, unmasking as views
from bot.views.card import Card, Reply

EVER = datetime(1970, 1, 5, tzinfo=UTC)
"""A Monday before anything was counted."""


def opened_ever(unit: Unit, now: datetime) -> int:
    """Say how many names were opened here so far."""
    return unit.counted(Event.NAME_SHOWN, EVER, now + timedelta(weeks=1))


def said(desk: Desk, draft: Draft) -> int | None:
    """Say how many names were opened so far, to an author whose own could be; None to all others."""
    covered = draft.anonymous and rules.allowed(desk.settings, desk.now)
    return opened_ever(desk.unit, desk.now) if covered else None


def said_before(desk: Desk, ask: Ask) -> int | None:
    """Say the same to the author of an ask whose preview said so: that holds for good."""
    return opened_ever(desk.unit, desk.now) if ask.anonymous and ask.covered else None


def open_switch(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form in which it is allowed or forbidden. Writes nothing."""
    if refused := community_rules.may_set(desk.rank):
        return desk.refuse(refused)
    return desk.open(setup.form(desk.t, given.press, Verb.SET_UNMASKING, (), desk.settings))


def switch(desk: Desk, about: About, given: Given) -> Reply:
    """Allow it from a week on, which everybody is told now, or forbid it at once."""
    if refused := community_rules.may_set(desk.rank):
        return desk.refuse(refused)
    if desk.community.channel is None:
        return desk.refuse(Refusal.NOT_SET_UP)
    community = rules.switch(desk.community, desk.now, on=given.typed.line("unmasking") == views.ALLOWED)
    if community != desk.community:
        allowed = bool(community.settings.unmasking_from)
        desk.unit.keep_settings(community)
        deed = Deed.UNMASKING_ALLOWED if allowed else Deed.UNMASKING_FORBIDDEN
        desk.unit.audit(deed, desk.now, Details(by=desk.person))
        desk.keep(Decision(effects=(SayUnmasking(community=community.id),) if allowed else ()))
    return desk.redraw(setup.overview(desk.t, community, views.switched(desk.t, community.settings)))


def begin(desk: Desk) -> Reply:
    """Show the button to somebody on whose request another agreed; else list the asks that it could be about."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    if not rules.allowed(desk.settings, desk.now):
        return desk.refuse(Refusal.UNMASKING_OFF)
    for one in desk.unit.unmaskings.agreed():
        ask = desk.unit.asks.get(one.ask)
        if ask and rules.stands(one, desk.now) and desk.unit.unmaskings.is_by(one.id, desk.person):
            return desk.say(views.to_requester(desk.t, one, ask))
    return desk.say(_listed(desk, 0))


def choose(desk: Desk, about: About, given: Given) -> Reply:
    """Show one of the listed asks, or earlier ones."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    where = json.loads(about.state)
    if given.chosen() == views.EARLIER:
        return desk.redraw(_listed(desk, where["page"] + 1))
    picked = [desk.unit.asks.get(where["shown"][place]) for place in given.picked(len(where["shown"]))]
    ask = picked[0] if picked else None
    if ask is None:
        return desk.refuse(Refusal.GONE)
    face = ask_views.face(desk.t, ask.as_seen, desk.settings.zone, desk.now)
    return desk.redraw(views.chosen(desk.t, ask, face))


def open_reason(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form for the reason. Writes nothing."""
    refused = moderators.may_not(desk) or _may_request(desk, desk.unit.asks.get(AskId(about.id)))
    return desk.refuse(refused) if refused else desk.open(views.form(desk.t, given.press))


def request(desk: Desk, about: About, given: Given) -> Reply:
    """Ask the other moderators for their word."""
    ask, why = desk.unit.asks.get(AskId(about.id)), given.typed.text("why")
    if refused := moderators.refused(desk):
        return desk.give_back(refused, why)
    decision = rules.request(
        ask,
        desk.unit.unmaskings.on(AskId(about.id)),
        party=_party(desk, AskId(about.id)),
        reason=why,
        requester=desk.actor.name,
        new=UnmaskingId(desk.chance.id()),
        community=desk.community,
        now=desk.now,
    )
    if isinstance(decision, Refusal):
        return desk.give_back(decision, why)
    desk.keep(decision)
    return desk.redraw(views.asked(desk.t))


def agree(desk: Desk, about: About, given: Given) -> Reply:
    """Be the other moderator."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    unmasking = desk.unit.unmaskings.get(UnmaskingId(about.id))
    decision = rules.agree(
        unmasking,
        mine=_mine(desk, about),
        party=unmasking is not None and _party(desk, unmasking.ask),
        since=desk.unit.moderators.since(desk.person, desk.now),
        nameable=_author(desk, unmasking) is not None,
        settings=desk.settings,
        now=desk.now,
    )
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.say(views.agreed(desk.t, _kept(decision)))


def withdraw(desk: Desk, about: About, given: Given) -> Reply:
    """Take one's own request back."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    decision = rules.withdraw(desk.unit.unmaskings.get(UnmaskingId(about.id)), mine=_mine(desk, about))
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.say(views.withdrawn(desk.t))


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show the name, once, to the one who asked for it."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    unmasking = desk.unit.unmaskings.get(UnmaskingId(about.id))
    ask, author = desk.unit.asks.get(unmasking.ask) if unmasking else None, _author(desk, unmasking)
    mine, nameable = _mine(desk, about), author is not None
    decision = rules.show(unmasking, mine=mine, nameable=nameable, settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal) or ask is None:
        return desk.refuse(decision if isinstance(decision, Refusal) else Refusal.GONE)
    said = views.name(desk.t, ask, _names(desk, author)) if author else views.nobody(desk.t)
    desk.keep(decision)
    return desk.say(said)


def run_out(ring: Ring) -> Decision:
    """End a request whose time is over."""
    return rules.run_out(ring.unit.unmaskings.get(UnmaskingId(ring.timer.owner)), ring.now)


def _names(desk: Desk, author: Person) -> tuple[str, ...]:
    """Give what the platform calls somebody now, else the account; only asked once it was decided to show it."""
    channel = desk.community.channel
    if author not in desk.known.names and channel is not None:
        raise NamesWanted(author, channel.space)
    return desk.known.names.get(author) or (author.account,)


def _listed(desk: Desk, page: int) -> Card:
    found = desk.unit.unmaskings.covered(skip=page * views.LISTED, most=views.LISTED + 1)
    there = (desk.unit.asks.get(one) for one in found[: views.LISTED])
    asks = [ask for ask in there if ask and ask.wish.help]  # Of one that ended long ago not even the words are left.
    return views.covered(desk.t, asks, page, len(found) > views.LISTED)


def _may_request(desk: Desk, ask: Ask | None) -> Refusal | None:
    standing = desk.unit.unmaskings.on(ask.id) if ask else ()
    party = ask is not None and _party(desk, ask.id)
    return rules.may_request(ask, standing, party=party, community=desk.community, now=desk.now)


def _party(desk: Desk, ask: AskId) -> bool:
    """Say whether the person acting asked this, or ever offered help with it."""
    offers = desk.unit.offers
    return desk.asked(ask) or any(offers.is_by(offer.id, desk.person) for offer in offers.on(ask))


def _mine(desk: Desk, about: About) -> bool:
    return desk.unit.unmaskings.is_by(UnmaskingId(about.id), desk.person)


def _author(desk: Desk, unmasking: Unmasking | None) -> Person | None:
    return desk.unit.asks.author(unmasking.ask) if unmasking else None


def _kept(decision: Decision) -> Unmasking:
    return next(kept for kept in decision.keep if isinstance(kept, Unmasking))
