"""What holds however long an ask waits, wherever that is, with a bot that is switched off and clocks that are moved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

from hypothesis import given, strategies as st

from bot.decide.deadlines import deadline
from bot.decide.hours import quiet_ends
from bot.decide.waiting import ASKED, OVER, begin, due, look_again, take
from bot.model.asks import Ask, ByWhen
from bot.model.communities import Settings
from bot.model.decisions import Decision
from bot.model.effects import Notice, ShowAgain, TellAsker
from bot.model.offers import Offer
from tests.worlds import an_anonymous_ask, an_ask, an_offer, some_settings

HOUR = 3600
ZONES = st.sampled_from(sorted(available_timezones()))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  Hypothesis adds the zone.
SETTINGS = st.builds(
    some_settings,
    zone=ZONES,
    quiet=st.tuples(st.integers(0, 23), st.integers(0, 23)),
    first_request=st.integers(HOUR, 8 * HOUR),
    next_request=st.integers(HOUR, 4 * HOUR),
    requests_an_ask=st.integers(0, 5),
    show_again=st.integers(25 * HOUR, 40 * HOUR),
    ask_asker=st.integers(48 * HOUR, 96 * HOUR),
    close_after=st.integers(120 * HOUR, 400 * HOUR),
)
SWITCHED_OFF = st.timedeltas(timedelta(), timedelta(days=8)) | st.just(timedelta())
MOVED = st.timedeltas(timedelta(days=-1), timedelta(days=1)) | st.just(timedelta())


@dataclass(frozen=True)
class Wait:
    """An ask on its way through time: for each time its alarm rings, how late it does, and whether an offer stands."""

    settings: Settings
    start: datetime
    by_when: ByWhen
    anonymous: bool
    late: list[tuple[timedelta, bool]]


WAITS = st.builds(
    Wait,
    settings=SETTINGS,
    start=MOMENTS,
    by_when=st.sampled_from(ByWhen),
    anonymous=st.booleans(),
    late=st.lists(st.tuples(SWITCHED_OFF, st.booleans()), max_size=8),
)


@dataclass(frozen=True)
class Rung:
    """What one ring did."""

    at: datetime
    ask: Ask
    step: int | None
    decision: Decision

    def told(self, notice: Notice) -> bool:
        return TellAsker(ask=self.ask.id, notice=notice) in self.decision.effects


def rings(wait: Wait, moved: list[timedelta]) -> Iterator[Rung]:
    """Ring until the ask has ended; where the clock was moved, what was due by then rings at once, the rest later."""
    ask = (an_anonymous_ask if wait.anonymous else an_ask)(
        deadline=deadline(wait.by_when, wait.start, wait.settings.zone), posted_at=wait.start
    )
    ask, alarm = begin(ask, wait.settings, wait.start)
    now, late, leaps = wait.start, iter(wait.late), iter(moved)
    while ask.on_show:
        delay, offered = next(late, (timedelta(), False))
        rings_at = now + timedelta(seconds=alarm.seconds) + delay
        now = max(rings_at, now + next(leaps, timedelta()))
        offers: tuple[Offer, ...] = (an_offer(),) if offered else ()
        step = due(ask, offers, wait.settings, now)
        decision = (
            Decision(alarms=(look_again(ask, offers, wait.settings, now),))
            if step is None
            else take(ask, step, offers, wait.settings, now)
        )
        yield Rung(now, ask, step, decision)
        ask = next((kept for kept in decision.keep if isinstance(kept, Ask)), ask)
        alarm = decision.alarms[0] if decision.alarms else alarm


@given(wait=WAITS)
def test_every_ask_comes_to_an_end_and_its_asker_was_asked_a_day_before(wait: Wait) -> None:
    rung = list(rings(wait, []))

    asked = next(one.at for one in rung if one.told(Notice.STILL_WAITING))
    assert rung[-1].told(Notice.CLOSED_KINDLY)
    assert rung[-1].at - asked >= timedelta(days=1)


@given(wait=WAITS, moved=st.lists(MOVED, max_size=8))
def test_each_step_is_taken_once_and_in_order_whatever_the_clock_does(wait: Wait, moved: list[timedelta]) -> None:
    steps = [one.step for one in rings(wait, moved) if one.step is not None]

    assert steps == sorted(set(steps))
    assert steps[-2:] == [ASKED, OVER]


@given(wait=WAITS, moved=st.lists(MOVED, max_size=8))
def test_nothing_happens_in_quiet_hours(wait: Wait, moved: list[timedelta]) -> None:
    for one in rings(wait, moved):
        asleep = quiet_ends(one.at, wait.settings.zone, wait.settings.quiet)
        assert one.step is None or not asleep
        assert not (asleep and (one.decision.keep or one.decision.effects))


@given(wait=WAITS)
def test_an_alarm_is_always_set_for_later(wait: Wait) -> None:
    for one in rings(wait, []):
        assert one.step == OVER or [alarm.seconds > 0 for alarm in one.decision.alarms] == [True]


@given(wait=WAITS)
def test_a_card_is_shown_once_more_within_a_day_of_its_time_or_not_at_all(wait: Wait) -> None:
    for one in rings(wait, []):
        if ShowAgain(ask=one.ask.id) in one.decision.effects:
            assert one.ask.watched_from is not None
            assert one.at - one.ask.watched_from >= timedelta(seconds=wait.settings.show_again)
