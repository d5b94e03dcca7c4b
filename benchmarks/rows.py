"""What a benchmark found, and how it is shown: every figure beside a floor that was measured in the same run."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table

Json = dict[str, str | float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One round: our figure and the floor's, taken right after each other."""

    value: float
    floor: float

    @property
    def ratio(self) -> float:
        """Give our share of the floor."""
        return self.value / self.floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; the goal is what ``ratio`` should reach, or stay below where less is better."""

    name: str
    unit: str
    pair: Pair
    goal: float
    less_is_better: bool = False

    @property
    def reached(self) -> bool:
        """Say whether the goal was reached this time."""
        return self.pair.ratio <= self.goal if self.less_is_better else self.pair.ratio >= self.goal

    def as_json(self) -> Json:
        """Give the line as programs read it."""
        return {
            "name": self.name,
            "value": round(self.pair.value, 1),
            "unit": self.unit,
            "floor": round(self.pair.floor, 1),
            "ratio": round(self.pair.ratio, 3),
        }


def middle(pairs: Sequence[Pair]) -> Pair:
    """Give the round with the median ratio, whole: a median of each side could mix two different moments."""
    return sorted(pairs, key=lambda pair: pair.ratio)[len(pairs) // 2]


def table(rows: Sequence[Row], caption: str) -> Table:
    """Draw the rows for a terminal."""
    drawn = Table(caption=caption, caption_justify="left")
    for title in ("name", "value", "unit", "floor", "ratio", "goal"):
        drawn.add_column(title, justify="left" if title in ("name", "unit") else "right")
    for row in rows:
        colour = "green" if row.reached else "yellow"
        value, floor, ratio = f"{row.pair.value:,.0f}", f"{row.pair.floor:,.0f}", f"{row.pair.ratio:.2f}"
        drawn.add_row(row.name, value, row.unit, floor, f"[{colour}]{ratio}[/]", _goal(row))
    return drawn


def _goal(row: Row) -> str:
    return f"{'<=' if row.less_is_better else '>='} {row.goal:g}"
