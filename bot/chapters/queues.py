"""What waits for moderators, a page of it at a time: the cards of their channel, to act on where they are read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from bot.chapters.deck import Deck
from bot.decide.unmasking import stands
from bot.model.handles import Handle, Subject, Verb
from bot.model.ids import AskId, ReportId, UnmaskingId
from bot.model.pages import BEGINNING, END, Asked, Spot
from bot.model.unmaskings import Unmasking
from bot.views import pages as views
from bot.views.card import Card
from bot.views.pages import Queue, Section, Shown

LATELY = timedelta(days=30)

CARDS = 10
"""As many cards as a queue shows at once."""

ROUNDS = 5
"""So often more is listed where what was listed has just moved on."""

COUNTED = 20
"""Up to so many things in a queue are looked at one by one to count them."""

_CURSOR = re.compile(r"([a-z]+)\.([0-9]{1,12})\.([A-Za-z0-9_-]{1,40})")

Listing = Callable[[Spot, int], Sequence[Spot]]
Drawing = Callable[[str], Card | None]


def review(deck: Deck, asked: Asked) -> Shown:
    """Gather the words that are to be looked at, and those that were lately."""
    page = _Gathering(deck, asked)
    return views.review(
        deck.t,
        page.queue(Section.REVIEW, deck.unit.queues.to_review, partial(_to_act_on, deck)),
        page.queue(Section.REVIEWED, page.decided(review=True), partial(_report, deck), END),
    )


def reports(deck: Deck, asked: Asked) -> Shown:
    """Gather what was reported, through what somebody is barred, and what was decided lately."""
    page = _Gathering(deck, asked)
    return views.reports(
        deck.t,
        page.queue(Section.REPORTS, deck.unit.queues.to_judge, partial(_to_act_on, deck)),
        page.queue(Section.BARRED, partial(_bars, deck), partial(_bar, deck)),
        page.queue(Section.DEALT_WITH, page.decided(review=False), partial(_over, deck), END),
    )


def waiting(deck: Deck, asked: Asked) -> Shown:
    """Gather what waits for a person."""
    page = _Gathering(deck, asked)
    return views.waiting(
        deck.t,
        page.queue(Section.NOTICES, deck.unit.queues.unseen, partial(_notice, deck)),
        page.queue(Section.NAMES, partial(_requests, deck), partial(_request, deck)),
        page.queue(Section.ASKS, deck.unit.queues.overdue, partial(_ask, deck)),
    )


def waiting_length(deck: Deck) -> int:
    """Count what waits for a person."""
    queues = deck.unit.queues
    return queues.count_overdue() + queues.count_unseen() + len(_standing(deck))


def review_length(deck: Deck) -> int:
    """Count the words that are to be looked at."""
    queues = deck.unit.queues
    return _counted(deck, queues.to_review, queues.count_to_review)


def reports_length(deck: Deck) -> int:
    """Count what was reported and is not decided."""
    queues = deck.unit.queues
    return _counted(deck, queues.to_judge, queues.count_to_judge)


def _counted(deck: Deck, listing: Listing, count: Callable[[], int]) -> int:
    """Count what can be acted on; a long queue as it is listed, where a few may have moved on."""
    found = listing(BEGINNING, COUNTED + 1)
    return count() if len(found) > COUNTED else sum(_to_act_on(deck, spot.id) is not None for spot in found)


def card_of(deck: Deck, handle: Handle) -> Card | None:
    """Draw a card of a queue as it stands now; None of what is on no queue."""
    about, verbs = handle.about, handle.verbs
    match about.subject:
        case Subject.REPORT:
            return _report(deck, about.id) or (_bar(deck, about.id) if deck.unit.bars.has(ReportId(about.id)) else None)
        case Subject.UNMASKING:
            return _request(deck, about.id)
        case Subject.ASK if Verb.HAVE_SEEN in verbs:
            return deck.warning(AskId(about.id))
        case Subject.ASK if Verb.ANSWER_WAITING in verbs:
            return deck.waiting(deck.unit.asks.get(AskId(about.id)))
        case _:
            return None


@dataclass(frozen=True, slots=True)
class _Gathering:
    """One page, as it is put together."""

    deck: Deck
    asked: Asked

    def queue(self, section: Section, listing: Listing, draw: Drawing, beginning: Spot = BEGINNING) -> Queue | None:
        """Gather a queue from where the page before ended; None where that was within another queue."""
        within, start = _place(self.asked.after)
        if within not in (None, section):
            return None
        cards, end = _walk(listing, draw, start or beginning)
        after = f"{section}.{end.hour}.{end.id}" if end else ""
        return views.queue(self.deck.t, section, cards, after, channel=self.deck.community.moderators is not None)

    def decided(self, *, review: bool) -> Listing:
        """List what was decided lately."""
        return partial(self.deck.unit.queues.dealt_with, review=review, since=self.deck.now - LATELY)


def _place(after: str) -> tuple[str | None, Spot | None]:
    """Read where a page before ended; what cannot be read begins anew."""
    read = _CURSOR.fullmatch(after)
    return (read[1], Spot(int(read[2]), read[3])) if read else (None, None)


def _walk(listing: Listing, draw: Drawing, spot: Spot) -> tuple[list[Card], Spot | None]:
    """Draw as many cards as a queue shows, leaving out what has moved on; and say where it ended, unless at its end."""
    cards: list[Card] = []
    for _ in range(ROUNDS):
        found = listing(spot, CARDS + 1)
        for one in found:
            if len(cards) == CARDS:
                return cards, spot
            spot, card = one, draw(one.id)
            cards += (card,) if card else ()
        if len(found) <= CARDS:
            return cards, None
    return cards, spot


def _report(deck: Deck, id: str) -> Card | None:
    return deck.report(deck.unit.reports.get(ReportId(id)))


def _to_act_on(deck: Deck, id: str) -> Card | None:
    return _pressable(_report(deck, id))


def _over(deck: Deck, id: str) -> Card | None:
    """Draw what was decided; through what somebody is barred stands elsewhere."""
    return None if deck.unit.bars.has(ReportId(id)) else _report(deck, id)


def _bars(deck: Deck, after: Spot, most: int) -> Sequence[Spot]:
    return [Spot(0, report) for report in deck.unit.queues.barred_through(after.id, most)]


def _bar(deck: Deck, id: str) -> Card:
    return deck.bar(ReportId(id))


def _notice(deck: Deck, id: str) -> Card | None:
    return _pressable(deck.warning(AskId(id)))


def _requests(deck: Deck, after: Spot, most: int) -> Sequence[Spot]:
    ids = [one.id for one in _standing(deck)]
    passed = ids.index(UnmaskingId(after.id)) + 1 if after.id in ids else 0
    return [Spot(0, one) for one in ids[passed:]]


def _standing(deck: Deck) -> list[Unmasking]:
    """List the requests that stand; there are never many at once."""
    found = map(deck.unit.unmaskings.get, deck.unit.queues.unmaskings())
    return [one for one in found if one and stands(one, deck.now)]


def _request(deck: Deck, id: str) -> Card | None:
    return deck.unmasking(deck.unit.unmaskings.get(UnmaskingId(id)))


def _ask(deck: Deck, id: str) -> Card | None:
    return _pressable(deck.waiting(deck.unit.asks.get(AskId(id))))


def _pressable(card: Card | None) -> Card | None:
    """Leave out what has moved on."""
    return card if card and card.controls else None
