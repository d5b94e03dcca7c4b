"""What is counted for whoever runs the bot.

Numbers have no names, and still: in a small place one more at the right moment may be somebody. So whatever people do
moves a number in fives only, and once in a quarter of an hour, for which an anonymous card may be on its way as well.
"""

import asyncio
from bisect import bisect_left
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

FIVE = 5
QUARTER = 15 * 60
"""Seconds for which what people do stays as it was told last."""

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 3.0)
"""Seconds: from 1.5 on Discord is told to wait, and after 3 neither platform hears an answer any more."""

OF_THE_PROCESS = frozenset({"process_resident_memory_bytes", "process_start_time_seconds"})
"""What is told of it; time on the processor and open files would move with each thing that somebody does."""

Backlog = Callable[[], Awaitable[tuple[int, float]]]
"""Says how many sendings are due and have not left, and for how many seconds the oldest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told until the next quarter of an hour, in fives."""

    handled: Mapping[tuple[str, str], int]
    sent: Mapping[tuple[str, str], int]
    took: Mapping[str, tuple[int, ...]]
    waiting: int
    oldest: int


@dataclass(slots=True, eq=False)
class Meter(Collector):
    """Counts, and tells of it in the way that Prometheus reads."""

    backlog: Backlog
    time: Callable[[], float]
    _handled: Counter[tuple[str, str]] = field(default_factory=Counter)
    _sent: Counter[tuple[str, str]] = field(default_factory=Counter)
    _took: dict[str, list[int]] = field(default_factory=dict)
    _ticks: int = 0
    _told: Told | None = None
    _told_at: float = 0.0
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    def handled(self, platform: str, kind: str, seconds: float) -> None:
        """Count something that somebody did, and how long its answer took."""
        self._handled[platform, kind] += 1
        self._took.setdefault(platform, [0] * (len(BOUNDS) + 1))[bisect_left(BOUNDS, seconds)] += 1

    def sent(self, platform: str, outcome: str) -> None:
        """Count what became of one try to send something."""
        self._sent[platform, outcome] += 1

    def ticked(self) -> None:
        """Count a look at what is due: it comes every second, whatever anybody does."""
        self._ticks += 1

    async def page(self) -> bytes:
        """Write everything as Prometheus reads it."""
        async with self._looking:
            if self._told is None or self.time() - self._told_at >= QUARTER:
                self._told = self._in_fives(*await self.backlog())
                self._told_at = self.time()
        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterator[Metric]:
        """Give all metrics as they may be told now."""
        if self._told is not None:
            yield from _of_people(self._told)
        yield CounterMetricFamily("askaround_ticks", "Looks at what is due, one a second.", value=self._ticks)
        yield from (one for one in ProcessCollector(registry=None).collect() if one.name in OF_THE_PROCESS)

    def _in_fives(self, waiting: int, oldest: float) -> Told:
        return Told(
            handled={labels: _rounded(number) for labels, number in self._handled.items()},
            sent={labels: _rounded(number) for labels, number in self._sent.items()},
            took={platform: tuple(map(_rounded, accumulate(held))) for platform, held in self._took.items()},
            waiting=_rounded(waiting),
            oldest=int(oldest // QUARTER * QUARTER),
        )


def _rounded(number: int) -> int:
    return number - number % FIVE


def _of_people(told: Told) -> Iterator[Metric]:
    handled = CounterMetricFamily(
        "askaround_handled", "Commands, presses, forms and messages that were answered.", labels=("platform", "kind")
    )
    sent = CounterMetricFamily(
        "askaround_sends", "Tries to send something, by what became of them.", labels=("platform", "outcome")
    )
    for family, numbers in ((handled, told.handled), (sent, told.sent)):
        for labels, number in _known(numbers):
            family.add_metric(labels, number)
        yield family
    took = HistogramMetricFamily(
        "askaround_handle_seconds", "How long answers took. No sum: it would move with each.", labels=("platform",)
    )
    for platform, buckets in told.took.items():
        if buckets[-1]:
            ends = (*map(str, BOUNDS), "+Inf")
            took.add_metric((platform,), list(zip(ends, map(float, buckets), strict=True)), sum_value=None)
    yield took
    yield GaugeMetricFamily("askaround_outbox_waiting", "Sendings that are due and have not left.", value=told.waiting)
    yield GaugeMetricFamily(
        "askaround_outbox_oldest_seconds", "For how long the oldest of them is due.", value=told.oldest
    )


def _known(numbers: Mapping[tuple[str, str], int]) -> Iterable[tuple[tuple[str, str], int]]:
    """Leave out what is below five: that there is a line at all would tell of one."""
    return ((labels, number) for labels, number in sorted(numbers.items()) if number)
