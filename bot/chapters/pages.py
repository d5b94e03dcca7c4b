"""What a page of the dashboard shows: gathered in one unit, for somebody who looks after the place."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.chapters import audit, moderators, queues, trends
from bot.chapters.deck import Deck
from bot.chapters.desk import Desk
from bot.chapters.figures import answered_lately
from bot.chapters.pausing import done_by
from bot.decide.communities import may_set
from bot.decide.visits import is_over
from bot.keeping import CARDS, MODERATORS
from bot.model.audit import Followed
from bot.model.decisions import Refusal
from bot.model.figures import Chart
from bot.model.handles import Handle, Press, Subject, Verb
from bot.model.pages import Asked, Page
from bot.views import pages as views, pausing, setup
from bot.views.card import Card
from bot.views.pages import Block, Numbers, Queue, Shown

LASTS = timedelta(days=1)
"""For so long the buttons on a page work."""

QUEUES: Final[Mapping[Page, Callable[[Deck, Asked], Shown]]] = {
    Page.REVIEW: queues.review,
    Page.REPORTS: queues.reports,
    Page.WAITING: queues.waiting,
}

ACTED_ON: Final = frozenset({*QUEUES, Page.SETTINGS})
"""Pages with buttons, whose rows are kept as they are drawn."""


def look(desk: Desk, asked: Asked, followed: Followed | None = None) -> Shown | Refusal:
    """Gather a page, with its buttons kept. Who looks after the place no longer reads nothing of it.

    *followed* says how far the audit trail holds, where that page was asked for.
    """
    if refused := moderators.may_not(desk):
        return refused
    shown = _gathered(desk, asked, followed or Followed(begun_at=desk.now))
    return replace(shown, blocks=tuple(_issued(desk, block) for block in shown.blocks))


def again(desk: Desk, press: Press) -> Card | None:
    """Draw the card that was pressed as it stands now, for somebody who still looks after the place."""
    handle = desk.unit.handles.get(press.handle) if press.community == desk.unit.community else None
    if handle is None or moderators.may_not(desk):
        return None
    is_chosen = handle.about.subject is Subject.COMMUNITY
    card = _settled(desk, handle) if is_chosen else queues.card_of(_deck(desk), handle)
    return desk.issued(card, LASTS) if card else None


def pulse(deck: Deck) -> str:
    """Digest what waits, as it is shown first: whoever compares it learns no more than that a page looks otherwise."""
    pages = [_today(deck), *(gather(deck, Asked(page=page)) for page, gather in QUEUES.items())]
    read = [
        (page.intro, [_read(block) for block in page.blocks if isinstance(block, Numbers | Queue)]) for page in pages
    ]
    return hashlib.sha256(repr(read).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(block: Numbers | Queue) -> Block:
    """Leave of a queue what somebody reads on it: what its cards were drawn from may change where they do not."""
    if isinstance(block, Numbers):
        return block
    return replace(block, cards=tuple(replace(card, about=None) for card in block.cards))


def _gathered(desk: Desk, asked: Asked, followed: Followed) -> Shown:
    match asked.page:
        case Page.TODAY:
            return today(_deck(desk))
        case Page.SETTINGS:
            return _settings(desk)
        case Page.REVIEW | Page.REPORTS | Page.WAITING:
            return QUEUES[asked.page](_deck(desk), asked)
        case Page.TRENDS:
            return trends.trends(_deck(desk), asked)
        case Page.INVITATIONS:
            return trends.invitations(_deck(desk), asked)
        case Page.AUDIT:
            return audit.page(_deck(desk), asked.after, followed)


def today(deck: Deck) -> Shown:
    """Count what waits, beside how much was asked lately."""
    return _today(deck, trends.asks(deck))


def _today(deck: Deck, *charts: Chart) -> Shown:
    settings = deck.community.settings
    lengths = views.Lengths(
        waiting=queues.waiting_length(deck),
        to_review=queues.review_length(deck),
        reported=queues.reports_length(deck),
        answered=answered_lately(deck.unit, settings, deck.now),
    )
    state = views.State(
        paused=settings.paused,
        asks_stuck=deck.unit.is_parked(CARDS),
        moderators_stuck=deck.unit.is_parked(MODERATORS),
    )
    return views.today(deck.t, lengths, state, charts, least=settings.figures_from)


def _settings(desk: Desk) -> Shown:
    may = may_set(desk.rank) is None
    sessions = [one for one in desk.unit.sessions.of(desk.person) if not is_over(one, desk.now)]
    browsers = views.browsers(desk.t, sessions, zone=desk.settings.zone)
    return views.settings(desk.t, _chosen(desk), _pause(desk), browsers, may_set=may)


def _settled(desk: Desk, handle: Handle) -> Card:
    is_pause = not {Verb.PAUSE_ALL, Verb.RESUME}.isdisjoint(handle.verbs)
    return _pause(desk) if is_pause else _chosen(desk)


def _pause(desk: Desk) -> Card:
    return pausing.standing(desk.t, desk.settings, by=done_by(desk.unit, desk.settings, desk.settings.pause))


def _chosen(desk: Desk) -> Card:
    """Draw what is chosen here; only whoever may choose is given the controls."""
    card = setup.overview(desk.t, desk.community)
    return replace(card, controls=(), about=None) if may_set(desk.rank) else card


def _issued(desk: Desk, block: Block) -> Block:
    if not isinstance(block, Queue):
        return block
    return replace(block, cards=tuple(desk.issued(card, LASTS) for card in block.cards))


def _deck(desk: Desk) -> Deck:
    return Deck(desk.unit, desk.community, desk.t, desk.now)
