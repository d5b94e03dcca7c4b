"""Faults on order: a call that fails, before or after it took effect, or that takes long."""

import re
from abc import abstractmethod
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

DROPPED = 0


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls whose method and path fit; status 0 drops the connection."""

    method: str
    path: re.Pattern[str]
    times: int
    status: int = DROPPED
    body: Any = None
    after: bool = False
    seconds: float = 0.0

    def fits(self, method: str, path: str) -> bool:
        return self.times > 0 and self.method in (method, "*") and bool(self.path.search(path))

    @abstractmethod
    def headers(self) -> dict[str, str]:
        """Give the headers that an injected 429 needs to be believed."""


Ordered = TypeVar("Ordered", bound=Fault)


class Faults(Generic[Ordered]):
    """The faults still to come; the first that fits is used up."""

    def __init__(self) -> None:
        self._failures: list[Ordered] = []
        self._delays: list[Ordered] = []

    def fail(self, fault: Ordered) -> None:
        self._failures.append(fault)

    def delay(self, fault: Ordered) -> None:
        self._delays.append(fault)

    def next_failure(self, method: str, path: str) -> Ordered | None:
        """Use up the first failure that fits."""
        return _use_up(self._failures, method, path) if self._failures else None

    def next_delay(self, method: str, path: str) -> float:
        """Use up the first delay that fits; answers seconds."""
        delay = _use_up(self._delays, method, path) if self._delays else None
        return delay.seconds if delay else 0.0


def _use_up(faults: list[Ordered], method: str, path: str) -> Ordered | None:
    for fault in faults:
        if fault.fits(method, path):
            fault.times -= 1
            if not fault.times:
                faults.remove(fault)
            return fault
    return None
