"""Figures as values: a chart is a table that can be drawn, and every cell of it is a number or says why it is none.

Whatever draws one has the table and nothing else: what it hides cannot be drawn, shown as a table or exported.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

RANGES = (4, 12, 26, 52)
"""How many weeks somebody may look back."""

FEW = 5
"""Fewer than this are not told of."""

BANDS = tuple(range(0, 24, 3))
"""The hours at which the eight parts of a day begin, each as long as three."""

WITHIN = (1, 2, 4, 8, 12, 24, 48, 72, 168)
"""Up to so many hours after an ask was shown its first offer is counted."""

LONGER = WITHIN[-1] + 1
"""Stands for what took longer than all of them, or never came."""


@dataclass(frozen=True, slots=True)
class Number:
    """A cell that is shown; ``said`` is how it is written where its digits alone do not say it.

    ``bound``: it may be more, or less, and its digits alone would be read as exact.
    """

    value: int
    said: str = ""
    bound: bool = False

    def __str__(self) -> str:
        """Write it as a table does."""
        return self.said or str(self.value)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A cell that is not shown, and ``why`` in a sentence; drawn as hatched."""

    why: str

    def __str__(self) -> str:
        """Write it as a table does."""
        return self.why


Cell = Number | Hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: what it is called, a cell a column, and its first day (``2026-03-02``) where it has one."""

    head: str
    cells: tuple[Cell, ...]
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures in words and cells; ``head`` says what the rows are, ``unit`` what the numbers count.

    ``why`` says what it is looked at for and what is in it. Without rows ``empty`` says what will come here, and when.
    """

    title: str
    why: str
    head: str
    columns: tuple[str, ...]
    unit: str
    rows: tuple[Row, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something happened in the week that began on a Monday; ``kind`` where it is told apart."""

    kind: str
    week: date
    n: int


class Look(StrEnum):
    """How a chart is drawn."""

    BARS = "bars"
    """A bar a row, stacked by column."""
    LINES = "lines"
    """A line a column, over the rows in time."""
    HEAT = "heat"
    """A field a cell, darker where the number is larger."""
    HISTOGRAM = "histogram"
    """A bar a row, one column."""


class Figure(StrEnum):
    """Which chart; the word is safe in an address and as the name of a file."""

    ASKS = "asks"
    FIRST_OFFER = "first-offer"
    ANSWERS = "answers"
    HOURS = "hours"
    BALANCE = "balance"
    INVITATIONS = "invitations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A table and how it is drawn."""

    figure: Figure
    look: Look
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What was published of one figure about the days from ``begins`` on and before ``ends``, once and for good.

    None is a cell that is hidden; ``bot.decide.figures`` says in which order the cells are, and what hides one.
    """

    figure: Figure
    begins: date
    ends: date
    cells: tuple[int | None, ...]
