"""The invitation to try asking: when it may go out, and what its buttons do."""

from datetime import datetime

from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import invitations as rules, standing
from bot.decide.invitations import SHARES, Seen
from bot.model.communities import Policy, Settings
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About
from bot.model.ids import MemberId
from bot.model.members import Member
from bot.model.offers import OfferState
from bot.model.people import Person
from bot.ports import Chance, Unit
from bot.views import invitations as views
from bot.views.card import Card, Reply


def invite(ring: Ring) -> Decision:
    """Take the step that is due for a member, whom the platform is asked about only before they are written to."""
    member = ring.unit.members.get(MemberId(ring.timer.owner))
    person = ring.unit.members.person(member.id) if member else None
    if member is None or person is None:
        return Decision()
    seen = Seen(
        now=ring.now,
        kept=kept(ring.unit, person),
        asked=ring.unit.asks.asked_lately(person, ring.now, ring.settings.giver_months),
        mark=marked(ring.unit, person, ring.now),
        late=ring.late,
        share=ring.chance.between(0, SHARES),
    )
    taken = rules.follow(member, seen, ring.settings)
    if taken is not None:
        return taken
    named = ring.unit.moderators.is_named(person)
    rank, settings = ring.rank_of(person), ring.settings
    belongs = rank is None or rank.roles is None or settings.may_ask in rank.roles
    refused = standing.refused(settings.may_ask, settings.ask_after, belongs=belongs, rank=rank, now=ring.now)
    return rules.write(member, rank, settings, ring.now, named=named, may_ask=refused is None)


def marked(unit: Unit, person: Person, now: datetime) -> bool:
    """Say whether somebody is to be left in peace, for a reason that nobody else ever learns."""
    return unit.marks.stand(person, now, rules.PEACE)


def after_kept(unit: Unit, helper: Person, settings: Settings, now: datetime, chance: Chance) -> Decision:
    """Look at a helper again whose offer was just kept; who chose nothing yet has no row, unless policy is theirs."""
    if settings.invitations is not Policy.OPT_OUT and unit.members.of(helper) is None:
        return Decision()
    seen = Seen(now=now, kept=kept(unit, helper), share=chance.between(0, SHARES))
    return rules.after_kept(row_of(unit, helper, chance), seen, settings)


def wants_consent(unit: Unit, helper: Person, kept_at: datetime, settings: Settings) -> bool:
    """Say whether a helper who hears that an offer was kept is asked whether they would like to be invited."""
    return rules.wants_consent(unit.members.of(helper), kept(unit, helper), kept_at, settings)


def kept(unit: Unit, helper: Person) -> tuple[datetime, ...]:
    """Give when somebody's offers were kept; of long ago, in which month."""
    lately = (offer.kept_at for offer in unit.offers.of(helper) if offer.state is OfferState.KEPT and offer.kept_at)
    return (*lately, *(given.kept_at for given in unit.offers.given(helper)))


def row_of(unit: Unit, person: Person, chance: Chance) -> Member:
    """Give somebody's own row, begun here if they had none."""
    member = unit.members.of(person)
    if member is None:
        member = Member(id=MemberId(chance.id()))
        unit.members.begin(member, person)
    return member


def began(desk: Desk) -> None:
    """Take work on a draft for an answer, if there was an invitation."""
    member = desk.unit.members.of(desk.person)
    if member is not None:
        desk.keep(rules.began(member))


def asked(desk: Desk) -> None:
    """Take the ask that was just posted for an answer, if there was an invitation."""
    member = desk.unit.members.of(desk.person)
    if member is not None:
        desk.keep(rules.ask(member, seen_by(desk), desk.settings))


def show_examples(desk: Desk, about: About, given: Given) -> Reply:
    """Show what small asks can be."""
    member = _own(desk)
    desk.keep(rules.began(member))
    return desk.redraw(views.examples(desk.t, member))


def not_now(desk: Desk, about: About, given: Given) -> Reply:
    """Leave it for this time."""
    desk.keep(rules.answer(_own(desk), seen_by(desk), desk.settings))
    return desk.redraw(views.not_now(desk.t))


def keep_on(desk: Desk, about: About, given: Given) -> Reply:
    """Go on after the last question."""
    return _went(desk, rules.keep_on(_own(desk), seen_by(desk), desk.settings), views.kept_on(desk.t))


def later(desk: Desk, about: About, given: Given) -> Reply:
    """Be asked once more, much later."""
    return _went(desk, rules.later(_own(desk), desk.settings), views.later(desk.t))


def _went(desk: Desk, decision: Decision | Refusal, card: Card) -> Reply:
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(card)


def _own(desk: Desk) -> Member:
    return row_of(desk.unit, desk.person, desk.chance)


def seen_by(desk: Desk) -> Seen:
    """Look at whoever acts as an alarm would."""
    return Seen(now=desk.now, kept=kept(desk.unit, desk.person), share=desk.chance.between(0, SHARES))
