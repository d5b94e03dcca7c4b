"""Somebody who is gone: found out at night, thing by thing. A message that comes back ends nothing yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot import keeping
from bot.chapters import review
from bot.chapters.ring import Ring
from bot.decide import absence as rules
from bot.model.asks import Ask
from bot.model.communities import Community, Settings
from bot.model.decisions import Decision
from bot.model.effects import ShowCard
from bot.model.ids import AskId, DraftId, OfferId
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
        ended = _ended(ring, ask)
        return ended if ended.keep else _left_hidden(ring, ask)
    if ask.farewell is None:
        _ask_after(ring, ring.unit.asks.author(ask.id), unnamed=ask.anonymous)
    return _again(ring, ring.unit.asks.get(ask.id) or ask)


def _ended(ring: Ring, ask: Ask) -> Decision:
    if ask.on_show:
        return rules.close(ask, ring.unit.offers.on(ask.id), ring.settings, ring.now)
    draft = DraftId(ring.chance.id())
    return rules.give_back(ask, review.standing_on(ring.unit, ask), draft, ring.settings, ring.now)


def _left_hidden(ring: Ring, ask: Ask) -> Decision:
    """Let what moderators took off show stand until they decide or its week is over: that it went sooner would tell.

    Whose it is goes on its night all the same, where they want to be forgotten.
    """
    nobodys = (ask.id,) if ask.farewell and ask.farewell.forgotten else ()
    return replace(_again(ring, ask), disown=nobodys)


def _look_at_offer(ring: Ring, offer: Offer) -> Decision:
    ask = ring.unit.asks.get(offer.ask)
    if not offer.live or ask is None:
        return Decision()
    if rules.is_time(offer.farewell, ring.settings, ring.now):
        return _part(ring.unit, ask, offer, ring.settings, ring.now)
    if offer.farewell is None:
        _ask_after(ring, ring.unit.offers.helper(offer.id), unnamed=offer.name is None)
    return _again(ring, ring.unit.offers.get(offer.id) or offer)


def _again(ring: Ring, thing: Ask | Offer) -> Decision:
    """Look again tomorrow. What is looked at is sealed anew each time, so that a seal that changed says nothing.

    A card is drawn as it is, which finds out whether it still stands.
    """
    if not thing.live:
        return Decision()
    share = ring.chance.between(0, rules.NIGHT_LASTS)
    drawn = (ShowCard(ask=thing.id),) if isinstance(thing, Ask) and thing.on_show and thing.card else ()
    return Decision(keep=(thing,), effects=drawn, alarms=(rules.look_in(thing.id, ring.settings, ring.now, share),))


def _ask_after(ring: Ring, person: Person | None, *, unnamed: bool) -> None:
    """Ask the platform about somebody, and see to all that is theirs where they are gone."""
    rank = ring.rank_of(person) if person else None
    if person and rank and rank.gone:
        see_off(ring.unit, person, ring.now, ring.chance, unnamed=unnamed)


def see_off(unit: Unit, person: Person, now: datetime, chance: Chance, *, unnamed: bool) -> None:
    """Let all that somebody left end: at once what shows their name, the rest on nights of its own.

    Where it was found out by something *unnamed*, or by a message that came back, what shows their name waits until it
    is looked at itself: else who writes to an anonymous person would see, by what ends at that moment, who that is.
    """
    settings = (unit.settings() or Community(id=unit.community)).settings
    named = () if unnamed else _named(unit, person, settings, now)
    for decision in (*named, *_unnamed(unit, person, settings, now, chance)):
        keeping.keep(unit, decision, actor=None, now=now, chance=chance)


def _named(unit: Unit, person: Person, settings: Settings, now: datetime) -> Iterable[Decision]:
    for ask in unit.asks.of(person):
        if ask.live and not ask.anonymous:
            yield rules.close(ask, unit.offers.on(ask.id), settings, now)
    for offer in unit.offers.of(person):
        about = unit.asks.get(offer.ask)
        if offer.live and offer.name is not None and about is not None:
            yield _part(unit, about, offer, settings, now)


def _unnamed(unit: Unit, person: Person, settings: Settings, now: datetime, chance: Chance) -> Iterable[Decision]:
    turn = chance.between(1, rules.NIGHTS)
    asks = (ask for ask in unit.asks.of(person) if ask.live and ask.anonymous)
    for place, ask in enumerate(asks):
        yield Decision(keep=(rules.leaves(ask, place + turn, settings, now),))
    turn = chance.between(1, rules.NIGHTS)
    offers = (offer for offer in unit.offers.of(person) if offer.live and offer.name is None)
    for place, offer in enumerate(offers):
        yield Decision(keep=(rules.offer_leaves(offer, place + turn, settings, now),))


def _part(unit: Unit, ask: Ask, offer: Offer, settings: Settings, now: datetime) -> Decision:
    others = unit.offers.on(ask.id)
    return rules.part(ask, offer, talk_of(unit, offer), others=others, settings=settings, now=now)


def talk_of(unit: Unit, offer: Offer) -> Conversation | None:
    """Give the conversation about an offer, where there is one."""
    return unit.conversations.get(offer.conversation) if offer.conversation else None
