"""Blocking somebody in a conversation, and letting them be heard again."""

import json

from bot.chapters import conversations
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide import blocks as rules, conversations as talk_rules
from bot.model.asks import Ask
from bot.model.blocks import Block
from bot.model.decisions import Refusal
from bot.model.handles import About
from bot.model.ids import BlockId
from bot.model.naming import known_as
from bot.model.offers import Offer, Side
from bot.model.people import Person
from bot.views import blocks as views
from bot.views.card import Card, Reply


def block(desk: Desk, about: About, given: Given) -> Reply:
    """End the conversation as [End] does, and let nothing of the other side come through from now on."""
    talk = conversations.conversation_of(desk, about)
    side = conversations.side_in(desk, talk)
    pair = desk.pair(desk.unit.offers.get(talk.offer)) if talk else None
    if pair is None or side is None:
        return desk.refuse(Refusal.GONE)
    ask, offer = pair
    others = desk.unit.offers.on(ask.id)
    ended = talk_rules.end(talk, side, ask, offer, others=others, settings=desk.settings, now=desk.now)
    if isinstance(ended, Refusal):
        return desk.refuse(ended)
    desk.keep(ended)
    _set(desk, ask, offer, side)
    return desk.redraw(views.blocked(desk.t, ask, desk.settings))


def _set(desk: Desk, ask: Ask, offer: Offer, side: Side) -> None:
    other = desk.unit.offers.helper(offer.id) if side is Side.ASKER else desk.unit.asks.author(ask.id)
    if other is None:
        return  # Nothing joins the ask to them any more.
    # A name that was only said here goes with what was said: it is not kept with the block.
    block = Block(id=BlockId(desk.chance.id()), ask=ask.id, name=known_as(side.other, ask, offer, None))
    desk.unit.blocks.set(block, by=desk.person, blocked=other)
    reveal = desk.unit.reveals.of(offer.conversation) if offer.conversation else None
    desk.keep(rules.withhold(_offered_to(desk, other), known_as(side.other, ask, offer, reveal)))


def _offered_to(desk: Desk, other: Person) -> tuple[Offer, ...]:
    return tuple(offer for offer in desk.unit.offers.of(other) if desk.asked(offer.ask))


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show somebody whom they blocked."""
    return desk.say(_drawn(desk))


def lift(desk: Desk, about: About, given: Given) -> Reply:
    """Let somebody be heard again."""
    listed = json.loads(about.state) if about.state else []
    for place in given.picked(len(listed)):
        desk.unit.blocks.lift(BlockId(listed[place]), by=desk.person)
    return desk.redraw(_drawn(desk, lifted=True))


def _drawn(desk: Desk, *, lifted: bool = False) -> Card:
    own = [(block, desk.unit.asks.get(block.ask) if block.ask else None) for block in desk.unit.blocks.of(desk.person)]
    return views.blocks(desk.t, own, lifted=lifted)
