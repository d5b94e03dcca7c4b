"""Which figures are published, and what is hidden in them; that nothing gets round it: ``tests/property``."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.decide import figures as rules
from bot.decide.figures import Lived
from bot.decide.tallies import CELLS
from bot.model.figures import LONGER, Figure, Snapshot, Tally
from tests.worlds import some_settings

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)
LATER = datetime(2026, 6, 3, 12, tzinfo=UTC)


def weekly(*numbers: int, kind: str = "5m") -> tuple[Tally, ...]:
    """Count so many in each week from the first on."""
    return tuple(Tally(kind, MONDAY + week * WEEK, n) for week, n in enumerate(numbers) if n)


def in_weeks(begins: int, ends: int) -> tuple[date, date]:
    return MONDAY + begins * WEEK, MONDAY + ends * WEEK


@pytest.mark.parametrize(
    "cells, shown",
    [
        ((9, 4, 3, 0), (9, None, None, None)),
        ((9, 7, 6), (9, 7, 6)),  # Nobody is few: nothing is hidden that a total could tell of.
        ((9, 7, 4), (9, None, None)),  # Alone it would be what is left of the total.
        ((9, 7, 0), (9, None, None)),
        ((9, 9, 2, 2), (None, 9, None, None)),
        ((9, 8, 4, 4), (9, None, None, None)),  # Eight in two cells that hold four at most.
        ((9, 8, 4, 4, 0), (9, 8, None, None, None)),
        ((9, 8, 4, 1), (9, None, None, None)),  # Five in two: each has some.
        ((40, 0, 0, 0), (None, None, None, None)),  # Everybody is in one place, which would tell of each.
        ((4, 4, 4), (None, None, None)),
        ((), ()),
    ],
)
def test_few_are_hidden_and_whatever_would_tell_of_them(cells: Sequence[int], shown: rules.Cells) -> None:
    assert rules.suppress(cells) == shown


@pytest.mark.parametrize(
    "shown, since, found",
    [
        (weekly(12, 9, 1, 0, 3, 40), None, [in_weeks(0, 1), in_weeks(1, 3), in_weeks(3, 6)]),
        (weekly(12, 9, 1, 0, 3), None, [in_weeks(0, 1), in_weeks(1, 3)]),
        (weekly(0, 0, 10), None, [in_weeks(2, 3)]),
        (weekly(0, 0, 10), MONDAY, [in_weeks(0, 3)]),
        (weekly(12, 9, 1), MONDAY + WEEK, [in_weeks(1, 3)]),
        (weekly(9), None, []),
        ((), None, []),
        (weekly(5, 0) + weekly(5, kind="1h"), None, [in_weeks(0, 1)]),
    ],
)
def test_weeks_are_put_together_until_enough_was_asked_in_them_and_shared_by_no_two(
    shown: tuple[Tally, ...], since: date | None, found: list[tuple[date, date]]
) -> None:
    assert list(rules.stretches(shown, since, MONDAY + 30 * WEEK, 10)) == found


def test_a_week_that_is_still_on_is_left_for_later() -> None:
    assert rules.stretches(weekly(12, 12), None, MONDAY + WEEK, 10) == (in_weeks(0, 1),)


def answered(lived: Lived, **but: int) -> Sequence[rules.Cells]:
    return [one.cells for one in rules.answers(lived, None, some_settings(**but), LATER)]


def test_what_became_of_asks_is_told_of_ten_and_more() -> None:
    lived = Lived(
        shown=weekly(20),
        in_a_day=weekly(8),
        sorted=weekly(11),
        unanswered=weekly(6),
        opened_again=weekly(1, kind="ask sorted"),
        first_offers=weekly(4, kind="1") + weekly(6, kind="24"),
    )

    assert answered(lived) == [(20, 8, 10, 6, 24, None)]


def test_asks_without_an_offer_count_as_the_slowest() -> None:
    lived = Lived(shown=weekly(20), first_offers=weekly(9, kind="1"))

    assert answered(lived)[0][4] == LONGER


def test_the_slowest_tenth_is_told_of_where_five_are_in_it() -> None:
    lived = Lived(shown=weekly(49, 50), first_offers=weekly(49, 44, kind="2") + weekly(0, 1, kind="72"))

    assert [cells[4:] for cells in answered(lived)] == [(2, None), (2, 72)]


@pytest.mark.parametrize("in_a_day, told", [(0, 4), (4, 4), (5, 5), (15, 15), (16, 16), (20, 16)])
def test_few_answers_and_all_but_few_are_left_open(in_a_day: int, told: int) -> None:
    assert answered(Lived(shown=weekly(20), in_a_day=weekly(in_a_day)))[0][1] == told


@pytest.mark.parametrize(
    "in_a_day, unanswered, told",
    [(8, 6, 6), (8, 4, None), (8, 8, None), (15, 5, None), (10, 5, 5), (3, 15, 15), (3, 16, None), (16, 4, None)],
)
def test_how_many_had_no_offer_is_told_where_neither_they_nor_the_others_are_few(
    in_a_day: int, unanswered: int, told: int | None
) -> None:
    lived = Lived(shown=weekly(20), in_a_day=weekly(in_a_day), unanswered=weekly(unanswered))

    assert answered(lived)[0][3] == told


@pytest.mark.parametrize(
    "asks, in_a_day, weeks, told",
    [(36, 31, 0, (31, 36)), (12, 8, 0, (8, 12)), (12, 5, 0, None), (9, 5, 0, None), (36, 31, 7, None)],
)
def test_lately_is_what_was_published_last_where_it_encourages(
    asks: int, in_a_day: int, weeks: int, told: tuple[int, int] | None
) -> None:
    last = Snapshot(figure=Figure.ANSWERS, begins=MONDAY, ends=MONDAY + WEEK, cells=(asks, in_a_day, 0, 0, 1, None))
    now = datetime(2026, 3, 25, tzinfo=UTC) + weeks * WEEK

    assert rules.encouraging(last, some_settings(), now - 4 * WEEK) == told


def test_a_community_may_want_more_asks_and_never_fewer() -> None:
    lived = Lived(shown=weekly(9, 12, 12))

    assert [cells[0] for cells in answered(lived, figures_from=1)] == [21, 12]
    assert [cells[0] for cells in answered(lived, figures_from=30)] == [33]


def test_what_becomes_of_asks_is_told_two_weeks_later() -> None:
    lived, after = Lived(shown=weekly(10)), datetime(2026, 3, 9, tzinfo=UTC) + 2 * WEEK

    assert rules.answers(lived, None, some_settings(), after - timedelta(seconds=1)) == ()
    assert len(rules.answers(lived, None, some_settings(), after)) == 1


def test_the_hours_of_a_week_are_told_of_a_hundred_asks() -> None:
    asks = weekly(90, kind="0 9") + weekly(9, kind="3 18") + weekly(4, kind="6 21") + weekly(0, 3, kind="5 0")

    (told,) = rules.hours(Lived(hours=asks), None, LATER)

    shown = {cell: n for cell, n in zip(CELLS, told.cells, strict=True) if n is not None}
    assert (told.begins, told.ends) == in_weeks(0, 1)
    assert shown == {"0 9": 90}  # And not the nine: with them, four would be left of a total that all can count.


def test_what_is_hidden_in_one_stretch_is_not_made_up_for_by_another() -> None:
    stretch = [
        Snapshot(figure=Figure.HOURS, begins=MONDAY, ends=MONDAY, cells=cells)
        for cells in ((7, None, None), (6, 8, None))
    ]

    assert rules.added_up(stretch) == (13, 8, None)
    assert rules.added_up(()) == ()


@pytest.mark.parametrize("months, place", [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3)])
def test_who_helps_has_a_place_by_the_months_in_which_they_asked(months: int, place: int) -> None:
    assert rules.place_of(months) == place


def a_month(*cells: int | None) -> Snapshot:
    return Snapshot(figure=Figure.BALANCE, begins=date(2026, 2, 1), ends=date(2026, 3, 1), cells=cells)


MARCH = date(2026, 3, 1)


def test_giving_and_asking_is_told_in_fives() -> None:
    assert rules.balance(MARCH, (13, 9, 8, 6), None) == Snapshot(
        figure=Figure.BALANCE, begins=MARCH, ends=date(2026, 4, 1), cells=(10, 5, 5, 5)
    )


@pytest.mark.parametrize("helped", [(4, 4, 4, 4), (30,), (), (5, 0, 0, 2)])
def test_of_too_few_or_of_all_of_them_nothing_is_told(helped: tuple[int, ...]) -> None:
    assert rules.balance(MARCH, helped, None) is None


@pytest.mark.parametrize(
    "last, helped, told",
    [
        ((10, 5, None, None), (14, 9, 3, 3), False),  # All of it may have been so.
        ((10, 5, None, None), (18, 9, 3, 3), False),  # Four of those in the first have come for sure.
        ((10, 5, None, None), (19, 9, 3, 3), True),
        ((20, 5, None, None), (16, 9, 3, 3), False),
        ((20, 5, None, None), (15, 9, 3, 3), True),
        ((10, 10, None, None), (17, 17, 3, 3), True),
        ((None, 10, None, None), (90, 12, 3, 3), False),  # What was hidden may have been as many.
    ],
)
def test_it_is_told_anew_where_at_least_five_people_changed(
    last: rules.Cells, helped: tuple[int, ...], told: bool
) -> None:
    assert (rules.balance(MARCH, helped, a_month(*last)) is not None) is told


def test_weekly_totals_are_told_from_five_on() -> None:
    weeks = rules.weeks_until(MONDAY + 2 * WEEK, 3)

    assert rules.not_few(rules.weekly(weekly(4, 5, kind="") + weekly(0, 1, kind="x"), weeks)) == (None, 6, None)


@pytest.mark.parametrize("day, following", [((2026, 1, 31), (2026, 2, 1)), ((2026, 12, 1), (2027, 1, 1))])
def test_a_month_follows_the_other(day: tuple[int, int, int], following: tuple[int, int, int]) -> None:
    assert rules.next_month(date(*day)) == date(*following)
