"""[Forget me]: what somebody left here goes, as far as it can at once, and the rest in the nights to come."""

from dataclasses import replace

from bot.chapters.absence import talk_of
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import absence, forgetting as rules
from bot.model.asks import Ask
from bot.model.decisions import Decision
from bot.model.handles import About
from bot.model.offers import Offer
from bot.views import rights as views
from bot.views.card import Reply


def ask_first(desk: Desk, about: About, given: Given) -> Reply:
    """Say what goes, what stays and when, before anything does."""
    return desk.redraw(views.before_forgetting(desk.t))


def forget(desk: Desk, about: About, given: Given) -> Reply:
    """Forget whoever acts. Pressed again it finds nothing more, and says the same."""
    for draft in desk.unit.drafts.of(desk.person):
        desk.keep(Decision(drop=(draft.id,)))
    _part_from_asks(desk)
    _part_from_offers(desk)
    desk.unit.traces.forget(desk.person, desk.now)
    desk.unit.first_sight(_delivery(desk), desk.now)
    return desk.redraw(views.forgotten(desk.t))


def was_forgotten(desk: Desk) -> bool:
    """Say whether whoever acts was forgotten in the last two days, and with them how often they asked."""
    return desk.unit.was_seen(_delivery(desk))


def _delivery(desk: Desk) -> str:
    """Name it like something that was delivered: what remembers those says of none what it was."""
    return f"forget {desk.person.account}"


def _part_from_asks(desk: Desk) -> None:
    turn = desk.chance.between(1, absence.NIGHTS)
    for place, ask in enumerate(ask for ask in desk.unit.asks.of(desk.person) if ask.live):
        desk.keep(_parted(desk, ask, place + turn))


def _parted(desk: Desk, ask: Ask, place: int) -> Decision:
    if rules.is_unseen(ask) and not desk.unit.reports.on(ask.id):  # Moderators may have looked at it.
        return Decision(take_back=(ask,), silence=(ask.id,))
    if ask.anonymous:
        return Decision(keep=(absence.leaves(ask, place, desk.settings, desk.now, forgotten=True),))
    offers = desk.unit.offers.on(ask.id)
    talks = [talk for offer in offers if (talk := talk_of(desk.unit, offer))]
    reports = desk.unit.reports.on(ask.id)
    return rules.close_at_once(ask, offers, talks, desk.settings, desk.now, reports=reports)


def _part_from_offers(desk: Desk) -> None:
    turn = desk.chance.between(1, absence.NIGHTS)
    for place, offer in enumerate(offer for offer in desk.unit.offers.of(desk.person) if offer.live):
        desk.keep(_handed_back(desk, offer, place + turn))


def _handed_back(desk: Desk, offer: Offer, place: int) -> Decision:
    """Take back at once what shows a name. What does not waits: it would end together with what does."""
    ask = desk.unit.asks.get(offer.ask)
    if ask is None:
        return Decision()
    if offer.name is None:
        leaving = absence.offer_leaves(offer, place, desk.settings, desk.now, forgotten=True)
        return Decision(keep=(replace(leaving, quiet_name=None),))
    talk, others = talk_of(desk.unit, offer), desk.unit.offers.on(ask.id)
    return rules.hand_back(ask, offer, talk, others=others, settings=desk.settings, now=desk.now)
