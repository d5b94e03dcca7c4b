"""Kept figures as SVG, which reads in light and in dark. What is drawn follows from the figures alone."""

from collections.abc import Mapping, Sequence
from math import log2, log10
from typing import Any
from xml.sax.saxutils import escape

Figures = Sequence[Mapping[str, Any]]

LINE, TOP, NAMES_WIDE, PLOT_WIDE, FIGURES_WIDE = 20, 70, 300, 360, 200
FARTHEST = 3
"""Doublings on either side of a goal that are drawn; what is farther ends there."""

STYLE = """
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-size: 15px; font-weight: 600 }
.grid { stroke: #ddd } .goal { stroke: #333 }
.reached { fill: #2d8659 } .missed { fill: #b06a00 }
.few { fill: none; stroke: #2f6db3; stroke-width: 1.5 } .many { fill: #2f6db3 } .way { stroke: #2f6db3 }
.paper { fill: #fff }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd } .grid { stroke: #333 } .goal { stroke: #ddd } .paper { fill: #1b1b1f }
}
"""


def reached(figures: Figures) -> str:
    """Draw how far each benchmark is beyond its goal, to the right, or short of it; one step is twice as much."""
    shown = [one for one in figures if ", " not in one["name"] or one["name"].startswith("pg_unit")]
    title = "How far each ratio is beyond its goal (right), or short of it (left)"
    marks = [(_place(step), "goal" if step == 0 else _times(step)) for step in range(-FARTHEST, FARTHEST + 1)]
    return _drawn(title, marks, [_bar(place, one) for place, one in enumerate(shown)])


def _times(step: int) -> str:
    return f"{2**step}x" if step > 0 else f"1/{2**-step}"


def _place(doublings: float) -> float:
    within = max(-FARTHEST, min(FARTHEST, doublings))
    return NAMES_WIDE + PLOT_WIDE * (within + FARTHEST) / (2 * FARTHEST)


def _bar(place: int, one: Mapping[str, Any]) -> str:
    ratio, goal = max(one["ratio"], 0.001), one["goal"]
    beyond = goal / ratio if one["less_is_better"] else ratio / goal
    at, goal_at, y = _place(log2(beyond)), _place(0), TOP + LINE * place
    kind, sign = "reached" if beyond >= 1 else "missed", "<=" if one["less_is_better"] else ">="
    bar = f'<rect class="{kind}" x="{min(at, goal_at):.1f}" y="{y + 4}" width="{abs(at - goal_at):.1f}" height="12"/>'
    return bar + _said(y, one["name"], f"{one['ratio']:.2f} ({sign} {goal:g}), {kind}")


def grown(figures: Figures) -> str:
    """Draw what each statement costs beside a thousand members and asks (a ring) and beside a million (a disc)."""
    shown = [one for one in figures if one["name"].startswith("growth, ")]
    costs = [cost for one in shown for cost in (one["floor"], one["value"])]
    most = max((log10(max(cost, 1)) for cost in costs), default=1.0)
    marks = [(_along(10**power, most), _shortly(10**power)) for power in range(int(most) + 1)]
    title = "Cost beside 1,000 members and asks (ring) and beside 1,000,000 (disc)"
    return _drawn(title, marks, [_step(place, one, most) for place, one in enumerate(shown)])


def _along(microseconds: float, most: float) -> float:
    return NAMES_WIDE + PLOT_WIDE * log10(max(microseconds, 1)) / most


def _shortly(microseconds: float) -> str:
    return f"{microseconds / 1000:g} ms" if microseconds >= 1000 else f"{microseconds:g} us"


def _step(place: int, one: Mapping[str, Any], most: float) -> str:
    few, many, y = _along(one["floor"], most), _along(one["value"], most), TOP + LINE * place + 10
    way = f'<line class="way" x1="{few:.1f}" x2="{many:.1f}" y1="{y}" y2="{y}"/>'
    discs = f'<circle class="many" cx="{many:.1f}" cy="{y}" r="4"/><circle class="few" cx="{few:.1f}" cy="{y}" r="4"/>'
    said = f"{_shortly(round(one['value']))}, {one['ratio']:.1f} times"
    return way + discs + _said(y - 10, one["name"].removeprefix("growth, "), said)


def _said(y: int, name: str, figures: str) -> str:
    left = f'<text x="{NAMES_WIDE - 12}" y="{y + 14}" text-anchor="end">{escape(name)}</text>'
    return f'{left}<text x="{NAMES_WIDE + PLOT_WIDE + 12}" y="{y + 14}">{escape(figures)}</text>'


def _drawn(title: str, marks: Sequence[tuple[float, str]], lines: Sequence[str]) -> str:
    wide, high = NAMES_WIDE + PLOT_WIDE + FIGURES_WIDE, TOP + LINE * len(lines) + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" aria-labelledby="t">',
        f'<title id="t">{escape(title)}</title><style>{STYLE}</style>',
        f'<rect class="paper" width="{wide}" height="{high}"/>',
        f'<text class="title" x="16" y="26">{escape(title)}</text>',
        *(_mark(x, text, high) for x, text in marks),
        *lines,
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _mark(x: float, text: str, high: int) -> str:
    kind = "goal" if text == "goal" else "grid"
    line = f'<line class="{kind}" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 8}" y2="{high - 12}"/>'
    return f'{line}<text x="{x:.1f}" y="{TOP - 14}" text-anchor="middle">{escape(text)}</text>'
