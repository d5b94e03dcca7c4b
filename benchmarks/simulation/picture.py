"""The year as a picture: a line a figure, week by week, as an SVG that reads in light and in dark."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDE, HIGH = 880, 360
LEFT, RIGHT, TOP, BOTTOM = 48, 220, 40, 40
COLOURS = ("#2f6db3", "#2d8659", "#b06a00", "#8553a8")
DASHES = ("", "6 3", "2 3", "9 3 2 3")
"""Colour is never the only carrier of meaning."""

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #333 }
.title { font-size: 16px; font-weight: 600 }
.grid { stroke: #ccc; stroke-width: 1 }
.paper { fill: #fff }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd } .grid { stroke: #444 } .paper { fill: #1b1b1f }
}
"""


def drawn(title: str, lines: Mapping[str, Sequence[int]]) -> str:
    """Draw *lines*, which are as long as there are weeks."""
    most = max((value for values in lines.values() for value in values), default=0) or 1
    step = _step(most)
    top = -(-most // step) * step
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" aria-labelledby="t">',
        f'<title id="t">{escape(title)}</title><style>{STYLE}</style>',
        f'<rect class="paper" width="{WIDE}" height="{HIGH}"/>',
        f'<text class="title" x="{LEFT}" y="24">{escape(title)}</text>',
        *(_grid(value, top) for value in range(0, top + 1, step)),
        *(_line(place, name, values, top) for place, (name, values) in enumerate(lines.items())),
        f'<text x="{LEFT}" y="{HIGH - 12}">week 1</text>',
        f'<text x="{WIDE - RIGHT}" y="{HIGH - 12}" text-anchor="end">week {_weeks(lines)}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _step(most: int) -> int:
    """Give a round distance between grid lines, for about five of them."""
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, most) if most / step <= 6)


def _weeks(lines: Mapping[str, Sequence[int]]) -> int:
    return max((len(values) for values in lines.values()), default=1)


def _x(week: int, weeks: int) -> float:
    return LEFT + (WIDE - LEFT - RIGHT) * week / max(1, weeks - 1)


def _y(value: int, top: int) -> float:
    return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * value / top


def _grid(value: int, top: int) -> str:
    y = _y(value, top)
    line = f'<line class="grid" x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
    return f'{line}<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'


def _line(place: int, name: str, values: Sequence[int], top: int) -> str:
    points = " ".join(f"{_x(week, len(values)):.1f},{_y(value, top):.1f}" for week, value in enumerate(values))
    look = f'fill="none" stroke="{COLOURS[place]}" stroke-width="2" stroke-dasharray="{DASHES[place]}"'
    y = TOP + 12 + 24 * place
    key = f'<line x1="{WIDE - RIGHT + 16}" x2="{WIDE - RIGHT + 44}" y1="{y}" y2="{y}" {look}/>'
    return f'<polyline points="{points}" {look}/>{key}<text x="{WIDE - RIGHT + 52}" y="{y + 4}">{escape(name)}</text>'
