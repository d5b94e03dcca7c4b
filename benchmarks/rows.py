"""What a benchmark found, and how it is shown: every figure beside a floor that was measured in the same run."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table

Json = dict[str, str | float | list[float]]


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
    between: tuple[float, ...] = ()
    """Of what was measured at more than two sizes: the figures on the way from the floor to the value."""

    @property
    def reached(self) -> bool:
        """Say whether the goal was reached this time."""
        return self.pair.ratio <= self.goal if self.less_is_better else self.pair.ratio >= self.goal

    def as_json(self) -> Json:
        """Give the line as programs read it."""
        between: Json = {"between": [round(figure, 1) for figure in self.between]} if self.between else {}
        whole: Json = {
            "name": self.name,
            "value": round(self.pair.value, 1),
            "unit": self.unit,
            "floor": round(self.pair.floor, 1),
            "ratio": round(self.pair.ratio, 3),
        }
        return whole | between

    def columns(self, between: int) -> tuple[str, ...]:
        """Give what its line of the table says, with room for as many figures in between."""
        colour = "green" if self.reached else "yellow"
        on_the_way = [f"{figure:,.0f}" for figure in self.between] + [""] * (between - len(self.between))
        figures = (f"{self.pair.value:,.0f}", self.unit, f"{self.pair.floor:,.0f}")
        return (self.name, *figures, *on_the_way, f"[{colour}]{self.pair.ratio:.2f}[/]", _goal(self))


def middle(pairs: Sequence[Pair]) -> Pair:
    """Give the round with the median ratio, whole: a median of each side could mix two different moments."""
    return sorted(pairs, key=lambda pair: pair.ratio)[len(pairs) // 2]


def table(rows: Sequence[Row], caption: str) -> Table:
    """Draw the rows for a terminal."""
    drawn, between = Table(caption=caption, caption_justify="left"), max((len(row.between) for row in rows), default=0)
    for title in ("name", "value", "unit", "floor", *["between"] * between, "ratio", "goal"):
        drawn.add_column(title, justify="left" if title in ("name", "unit") else "right")
    for row in rows:
        drawn.add_row(*row.columns(between))
    return drawn


def _goal(row: Row) -> str:
    return f"{'<=' if row.less_is_better else '>='} {row.goal:g}"
