"""How measuring is done: rounds of all contenders in turn, so that whatever else the machine does hits all alike."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from benchmarks.rows import Pair

Contender = Callable[[int], Awaitable[float]]
"""Does the round of that number, 0 being the warm-up, and gives its figure."""

Progress = Callable[[str, int, int], None]
"""Is told a benchmark's name, how many steps are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How much is measured, and who hears how far it is."""

    rounds: int = 9
    share: float = 1.0
    progress: Progress = lambda *_: None

    def of(self, count: int) -> int:
        """Scale a count that is right for a full run; never to nothing."""
        return max(1, round(count * self.share))

    async def in_turn(self, name: str, contenders: Mapping[str, Contender]) -> list[dict[str, float]]:
        """Warm up, then let all contenders do each round; who was first in one is last in the next."""
        done, steps = 0, (1 + self.rounds) * len(contenders)
        found: list[dict[str, float]] = []
        for number in range(1 + self.rounds):
            figures = {}
            for contender in sorted(contenders, reverse=bool(number % 2)):
                self.progress(name, done, steps)
                figures[contender] = await contenders[contender](number)
                done += 1
            found.append(figures)
        self.progress(name, done, steps)
        return found[1:]


def pairs(found: list[dict[str, float]], ours: str, floor: str) -> list[Pair]:
    """Set one contender beside another, round by round."""
    return [Pair(value=figures[ours], floor=figures[floor]) for figures in found]
