"""Figures that are taken once a week and stand for good."""

from datetime import UTC, date, datetime, time, timedelta

from bot.chapters.invitations import kept
from bot.chapters.ring import Ring
from bot.decide import figures as rules
from bot.decide.deadlines import seconds_until
from bot.model.communities import DAY
from bot.model.decisions import Alarmed, Decision, Event
from bot.model.figures import Figure, Snapshot, Tally
from bot.model.ids import CommunityId
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.ports import Unit

LONG_AGO = date(1970, 1, 5)
"""Before anybody asked anything here: a Monday."""


def next_look(community: CommunityId, now: datetime, share: int) -> Alarmed:
    """Set the alarm for the Monday to come, a *share* of seconds into it: not all communities are looked at at once."""
    due = _midnight(rules.monday(now) + rules.WEEK) + timedelta(seconds=share)
    return Alarmed(owner=community, alarm=Alarm.TAKE_FIGURES, seconds=seconds_until(due, now))


def take(ring: Ring) -> Decision:
    """Publish what there is enough of by now."""
    unit, now = ring.unit, ring.now
    answers, hours = (_after(unit, figure) for figure in (Figure.ANSWERS, Figure.HOURS))
    lived = _lived(unit, answers, hours, now)
    return Decision(
        publish=(
            *rules.answers(lived, answers, ring.settings, now),
            *rules.hours(lived, hours, now),
            *_balances(unit, now),
        ),
        counted_out=tuple(month for month, _ in unit.figures.running() if rules.next_month(month) <= now.date()),
        alarms=(next_look(ring.community.id, now, ring.chance.between(0, DAY - 1)),),
    )


def _after(unit: Unit, figure: Figure) -> date | None:
    last = unit.figures.last(figure)
    return last.ends if last else None


def _lived(unit: Unit, answers: date | None, hours: date | None, now: datetime) -> rules.Lived:
    def since(first: date | None, event: Event) -> tuple[Tally, ...]:
        return unit.tallied(event, _midnight(first or LONG_AGO), now)

    return rules.Lived(
        shown=since(answers, Event.ASK_SHOWN),
        in_a_day=since(answers, Event.ANSWERED_IN_A_DAY),
        sorted=since(answers, Event.ASK_SORTED),
        unanswered=since(answers, Event.CLOSED_UNANSWERED),
        opened_again=since(answers, Event.ASK_OPENED_AGAIN),
        first_offers=since(answers, Event.FIRST_OFFER),
        hours=since(hours, Event.HOURS_SHOWN),
    )


def _balances(unit: Unit, now: datetime) -> tuple[Snapshot, ...]:
    """Publish months that are over; each may change what was published last."""
    last, found = unit.figures.last(Figure.BALANCE), list[Snapshot]()
    for month, helped in unit.figures.running():
        told = rules.balance(month, helped, last) if rules.next_month(month) <= now.date() else None
        if told:
            last = told
            found.append(told)
    return tuple(found)


def count_helper(unit: Unit, helper: Person, now: datetime) -> None:
    """Count somebody, whose help was just kept for the first time in this month, by the months in which they asked.

    What is counted names nobody and stays sealed until the month is over. It takes no seal but the one that was opened
    to tell the helper, and none of anybody's who asked.
    """
    month = now.date().replace(day=1)
    if sum(at.date() >= month for at in kept(unit, helper)) == 1:
        asked = unit.asks.months_asked(helper, now, rules.MONTHS_BACK)
        unit.figures.count_in(month, rules.place_of(asked))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
