"""A kill before and after all that handle, delivery, outcomes and scheduler write and send: nothing lost or doubled."""

import sys

import pytest

from benchmarks.mishaps.process import Point, points
from benchmarks.mishaps.run import Report, lived
from tests import postgres

SEEDS = range(60)
"""Lives without kills, until every point was passed in one of them."""


class KillOnce:
    """Ends a process the first time that it comes to a point."""

    def __init__(self, point: Point) -> None:
        self.point = point
        self.done = False

    def __call__(self, here: Point) -> bool:
        killed = here == self.point and not self.done
        self.done = self.done or killed
        return killed


def passed_in() -> dict[Point, int]:
    """Give for every point a seed in which it is passed."""
    found: dict[Point, int] = {}
    for seed in SEEDS:
        if found.keys() >= set(points()):
            break
        for point in lived(seed, lambda _: False).passed:
            found.setdefault(point, seed)
    return found


@pytest.mark.timeout(900)
def test_sigkill_at_every_boundary_of_handle_delivery_and_scheduler(capsys: pytest.CaptureFixture[str]):
    """Find the boundaries in their text, so that a new one cannot be left out."""
    every, found = sorted(points()), passed_in()
    reports = dict[Point, Report]()
    for point in every:
        kill = KillOnce(point)
        reports[point] = lived(found[point], kill, postgres.for_all())
        assert kill.done, point
    with capsys.disabled():
        listed = "\n".join(f"  {point}, in seed {found[point]}" for point in every)
        sys.stdout.write(f"\n{len(every)} kill points, all passed:\n{listed}\n")

    assert found.keys() == set(every)
    assert not [(point, report.findings) for point, report in reports.items() if report.findings]
