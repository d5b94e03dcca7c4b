"""[Export my data]: everything in this community that is somebody's own, read when they ask for it and kept nowhere."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from bot.chapters.absence import talk_of
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.decide.letting_go import destroyed_at
from bot.model.asks import Ask, Wish
from bot.model.handles import About
from bot.model.members import Member
from bot.model.offers import Given as Help, Note, Offer, OfferState, Side
from bot.views import rights as views
from bot.views.card import Document, Reply

NAME = "askaround.json"


def export(desk: Desk, about: About, given: Given) -> Reply:
    """Hand everything over, from its beginning."""
    return _handed(desk, 0)


def back(desk: Desk, about: About, given: Given) -> Reply:
    """Turn one page back, where there are pages."""
    return _handed(desk, int(about.state) - 1)


def on(desk: Desk, about: About, given: Given) -> Reply:
    """Turn one page on, where there are pages."""
    return _handed(desk, int(about.state) + 1)


def _handed(desk: Desk, page: int) -> Reply:
    text = json.dumps(_everything(desk), ensure_ascii=False, indent=2)
    document = Document(name=NAME, text=text, page=page)
    return desk.hand(views.exported(desk.t, document), document)


def _everything(desk: Desk) -> dict[str, Any]:
    unit, person = desk.unit, desk.person
    asks = unit.asks.of(person)
    member = unit.members.of(person)
    return {
        "made_at": _at(desk.now),
        "name": desk.actor.name,
        "drafts": [{**_wish(draft.wish), "anonymous": draft.anonymous} for draft in unit.drafts.of(person)],
        "asks": [_ask(desk, ask) for ask in asks],
        "offers": [_offer(desk, offer) for offer in unit.offers.of(person)],
        "help_given_before": [
            {"month": f"{given.kept_at:%Y-%m}", "note_received": _note(given.note)}
            for given in unit.offers.given(person)
        ],
        "settings": _settings(member) if member else None,
        "does_not_want_to_hear_from": [block.name for block in unit.blocks.of(person)],
        "what_is_kept_about_you": [
            {"what": what, "until": until}
            for what, until in views.kept_about(
                desk.t,
                desk.settings,
                paused=unit.bars.is_paused(person, desk.now),
                barred=unit.bars.is_barred(person),
                named=unit.moderators.is_named(person),
                visits=unit.sessions.has(person),
            )
        ],
    }


def _ask(desk: Desk, ask: Ask) -> dict[str, Any]:
    offers = desk.unit.offers.on(ask.id)
    notes = (desk.unit.notes.on(offer.id) for offer in offers)
    return {
        **_wish(ask.wish),
        "anonymous": ask.anonymous,
        "name": ask.name,
        "state": ask.state,
        "posted_at": _at(ask.posted_at),
        "deadline": _at(ask.deadline),
        "ended_at": None if ask.live else _at(ask.ended_at),
        "you_are_joined_to_it_until": None if ask.live else _at(destroyed_at(ask, desk.settings)),
        "you_said": list(_said(desk, offers, Side.ASKER)),
        "notes_written": [note.words for note in notes if note],
    }


def _offer(desk: Desk, offer: Offer) -> dict[str, Any]:
    # One that was declined stands for its helper until they hear of it.
    state = OfferState.OFFERED if offer.state is OfferState.DECLINED else offer.state
    return {
        "can_do": offer.can_do,
        "by_when": offer.by_when,
        "name": offer.name,
        "state": state,
        "promised_at": _at(offer.promised_at),
        "helped_at": _at(offer.kept_at),
        "you_said": list(_said(desk, (offer,), Side.HELPER)),
        "note_received": _note(desk.unit.notes.on(offer.id)),
    }


def _given(given: Help) -> dict[str, Any]:
    return {"month": f"{given.kept_at:%Y-%m}", "note_received": _note(given.note)}


def _said(desk: Desk, offers: Sequence[Offer], side: Side) -> Iterator[dict[str, Any]]:
    for offer in offers:
        talk = talk_of(desk.unit, offer)
        for turn in desk.unit.conversations.turns(talk.id) if talk else ():
            if turn.side is side:
                yield {"hour": _at(turn.at), "words": turn.words}


def _wish(wish: Wish) -> dict[str, Any]:
    return {
        "help": wish.help,
        "hand": wish.hand,
        "size": wish.size,
        "by_when": wish.by_when,
        "kind": wish.kind,
        "topic": wish.topic,
    }


def _note(note: Note | None) -> dict[str, Any] | None:
    return {"words": note.words, "name": note.name} if note else None


def _settings(member: Member) -> dict[str, Any]:
    return {
        "zone": member.zone,
        "quiet_hours": member.quiet,
        "language": member.language,
        "topics": member.topics,
        "requests_a_week": member.requests_a_week,
        "paused_until": _at(member.paused_until),
        "asked_privately_on": [f"{day:%Y-%m-%d}" for day in member.requests],
        "invitations": member.invited,
        "agreed_to_invitations": member.agreed,
        "invitations_count_from": _at(member.invited_at),
        "unanswered_invitations": member.unanswered,
    }


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
