"""Somebody who is gone: found out at night, thing by thing, or when a message to them comes back."""

from collections.abc import Iterable
from datetime import datetime

from bot import keeping
from bot.chapters.ring import Ring
from bot.decide import absence as rules
from bot.model.asks import Ask
from bot.model.communities import Community, Settings
from bot.model.decisions import Decision
from bot.model.ids import AskId, OfferId
from bot.model.offers import Conversation, Offer
from bot.model.people import Person
from bot.ports import Chance, Unit


def look_in(ring: Ring) -> Decision:
    """Look whether whoever asked or offered is still there; what is to end tonight ends."""
    ask = ring.unit.asks.get(AskId(ring.timer.owner))
    if ask is not None:
        return _look_at_ask(ring, ask)
    offer = ring.unit.offers.get(OfferId(ring.timer.owner))
    return _look_at_offer(ring, offer) if offer else Decision()


def _look_at_ask(ring: Ring, ask: Ask) -> Decision:
    if not ask.live:
        return Decision()
    if rules.is_time(ask.farewell, ring.settings, ring.now):
        closed = rules.close(ask, ring.unit.offers.on(ask.id), ring.settings, ring.now)
        return closed if closed.keep else _again(ring, ask)
    if ask.farewell is None:
        _ask_after(ring, ring.unit.asks.author(ask.id))
    return _again(ring, ring.unit.asks.get(ask.id) or ask)


def _look_at_offer(ring: Ring, offer: Offer) -> Decision:
    ask = ring.unit.asks.get(offer.ask)
    if not offer.live or ask is None:
        return Decision()
    if rules.is_time(offer.farewell, ring.settings, ring.now):
        return _part(ring.unit, ask, offer, ring.settings, ring.now)
    if offer.farewell is None:
        _ask_after(ring, ring.unit.offers.helper(offer.id))
    return _again(ring, ring.unit.offers.get(offer.id) or offer)


def _again(ring: Ring, thing: Ask | Offer) -> Decision:
    """Look again tomorrow. What is looked at is sealed anew each time, so that a seal that changed says nothing."""
    if not thing.live:
        return Decision()
    share = ring.chance.between(0, rules.NIGHT_LASTS)
    return Decision(keep=(thing,), alarms=(rules.look_in(thing.id, ring.settings, ring.now, share),))


def _ask_after(ring: Ring, person: Person | None) -> None:
    """Ask the platform about somebody, and see to all that is theirs where they are gone."""
    rank = ring.rank_of(person) if person else None
    if person and rank and rank.gone:
        see_off(ring.unit, person, ring.now, ring.chance)


def see_off(unit: Unit, person: Person, now: datetime, chance: Chance) -> None:
    """Let all that somebody left end: at once what shows their name, the rest on nights of its own."""
    settings = (unit.settings() or Community(id=unit.community)).settings
    for decision in (*_asks(unit, person, settings, now, chance), *_offers(unit, person, settings, now, chance)):
        keeping.keep(unit, decision, actor=None, now=now, chance=chance)


def _asks(unit: Unit, person: Person, settings: Settings, now: datetime, chance: Chance) -> Iterable[Decision]:
    live = [ask for ask in unit.asks.of(person) if ask.live]
    for ask in live:
        if not ask.anonymous:
            yield rules.close(ask, unit.offers.on(ask.id), settings, now)
    turn = chance.between(1, rules.NIGHTS)
    for place, ask in enumerate(ask for ask in live if ask.anonymous):
        yield Decision(keep=(rules.leaves(ask, place + turn, settings, now),))


def _offers(unit: Unit, person: Person, settings: Settings, now: datetime, chance: Chance) -> Iterable[Decision]:
    turn = chance.between(1, rules.NIGHTS)
    for place, offer in enumerate(offer for offer in unit.offers.of(person) if offer.live):
        ask = unit.asks.get(offer.ask)
        if offer.name is None:
            yield Decision(keep=(rules.offer_leaves(offer, place + turn, settings, now),))
        elif ask is not None:
            yield _part(unit, ask, offer, settings, now)


def _part(unit: Unit, ask: Ask, offer: Offer, settings: Settings, now: datetime) -> Decision:
    others = unit.offers.on(ask.id)
    return rules.part(ask, offer, talk_of(unit, offer), others=others, settings=settings, now=now)


def talk_of(unit: Unit, offer: Offer) -> Conversation | None:
    """Give the conversation about an offer, where there is one."""
    return unit.conversations.get(offer.conversation) if offer.conversation else None
