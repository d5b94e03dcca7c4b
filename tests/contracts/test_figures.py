"""What is counted by kind, what was published for good, and who is counted until a month is over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.model.figures import Figure, Snapshot, Tally
from bot.model.ids import AskId
from bot.ports import Store, Unit
from tests.contracts.values import AWAY, HOME
from tests.worlds import ANA, BEN, NOON, an_anonymous_ask, an_ask

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)


def published(week: int, *cells: int | None, figure: Figure = Figure.ANSWERS) -> Snapshot:
    """Publish something about one week."""
    begins = MONDAY + week * WEEK
    return Snapshot(figure=figure, begins=begins, ends=begins + WEEK, cells=cells)


async def test_what_happened_is_told_apart_by_kind_and_week(store: Store) -> None:
    def work(unit: Unit) -> None:
        for week, kind in ((0, "5m"), (0, "5m"), (0, "1h"), (1, "5m"), (3, "1h")):
            unit.count("ask shown", NOON + week * WEEK, kind)
        unit.count("ask shown", NOON)
        unit.count("hours shown", NOON, "5m")

    await store.transact(lambda directory: work(directory.within(HOME)))

    def check(home: Unit, away: Unit) -> None:
        assert home.tallied("ask shown", NOON, NOON + 3 * WEEK) == (
            Tally("", MONDAY, 1),
            Tally("1h", MONDAY, 1),
            Tally("5m", MONDAY, 2),
            Tally("5m", MONDAY + WEEK, 1),
        )
        assert home.counted("ask shown", NOON, NOON + 3 * WEEK) == 5
        assert away.tallied("ask shown", NOON, NOON + 3 * WEEK) == ()

    await store.read(lambda directory: check(directory.within(HOME), directory.within(AWAY)))


async def test_what_was_published_is_found_from_a_day_on_the_earliest_first(store: Store) -> None:
    weeks = [published(week, 10 + week, None, 0) for week in range(3)]

    def work(unit: Unit) -> None:
        for one in (weeks[2], weeks[0], weeks[1], published(5, 7, figure=Figure.HOURS)):
            unit.figures.publish(one)

    await store.transact(lambda directory: work(directory.within(HOME)))

    def check(home: Unit, away: Unit) -> None:
        assert home.figures.published(Figure.ANSWERS, MONDAY - WEEK) == tuple(weeks)
        assert home.figures.published(Figure.ANSWERS, MONDAY + WEEK) == tuple(weeks[1:])
        assert home.figures.published(Figure.ANSWERS, MONDAY + WEEK + timedelta(days=1)) == tuple(weeks[1:])
        assert home.figures.last(Figure.ANSWERS) == weeks[2]
        assert home.figures.last(Figure.BALANCE) is None
        assert away.figures.published(Figure.ANSWERS, MONDAY - WEEK) == ()
        assert away.figures.last(Figure.ANSWERS) is None

    await store.read(lambda directory: check(directory.within(HOME), directory.within(AWAY)))


async def test_who_helps_in_a_month_is_counted_until_it_is_counted_out(store: Store) -> None:
    march, april = date(2026, 3, 1), date(2026, 4, 1)

    def work(unit: Unit) -> None:
        for month, place in ((april, 0), (march, 3), (march, 1), (march, 1)):
            unit.figures.count_in(month, place)
        assert unit.figures.running() == ((march, (0, 2, 0, 1)), (april, (1,)))
        assert unit.figures.last(Figure.BALANCE) is None
        unit.figures.count_out(march)
        assert unit.figures.running() == ((april, (1,)),)

    await store.transact(lambda directory: work(directory.within(HOME)))
    assert await store.read(lambda directory: directory.within(AWAY).figures.running()) == ()


@pytest.mark.parametrize("months, found", [(6, 3), (3, 2), (1, 1), (0, 0)])
async def test_it_is_known_in_how_many_months_before_this_one_somebody_asked(
    store: Store, months: int, found: int
) -> None:
    def work(unit: Unit) -> None:
        for n, month in enumerate((10, 1, 2, 2, 3), start=1):
            at = datetime(2025 if month == 10 else 2026, month, 5, tzinfo=UTC)
            builder = an_ask if n % 2 else an_anonymous_ask
            unit.asks.post(builder(id=AskId(str(n)), posted_at=at), ANA)

    await store.transact(lambda directory: work(directory.within(HOME)))

    def check(unit: Unit) -> None:
        assert unit.asks.months_asked(ANA, NOON, months) == found
        assert unit.asks.months_asked(BEN, NOON, months) == 0

    await store.read(lambda directory: check(directory.within(HOME)))
