"""Where the shapes of a chart stand, and that what is hidden has no height."""

import pytest
from hypothesis import given, strategies as st

from adapters.web.drawings import FIELD, Box, Path, drawn, is_long, reasons, top
from bot.model.figures import Cell, Chart, Figure, Hidden, Look, Number, Row, Table

FEW = Hidden("fewer than five people")


def a_chart(look: Look, *rows: tuple[Cell, ...]) -> Chart:
    columns = tuple(f"column {number}" for number in range(len(rows[0]) if rows else 1))
    lines = tuple(Row(head=f"row {number}", cells=cells) for number, cells in enumerate(rows))
    return Chart(
        figure=Figure.ASKS,
        look=look,
        table=Table(title="Asks", why="", head="Week", columns=columns, unit="asks", rows=lines),
    )


@pytest.mark.parametrize("largest, end", [(0, 4), (1, 4), (3, 4), (5, 6), (9, 10), (11, 20), (99, 100), (401, 600)])
def test_a_scale_ends_with_a_round_number(largest: int, end: int) -> None:
    assert top(largest) == end


def test_bars_are_stacked_from_the_bottom() -> None:
    shapes = drawn(a_chart(Look.BARS, (Number(1), Number(3)), (Number(2), Number(0))))

    assert [(box.y, box.height, box.series) for box in shapes.boxes] == [(75, 25, 0), (0, 75, 1), (50, 50, 0)]
    assert shapes.scale == ("4", "2", "0")
    assert shapes.heads == ("row 0", "row 1")


def test_a_hidden_cell_is_hatched_up_to_the_top_whatever_it_would_be() -> None:
    shapes = drawn(a_chart(Look.BARS, (Number(1), FEW), (Number(2), Number(2))))

    assert shapes.boxes[1] == Box(x=5, y=0, width=40, height=75, hatched=True, said="row 0: fewer than five people")


def test_a_line_is_broken_where_a_cell_is_hidden() -> None:
    shapes = drawn(a_chart(Look.LINES, (Number(0),), (Number(4),), (FEW,), (Number(2),)))

    assert shapes.paths == (Path(series=0, steps="M12.50 100.00L37.50 0.00M87.50 50.00h0"),)
    assert [(box.x, box.width, box.hatched) for box in shapes.boxes] == [(50, 25, True)]


def test_a_line_that_is_hidden_beside_others_takes_nothing_of_them_and_is_named() -> None:
    chart = a_chart(Look.LINES, (Number(1), FEW), (FEW, FEW))

    assert [(box.y, box.height) for box in drawn(chart).boxes] == [(94, 6), (0, 100)]
    assert reasons(chart) == (FEW.why,)
    assert reasons(a_chart(Look.LINES, (Number(1), FEW))) == ("fewer than five people (column 1)",)


def test_a_heat_map_has_a_field_a_cell_and_a_hidden_one_no_strength() -> None:
    shapes = drawn(a_chart(Look.HEAT, (Number(1), Number(4)), (FEW, Number(0))))

    assert [(box.strength, box.hatched) for box in shapes.boxes] == [(0.25, False), (1, False), (0, True), (0, False)]


def test_a_histogram_has_a_bar_a_row() -> None:
    shapes = drawn(a_chart(Look.HISTOGRAM, (Number(2),), (FEW,), (Number(4),)))

    assert [(box.width, box.hatched, box.said) for box in shapes.boxes] == [
        (50, False, "2"),
        (FIELD, True, "fewer than five people"),
        (100, False, "4"),
    ]


def test_a_few_rows_are_named_each_below_what_it_names() -> None:
    heads = drawn(a_chart(Look.BARS, *[(Number(1),)] * 52)).heads

    assert len(heads) == 52
    assert [place for place, head in enumerate(heads) if head] == [0, 26, 51]


def test_each_reason_is_said_once() -> None:
    assert reasons(a_chart(Look.BARS, (FEW, FEW), (Hidden("another"), Number(1)))) == (FEW.why, "another")


def test_a_year_is_a_line_to_be_pointed_at() -> None:
    assert is_long(a_chart(Look.LINES, *[(Number(1),)] * 52))
    assert not is_long(a_chart(Look.LINES, *[(Number(1),)] * 12))
    assert not is_long(a_chart(Look.BARS, *[(Number(1),)] * 52))


CELLS = st.one_of(st.builds(Number, st.integers(0, 10**9)), st.just(FEW))
TABLES = st.integers(1, 5).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), max_size=60))


@given(st.sampled_from(Look), TABLES)
def test_whatever_the_figures_are_every_shape_stays_on_the_field(look: Look, rows: list[tuple[Cell, ...]]) -> None:
    shapes = drawn(a_chart(look, *rows))

    for box in shapes.boxes:
        assert -0.001 <= box.x <= box.x + box.width <= FIELD + 0.001
        assert -0.001 <= box.y <= box.y + box.height <= FIELD + 0.001
    assert len(shapes.scale) <= max(3, len(rows))
