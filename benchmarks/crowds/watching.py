"""What is read off a bot under load: how long it took, and how its memory grows."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

PAGE = 4096
MEBIBYTE = 1024 * 1024
LOOK_EVERY = 0.5


def percentile(took: Sequence[float], share: float) -> float:
    """Give the value below which that *share* of sorted values lies, in milliseconds; nothing of nothing."""
    return took[min(len(took) - 1, int(len(took) * share))] * 1000 if took else 0.0


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Give by how much a value grows a minute, by least squares over (seconds, value)."""
    if len(points) < 2:
        return 0.0
    times, values = [at for at, _ in points], [value for _, value in points]
    middle, mean = sum(times) / len(times), sum(values) / len(values)
    spread = sum((at - middle) ** 2 for at in times)
    return 60 * sum((at - middle) * (value - mean) for at, value in points) / spread


@dataclass(slots=True)
class Memory:
    """The resident memory of a process over time, in MiB."""

    process: int
    points: list[tuple[float, float]] = field(default_factory=list)

    async def watch(self) -> None:
        """Look again and again until cancelled."""
        while True:
            self.points.append((perf_counter(), self.now()))
            await asyncio.sleep(LOOK_EVERY)

    def now(self) -> float:
        """Give what it has now."""
        return int(Path(f"/proc/{self.process}/statm").read_text().split()[1]) * PAGE / MEBIBYTE

    def tenths(self) -> list[float]:
        """Give it at ten moments, evenly apart, and at the end."""
        return [self.points[len(self.points) * tenth // 10][1] for tenth in range(10)] + [self.points[-1][1]]

    def later(self, share: float) -> list[tuple[float, float]]:
        """Leave out the first *share* of the time, in which caches fill."""
        if not self.points:
            return []
        began, ended = self.points[0][0], self.points[-1][0]
        return [point for point in self.points if point[0] >= began + share * (ended - began)]
