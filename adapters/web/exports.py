"""Table -> CSV, with the same figures as the page, and the same cells hidden. Pure."""

import csv
import io
from typing import Final

from bot.model.figures import Chart, Figure, Hidden, Number, Table
from bot.views.pages import Drawing, Shown

_FORMULAS: Final = frozenset("=+-@\t\r\0")
"""What a spreadsheet takes for something to be worked out, when a cell begins with it."""


def chart(shown: Shown, figure: str) -> Chart | None:
    """Find a chart on a page by its name in an address."""
    charts = (block.chart for block in shown.blocks if isinstance(block, Drawing))
    return next((one for one in charts if one.figure == figure and one.figure in set(Figure)), None)


def written(table: Table) -> str:
    """Write a table down; an exact number stands bare, any other in its words, a hidden cell as its reason."""
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow([_tame(head) for head in (table.head, *table.columns)])
    lines.writerows([_tame(row.at or row.head), *map(_cell, row.cells)] for row in table.rows)
    return text.getvalue()


def _cell(cell: Number | Hidden) -> str:
    return str(cell.value) if isinstance(cell, Number) and not cell.bound else _tame(str(cell))


def _tame(text: str) -> str:
    return f"'{text}" if text[:1] in _FORMULAS else text
