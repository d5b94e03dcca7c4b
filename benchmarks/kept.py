"""Figures that are kept beside the docs: what was measured last of each benchmark, when, and on what."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.drawing import grown, reached
from benchmarks.names import NAMES
from benchmarks.rows import Row
from tools.environment import ROOT

FOLDER = ROOT / "docs" / "figures"
FIGURES = "benchmarks.json"
DRAWN = {"benchmarks.svg": reached, "growth.svg": grown}

Kept = list[dict[str, Any]]


def of(name: str) -> str:
    """Say which benchmark a row is of."""
    return name.split(maxsplit=1)[0].rstrip(",")


def keep(rows: Sequence[Row], on: str, day: str, folder: Path = FOLDER) -> None:
    """Put *rows* in the place of those of the same benchmarks, and draw everything anew."""
    measured = {of(row.name) for row in rows}
    earlier = [one for one in read(folder) if of(one["name"]) not in measured]
    write([*earlier, *(_whole(row, on, day) for row in rows)], folder)


def read(folder: Path = FOLDER) -> Kept:
    """Read what is kept."""
    path = folder / FIGURES
    kept: Kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return kept


def write(kept: Iterable[dict[str, Any]], folder: Path = FOLDER) -> None:
    """Keep figures in the order in which benchmarks are listed, a line each, and draw them."""
    ordered = sorted(kept, key=lambda one: NAMES.index(of(one["name"])))
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in ordered)
    (folder / FIGURES).write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    for name, draw in DRAWN.items():
        (folder / name).write_text(draw(ordered), encoding="utf-8")


def _whole(row: Row, on: str, day: str) -> dict[str, Any]:
    return {**row.as_json(), "goal": row.goal, "less_is_better": row.less_is_better, "day": day, "on": on}
