"""The figures that whoever looks after a place can read. Nothing here writes, and nothing opens who anybody is."""

from datetime import UTC, date, datetime, time

from bot.chapters.deck import Deck
from bot.decide import figures as rules
from bot.model.asks import Size
from bot.model.decisions import Event
from bot.model.figures import RANGES, Chart, Figure, Tally
from bot.model.pages import Asked
from bot.views import figures as views
from bot.views.pages import Shown

ON_TODAY = 8
"""Weeks in the chart beside the day's numbers."""

INVITED = (
    *(Event.INVITED, Event.INVITATION_LED_TO_ASK),
    *(Event.INVITATIONS_PAUSED, Event.INVITATIONS_STOPPED),
)
INVITED_WEEKS = 12


def asks(deck: Deck, back: int = ON_TODAY) -> Chart:
    """Draw how much was asked in the last weeks."""
    weeks = _weeks(deck, back)
    tallies = _tallied(deck, Event.ASK_SHOWN, weeks[0])
    by_size = {size: rules.weekly([tally for tally in tallies if tally.kind == size], weeks) for size in Size}
    return views.asks(deck.t, weeks, by_size)


def trends(deck: Deck, asked: Asked) -> Shown:
    """Draw everything that is told of the weeks in a range; of any other number of weeks, those of the shortest."""
    back = asked.weeks if asked.weeks in RANGES else RANGES[0]
    since = _weeks(deck, back)[0]
    answers = deck.unit.figures.published(Figure.ANSWERS, since)
    charts = (
        asks(deck, back),
        views.first_offer(deck.t, answers),
        views.answers(deck.t, answers),
        _hours(deck, since),
        views.balance(deck.t, deck.unit.figures.last(Figure.BALANCE)),
    )
    return views.trends(deck.t, charts)


def invitations(deck: Deck, asked: Asked) -> Shown:
    """Draw what came of invitations, in weeks that are over."""
    weeks = _weeks(deck, INVITED_WEEKS + 1)[:-1]
    totals = [rules.not_few(rules.weekly(_tallied(deck, event, weeks[0]), weeks)) for event in INVITED]
    return views.invitations(deck.t, weeks, totals)


def _hours(deck: Deck, since: date) -> Chart:
    """Draw all that was published about days in the range, or what was published last."""
    last = deck.unit.figures.last(Figure.HOURS)
    published = deck.unit.figures.published(Figure.HOURS, since) or ((last,) if last else ())
    first, until = (published[0].begins, published[-1].ends) if published else (None, None)
    return views.hours(deck.t, rules.added_up(published), first, until)


def _weeks(deck: Deck, back: int) -> tuple[date, ...]:
    return rules.weeks_until(rules.monday(deck.now), back)


def _tallied(deck: Deck, event: Event, since: date) -> tuple[Tally, ...]:
    return deck.unit.tallied(event, datetime.combine(since, time(), UTC), deck.now + rules.WEEK)
