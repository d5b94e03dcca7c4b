"""Asking one who likes to help."""

from collections.abc import Sequence
from datetime import datetime

from bot.chapters.ring import Ring
from bot.decide import requests as rules
from bot.decide.requests import Candidate
from bot.model.asks import Ask, AskState
from bot.model.decisions import Decision
from bot.model.ids import RequestId
from bot.model.members import Member, Request
from bot.model.offers import Offer, OfferState
from bot.model.people import Person
from bot.ports import Unit

LOOKED_AT = 20
"""Members that are looked at for one request, from a random one on."""


def ask_somebody(ring: Ring, ask: Ask) -> Decision:
    """Ask one member privately who likes to help with such things, if there is one who may be asked."""
    found = ring.unit.members.helping(ask.wish.topic, after=ring.chance.id(), most=LOOKED_AT)
    offers = ring.unit.offers.on(ask.id)
    return rules.ask_one(
        ask,
        [Candidate(member=member, involved=_is_involved(ring.unit, ask, offers, member)) for member in found],
        ring.unit.requests.on(ask.id),
        new=RequestId(ring.chance.id()),
        settings=ring.settings,
        now=ring.now,
    )


def _is_involved(unit: Unit, ask: Ask, offers: Sequence[Offer], member: Member) -> bool:
    """Say whether a member has a part in *ask*. An anonymous one may fall on its asker, who is shown it as anybody
    else is: who was asked, and which rows that left, then says nothing about who asked."""
    person = unit.members.person(member.id)
    if person is None or unit.bars.is_barred(person):
        return True
    asked = not ask.anonymous and unit.asks.is_by(ask.id, person)
    return asked or any(unit.offers.is_by(offer.id, person) for offer in offers)


def addressed(unit: Unit, request: Request | None, now: datetime) -> tuple[Ask, Person] | None:
    """Say whom a request goes to and what about, as things stand when it is sent; None when it has lost its point."""
    ask = unit.asks.get(request.ask) if request else None
    member = unit.members.get(request.member) if request else None
    person = unit.members.person(member.id) if member else None
    if ask is None or member is None or person is None or ask.state is not AskState.OPEN:
        return None
    answered = any(offer.state is OfferState.OFFERED for offer in unit.offers.on(ask.id))
    return None if answered or not rules.would_hear(member, ask, now) else (ask, person)
