"""Figures beside the docs, and what is drawn of them."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import kept
from benchmarks.names import NAMES
from benchmarks.rows import Pair, Row

UNIT = Row(name="unit", unit="units/s", pair=Pair(value=100, floor=200), goal=0.5)
GROWTH = Row(
    name="growth, a <tick>", unit="us", pair=Pair(value=90, floor=10), goal=3, less_is_better=True, between=(20,)
)


@pytest.mark.parametrize("name", kept.DRAWN)
def test_what_is_drawn_follows_from_what_is_kept(name: str) -> None:
    assert (kept.FOLDER / name).read_text(encoding="utf-8") == kept.DRAWN[name](kept.read())


def test_everything_that_is_kept_is_a_benchmark() -> None:
    assert {kept.of(one["name"]) for one in kept.read()} <= set(NAMES)


def test_what_is_measured_again_takes_the_place_of_what_was(tmp_path: Path) -> None:
    kept.keep([GROWTH, UNIT], "a disk", "2026-01-01", tmp_path)

    kept.keep([replace(UNIT, pair=Pair(value=3, floor=1))], "a disk", "2026-01-02", tmp_path)

    found = json.loads((tmp_path / kept.FIGURES).read_text())
    assert [(one["name"], one["ratio"], one["day"]) for one in found] == [
        ("unit", 3, "2026-01-02"),
        ("growth, a <tick>", 9, "2026-01-01"),
    ]


def test_a_drawing_says_every_figure_in_words(tmp_path: Path) -> None:
    kept.keep([GROWTH, UNIT], "a disk", "2026-01-01", tmp_path)

    words = {name: "".join(ElementTree.parse(tmp_path / name).getroot().itertext()) for name in kept.DRAWN}  # noqa: S314
    assert "0.50 (>= 0.5), reached" in words["benchmarks.svg"]
    assert "90 us, 9.0 times" in words["growth.svg"]
    assert "a <tick>" in words["growth.svg"]
