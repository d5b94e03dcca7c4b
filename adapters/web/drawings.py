"""Chart -> shapes on a field of a hundred by a hundred, which a page stretches; words and scales stand around it. Pure.

What is hidden is hatched over the whole height: how high it would be is what is hidden. Where other lines have a point
beside it, only a strip at the foot is: hatched as a whole, they would look hidden, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Final

from bot.model.figures import Chart, Hidden, Look, Number, Row

FIELD: Final = 100.0
HEADS: Final = 3
"""How many rows are named below a chart; more would run into each other on a phone."""

SMALLEST: Final = 4

STRIP: Final = 6.0

LONG: Final = 26
"""Rows from which on a line is one to be pointed at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A bar, or a field of a heat map: ``series`` is its column, ``strength`` from 0 to 1 how dark it is."""

    x: float
    y: float
    width: float
    height: float
    said: str
    series: int = 0
    strength: float = 1.0
    hatched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A line of one column, broken where a cell is hidden."""

    series: int
    steps: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A chart's shapes, the numbers of its scale from the top down, and which rows are named below it."""

    boxes: tuple[Box, ...] = ()
    paths: tuple[Path, ...] = ()
    scale: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


def drawn(chart: Chart) -> Drawn:
    """Draw a chart."""
    match chart.look:
        case Look.BARS:
            return _bars(chart)
        case Look.LINES:
            return _lines(chart)
        case Look.HEAT:
            return _heat(chart)
        case Look.HISTOGRAM:
            return _histogram(chart)


def is_long(chart: Chart) -> bool:
    """Say whether a chart has so long a line that one wants to point at it."""
    return chart.look is Look.LINES and len(chart.table.rows) >= LONG


def reasons(chart: Chart) -> tuple[str, ...]:
    """Give why cells are hidden, each reason once, and of which lines it is said if not of all."""
    told: dict[str, dict[str, None]] = {}
    for row in chart.table.rows:
        for column, cell in zip(chart.table.columns, row.cells, strict=True):
            if isinstance(cell, Hidden):
                told.setdefault(cell.why, {})[column] = None
    some = chart.look is Look.LINES
    return tuple(
        f"{why} ({', '.join(columns)})" if some and len(columns) < len(chart.table.columns) else why
        for why, columns in told.items()
    )


def top(largest: int) -> int:
    """Give the round number that a scale ends with; the smallest leaves one ask as small as it is."""
    if largest <= SMALLEST:
        return SMALLEST
    power = int(10 ** (len(str(largest)) - 1))
    return next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= largest)


def _bars(chart: Chart) -> Drawn:
    rows = chart.table.rows
    highest = top(max((sum(_numbers(row)) for row in rows), default=0))
    boxes = (box for place, row in enumerate(rows) for box in _stack(chart, row, _slot(place, len(rows)), highest))
    return Drawn(boxes=tuple(boxes), scale=_scale(highest), heads=_heads(rows))


def _stack(chart: Chart, row: Row, slot: tuple[float, float], highest: int) -> Iterator[Box]:
    x, width = slot
    heights = [cell.value * FIELD / highest if isinstance(cell, Number) else 0.0 for cell in row.cells]
    tops = list(accumulate(heights))
    for series, (cell, height, reached) in enumerate(zip(row.cells, heights, tops, strict=True)):
        if height:
            said = _said(row, chart.table.columns[series], cell)
            yield Box(x=x, y=FIELD - reached, width=width, height=height, series=series, said=said)
    if hidden := next((cell for cell in row.cells if isinstance(cell, Hidden)), None):
        rest = FIELD - (tops[-1] if tops else 0.0)
        yield Box(x=x, y=0.0, width=width, height=rest, hatched=True, said=f"{row.head}: {hidden.why}")


