"""What is made of figures."""

import pytest

from benchmarks.rows import Pair, Row, middle, table
from benchmarks.run import Run, pairs


def pair(value: float, floor: float) -> Pair:
    return Pair(value=value, floor=floor)


def test_the_middle_round_is_shown_whole():
    rounds = [pair(100, 100), pair(60, 100), pair(10, 5)]

    assert middle(rounds) == pair(100, 100)


def test_a_row_says_for_programs_what_it_says_for_people():
    row = Row(name="unit", unit="units/s", pair=pair(700.04, 1400), goal=0.5)

    assert row.as_json() == {"name": "unit", "value": 700.0, "unit": "units/s", "floor": 1400, "ratio": 0.5}
    assert row.reached


def test_figures_in_between_have_columns_of_their_own():
    grown = Row(name="growth", unit="us", pair=pair(30, 10), goal=3, between=(12.04, 20))
    shown = table([grown, Row(name="unit", unit="units/s", pair=pair(1, 2), goal=0.5)], "")

    assert grown.as_json()["between"] == [12.0, 20]
    assert [list(column.cells) for column in shown.columns[4:6]] == [["12", ""], ["20", ""]]


@pytest.mark.parametrize("value,reached", [(199, True), (200, True), (201, False)])
def test_where_less_is_better_the_goal_is_not_to_be_passed(value, reached):
    row = Row(name="slack_ack", unit="µs", pair=pair(value, 100), goal=2, less_is_better=True)

    assert row.reached is reached


def test_the_table_says_on_which_side_of_its_goal_a_ratio_should_be():
    more = Row(name="unit", unit="units/s", pair=pair(60, 100), goal=0.5)
    less = Row(name="slack_ack", unit="µs", pair=pair(150, 100), goal=2, less_is_better=True)

    assert list(table([more, less], "").columns[-1].cells) == [">= 0.5", "<= 2"]


@pytest.mark.parametrize("share,count", [(1.0, 400), (0.1, 40), (0.0001, 1)])
def test_a_count_is_scaled_but_never_to_nothing(share, count):
    assert Run(share=share).of(400) == count


async def test_contenders_take_turns_and_the_warm_up_counts_for_nothing():
    done: list[tuple[str, int]] = []

    async def ours(number: int) -> float:
        done.append(("ours", number))
        return 10.0 * number

    async def floor(number: int) -> float:
        done.append(("floor", number))
        return 1.0

    found = await Run(rounds=2).in_turn("any", {"floor": floor, "ours": ours})

    assert done == [("floor", 0), ("ours", 0), ("ours", 1), ("floor", 1), ("floor", 2), ("ours", 2)]
    assert [pair.ratio for pair in pairs(found, "ours", "floor")] == [10.0, 20.0]


async def test_progress_is_told_from_nothing_to_all():
    told: list[tuple[str, int, int]] = []

    async def contender(_: int) -> float:
        return 1.0

    await Run(rounds=1, progress=lambda *step: told.append(step)).in_turn("any", {"one": contender})

    assert told == [("any", 0, 2), ("any", 1, 2), ("any", 2, 2)]
