"""An offer is a promise with a time: what an asker says when it has come, and what happens when nobody says a word."""

from bot.chapters import invitations, snapshots
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import promises as rules
from bot.decide.promises import Watched
from bot.model.asks import Ask
from bot.model.decisions import Decision, Refusal
from bot.model.effects import Notice
from bot.model.handles import About
from bot.model.ids import OfferId
from bot.model.offers import Offer, OfferState
from bot.views import promises as views
from bot.views.card import Reply


def watch(ring: Ring) -> Decision:
    """Look at an offer whose time has come."""
    return rules.watch(_watched(ring), ring.settings, ring.now)


def _watched(ring: Ring) -> Watched | None:
    unit = ring.unit
    offer = unit.offers.get(OfferId(ring.timer.owner))
    ask = unit.asks.get(offer.ask) if offer else None
    if ask is None or offer is None:
        return None
    talk = unit.conversations.get(offer.conversation) if offer.conversation else None
    return Watched(
        ask=ask,
        offer=offer,
        others=unit.offers.on(ask.id),
        conversation=talk,
        turns=unit.conversations.turns(talk.id) if talk else (),
        helper=ring.hours_of(unit.offers.helper(offer.id)),
    )


def they_helped(desk: Desk, about: About, given: Given) -> Reply:
    """Let an offer have helped, and ask once whether that is all."""
    ask, offer = _asked(desk, about)
    refused = _helped(desk, ask, offer)
    if refused or ask is None or offer is None:
        return desk.refuse(refused or Refusal.GONE)
    if rules.settled(ask, desk.unit.offers.on(ask.id)):
        return desk.redraw(views.is_that_all(desk.t, ask, offer, thanked=_to_thank(desk, offer) is None))
    return desk.redraw(views.with_note(desk.t, views.good_to_hear(desk.t), _to_thank(desk, offer)))


def not_yet(desk: Desk, about: About, given: Given) -> Reply:
    """Leave it to the two of them for a while longer."""
    ask, offer = _asked(desk, about)
    decision = rules.not_yet(ask, offer, mine=ask is not None, settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal) or offer is None:
        return desk.refuse(decision if isinstance(decision, Refusal) else Refusal.GONE)
    desk.keep(decision)
    return desk.redraw(views.not_yet(desk.t, offer))


def more_help(desk: Desk, about: About, given: Given) -> Reply:
    """Open an ask to others again, after help that was given."""
    ask, offer = _asked(desk, about)
    if offer and (refused := _helped(desk, ask, offer, Notice.MORE_WELCOME)):
        return desk.refuse(refused)
    offers = desk.unit.offers.on(ask.id) if ask else ()
    decision = rules.more_help(ask, offers, mine=ask is not None, settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(views.with_note(desk.t, views.open_to_others(desk.t), _to_thank(desk, offer)))


def _to_thank(desk: Desk, offer: Offer | None) -> Offer | None:
    """Give an offer that helped and has no note yet."""
    kept = desk.unit.offers.get(offer.id) if offer else None
    return kept if kept and kept.state is OfferState.KEPT and desk.unit.notes.on(kept.id) is None else None


def _helped(desk: Desk, ask: Ask | None, offer: Offer | None, told: Notice = Notice.ASK_ENDED) -> Refusal | None:
    others, settings, now = desk.unit.offers.on(ask.id) if ask else (), desk.settings, desk.now
    mine = ask is not None
    decision = rules.they_helped(ask, offer, mine=mine, others=others, settings=settings, now=now, told=told)
    if isinstance(decision, Refusal):
        return decision
    keep(desk, decision)
    return None


def keep(desk: Desk, decision: Decision) -> None:
    """Keep a decision, and what follows from it for whoever helped."""
    desk.keep(decision)
    for offer in decision.keep:
        if isinstance(offer, Offer) and offer.state is OfferState.KEPT:
            helper = desk.unit.offers.helper(offer.id)
            if helper is not None:
                desk.keep(invitations.after_kept(desk.unit, helper, desk.settings, desk.now, desk.chance))
                snapshots.count_helper(desk.unit, helper, desk.now)


def _asked(desk: Desk, about: About) -> tuple[Ask | None, Offer | None]:
    """Find the asker's own ask that a card leads to, and the offer, where the card is about one."""
    offer, ask = desk.offer_of(about), desk.ask_of(about)
    return (desk.unit.asks.get(ask), offer) if desk.asked(ask) else (None, None)