def _lines(chart: Chart) -> Drawn:
    rows = chart.table.rows
    highest = top(max((number for row in rows for number in _numbers(row)), default=0))
    bands = tuple(
        _band(row, hidden, _slot(place, len(rows), gap=0.0))
        for place, row in enumerate(rows)
        if (hidden := next((cell for cell in row.cells if isinstance(cell, Hidden)), None))
    )
    paths = tuple(
        Path(series=series, steps=_steps([row.cells[series] for row in rows], highest))
        for series in range(len(chart.table.columns))
    )
    return Drawn(boxes=bands, paths=paths, scale=_scale(highest), heads=_heads(rows))


def _band(row: Row, hidden: Hidden, slot: tuple[float, float]) -> Box:
    x, width = slot
    height = STRIP if _numbers(row) else FIELD
    return Box(x=x, y=FIELD - height, width=width, height=height, hatched=True, said=f"{row.head}: {hidden.why}")


def _steps(cells: list[Number | Hidden], highest: int) -> str:
    """Write one line as a path; a point between two gaps is a line of no length, which a round end shows as a dot."""
    steps = []
    for shown, run in groupby(enumerate(cells), lambda placed: isinstance(placed[1], Number)):
        if not shown:
            continue
        points = [
            f"{_middle(place, len(cells)):.2f} {FIELD - cell.value * FIELD / highest:.2f}"
            for place, cell in run
            if isinstance(cell, Number)
        ]
        steps.append("M" + "L".join(points) + ("h0" if len(points) == 1 else ""))
    return "".join(steps)


def _heat(chart: Chart) -> Drawn:
    rows, columns = chart.table.rows, chart.table.columns
    darkest = max((number for row in rows for number in _numbers(row)), default=0) or 1
    width, height = FIELD / max(len(columns), 1), FIELD / max(len(rows), 1)
    boxes = tuple(
        Box(
            x=series * width,
            y=place * height,
            width=width,
            height=height,
            strength=cell.value / darkest if isinstance(cell, Number) else 0.0,
            hatched=isinstance(cell, Hidden),
            said=_said(row, columns[series], cell),
        )
        for place, row in enumerate(rows)
        for series, cell in enumerate(row.cells)
    )
    return Drawn(boxes=boxes, scale=tuple(row.head for row in rows), heads=_chosen(columns))


def _histogram(chart: Chart) -> Drawn:
    highest = top(max((number for row in chart.table.rows for number in _numbers(row)), default=0))
    boxes = tuple(
        Box(
            x=0.0,
            y=0.0,
            width=cell.value * FIELD / highest if isinstance(cell, Number) else FIELD,
            height=FIELD,
            hatched=isinstance(cell, Hidden),
            said=str(cell),
        )
        for row in chart.table.rows
        for cell in row.cells[:1]
    )
    return Drawn(boxes=boxes, heads=tuple(row.head for row in chart.table.rows))


def _slot(place: int, among: int, gap: float = 0.2) -> tuple[float, float]:
    """Give where the *place*-th of so many begins, and how wide it is."""
    width = FIELD / among
    return place * width + width * gap / 2, width * (1 - gap)


def _middle(place: int, among: int) -> float:
    return (place + 0.5) * FIELD / among


def _numbers(row: Row) -> tuple[int, ...]:
    return tuple(cell.value for cell in row.cells if isinstance(cell, Number))


def _said(row: Row, column: str, cell: Number | Hidden) -> str:
    return f"{row.head}, {column}: {cell}"


def _scale(highest: int) -> tuple[str, ...]:
    return (str(highest), str(highest // 2), "0") if highest % 2 == 0 else (str(highest), "0")


def _heads(rows: tuple[Row, ...]) -> tuple[str, ...]:
    return _chosen(tuple(row.head for row in rows))


def _chosen(heads: tuple[str, ...]) -> tuple[str, ...]:
    """Leave a few of the names, the first and the last among them; each stays in its place, below what it names."""
    if len(heads) <= HEADS:
        return heads
    step = (len(heads) - 1) / (HEADS - 1)
    named = {round(number * step) for number in range(HEADS)}
    return tuple(head if place in named else "" for place, head in enumerate(heads))
