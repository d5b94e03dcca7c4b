"""`/asks` and `/my`: what is open here, and what is one's own."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.chapters import asks, conversations, drafts, offers
from bot.chapters.desk import LISTS_LAST, Desk
from bot.chapters.given import Given
from bot.decide.letting_go import destroyed_at
from bot.decide.promises import asks_asker
from bot.model.asks import Ask, AskState, Kind, Size
from bot.model.decisions import Refusal
from bot.model.handles import About, Subject
from bot.model.ids import AskId
from bot.model.offers import Note, Offer, OfferState
from bot.views import asks as ask_views, lists as views
from bot.views.card import Card, Reply
from bot.views.lists import PAGE, Browsing, Mine
from bot.views.wishes import ANYTHING

LOOKED_FOR = timedelta(days=7)

Show = Callable[[Desk, About, Given], Reply]

SHOW: Mapping[Subject, Show] = {
    Subject.ASK: asks.show,
    Subject.OFFER: offers.show,
    Subject.CONVERSATION: conversations.show,
    Subject.DRAFT: drafts.show,
}


def open_asks(desk: Desk) -> Reply:
    """List the first page of open asks."""
    return desk.say(_page(desk, Browsing()))


def back(desk: Desk, about: About, given: Given) -> Reply:
    """Turn one page back."""
    return _turn(desk, about, -1)


def on(desk: Desk, about: About, given: Given) -> Reply:
    """Turn one page on."""
    return _turn(desk, about, 1)


def filter_topic(desk: Desk, about: About, given: Given) -> Reply:
    """List only one topic, or any."""
    return desk.redraw(_page(desk, replace(Browsing.read(about.state), topic=_filter(given), page=0)))


def filter_kind(desk: Desk, about: About, given: Given) -> Reply:
    """List only one kind of help, or any."""
    return desk.redraw(_page(desk, replace(Browsing.read(about.state), kind=_filter(given), page=0)))


def filter_size(desk: Desk, about: About, given: Given) -> Reply:
    """List only one size, or any."""
    return desk.redraw(_page(desk, replace(Browsing.read(about.state), size=_filter(given), page=0)))


def look_at(desk: Desk, about: About, given: Given) -> Reply:
    """Show one listed ask privately, with the buttons of its public card."""
    shown = Browsing.read(about.state).shown
    found = [desk.unit.asks.get(AskId(shown[place])) for place in given.picked(len(shown))]
    ask = found[0] if found else None
    if ask is None or not ask.on_show:
        return desk.refuse(Refusal.GONE)
    return desk.say(ask_views.public(desk.t, ask, desk.settings.zone, desk.now))


def _turn(desk: Desk, about: About, pages: int) -> Reply:
    where = Browsing.read(about.state)
    return desk.redraw(_page(desk, replace(where, page=max(0, where.page + pages))))


def _filter(given: Given) -> str | None:
    return None if given.chosen() in ("", ANYTHING) else given.chosen()


def _page(desk: Desk, where: Browsing) -> Card:
    kind = Kind(where.kind) if where.kind in set(Kind) else None
    size = Size(where.size) if where.size in set(Size) else None
    found = desk.unit.asks.on_show(topic=where.topic, kind=kind, size=size, skip=where.page * PAGE, most=PAGE + 1)
    shown = found[:PAGE]
    where = replace(where, shown=tuple(ask.id for ask in shown))
    return views.open_asks(desk.t, shown, where, len(found) > PAGE, desk.settings, now=desk.now)


def mine(desk: Desk) -> Reply:
    """Show everything that is one's own."""
    all_own = desk.unit.asks.of(desk.person)
    opened = [ask for ask in all_own if any(one.agreed_at for one in desk.unit.unmaskings.on(ask.id))]
    own = [ask for ask in all_own if ask.live or _recent(desk, ask)]
    offered = desk.unit.offers.of(desk.person)
    made = [pair for offer in offered if (pair := desk.pair(offer)) and _recent(desk, pair[0])]
    got = [(ask, offer) for ask in own for offer in desk.unit.offers.on(ask.id)]
    return desk.say(
        views.everything(
            desk.t,
            Mine(
                asks=own,
                opened=opened,
                waiting=[pair for pair in got if pair[1].unanswered and pair[0].on_show],
                asked=[pair for pair in got if asks_asker(pair[1])],
                offers=[pair for pair in made if pair[1].live or pair[1].state is OfferState.KEPT],
                conversations=[
                    (ask, offer, talk)
                    for ask, offer in (*got, *made)
                    if offer.conversation
                    and (talk := desk.unit.conversations.get(offer.conversation))
                    and (talk.open or offer.state is OfferState.KEPT)
                ],
                notes=_notes(desk, offered),
                drafts=desk.unit.drafts.of(desk.person),
            ),
        ),
        _lasts(desk, own),
    )


def _lasts(desk: Desk, own: Sequence[Ask]) -> timedelta:
    """Say how long a list that names *own* asks lasts: until the day before any of them could be destroyed."""
    ends = [at for ask in own if ask.live and (at := destroyed_at(ask, desk.settings))]
    return max(timedelta(), min((at - timedelta(days=1) - desk.now for at in ends), default=LISTS_LAST))


def _notes(desk: Desk, offered: Sequence[Offer]) -> list[Note]:
    """Give what was written to whoever acts, also about asks that are destroyed."""
    lately = (desk.unit.notes.on(offer.id) for offer in offered)
    earlier = (given.note for given in desk.unit.offers.given(desk.person))
    return [note for note in (*lately, *earlier) if note]


def _recent(desk: Desk, ask: Ask) -> bool:
    """Say whether an ask has not ended, or so lately that somebody may look for it; a returned one is a draft.

    One on its way back is as it ended: a helper would see by their list when its asker was here.
    """
    if ask.state is AskState.RETURNED:
        return False
    return ask.ended_at is None or desk.now - ask.ended_at < LOOKED_FOR


def open_one(desk: Desk, about: About, given: Given) -> Reply:
    """Open one thing from the list of one's own."""
    listed = json.loads(about.state)
    for place in given.picked(len(listed)):
        subject, id = listed[place]
        return SHOW[Subject(subject)](desk, About(subject=Subject(subject), id=id), given)
    return desk.refuse(Refusal.GONE)
