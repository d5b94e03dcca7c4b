"""What moderators read as figures says what it is, what is not shown and why, and nothing of anybody."""

from datetime import date

import pytest

from bot.model.asks import Size
from bot.model.figures import LONGER, Chart, Figure, Hidden, Snapshot
from bot.views import figures as views
from bot.views.words import words_in

T = words_in("en")
MONDAY = date(2026, 3, 2)


def published(*cells: int | None) -> Snapshot:
    return Snapshot(figure=Figure.ANSWERS, begins=MONDAY, ends=date(2026, 3, 23), cells=cells)


def cells(chart: Chart) -> list[list[str]]:
    return [[str(cell) for cell in row.cells] for row in chart.table.rows]


@pytest.mark.parametrize(
    "in_a_day, sorted_, unanswered, said",
    [
        (10, 13, 5, ["50 %", "65 %", "25 %"]),
        (16, 20, None, ["80 % or more", "100 %", "Not shown: fewer than five asks, or all but fewer than five."]),
        (4, 0, 9, ["20 % or less", "0 %", "45 %"]),
    ],
)
def test_shares_are_told_and_few_are_left_open(
    in_a_day: int, sorted_: int, unanswered: int | None, said: list[str]
) -> None:
    chart = views.answers(T, [published(20, in_a_day, sorted_, unanswered, 4, None)])

    assert chart.table.rows[0].head == "2 Mar to 22 Mar (20 asks)"
    assert cells(chart) == [said]


@pytest.mark.parametrize(
    "half, slow, said",
    [
        (1, 24, ["1 hour", "24 hours"]),
        (48, 168, ["2 days", "7 days"]),
        (4, LONGER, ["4 hours", "Longer than seven days, or no offer."]),
    ],
)
def test_times_are_told_in_hours_and_days(half: int, slow: int, said: list[str]) -> None:
    assert cells(views.first_offer(T, [published(60, 30, 30, None, half, slow)])) == [said]


def test_hidden_cells_of_one_table_say_the_same() -> None:
    hours = views.hours(T, (7, *[None] * 55), MONDAY, date(2026, 3, 23))
    people = Snapshot(figure=Figure.BALANCE, begins=date(2026, 3, 1), ends=date(2026, 4, 1), cells=(10, None, 5, None))

    for chart in (hours, views.balance(T, people)):
        hidden = {cell.why for row in chart.table.rows for cell in row.cells if isinstance(cell, Hidden)}
        assert len(hidden) == 1


def test_every_row_has_a_cell_a_column() -> None:
    charts = (
        views.asks(T, [MONDAY], {size: [1] for size in Size}),
        views.first_offer(T, [published(20, 10, 10, None, 4, None)]),
        views.answers(T, [published(20, 10, 10, None, 4, None)]),
        views.hours(T, [None] * 55 + [9], MONDAY, date(2026, 3, 23)),
        views.balance(T, Snapshot(figure=Figure.BALANCE, begins=MONDAY, ends=MONDAY, cells=(5, 5, None, None))),
        views.invited(T, [MONDAY], [(7,), (None,), (None,), (5,)]),
    )

    for chart in charts:
        assert chart.table.rows
        assert {len(row.cells) for row in chart.table.rows} == {len(chart.table.columns)}
        assert chart.table.title
        assert chart.table.why
        assert chart.table.unit
